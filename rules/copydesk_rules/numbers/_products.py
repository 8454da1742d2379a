"""So many times so much: `12 rooms at £85 each, a bill of £1,020`; and so much by so many, `an average of £30`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log10, prod

from copydesk.analysis import Figure
from copydesk.analysis.figures.units import METRIC
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import is_slip, named, rewritten
from copydesk_rules.numbers._sketch import Sketch, runs_on, sketches

_PERIODS = {
    ("day", "week"): 7, ("night", "week"): 7, ("week", "year"): 52, ("month", "year"): 12, ("quarter", "year"): 4,
    ("hour", "day"): 24, ("week", "fortnight"): 2, ("year", "month"): 1 / 12, ("year", "week"): 1 / 52,
    ("week", "day"): 1 / 7, ("minute", "hour"): 60, ("day", "year"): 365,
}  # fmt: skip
_MINUTES = {"s": 1 / 60, "min": 1, "h": 60}
_EACH = (
    r"^(?:[\w’'-]+ ){0,3}?(?:(?:on|in|to|at|from) each|(?:an?|per|every|each|the) (?P<per>[a-z]+)|each"
    r"|apiece|for each of)\b"
)
_TOLD = (
    r"(?:,(?: or| making)?|[,:–—(] ?(?:that is |or )?(?:for |giving |making |at )?an? (?:total|bill|sum"
    r"|cost)(?: cost| bill)?(?: of)?|:|"
    r"\b(?:that|this) (?:is|was|makes|comes to|came to)|\ba total of|\bheld)$"
)
_IN_ALL = r"^(?:[\w’'-]+ )?(?:in all|in total|altogether|all told)\b(?! (?:with|including|and))"
_AVERAGE = r"(?:, or|\(or|[–—] or)$"
_NONE = ("concurrent", " up to ", "maximum")


def products(document: Document) -> Iterator[Finding]:
    """Products and averages that their factors do not make."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        near = [sketch]
        while (
            re.match(r"(?:Over|In|That|This|There (?:are|were)) ", near[0].gaps[0])
            and len(near) < 3
            and number >= len(near)
        ):
            if not runs_on(document, every[number - len(near)], near[0]):
                break
            near.insert(0, every[number - len(near)].joined(near[0]))
        one = near[0]
        if len(one.figures) > 1 and not any(word in one.text for word in _NONE):
            yield from _times(document, one)
            yield from _averages(document, one)
        yield from _grouped(document, sketch)


def _times(document: Document, sketch: Sketch) -> Iterator[Finding]:
    rates = [(at, per) for at in sketch.of("mcu") if (per := _per(sketch, at)) is not None]
    for at, per in rates:
        for number in sketch.of("mcu"):
            rate, told = sketch.figures[at], sketch.figures[number]
            if number <= at or not _is_told(sketch, number) or not _alike(rate, told):
                continue
            factors = [
                one
                for one in range(number)
                if one != at and sketch.kinds[one] in "cu" and sketch.figures[one].value > 1
            ]
            if sketch.of("pf") or len(factors) > 3 or "m" in sketch.kinds[at + 1 : number]:
                continue
            yield from _product(
                document, sketch, (at, number), factors, _PERIODS.get((per, _per(sketch, number) or ""), 0)
            )


def _product(
    document: Document, sketch: Sketch, ends: tuple[int, int], factors: Sequence[int], size: float
) -> Iterator[Finding]:
    rate, told = (sketch.figures[number] for number in ends)
    told_in = told.value * _MINUTES.get(told.unit, 1) / _MINUTES.get(rate.unit, 1)
    numbers = [sketch.figures[number].value for number in factors]
    groups = [group for many in range(len(numbers) + 1) for group in combinations(numbers, many)]
    made = [rate.value * prod(group) for group in groups]
    loose = 0.15 if rate.vague or told.vague else 0.015 + (rate.step / rate.value if rate.step != 1 else 0) / 2
    added = [one + other for one in made for other in (0, *numbers)]
    if any(abs(one * by - told_in) <= loose * told_in for one in added for by in {1, size or 1}):
        return
    right = made[-1] if factors else rate.value * size
    if (
        any(sketch.figures[number].vague for number in factors)
        or not right
        or (not factors and size > 1 and told_in < right)
    ):
        return  # a week has seven days, but a ticket for the year is cheaper
    if not (0.6 <= told_in / right <= 1.6 or is_slip(told_in, right) or abs(abs(log10(told_in / right)) - 1) < 0.02):
        return
    parts = [rate, *(sketch.figures[number] for number in factors)]
    value = right * _MINUTES.get(rate.unit, 1) / _MINUTES.get(told.unit, 1)
    yield _finding(document, told, value, f"{' × '.join(named(document, one) for one in parts)} is", parts)


