"""`[sic]`: the word before it stands as it was said or written, faults and all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.rule import Rule

SILENCED = frozenset({"spelling", "grammar", "names", "apostrophe"})
"""Families, and a rule of punctuation that is about letters. Facts are not excused, nor is what a desk left behind."""

_SIC = r"(?i)[\[(]\s*sic\b"


def without_sic(document: Document, found: Sequence[tuple[Rule, Finding]]) -> list[tuple[Rule, Finding]]:
    """The findings without those about a word that the copy marks [sic]."""
    marked = [_word_before(document.text, match.start()) for match in re.finditer(_SIC, document.text)]
    if not marked:
        return list(found)
    ends = [span.end for span in marked]

    def is_marked(span: Span) -> bool:
        number = bisect_left(ends, span.start + 1)
        return number < len(marked) and (span.touches(marked[number]) or marked[number].covers(span))

    return [
        (rule, finding)
        for rule, finding in found
        if not ({rule.id, finding.family or rule.family} & SILENCED and is_marked(finding.span))
    ]


def _word_before(text: str, offset: int) -> Span:
    """The letters before an offset and the space in front of it."""
    end = offset
    while end > 0 and text[end - 1] in " \u00a0":
        end -= 1
    start = end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return Span(start, end)
