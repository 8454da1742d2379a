"""The quotations of a document: their marks, what they hold, who says it, and the marks that are missing."""

from __future__ import annotations

from copydesk.analysis.quotations.found import MissingMark, Quotation, Quotations
from copydesk.analysis.quotations.missing import is_foreign
from copydesk.analysis.quotations.reading import Reading
from copydesk.analysis.remembered import analysis
from copydesk.document import Document, Span

_OF_OTHERS = frozenset({"quote", "pull-quote", "verse"})
"""Kinds of blocks that hold somebody else's words without any marks."""

__all__ = ["MissingMark", "Quotation", "Quotations", "is_foreign", "is_quoted", "quotations"]


@analysis
def quotations(document: Document) -> Quotations:
    """The quotations of a document."""
    return Reading(document).read()


def is_quoted(document: Document, span: Span) -> bool:
    """Whether a stretch may be somebody else's words; where a mark lacks its partner, in doubt it is."""
    block, found = document.block_at(span.start), quotations(document)
    if block.kind in _OF_OTHERS or any(one.span.covers(span) for one in found.all):
        return True
    opened = any(block.span.start <= one.mark <= span.start for one in found.unclosed)
    return opened or any(span.end <= one.mark < block.span.end for one in found.unopened)
