"""The quotations analysis against a table of hard copy, and against quotations put together at random."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis import quotations
from copydesk.document import Document
from copydesk.rule import Good
from copydesk.testing import read

TABLE = Path(__file__).with_name("quotations.txt")
LEAD = "The paragraph that opens this story quotes nobody and is here to make it a story of some length.\n\n"
SURE = 0.6


def cases() -> list[tuple[str, list[str]]]:
    """Each piece of copy in the table with the lines under it."""
    groups = TABLE.read_text(encoding="utf-8").split("\n\n")
    found = []
    for group in groups:
        lines = [line for line in group.splitlines() if line and not line.startswith("# ")]
        if lines:
            found.append((lines[0], lines[1:]))
    return found


def document(copy: str) -> Document:
    return read(Good(LEAD + copy.replace(" ¶ ", "\n\n") + "\n\nThat was all that anybody said of it on that day."))


@pytest.mark.parametrize(("copy", "lines"), cases(), ids=[copy[:40] for copy, _ in cases()])
def test_table(copy: str, lines: list[str]) -> None:
    read_as = document(copy)
    found = quotations(read_as)
    words = [read_as.quote(one.inner).replace("\n\n", " ¶ ") for one in found.all]
    assert words == [line[2:] for line in lines if line.startswith("= ")]
    for line in lines:
        if line.startswith("@ "):
            speaker, verb = line[2:].split(" | ")
            last = found.all[-1]
            assert last.speaker is not None
            assert (read_as.quote(last.speaker), last.verb) == (speaker, verb)
    missing = [one for one in (*found.unclosed, *found.unopened) if one.sure >= SURE]
    assert [beside(read_as, one.wanted, one.mark, one.reason) for one in missing] == [
        line[2:] for line in lines if line.startswith("! ")
    ]


def beside(read_as: Document, wanted: int | None, mark: int, reason: str) -> str:
    """The word that the missing mark belongs to: the one in front of a closing mark, else the one behind."""
    text = read_as.text
    if wanted is None:
        return text[mark:].split()[0]
    if reason == "unopened" or wanted < mark:
        return text[wanted:].split()[0]
    return text[: wanted + (reason == "misdirected")].split()[-1]


WORDS = st.lists(st.sampled_from("the river rose again and they left at noon".split()), min_size=1, max_size=6)
PAIRS = st.sampled_from(['""', "“”", "‘’", "''", "«»"])


@given(st.lists(st.tuples(WORDS, PAIRS, WORDS), min_size=1, max_size=6))
def test_every_pair_is_found(made: list[tuple[list[str], str, list[str]]]) -> None:
    sentences = [
        f"{' '.join(before).capitalize()} {pair[0]}{' '.join(inner)},{pair[1]} he said." for before, pair, inner in made
    ]
    read_as = document(" ".join(sentences))
    found = quotations(read_as)
    assert [read_as.quote(one.inner) for one in found.all] == [" ".join(inner) + "," for _, _, inner in made]
    assert not found.unclosed
    assert not found.unopened


@given(st.lists(WORDS, min_size=2, max_size=5), st.sampled_from(['""', "“”"]))
def test_a_quotation_over_paragraphs_is_one(paragraphs: list[list[str]], pair: str) -> None:
    copy = " ¶ ".join(pair[0] + " ".join(words).capitalize() + "." for words in paragraphs) + pair[1]
    found = quotations(document(copy))
    assert len(found.all) == 1
    assert len(found.all[0].parts) == len(paragraphs)
    assert not found.unclosed


@given(st.lists(WORDS, min_size=2, max_size=4), st.sampled_from(['""', "“”"]), st.data())
def test_a_mark_left_out_is_missed(sentences: list[list[str]], pair: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(sentences) - 1))
    made = []
    for number, words in enumerate(sentences):
        close = "" if number == at else pair[1]
        made.append(f"{pair[0]}{' '.join(['we', *words])},{close} said Ann Hale.")
    found = quotations(document(" ".join(made)))
    sure = [one for one in found.unclosed if one.sure >= SURE]
    assert len(sure) == 1


@given(st.text("\"“”‘’'«» ab,.?\n60", max_size=60))
def test_nothing_crashes_and_spans_hold(copy: str) -> None:
    read_as = document(copy)
    found = quotations(read_as)
    for one in found.all:
        assert one.span.start <= one.parts[0].start <= one.parts[-1].end <= one.span.end <= len(read_as.text)
    for missing in (*found.unclosed, *found.unopened):
        assert missing.wanted is None or 0 <= missing.wanted <= len(read_as.text)


def test_a_block_quote_is_a_quotation_without_marks() -> None:
    copy = "# A headline of a story\n\nIt was a long night for all of them.\n\n> We lost the house.\n\nThey left."
    read_as = read(Good(copy, format="markdown"))
    (one,) = quotations(read_as).all
    assert (read_as.quote(one.inner), one.style, one.set_off) == ("We lost the house.", "block", True)


def test_depth_counts_the_quotations_around() -> None:
    found = quotations(document("“He said, ‘Then she left’,” said Ann. “So did he.”"))
    assert [one.depth for one in found.all] == [0, 1, 0]
