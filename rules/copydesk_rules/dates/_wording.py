"""How a date of the copy reads when a part of it is changed, and how a message names a day."""

from __future__ import annotations

from datetime import date

from copydesk.almanac import MONTHS, WEEKDAYS, Written
from copydesk.almanac.counting import with_suffix
from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Edit


def named(day: date, written: Written) -> str:
    """The day in the order that the copy uses: `March 12, 2025,` or `12 March 2025`."""
    return in_order(day, american=written.order in ("mdy", "my", "y"))


def in_order(day: date, *, american: bool) -> str:
    """The day as a subject of a sentence: an American one takes a comma behind the year."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}," if american else f"{day.day} {month} {day.year}"


def weekday_edit(document: Document, written: Written, weekday: int) -> Edit | None:
    """The weekday of a date made another: abbreviated and in capitals as it was."""
    if written.weekday_at is None:
        return None
    span = Span(*written.weekday_at)
    form, name = document.quote(span), WEEKDAYS[weekday]
    if len(form) < 6 and form.title() not in WEEKDAYS:
        name = name[:3]
    return Edit(span, name.upper() if form.isupper() else name)


def day_edit(document: Document, written: Written, number: int) -> Edit | None:
    """The day of a date made another: with its suffix or its nought where it had one."""
    if written.day_at is None:
        return None
    span = Span(*written.day_at)
    form = document.quote(span)
    if form.isdecimal():
        return Edit(span, f"{number:02}" if form.startswith("0") else str(number))
    return Edit(span, with_suffix(number)) if form[:1].isdecimal() else None


def year_edit(written: Written, year: int) -> Edit | None:
    """The year of a date made another, where it is written with four figures."""
    if written.year_at is None or written.year_at[1] - written.year_at[0] != 4:
        return None
    return Edit(Span(*written.year_at), str(year))


def a_weekday(weekday: int) -> str:
    """`a Tuesday`."""
    return f"a {WEEKDAYS[weekday]}"


def named_day(days: Days, *, american: bool) -> str:
    """A stretch of days as a message names it: a day, or the year that it fills."""
    if days.first == days.last:
        return in_order(days.first, american=american).rstrip(",")
    return str(days.first.year)


def day_beside(day: date, mention: Mention) -> str:
    """A day in the order in which the date that it is held against is written."""
    return in_order(day, american=mention.written.order != "dmy").rstrip(",")
