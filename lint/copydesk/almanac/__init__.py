"""Dates as English copy writes them, and the arithmetic of the calendar. It knows strings, and no document.

Nothing is resolved or repaired here: a date that does not exist is read as it stands, a weekday that is
wrong is kept, a year that is not written stays unknown.
"""

from copydesk.almanac.days import MONTHS, WEEKDAYS
from copydesk.almanac.reading_dates import date_at, find_dates
from copydesk.almanac.spells import Spell, find_spells
from copydesk.almanac.written import Written

__all__ = ["MONTHS", "WEEKDAYS", "Spell", "Written", "date_at", "find_dates", "find_spells"]
