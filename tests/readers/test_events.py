"""The module behind which pyromark stands: places in letters, and a second opinion on what is text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.document import Document
from copydesk.readers.events import definitions, events
from copydesk.rule import Good
from copydesk.testing import read

FRAGMENTS = (
    "a",
    "b ",
    "c d",
    " ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "* ",
    "*",
    "**",
    "_",
    "`",
    "``",
    "```\n",
    "# ",
    "## ",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](u)",
    '](u "t")',
    "!",
    "![",
    "\\",
    "  \n",
    "&amp;",
    "&eacute;",
    "&",
    "===\n",
    "é",
    "😀",
    "    ",
    '"',
    "'",
)
WITH_HTML = (
    *FRAGMENTS,
    "\t",
    "\\\n",
    "<b>",
    "</b>",
    "<div>",
    "</div>\n",
    "<!--",
    "-->",
    "<i\n",
    "<br>",
    "<script>",
    "</script>",
    "|",
    "|a|b|\n|-|-|\n",
    "---\n",
    "[^1]",
    "[^1]: ",
    "[r]: /u 'T'\n",
    "{{x}}",
    "\r\n",
    "\r",
    "x<y",
    "www.a.com",
    "+++\n",
    "key: v\n",
    "- [ ] ",
    "\u00ad",
    "\u00a0",
    "~~",
    "<http://x.y>",
)


@given(st.text(alphabet="aé漢😀 *_`\n\r#>-", max_size=60), st.integers(0, 3))
@settings(max_examples=400)
def test_places_are_letters(text: str, offset: int) -> None:
    text = "x" * offset + text
    for event in events(text, offset):
        assert offset <= event.start <= event.end <= len(text)
        if event.what == "Text":
            assert text[event.start : event.end].replace("\r", "\n") == event.value.replace("\r", "\n")


def test_definitions_have_places() -> None:
    text = "é [r]\n\n[r]: /u 'T'\n"
    (found,) = definitions(text, 2)
    assert (found.address, found.title, text[found.start : found.end].strip()) == ("/u", "T", "[r]: /u 'T'")


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
@settings(max_examples=600, deadline=None, derandomize=True)
def test_text_is_what_another_parser_reads(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    if not text.strip():
        return
    theirs = [
        child.content
        for token in markdown_it.MarkdownIt("commonmark").parse(text)
        for child in token.children or ()
        if child.type in ("text", "text_special")
    ]
    document = markdown(text)
    ours = [document.quote(block.span) for block in document.blocks if block.kind not in ("alt", "title", "target")]
    assert letters("".join(ours)) == letters("".join(theirs))


def letters(prose: str) -> str:
    return re.sub("[\ufffc\\s]", "", prose)


def markdown(text: str) -> Document:
    return read(Good(text, format="markdown"))


@given(st.sampled_from(["markdown", "text"]), st.lists(st.sampled_from(WITH_HTML), max_size=25).map("".join))
@settings(max_examples=600, deadline=None)
def test_no_copy_is_too_broken(format: str, text: str) -> None:
    if not text.strip():
        return
    document = read(Good(text, format=format))
    for block in document.blocks:
        prose = document.quote(block.span)
        assert prose
        assert prose == prose.strip()
        assert "\n\n" not in prose
    for piece in document.pieces:
        source = document.source.text[slice(*piece.source)]
        if piece.verbatim:
            pairs = zip(document.quote(piece.prose), source, strict=True)
            assert all(one == other or (one.isspace() and other.isspace()) for one, other in pairs)
