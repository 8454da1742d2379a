"""Leads, majorities and margins, and the two figures between which they lie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, is_near, is_slip, rewritten
from copydesk_rules.numbers._sketch import Sketch, sketches

_UNIT_ = "vote point run seat shot stroke goal pin mark length second ballot"
_UNIT = frozenset(_UNIT_.split())
_MARGINS = {
    (
        "lead of ⟨c",
        "advantage of ⟨c",
        "majority of ⟨c",
        "margin of ⟨c",
        "difference of ⟨c",
        "gap of ⟨c",
        "deficit of ⟨c",
        "cushion of ⟨c",
    ): r"\b(?:lead|advantage|majority|margin|difference|gap|deficit|cushion) of <c:margin>",
    ("by ⟨c",): r"\bby <c:margin> (?:votes?|points?|seats?|runs?|shots?|strokes?|pins?|ballots?)\b",
    (
        "⟩-point",
        "⟩-vote",
        "⟩-run",
        "⟩-seat",
        "⟩-s",
    ): r"<c:margin>-(?:point|vote|seat|run|shot|stroke) (?:lead|majority|margin|victory|win|gap|advantage|deficit|"
    r"cushion|defeat|loss)",
    (
        " clear",
        " ahead",
        " behind",
        " adrift",
        " in front",
    ): r"<c:margin> (?:points?|votes?|seats?|shots?|strokes?) (?:clear|ahead|behind|adrift|in front)\b",
}
"""Patterns, by what must stand in a sentence for them."""
_PAIRS = (
    r"<c:a>(?: (?:votes?|points?|seats?|ballots?))?(?: (?:in favou?r|for)(?: \w+)?)? (?:and|to|against) "
    r"(?:[\w’'-]+ ){0,3}?<c:b>(?: (?:votes? |ballots? )?against)?",
    r"<c:a>(?: (?:votes?|points?|seats?|ballots?))?,? compared with <c:b>",
    r"\bwith <c:a>(?: (?:votes?|points?))?, (?:ahead of|against|to) (?:[\w’'-]+ ){1,4}(?:on |with |who had )<c:b>",
    r"(?:polled|received|took|won|got|has|have|had|with|on) <c:a>(?: (?:votes?|points?))?,? (?:and|while|to|"
    r"against|with) (?:[\w’'-]+ ){1,4}(?:on |polled |received |took )?<c:b>",
)
_FARTHEST = 4  # sentences between a margin and its pair
_SURE = 10  # a smaller margin may be anything


class _Pair(NamedTuple):
    at: int
    sketch: int
    more: Figure
    less: Figure

    @property
    def difference(self) -> float:
        return abs(self.more.value - self.less.value)


def margins(document: Document) -> Iterator[Finding]:
    """A margin that no pair of figures in the copy has, beside a pair that nearly has it."""
    every = sketches(document)
    told = [
        (number, sketch.figure(match, "margin"))
        for number, sketch in enumerate(every)
        for cues, pattern in _MARGINS.items()
        if sketch.holds("c", 1, *cues)
        for match in sketch.find(pattern)
    ]
    if not told:
        return
    pairs = [pair for number, sketch in enumerate(every) for pair in _pairs(number, sketch)]
    for number, margin in dict.fromkeys(told):
        if margin.vague or any(pair.difference == margin.value for pair in pairs):
            continue
        near = [
            pair
            for pair in pairs
            if margin.span not in (pair.more.span, pair.less.span) and _belongs(margin, number, pair, every)
        ]
        if len({pair.difference for pair in near}) == 1:
            yield _finding(document, margin, near[0])


def _pairs(number: int, sketch: Sketch) -> Iterator[_Pair]:
    for one in sketch.figures:
        if one.kind == "score" and len(one.parts) == 2 and one.parts[0] != one.parts[1]:
            sides = [one._replace(value=part) for part in sorted(one.parts, reverse=True)]
            yield _Pair(one.span.start, number, *sides)
    for pattern in _PAIRS if sketch.holds("c", 2) else ():
        for match in sketch.find(pattern):
            a, b = sketch.figure(match, "a"), sketch.figure(match, "b")
            if not (a.vague or b.vague) and a.value != b.value:
                yield _Pair(a.span.start, number, *((a, b) if a.value > b.value else (b, a)))


def _belongs(margin: Figure, number: int, pair: _Pair, every: tuple[Sketch, ...]) -> bool:
    """Whether the margin can only be meant for this pair: it is a slip away from their difference."""
    if margin.value >= pair.more.value:
        return False
    if pair.more.kind == "score" or min(margin.value, pair.difference) < _SURE:
        return pair.sketch == number and margin.noun in ("", "point", "vote") and is_near(pair.difference, margin.value)
    if abs(pair.sketch - number) > _FARTHEST or (
        pair.more.noun and margin.noun and {pair.more.noun, margin.noun} <= _UNIT and pair.more.noun != margin.noun
    ):
        return False
    if pair.sketch == number:
        alone = sum(one.kind in ("count", "score") for one in every[number].figures) <= 3
        sure = is_near if alone else is_slip
        return sure(pair.difference, margin.value) and (alone or pair.difference >= 100)
    return is_slip(pair.difference, margin.value) and pair.difference > 20


def _finding(document: Document, margin: Figure, pair: _Pair) -> Finding:
    more, less = digits(pair.more.value), digits(pair.less.value)
    message = f"{more} less {less} is {digits(pair.difference)}, not {digits(margin.value)}"
    related = (Related(pair.more.span, "the greater"), Related(pair.less.span, "the smaller"))
    return Finding(
        margin.span, message, replace(margin.span, rewritten(document, margin, pair.difference)), related, "margin"
    )
