"""Rules that leave quotations alone, or look at nothing else: a speaker's words are not the writer's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.analysis import quotations
from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import Rule


def as_quoted(document: Document, found: Sequence[tuple[Rule, Finding]]) -> list[tuple[Rule, Finding]]:
    """The findings without those that stand where their rule does not look."""
    if all(rule.quoted == "checked" for rule, _ in found):
        return list(found)
    stretches = _quoted(document)
    starts = [start for start, _ in stretches]

    def is_quoted(offset: int) -> bool:
        number = bisect_right(starts, offset) - 1
        return number >= 0 and offset < stretches[number][1]

    return [
        (rule, finding)
        for rule, finding in found
        if rule.quoted == "checked" or is_quoted(finding.span.start) == (rule.quoted == "only")
    ]


def _quoted(document: Document) -> list[tuple[int, int]]:
    """The stretches in quotation marks, those that are never closed among them, none overlapping another.

    A block quote without marks is none: it may as well be a letter, a list of facts or a live post, set off.
    """
    read = quotations(document)
    stretches = [(one.span.start, one.span.end) for one in read.all if one.opening]
    for mark in read.unclosed:
        end = mark.wanted if mark.wanted is not None else document.block_at(mark.mark).span.end
        stretches.append((mark.mark, max(end, mark.mark)))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
