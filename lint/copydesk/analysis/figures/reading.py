"""From a number as written to a figure: its currency and magnitude in front and behind, its unit, its kind."""

from __future__ import annotations

import re

from copydesk.analysis.figures.figure import Figure
from copydesk.analysis.figures.nouns import counted
from copydesk.analysis.figures.numerals import Numeral
from copydesk.analysis.figures.units import (
    AFTER_CURRENCY,
    COUNTED_UNITS,
    CURRENCIES,
    MAGNITUDES,
    MEASURES,
    SIGNS,
)
from copydesk.document import Span

_MONTHS = frozenset(
    (
        "january february march april may june july august september october november december jan feb mar apr "
        "jun jul aug "
        "sep sept oct nov dec"
    ).split()
)
_LABELS_ = (
    "no nos number numbers page pages chapter section article room route highway flight level grade phase stage type "
    "version release apollo windows channel radio platform gate lot item rule law resolution psalm act scene "
    "part volume "
    "season episode figure table unit ward district interstate motorway line class category band mark formula division "
    "size age aged under over"
)
_LABELS = frozenset(_LABELS_.split()) - {"over", "under"}
_VAGUE_LAST = (
    "about around some roughly nearly almost approximately approx approx. over under above below than least most to as "
    "of much few little estimated circa c. ~ perhaps maybe somewhere between nearer another further additional every "
    "per"
)
_VAGUE_ENDS = frozenset(_VAGUE_LAST.split())
"""The words that the pattern below may end in."""
_VAGUE = (
    r"(?i)\b(about|around|some|roughly|nearly|almost|approximately|approx\.?|over|under|above|below|(?:more|less|"
    r"fewer|greater|better) "
    r"than|at (?:least|most)|up to|as (?:many|much|few|little) as|close to|(?:just|well|slightly|a little) "
    r"(?:over|under)|"
    r"an? (?:estimated|average of)|estimated|only about|circa|c\.|~|perhaps|maybe|somewhere|between|nearer|the "
    r"best part of|"
    r"another|further|additional|every|per)\s*$"
)


def is_glued(text: str, one: Numeral) -> bool:
    """Whether the figures belong to a name: F1, COVID-19, under-21, v4.1."""
    before = text[max(0, one.start - 2) : one.start]
    if not before or not (before[-1].isalnum() or before[-1] in "-–_#"):
        return False
    if before[-1] in "-–":
        return before[:1].isalnum()
    return not text[max(0, one.start - 3) : one.start].endswith(("Rs", "RM", "EUR", "USD", "GBP"))


def figure(text: str, numeral: Numeral) -> Figure:
    """The figure that a number makes with what stands round it."""
    start, end = numeral.start, numeral.end
    if numeral.form in ("score", "clock", "label"):
        return Figure(Span(start, end), numeral.form, numeral.value, numeral.step, parts=numeral.parts)
    value, step = numeral.value, numeral.step
    currency, start = _currency_before(text, start)
    size, end = _magnitude(text, end, currency)
    if size != 1:
        value, step = value * size, step * size
    kind, unit, end = ("money", currency, end) if currency else _unit(text, end, numeral)
    if kind == "count":
        kind = _kind(text, numeral, end)
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2].isspace() or text[start - 2] == "("):
        start, value = start - 1, -value
    behind = end + len("-odd") if text.startswith(("-odd ", " odd "), end) else end
    noun = (
        counted(text, behind) if kind in ("count", "fraction", "percent") else (unit if unit in COUNTED_UNITS else "")
    )
    return Figure(Span(start, end), kind, value, step, unit, noun, _vagueness(text, start, end), numeral.parts)


def _currency_before(text: str, start: int) -> tuple[str, int]:
    """The currency in front of a number, and where the whole then begins."""
    sign = text[start - 1 : start]
    if sign and sign in SIGNS:
        at = start - 1
        while at > 0 and text[at - 1].isascii() and text[at - 1].isupper() and start - at < 4:
            at -= 1
        return text[at:start].replace("US$", "$"), at
    before = text[max(0, start - 4) : start]
    for code, unit in (("Rs.", "₹"), ("Rs ", "₹"), ("Rs", "₹"), ("EUR ", "€"), ("USD ", "$"), ("GBP ", "£")):
        if before.endswith(code):
            return unit, start - len(code)
    return "", start


