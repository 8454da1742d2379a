"""The final scores that a story gives: 34-27, or on a line of their own, Harlan State 34, Dunmore 27."""

from __future__ import annotations

import re

from copydesk.analysis import Figure, analysis
from copydesk.document import Document
from copydesk_rules.numbers._sketch import Sketch, sketches

_NAME = r"[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'&-]*|and|of|the|\([^)]*\))){0,4}"
_LINE = rf"^(?:[\w -]*[Ss]core:? |[Rr]esult:? |[Ff]ull[- ]time:? )?{_NAME} <c:home>,? {_NAME} <c:away>(?:[.;,]|$| \()"


def pair_of(sketch: Sketch) -> tuple[Figure, Figure] | None:
    """The two figures of a line that is a result: a side and its score, another side and its score."""
    if sketch.kinds[:2] != "cc":
        return None
    match = next(sketch.find(_LINE), None)
    return (sketch.figure(match, "home"), sketch.figure(match, "away")) if match else None


@analysis
def finals(document: Document) -> dict[tuple[int, int], Figure]:
    """The scores of two numbers that the copy gives, the greater first, each with the figure where it first stands."""
    found: dict[tuple[int, int], Figure] = {}
    for sketch in sketches(document):
        pair = pair_of(sketch)
        if pair is not None:
            high, low = sorted((int(one.value) for one in pair), reverse=True)
            whole = pair[0]._replace(span=pair[0].span._replace(end=pair[1].span.end), parts=(high, low))
            found.setdefault((high, low), whole)
        for number in sketch.of("s"):
            one = sketch.figures[number]
            if len(one.parts) == 2 and re.search(_WON, sketch.gaps[number]):
                found.setdefault((max(one.parts), min(one.parts)), one)
    return found


_WON = r"\b(?:won|win|wins|beat|beats|beating|defeated|victory|over|past|champions?|edged|downed|lost|defeat)\b"
