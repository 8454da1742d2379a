"""What is known of words: nouns and their number, verbs and their forms."""

from __future__ import annotations

import os
from functools import cache, lru_cache

PEOPLE = ("person", "person-verb", "person-adjective")
NOUNS_ONLY = ("person", "thing")
NOUNS = (*PEOPLE, "thing", "thing-verb", "verb-thing")

_IRREGULAR = {
    plural: singular
    for singular, plural in (
        pair.split()
        for pair in (
            "man men|woman women|child children|person people|wife wives|life lives|knife knives|shelf shelves|"
            "leaf leaves|wolf wolves|thief thieves|midwife midwives|hero heroes|volcano volcanoes|crisis crises|"
            "analysis analyses|diagnosis diagnoses|hypothesis hypotheses|phenomenon phenomena|criterion criteria|"
            "foot feet|tooth teeth|mouse mice|potato potatoes|tomato tomatoes|grandchild grandchildren|"
            "schoolchild schoolchildren|passer-by passers-by"
        ).split("|")
    )
}
_PLURALS = {singular: plural for plural, singular in _IRREGULAR.items()}
_ENDINGS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("ses", "s"), ("s", ""))

IRREGULAR_VERBS = {
    base: (past, participle)
    for base, past, participle in (
        row.split()
        for row in (
            "go went gone|take took taken|give gave given|begin began begun|write wrote written|speak spoke spoken|"
            "drive drove driven|eat ate eaten|fly flew flown|know knew known|sing sang sung|swim swam swum|"
            "throw threw thrown|choose chose chosen|freeze froze frozen|wear wore worn|steal stole stolen|"
            "shake shook shaken|drink drank drunk|come came come|become became become|do did done|see saw seen|"
            "grow grew grown|draw drew drawn|fall fell fallen|break broke broken|ride rode ridden|blow blew blown|"
            "forget forgot forgotten|run ran run|sink sank sunk|rise rose risen|arise arose arisen|wake woke woken|"
            "overcome overcame overcome|undertake undertook undertaken|withdraw withdrew withdrawn|"
            "undergo underwent undergone|mistake mistook mistaken|oversee oversaw overseen|ring rang rung|"
            "spring sprang sprung|tear tore torn|swear swore sworn|hide hid hidden|bite bit bitten|"
            "be was been|overtake overtook overtaken|shrink shrank shrunk"
        ).split("|")
    )
}
"""For an infinitive, the past tense and the participle, where the two differ."""

SAME_PAST = {
    past: base
    for base, past in (
        pair.split()
        for pair in (
            "say said|tell told|make made|hold held|keep kept|send sent|build built|buy bought|bring brought|"
            "think thought|feel felt|get got|sell sold|stand stood|understand understood|hear heard|mean meant|"
            "spend spent|catch caught|teach taught|pay paid|lose lost|leave left|meet met|win won|lead led|"
            "have had|find found|sleep slept|fight fought|seek sought|sit sat|shoot shot"
        ).split("|")
    )
}
"""For a past tense that is its own participle, the infinitive."""


@cache
def known() -> dict[str, frozenset[str]]:
    """The words of known.txt by their class."""
    with open(os.path.join(os.path.dirname(__file__), "known.txt"), encoding="utf-8") as file:
        paragraphs = file.read().split("\n\n")[1:]
    return {name: frozenset(rest.split()) for name, rest in (each.split(":", 1) for each in paragraphs)}


def is_noun(form: str, classes: tuple[str, ...] = NOUNS) -> bool:
    """Whether the form is a singular noun of one of the classes."""
    return any(form in known()[name] for name in classes)


@lru_cache(maxsize=1 << 16)
def singular_of(form: str, classes: tuple[str, ...] = NOUNS) -> str | None:
    """The singular, where the form is the plural of a noun of one of the classes."""
    irregular = _IRREGULAR.get(form)
    if irregular:
        return irregular if irregular not in known()["person"] or "person" in classes else None
    for ending, instead in _ENDINGS:
        stem = form[: -len(ending)] + instead
        if form.endswith(ending) and is_noun(stem, classes) and plural_of(stem) == form:
            return stem
    return None


def plural_of(noun: str) -> str:
    """The plural of a noun."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith(("man", "woman")) and noun not in {"human", "talisman", "shaman"}:
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def third_of(base: str) -> str:
    """What he does: “says” for “say”."""
    special = {"have": "has", "be": "is", "do": "does", "go": "goes"}.get(base)
    if special:
        return special
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


@lru_cache(maxsize=1 << 16)
def base_of_third(form: str, verbs: tuple[str, ...] = ("verb",)) -> str | None:
    """The infinitive, where the form is what he, she or it does, by a verb of one of the classes."""
    if form in _THIRDS:
        return _THIRDS[form]
    for ending, instead in _ENDINGS:
        stem = form[: -len(ending)] + instead
        if form.endswith(ending) and (
            any(stem in known()[name] for name in verbs) or stem in IRREGULAR_VERBS or stem in _SAME_BASES
        ):
            return stem if third_of(stem) == form else None
    return None


_THIRDS = {"has": "have", "is": "be", "does": "do", "goes": "go", "undergoes": "undergo"}
_SAME_BASES = frozenset(SAME_PAST.values())


@lru_cache(maxsize=1 << 16)
def base_of_past(form: str) -> str | None:
    """The infinitive, where the form is the regular past tense of a known verb."""
    if not form.endswith("ed"):
        return None
    stems = [form[:-2], form[:-1]]
    if form.endswith("ied"):
        stems = [form[:-3] + "y"]
    elif len(form) > 5 and form[-3] == form[-4]:
        stems.append(form[:-3])
    return next((stem for stem in stems if is_verb(stem)), None)


def is_verb(form: str) -> bool:
    """Whether the form is the infinitive of a regular verb."""
    return any(form in known()[name] for name in ("verb", "verb-thing", "thing-verb", "person-verb"))


def past_of(base: str) -> str:
    """The participle of a regular verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    doubled = base[-1] in "bdgmnprt" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    return base + (base[-1] if doubled and (len(base) < 5 or base in _DOUBLING) else "") + "ed"


_DOUBLING = frozenset(
    "admit commit submit permit omit refer prefer defer occur incur recur deter compel control".split()
)
