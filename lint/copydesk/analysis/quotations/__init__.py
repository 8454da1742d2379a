"""The quotations of a document: their marks, what they hold, who says it, and the marks that are missing."""

from __future__ import annotations

from copydesk.analysis.quotations.found import MissingMark, Quotation, Quotations
from copydesk.analysis.quotations.reading import Reading
from copydesk.analysis.remembered import analysis
from copydesk.document import Document

__all__ = ["MissingMark", "Quotation", "Quotations", "quotations"]


@analysis
def quotations(document: Document) -> Quotations:
    """The quotations of a document."""
    return Reading(document).read()
