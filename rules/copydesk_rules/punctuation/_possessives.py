"""Where a plural is surely a possessive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Span
from copydesk_rules.punctuation._its import next_form

PRONOUNS = {
    "your": "yours",
    "her": "hers",
    "our": "ours",
    "their": "theirs",
    "yours": "yours",
    "hers": "hers",
    "ours": "ours",
    "theirs": "theirs",
}
"""Pronouns that take no apostrophe: what stands before it, and the right form."""

_DAYS = frozenset("yesterdays todays tomorrows tonights".split())
_PERIODS = frozenset("years weeks months nights seasons mornings evenings summers winters".split())
_TERMS = frozenset("days weeks months years hours minutes".split())
SPANS_OF_TIME = _DAYS | _PERIODS | _TERMS
"""Plurals of spans of time, which often lack the apostrophe of “last year’s” and “two weeks’”."""

_WHICH = frozenset({"last", "next", "this"})
DETERMINERS = frozenset(
    "the his her its their our my your these those whose a an in of and than only very first all no such".split()
)
NO_NOUN = frozenset(
    "of in on at to by for with from and or but when while as is are was were be been has have "
    "had will would that which "
    "who after before since until because if than so then it he she they we i you the a an not may can could went "
    "came saw did do does there over ago later earlier through into about up down off out again also".split()
)
_DUE = frozenset("notice experience imprisonment salary".split())
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred several many "
    "few these those various numerous dozen".split()
)
_RANKS = frozenset(
    "own first second third last latest only biggest largest oldest youngest best worst most main chief greatest "
    "highest lowest newest finest longest".split()
)
_SINGULAR_ENDS = ("ss", "us", "is", "as", "os", "ics", "ews")
_DEMONYM_ENDS = ("an", "ish", "ese", "ist", "er", "i", "crat", "ite", "man", "ary", "or", "ant", "ent", "im")
_PLACED = frozenset("at in from for against near to by beat beating over of with than after".split())


def before_it(found: Words, number: int, steps: int) -> list[str]:
    """The words in front of that one, nearest first, as far as nothing but spaces stands between them."""
    forms: list[str] = []
    for at in range(number - 1, max(-1, number - 1 - steps), -1):
        if found.before(at + 1) is None or not found.gap(at).isspace():
            break
        forms.append(found.forms[at])
    return forms


def of_time(found: Words, form: str, numbers: list[int]) -> Iterator[tuple[Span, str]]:
    """Spans of time that own what follows: “yesterdays match”, “last weeks game”, “two weeks notice”."""
    for number in numbers:
        following, before = next_form(found, number), before_it(found, number, 3)
        noun = following.isalpha() and following.lower() not in NO_NOUN and not following.endswith("ly")
        nearest = before[0].lower() if before else ""
        if form.lower() in _DAYS and noun and nearest not in DETERMINERS - {"in", "of"} | {"all"}:
            yield found[number].span, form[:-1] + "’s"
        elif form in _PERIODS and nearest in _WHICH and noun and not _is_determined(before):
            yield Span(found.starts[number - 1], found[number].end), f"{before[0]} {form[:-1]}’s"
        elif form in _TERMS | _PERIODS and nearest in {"a", "an"} and noun:
            yield found[number].span, form[:-1] + "’s"
        elif form in _TERMS and (nearest in COUNTS or nearest.isdigit()) and _is_due(following, before):
            yield found[number].span, form + "’"


def _is_determined(before: list[str]) -> bool:
    """Whether an article stands before “last” or “next”, as in “his last years”, where a plain plural is right."""
    further = before[1].lower() if len(before) > 1 else ""
    return before[0].lower() != "this" and further in DETERMINERS - {"in", "of", "than", "and"}


def _is_due(following: str, before: list[str]) -> bool:
    """Whether a term owns what follows: “two weeks notice”, “in two weeks time”."""
    return following in _DUE or (following == "time" and before[1:2] == ["in"])


def names_in_s(found: Words, text: str, form: str, numbers: list[int]) -> Iterator[int]:
    """Plural possessives of a name that the copy uses in the singular, as a name of one thing."""
    name = form[:-1]
    if name not in found.places or name.endswith(_DEMONYM_ENDS) or not _names_one(found, name):
        return
    for number in numbers:
        end = found[number].end
        if text[end : end + 1] in {"'", "’"} and re.match(r" [^\W\d_A-Z]", text[end + 1 : end + 3]):
            before = before_it(found, number, 1)
            start = text.rfind("\n", 0, end) + 1
            opened = text.count("‘", start, end) or re.search(r"(?:^|[\s(])'", text[start:end])
            if not opened and not (before and before[0].lower() in DETERMINERS):
                yield number


def _names_one(found: Words, name: str) -> bool:
    """Whether the copy uses it of one place or club: behind a preposition, never behind an article."""
    placed = False
    for number in found.places[name]:
        before = found.before(number)
        following = next_form(found, number)
        if (
            before
            and before.text in {"a", "an", "the", "every", "one", "each"}
            and (not following or following in NO_NOUN)
        ):
            return False
        ends = not following or following in NO_NOUN
        placed = placed or (before is not None and before.text.lower() in _PLACED and ends)
    return placed or name + "'s" in found.places or name + "’s" in found.places


def of_one(found: Words, form: str, number: int) -> bool:
    """Whether “the councils own budget” is said of the one council that the copy speaks of."""
    if number + 2 >= len(found) or found.forms[number + 1] not in _RANKS:
        return False
    before, following = found.before(number), next_form(found, number)
    second = next_form(found, number + 1) if following in _RANKS else ""
    if not second or not before or before.text.lower() not in {"the", "this"} or form.endswith(_SINGULAR_ENDS):
        return False
    verb = second.endswith(("ed", "s")) or second in NO_NOUN or not second.isalpha() or not second.islower()
    if verb or second in {
        "met",
        "sat",
        "won",
        "lost",
        "ran",
        "set",
        "made",
        "took",
        "got",
        "their",
        "more",
        "land",
        "property",
    }:
        return False
    return any(
        other and other.text.lower() in {"the", "a"} for other in map(found.before, found.places.get(form[:-1], ()))
    )
