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
from copydesk.analysis.figures.vagueness import vagueness
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
_SPACES = " \n\t\u00a0\u202f\u2009"
_SHORT_UNITS = frozenset("km kg ft lb h cm mm mi oz".split())


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
        value, step = _times(value, size), _times(step, size)
    kind, unit, end = ("money", currency, end) if currency else _unit(text, end, numeral)
    if kind == "count":
        kind = _kind(text, numeral, end)
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2].isspace() or text[start - 2] == "("):
        start, value = start - 1, -value
    behind = end + len("-odd") if text.startswith(("-odd ", " odd "), end) else end
    noun = (
        counted(text, behind) if kind in ("count", "fraction", "percent") else (unit if unit in COUNTED_UNITS else "")
    )
    return Figure(Span(start, end), kind, value, step, unit, noun, vagueness(text, start, end), numeral.parts)


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


def _times(value: float, size: int) -> float:
    made = round(value * size, 3)
    return int(made) if made % 1 == 0 else made


def _word(text: str, at: int, joints: str = "") -> tuple[str, int, int]:
    """The plain letters that begin at an offset, or behind one of the joints there, and where they lie."""
    start = at + 1 if text[at : at + 1] and text[at] in joints else at
    end = start
    while end < len(text) and text[end].isascii() and text[end].isalpha():
        end += 1
    return text[start:end], start, end


def _magnitude(text: str, end: int, currency: str) -> tuple[int, int]:
    """What the number is multiplied by, and where that word ends."""
    size = 1
    while True:
        word, start, stop = _word(text, end, _SPACES + "-")
        if not word or text[stop : stop + 1].isalnum():
            return size, end
        form, glued = word.lower(), start == end
        if form in MAGNITUDES and (glued or len(form) > 2 or form in ("bn", "mn", "tn")):
            size, end = size * MAGNITUDES[form], stop
        elif glued and form in AFTER_CURRENCY and (currency or word in ("M", "B") or _names_currency(text, stop)):
            return size * AFTER_CURRENCY[form], stop
        else:
            return size, end


def _names_currency(text: str, at: int) -> bool:
    word, start, _ = _word(text, at, _SPACES)
    return start > at and word.lower() in CURRENCIES


def _unit(text: str, end: int, numeral: Numeral) -> tuple[str, str, int]:
    """Kind and unit by what follows the number, and where that ends."""
    if numeral.form == "fraction":
        points = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-](?:percentage[\s-])?points?\b").match(text, end)
        return ("points", "point", points.end()) if points else ("fraction", "", end)
    if numeral.form == "ordinal":
        return "ordinal", "", end
    word, start, stop = _word(text, end, _SPACES + "-")
    form, glued = word.lower(), start == end
    sign = text[start : start + 1]
    if sign == "%" or form in ("percent", "pc", "pct", "per", "percentage"):
        share = ("percent", "%", start + 1) if sign == "%" else _share(text, stop, form)
        if share:
            return share
    if sign == "°":
        scale = start + 2 if text[start + 1 : start + 2] in _SPACES else start + 1
        if text[scale : scale + 1] in ("C", "F", "c", "f"):
            return "temperature", text[scale].upper(), scale + 1
        return "temperature", "", start + 1
    if not word:
        return "count", "", end
    return _spelled_unit(text, end, numeral, (word, start, stop)) or (
        ("label", "", stop) if glued else ("count", "", end)
    )


def _spelled_unit(text: str, end: int, numeral: Numeral, found: tuple[str, int, int]) -> tuple[str, str, int] | None:
    """The unit that a word behind the number names."""
    word, start, stop = found
    form, glued = word.lower(), start == end
    if glued and word in ("C", "F"):
        return "temperature", word, stop
    if glued and form in ("st", "nd", "rd", "th"):
        return "ordinal", "", stop
    if glued and form in ("am", "pm"):
        return "clock", "", stop
    if form in CURRENCIES or (glued and form == "p"):
        return "money", CURRENCIES.get(form, "p"), stop
    if form == "basis" and text.startswith(" point", stop):
        return "points", "basis point", _word(text, stop, " ")[2]
    if form in ("sq", "square"):
        area, _, after = _word(text, stop, _SPACES)
        if area.lower() in MEASURES:
            return "measure", "sq " + MEASURES[area.lower()], after
    if glued and form == "s" and numeral.step == 1:
        return "label", "", stop  # the 1980s
    if form in MEASURES and (len(form) > 2 or glued or form in _SHORT_UNITS):
        return "measure", MEASURES[form], stop
    return None


def _share(text: str, end: int, form: str) -> tuple[str, str, int] | None:
    """Per cent, or points of it."""
    if form in ("per", "percentage"):
        word, _, stop = _word(text, end, _SPACES + "-")
        if form == "per":
            return ("percent", "%", stop) if word == "cent" else None
        return ("points", "point", stop) if word in ("point", "points") else None
    return "percent", "%", end


def _kind(text: str, numeral: Numeral, end: int) -> str:
    """What a bare number is: a count unless its neighbours make it a date, a year, a name or a fraction."""
    if numeral.form == "fraction":
        return "fraction"
    lead = text[max(0, numeral.start - 16) : numeral.start]
    word = (
        lead[:-1].rstrip(".").rsplit(None, 1)[-1].lower() if lead[-1:] in _SPACES and lead.strip(" .\n\u00a0") else ""
    )
    word = word.lstrip("(“‘\"'[")
    written = text[numeral.start].isdigit()
    if numeral.value <= 31 and written and (word in _MONTHS or _word(text, end, _SPACES)[0].lower() in _MONTHS):
        ahead = _word(text, end, _SPACES)[0]
        if word in _MONTHS or ahead[:1].isupper():
            return "day"
    if written and numeral.end - numeral.start == 4 and 1500 <= numeral.value < 2100:
        return "year"
    if word in ("no", "nos", "number"):
        return "label" if word != "no" or written else "count"
    return "label" if word in _LABELS and written else "count"
