"""Which fixes are made in one round, and the text once they are."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Span
from copydesk.finding import Diagnostic, Edit, Repair


class Applied(NamedTuple):
    """A text with fixes made in it, and the findings that they mend, in reading order."""

    text: str
    made: tuple[Diagnostic, ...]


def apply(text: str, found: Iterable[Diagnostic], *, unsafe: bool = False) -> Applied:
    """Make the best fix of every finding, if it is safe or unsafe ones are wanted.

    The edits of a fix are made together or not at all. Of two fixes that meet in the same letters the
    first in reading order is made; the other may come again when the text was read anew.
    """
    taken: list[Edit] = []
    made: list[Diagnostic] = []
    for one in sorted(found, key=lambda one: (one.span, one.rule, one.variant, one.fingerprint)):
        wanted = _wanted(text, one.fixes[0]) if one.fixes and (one.fixes[0].safe or unsafe) else []
        if wanted and all(_fits(taken, edit) for edit in wanted):
            for edit in wanted:
                if edit not in taken[bisect_left(taken, edit) :][:1]:
                    insort(taken, edit)
            made.append(one)
    return Applied(edited(text, taken), tuple(made))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits made; they come in order, and no two share a letter."""
    parts, at = [], 0
    for (start, end), instead in edits:
        parts += [text[at:start], instead]
        at = end
    return "".join([*parts, text[at:]])


def _wanted(text: str, fix: Repair) -> list[Edit]:
    """The edits of a fix that change something; none where it contradicts itself or lies outside the text."""
    edits = sorted({edit for edit in fix.edits if text[slice(*edit.span)] != edit.text})
    inside = all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in edits)
    apart = all(one.span.end <= other.span.start and one.span != other.span for one, other in pairwise(edits))
    return edits if inside and apart else []


def _fits(taken: list[Edit], edit: Edit) -> bool:
    """Whether an edit meets none of those taken, or is itself among them."""
    at = bisect_left(taken, edit)
    beside = taken[max(0, at - 1) : at + 1]
    return edit in beside or not any(_meet(edit.span, other.span) for other in beside)


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans share a letter; one that is empty also meets what it touches."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.touches(other)
