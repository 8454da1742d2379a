"""Copy as the rules see it: prose without markup, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from copydesk.knowledge import Knowledge

OPAQUE = "\ufffc"
"""Stands in the prose for an inline thing that is not prose: a code span, a picture, an address."""

LINE_BREAK = "\n"
"""A break that the writer set inside a block: `<br>`, a line of verse. A wrapped line is a space."""

BLOCK_BREAK = "\n\n"
"""What stands between two blocks. `.` and `[^\\n]` in a pattern therefore never leave a block."""

BLOCK_KINDS = (
    "headline",
    "standfirst",
    "heading",
    "byline",
    "dateline",
    "slug",
    "paragraph",
    "item",
    "quote",
    "pull-quote",
    "verse",
    "caption",
    "credit",
    "cell",
    "note",
    "furniture",
    "alt",
    "title",
    "target",
)
"""What a block can be. `furniture` is what stands round a story on its page, `alt` and `title` are
attributes that readers see, `target` is an address that was never filled in."""


class Span(NamedTuple):
    """A stretch of text in code points; the end is not included."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two share a letter."""
        return self.start < other.end and other.start < self.end


class Place(NamedTuple):
    """A line and a column of a file, both from 1; the column counts code points."""

    line: int
    column: int


class Source(NamedTuple):
    """A file as it was read.

    `text` is decoded, without a byte order mark, its line ends as they are in the file.
    `warnings` say what had to be assumed to read it. `editable` is false where a fix could not be
    written back (a stream, bytes that were lost in decoding).
    """

    path: str
    text: str
    encoding: str = "utf-8"
    newline: str = "\n"
    editable: bool = True
    warnings: tuple[str, ...] = ()

    @property
    def line_starts(self) -> list[int]:
        r"""Where each line starts. Lines end at `\n`, `\r\n` and `\r`, and at nothing else."""
        return _line_starts(self.text)

    def place(self, offset: int) -> Place:
        """The line and column of an offset into the text."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return Place(line, offset - starts[line - 1] + 1)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    starts, at = [0], 0
    if "\r" not in text:
        while at := text.find("\n", at) + 1:
            starts.append(at)
        return starts
    for at, letter in enumerate(text):
        if letter == "\n" or (letter == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts


class Block(NamedTuple):
    """A stretch of prose that belongs together: no sentence crosses its end."""

    kind: str
    span: Span


class Piece(NamedTuple):
    """A stretch of prose and the stretch of source that it was read from."""

    prose: Span
    source: Span

    @property
    def verbatim(self) -> bool:
        """Whether letter answers to letter: else the piece stands for its source as a whole."""
        return self.prose.end - self.prose.start == self.source.end - self.source.start


def primary(language: str | None) -> str:
    """The language of a BCP 47 tag without its country or script; copy that names none is English."""
    return "en" if not language else language.replace("_", "-").partition("-")[0].lower()


class Comment:
    """What somebody wrote into the file that no reader sees, and where it stands in the source.

    `block` is the number of the block it stands in, where it is `inside` one, or else of the next.
    """

    __slots__ = ("block", "inside", "span", "text")

    def __init__(self, text: str, span: Span, block: int, inside: bool) -> None:
        self.text, self.span, self.block, self.inside = text, span, block, inside


class Meta(NamedTuple):
    """What the copy says of itself, in its front matter, meta tags or header lines, or what we were told.

    `language` is a BCP 47 tag, `published` the day of the dateline; None where nothing says so.
    """

    language: str | None = None
    published: date | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()

    def or_else(self, other: Meta) -> Meta:
        """The same, and what the other knows where it knows nothing."""
        return Meta(
            self.language or other.language,
            self.published or other.published,
            self.title or other.title,
            self.authors or other.authors,
        )

    @property
    def variety(self) -> str | None:
        """The country part of the language (`GB` of `en-GB`), or None."""
        parts = (self.language or "").replace("_", "-").split("-")
        return next((part.upper() for part in parts[1:] if len(part) == 2), None)


def as_it_reads(prose: str, at: int) -> str:
    """How prose is written at an offset of the source in a format without mark-up."""
    return prose


class Document:
    """Prose without markup, its blocks in reading order, and the way back to the source.

    Nothing of it changes once it is made but its memory, in which the analyses keep what they found; see
    `copydesk.analysis`. `written` is how prose is written in the format: what makes `&amp;` of `&` in HTML.
    `tongues` are the offsets of the source from which it says to be in another language, with that language.
    """

    __slots__ = ("_block_starts", "_piece_starts", "blocks", "comments", "knowledge", "memory", "meta", "pieces",
                 "source", "text", "tongues", "written")  # fmt: skip

    def __init__(
        self,
        source: Source,
        text: str,
        blocks: tuple[Block, ...],
        pieces: tuple[Piece, ...],
        meta: Meta,
        knowledge: Knowledge,
        written: Callable[[str, int], str] = as_it_reads,
        comments: tuple[Comment, ...] = (),
        tongues: Sequence[tuple[int, str]] = (),
    ) -> None:
        self.source = source
        self.text = text
        self.blocks = blocks
        self.pieces = pieces
        self.meta = meta
        self.knowledge = knowledge
        self.written = written
        self.comments = comments
        self.tongues = tongues
        self.memory: dict[Any, Any] = {}
        self._block_starts = [block.span.start for block in blocks]
        self._piece_starts = [piece.prose.start for piece in pieces]

    def quote(self, span: Span) -> str:
        """The prose of a span."""
        return self.text[span.start : span.end]

    def in_source(self, span: Span) -> Span:
        """The stretch of source that a span was read from, with any markup between its letters.

        An empty span is a gap: it lies behind the letter before it or, at the start of a block,
        in front of the letter behind it.
        """
        if span.start >= span.end:
            at = self._gap(span.start)
            return Span(at, at)
        first, last = self.piece_at(span.start), self.piece_at(span.end - 1)
        start, end = first.source.start, last.source.end
        if first.verbatim:
            start += span.start - first.prose.start
        if last.verbatim:
            end -= last.prose.end - span.end
        return Span(start, end)

    def parts_in_source(self, span: Span) -> list[Piece]:
        """The letters of a span without the markup between them, one piece for each unbroken stretch."""
        parts: list[Piece] = []
        at = span.start
        while at < span.end:
            piece = self.piece_at(at)
            prose = Span(at, min(span.end, piece.prose.end))
            parts.append(Piece(prose, self.in_source(prose)))
            at = prose.end
        return parts

    def language_at(self, offset: int) -> str | None:
        """The language of the passage that an offset lies in: the copy's, if the mark-up says nothing else."""
        if not self.tongues or offset >= len(self.text):
            return self.meta.language
        at = bisect_right(self.tongues, self.in_source(Span(offset, offset + 1)).start, key=lambda one: one[0])
        return (self.tongues[at - 1][1] if at else "") or self.meta.language

    def block_at(self, offset: int) -> Block:
        """The block that an offset lies in; between two blocks, the one before."""
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def same_block(self, first: int, second: int) -> bool:
        """Whether two offsets lie in one block."""
        starts = self._block_starts
        return bisect_right(starts, first) == bisect_right(starts, second)

    def piece_at(self, offset: int) -> Piece:
        """The piece that a letter belongs to."""
        return self.pieces[bisect_right(self._piece_starts, offset) - 1]

    def _gap(self, offset: int) -> int:
        if not self.pieces:
            return 0
        at_start = offset == 0 or offset == self.block_at(offset).span.start
        here = offset if at_start else offset - 1
        piece = self.piece_at(here)
        if at_start:
            return piece.source.start + (here - piece.prose.start if piece.verbatim else 0)
        return piece.source.end - (piece.prose.end - offset if piece.verbatim else 0)
