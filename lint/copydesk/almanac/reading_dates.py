"""All the dates in a text."""

from __future__ import annotations

from copydesk.almanac.figures import dates_in_figures, years
from copydesk.almanac.loose import days_from_today, weekdays
from copydesk.almanac.months import date_at_month, month_anchors
from copydesk.almanac.written import Written


def find_dates(text: str) -> list[Written]:
    """The dates in reading order; where two readings claim the same letters, the fuller one."""
    dates = full_dates(text)
    taken = _Taken(dates)
    loose = [*years(text), *weekdays(text), *days_from_today(text)]
    dates += [one for one in loose if taken.free(one)]
    return sorted(dates, key=_place)


def full_dates(text: str) -> list[Written]:
    """The dates that name a month, by word or figure."""
    found = (date_at_month(text, *anchor) for anchor in month_anchors(text))
    dates: list[Written] = []
    for date in found:
        if date and not (dates and dates[-1].end > date.start):
            dates.append(date)
    taken = _Taken(dates)
    dates += [date for date in dates_in_figures(text) if taken.free(date)]
    return sorted(dates, key=_place)


def date_at(text: str, start: int = 0) -> Written | None:
    """The date that begins at an offset, or None."""
    return next((date for date in full_dates(text) if date.start == start), None)


class _Taken:
    """The letters that dates stand on."""

    def __init__(self, dates: list[Written]) -> None:
        self._letters = {at for date in dates for at in range(date.start, date.end)}

    def free(self, date: Written) -> bool:
        """Whether none of its letters is taken."""
        return date.start not in self._letters and date.end - 1 not in self._letters


def _place(date: Written) -> tuple[int, int]:
    return date.start, date.end
