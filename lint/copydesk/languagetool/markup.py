"""Copy in LanguageTool's terms, and its answers back in ours.

What is not prose goes along as mark-up, so that LanguageTool's places are places of the whole prose, in UTF-16.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import OPAQUE, Block, Document, Span
from copydesk.utf16 import Utf16

_LEFT_OUT = frozenset(("slug", "byline", "dateline", "credit", "furniture", "target"))
"""Blocks that are no sentences and follow rules of their own."""

_LONGEST = 20_000  # letters in one request, where blocks allow it: what public servers take

_STANDS_FOR = "Dummy"
"""What LanguageTool reads where a code span or an address stands: a name that no rule objects to."""

_PARAGRAPH = "\n\n"

Annotation = list[dict[str, str]]


class Portion(NamedTuple):
    """A stretch of a document for one request."""

    span: Span
    annotation: Annotation


def portions(document: Document) -> Iterator[Portion]:
    """The prose of the document in stretches that end where a block ends."""
    taken: list[Block] = []
    for block in document.blocks:
        if block.kind in _LEFT_OUT:
            continue
        if taken and block.span.end - taken[0].span.start > _LONGEST:
            yield _portion(document, taken)
            taken = []
        taken.append(block)
    if taken:
        yield _portion(document, taken)


def _portion(document: Document, blocks: list[Block]) -> Portion:
    annotation: Annotation = []
    end = blocks[0].span.start
    for block in blocks:
        if block.span.start > end:
            annotation.append({"markup": document.text[end : block.span.start], "interpretAs": _PARAGRAPH})
        annotation += _annotated(document.quote(block.span))
        end = block.span.end
    return Portion(Span(blocks[0].span.start, end), annotation)


def _annotated(prose: str) -> Iterator[dict[str, str]]:
    for number, part in enumerate(prose.split(OPAQUE)):
        if number:
            yield {"markup": OPAQUE, "interpretAs": _STANDS_FOR}
        if part:
            yield {"text": part}


class Places:
    """The way back from LanguageTool's places in a portion to spans of the document."""

    def __init__(self, document: Document, portion: Portion) -> None:
        self._document = document
        self._start = portion.span.start
        self._units = Utf16(document.quote(portion.span))

    def span(self, offset: int, length: int) -> Span | None:
        """The span of a match; None where it is not in the portion."""
        if offset < 0 or length < 0 or offset + length > self._units.length:
            return None
        start, end = self._units.code_points(offset, length)
        return Span(self._start + start, self._start + end)

    def is_prose(self, span: Span) -> bool:
        """Whether a span lies in one block, and nothing in it or beside it is a thing that LanguageTool did not see."""
        text, end = self._document.text, max(span.start, span.end - 1)
        beside = text[max(0, span.start - 2) : span.end + 2]
        return OPAQUE not in beside and self._document.same_block(span.start, end)
