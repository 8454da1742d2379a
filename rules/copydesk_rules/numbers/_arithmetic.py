"""Numbers back into words, in the style in which the copy writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from copydesk.analysis import Figure
from copydesk.document import Document

_SPELLED = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS = _SPELLED.split()


def rewritten(document: Document, figure: Figure, value: Fraction) -> str:
    """The figure with another value, written as the copy writes it; `` if that cannot be done exactly."""
    text = document.quote(figure.span)
    blob = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if blob is None:
        most = len(_WORDS) if text[:1].isupper() else 10
        spelled = _WORDS[int(value)] if value.denominator == 1 and 0 < value < most else digits(value)
        head = re.match(r"[\w-]+", text)
        rest = text[head.end() :] if head else ""
        return (spelled.capitalize() if text[:1].isupper() else spelled) + rest
    shown = Fraction(blob.group().replace(",", ""))
    scaled = value * shown / abs(figure.value) if figure.value else value
    commas = "," in blob.group() or scaled >= 10_000 or (scaled >= 1000 and figure.kind in ("count", "money"))
    return text[: blob.start()] + digits(abs(scaled), commas=commas) + text[blob.end() :]


def digits(value: Fraction, *, commas: bool = True, places: int = 2) -> str:
    """The value in figures, rounded to so many places."""
    if value.denominator == 1:
        return f"{int(value):,}" if commas else str(int(value))
    return f"{float(value):,.{places}f}".rstrip("0").rstrip(".")


def named(document: Document, figure: Figure) -> str:
    """The figure in the copy's own words."""
    return document.quote(figure.span)


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def rounding(figure: Figure) -> Fraction:
    """Half of the smallest difference that the figure can show: round thousands may be out by a two-hundredth."""
    step = figure.step
    if figure.kind == "count" and step == 1:
        value = abs(int(figure.value))
        while value and value % 10 == 0:
            value, step = value // 10, step * 10
        step = max(Fraction(1), min(step, abs(figure.value) / 100))
    return Fraction(step) / 2


def adds_up(parts: Iterable[Figure], total: Figure) -> bool:
    """Whether the parts make the total, within what rounding allows."""
    parts = list(parts)
    slack = sum((one.step / 2 for one in parts if one.step != 1), Fraction(0)) + (
        total.step / 2 if total.step != 1 else 0
    )
    return abs(sum((one.value for one in parts), Fraction(0)) - total.value) <= slack


def some_add_up(candidates: Sequence[Figure], total: Figure, least: int = 2) -> bool:
    """Whether any group of the candidates makes the total."""
    few = list(candidates)[:8]
    return any(adds_up(group, total) for size in range(least, len(few) + 1) for group in combinations(few, size))


def is_near(one: Fraction, other: Fraction) -> bool:
    """Whether one may be a slip for the other: one digit differs, two are swapped, or they are close."""
    if one <= 0 or other <= 0:
        return False
    return is_slip(one, other) or abs(one - other) <= max(one, other) / 4


def is_slip(one: Fraction, other: Fraction) -> bool:
    """Whether the two differ in one digit, or by two digits swapped, or by a nought too many."""
    a, b = (
        re.sub(r"0+$", "", str(value.numerator)) if value.denominator == 1 else str(float(value))
        for value in (one, other)
    )
    first, second = (str(int(value)) if value.denominator == 1 else str(float(value)) for value in (one, other))
    if a == b:
        return True
    if len(first) != len(second):
        return False
    at = [number for number, (x, y) in enumerate(zip(first, second, strict=True)) if x != y]
    if len(at) == 1:
        return True
    return len(at) == 2 and first[at[0]] == second[at[1]] and first[at[1]] == second[at[0]]
