"""One of many, and each of them: “every councillors”, “a new measures”, “one of his friend”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._counting import FOLLOW, VERBAL_FOLLOW, ends
from copydesk_rules.grammar._lexis import NOUNS_ONLY, PEOPLE, base_of_past, is_noun, plural_of, singular_of
from copydesk_rules.grammar._phrases import CLOSED, PASTS
from copydesk_rules.grammar._plurals import AMOUNTS, COLLECTIVE

_ONES = frozenset("every each another a an this".split())
_BE_OR_HAVE = frozenset({"was", "has", "were", "have", "are"})
_SHOPS = frozenset("newsagent bookmaker hairdresser greengrocer chemist doctor solicitor optician lady".split())
_DEFINITE = frozenset("the his her its their our my your these those".split())
_NO_MEMBERS = (
    COLLECTIVE
    | AMOUNTS
    | frozenset("night evening morning decade century world best value use quality taste practice rate class".split())
)


def singled(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of the nouns, and the forms that go with what singles them out."""
    for form in found.places.keys() & {each for low in _ONES for each in (low, low.capitalize())} - {"A"}:
        for number in found.places[form]:
            yield from _too_many(found, number, form.lower())
    for form in ("one", "One"):
        for number in found.places.get(form, ()):
            yield from _one_of(found, number)


def _too_many(found: Words, number: int, low: str) -> Iterator[tuple[int, str]]:
    """“Every councillors”, “a new measures”."""
    at = number + 1
    if at + 1 >= len(found) or found.gap(number) != " ":
        return
    form = found.forms[at]
    joined = found.gap(at) == " "
    if low in {"a", "an", "another"} and joined and (form in _ADJECTIVES or _is_adjective(form)):
        at += 1
        form = found.forms[at]
        singular = singular_of(form)
    elif low in {"a", "an", "every"} or (
        low == "this" and joined and found.forms[at + 1] in {"was", "has", "were", "have", "are"}
    ):
        singular = singular_of(form)
    else:
        singular = singular_of(form, NOUNS_ONLY)
    if (
        singular is None
        or singular in AMOUNTS
        or singular in _SHOPS
        or singular in {"mean", "work", "thousand", "heap"}
    ):
        return
    if low == "each" and number and found.forms[number - 1] in {"they", "we", "you", "who", "two", "us", "them"}:
        return
    gap = found.gap(at)
    after = found.forms[at + 1] if gap == " " and at + 1 < len(found) else ""
    if low == "this" and not is_noun(singular, PEOPLE) and after not in VERBAL_FOLLOW | {"is", "are", "can"}:
        return
    if (
        (not after and ends(gap, ".;,"))
        or (after and (after in FOLLOW or after in PASTS or (low == "an" and after in _CLAUSES)))
        or (is_noun(singular, PEOPLE) and base_of_past(after))
    ):
        yield at, singular


_ADJECTIVES = frozenset(
    "new big small large great little major minor serious recent early late local national international political "
    "economic financial public private special strong weak clear simple common possible important huge massive strict "
    "tough similar different separate second third final key main young old former British American European "
    "Scottish Irish Australian Indian French German famous popular successful detailed short long significant".split()
)


_CLAUSES = frozenset("where whose but whereby".split())


def _is_adjective(form: str) -> bool:
    """Whether the form has the ending of an adjective, and is no noun."""
    return (
        len(form) > 5
        and form.endswith(("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "cted"))
        and not (is_noun(form) or singular_of(form))
    )


def _one_of(found: Words, number: int) -> Iterator[tuple[int, str]]:
    """“One of his best friend”, “one of the driver was”."""
    if number + 4 >= len(found) or found.forms[number + 1] != "of" or found.forms[number + 2] not in _DEFINITE:
        return
    if any(found.gap(each) != " " for each in (number, number + 1, number + 2)):
        return
    top, is_free = False, _is_new(found, number)
    for at in range(number + 3, min(number + 9, len(found) - 1)):
        form = found.forms[at]
        if (
            form in CLOSED - {"most", "few", "more", "very", "ever"}
            or singular_of(form)
            or form in {"people", "police"}
        ):
            return
        top = top or form in _TOPS or form.endswith(("est", "’s", "'s"))
        gap, after = found.gap(at), found.forms[at + 1]
        plain = form not in _SAME_PARTICIPLE
        noun = is_noun(form, NOUNS_ONLY) or (top and plain and is_noun(form)) or is_noun(form, ("person-verb",))
        if form in _TOPS and found.gap(at) == " ":
            continue
        if not (top or is_free) or form in _NO_MEMBERS or not noun:
            if gap != " ":
                return
            continue
        if (
            ends(gap, ".;")
            or (gap[:1] == "," and top)
            or (gap == " " and (after in FOLLOW or after in {"ever", "he", "she"}))
        ):
            yield at, plural_of(form)
            return
        if gap != " ":
            return


def _is_new(found: Words, number: int) -> bool:
    """Whether “one” numbers nothing before it, as “day one of the trial” does."""
    before = found.before(number)
    if before is None or found.gap(number - 1) != " ":
        return True
    return before.text in CLOSED - {"the", "that", "this", "no"} or before.text in PASTS or before.text.endswith("ed")


_SAME_PARTICIPLE = frozenset("cut hit set put run split cast cost spread shut hurt read beat sought kept".split())
_TOPS = frozenset("most least best worst top last first few only leading main longest-serving".split())