def _magnitude(text: str, end: int, currency: str) -> tuple[int, int]:
    """What the number is multiplied by, and where that word ends."""
    size = 1
    while True:
        match = re.compile(r"[\s\u00a0-]?([A-Za-z]+)\b").match(text, end)
        if match is None:
            return size, end
        form, glued = match[1].lower(), match.start(1) == end
        if form in MAGNITUDES and (glued or len(form) > 2 or form in ("bn", "mn", "tn")):
            size, end = size * MAGNITUDES[form], match.end()
        elif (
            glued
            and form in AFTER_CURRENCY
            and (currency or match[1] in ("M", "B") or _names_currency(text, match.end()))
        ):
            return size * AFTER_CURRENCY[form], match.end()
        else:
            return size, end


def _names_currency(text: str, at: int) -> bool:
    match = re.compile(r"[\s\u00a0]([A-Za-z]+)").match(text, at)
    return match is not None and match[1].lower() in CURRENCIES


def _unit(text: str, end: int, numeral: Numeral) -> tuple[str, str, int]:
    """Kind and unit by what follows the number, and where that ends."""
    if numeral.form == "fraction":
        points = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-](?:percentage[\s-])?points?\b").match(text, end)
        return ("points", "point", points.end()) if points else ("fraction", "", end)
    match = re.compile(r"[\s\u00a0-]?(%|°\s?[CF]?|[A-Za-z]+)").match(text, end)
    if match is None or numeral.form == "ordinal":
        return ("ordinal" if numeral.form == "ordinal" else "count"), "", end
    form, glued = match[1].lower(), match.start(1) == end
    if form in ("%", "percent", "pc", "pct", "per", "percentage"):
        share = _share(text, end, match, form)
        if share:
            return share
    if form[0] == "°" or (glued and match[1] in ("C", "F")):
        return "temperature", form[-1].upper() if form[-1] in "cf" else "", match.end()
    if glued and form in ("st", "nd", "rd", "th"):
        return "ordinal", "", match.end()
    if glued and form in ("am", "pm"):
        return "clock", "", match.end()
    if form in CURRENCIES or (glued and form == "p"):
        return "money", CURRENCIES.get(form, "p"), match.end()
    if form == "basis":
        points = re.compile(r"\s+points?\b").match(text, match.end())
        return ("points", "basis point", points.end()) if points else ("count", "", end)
    if form in ("sq", "square"):
        area = re.compile(r"[\s\u00a0]?([A-Za-z]+)").match(text, match.end())
        if area and area[1].lower() in MEASURES:
            return "measure", "sq " + MEASURES[area[1].lower()], area.end()
    if glued and form == "s" and numeral.step == 1:
        return "label", "", match.end()  # the 1980s
    if form in MEASURES and (len(form) > 2 or glued or form in ("km", "kg", "ft", "lb", "h", "cm", "mm", "mi", "oz")):
        return "measure", MEASURES[form], match.end()
    if glued and not text[end].isspace() and text[end].isalpha():
        return "label", "", match.end()
    return "count", "", end


def _share(text: str, end: int, match: re.Match[str], form: str) -> tuple[str, str, int] | None:
    """Per cent, or points of it."""
    if form == "per":
        cent = re.compile(r"\s?cent\b").match(text, match.end())
        return ("percent", "%", cent.end()) if cent else None
    if form == "percentage":
        points = re.compile(r"[\s-]points?\b").match(text, match.end())
        return ("points", "point", points.end()) if points else None
    return "percent", "%", match.end()


def _kind(text: str, numeral: Numeral, end: int) -> str:
    """What a bare number is: a count unless its neighbours make it a date, a year, a name or a fraction."""
    if numeral.form == "fraction":
        return "fraction"
    before = re.search(r"([^\W\d_]+)\.?[\s\u00a0]$", text[max(0, numeral.start - 16) : numeral.start])
    word = before[1].lower() if before else ""
    ahead = re.compile(r"[\s\u00a0]([A-Z][a-z]+)").match(text, end)
    if (
        numeral.value <= 31
        and (word in _MONTHS or (ahead and ahead[1].lower() in _MONTHS))
        and text[numeral.start].isdigit()
    ):
        return "day"
    if text[numeral.start].isdigit() and numeral.end - numeral.start == 4 and 1500 <= numeral.value < 2100:
        return "year"
    if word in ("no", "nos", "number") and before and before.group()[-2] != ",":
        return "label" if word != "no" or text[numeral.start].isdigit() else "count"
    return "label" if word in _LABELS and text[numeral.start].isdigit() else "count"


def _vagueness(text: str, start: int, end: int) -> str:
    before = text[max(0, start - 24) : start]
    last = before.rsplit(None, 1)[-1:]
    match = re.search(_VAGUE, before) if last and last[0].lower() in _VAGUE_ENDS else None
    if match:
        return match[1].lower()
    behind = re.compile(r"[\s-](or so|odd|plus|or more|or fewer|or less)\b|\+").match(text, end)
    return behind.group().strip(" -") if behind else ""
