"""Names that differ only in marks, hyphens, apostrophes and capitals are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.namebook.folding import LONG, deletes, fold, spellings


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("O’Connor", "oconnor"),
        ("O'CONNOR", "oconnor"),
        ("Kılıçdaroğlu", "kilicdaroglu"),
        ("Nguyễn Phú Trọng", "nguyen phu trong"),
        ("Ó Briain", "o briain"),
        ("Jean-Claude Juncker", "jean claude juncker"),
        ("J.K. Rowling", "j k rowling"),
        ("Øystein Ðorđe Łukasz", "oystein dorde lukasz"),
        ("Weiß", "weiss"),
        ("Abercrombie & Fitch", "abercrombie fitch"),
        ("  Lula   da Silva ", "lula da silva"),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_umlauts_may_be_written_out() -> None:
    assert spellings("Hülkenberg") == {"hulkenberg", "huelkenberg"}
    assert spellings("Wallace") == {"wallace"}


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=14)


@given(LETTERS, st.data())
def test_one_slip_is_always_shared(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("aeirst"))
    for other in (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[: at - 1] + word[at : at + 1] + word[at - 1 : at] + word[at + 1 :] if at else word,
    ):
        if len(other) >= 3:
            assert deletes(word) & deletes(other), other


@given(st.text("abcdefghij", min_size=LONG + 1, max_size=14), st.data())
def test_two_slips_in_a_long_word_are_shared(word: str, data: st.DataObject) -> None:
    first, second = data.draw(st.lists(st.integers(0, len(word) - 1), min_size=2, max_size=2, unique=True))
    letters = list(word)
    letters[first], letters[second] = "x", "y"
    assert deletes(word) & deletes("".join(letters))
