"""What the copy quotes in order to put it right: corrections columns, and what was wrongly reported."""

from __future__ import annotations

import re

from copydesk.analysis import analysis
from copydesk.document import Document, Span

_COLUMN = r"(?i)\b(?:corrections?|clarifications?|errat(?:a|um)|putting it right|for the record)\b"
_WRONG = (
    "wrongly", "incorrectly", "mistakenly", "erroneously", "misstated", "misreported", "in error", "should have said",
    "should have read", "should have been", "we said", "we reported", "was wrong to say", "an earlier version",
)  # fmt: skip
_REPORT = (
    r"(?:An?|The|Our|A \w+ of) (?:[\w’'-]+ ){0,3}?(?:item|article|report|story|column|profile|obituary|caption|graphic|"
    r"headline|editorial|review|map|chart|table|listing)\b.{0,120}\b(?:gave|said|stated|put|listed|reported|had)\b"
)


@analysis
def errata(document: Document) -> tuple[Span, ...]:
    """The stretches of a corrections column: its whole copy, or what stands under such a heading."""
    if not re.search(_COLUMN, document.text):
        return ()
    found: list[Span] = []
    inside = False
    for block in document.blocks:
        if block.kind in ("headline", "heading"):
            inside = re.search(_COLUMN, document.quote(block.span)) is not None
        elif inside:
            found.append(block.span)
    return tuple(found)


def is_wrong_elsewhere(document: Document, span: Span) -> bool:
    """Whether a sentence tells of figures that were wrong somewhere else."""
    if any(one.covers(span) for one in errata(document)):
        return True
    text = document.quote(span)
    if any(word in text.lower() for word in _WRONG):
        return True
    follows = document.text[span.end : span.end + 8].lstrip()
    return follows.startswith(("It is ", "It was ", "In fact")) and re.match(_REPORT, text) is not None
