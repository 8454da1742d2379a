"""The rule impossible-date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import MONTHS, Written
from copydesk.almanac.days import days_in, exists
from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import sentence_at, words_of
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import day_edit

_ON = frozenset(
    "on until till through by before after since from ended ending to dated of for between and or effective "
    "than".split()
)
_MENTIONED = frozenset(
    "invalid reject rejects rejected impossible nonexistent existent exist exists never parse parses parsed bug "
    "fictional imaginary validate validates joke".split()
)
_LEAPING = frozenset("leap born birthday birthdays every".split())
_FOLLOWS = (
    r"\s*(?:$|[.,;:)\]!?–—\n”\"’'-]|(?:at|in|and|or|was|were|is|are|will|would|when|for|to|the|as|by|with|after|before"
    r"|because|but|if|he|she|it|they|of|until|a|has|had|that)\b)"
)


class ImpossibleDate(Rule):
    """A date that is in no calendar: June 31, or February 29 of a common year.

    Nobody can keep it, and a reader who tries will not trust the other dates. Whether the last day of the month
    or the first of the next was meant only the source can tell, so both are offered.

    A month and a number that may count something (“in June 31 people”) are no date, nor is a number before
    a month that may be a name (“aged 31, April Jones”). February 29 without a year may be any leap year's, unless
    the dateline says which February is meant. Copy that speaks of such dates as impossible, and dates of the old
    calendar, are left alone.
    """

    id = "impossible-date"
    family = "dates"
    severity = "error"
    bad = (
        Bad("The offer holds through [[June 31]].", fixed="The offer holds through June 30."),
        Bad(
            "Sales for the quarter ended [[Sept. 31, 2023]], rose by a fifth.",
            fixed="Sales for the quarter ended Sept. 30, 2023, rose by a fifth.",
        ),
        Bad("She died on [[29 February 2023]] at home.", fixed="She died on 28 February 2023 at home."),
        Bad(
            "The gallery closes on [[Wednesday 31 April]].",
            fixed="The gallery closes on Wednesday 30 April.",
        ),
        Bad("Applications close on [[Feb. 29]].", dateline="2023-02-10", fixed="Applications close on Feb. 28."),
        Bad("The hearing is listed for [[March 45, 2024]].", fixed="The hearing is listed for March 31, 2024."),
        Bad("Built on 2024-02-28, released [[2024-02-30]].", fixed="Built on 2024-02-28, released 2024-02-29."),
        Bad("He was born on [[Feb. 29, 1939]], in Ohio.", fixed="He was born on Feb. 28, 1939, in Ohio."),
        Bad("The sale runs from [[June 24 to 31]].", fixed="The sale runs from June 24 to 30."),
    )
    good = (
        "The offer holds through June 30.",
        "In June 31 people were treated for heatstroke.",
        "She died on 29 February 2024 at home.",
        "By June 31 states had ratified it.",
        "He was born on Feb. 29 and counts his birthdays in fours.",
        "The parser now rejects 2024-02-30 and June 31, 2024.",
        "There were 31 April showers in all.",
        "At 31 June Osborne became the youngest judge.",
        Good("Applications close on Feb. 29.", dateline="2024-02-10"),
        "The edict is dated February 29, 1700, in the Swedish calendar of the day.",
        "Version 31.4.2024 and build 99/99/9999 are no dates.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date that cannot be."""
        for mention in dates(document):
            written = mention.written
            if written.kind != "day" or written.month is None or written.note in ("double", "old"):
                continue
            if not _is_possible(document, mention) and _is_date(document, written):
                said = set(words_of(document.quote(sentence_at(document, written.start))))
                if not said & (_MENTIONED if written.year else _MENTIONED | _LEAPING):
                    yield _finding(document, mention)


def _is_possible(document: Document, mention: Mention) -> bool:
    written, published = mention.written, document.meta.published
    assert written.month is not None and written.day is not None
    if written.order == "?":
        return True
    if written.last_day is not None and not exists(written.year, written.month, max(written.last_day, 1)):
        return written.joiner == "/"
    if (written.month, written.day) != (2, 29) or written.year is not None:
        return exists(written.year, written.month, written.day)
    return mention.why != "dateline" or not published or published.month > 4 or exists(published.year, 2, 29)


def _is_date(document: Document, written: Written) -> bool:
    """Whether the words round it leave no doubt that it is a date."""
    if written.weekday is not None or written.year is not None:
        return True
    before = words_of(document.text[max(0, written.start - 20) : written.start])
    if not before or before[-1] not in _ON:
        return False
    return re.match(_FOLLOWS, document.text[written.end : written.end + 12]) is not None


def _finding(document: Document, mention: Mention) -> Finding:
    written = mention.written
    assert written.month is not None
    year = written.year
    if year is None and written.month == 2 and document.meta.published:
        year = document.meta.published.year
    last = days_in(written.month, year)
    when = f" in {year}" if written.month == 2 and year else ""
    message = f"{MONTHS[written.month - 1]} has {last} days{when}"
    return Finding(mention.span, message, tuple(_fixes(document, written, last)))


def _fixes(document: Document, written: Written, last: int) -> Iterator[Fix]:
    """The last day of the month, or the first of the next."""
    if written.last_day is not None and written.day is not None and written.day <= last:
        text = document.quote(Span(written.start, written.end))
        at = text.rfind(str(written.last_day))
        span = Span(written.start + at, written.start + at + len(str(written.last_day)))
        yield Fix((Edit(span, str(last)),))
        return
    edit = day_edit(document, written, last)
    if edit:
        yield Fix((edit,))
    elif written.order == "ymd":
        yield Fix((Edit(Span(written.end - 2, written.end), f"{last:02}"),))
    first = day_edit(document, written, 1)
    if first and written.month_at and written.month and written.month < 12:
        name = document.quote(Span(*written.month_at))
        following = MONTHS[written.month]
        if len(name) > 4 or written.month in (5, 6):
            yield Fix((first, Edit(Span(*written.month_at), following.upper() if name.isupper() else following)))
