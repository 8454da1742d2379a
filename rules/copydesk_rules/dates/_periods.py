"""`Last week`, `next month`, `last Friday` with a day beside it that does not lie there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac.days import add_months, month_span, shift
from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_quoted
from copydesk_rules.dates._told import dates

_PERIOD = r"\b((?:[Ee]arlier |[Ll]ater )?([Ll]ast|[Tt]his|[Nn]ext) (week|month))(?=,? on |, |\s?[(–—])"
_BESIDE = r"(?:,|\s?\(|\s[–—])?\s(?:on |\()?(?:the )?|\s?\("
_BEHIND = r",? (?:\()?((?:earlier |later )?(last|this|next) (week|month))(?=[,.;)]|$)"
_FAR = 150  # days: a date so far from the dateline has another year in mind


def misplaced(document: Document, published: date) -> Iterator[tuple[Span, Mention, Days]]:
    """The words for a period with the day beside them, and the days that the words can stand for."""
    text = document.text
    if " week" not in text and " month" not in text and "ast " not in text and "ext " not in text:
        return
    found = [mention for mention in dates(document) if mention.written.kind == "day" and not mention.stamp]
    for mention in found:
        said = _said(text, mention)
        if said is None or not mention.readings or is_quoted(document, mention.span.start):
            continue
        span, side, unit = said
        meant = _days(side, unit, published)
        near = min(abs((days.first - published).days) for days in mention.readings)
        if near <= (_FAR if mention.written.year is None else 5 * _FAR) and not any(
            meant.first <= days.first <= meant.last for days in mention.readings
        ):
            yield span, mention, meant


def _said(text: str, mention: Mention) -> tuple[Span, str, str] | None:
    """The words for a period that stand before or behind a date, `last` or `next`, and the unit."""
    start = mention.span.start
    if mention.written.weekday_at and mention.written.weekday_at[0] == start:
        before = re.search(r"\b([Ll]ast|[Nn]ext) $", text[max(0, start - 6) : start])
        return (Span(start - 5, start - 1), before[1].lower(), "day") if before else None
    lead = text[max(0, start - 45) : start]
    for match in re.finditer(_PERIOD, lead):
        if re.fullmatch(_BESIDE, lead[match.end(1) :]):
            at = start - len(lead) + match.start(1)
            return Span(at, at + len(match[1])), match[2].lower(), match[3]
    behind = re.match(_BEHIND, text[mention.span.end : mention.span.end + 30])
    if behind is None:
        return None
    at = mention.span.end + behind.start(1)
    return Span(at, at + len(behind[1])), behind[2], behind[3]


def _days(side: str, unit: str, published: date) -> Days:
    """The days that the words can stand for, with what a desk's deadlines and a week's two beginnings allow."""
    if unit == "month":
        first, last = month_span(*_month(published, {"last": -1, "this": 0, "next": 1}[side]))
        return Days(shift(first, -31 if published.day <= 4 else 0), shift(last, 31 if published.day >= 26 else 0))
    if side == "this":
        return Days(shift(published, -7), shift(published, 7))
    if side == "last":
        return Days(shift(published, -14), shift(published, 0))
    return Days(shift(published, 0), shift(published, 14))


def _month(day: date, by: int) -> tuple[int, int]:
    other = add_months(day.replace(day=1), by)
    return other.year, other.month
