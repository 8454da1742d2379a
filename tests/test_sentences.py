"""Sentences are those of the library, whether it was asked or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries

from copydesk.analysis import sentences
from copydesk.document import Document, Meta
from copydesk.readers.encoding import decode
from copydesk.reading import Reading

PIECES = (
    "Mr",
    "Ann",
    "said",
    "3",
    "5",
    " ",
    "  ",
    ".",
    "!",
    "?",
    "…",
    ",",
    "“",
    "”",
    "'",
    ")",
    "。",
    "।",
    "؟",
    "-",
    "\n",
)


def document(text: str) -> Document:
    """The text as one block."""
    reading = Reading(decode("copy.txt", text.encode()))
    reading.take(0, len(reading.source.text))
    return reading.finish(Meta(), None)  # type: ignore[arg-type]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join).filter(str.strip))
def test_a_block_without_a_stop_inside_is_what_the_library_makes_of_it(text: str) -> None:
    copy = document(text)
    parts = [copy.text[one["start_index"] : one["end_index"]] for one in get_sentence_boundaries("en", copy.text)]
    assert [copy.quote(span) for span in sentences(copy)] == [part.strip() for part in parts if part.strip()]
