"""How a reader makes a document: it takes prose from the source, and every letter keeps its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.document import (
    BLOCK_BREAK,
    BLOCK_KINDS,
    OPAQUE,
    Block,
    Comment,
    Document,
    Meta,
    Piece,
    Source,
    Span,
    as_it_reads,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.knowledge import Knowledge


class Reading:
    """A document in the making.

    There are three ways to add to it and no other, so no letter of prose can lose its place.
    White space at either end of a block is dropped; a block of nothing else is no block. A format in
    which prose is not written as it reads sets `written`.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.written: Callable[[str, int], str] = as_it_reads
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._tongues: list[tuple[int, str]] = []
        self._length = 0
        self._block_start = 0

    @property
    def block_is_empty(self) -> bool:
        """Whether nothing has been taken since the last block ended."""
        return self._length == self._block_start

    @property
    def ends_in_space(self) -> bool:
        """Whether the open block is empty or its last letter is white space."""
        return self.block_is_empty or self._parts[-1][-1].isspace()

    def take(self, start: int, end: int) -> None:
        """Take the source from `start` to `end` as it stands."""
        if self.block_is_empty:
            text = self.source.text[start:end]
            start += len(text) - len(text.lstrip())
        if start < end:
            self._add(self.source.text[start:end], Span(start, end))

    def take_as(self, text: str, start: int, end: int) -> None:
        """Take `text` for the source from `start` to `end`: an entity, a soft break, an opaque thing."""
        if text and not (self.block_is_empty and text.isspace()):
            self._add(text, Span(start, end))

    def take_prose(self, start: int, end: int) -> None:
        """Take a stretch of plain text: as it stands, but for addresses (URLs, e-mail), which are opaque."""
        at = start
        for address in addresses(self.source.text, start, end):
            self.take(at, address.start)
            self.take_as(OPAQUE, address.start, address.end)
            at = address.end
        self.take(at, end)

    def end_block(self, kind: str) -> None:
        """End the block that was open, and say what it was."""
        if kind not in BLOCK_KINDS:
            raise ValueError(f"no such kind of block: {kind}")
        self._strip()
        if self.block_is_empty:
            return
        self._blocks.append(Block(kind, Span(self._block_start, self._length)))
        end = self._pieces[-1].source.end
        self._add(BLOCK_BREAK, Span(end, end))
        self._block_start = self._length

    def speak(self, language: str, start: int) -> None:
        """Say that the source from there is in a language of its own; "" for that of the whole."""
        if language != (self._tongues[-1][1] if self._tongues else ""):
            self._tongues.append((start, language))

    def note(self, text: str, start: int, end: int) -> None:
        """Note a comment: no prose, but the desk may be spoken to in it."""
        self._comments.append(Comment(text, Span(start, end), len(self._blocks), not self.block_is_empty))

    def blocks(self) -> list[tuple[str, str]]:
        """Kind and prose of each block so far, for what is read from the copy's own header lines."""
        text = "".join(self._parts)
        return [(block.kind, text[block.span.start : block.span.end]) for block in self._blocks]

    def rename(self, number: int, kind: str) -> None:
        """Say of the block of that number (from 0) that it is of another kind."""
        self._blocks[number] = self._blocks[number]._replace(kind=kind)

    def finish(self, meta: Meta, knowledge: Knowledge) -> Document:
        """The document. An open block ends as a paragraph."""
        self.end_block("paragraph")
        end = self._blocks[-1].span.end if self._blocks else 0
        text = "".join(self._parts)[:end]
        pieces = tuple(piece for piece in self._pieces if piece.prose.start < end)
        blocks, comments = tuple(self._blocks), tuple(self._comments)
        return Document(self.source, text, blocks, pieces, meta, knowledge, self.written, comments, self._tongues)

    def _add(self, text: str, source: Span) -> None:
        prose = Span(self._length, self._length + len(text))
        piece, before = Piece(prose, source), self._pieces[-1] if self._pieces else None
        if (
            before
            and before.verbatim
            and piece.verbatim
            and before.source.end == source.start
            and before.prose.start >= self._block_start
        ):
            self._pieces[-1] = Piece(Span(before.prose.start, prose.end), Span(before.source.start, source.end))
        else:
            self._pieces.append(piece)
        self._parts.append(text)
        self._length = prose.end

    def _strip(self) -> None:
        while not self.block_is_empty and self._parts[-1][-1].isspace():
            kept = self._parts[-1].rstrip()
            self._drop(len(self._parts.pop()) - len(kept))
            if kept:
                self._parts.append(kept)

    def _drop(self, letters: int) -> None:
        """Forget the last letters of prose, which one call to `_add` brought."""
        self._length -= letters
        piece = self._pieces.pop()
        if piece.prose.start < self._length:
            end = piece.source.end - letters if piece.verbatim else piece.source.end
            self._pieces.append(Piece(Span(piece.prose.start, self._length), Span(piece.source.start, end)))


_ADDRESS = r"""(?xi)
    \b(?: (?:https?|ftp)://[^\s<>"“”]+
        | www\.[\w-]+\.[^\s<>"“”]+
        | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)++
        | (?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|gov|edu|info|io|dev|tv|example|(?:co|gov|ac|org)\.[a-z]{2})
          (?![\w.-]{0,64}\w@) (?:/[^\s<>"“”]*)? (?!\w)
    )"""


def addresses(text: str, start: int, end: int) -> list[Span]:
    """The addresses in a stretch of text, without the punctuation that follows them."""
    import re

    if not _may_hold_address(text[start:end]):
        return []
    found = []
    for match in re.compile(_ADDRESS).finditer(text, start, end):
        address = match.group().rstrip(".,;:!?’'*_")
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(".,;:!?’'*_")
        found.append(Span(match.start(), match.start() + len(address)))
    return found


def _may_hold_address(text: str) -> bool:
    """Whether there is what no address is without: a sign of one, or a point between letters."""
    parts = text.split(".")
    if len(parts) == 1:
        return False
    if "@" in text or "://" in text:
        return True
    return any(before[-1:].isalpha() and after[:1].isalnum() for before, after in pairwise(parts))
