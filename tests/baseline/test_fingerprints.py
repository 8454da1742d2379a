"""A fingerprint is of the words of a finding and those beside it, and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.plugins import Plugins
from copydesk.rule import Rule


class Odd(Rule):
    """Finds the word “odd”, and two that follow each other."""

    id = "odd"
    family = "spelling"
    languages = ("*",)
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        for match in re.finditer(r"\bodd(?: odd)?\b", document.text):
            yield Finding(Span(*match.span()), "odd")


DESK = Desk(Plugins((Odd,), readers.BUILT_IN, ()))
WORDS = ("a", "day", "council", "naïve", "internationalisation", "£400", "it’s", "and", "long-drawn-out", "no")

plain_blocks = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
odd_blocks = st.tuples(plain_blocks, st.sampled_from(("odd", "odd odd", "odd,")), plain_blocks).map(" ".join)
blocks = st.one_of(plain_blocks, odd_blocks)
stories = st.lists(blocks, min_size=1, max_size=6)


def prints(text: str, path: str = "story.md") -> list[str]:
    checked = DESK.check_bytes(path, text.encode())
    assert not checked.troubles
    return [one.fingerprint for one in checked.diagnostics]


def joined(story: list[str]) -> str:
    return "\n\n".join(story) + "\n"


@given(stories, st.lists(plain_blocks, min_size=1, max_size=4), st.data())
@settings(max_examples=300, deadline=None)
def test_paragraphs_put_in_anywhere_change_none(story: list[str], new: list[str], data: st.DataObject) -> None:
    before = prints(joined(story))
    for block in new:
        at = data.draw(st.integers(0, len(story)))
        story = [*story[:at], block, *story[at:]]
    assert prints(joined(story)) == before


@given(stories, st.data())
@settings(max_examples=300, deadline=None)
def test_paragraphs_without_findings_taken_out_change_none(story: list[str], data: st.DataObject) -> None:
    before = prints(joined(story))
    left = [block for block in story if "odd" in block or data.draw(st.booleans())]
    assume(left)
    assert prints(joined(left)) == before


@given(plain_blocks, odd_blocks, plain_blocks)
@settings(max_examples=300, deadline=None)
def test_edits_in_its_own_paragraph_beyond_its_neighbours_change_none(before: str, block: str, behind: str) -> None:
    near = f"quite some words {block} quite some words"
    assert prints(f"{before}, {near}, {behind}.\n") == prints(f"{near}.\n")


@given(stories, st.integers(8, 60))
@settings(max_examples=200, deadline=None)
def test_how_lines_are_wrapped_changes_none(story: list[str], width: int) -> None:
    import textwrap

    wrapped = [
        "\n".join(textwrap.wrap(block, width, break_long_words=False, break_on_hyphens=False)) for block in story
    ]
    assert prints(joined(wrapped)) == prints(joined(story))
    assert prints(joined(wrapped).replace("\n", "\r\n")) == prints(joined(story))


@given(stories)
@settings(max_examples=100, deadline=None)
def test_every_finding_has_its_own(story: list[str]) -> None:
    found = prints(joined(story))
    assert len(set(found)) == len(found)


@given(odd_blocks, st.integers(1, 5), st.lists(plain_blocks, max_size=3))
@settings(max_examples=100, deadline=None)
def test_equal_ones_are_told_apart_by_which_time_it_is(block: str, times: int, between: list[str]) -> None:
    """One more of the same is one more fingerprint; those that were there keep theirs."""
    once_more = prints(joined([block, *between] * (times + 1)))
    assert len(set(once_more)) == len(once_more)
    assert once_more[: len(prints(joined([block, *between] * times)))] == prints(joined([block, *between] * times))


def test_the_words_beside_it_are_part_of_it() -> None:
    assert prints("The odd day came.\n") != prints("The odd night came.\n")
    assert prints("The odd day came.\n") != prints("An odd day came.\n")


def test_the_format_and_the_file_are_not() -> None:
    told = prints("The odd day came.\n")
    assert prints("The odd day came.\n", "other.txt") == told
    assert prints("<p>The <b>odd</b> day came.</p>", "other.html") == told
    assert prints("# One\n\nThe *odd*\nday came.\n") == told
