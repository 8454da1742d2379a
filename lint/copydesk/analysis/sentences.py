"""The sentences of a document."""

from __future__ import annotations

from copydesk.analysis.remembered import analysis
from copydesk.document import Document, Span


@analysis
def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences in reading order, without the white space round them; none crosses a block's end."""
    from sentencex import get_sentence_boundaries

    found = []
    for block in document.blocks:
        prose = document.quote(block.span)
        for boundary in get_sentence_boundaries("en", prose):
            start, end = boundary["start_index"], boundary["end_index"]
            text = prose[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            if start < end:
                found.append(Span(block.span.start + start, block.span.start + end))
    return tuple(found)
