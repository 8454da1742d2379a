"""The table of real words that are wrong where they stand: every line can be read, and says something."""

from __future__ import annotations

from importlib.resources import files

import pytest

from copydesk.lexicon import Lexicon
from copydesk.rule import Bad
from copydesk.testing import find
from copydesk_rules.spelling._contexts import contexts
from copydesk_rules.spelling.real_word_slip import RealWordSlip

LINES = [
    line
    for line in files("copydesk_rules.spelling").joinpath("slips.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def first(slot: str) -> str:
    return slot.rstrip("?").split("|")[0].replace("*", "ing" if slot.startswith("*") and len(slot) > 1 else "01")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:40])
def test_every_line_finds_its_own_slip(line: str, lexicon: Lexicon) -> None:
    pattern, meant = line.split("\t")
    assert pattern.count("[") == pattern.count("]") == 1
    slips = pattern[pattern.index("[") + 1 : pattern.index("]")].split("|")
    copy = " ".join(first(slot.strip("[]")) for slot in pattern.split())
    found = find(RealWordSlip, Bad(copy), f"It was {copy} and so on.")
    assert slips[0] in [one.excerpt.lower() for one in found] or slips[0] == meant
    assert all(lexicon.known(word) for word in meant.split())


def test_no_line_stands_twice() -> None:
    assert len(LINES) == len(set(LINES)) > 500
    assert len(contexts()) > 400
