"""A part, the whole it is of, and the share that the copy says it is."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk_rules.numbers._sketch import Sketch

_EXACT_ENOUGH = frozenset({"", "some"})
_OF_THESE = ("of which", "of whom", "of these", "of them", "of those")
_OPENERS = ("or", "(", "that is,", "that is", "which is", "–", "—", "-", "or just", "or some", "just")
_DETERMINERS = frozenset("the its their all his her our a total of some".split())
_MOST = 6  # words between two figures of one statement


class Part:
    """So many of so many, and the share."""

    __slots__ = ("part", "share", "whole")

    def __init__(self, part: Figure, whole: Figure, share: Figure) -> None:
        self.part, self.whole, self.share = part, whole, share

    @property
    def per_cent(self) -> float:
        """What the copy says, in per cent."""
        return self.share.value * (100 if self.share.kind == "fraction" else 1)

    @property
    def made(self) -> float:
        """What the part is of the whole, in per cent."""
        return 100 * self.part.value / self.whole.value


def parts(sketch: Sketch) -> Iterator[Part]:
    """The shares of a sentence whose part and whole stand beside them, and are exact."""
    if not (sketch.holds("pf", 1) and sketch.holds("c", 2, " of ", "Of ")):
        return
    for at in range(len(sketch.figures) - 2):
        named = _roles(sketch, at)
        if named is None:
            continue
        one = Part(*(sketch.figures[number] for number in named))
        inexact = {one.part.vague, one.whole.vague, one.share.vague} - _EXACT_ENOUGH
        if not inexact and 0 < one.part.value <= one.whole.value:
            yield one


def _roles(sketch: Sketch, at: int) -> tuple[int, int, int] | None:
    """Which of three figures in a row is the part, which the whole, which the share."""
    kinds = sketch.kinds[at : at + 3]
    first, second, third = at, at + 1, at + 2
    if kinds in ("ccp",):
        if _leads_to_whole(sketch, second) and _stands_apart(sketch, third, _MOST):
            return first, second, third
        part = sketch.gaps[second].lower()
        of_these = part.rstrip().endswith((*_OF_THESE, *(f"{phrase} only" for phrase in _OF_THESE)))
        of_whole = _leads_to_whole(sketch, first) and len(part.split()) <= _MOST and "," in part
        if (of_these or of_whole) and _stands_apart(sketch, third, 4):
            return second, first, third
    if kinds == "pcc" and sketch.gaps[second].strip() in (", or", "or", "(") and _leads_to_whole(sketch, third):
        return second, third, first
    if kinds in ("pcc", "fcc") and _leads_to_whole(sketch, second) and _stands_apart(sketch, third, 4, comma=True):
        return third, second, first
    return None


def _leads_to_whole(sketch: Sketch, number: int) -> bool:
    """`of the 640`: the figure is a whole, of which the sentence gives a part."""
    words = sketch.gaps[number].lower().split()
    while words and (words[-1] in _DETERMINERS - {"of"} or words[-1].endswith(("’s", "'s"))):
        words.pop()
    return bool(words) and words[-1] == "of" and len(words) <= _MOST


def _stands_apart(sketch: Sketch, number: int, most: int, *, comma: bool = False) -> bool:
    """Whether a figure is put in between commas, dashes or brackets: `, or 80 per cent,`."""
    lead, behind = sketch.gaps[number].lower().strip(), sketch.gaps[number + 1]
    for word in (" people", " of them", " of the total", " of those"):
        behind = behind.removeprefix(word)
    closed = (
        behind[:1] in (",", ")") or behind.startswith((" –", " —", " -")) or (not comma and behind[:1] in (".", ""))
    )
    opener = next((opener for opener in _OPENERS if lead.endswith(opener)), "," if lead.endswith(",") else "")
    if opener in ("", "just") or not (closed or opener == "or"):
        return False
    words = lead.removesuffix(opener).split()
    return len(words) <= most and not any(word in ("and", "while", "but", "with", "who") for word in words)
