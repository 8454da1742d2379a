"""Numbers back into words, in the style in which the copy writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Edit, Finding, Fix, Related, replace

_SPELLED = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS = _SPELLED.split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPELT = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred|thousand|and)"
    r"(?: (?=\w)|$|(?=-|\W)))+"
)


_DEAREST = 2000
TINY = 1e-6
"""What the arithmetic of the machine may be out by."""


def rewritten(document: Document, figure: Figure, value: float) -> str:
    """The figure with another value, written as the copy writes it."""
    text = document.quote(figure.span)
    start = next((at for at, letter in enumerate(text) if letter.isdecimal()), -1)
    if start < 0:
        return _in_words(text, figure, value)
    end = start
    while end < len(text) and (text[end].isdecimal() or (text[end] in ",." and text[end + 1 : end + 2].isdecimal())):
        end += 1
    blob = text[start:end]
    shown = float(blob.replace(",", ""))
    scaled = round(value * shown / abs(figure.value) if figure.value else value, 6)
    commas = "," in blob or scaled >= 10_000 or (scaled >= 1000 and figure.kind in ("count", "money"))
    return text[:start] + digits(abs(scaled), commas=commas) + text[end:]


def _in_words(text: str, figure: Figure, value: float) -> str:
    """The number in words as far as the copy goes with words, and what stands behind it."""
    words = re.match(_SPELT, text, re.IGNORECASE)
    end = (
        len(words[0].rstrip())
        if words
        else next((at for at, letter in enumerate(text) if not letter.isalnum()), len(text))
    )
    most = 1000 if figure.value > 20 else 100 if text[:1].isupper() or figure.value >= 10 else 10
    made = spelt(int(value)) if value % 1 == 0 and 0 < value < most else digits(value)
    if text[:2].lower() == "a ":
        made = made.replace("one hundred", "a hundred")
    return (made[:1].upper() + made[1:] if text[:1].isupper() else made) + text[end:]


def spelt(number: int) -> str:
    """A whole number below a thousand in words."""
    if number < len(_WORDS):
        return _WORDS[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_WORDS[number % 10]}" if number % 10 else "")
    rest = f" and {spelt(number % 100)}" if number % 100 else ""
    return f"{_WORDS[number // 100]} hundred{rest}"


def digits(value: float, *, commas: bool = True, places: int = 2) -> str:
    """The value in figures, rounded to so many places."""
    if round(value, 6) % 1 == 0:
        return f"{round(value):,}" if commas else str(round(value))
    return f"{value:,.{places}f}".rstrip("0").rstrip(".")


def named(document: Document, figure: Figure) -> str:
    """The figure in the copy's own words."""
    return document.quote(figure.span)


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def rounding(figure: Figure) -> float:
    """Half of the smallest difference that the figure can show: round thousands may be out by a two-hundredth."""
    step: float = figure.step
    if figure.kind == "count" and step == 1:
        value = abs(int(figure.value))
        while value and value % 10 == 0:
            value, step = value // 10, step * 10
        step = max(1, min(step, abs(figure.value) / 100))
    return step / 2


def is_price(figure: Figure) -> bool:
    """Whether a sum of money is to the penny: £7.50, and £6 beside it; greater sums are rounded."""
    return figure.kind == "money" and figure.step <= 1 and figure.value < _DEAREST


def sum_of(parts: Iterable[Figure]) -> float:
    """What they come to together."""
    made = round(sum(one.value for one in parts), 6)
    return int(made) if made % 1 == 0 else made


def adds_up(parts: Iterable[Figure], total: Figure) -> bool:
    """Whether the parts make the total, within what rounding allows: £4m beside £2.5m is £4.0m."""
    parts = list(parts)
    finest = min((one.step for one in parts if one.step != 1), default=1)
    slack = sum(finest / 2 for one in parts if one.step != 1) + (total.step / 2 if total.step != 1 else 0)
    return abs(sum_of(parts) - total.value) <= slack + TINY * max(1, abs(total.value))


def some_add_up(candidates: Sequence[Figure], total: Figure, least: int = 2) -> bool:
    """Whether any group of the candidates makes the total."""
    from itertools import combinations

    few = list(candidates)[:8]
    return any(adds_up(group, total) for size in range(least, len(few) + 1) for group in combinations(few, size))


def is_near(one: float, other: float) -> bool:
    """Whether one may be a slip for the other: one digit differs, two are swapped, or they are close."""
    if one <= 0 or other <= 0:
        return False
    return is_slip(one, other) or abs(one - other) <= max(one, other) / 4


def is_slip(one: float, other: float) -> bool:
    """Whether the two differ in one digit, or by two digits swapped, or by a nought too many."""
    first, second = (digits(value, commas=False, places=4) for value in (one, other))
    a, b = first.rstrip("0") if "." not in first else first, second.rstrip("0") if "." not in second else second
    if a == b:
        return True
    if len(first) != len(second):
        return False
    at = [number for number, (x, y) in enumerate(zip(first, second, strict=True)) if x != y]
    if len(at) == 1:
        return True
    return len(at) == 2 and first[at[0]] == second[at[1]] and first[at[1]] == second[at[0]]


def wrong_total(document: Document, parts: Sequence[Figure], total: Figure, alone: int = 0) -> Iterator[Finding]:
    """The finding at a total that its parts do not make, if it is near; `alone`: so many parts more, of one each."""
    made = sum_of(parts) + alone
    if not is_near(made, total.value) or made == total.value:
        return
    text = rewritten(document, total, made)
    words = listed([*(named(document, one) for one in parts), *["one"] * alone])
    message = f"{words} make {text}, not {named(document, total)}"
    related = tuple(Related(one.span, "a part") for one in parts)
    last = total.value - made + parts[-1].value
    other = (Fix((Edit(parts[-1].span, rewritten(document, parts[-1], last)),)),) if last > 0 else ()
    yield Finding(total.span, message, (*replace(total.span, text), *other), related, "total")


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be added up."""
    return one.kind == other.kind and one.unit == other.unit
