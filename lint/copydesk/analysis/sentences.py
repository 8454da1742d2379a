"""The sentences of a document."""

from __future__ import annotations

from copydesk.analysis.remembered import analysis
from copydesk.document import Document, Span

_STOPS = ".!?…。｡．！？‼⁇⁈⁉।॥؟۔"
_CLOSING = '"”’'


@analysis
def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences in reading order, without the white space round them; none crosses a block's end."""
    from sentencex import get_sentence_boundaries

    found = []
    for block in document.blocks:
        prose = document.quote(block.span)
        if not has_stop_within(prose):
            found.append(block.span)
            continue
        for boundary in get_sentence_boundaries("en", prose):
            start, end = boundary["start_index"], boundary["end_index"]
            text = prose[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            if start < end:
                found.append(Span(block.span.start + start, block.span.start + end))
    return tuple(found)


def has_stop_within(prose: str) -> bool:
    """Whether a block can hold more than one sentence; asking the library costs more than most headlines do."""
    within = prose[: -2 if prose[-1] in _CLOSING else -1]
    return "\n\n" in within or any(stop in within for stop in _STOPS)
