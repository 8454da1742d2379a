"""The rule nth-weekday-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac import MONTHS, WEEKDAYS
from copydesk.almanac.days import days_in, shift
from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix, Related
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import day_edit, named

_NTH = (
    rf"\bthe (first|second|third|fourth|last) ({'|'.join(WEEKDAYS)}) (?:of|in) (?:the month|{'|'.join(MONTHS)})"
    r"(?:,? \d{4})?(?:,| \(|:| –| —) ?(?:on )?$"
)
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_NEAR = 45  # letters


class NthWeekdayMismatch(Rule):
    """A date is not the “second Tuesday of June” that it stands beside.

    Clubs and councils meet by such days, and a notice is copied from last year's. The date is held against the
    calendar of
    its year or, where it has none, of the years that the dateline allows; one that fits is enough.
    """

    id = "nth-weekday-mismatch"
    family = "dates"
    bad = (
        Bad(
            "The council meets on the second Tuesday of June, [[June 4]], at seven.",
            dateline="2024-05-16",
            fixed="The council meets on the second Tuesday of June, June 11, at seven.",
        ),
        Bad(
            "The clocks go back on the last Sunday of October ([[20 October 2024]]).",
            fixed="The clocks go back on the last Sunday of October (27 October 2024).",
        ),
    )
    good = (
        Good("The council meets on the second Tuesday of June, June 11, at seven.", dateline="2024-05-16"),
        Good("It met on the second Tuesday of the month. June 4 was a holiday.", dateline="2024-05-16"),
        "The clocks go back on the last Sunday of October, 27 October 2024.",
        "The council meets on the second Tuesday of June, June 4, at seven.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date behind such a day."""
        if not re.search(r"the (?:first|second|third|fourth|last) [A-Z][a-z]+day (?:of|in)", document.text):
            return
        for mention in dates(document):
            start = mention.written.weekday_at[0] if mention.written.weekday_at else mention.span.start
            lead = document.text[max(0, min(start, mention.span.start) - _NEAR) : mention.span.start]
            told = re.search(_NTH, lead)
            if told is None or mention.written.kind != "day" or not mention.readings:
                continue
            number, weekday = _NUMBERS[told[1]], WEEKDAYS.index(told[2])
            meant = [_nth(days.first, number, weekday) for days in mention.readings]
            if all(days.first != right for days, right in zip(mention.readings, meant, strict=True)):
                yield _finding(
                    document, mention, meant[0], Span(mention.span.start - len(lead) + told.start(), mention.span.start)
                )


def _nth(day: date, number: int, weekday: int) -> date:
    """The day in the month of another that is its first, second or last of a weekday."""
    first = day.replace(day=1)
    found = shift(first, (weekday - first.weekday()) % 7)
    if number > 0:
        return shift(found, 7 * (number - 1))
    last = first.replace(day=days_in(first.month, first.year))
    return shift(last, -((last.weekday() - weekday) % 7))


def _finding(document: Document, mention: Mention, right: date, words: Span) -> Finding:
    edit = day_edit(document, mention.written, right.day)
    message = f"that day is {named(right, mention.written).rstrip(',')}"
    return Finding(mention.span, message, (Fix((edit,)),) if edit else (), (Related(words, "the words"),))
