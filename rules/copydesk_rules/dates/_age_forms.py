"""How copy writes an age."""

from __future__ import annotations

WORD = r"[^\W\d_a-z][\w’'-]*[a-z]"
NAME = rf"(?:{WORD} )?{WORD}"
"""A surname, or a given name and a surname."""
_NOT_ONE_OF_THE_STORY = r"man|woman|boy|girl|son|daughter|wife|husband|mother|father|brother|sister|from"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER = rf"(\d{{1,3}}|(?:{_TENS})(?:-[a-z]{{3,5}})?|[a-z]{{3,5}}teen|ten|eleven|twelve|four|five|six|seven|eight|nine)"
_NTH = r"(\d{1,3}(?:st|nd|rd|th)|[a-z]{4,8}(?:-[a-z]{4,7})?th)"
LIFE = (
    r"\((1[0-9]{3}|20\d\d) ?[-–—] ?(1[0-9]{3}|20\d\d)\),? "
    rf"(?:who )?(?:has |had )?(?:was|died (?:at|aged)) (?:only )?{NUMBER}"
)
"""A life in brackets with an age behind it."""
_STOP = (
    r"(?=[,;.:)!?](?!\d)|\s(?:(?:in|on) [A-Z]|(?:and|when|who|this|last|next|years? old|years? of age|but|yesterday|"
    r"today|or)\b)"
    r"|\s?[–—]|\s*$)"
)
ONE = (
    "man|woman|boy|girl|youth|lad|teenager|veteran|widow|widower|pensioner|mother|father|grandmother|grandfather|"
    "suspect|student|pupil"
)
_THING = (
    "paper|newspaper|magazine|club|firm|company|house|home|building|church|school|hospital|record|law|ban|rule|feud|"
    "row|war|deal|tree|tradition|car|ship|bridge|programme|program|festival|title|business|brand|group|band|case|"
    "institution|marriage|campaign|reign|career|system|stadium|theatre|pub|hotel|bank|factory|mill|dog|cat|horse"
)
_OF_NOBODY = rf" (?:{_NOT_ONE_OF_THE_STORY})\b| (?:\w+ )?(?:{_THING})\b"
_JUST_NOW = r"(?= this\b| last (?:week|month)\b| on [A-Z][a-z]+day\b| today\b| yesterday\b)"
_LIVELY = "still|now|is|has|remains|shows|runs|works|lives|plays|plans|hopes"
AGE_FORMS = (
    ("stands", "", rf"\b({NAME}),? \(?(?:now |aged |age )?{NUMBER}(?=[,;)]|\.(?:\s|$)| and\b)"),
    ("stands", " who ", rf"\b({NAME}),? who (?:is|turned) (?:now )?{NUMBER}{_STOP}"),
    ("stands", " is ", rf"\b({NAME}|[Hh]e|[Ss]he) is (?:now )?{NUMBER}{_STOP}"),
    ("stands", "-year-old", rf"()(?<![\w-]){NUMBER}-year-old\b(?!{_OF_NOBODY})"),
    ("stands", "who ", rf"(who)(?<=\bwho) (?:is|turned) (?:now )?{NUMBER}{_STOP}"),
    ("stands", "-year-old", rf"()(?<![\w-]){NUMBER}-year-old (?:{ONE}),? (?=(?:who was )?born\b)"),
    ("stands", "turned ", rf"\b([Hh]e|[Ss]he|) ?turned {NUMBER}{_JUST_NOW}"),
    ("stands", "), ", rf"()(?<=\d\)), {NUMBER}(?=,)"),
    ("stands", " of ", rf"()\b[Aa]n? (?:\w+ )?(?:{ONE}) of {NUMBER}(?=,)"),
    ("stands", "ow ", rf"()\b[Nn]ow (?:aged )?{NUMBER}(?=[,;.)])"),
    ("stands", "", rf"()\b(?:is|who will be|will be|will turn|turns) (?:now |still |only |just |, )?{NUMBER}{_STOP}"),
    ("stands", " at ", rf"()\bis(?: still)?, at {NUMBER}(?=,)"),
    ("stands", ", ", rf"()\b(?:[Tt]he|[Aa]n?) (?:[a-z][\w-]* ){{0,2}}[a-z][\w-]+, (?:aged )?{NUMBER}(?=,)"),
    ("stands", "he was ", rf"\b([Hh]e|[Ss]he) was {NUMBER}{_JUST_NOW}"),
    ("stands", "making h", rf"()\bmaking (?:him|her) {NUMBER}{_STOP}"),
    ("stands", "At ", rf"()\bAt {NUMBER}, (?=(?:he|she|{NAME})\b[^.;]{{0,60}}? (?:is|has|remains|still)\b)"),
    ("stands", "and at ", rf"()\band at {NUMBER} (?=(?:{_LIVELY})\b)"),
    ("stands", ", at ", rf"(),? at {NUMBER}, (?=(?:still|now|is|has|remains)\b)"),
    ("stands", " birthday", rf"()\b(?:celebrat|mark|kept|keep)\w* (?:his|her) {_NTH} birthday{_JUST_NOW}"),
    ("loose", " birthday", rf"()\b(?:celebrat|mark)ed (?:his|her) {_NTH} birthday(?= (?:by|with|in|at|on)\b)"),
    ("then", "died ", rf"\b({NAME}|[Hh]e|[Ss]he|) ?died (?:[\w’'-]+ ){{1,5}}at {NUMBER}(?=[,;.)]|$| in\b)"),
    ("then", "lived to ", rf"\b({NAME}|[Hh]e|[Ss]he|) ?lived to (?:be |the age of )?{NUMBER}(?=[,;.)]|$)"),
    ("then", "dies a", rf"()\bdies (?:aged|at) {NUMBER}(?=[,;.:)]|$|\n)"),
    ("then", " was ", rf"\b({NAME}|[Hh]e|[Ss]he) was (?:only |just )?{NUMBER}"
     r"(?=[,;.]| when\b| years old| at\b| on\b| in\b)"),
    ("then", "was ", rf"\b()was (?:only |just |still |then |already )?{NUMBER}(?=[.]| when\b| years old|$)"),
    ("then", "", rf"()\b(?:[Aa]ged|[Aa]t the age of|[,.] [Aa]t|^At|dead at|died at|turned) {NUMBER}"
     r"(?=[,;.)]| on\b| in\b| and\b| last\b| (?:he|she)\b)"),
    ("then", " at ", rf"()\b(?:1[6-9]\d\d|20\d\d),? at {NUMBER}(?=[,;.)]|$)"),
    ("decade", " in h", r"()\b(?:is|now|, still|,) (?:still |now )?in (?:his|her) (?:early |mid-|late |mid )?"
     r"((?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|[2-9]0s)(?=[,.;)]| and\b)"),
)  # fmt: skip
"""Whether the age is that of today or of a moment told of (`loose`: of some birthday, at the latest today's), or is of
ten years; a word without which the form cannot stand, the form."""
