"""Windows that close before they open: `from 22:00 on July 13 to 02:00 on July 13`, `opens on 4 June and runs
until 28 May`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis import Mention
from copydesk.document import Document
from copydesk_rules.dates._clauses import sentence_at
from copydesk_rules.dates._told import dates

_ZONE = r"(?: ?(?:UTC|GMT|BST|CET|CEST|EST|EDT|ET|CT|MT|PT|PST|PDT|IST|AEST|AEDT))?"
_TIME = rf"(\d{{1,2}})(?:[.:](\d\d))? ?(a\.?m\.?|p\.?m\.?)?{_ZONE}|(noon|midday|midnight)"
_ON = r",? (?:on )?(?:the )?"
_FROM = rf"\b(?:[Ff]rom|[Bb]etween) (?:{_TIME}){_ON}$"
_TO = rf",? ?(?:to|until|till|and|-|–) ?(?:{_TIME}){_ON}"
_STARTS = frozenset(
    "opens open opened starts start started begins begin began born founded launched elected appointed "
    "joined hired".split()
)
_STOPS = frozenset(
    "closes close closed ends end ended finishes finish finished died until till folded stepped retired "
    "resigned quit left".split()
)
_ANOTHER = r"[;:(]|\b(?:while|whose|another|the|a|an|his|her|its|their)\b"
_HOURS, _CLAUSE, _FEW = 30, 90, 8  # letters between two dates with hours; letters, and words, of a clause
_OVER = frozenset("every each annual annually year-round".split())


def overrun(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """The two dates of a window that ends at an hour of the day on which it began, before that hour."""
    text = document.text
    for first, last in pairwise(dates(document)):
        if last.span.start - first.span.end > _HOURS or not _is_same_day(first, last):
            continue
        lead = re.search(_FROM, text[max(0, first.span.start - 40) : first.span.start])
        between = re.fullmatch(_TO, text[first.span.end : last.span.start])
        if lead and between:
            start, stop = _minutes(lead.groups()), _minutes(between.groups())
            if start is not None and stop is not None and stop <= start:
                yield first, last


def _is_same_day(first: Mention, last: Mention) -> bool:
    one, two = first.written, last.written
    if one.kind not in ("day", "weekday") or one.order == "today":
        return False
    return (one.weekday, one.day, one.month) == (two.weekday, two.day, two.month)


def _minutes(parts: tuple[str | None, ...]) -> int | None:
    """The minutes since midnight of `22:00`, `9pm`, `3 a.m.`, `noon`; None where the half of the day is not said."""
    hour, minute, half, named = parts
    if named:
        return None if named == "midnight" else 12 * 60
    if hour is None or (half is None and minute is None):
        return None
    number = int(hour) % 12 + 12 * (half[0] == "p") if half else int(hour)
    return 60 * number + int(minute or 0)


def closed_before_open(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """The dates of `opens on 4 June and runs until 28 May`, where one clause follows the other."""
    for first, last in pairwise(dates(document)):
        if last.span.start - first.span.end > _CLAUSE or not _is_start_and_stop(document, first, last):
            continue
        one, two = first.days, last.days
        if one and two and two.last < one.first and (one.first - two.last).days < _longest(first, last):
            yield first, last


def _longest(first: Mention, last: Mention) -> int:
    """How many days back a slip may put the end: where the years are not written, less than a year's turn."""
    return 40000 if first.written.year and last.written.year else 100


def _is_start_and_stop(document: Document, first: Mention, last: Mention) -> bool:
    if "weekday" in (first.written.kind, last.written.kind) or first.stamp or last.stamp:
        return False
    between = document.text[first.span.end : last.span.start]
    stops = re.findall(r"[a-z-]+", between)
    if not _STOPS & set(stops[-6:]) or len(stops) > _FEW or "\n" in between:
        return False
    sentence = sentence_at(document, first.span.start)
    starts = re.findall(r"[a-z-]+", document.text[max(sentence.start, first.span.start - _CLAUSE) : first.span.start])[
        -5:
    ]
    if not sentence.covers(last.span) or not _STARTS & set(starts) or _OVER & set(starts + stops):
        return False
    return not re.search(_ANOTHER, re.sub(r"\b(?:on|in|until) the $", "", between))
