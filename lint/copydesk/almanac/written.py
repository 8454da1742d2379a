"""What a date says, as it is written: nothing is resolved, completed or repaired."""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[int, int]


class Written(NamedTuple):
    """A date as it stands in a text.

    `day` may be one that does not exist, `weekday` (Monday is 0) one that is wrong. `last_day` and
    `last_weekday` are the other end of “March 5 to 7”. `note` says what else stands there: `early`, `mid`,
    `late`; `last`, `this`, `next`, `that` of a year or month; `double` and `old` for the old calendar.
    `…_at` is where each part is written; `order` how the parts follow each other.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_day: int | None = None
    last_weekday: int | None = None
    note: str = ""
    order: str = ""
    year_at: Place | None = None
    month_at: Place | None = None
    day_at: Place | None = None
    weekday_at: Place | None = None
    joiner: str = ""

    @property
    def kind(self) -> str:
        """`day`, `month`, `year` or `weekday`: how exact it is."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.year is not None else "weekday"
