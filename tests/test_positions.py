"""Every letter of prose knows its place: proved on copy that is made together with its prose."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copydesk.document import BLOCK_BREAK, OPAQUE, Document, Span
from copydesk.finding import Edit
from copydesk.placing import source_edits
from copydesk.rule import Good
from copydesk.testing import read

NBSP, SOFT_HYPHEN = "\u00a0", "\u00ad"
Word = tuple[str, str]  # how it is written, how it reads

PLAIN: tuple[Word, ...] = tuple(
    (word, word)
    for word in (
        "council",
        "voted",
        "Rémy",
        "naïve",
        "😀",
        "𝔸bc",
        "it’s",
        "Ó",
        "x",
        "£400",
        "per-cent",
        "İzmir",
        "e\u0301a",
    )
)
IN_ANY_MARKUP: tuple[Word, ...] = (
    ("R&eacute;my", "Rémy"),
    ("AT&amp;T", "AT&T"),
    ("&#128512;", "😀"),
    ("&#x41;", "A"),
    ("no.&nbsp;4", "no.\u00a04"),
    ("&ldquo;yes&rdquo;", "“yes”"),
    ("AT&T", "AT&T"),
    ("<b>bold</b>", "bold"),
    ("<i>Mon</i>day", "Monday"),
    ("mi<b>dd</b>le", "middle"),
    ("wo<!-- stet -->rd", "word"),
    ("long<wbr>word", "longword"),
    (f"soft{SOFT_HYPHEN}ly", "softly"),
    ("co&shy;op", "coop"),
    ('<a href="https://a.example/b?c=d">link</a>ed', "linked"),
    ("&lt;em&gt;", "<em>"),
    ("<span class='a > b'>odd</span>", "odd"),
    ("https://wire.example/a.b", OPAQUE),
    ("desk@wire.example", OPAQUE),
    ("<code>x &lt; y</code>", OPAQUE),
)
HTML: tuple[Word, ...] = (
    *PLAIN,
    *IN_ANY_MARKUP,
    ("&notit;", "¬it;"),
    ("a<b></b>c", "ac"),
    ("<em><strong>de</strong>ep</em>er", "deeper"),
    ("&", "&"),
    ("3<4", "3<4"),
    ("https://a.example/?b=c&amp;d=e", OPAQUE),
    ("<script>var a = '<p>';</script>end", "end"),
    ("un<i>closed", "unclosed"),
    ("</q>odd", "odd"),
    ("<span hidden>no</span>yes", "yes"),
    ("<a title>x</a>", "x"),
)
HTML = tuple(word for word in HTML if word[1] is not None)
MARKDOWN: tuple[Word, ...] = (
    *PLAIN,
    *IN_ANY_MARKUP,
    ("*Mon*day", "Monday"),
    ("__bold__", "bold"),
    ("**bo**ld", "bold"),
    ("`code`", OPAQUE),
    ("``a ` b``", OPAQUE),
    ("a\\*b", "a*b"),
    ('[li*nk*](https://a.example/b_c "")ed', "linked"),
    ("<https://wire.example/a>", OPAQUE),
    ("~~struck~~", OPAQUE),
    ("snake_case", "snake_case"),
    ("[ref][far]s", "refs"),
    ("said[^9]", "said"),
    ("\\&amp;", "&amp;"),
    ("a\\|b", "a|b"),
    ("2\\. x", "2. x"),
)


class Line(NamedTuple):
    """A block as it is written: what stands before and behind its words, and between them."""

    before: str
    behind: str
    gaps: tuple[str, ...]


HTML_GAPS = (" ", "\n", "  \n ", "\r\n", "\t", "<!-- c --> ", "<b> ", " </i>")
SPACED_TAGS = (" <!-- c --> ", " <b> ", "\n</i>\t")
"""White space on both sides of a tag is one space; an edit that takes it away leaves the other side."""
IN_HTML = (
    *(
        Line(f"<{tag}>", f"</{tag}>\n", HTML_GAPS)
        for tag in ("p", "div", "h2", "blockquote", "li", "figcaption", "section")
    ),
    Line("<p class='intro'>\n  ", "\n", HTML_GAPS),
    Line("<ul><li> ", "</ul>", HTML_GAPS),
    Line("<ol><li><p>", "</ol>", HTML_GAPS),
    Line("<table><tr><td>", "</table>", HTML_GAPS),
    Line("<div hidden><p>no</div><p>", "</p>", HTML_GAPS),
    Line("<nav><a href=/>Home</a></nav><p>", "</p>\r\n", HTML_GAPS),
    Line("<!--[if IE]><p>x<![endif]--><p>", "</p></div></span>", HTML_GAPS),
)
IN_MARKDOWN = (
    Line("", "\n\n", (" ", "\n", "\r\n", "  ")),
    Line("# ", "\n\n", (" ",)),
    Line("## ", " ##\n\n", (" ",)),
    Line("> ", "\n\n", (" ", "\n> ", "\n")),
    Line("- ", "\n\n<!-- -->\n\n", (" ", "\n  ", "\n")),
    Line("12. ", "\n\n<!-- -->\n\n", (" ", "\n    ")),
    Line("> - ", "\n\n", (" ", "\n>   ")),
    Line("|", "|\n|---|\n\n", (" ",)),
    Line("", "\n===\n\n", (" ",)),
    Line("- [x] ", "\n\n<!-- -->\n\n", (" ",)),
    Line("<div>\n\n", "\n\n</div>\n\n", (" ", "\n")),
    Line("```\ncode here\n```\n", "\n\n", (" ",)),
    Line("> > ", "\n\n", (" ", "\n> > ")),
    Line("[^1]: ", "\n\n", (" ", "\n    ")),
)
HEADS = {
    "html": (
        "",
        "<!DOCTYPE html>\n<html lang=en><head><title></title><style>p{}</style></head><body>",
        "\ufeff",
        "<body>\r\n",
    ),
    "markdown": ("", "---\nkey: value\n---\n", "+++\nkey = 1\n+++\r\n", "---\r\nkey: &a [x]\r\n...\r\n"),
    "text": ("", "\n\n", "\r\n"),
}


class Copy(NamedTuple):
    """A source, and for each block its words with the places where they were put."""

    source: str
    blocks: list[list[tuple[str, Span]]]


@st.composite
def copies(draw: st.DrawFn, format: str, words: Sequence[Word], lines: Sequence[Line]) -> Copy:
    source = draw(st.sampled_from(HEADS[format]))
    blocks = []
    for _ in range(draw(st.integers(1, 6))):
        line, block = draw(st.sampled_from(lines)), []
        source += line.before
        for number, (written, reads) in enumerate(draw(st.lists(st.sampled_from(words), min_size=1, max_size=7))):
            source += draw(st.sampled_from(line.gaps)) if number else ""
            block.append((reads, Span(len(source), len(source) + len(written))))
            source += written
        source += line.behind
        blocks.append(block)
    if format == "markdown":
        source += "\n[^9]: "
        blocks.append([("Tail", Span(len(source), len(source) + 4))])
        source += "Tail\n\n[far]: https://a.example\n"
    return Copy(source, blocks)


TEXT_LINES = (
    Line("", "\n\n", (" ", "  ")),
    Line("  ", " \n\n", (" ",)),
    Line("", "\r\n\r\n", (" ",)),
    Line("- ", "\n\n", (" ",)),
    Line("\n", "\n \n", (" ", "\t")),
)
TEXT = (
    *PLAIN,
    ("https://wire.example/a.b", OPAQUE),
    ("desk@wire.example", OPAQUE),
    ("&amp;", "&amp;"),
    ("<b>", "<b>"),
    ("*a*", "*a*"),
)
SPACED = tuple(line._replace(gaps=(*line.gaps, *SPACED_TAGS)) for line in IN_HTML)
FORMATS = {
    "html": copies("html", HTML, IN_HTML),
    "markdown": copies("markdown", MARKDOWN, IN_MARKDOWN),
    "text": copies("text", TEXT, TEXT_LINES),
}
any_copy = st.one_of(
    *(st.tuples(st.just(name), strategy) for name, strategy in FORMATS.items()),
    st.tuples(st.just("html"), copies("html", HTML, SPACED)),
)


def document_in(format: str, source: str) -> Document:
    return read(Good(source, format=format))


def squeezed(prose: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", prose).strip()


@given(any_copy)
@settings(max_examples=200, deadline=None)
def test_prose_is_what_was_written(made: tuple[str, Copy]) -> None:
    format, copy = made
    document = document_in(format, copy.source)
    expected = [" ".join(reads for reads, _ in block) for block in copy.blocks]
    assert [squeezed(document.quote(block.span)) for block in document.blocks] == expected


@given(any_copy)
@settings(max_examples=200, deadline=None)
def test_every_word_is_placed_where_it_was_written(made: tuple[str, Copy]) -> None:
    format, copy = made
    document = document_in(format, copy.source)
    text = document.source.text
    shift = len(text) - len(copy.source)  # a byte order mark is no letter
    for block, written in zip(document.blocks, copy.blocks, strict=True):
        at = block.span.start
        for reads, put in written:
            here = document.text.index(reads, at)
            at = here + len(reads)
            found = document.in_source(Span(here, at))
            assert put.start + shift <= found.start <= found.end <= put.end + shift
            assert found.start < found.end


@given(any_copy)
@settings(max_examples=200, deadline=None)
def test_pieces(made: tuple[str, Copy]) -> None:
    document = document_in(made[0], made[1].source)
    text = document.source.text
    assert [piece.prose.start for piece in document.pieces] == sorted(piece.prose.start for piece in document.pieces)
    for piece in document.pieces:
        assert 0 <= piece.source.start <= piece.source.end <= len(text)
        if piece.verbatim:
            for prose, source in zip(document.quote(piece.prose), text[slice(*piece.source)], strict=True):
                assert prose == source or (prose.isspace() and source.isspace())
    for block in document.blocks:
        inside = [piece.source for piece in document.pieces if block.span.covers(piece.prose)]
        assert all(one.end <= other.start for one, other in itertools.pairwise(inside))


@given(FORMATS["html"], st.data())
@settings(max_examples=200, deadline=None)
def test_source_of_a_span_reads_as_its_prose(copy: Copy, data: st.DataObject) -> None:
    document = document_in("html", copy.source)
    span = a_span(document, data)
    assert squeezed(unmarked(document.source.text[slice(*document.in_source(span))])) == squeezed(document.quote(span))


@pytest.mark.parametrize("format", ["html", "text"])
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_an_edit_changes_what_it_says_and_nothing_else(format: str, data: st.DataObject) -> None:
    copy = data.draw(FORMATS[format])
    document = document_in(format, copy.source)
    span = a_span(document, data)
    assume(document.text[span.start - 1 : span.start] != "<")  # a letter behind a bare `<` makes a tag
    new = data.draw(st.sampled_from(["Z", "Zürich", "Za<b&c", "Z 😀"]))
    assume(OPAQUE not in document.quote(span))
    text = document.source.text
    for edit in sorted(source_edits(document, Edit(span, new)), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    expected = document.text[: span.start] + new + document.text[span.end :]
    again = document_in(format, text)
    assert again.text == expected


def a_span(document: Document, data: st.DataObject) -> Span:
    """A stretch of prose in one block that neither begins nor ends with white space."""
    block = data.draw(st.sampled_from(document.blocks)).span
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    quoted = document.quote(Span(start, end))
    assume(quoted == quoted.strip())
    return Span(start, end)


def unmarked(source: str) -> str:
    """HTML as it reads: an oracle that shares nothing with the reader."""
    source = re.sub(r"(?s)<!--.*?-->|<script>.*?</script>|<span hidden>.*?</span>", "", source)
    source = re.sub(r"(?s)<code>.*?</code>|https?://[\w./?=&;-]+|\w+@[\w.]+", OPAQUE, source)
    source = re.sub(r"""</?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>""", "", source)
    return html.unescape(source).replace(SOFT_HYPHEN, "")


def test_blocks_stand_apart() -> None:
    document = document_in("html", "<p>One<p>Two")
    assert document.text == f"One{BLOCK_BREAK}Two"
