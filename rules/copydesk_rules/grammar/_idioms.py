"""Idioms that cannot do without their small words, compiled by hand: each is wrong in any standard English."""

from __future__ import annotations

_BARE = (
    "achieve avoid become bring build buy comply create defeat deliver ensure find fulfil get "
    "give go gain help hold improve increase "
    "keep learn maintain make meet obtain pay prevent protect provide reach reduce remove retain "
    "save secure see sell send stop survive "
    "take understand win"
)
VERBS = frozenset(
    "be become begin bring buy choose find get give go have keep know leave make meet pay provide "
    "reach receive say see "
    "sell send speak take tell understand understand win accept achieve allow become comply "
    "explain identify prevent comment "
    "join sign pass pay attend".split()
) - {"pay", "leave", "comment", "win", "sign", "pass"}
"""Verbs that are no nouns, in the form that follows “to”."""

NEED_TO = frozenset(
    "refused decided failed wanted unable unwilling reluctant hoped intended attempted refuses "
    "refusing trying attempting "
    "tried pretended managed threatened vowed forced poised supposed".split()
)
"""Words that a verb follows with “to”."""

WANTING = frozenset(
    "want wants wanted agree agrees agreed forgot promised offered hope hopes tries intends plans".split()
)
"""Words that a verb follows with “to”, if they have their subject before them and no relative clause ends there."""

ADJECTIVES = frozenset("able eager inclined unwilling keen willing".split())
"""Words that a verb follows with “to” wherever they stand."""

RELATED = frozenset("include remain involve require exist appear seem continue become apply relate concern".split())
"""Verbs whose subject may be the thing that was agreed or wanted."""

NEED_OF = frozenset(
    "thousands Thousands hundreds Hundreds millions Millions dozens Dozens scores Scores billions plenty lots".split()
)
"""Quantities that a noun follows with “of”."""

COUNTS = frozenset(
    "people men women children families homes houses jobs workers students pupils patients voters "
    "soldiers troops protesters passengers "
    "migrants refugees residents visitors fans customers pounds dollars euros tonnes tons miles "
    "years deaths cases cars vehicles".split()
)
"""Nouns that are counted by the thousand."""

_IN = "middle midst absence presence aftermath wake vicinity event hands process"
_AT = "end beginning start height bottom edge age expense centre center heart behest"
_ON = "verge brink outskirts eve edge"
_TIME = "beginning start end"
NEED_THE: dict[str, set[str]] = {}
"""Nouns between a preposition and “of” that take “the”, with the prepositions."""

for _preposition, _nouns in (
    ("in", _IN),
    ("at", _AT),
    ("on", _ON),
    ("since", _TIME),
    ("until", _TIME),
    ("by", "middle beginning"),
    ("from", "beginning middle"),
):
    for _noun in _nouns.split():
        NEED_THE.setdefault(_noun, set()).add(_preposition)

DETERMINERS = frozenset(
    "the a an this that these his her its their our my each every January February March April "
    "May June July August September October "
    "November December".split()
)
"""Words that show that a whole phrase follows “of”: “at end of life” is an idiom, “at end of the match” is not."""

