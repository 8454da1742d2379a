"""The dates of a document, what each may mean, and the spells of time between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from copydesk.almanac import Spell, Written, find_dates, find_spells
from copydesk.almanac.days import day, month_span, shift
from copydesk.analysis.remembered import analysis
from copydesk.document import Document, Span

_NEAR = 200  # days: a date without a year lies within half a year of the dateline, or a little more
_JOINED = r"\s*(?:-|–|—|to|and|or|through|until|till|&|,)\s*(?:on\s+)?"
_STAMPED = r"\s*(?:\([^)\n]{1,40}\)|/[^/\n]{2,30}/)?\s*(?:[-–—]|$)"
_IN_A_YEAR = r",?\s+(?:back\s+)?(?:in|of)\s+"
_ASIDE = (
    r"[,(–—]\s*(?:(?:and|but)\s+)?(?:who|which|whose|first|last|now|then|set up|born|built|held|made|won|bought|b\.|"
    r"[a-z]+ed)\b[^,;.()]*$"
    r"|\b(?:[Ss]ince|[Bb]orn|[Ff]ounded|[Ee]stablished|[Ii]ncorporated)\b[^,;.()]*$"
)
_BORN = r"\b[Bb]orn\b[^,;.()]*$"
_AGO = r",? \(?(?:more than |nearly |almost |about |some |just )?[\w-]+ (?:years?|decades?) ago\b"
_SIDES = {"last year": -1, "this year": 0, "next year": 1}


class Days(NamedTuple):
    """A stretch of days, both ends included; a day alone is both of its ends."""

    first: date
    last: date


class Mention(NamedTuple):
    """A date in the prose, and every stretch of days that it may mean, likeliest first.

    `why` says how it was understood: `written` in full, `ambiguous` (4/5/2024), from the `dateline`, from the
    `sentence` (a year beside it), or `unknown`. A date that does not exist, and a date without a year
    in copy without a dateline, have no reading. `stamp` says that it belongs to the header lines.
    """

    span: Span
    written: Written
    readings: tuple[Days, ...]
    why: str
    stamp: bool = False

    @property
    def days(self) -> Days | None:
        """What it means, where only one thing can be meant."""
        return self.readings[0] if len(self.readings) == 1 else None


class Dates(tuple[Mention, ...]):
    """The mentions of a document in reading order."""

    def inside(self, span: Span) -> Dates:
        """The mentions that start inside a span."""
        first = bisect_left(self, span.start, key=_start)
        return Dates(self[first : bisect_left(self, span.end, key=_start)])


def _start(mention: Mention) -> int:
    return mention.span.start


@analysis
def dates(document: Document) -> Dates:
    """Every date in the document, with what it may mean at its dateline."""
    written = find_dates(document.text)
    return Dates(_Resolver(document, written).mentions())


@analysis
def spells(document: Document) -> tuple[Spell, ...]:
    """The spells of time in the document: `almost two years before`, `45 days later`."""
    return tuple(find_spells(document.text))


class _Resolver:
    """Understands dates in reading order: a year that was named holds for the dates that follow it in its block."""

    def __init__(self, document: Document, written: list[Written]) -> None:
        self._text = document.text
        self._document = document
        self._written = written
        self._published = document.meta.published
        self._years: list[tuple[int, int]] = []

    def mentions(self) -> Iterator[Mention]:
        """The mentions, each understood with what stands before it and the date it is joined to."""
        for number, written in enumerate(self._written):
            readings, why = self._understand(number, written)
            stamp = self._is_stamp(written)
            if written.year and not stamp and not self._is_aside(written):
                self._years.append((written.start, written.year))
            yield Mention(Span(written.start, written.end), written, tuple(readings), why, stamp)

    def _understand(self, number: int, written: Written) -> tuple[list[Days], str]:
        if written.year is not None:
            return self._in_full(written)
        if written.note in _SIDES and self._published:
            return _days_of(written, self._published.year + _SIDES[written.note]), "written"
        if written.note == "that year":
            years = self._years_before(written.start, blocks=2)
            return (_days_of(written, years[-1]) if years else []), "sentence"
        partner = self._year_of_partner(number, written)
        if partner is not None:
            return _days_of(written, partner), "sentence"
        if self._published is None:
            return [], "unknown"
        if written.month is None:
            return self._loose(written, self._published), "dateline"
        near = _near(written, self._published)
        years = self._years_before(written.start, blocks=2)
        named = [days for year in reversed(years) for days in _days_of(written, year)]
        return list(dict.fromkeys(near + named)), "dateline"

    def _in_full(self, written: Written) -> tuple[list[Days], str]:
        assert written.year is not None
        found = _days_of(written, written.year)
        if written.order == "?" and written.day and written.month:
            other = day(written.year, written.day, written.month)
            return found + ([Days(other, other)] if other else []), "ambiguous"
        return found, "written"

    def _years_before(self, start: int, blocks: int) -> list[int]:
        """The years that were named before a place, in its block and the one before."""
        here = self._document.block_at(start).span.start
        for _ in range(blocks - 1):
            here = self._document.block_at(max(0, here - 2)).span.start
        return [year for at, year in self._years if at >= here]

    def _is_aside(self, written: Written) -> bool:
        """Whether the year is told by the way (`founded in 1924`, `since 2011`): no date behind it is of that year."""
        lead = self._text[max(0, written.start - 80) : written.start]
        if re.search(_BORN, lead) or re.match(_AGO, self._text[written.end : written.end + 40]):
            return True
        return written.day is None and re.search(_ASIDE, lead) is not None

    def _year_of_partner(self, number: int, written: Written) -> int | None:
        """The year of the other end: in `March 5 to April 2, 2024` and `March 5, in 2024` it holds for both."""
        if number + 1 >= len(self._written):
            return None
        other = self._written[number + 1]
        between = self._text[written.end : other.start]
        if other.kind == "year" and re.fullmatch(_IN_A_YEAR, between):
            return other.year
        if other.year is None or other.kind not in ("day", "month") or not re.fullmatch(_JOINED, between):
            return None
        assert other.month is not None
        wraps = "," not in between and written.month is not None and written.month - other.month >= 6
        return other.year - 1 if wraps else other.year

    def _loose(self, written: Written, published: date) -> list[Days]:
        if written.order == "today":
            here = shift(published, {"yesterday": -1, "today": 0, "tomorrow": 1}[written.note])
            return [Days(here, here)]
        if written.weekday is None:
            return []
        back = (published.weekday() - written.weekday) % 7
        past, ahead = shift(published, -back), shift(published, 7 - back)
        found = {"last": [past, shift(past, -7)], "next": [ahead, shift(ahead, 7)]}.get(written.note, [past, ahead])
        return [Days(one, one) for one in found]

    def _is_stamp(self, written: Written) -> bool:
        block = self._document.block_at(written.start)
        if block.kind in ("dateline", "byline", "credit", "slug"):
            return True
        opening = written.start - block.span.start < 90 and written.year is not None and written.day is not None
        return opening and re.match(_STAMPED, self._text[written.end : written.end + 50]) is not None


def _days_of(written: Written, year: int) -> list[Days]:
    """What the date means in a year; nothing where it does not exist."""
    if not 1 <= year <= 9998:
        return []
    if written.month is None:
        return [Days(date(year, 1, 1), date(year, 12, 31))]
    if written.day is None:
        return [Days(*month_span(year, written.month))]
    first = day(year, written.month, written.day)
    return [Days(first, first)] if first else []


def _near(written: Written, published: date) -> list[Days]:
    """The stretches of a date without a year that lie near the dateline, nearest first."""
    found = [days for year in (-1, 0, 1) for days in _days_of(written, published.year + year)]
    found.sort(key=lambda days: _distance(days, published))
    return [days for number, days in enumerate(found) if number == 0 or _distance(days, published) <= _NEAR]


def _distance(days: Days, published: date) -> int:
    if days.first <= published <= days.last:
        return 0
    return min(abs((days.first - published).days), abs((days.last - published).days))
