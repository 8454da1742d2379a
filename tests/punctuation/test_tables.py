"""The rules on punctuation, all together, against tables of right and wrong copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk_rules
from copydesk.document import Document
from copydesk.rule import Good, Rule
from copydesk.testing import read

HERE = Path(__file__).parent
RULES = [rule() for rule in copydesk_rules.provide_rules() if rule.family == "punctuation" and rule.enabled]


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def document(copy: str) -> Document:
    return read(Good(copy.replace(" ¶ ", "\n\n")))


def speaking(copy: str) -> set[str]:
    read_as = document(copy)
    return {rule.id for rule in RULES if list(rule.check(read_as))}


@pytest.mark.parametrize("copy", lines("right.txt"))
def test_nothing_is_found_in_right_copy(copy: str) -> None:
    assert speaking(copy) == set()


@pytest.mark.parametrize("line", lines("wrong.txt"))
def test_the_fault_is_found_and_no_other(line: str) -> None:
    rule, copy = line.split(" | ", 1)
    assert speaking(copy) == {rule}


BITS = st.sampled_from(
    "its it’s It’s Its chairman empty and lost 40th 30 £30 , . ” “ „ - – ( ) ' \" ? ! ¶ swimmers the which petition "
    "accordion’s sells by Why not Ann Doyle said who banana's".split()
)


@given(st.lists(BITS, max_size=14), st.booleans())
def test_no_copy_stops_a_rule(bits: list[str], close: bool) -> None:
    read_as = document("So " + ("" if close else " ").join(bits))
    rules: list[Rule] = RULES
    for rule in rules:
        for finding in rule.check(read_as):
            assert 0 <= finding.span.start <= finding.span.end <= len(read_as.text)
