"""The rules on numbers against a table of right and wrong copy, and against sums made at random."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Diagnostic
from copydesk.rule import Good
from copydesk.testing import find
from copydesk_rules.numbers.count_mismatch import CountMismatch
from copydesk_rules.numbers.figure_disagreement import FigureDisagreement
from copydesk_rules.numbers.percentage_mismatch import PercentageMismatch
from copydesk_rules.numbers.score_mismatch import ScoreMismatch
from copydesk_rules.numbers.sum_mismatch import SumMismatch

HERE = Path(__file__).parent
RULES = (CountMismatch, FigureDisagreement, PercentageMismatch, ScoreMismatch, SumMismatch)
LEAD = "A headline about a thing that happened\n\nThe paragraph that opens this story has no figure in it.\n\n"
END = "\n\nThat was all that was said of it on the day, and nobody asked again."
FOUND = 0.85
FOUND_BY_CLASS = {"remainder": 0.9, "totals": 0.85, "difference": 0.9, "lists": 0.6, "conversions": 0.5, "others": 0.8}
"""The shares of the wrong copy in which something is found; they may only rise."""


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def by_class(name: str) -> dict[str, list[str]]:
    """The lines under each heading of a table."""
    made: dict[str, list[str]] = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            made[line[3:]] = []
        elif line and not line.startswith("#"):
            made[next(reversed(made))].append(line)
    return made


def displayed(copy: str) -> list[Diagnostic]:
    return [one for rule in RULES for one in find(rule, Good(""), copy.replace(" ¶ ", "\n\n") + END)]


def found(copy: str) -> list[Diagnostic]:
    text = LEAD + copy.replace(" ¶ ", "\n\n") + END
    return [one for rule in RULES for one in find(rule, Good(""), text)]


@pytest.mark.parametrize("copy", lines("right.txt"))
def test_nothing_is_found_in_right_copy(copy: str) -> None:
    assert found(copy) == []


def test_most_wrong_copy_is_found() -> None:
    wrong = lines("wrong.txt")
    missed = [copy for copy in wrong if not found(copy)]
    assert 1 - len(missed) / len(wrong) >= FOUND, missed


@pytest.mark.parametrize("copy", [copy for group in by_class("innocent.txt").values() for copy in group])
def test_nothing_is_found_in_innocent_copy(copy: str) -> None:
    assert found(copy) == []


@pytest.mark.parametrize(("group", "copies"), by_class("planted.txt").items(), ids=by_class("planted.txt"))
def test_most_planted_copy_is_found(group: str, copies: list[str]) -> None:
    missed = [copy for copy in copies if not found(copy)]
    assert 1 - len(missed) / len(copies) >= FOUND_BY_CLASS[group], missed


@pytest.mark.parametrize("copy", lines("displayed_right.txt"))
def test_a_headline_that_agrees_is_silent(copy: str) -> None:
    assert displayed(copy) == []


def test_most_headlines_that_disagree_are_found() -> None:
    missed = [copy for copy in lines("display.txt") if not displayed(copy)]
    assert len(missed) <= 1, missed


PARTS = st.lists(st.integers(20, 400), min_size=2, max_size=2)


@given(PARTS)
def test_a_right_total_is_silent(parts: list[int]) -> None:
    first, second = parts
    copy = f"The force made {first} arrests on Friday and {second} on Saturday, {first + second} in all, it said."
    assert found(copy) == []


@given(PARTS, st.sampled_from([-10, -1, 1, 10]))
def test_a_wrong_total_is_found(parts: list[int], slip: int) -> None:
    first, second = parts
    told = first + second + slip
    if told in parts:
        return
    (one,) = found(f"The force made {first} arrests on Friday and {second} on Saturday, {told} in all, it said.")
    assert (one.excerpt, one.suggestions[0]) == (str(told), str(first + second))


@given(st.integers(10, 900), st.integers(5, 60))
def test_a_right_percentage_is_silent_and_a_wrong_one_found(before: int, share: int) -> None:
    after = before * (100 + share) // 100
    right = round(100 * (after / before - 1), 1)
    copy = "Profit rose {} per cent to £{} million from £{} million."
    assert found(copy.format(right, after, before)) == []
    wide = round(right + 5 + 200 / before, 1)
    assert [one.rule for one in found(copy.format(wide, after, before))] == ["percentage-mismatch"]


NAMES = st.lists(
    st.sampled_from("Ames Bell Cole Dodd Ellis Ford Gray Hale Innes".split()), min_size=2, max_size=8, unique=True
)


@given(NAMES, st.integers(2, 9))
def test_a_list_is_counted(names: list[str], told: int) -> None:
    words = "no one two three four five six seven eight nine".split()
    copy = f"They named {words[told]} winners: {', '.join(names[:-1])} and {names[-1]}."
    assert bool(found(copy)) == (told != len(names))
