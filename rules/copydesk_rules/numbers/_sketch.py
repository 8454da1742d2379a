"""Sentences with their figures lifted out, so that a pattern can say how figures stand to each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis import Figure, analysis, figures, sentences
from copydesk.document import Document, Span

_LETTERS = {
    "count": "c", "money": "m", "percent": "p", "points": "q", "measure": "u", "fraction": "f", "score": "s",
    "year": "y", "day": "d", "temperature": "t", "ordinal": "o", "clock": "k", "label": "l",
}  # fmt: skip


class Sketch(NamedTuple):
    """A sentence. In `text` each figure is a slot, `⟨c3⟩` for the count that is the fourth of `figures`.

    Words that make a figure inexact are left out, for the figure knows them, and what stands in brackets is
    in `text` but not in `plain`.
    """

    span: Span
    text: str
    plain: str
    figures: tuple[Figure, ...]

    def find(self, pattern: str, *, brackets: bool = False) -> Iterator[re.Match[str]]:
        """Where a pattern matches; in it `<c:name>` stands for a slot of one of those kinds, as group `name`."""
        return re.finditer(_slots(pattern), self.text if brackets else self.plain)

    def holds(self, kinds: str, least: int, *words: str) -> bool:
        """Whether it has so many slots of these kinds and, if words are given, one of them: cheaper than a pattern."""
        if sum(self.text.count("⟨" + kind) for kind in kinds) < least:
            return False
        return not words or any(word in self.text for word in words)

    def figure(self, match: re.Match[str], name: str) -> Figure:
        """The figure in a named slot of a match."""
        return self.figures[int(match[name])]


def _slots(pattern: str) -> str:
    return re.sub(r"<(\w+):(\w+)>", r"⟨[\1](?P<\2>\\d+)⟩", pattern)


@analysis
def sketches(document: Document) -> tuple[Sketch, ...]:
    """The sentences that hold figures."""
    found = figures(document)
    starts = [one.span.start for one in found]
    made = []
    for span in sentences(document):
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if high > low:
            made.append(_sketch(document, span, found[low:high]))
    return tuple(made)


def _sketch(document: Document, span: Span, found: tuple[Figure, ...]) -> Sketch:
    parts, at = [], span.start
    for number, one in enumerate(found):
        before = document.text[at : one.span.start]
        if one.vague:
            before = re.sub(rf"(?i)\b{re.escape(one.vague)}\s*$", "", before)
        parts += [before, f"⟨{_LETTERS[one.kind]}{number}⟩"]
        at = one.span.end
    text = " ".join("".join([*parts, document.text[at : span.end]]).split())
    plain = re.sub(r"\s?\([^()]*\)", "", text) if "(" in text else text
    return Sketch(span, text, plain, found)