def _grouped(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`24 biscuits: three trays of eight`; `30 metres by 20, or 600 square metres`."""
    for match in sketch.find(
        r"<c:told> [\w’'-]+(?: [\w’'-]+)?(?:: | [–—] | \()(?:in )?<c:many> [\w’-]+s of <c:each>(?=[.;)]|$| [–—])"
    ):
        told, many, each = (sketch.figure(match, name) for name in ("told", "many", "each"))
        made = many.value * each.value
        if made != told.value and not (told.vague or many.vague or each.vague) and 0.5 <= told.value / made <= 2:
            yield _finding(document, told, made, f"{named(document, many)} × {named(document, each)} is", [many, each])
    for match in sketch.find(r"<u:long>(?: long)? (?:by|x|×|and) <uc:wide>(?: wide)?,? (?:or|an area of|\() ?<u:told>"):
        long, wide, told = (sketch.figure(match, name) for name in ("long", "wide", "told"))
        (kind, size), (area, by) = METRIC.get(long.unit, ("", 1)), METRIC.get(told.unit, ("", 1))
        if (kind, area) != ("length", "area") or wide.unit not in ("", long.unit) or told.vague or not told.value:
            continue
        made = long.value * wide.value * size * size / by
        if abs(made - told.value) > 0.1 * told.value:
            yield _finding(
                document, told, round(made, 1), f"{named(document, long)} × {named(document, wide)} is", [long, wide]
            )


def _averages(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for number in sketch.of("mcu"):
        share, lead = sketch.figures[number], sketch.gaps[number].lower().rstrip()
        each = _per(sketch, number) is not None or share.unit in ("mph", "km/h")
        average = share.vague == "average of"
        cue = re.search(r",? an$" if average else _AVERAGE, lead) or _is_divided(sketch, number)
        if (share.vague and not average) or not cue or not each or len(lead.split()) > 7 or " and " in lead:
            continue
        before = [one for one in range(number) if sketch.kinds[one] in "mcu" and sketch.figures[one].value > 1]
        if len(before) != 2 or any(sketch.figures[one].vague for one in before):
            continue
        whole, by = sorted((sketch.figures[one] for one in before), key=lambda one: -one.value)
        if not _is_shared(whole, by, share):
            continue
        made = whole.value / by.value
        if abs(made - share.value) > 0.05 * made + share.step / 2 and 0.4 <= share.value / made <= 2.5:
            words = f"{named(document, whole)} by {named(document, by)} is"
            yield _finding(document, share, round(made, 2 if made < 10 else 1 if made < 100 else 0), words, [whole, by])


def _is_divided(sketch: Sketch, number: int) -> bool:
    """Whether the words say that something was parted: shared by five, nine on each floor, six a match."""
    if sketch.gaps[number].rstrip().endswith(",") and re.match(
        r"(?:on|in|to|at|for|from) each\b|an? (?:match|game|season|carry|day)\b", sketch.tail(number)
    ):
        return True
    return (
        re.search(r"\b(?:shared|split|divided)\b[^;.]*\b(?:equally|evenly)\b|\bequal shares\b", sketch.text) is not None
    )


def _is_shared(whole: Figure, by: Figure, share: Figure) -> bool:
    """Whether the one divided by the other is of the share's kind."""
    if share.unit in ("mph", "km/h"):
        return (whole.unit, by.unit) == (share.unit.replace("mph", "mile").removesuffix("/h"), "h")
    if share.kind == "money":
        return whole.kind == "money" and whole.unit == share.unit and by.kind in ("count", "measure")
    return whole.kind == "count" == share.kind and share.noun in ("", whole.noun) and by.kind in ("count", "measure")


def _per(sketch: Sketch, number: int) -> str | None:
    """What a figure is for each of: the night of `£40 a night`, nothing in particular of `£40 each`."""
    behind = sketch.gaps[number + 1].strip().split(",")[0].split(". ")[0]
    match = re.match(_EACH, behind)
    if match is None or (match["per"] or "") in ("lot", "bit", "few", "year-round", "time", "row", "half"):
        return None
    return match["per"] or ""


def _is_told(sketch: Sketch, number: int) -> bool:
    """Whether a figure is given as what others come to."""
    lead = sketch.gaps[number].lower().rstrip()
    return bool(re.search(_TOLD, lead)) or bool(re.match(_IN_ALL, sketch.gaps[number + 1].strip()))


def _alike(rate: Figure, told: Figure) -> bool:
    if rate.kind == told.kind == "measure":
        return rate.unit == told.unit or {rate.unit, told.unit} <= _MINUTES.keys()
    return rate.kind == told.kind and rate.unit == told.unit and (rate.kind == "money" or told.noun in ("", rate.noun))


def _finding(document: Document, told: Figure, made: float, words: str, parts: Sequence[Figure]) -> Finding:
    text = rewritten(document, told, made)
    related = tuple(Related(one.span, "a part of the sum") for one in parts)
    message = f"{words} {text}, not {named(document, told)}"
    return Finding(told.span, message, replace(told.span, text), related, "product")
