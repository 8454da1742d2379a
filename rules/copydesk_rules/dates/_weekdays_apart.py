"""Days of the week with the days between them counted: `on Sunday; they play again three days later, on Wednesday`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import WEEKDAYS, Spell
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_quoted, sentence_at, sentence_number
from copydesk_rules.dates._told import dates, spells

_DAY = "|".join(WEEKDAYS)
_THEN = rf",? (?:late |early )?on ({_DAY})\b(?!,? (?:\d|[A-Z][a-z]+\.? \d))"
_OF_THAT = rf" (?:[\w’'-]+ ){{0,6}}?(?:on )?({_DAY})(?:[’']s [\w’'-]+)?"
_SIGNS = {"later": 1, "earlier": -1, "after": 1, "before": -1}
_CLAUSE = r"[;:“”]"


def weekdays_apart(document: Document) -> Iterator[tuple[Spell, Span, Span, int]]:
    """Each wrong count: the spell, the weekday reached and the one counted from, and the weekday that it would
    reach.
    """
    if " day" not in document.text or not any(f" {way}" in document.text for way in _SIGNS):
        return
    for spell in spells(document):
        number = spell.number
        if (
            spell.unit != "day"
            or spell.way not in _SIGNS
            or spell.hedge
            or not number
            or number > 6
            or number != int(number)
        ):
            continue
        if is_quoted(document, spell.start):
            continue
        found = _reached(document, spell) if spell.way in ("later", "earlier") else _of_that(document, spell)
        if found is None:
            continue
        last, first = found
        want = (WEEKDAYS.index(document.quote(first)) + _SIGNS[spell.way] * int(number)) % 7
        if want != WEEKDAYS.index(document.quote(last)):
            yield spell, last, first, want


def _reached(document: Document, spell: Spell) -> tuple[Span, Span] | None:
    """`on Sunday …, three days later, on Wednesday`: the day beside the spell, and the only one just before it."""
    sentence = sentence_at(document, spell.start)
    then = re.compile(_THEN).match(document.text, spell.end, sentence.end)
    if then is None:
        return None
    start = sentence.start
    before = _weekdays(document, Span(start, spell.start))
    if not before and sentence_number(document, start) and document.same_block(max(0, start - 2), start):
        before = _weekdays(document, sentence_at(document, max(0, start - 2)))
    return (Span(*then.span(1)), before[0]) if len(before) == 1 else None


def _of_that(document: Document, spell: Spell) -> tuple[Span, Span] | None:
    """`on Tuesday, two days before Thursday’s vote` and `Two days before Thursday’s vote, on Tuesday,`."""
    sentence = sentence_at(document, spell.start)
    that = re.compile(_OF_THAT).match(document.text, spell.end, sentence.end)
    if that is None or re.search(_CLAUSE, that[0]):
        return None
    then = re.compile(_THEN).match(document.text, that.end(), sentence.end)
    if then is not None:
        return Span(*then.span(1)), Span(*that.span(1))
    before = _weekdays(document, Span(sentence.start, spell.start))
    beside = len(before) == 1 and re.fullmatch(
        r"(?: night| morning| evening| afternoon)?, ", document.text[before[0].end : spell.start]
    )
    return (before[0], Span(*that.span(1))) if beside else None


def _weekdays(document: Document, span: Span) -> list[Span]:
    """The weekdays without a date that a stretch names."""
    found = dates(document).inside(span)
    return [
        Span(*mention.written.weekday_at)
        for mention in found
        if mention.written.kind == "weekday" and mention.written.weekday_at and not mention.written.note
    ]
