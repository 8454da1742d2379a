"""The rules on quotations against tables of right and wrong copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.finding import Diagnostic
from copydesk.rule import Good
from copydesk.testing import find
from copydesk_rules.punctuation.unclosed_quote import UnclosedQuote
from copydesk_rules.quotes.misquote import Misquote

HERE = Path(__file__).parent
LEAD = "A headline about a thing that happened\n\nThe paragraph that opens this story has no quotation in it.\n\n"
END = "\n\nThat was all that was said of it on the day, and nobody asked again."


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def found(rule: type[Misquote | UnclosedQuote], copy: str) -> list[Diagnostic]:
    return find(rule, Good(""), LEAD + copy.replace(" ¶ ", "\n\n") + END)


@pytest.mark.parametrize("copy", lines("right.txt"))
def test_nothing_is_found_in_right_copy(copy: str) -> None:
    assert found(Misquote, copy) == []
    assert found(UnclosedQuote, copy) == []


@pytest.mark.parametrize("copy", lines("wrong_marks.txt"))
def test_a_missing_mark_is_found(copy: str) -> None:
    assert len(found(UnclosedQuote, copy)) == 1


@pytest.mark.parametrize("copy", lines("wrong_words.txt"))
def test_two_wordings_are_found(copy: str) -> None:
    assert len(found(Misquote, copy)) == 1