FIXED = (
    ("result", r"\b([Aa])s result of\b", r"\1s a result of"),
    ("matter", r"\b([Aa])s matter of (?=fact|course|urgency|principle|law)", r"\1s a matter of "),
    ("consequence", r"\b([Aa])s consequence of\b", r"\1s a consequence of"),
    (
        "one",
        r"\b([Oo])ne the (most|least|biggest|largest|best|worst|oldest|few|greatest|main|first|last"
        r"|world['’]s|country['’]s|city['’]s)\b(?=[ -][a-z])",
        r"\1ne of the \2",
    ),
    (
        "order",
        r"\b([Ii])n order (" + _BARE.replace(" ", "|") + r")\b(?! (?:the|a)? ?(?:first|for)\b)",
        r"\1n order to \2",
    ),
    ("sudden", r"\b([Aa])ll of sudden\b", r"\1ll of a sudden"),
    ("same", r"\b([Aa])t same time\b", r"\1t the same time"),
    ("other", r"\b([Oo])n other hand\b", r"\1n the other hand"),
    ("front", r"\b(i)n front (the|a|his|her|their)\b", r"\1n front of \2"),
    ("behalf", r"\b([Oo])n behalf (the|a|his|her|their)\b", r"\1n behalf of \2"),
    ("spite", r"\b([Ii])n spite (the|a|his|her|their|its)\b", r"\1n spite of \2"),
    ("favour", r"\b([Ii])n favour (the|a|his|her|their)\b", r"\1n favour of \2"),
    ("regardless", r"\b(r)egardless (the|his|her|their)\b", r"\1egardless of \2"),
    (
        "according",
        r"(?:(?<=[,—–] )|(?<=[a-z] )|(?=According [^.\n]{3,40},))"
        r"\b([Aa])ccording (the|a|an|its|his|her|their|this|police|officials|reports?|sources"
        r"|figures|data|official|new|local|government|two|several)\b",
        r"\1ccording to \2",
    ),
    (
        "lot",
        r"\b([Aa]) lot (people|money|work|things|time)\b(?= (?:is|are|was|were|have|had|who|that|to"
        r"|in|on|from|for|can|will|would))",
        r"\1 lot of \2",
    ),
    (
        "number",
        r"\b([Aa]) number (people|others|men|women|children|reasons|cases|years|countries|times"
        r"|occasions)\b",
        r"\1 number of \2",
    ),
    (
        "number",
        r"\b([Aa]) number (options|questions|ways|problems|issues|changes|measures|factors|projects|schools|companies"
        r"|studies|reports|complaints|incidents|sites|areas|members|features|things|attempts|concerns)\b",
        r"\1 number of \2",
    ),
    (
        "due",
        r"\b([a-z]+ed|closed|late|off|out|down|up|largely|mainly|partly|mostly|primarily|absent) due (the|a|an|his|her|"
        r"its|their|lack|bad|poor|heavy|high|concerns|fears|injury|illness|technical|safety|rising|strong)\b"
        r"(?! (?:next|following|same|day|week|first|last|end|middle|previous|year|month|date|amount)\b)",
        r"\1 due to \2",
    ),
    ("because", r"\b([Bb])ecause (the|his|her|their) ([a-z]+)(?=[.;]|$)", r"\1ecause of \2 \3"),
    (
        "responsible",
        r"\b(is|are|was|were|be|been|not|held|partly|also) responsible (the|his|her|their|its)\b",
        r"\1 responsible for \2",
    ),
    ("accused", r"\b(was|were|is|are|been|stands) accused ([a-z]{2,}ing)\b", r"\1 accused of \2"),
    ("suspected", r"\b(was|were|is|are|been) suspected ([a-z]{2,}ing)\b", r"\1 suspected of \2"),
    ("convicted", r"\b(was|were|is|are|been) convicted ([a-z]{2,}ing)\b", r"\1 convicted of \2"),
    ("capable", r"\b(is|are|was|were|be|not) capable ([a-z]{2,}ing)\b", r"\1 capable of \2"),
    ("based", r"\b(is|are|was|were) based (the|a|an)\b", r"\1 based on \2"),
    ("interested", r"\b(is|are|was|were|be|been) interested ([a-z]{2,}ing)\b", r"\1 interested in \2"),
    ("despite", r"\b([Dd])espite of\b", r"\1espite"),
    (
        "pressure",
        r"\bunder pressure (resign|act|quit|explain|cut|reduce|step|agree|do|go|give)\b",
        r"under pressure to \1",
    ),
    ("apologised", r"\bapologised (the|his|her|their|any)\b", r"apologised for \1"),
    ("consists", r"\bconsists (the|a|an|two|three|four|five|several)\b", r"consists of \1"),
    (
        "depends",
        r"\bdepends (the|a|his|her|their|its|how|whether|what)\b(?! (?:most|more|good|great|bit|lot|little)\b)",
        r"depends on \1",
    ),
    ("member", r"\b(a|as) member (the) ([a-z]+)(?=[.;,]| (?:until|since|for|from|in|and)\b)", r"\1 member of \2 \3"),
    ("total", r"\b(a) total ([£$€]?\d[\d.,]*\w*)(?=[.;])", r"\1 total of \2"),
    ("able", r"\b(is|are|was|were|be|been|being) able (" + _BARE.replace(" ", "|") + r")\b", r"\1 able to \2"),
    ("unable", r"\bunable (" + _BARE.replace(" ", "|") + r"|reach|agree|attend|travel|work|play)\b", r"unable to \1"),
    (
        "time",
        r"\bfor (first|second|third|fourth|fifth|last) time(?= (?:since|in|ever|this|on|when|after|at|to)\b|[.,;])",
        r"for the \1 time",
    ),
    ("half", r"\bin (first|second) half(?= (?:of|at|when|after|with)\b|[.,;])", r"in the \1 half"),
    ("used", r"(?<=\b(?i:he|it|we) )used (be|live|have)\b", r"used to \1"),
    ("used", r"(?<=\b(?:they|They|that) )used (be|live|have)\b", r"used to \1"),
    ("ought", r"\bought (be|have|go|do)\b", r"ought to \1"),
    (
        "yet",
        r"\b(has|have|had) yet (be|decide|confirm|announce|begin|happen|agree|recover|arrive|receive"
        r"|become)\b",
        r"\1 yet to \2",
    ),
    ("like", r"\b(would|['’]d) like (thank|be|know|see|say|make|go|become|have)\b", r"\1 like to \2"),
    (
        "first",
        r"\b(the (?:first|second|third|last|only|youngest|oldest) (?:[a-z]+man|[a-z]+woman|man|woman"
        r"|president|king|queen|minister|player|team|side|"
        r"club|country|state|mayor|bowler|batter|driver|rider|writer|author|director|company|nation"
        r"|city|person|leader|politician|"
        r"judge|senator|governor|chancellor|pope|actor|actress|singer|band|film|scientist|woman"
        r"|athlete|athletes?|pilot|captain|manager|party|bank)) "
        r"(live|win|become|lead|serve|hold|reach|take|make|receive|enter|achieve|score|play|be|have"
        r"|complete|climb|run|visit)"
        r"(?= (?:to|past|beyond|the|a|an|in|his|her|its|their|this|that|such|for|as|at|more|two|three"
        r"|office)\b)",
        r"\1 to \2",
    ),
)
"""A word that must stand in the copy, the pattern, and how it reads when it is whole."""

CLASHING = {
    "the": frozenset("a an his their its my our of was were are has that this these those".split()),
    "a": frozenset("the an his their its of these those".split()),
    "an": frozenset("the a his their its of these those".split()),
    "and": frozenset({"but"}),
    "but": frozenset({"and"}),
    "because": frozenset({"due"}),
    "is": frozenset("was be are has were".split()),
    "was": frozenset("is be were has are".split()),
    "are": frozenset("is be were have was".split()),
    "were": frozenset("was be are have is".split()),
    "has": frozenset({"have", "is"}),
    "have": frozenset({"has", "are"}),
}
"""Small words, and those that cannot follow them."""

CLASHING_TO = frozenset("with of by for from on at in".split())
"""What cannot follow “compared to”, “according to” and the like."""

LEADING_TO = frozenset("compared according due thanks owing similar related contrary".split())
FOREIGN = frozenset("cappella capella priori posteriori la fortiori and or but for".split())
