"""The time between two dates, whether a spell may stand for it, and how the spell reads when it does."""

from __future__ import annotations

from datetime import date

from copydesk.almanac import Spell
from copydesk.almanac.counting import in_words, spelled
from copydesk.almanac.days import add_months, years_between
from copydesk.almanac.tolerance import DAYS
from copydesk.analysis import Days
from copydesk.document import Document, Span

_FINE = 62  # days: up to here copy counts days and weeks, beyond it months, beyond two years years


def fits(spell: Spell, first: Days, last: Days) -> bool:
    """Whether the spell may stand for the time from one stretch of days to another."""
    plain = spell.unit == "year" and spell.number and spell.number == int(spell.number) and not spell.hedge
    if plain and not spell.more and (_is_year(first) or _is_year(last)):
        return _fits_by_years(spell, first, last)
    least, most = spell.days
    return least <= (last.last - first.first).days and (last.first - first.last).days <= most


def agrees(spell: Spell, first: Days, last: Days) -> bool:
    """Whether the spell is what somebody would count from one to the other, not merely what it may stand for."""
    if spell.unit != "year" or not spell.number or spell.number != int(spell.number):
        return fits(spell, first, last)
    least, most = (last.first - first.last).days / 365.25, (last.last - first.first).days / 365.25
    if _is_year(first) and _is_year(last):
        return spell.number == last.first.year - first.first.year
    return least - 0.3 <= spell.number <= most + 0.3 or int(least) <= spell.number <= int(most)


def _fits_by_years(spell: Spell, first: Days, last: Days) -> bool:
    """Whether a plain number of years is what the numbers of the years give; a stay may count both its ends."""
    apart = last.first.year - first.first.year
    of_a_stay = spell.way in ("", "-")
    part_known = not (_is_year(first) and _is_year(last))
    return apart - (part_known or of_a_stay) <= (spell.number or 0) <= apart + of_a_stay


def lasting(first: Days, last: Days) -> str:
    """The time between the two in words: `11 months`, `four years and six months`, `48 years`."""
    if _is_year(first) or _is_year(last):
        return _counted(last.first.year - first.first.year, "year")
    days = (last.first - first.first).days
    if days <= _FINE:
        return _counted(days, "day")
    years, months = _months(first.first, last.first)
    if years < 2:
        return _counted(12 * years + months, "month")
    return _counted(years, "year") + (f" and {_counted(months, 'month')}" if months else "")


def rewritten(document: Document, spell: Spell, first: Days, last: Days) -> str:
    """The spell with the count that the dates give, in words where it was in words, with the hedge and the way it
    had.
    """
    whole = document.quote(Span(spell.start, spell.end))
    tail = document.quote(Span(spell.count_at[1], spell.end)).replace(" and a half", "").replace(" or so", "")
    if spell.way == "-":
        number = max(1, _whole_units(spell, first, last))
        return f"{in_words(number)}-{spell.unit}"
    in_letters = whole[:1].isupper() or ((spell.number or 0) > 10 and not any(letter.isdigit() for letter in whole))
    hedge = document.quote(Span(spell.start, spell.count_at[0]))
    text = _hedged(spell, hedge, first, last, in_letters=in_letters) or _count_text(
        first, last, spell, in_letters=in_letters
    )
    text = text[:1].upper() + text[1:] if whole[:1].isupper() else text
    return text + tail


def _whole_units(spell: Spell, first: Days, last: Days) -> int:
    if spell.unit == "year" and (_is_year(first) or _is_year(last)):
        return last.first.year - first.first.year
    return round((last.first - first.first).days / DAYS[spell.unit])


def _hedged(spell: Spell, hedge: str, first: Days, last: Days, *, in_letters: bool) -> str:
    """The count in the unit and with the hedge that it had, where it can keep both: `just over nine months`."""
    units = (last.first - first.first).days / DAYS[spell.unit]
    if _is_year(first) or _is_year(last) or units < 1:
        return ""
    whole = int(units + 0.02)
    if spell.hedge in ("over", "just over") and units - whole > 0.01:
        return hedge + _counted(whole, spell.unit, in_letters=in_letters)
    if spell.hedge in ("under", "barely", "nearly") and (spell.hedge != "nearly" or units - whole > 0.5):
        return hedge + _counted(whole + (units - whole > 0.05), spell.unit, in_letters=in_letters)
    return ""


def _count_text(first: Days, last: Days, spell: Spell, *, in_letters: bool) -> str:
    if _is_year(first) or _is_year(last):
        return _counted(last.first.year - first.first.year, "year", in_letters=in_letters)
    days = (last.first - first.first).days
    if days <= _FINE:
        weeks = spell.unit == "week" and days % 7 == 0
        return _counted(days // 7 if weeks else days, "week" if weeks else "day", in_letters=in_letters)
    years, months = _months(first.first, last.first)
    if years < 2:
        return _counted(12 * years + months, "month", in_letters=in_letters)
    if months >= 10:
        return f"nearly {_counted(years + 1, 'year', in_letters=in_letters)}"
    return _counted(years, "year", in_letters=in_letters)


def _is_year(days: Days) -> bool:
    return (days.last - days.first).days > 360


def _months(first: date, last: date) -> tuple[int, int]:
    """Whole years and months between two days."""
    years = years_between(first, last)
    start = add_months(first, 12 * years)
    months = (last.year - start.year) * 12 + last.month - start.month - (last.day < start.day)
    return years, months


def _counted(number: int, unit: str, *, in_letters: bool = False) -> str:
    count = spelled(number) if in_letters else in_words(number)
    return f"{count} {unit}{'' if number == 1 else 's'}"
