"""The calendar: names of days and months, and the arithmetic of both calendars."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH_NUMBERS = {form: number for number, name in enumerate(MONTHS, 1) for form in (name.lower(), name[:3].lower())}
MONTH_NUMBERS["sept"] = 9
"""The month of each written form, in small letters and without a full stop."""

WEEKDAY_NUMBERS = {form: number for number, name in enumerate(WEEKDAYS) for form in (name.lower(), name[:3].lower())}
WEEKDAY_NUMBERS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
"""The weekday of each written form; Monday is 0."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LAST_JULIAN_YEAR = 1923
"""Greece was the last country of Europe to change its calendar; before that a date may be in either."""


def is_leap(year: int) -> bool:
    """Whether the year has a February 29 in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int | None = None) -> int:
    """How many days the month has; February may have 29 in a year that is not known."""
    if month == 2 and (year is None or is_leap(year)):
        return 29
    return _LENGTHS[month - 1]


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day, in the old calendar if not in the new."""
    if 1 <= day <= days_in(month, year):
        return True
    return year is not None and year <= LAST_JULIAN_YEAR and year % 4 == 0 and (month, day) == (2, 29)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where there is none."""
    if not 1 <= year <= 9998 or not 1 <= month <= 12 or not 1 <= number <= days_in(month, year):
        return None
    return date(year, month, number)


def month_span(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, days_in(month, year))


def julian_weekday(year: int, month: int, number: int) -> int:
    """The weekday of a date of the old (Julian) calendar; Monday is 0."""
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    return (number + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083) % 7


def weekdays_of(year: int, month: int, number: int) -> set[int]:
    """The weekdays that a date may have been: two where the old calendar may be meant, none for no such day."""
    found = day(year, month, number)
    weekdays = {found.weekday()} if found else set()
    if year <= LAST_JULIAN_YEAR and exists(year, month, number):
        weekdays.add(julian_weekday(year, month, number))
    return weekdays


def add_months(start: date, months: int) -> date:
    """The same day of the month so many months on, or the last day of a shorter month."""
    years, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(years, month + 1, min(start.day, days_in(month + 1, years)))


def shift(start: date, days: int) -> date:
    """The day so many days on."""
    return start + timedelta(days)


def years_between(first: date, last: date) -> int:
    """Whole years from one day to another: an age."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
