"""The table of real words that are wrong where they stand: every line can be read, and says something."""

from __future__ import annotations

from importlib.resources import files

import pytest

from copydesk.lexicon import Lexicon
from copydesk.rule import Bad
from copydesk.testing import find
from copydesk_rules.spelling._contexts import slips
from copydesk_rules.spelling.real_word_slip import RealWordSlip

TABLE = files("copydesk_rules.spelling").joinpath("slips.tsv").read_text(encoding="utf-8").splitlines()
LINES = [line for line in TABLE if line and line[0] not in "#@"]
TOPICS = {line.split("\t")[0]: line.split("\t")[1].split() for line in TABLE if line.startswith("@")}


def example(slot: str) -> str:
    """A word that may stand in the slot."""
    if slot.startswith("!"):
        return "zebra"
    word = slot.strip("[]").rstrip("?").split("|")[0]
    return {"*": "zebra", "#": "9"}.get(word) or word.replace("*", "ing" if word.startswith("*") else "01")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:40])
def test_every_line_finds_its_own_slip(line: str, lexicon: Lexicon) -> None:
    pattern, meant, *topic = line.split("\t")
    assert pattern.count("[") == pattern.count("]") == 1
    wrong = pattern[pattern.index("[") + 1 : pattern.index("]")].split("|")
    about = " and ".join(TOPICS[topic[0]][:4]) if topic else "nothing"
    copy = f"Here: {' '.join(map(example, pattern.split()))}; about {about}."
    assert wrong[0] in [one.excerpt.lower() for one in find(RealWordSlip, Bad(copy), copy)] or wrong[0] == meant
    assert all(lexicon.known(word) for word in meant.split())


def test_no_line_stands_twice() -> None:
    assert len(LINES) == len(set(LINES)) > 500
    assert len(slips()) > 400
