"""Sentences with their figures lifted out, so that a rule can say how figures stand to each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk.analysis import Figure, analysis, figures, sentences
from copydesk.document import Document, Span
from copydesk_rules.numbers._errata import is_wrong_elsewhere

_LETTERS = {
    "count": "c", "money": "m", "percent": "p", "points": "q", "measure": "u", "fraction": "f", "score": "s",
    "year": "y", "day": "d", "temperature": "t", "ordinal": "o", "clock": "k", "label": "l",
}  # fmt: skip


class Sketch:
    """A sentence. Between its `figures` lie its `gaps`, one more of them than figures.

    In `text` each figure is a slot, `⟨c3⟩` for the count that is the fourth of `figures`. Words that make a figure
    inexact are left out, for the figure knows them; what stands in brackets is in `text` but not in `plain`.
    `kinds` has the letters of the slots.
    """

    __slots__ = ("figures", "gaps", "kinds", "plain", "span", "text")

    def __init__(self, span: Span, found: tuple[Figure, ...], gaps: tuple[str, ...]) -> None:
        self.span, self.figures, self.gaps = span, found, gaps
        self.kinds = "".join(_LETTERS[one.kind] for one in found)
        slots = [f"⟨{letter}{number}⟩" for number, letter in enumerate(self.kinds)]
        self.text = "".join(part for pair in zip(gaps, [*slots, ""], strict=True) for part in pair)
        self.plain = re.sub(r"\s?\([^()]*\)", "", self.text) if "(" in self.text else self.text

    def find(self, pattern: str, *, brackets: bool = False) -> Iterator[re.Match[str]]:
        """Where a pattern matches; in it `<c:name>` stands for a slot of one of those kinds, as group `name`."""
        return re.finditer(_slots(pattern), self.text if brackets else self.plain)

    def holds(self, kinds: str, least: int, *words: str) -> bool:
        """Whether it has so many slots of these kinds and, if words are given, one of them: cheaper than a pattern."""
        if sum(map(self.kinds.count, kinds)) < least:
            return False
        return not words or any(word in self.text for word in words)

    def figure(self, match: re.Match[str], name: str) -> Figure:
        """The figure in a named slot of a match."""
        return self.figures[int(match[name])]

    def of(self, kinds: str) -> list[int]:
        """The numbers of the figures of these kinds."""
        return [number for number, letter in enumerate(self.kinds) if letter in kinds]

    def between(self, one: int, other: int) -> str:
        """What stands between two figures, with a slot for each figure there."""
        return "".join(
            self.gaps[at] + (f"⟨{self.kinds[at]}⟩" if at < other else "") for at in range(one + 1, other + 1)
        )

    def tail(self, number: int) -> str:
        """What follows a figure up to the sentence's end, with the slots of the figures there."""
        slot = f"⟨{self.kinds[number]}{number}⟩"
        return self.text[self.text.index(slot) + len(slot) :].lstrip()

    def joined(self, other: Sketch) -> Sketch:
        """The two sentences as one."""
        gaps = (*self.gaps[:-1], f"{self.gaps[-1]} {other.gaps[0]}", *other.gaps[1:])
        return Sketch(Span(self.span.start, other.span.end), self.figures + other.figures, gaps)


def _slots(pattern: str) -> str:
    made, at = [], 0
    while (start := pattern.find("<", at)) >= 0:
        colon, end = pattern.find(":", start), pattern.find(">", start)
        if not (start < colon < end and pattern[start + 1 : colon].isalpha()):
            made.append(pattern[at : start + 1])
            at = start + 1
            continue
        made.append(f"{pattern[at:start]}⟨[{pattern[start + 1 : colon]}](?P<{pattern[colon + 1 : end]}>\\d+)⟩")
        at = end + 1
    return "".join(made) + pattern[at:]


def runs_on(document: Document, one: Sketch, other: Sketch) -> bool:
    """Whether the second sentence follows on the first in its paragraph."""
    gap = document.text[one.span.end : other.span.start]
    return not gap.strip() and "\n\n" not in gap


@analysis
def sketches(document: Document) -> tuple[Sketch, ...]:
    """The sentences that hold figures, but for what is quoted only to be put right."""
    found = figures(document)
    starts = [one.span.start for one in found]
    made = []
    for span in sentences(document):
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if high > low and not is_wrong_elsewhere(document, span):
            made.append(_sketch(document, span, found[low:high]))
    return tuple(made)


def _sketch(document: Document, span: Span, found: tuple[Figure, ...]) -> Sketch:
    gaps, at = [], span.start
    for one in found:
        before = " ".join(f"|{document.text[at : one.span.start]}|".split())[1:-1]
        if one.vague and before.rstrip().lower().endswith(one.vague):
            before = before.rstrip()[: -len(one.vague)]
        gaps.append(before)
        at = one.span.end
    gaps.append(" ".join(f"|{document.text[at : span.end]}|".split())[1:-1])
    return Sketch(span, found, tuple(gaps))
