"""What the rules of this family ask of the blocks round a mark."""

from __future__ import annotations

from copydesk.document import Document, Span

RUNNING = frozenset({"paragraph", "quote", "pull-quote", "standfirst", "note"})
"""Kinds of block that are written in sentences."""

PRINTED = RUNNING | {"headline", "heading", "item", "caption", "dateline", "byline", "credit", "slug"}
"""Kinds of block that a reader reads as text: no table, no attribute, no verse."""


def word_at(text: str, offset: int) -> Span:
    """The letters round an offset up to white space on either side."""
    start = end = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def in_quotation(document: Document, offset: int) -> bool:
    """Whether a quotation is open at an offset, as far as the marks in front of it in its block tell."""
    before = document.text[document.block_at(offset).span.start : offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def in_marks(text: str, span: Span) -> bool:
    """Whether a stretch is itself put in quotation marks: a word that the copy speaks about."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    return bool(before) and before in "“‘\"'`«" and bool(after) and any(mark in "”’\"'`»" for mark in after)
