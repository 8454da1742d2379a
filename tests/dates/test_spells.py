"""Spells of time: what is read, and how far the dates may be from the words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from copydesk.almanac import find_spells

# The spell as it stands in copy, and the days that have passed: those it may stand for, and those it may not.
GRANTED = """
two years ago                  | 640 731 900       | 340 1200
almost two years before        | 560 700 731       | 337 400 900
nearly 35 years                | 11000 12700       | 8900 14000
more than five years           | 1830 2500         | 1640 1700
more than three years          | 1096 1500         | 945
over a decade                  | 3660 5000         | 3000
just over a month              | 31 38             | 20 70
less than a year               | 100 360           | 400
barely a week after            | 6 7 9             | 13 14
about 10 years ago             | 3000 3652 4500    | 2000 6000
30 days after                  | 29 30 31          | 40 24
945 days earlier               | 944 945 946       | 900 1000
three weeks later              | 19 21 25          | 14 30
a month later                  | 28 31 45          | 12 70
six months ago                 | 160 183 210       | 100 300
two and a half years ago       | 760 913 1090      | 580 1200
a year and a half ago          | 400 548 700       | 250 900
two years and seven months ago | 900 945 1000      | 700 1100
days after                     | 1 5 14            | 24 45
weeks after                    | 7 30 70           | 2 120
a few days later               | 2 5 9             | 1 20
several weeks later            | 20 50             | 7 200
a couple of weeks ago          | 12 14 20          | 5 40
a century ago                  | 34000 36525 40000 | 20000 60000
half a century ago             | 17000 18262       | 5000 40000
decades later                  | 7000 20000        | 2000
"""


def rows() -> list[tuple[str, int, bool]]:
    found = []
    for line in GRANTED.strip().splitlines():
        words, right, wrong = (part.strip() for part in line.split("|"))
        found += [(words, int(days), True) for days in right.split()]
        found += [(words, int(days), False) for days in wrong.split()]
    return found


@pytest.mark.parametrize(("words", "days", "granted"), rows())
def test_what_the_words_may_stand_for(words: str, days: int, granted: bool) -> None:
    (spell,) = find_spells(f"It was {words}.")
    low, high = spell.days
    assert (low <= days <= high) is granted


@pytest.mark.parametrize(
    ("copy", "spell"),
    [
        ("It was almost two years before its end.", "almost two years before"),
        ("Sixty years ago today, it rained.", "Sixty years ago today"),
        ("a four-week public beta", "a four-week"),
        ("twenty-one years later, he", "twenty-one years later"),
        ("He is a 42-year-old miner", "a 42-year-old"),
        ("It came just days after he left", "just days after"),
        ("100 years and a day later", "100 years and a day later"),
        ("10 years or so ago", "10 years or so ago"),
    ],
)
def test_where_a_spell_begins_and_ends(copy: str, spell: str) -> None:
    (found,) = find_spells(copy)
    assert copy[found.start : found.end].removeprefix("a ") == spell.removeprefix("a ")


@pytest.mark.parametrize(
    "copy", ["the years of plenty", "every day", "two to three weeks", "in recent years", "the day", "holidays"]
)
def test_what_gives_no_number_is_no_spell(copy: str) -> None:
    assert find_spells(copy) == []


def test_an_exact_spell_of_full_dates_is_always_granted() -> None:
    start = date(2001, 5, 6)
    for years in range(2, 60):
        (spell,) = find_spells(f"{years} years later")
        low, high = spell.days
        assert low <= (start.replace(year=2001 + years) - start).days <= high
    for days in range(2, 400):
        (spell,) = find_spells(f"{days} days later")
        low, high = spell.days
        assert low <= (start + timedelta(days) - start).days <= high
