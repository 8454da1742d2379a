"""A stop behind a closing quotation mark where the quoted sentence has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span

_BOTH = r"[?!…][”\"][.,](?![\w.,;:?!…])"
_SAID = (
    r" (?:(?:asked|said|says|asks|shouted|cried|wondered|replied|he|she|they|I|we)\b|"
    r"(?:[^\W\d_a-z][\w.’'-]+ ){1,3}(?:asked|said|says|asks|shouted)\b)"
)
_LED = r"[,:]\s$"


def stops_round_quotes(document: Document) -> Iterator[tuple[int, int]]:
    """Where the mark inside stands, and where the one outside ends."""
    text = document.text
    inside = -1
    for match in re.finditer(_BOTH, text) if re.search(r"[?!…][”\"][.,]", text) else ():
        start, end = match.span()
        block = document.block_at(start).span
        opened = _opening(text, block, start + 1)
        if opened is None or not text[opened + 1 : opened + 2].isupper():
            continue
        before = text[block.start : opened]
        first = not before.strip() or re.search(r"[.?!…][”\"’')\]]*\s+$", before) is not None
        if text[end - 1] == ",":
            if first and re.match(_SAID, text[end : end + 60]):
                yield start, end
        elif first:
            yield start, end
        elif re.search(_LED, before) and " " in text[opened:start]:
            if inside < 0:
                inside = _closed_inside(text)
            if inside:
                yield start, end


def _opening(text: str, block: Span, closing: int) -> int | None:
    """Where the quotation opens that closes there."""
    mark = text[closing]
    opened = text.rfind("“" if mark == "”" else mark, block.start, closing)
    odd = mark == "”" or text.count(mark, block.start, closing) % 2 == 1
    return opened if opened >= 0 and odd else None


def _closed_inside(text: str) -> bool:
    """Whether the copy puts its stops inside the marks."""
    inside = len(re.findall(r"[.?!][”\"](?:\s|$)", text))
    return inside > 2 * len(re.findall(r"[”\"]\.(?:\s|$)", text))
