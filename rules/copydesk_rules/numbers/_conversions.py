"""The same quantity twice, the second time put in beside the first, in another unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import log10

from copydesk.analysis import Figure
from copydesk.analysis.figures.units import METRIC
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, named, rewritten
from copydesk_rules.numbers._sketch import Sketch, sketches

_TWICE = (
    r"<{0}:a>(?:[- ][\w-]+)?(?:[- ][\w-]+)?(?P<joint> \((?:or |some |around |i\.e\. )?|,? or |, |, that is, "
    r"| [–—] (?:or )?)"
    r"<{0}:b>(?=(?: (?:high|long|wide|deep|tall|away|square|in modern money))?(?:\)|[,.;]|$| [–—]))"
)
_LEAST = 0.03
_NEAR = 2.5  # how far a wrong conversion may be out, where nothing says that it is one
_ALSO = {"gallon": (3785 / 1000,)}
"""Units of which there is another size: the American gallon."""
_IN_DOLLARS = {
    "$": (1.0, 1.0),
    "£": (1.05, 2.8),
    "€": (0.82, 1.6),
    "¥": (1 / 361, 1 / 75),
    "₹": (1 / 96, 1 / 7),
    "yuan": (1 / 8.8, 1 / 1.5),
}
"""What a unit of a currency has been worth in US dollars since 1950, the least and the most."""
_ABSURD, _ABSURD_DOLLARS = 3.0, 6.0
"""How far outside those bounds a rate must be: there are other dollars and pesos too."""

Check = Callable[[Document, Figure, Figure, bool], Iterator[Finding]]


def conversions(document: Document) -> Iterator[Finding]:
    """Lengths, weights, areas, speeds, temperatures and sums of money that are not the same twice."""
    for sketch in sketches(document):
        for kind, check in (("u", _measure), ("t", _temperature), ("m", _money), ("c", _numbers)):
            if sketch.kinds.count(kind) > 1:
                yield from _each(document, sketch, kind, check)


def _each(document: Document, sketch: Sketch, kind: str, check: Check) -> Iterator[Finding]:
    for match in sketch.find(_TWICE.format(kind), brackets=True):
        one, other = sketch.figure(match, "a"), sketch.figure(match, "b")
        sure = "(" in match["joint"] or "or" in match["joint"] or bool(other.vague)
        if min(one.value, other.value) > 0 or kind == "t":
            yield from check(document, one, other, sure)


def _measure(document: Document, one: Figure, other: Figure, sure: bool) -> Iterator[Finding]:
    (first, size), (second, unit) = METRIC.get(one.unit, ("", 1)), METRIC.get(other.unit, ("", 1))
    if not first or first != second or (size == unit and not re.search(r"\s.*\s", document.quote(one.span))):
        return
    sizes = [
        (size, unit),
        *((by, unit) for by in _ALSO.get(one.unit, ())),
        *((size, by) for by in _ALSO.get(other.unit, ())),
    ]
    gaps = []
    for size, unit in sizes:
        made = one.value * size / unit
        slack = 0.01 if first == "time" else _loose(one) * size / unit + _loose(other)
        slack = max(slack, made * _LEAST)
        gaps.append((abs(made - other.value) > slack, made))
    made = gaps[0][1]
    apart = max(made, other.value) / min(made, other.value)
    near = apart <= _NEAR or (round(log10(apart), 2) % 1 == 0 and "ms" in (one.unit, other.unit))
    if all(wrong for wrong, _ in gaps) and (near if first == "time" or not sure else True):
        yield _finding(document, one, other, made)


def _numbers(document: Document, one: Figure, other: Figure, sure: bool) -> Iterator[Finding]:
    """`2 crore (20 million)`: one number in Indian and in western words."""
    words = document.quote(one.span) + document.quote(other.span)
    if ("crore" in words or "lakh" in words) and ("million" in words or "billion" in words) and sure:  # noqa: SIM102
        if abs(one.value - other.value) > _loose(one) + _loose(other):
            text = rewritten(document, other, one.value)
            message = f"{named(document, one)} is {text}, not {named(document, other)}"
            related = (Related(one.span, "the figure converted"),)
            yield Finding(other.span, message, replace(other.span, text), related, "conversion")


def _loose(one: Figure) -> float:
    """Half of what a round figure may stand for: 100 km for 95 to 105."""
    step = one.step
    if step == 1:
        value = int(one.value)
        while value and value % 10 == 0:
            value, step = value // 10, step * 10
    step = max(one.step, min(step, one.value / 10))
    return step / 2 + (one.value / 10 if one.vague else 0)


def _temperature(document: Document, one: Figure, other: Figure, sure: bool) -> Iterator[Finding]:
    if {one.unit, other.unit} != {"C", "F"}:
        return
    scale = 1.8 if one.unit == "C" else 5 / 9
    made = one.value * scale + 32 if one.unit == "C" else (one.value - 32) * scale
    slack = scale * one.step / 2 + max(other.step, 1) + (2 if one.vague or other.vague else 0)
    if min(abs(made - other.value), abs(one.value * scale - other.value)) > slack:
        yield _finding(document, one, other, made)


def _money(document: Document, one: Figure, other: Figure, sure: bool) -> Iterator[Finding]:
    if one.unit == other.unit:
        yield from _numbers(document, one, other, sure)
    if one.unit == other.unit or not {one.unit, other.unit} <= _IN_DOLLARS.keys() or not sure:
        return
    (low, high), (least, most) = _IN_DOLLARS[one.unit], _IN_DOLLARS[other.unit]
    rate = float(other.value / one.value)
    absurd = _ABSURD_DOLLARS if "$" in (one.unit, other.unit) else _ABSURD
    if not low / most / absurd <= rate <= high / least * absurd:
        message = f"{named(document, one)} and {named(document, other)} are not the same sum"
        yield Finding(other.span, message, (), (Related(one.span, "the sum converted"),), "money")


def _finding(document: Document, one: Figure, other: Figure, made: float) -> Finding:
    size = round(made, 0 if made >= 10 and other.step >= 1 else 1)
    text = rewritten(document, other, size)
    message = f"{named(document, one)} is {digits(size)} {other.unit}, not {digits(other.value)}"
    return Finding(
        other.span, message, replace(other.span, text), (Related(one.span, "the figure converted"),), "conversion"
    )
