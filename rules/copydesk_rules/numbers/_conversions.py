"""The same quantity twice, the second time in brackets and in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.analysis.figures.units import METRIC
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, named, rewritten
from copydesk_rules.numbers._sketch import Sketch, sketches

_BRACKET = r"<{0}:a>(?:-| )?(?:[\w-]+ )?\((?:or |about |some |around |i\.e\. )?<{0}:b>\)"
_LEAST = 0.03
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


def conversions(document: Document) -> Iterator[Finding]:
    """Lengths, weights, areas, speeds, temperatures and sums of money that are not the same twice."""
    for sketch in sketches(document):
        if "(" not in sketch.text:
            continue
        for kind, check in (("u", _measure), ("t", _temperature), ("m", _money)):
            if f"(⟨{kind}" in sketch.text or f" ⟨{kind}" in sketch.text:
                yield from _each(document, sketch, kind, check)


def _each(document: Document, sketch: Sketch, kind: str, check: object) -> Iterator[Finding]:
    assert callable(check)
    for match in sketch.find(_BRACKET.format(kind), brackets=True):
        yield from check(document, sketch.figure(match, "a"), sketch.figure(match, "b"))


def _measure(document: Document, one: Figure, other: Figure) -> Iterator[Finding]:
    (first, size), (second, unit) = METRIC.get(one.unit, ("", 1)), METRIC.get(other.unit, ("", 1))
    if not first or first != second or size == unit or other.value <= 0 or one.value <= 0:
        return
    made = one.value * size / unit
    slack = _loose(one) * size / unit + _loose(other)
    if abs(made - other.value) > slack and abs(made - other.value) > made * _LEAST:
        yield _finding(document, one, other, made)


def _loose(one: Figure) -> float:
    """Half of what a round figure may stand for: 100 km for 95 to 105."""
    step = one.step
    if step == 1:
        value = int(one.value)
        while value and value % 10 == 0:
            value, step = value // 10, step * 10
    step = max(one.step, min(step, one.value / 10))
    return step / 2 + (one.value / 10 if one.vague else 0)


def _temperature(document: Document, one: Figure, other: Figure) -> Iterator[Finding]:
    if {one.unit, other.unit} != {"C", "F"}:
        return
    scale = 1.8 if one.unit == "C" else 5 / 9
    made = one.value * scale + 32 if one.unit == "C" else (one.value - 32) * scale
    slack = scale * one.step / 2 + max(other.step, 1) + (2 if one.vague or other.vague else 0)
    if min(abs(made - other.value), abs(one.value * scale - other.value)) > slack:
        yield _finding(document, one, other, made)


def _money(document: Document, one: Figure, other: Figure) -> Iterator[Finding]:
    if (
        one.unit == other.unit
        or one.unit not in _IN_DOLLARS
        or other.unit not in _IN_DOLLARS
        or min(one.value, other.value) <= 0
    ):
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
