"""Where “its” is surely meant as “it is” or “it has”."""

from __future__ import annotations

from copydesk.analysis import Words

_AFTER_ITS_VERB = frozenset(
    "a an the been because going my your our his her their nothing something me us them you him getting happening "
    "raining snowing okay ok".split()
)
_JUDGED = frozenset(
    "fair right true easy good bad enough working worth possible clear early late soon hard much important likely "
    "difficult nice sad safe dangerous far long".split()
)
_ASKED = frozenset("we you they he she i it what who that the happening happened".split())
_AFTER_ITS_PAIR = {
    "not": frozenset(
        "a an the just only about clear going that what how why enough yet always too my your his our their every "
        "often unusual uncommon surprising as like known possible allowed".split()
    )
    | _JUDGED,
    "no": frozenset(
        "secret wonder surprise use coincidence accident different joke longer exaggeration good mystery".split()
    ),
    "about": frozenset({"time", "to"}),
    "due": frozenset({"to"}),
    "set": frozenset({"to"}),
    "more": frozenset({"than", "like"}),
    "worth": frozenset("a the it noting remembering seeing visiting trying every saying asking".split()),
    "only": frozenset("a the when fair been right natural because".split()),
    "also": frozenset("a the been true worth been".split()),
    "still": frozenset("a the not there here too going been".split()),
    "now": frozenset("a the been up down".split()),
    "probably": frozenset("the a not too because been".split()),
    "really": frozenset("a the about not been".split()),
    "so": frozenset("hard easy good important much nice sad difficult".split()),
    "never": frozenset("too been going easy clear".split()),
    "too": _JUDGED | {"many"},
    "time": frozenset("we they you he she".split()),
    "what": _ASKED,
    "why": _ASKED,
    "where": _ASKED,
    "how": _ASKED,
    "because": _ASKED,
    "always": frozenset("been a the".split()),
    "just": frozenset("a an the that been going".split()),
    "all": frozenset("about over".split()),
}
_AFTER_ITS_PAIR |= dict.fromkeys(
    "said thought believed understood rumoured rumored hoped expected reported known supposed meant".split(),
    frozenset({"to", "that"}),
)
_AFTER_ITS_PAIR |= dict.fromkeys(
    "likely possible important impossible hard easy difficult good great nice sad strange odd funny better tempting "
    "vital essential unlikely true obvious fair clear".split(),
    frozenset({"that", "to"}),
)
_AFTER_ITS_PAIR |= dict.fromkeys(("clear", "unclear"), frozenset("that who whether how why what when if".split()))
_PREDICATES = frozenset(
    "empty ready safe closed fine ok okay cold hot dark wet dry clear unclear true false right wrong dead alive gone "
    "open shut full free cheap expensive obvious unlikely sad funny strange odd great lovely brilliant late early done "
    "broken finished over missing useless useful worse better quiet raining snowing dangerous legal illegal".split()
)
"""What a thing is said to be, where the sentence then goes on without the noun of “its empty rooms”."""
_LEADING_TO_CLAUSE = frozenset(
    "if when whether because that unless until although though think thinks thought says said say hope know knows "
    "knew believe believes feel feels sure suppose reckon reckons guess".split()
)
_BEHIND_PREDICATE = frozenset(
    "to that who whether how why when if because in on at for here there now today enough again outside".split()
)
_NEW_SUBJECTS = frozenset("you they we he she i it the a there this that but so then please nobody everybody".split())
_ITS_NAMES = frozenset({"cappella", "priori", "la"})


def next_form(found: Words, number: int) -> str:
    """The word behind that one, where nothing but a space stands between them; else nothing."""
    after = found.after(number)
    return after.text if after and found.gap(number).isspace() else ""


def is_verb(found: Words, number: int) -> bool:
    """Whether “its” stands where only “it is” or “it has” can."""
    following = next_form(found, number)
    second = next_form(found, number + 1) if following else ""
    if following in _AFTER_ITS_VERB:
        return (
            second not in _ITS_NAMES
            and not (following == "going" and second not in {"to", "on", "well"})
            and bool(second)
        )
    if following.lower() in _PREDICATES and _is_predicate(found, number, second):
        return True
    if following == "very" and second in _JUDGED:
        return next_form(found, number + 2) in {"to", "that", "for", ""}
    return second in _AFTER_ITS_PAIR.get(following, ())


def _is_predicate(found: Words, number: int, second: str) -> bool:
    """Whether a clause begins with “its” and the adjective behind it ends or goes on without a noun."""
    before = found.before(number)
    gap = found.gap(number - 1) if before else ""
    led = before is not None and gap == " " and before.text.lower() in _LEADING_TO_CLAUSE
    if not led and found.forms[number] != "Its":
        return False
    if second:
        return second in _BEHIND_PREDICATE and not (second == "in" and led)
    behind = found.gap(number + 1)
    if behind.startswith((",”", ',"', ",’", ".", "!", "?", ";")) or not behind.strip():
        return True
    after = found.after(number + 1)
    return behind == ", " and after is not None and after.text.lower() in _NEW_SUBJECTS
