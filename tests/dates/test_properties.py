"""What holds of every date: it is read as it was written, in every form, and never depends on the machine."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from copydesk.almanac import MONTHS, WEEKDAYS, find_dates, find_spells
from copydesk.almanac.counting import with_suffix
from copydesk.almanac.days import add_months, days_in, julian_weekday, weekdays_of, years_between
from copydesk.rule import Bad
from copydesk.testing.examples import find
from copydesk_rules.dates.impossible_date import ImpossibleDate
from copydesk_rules.dates.weekday_mismatch import WeekdayMismatch

DAYS = st.dates(date(1753, 1, 1), date(2150, 12, 31))
NEW_STYLE = st.dates(date(1924, 1, 1), date(2150, 12, 31))

FORMS = (
    "{d} {M} {y}", "{d} {m} {y}", "{d} {m}. {y}", "{o} {M} {y}", "the {o} of {M} {y}", "the {o} of {M}, {y}",
    "{d} {M}, {y}", "{M} {d}, {y}", "{M} {d} {y}", "{m}. {d}, {y}", "{m} {d}, {y}", "{M} {o}, {y}", "{U} {d}, {y}",
    "{d} {U} {y}",
    "{y}-{n:02}-{d:02}", "{d}-{m}-{y}", "{y}/{n:02}/{d:02}",
)  # fmt: skip
WITH_WEEKDAY = (
    "{W}, {d} {M} {y}", "{W} {d} {M} {y}", "{w}, {d} {m} {y}", "{w}. {d} {M} {y}", "{W} the {o} of {M} {y}",
    "{W}, {M} {d}, {y}", "{W} {M} {d}, {y}", "{W} night, {M} {d}, {y}", "{W} ({M} {d}, {y})", "{M} {d}, {y} ({W})",
    "{M} {d}, {y}, a {W},", "{d} {M} {y} (a {W})", "{W} {y}-{n:02}-{d:02}",
)  # fmt: skip
FRAMES = (
    "{}",
    "On {} it rained.",
    "It rained ({}) and rained.",
    "“{},” she said.",
    "It rained on {}.",
    "Rain: {}; more rain",
)


def write(day: date, form: str, weekday: int) -> str:
    month, name = MONTHS[day.month - 1], WEEKDAYS[weekday]
    return form.format(
        d=day.day,
        o=with_suffix(day.day),
        n=day.month,
        M=month,
        U=month.upper(),
        m=month[:3],
        y=day.year,
        W=name,
        w=name[:3],
    )


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(FRAMES))
def test_every_date_in_every_form_is_read_as_it_was_written(day: date, form: str, frame: str) -> None:
    found = [one for one in find_dates(frame.format(write(day, form, 0))) if one.kind == "day"]
    assert [(one.year, one.month, one.day, one.weekday) for one in found] == [(day.year, day.month, day.day, None)]


@given(DAYS, st.sampled_from(WITH_WEEKDAY), st.integers(0, 6))
def test_every_weekday_is_read_right_or_wrong(day: date, form: str, weekday: int) -> None:
    copy = f"It rained on {write(day, form, weekday)} in Hull."
    found = [(one.year, one.month, one.day, one.weekday) for one in find_dates(copy) if one.kind == "day"]
    assert found == [(day.year, day.month, day.day, weekday)]


@given(NEW_STYLE, st.sampled_from(WITH_WEEKDAY), st.integers(1, 6))
def test_every_weekday_made_wrong_is_found_and_every_right_one_is_not(day: date, form: str, wrong: int) -> None:
    example = Bad("")
    assert not find(WeekdayMismatch, example, f"It rained on {write(day, form, day.weekday())} in Hull.")
    (found,) = find(WeekdayMismatch, example, f"It rained on {write(day, form, (day.weekday() + wrong) % 7)} in Hull.")
    assert WEEKDAYS[day.weekday()] in found.message


@given(NEW_STYLE, st.integers(1, 6), st.integers(-150, 150), st.booleans())
def test_a_weekday_without_a_year_is_held_against_the_dateline(
    day: date, wrong: int, apart: int, american: bool
) -> None:
    form = "{W}, {M} {d}" if american else "{W} {d} {M}"
    example = Bad("", dateline=(day + timedelta(apart)).isoformat())
    assert not find(WeekdayMismatch, example, f"It rained on {write(day, form, day.weekday())} in Hull.")
    if (day.month, day.day) != (2, 29):
        assert find(WeekdayMismatch, example, f"It rained on {write(day, form, (day.weekday() + wrong) % 7)} in Hull.")


@given(st.integers(1924, 2150), st.integers(1, 12), st.integers(1, 31), st.sampled_from(FORMS))
def test_a_date_is_impossible_where_the_month_is_shorter(year: int, month: int, number: int, form: str) -> None:
    name = MONTHS[month - 1]
    written = form.format(
        d=number, o=with_suffix(number), n=month, M=name, U=name.upper(), m=name[:3], y=year, W="", w=""
    )
    found = find(ImpossibleDate, Bad(""), f"It rained on {written} in Hull.")
    assert bool(found) is (number > days_in(month, year))


LETTERS = st.sampled_from(
    ["March", "May", "Sept.", "Tuesday", "12", "31", "2024", "'24", "th", "-", "–", "/", ".", ",", "(", ")", " ", " ",
     "\n",
     "\n\n", "the", "of", "to", "and", "a", "half", "years", "ago", "days", "two", "one", "year", "last", "mid", "£",
     "\ufffc", "é", "०५", "²"]
)  # fmt: skip


@given(st.lists(LETTERS, max_size=24).map("".join))
def test_no_form_crashes_and_every_place_is_inside(copy: str) -> None:
    for one in [*find_dates(copy), *find_spells(copy)]:
        assert 0 <= one.start < one.end <= len(copy)


@given(st.text(max_size=60))
def test_no_text_crashes(copy: str) -> None:
    find_dates(copy)
    find_spells(copy)


@given(DAYS)
def test_the_calendar_agrees_with_the_standard_library(day: date) -> None:
    assert day.weekday() in weekdays_of(day.year, day.month, day.day)
    assert add_months(day, 12).year == day.year + 1
    assert years_between(day, add_months(day, 12 * 30)) in (29, 30)


def test_the_old_calendar() -> None:
    assert WEEKDAYS[julian_weekday(1616, 4, 23)] == "Tuesday"
    assert WEEKDAYS[julian_weekday(1917, 10, 25)] == "Wednesday"
    assert WEEKDAYS[julian_weekday(1752, 9, 2)] == "Wednesday"


_PROBE = """
from copydesk.rule import Bad
from copydesk.testing.examples import find
from copydesk_rules.dates.weekday_mismatch import WeekdayMismatch
copy = "Doors open on Friday 13 June, and on Monday, March 5, 2024, at noon."
found = find(WeekdayMismatch, Bad("", dateline="2024-05-02"), copy)
print([(one.excerpt, one.message, one.suggestions) for one in found])
"""


def test_nothing_depends_on_clock_locale_or_time_zone() -> None:
    said = set()
    for zone, locale in (("UTC", "C"), ("Pacific/Kiritimati", "de_DE.UTF-8"), ("America/Los_Angeles", "tr_TR.UTF-8")):
        surroundings = {**os.environ, "TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "utf-8"}
        said.add(
            subprocess.run([sys.executable, "-c", _PROBE], env=surroundings, capture_output=True, check=True).stdout
        )
    assert len(said) == 1
    assert time.time() > 0
