"""Nouns that do not go with the word that counts them: “several report”, “each rooms”, “one of his friend”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import (
    IRREGULAR_VERBS,
    NOUNS_ONLY,
    PEOPLE,
    base_of_past,
    is_noun,
    known,
    plural_of,
    singular_of,
)
from copydesk_rules.grammar._phrases import BIG, CLOSED, NUMBERS, PASTS, PREPOSITIONS, SWARMS, is_digits
from copydesk_rules.grammar._plurals import COLLECTIVE

FOLLOW = frozenset(
    "in of on to at for from with by were was are is have has had will would who that which during after before under "
    "against between since into over near can could must may might did when while as until because if through "
    "across".split()
)
"""Words that end a noun phrase: behind them no noun follows that could make the one before it a first part."""

_PLACED = frozenset("in to at of from".split())
_GROUPS = frozenset({"number", "group", "series", "range", "handful", "couple", "variety", "majority", "list"})
_PARTICIPLES = frozenset(participle for _, participle in IRREGULAR_VERBS.values())
VERBAL_FOLLOW = frozenset("was were are have has had will would who which".split())
ZERO = frozenset(
    "debt crime trade "
    "fish sheep deer aircraft craft offspring staff crew police youth trout salmon cod squid bison moose head stone "
    "foot dozen hundred pair brace bedroom bathroom bed lane storey story star mile inch metre percent "
    "cent pound quarter lakh crore half hand floor million day week month year hour minute second tier time game "
    "counterpart elk prey crown infantry cavalry cattle people woman-hour person-hour person-day cannon sail "
    "horsepower grand".split()
)
_NUMBERED = frozenset(
    "part chapter section page channel series season phase stage level grade day week number year act step division "
    "league tier type category round group class table figure article clause option version volume book unit room "
    "gate platform terminal zone district ward area band a an per each every this that one or radio formula "
    "and point to no".split()
)
_TURNS = frozenset("first last next past top final opening previous coming following other all remaining".split())
_BEFORE_FEW = frozenset("these those his her their its our my the".split()) | _TURNS
_MANY = frozenset("several both these those many few".split())


def miscounted(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of the nouns, and the forms that go with what counts them."""
    for form in found.places.keys() & {each for low in _MANY | NUMBERS | {"dozen"} for each in (low, low.capitalize())}:
        for number in found.places[form]:
            yield from _too_few(found, number, form.lower())
    for form in found.places:
        if form[0].isdigit() and is_digits(form):
            for number in found.places[form]:
                if number and found.forms[number - 1] in {
                    "than",
                    "about",
                    "around",
                    "nearly",
                    "some",
                    "all",
                    "other",
                    "at",
                }:
                    yield from _too_few(found, number, form)
    for form in SWARMS | _GROUPS:
        for number in [*found.places.get(form, ()), *found.places.get(form.capitalize(), ())]:
            counts = form in SWARMS or found.forms[number - 1] in {"a", "A"}
            if counts and number + 2 < len(found) and found.gap(number) == " " and found.forms[number + 1] == "of":
                yield from _too_few(found, number + 1, form)


def _too_few(found: Words, number: int, low: str) -> Iterator[tuple[int, str]]:
    noun = _noun_at(found, number + 1, low)
    if noun is None or (low in _GROUPS - {"number"} and not is_noun(found.forms[noun], PEOPLE)):
        return
    form = found.forms[noun]
    counted = low in NUMBERS or low[0].isdigit() or low == "dozen"
    if form in ZERO and not (
        form in {"day", "week", "month", "year", "game"} and _is_turned(found, number) and counted
    ):
        return
    if counted and low != "dozen" and not _is_turned(found, number) and not _is_loose(found, number):
        return
    if low in {"few", "dozen"} and form in COLLECTIVE:
        return
    if _is_closed(
        found, noun, form, counted=counted, inside=low not in {"these", "those"} and _is_object(found, number)
    ) and not (low == "both" and _is_pair(found, noun)):
        yield noun, plural_of(form)


def _noun_at(found: Words, at: int, low: str) -> int | None:
    """The noun behind the word that counts, or behind one plain adjective."""
    if at + 1 >= len(found) or found.gap(at - 1) != " ":
        return None
    form = found.forms[at]
    behind = found.forms[at + 1]
    if is_noun(form):
        compound = found.gap(at) == " " and is_noun(behind, PEOPLE) and not _is_turned(found, at - 1)
        return at + 1 if compound and at + 2 < len(found) else at
    plain = (
        form.islower()
        and form.isalpha()
        and form not in CLOSED | BIG
        and found.gap(at) == " "
        and not form.endswith("s")
        and form not in PASTS
    )
    if plain and not singular_of(form) and low not in {"these", "those", "many", "few"} and is_noun(behind, NOUNS_ONLY):
        return at + 1 if at + 2 < len(found) and not form.endswith("ly") else None
    return None


def _is_turned(found: Words, number: int) -> bool:
    return number > 0 and found.forms[number - 1].lower() in _BEFORE_FEW and found.gap(number - 1) == " "


def _is_loose(found: Words, number: int) -> bool:
    """Whether the figure counts what follows, and numbers nothing before it."""
    before = found.before(number)
    return before is None or not (
        before.text in _NUMBERED
        or (
            before.text[0].isupper()
            and found.gap(number - 1) == " "
            and before.text.isalpha()
            and before.text not in {"The", "All", "In", "At", "About"}
        )
    )


def _is_object(found: Words, number: int) -> bool:
    """Whether something stands before “several” that it is the object of: then no verb follows it."""
    before = found.before(number)
    return (
        before is not None
        and found.gap(number - 1) == " "
        and (
            before.text in PREPOSITIONS or before.text in PASTS or before.text in _GOVERN or before.text.endswith("ed")
        )
    )


_GOVERN = frozenset("has have had is are was were be publish include publishes face faces see sees need needs".split())


def _is_closed(found: Words, noun: int, form: str, *, counted: bool, inside: bool) -> bool:
    """Whether the phrase ends with the noun."""
    gap = found.gap(noun)
    after = found.forms[noun + 1] if noun + 1 < len(found) and gap == " " else ""
    people = is_noun(form, PEOPLE)
    if not people and not is_noun(form, NOUNS_ONLY) and not (inside and (after in FOLLOW or not after)):
        return after in VERBAL_FOLLOW
    if not is_noun(form, NOUNS_ONLY) and people and after in _PLACED:
        return False
    if not after:
        return ends(gap, ".;:?!") or (gap[:1] == "," and not counted)
    if after == "and":
        return found.forms[noun + 2] in {"a", "an", "the", "his", "her", "their"}
    person = people and (after in _PARTICIPLES or base_of_past(after) is not None or after in known()["verb"])
    return after in FOLLOW or after in PASTS or person


def ends(gap: str, marks: str) -> bool:
    """Whether one of the marks, or the block, ends the phrase; in a file name no space follows the point."""
    return gap == "" or gap[0] == "\n" or (gap[0] in marks and gap != ".")


def _is_pair(found: Words, noun: int) -> bool:
    """“Both author of the book and its editor”."""
    return any(found.forms[at] in {"and", "or"} for at in range(noun + 1, min(noun + 9, len(found))))
