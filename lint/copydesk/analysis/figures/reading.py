"""From a number as written to a figure: its currency and magnitude in front and behind, its unit, its kind."""

from __future__ import annotations

import re
from typing import NamedTuple

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
_LETTERS = r"[ \n\t\u00a0\u202f\u2009-]?([A-Za-z]+)"
_STRETCHES = frozenset("night day game match round stage session weekend show performance leg season innings".split())
_SHARES = ("percent", "pc", "pct", "per", "percentage")
_CODES = (("Rs.", "₹"), ("Rs ", "₹"), ("Rs", "₹"), ("EUR ", "€"), ("USD ", "$"), ("GBP ", "£"))
_SHORT_UNITS = frozenset("km kg ft lb h cm mm mi oz tb gb mb kb ms ml".split())
_SCALES = {"c": "C", "celsius": "C", "centigrade": "C", "f": "F", "fahrenheit": "F"}


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
    size, end, behind = _magnitude(text, end, currency)
    if size != 1:
        value, step = _times(value, size), _times(step, size)
    kind, unit, end = ("money", currency, end) if currency else _unit(text, end, numeral, behind)
    if kind == "count":
        kind = _kind(text, numeral, behind)
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2].isspace() or text[start - 2] == "("):
        start, value = start - 1, -value
    noun = unit if unit in COUNTED_UNITS else ""
    if kind in ("count", "fraction", "percent"):
        noun = counted(text, end + len("-odd") if text.startswith(("-odd ", " odd "), end) else end)
    before = start - 2 if kind in ("fraction", "points") and text.endswith(" a ", 0, start) else start
    vague = vagueness(text, before, end)
    if vague == "over" and noun in _STRETCHES:
        vague = ""  # over six nights: in their course
    return Figure(Span(start, end), kind, value, step, unit, noun, vague, numeral.parts)


def _currency_before(text: str, start: int) -> tuple[str, int]:
    """The currency in front of a number, and where the whole then begins."""
    sign = text[start - 1 : start]
    if sign and sign in SIGNS:
        at = start - 1
        while at > 0 and text[at - 1].isascii() and text[at - 1].isupper() and start - at < 4:
            at -= 1
        return text[at:start].replace("US$", "$"), at
    if sign and sign in " .s":
        for code, unit in _CODES:
            if text.endswith(code, 0, start):
                return unit, start - len(code)
    return "", start


class _Word(NamedTuple):
    """The plain letters behind an offset and at most one joint, and where they lie."""

    text: str
    form: str
    start: int
    end: int
    glued: bool


def _word(text: str, at: int) -> _Word:
    match = re.compile(_LETTERS).match(text, at)
    if match is None:
        return _Word("", "", at, at, True)
    start, end = match.span(1)
    return _Word(match[1], match[1].lower(), start, end, start == at)


def _times(value: float, size: int) -> float:
    made = round(value * size, 3)
    return int(made) if made % 1 == 0 else made


def _magnitude(text: str, end: int, currency: str) -> tuple[int, int, _Word]:
    """What the number is multiplied by, where that ends, and the word behind."""
    size = 1
    while True:
        word = _word(text, end)
        form, glued = word.form, word.glued
        if not form or text[word.end : word.end + 1].isalnum():
            return size, end, word
        if form in MAGNITUDES and (glued or len(form) > 2 or form in ("bn", "mn", "tn")):
            size, end = size * MAGNITUDES[form], word.end
        elif (
            glued
            and form in AFTER_CURRENCY
            and (currency or word.text in ("M", "B") or _names_currency(text, word.end))
        ):
            return size * AFTER_CURRENCY[form], word.end, _word(text, word.end)
        else:
            return size, end, word


def _names_currency(text: str, at: int) -> bool:
    word = _word(text, at)
    return word.start > at and word.form in CURRENCIES


def _unit(text: str, end: int, numeral: Numeral, word: _Word) -> tuple[str, str, int]:
    """Kind and unit by what follows the number, and where that ends."""
    if numeral.form == "fraction":
        points = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-](?:percentage[\s-])?points?\b").match(text, end)
        return ("points", "point", points.end()) if points else ("fraction", "", end)
    if numeral.form == "ordinal":
        return "ordinal", "", end
    sign = text[end : end + 2].strip(_SPACES + "-")[:1]
    if sign == "%" or word.form in _SHARES:
        share = ("percent", "%", text.index("%", end) + 1) if sign == "%" else _share(text, word.end, word.form)
        if share:
            return share
    if sign == "°" or word.form in ("degree", "degrees"):
        return _degrees(text, text.index("°", end) + 1 if sign == "°" else word.end)
    if not word.text:
        return "count", "", end
    return _spelled_unit(text, numeral, word) or (("label", "", word.end) if word.glued else ("count", "", end))


def _degrees(text: str, end: int) -> tuple[str, str, int]:
    """A temperature, with its scale if that is named."""
    word = _word(text, end)
    if word.form in _SCALES and (len(word.form) > 1 or word.text.isupper() or word.glued):
        return "temperature", _SCALES[word.form], word.end
    return "temperature", "", end


def _spelled_unit(text: str, numeral: Numeral, word: _Word) -> tuple[str, str, int] | None:
    """The unit that a word behind the number names."""
    form, glued, stop = word.form, word.glued, word.end
    if glued and word.text in ("C", "F"):
        return "temperature", word.text, stop
    if glued and form in ("st", "nd", "rd", "th"):
        return "ordinal", "", stop
    if glued and form in ("am", "pm"):
        return "clock", "", stop
    if form in CURRENCIES or (glued and form == "p"):
        return "money", CURRENCIES.get(form, "p"), stop
    if form == "basis" and text.startswith(" point", stop):
        return "points", "basis point", _word(text, stop).end
    if form in ("sq", "square"):
        area = _word(text, stop)
        if area.form in MEASURES:
            return "measure", "sq " + MEASURES[area.form], area.end
    if glued and form == "s" and numeral.step == 1:
        return "label", "", stop  # the 1980s
    if form in MEASURES and (len(form) > 2 or glued or form in _SHORT_UNITS):
        if form == "km" and text.startswith(("/h", "/hr"), stop):
            return "measure", "km/h", stop + (3 if text.startswith("/hr", stop) else 2)
        return "measure", MEASURES[form], stop
    return None


def _share(text: str, end: int, form: str) -> tuple[str, str, int] | None:
    """Per cent, or points of it."""
    if form in ("per", "percentage"):
        word = _word(text, end)
        if form == "per":
            return ("percent", "%", word.end) if word.form == "cent" else None
        return ("points", "point", word.end) if word.form in ("point", "points") else None
    return "percent", "%", end


def _kind(text: str, numeral: Numeral, behind: _Word) -> str:
    """What a bare number is: a count unless its neighbours make it a date, a year, a name or a fraction."""
    if numeral.form == "fraction":
        return "fraction"
    before, space = text[max(0, numeral.start - 16) : numeral.start], text[numeral.start - 1 : numeral.start]
    lead = before.split()[-1:] if space and space in _SPACES else []
    word = lead[0].rstrip(".").lstrip("(“‘\"'[").lower() if lead else ""
    written = text[numeral.start].isdigit()
    if numeral.value <= 31 and written and (word in _MONTHS or (behind.form in _MONTHS and behind.text[0].isupper())):
        return "day"
    if written and numeral.end - numeral.start == 4 and 1500 <= numeral.value < 2100:
        return "year"
    if word in ("no", "nos", "number"):
        return "label" if word != "no" or written else "count"
    return "label" if word in _LABELS and written else "count"
