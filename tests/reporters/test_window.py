"""The line of copy in the report: it fits, and the mark stands under the fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.reporters.window import columns, window, wrap

LETTERS = st.text(alphabet="ab é’“\t中日😀\u0301\u200b,.-\n\r", max_size=200)


@pytest.mark.parametrize(
    ("text", "fault", "room", "shown"),
    [
        ("The the harbour.", "the", 40, "The the harbour."),
        ("one two three four five six seven eight nine ten", "five", 24, "…four five six seven…"),
        ("five one two three four six seven eight nine ten", "five", 24, "five one two three four…"),
        ("one two three four six seven eight nine ten five", "five", 24, "…eight nine ten five"),
    ],
)
def test_the_line_is_cut_between_words_round_the_fault(text: str, fault: str, room: int, shown: str) -> None:
    at = text.index(fault)
    found = window(Source("x", text), Span(at, at + len(fault)), room, "…")
    assert found.before + found.fault + found.behind == shown
    assert found.indent == shown.index(fault)


def test_the_mark_stands_under_wide_letters() -> None:
    text = "日本 said teh"
    at = text.index("teh")
    found = window(Source("x", text), Span(at, at + 3), 40, "…")
    assert (found.indent, found.width) == (10, 3)


def test_a_fault_over_two_lines_is_shown_on_its_first() -> None:
    found = window(Source("x", "the\nthe harbour"), Span(0, 7), 40, "…")
    assert (found.before, found.fault, found.behind) == ("", "the", "")


@given(LETTERS, st.data(), st.integers(20, 90))
def test_it_fits_and_shows_the_fault_whatever_the_copy(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = window(Source("x", text), Span(start, end), room, "…")
    line = found.before + found.fault + found.behind
    assert columns(line) <= room
    assert "\n" not in line
    assert "\t" not in line
    assert found.indent == columns(found.before)
    assert found.width >= 1
    shown = "".join(letter if letter.isprintable() else " " for letter in text[start:end])
    assert found.fault.rstrip("…") in shown


@given(st.text(max_size=300), st.integers(10, 80))
def test_wrapped_text_loses_no_word(text: str, room: int) -> None:
    lines = list(wrap(text, room))
    assert " ".join(lines).split() == text.split()
    assert all(columns(line) <= room or " " not in line for line in lines)
