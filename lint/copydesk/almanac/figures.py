"""Dates in figures alone: ISO dates, dates with slashes, points or hyphens, and years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.beside import with_weekday
from copydesk.almanac.days import days_in
from copydesk.almanac.windows import Window
from copydesk.almanac.written import Written

_NUMERIC = r"(?<![\w/.,:+£$€#-])(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?![\d/-]|[.,]\d|%)(?:(?=\D)|$)"
_YEAR = r"(?<![\w.,:/£$€#+'’])(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![\w%°]|[,.:/]\d|-(?!\d{4}\))\d{3}|-[a-z])"
_VERSIONS = frozenset("version versions v ver release build section clause rule ip firmware python".split())
_ANNOUNCE = frozenset(
    "in since by from until till during before after of to between and early late mid through for around about "
    "circa year years born died founded the ( – - / or season class summer winter spring autumn fall".split()
)
_NEAR = 24  # letters
_UNITS = frozenset(
    "people men women children workers troops soldiers jobs homes houses metres meters miles km kilometres feet "
    "euros pounds dollars votes seats students pupils members fans times points tonnes tons bn million percent per "
    "pages copies words acres hectares shares staff employees hours days weeks deaths cases calories sq bc bce ad "
    "gmt bst".split()
)


def dates_in_figures(text: str) -> Iterator[Written]:
    """Dates such as 2024-03-14, 14/3/24, 3/14/2024, 14.03.2024, with a weekday where one stands beside it."""
    for match in re.finditer(_NUMERIC, text):
        first, mark, second, third = match.groups()
        window = Window(text, match.start(), match.end())
        written = _read(match.start(), match.end(), (first, second, third), mark)
        if written and window.before(0).lower not in _VERSIONS:
            yield with_weekday(text, window, written, 0)


def _read(start: int, end: int, parts: tuple[str, str, str], mark: str) -> Written | None:
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        if mark == "." or len(parts[2]) != 2 or not (1000 <= first < 2200 and 1 <= second <= 12 and 1 <= third <= 31):
            return None
        return Written(start, end, first, second, third, order="ymd")
    if len(parts[0]) == 3 or len(parts[2]) == 3 or (len(parts[2]) == 2 and mark != "/"):
        return None
    year = third if len(parts[2]) == 4 else third + (2000 if third < 50 else 1900)
    if not 1000 <= year < 2200 or not first or not second:
        return None
    british, american = _possible(second, first), _possible(first, second)
    if british and american and first != second and mark != ".":
        return Written(start, end, year, second, first, order="?")
    if british:
        return Written(start, end, year, second, first, order="dmy")
    return Written(start, end, year, first, second, order="mdy") if american else None


def _possible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= max(31, days_in(month))


def years(text: str) -> Iterator[Written]:
    """Years that stand alone, where the words beside them say that they are years."""
    for match in re.finditer(_YEAR, text):
        start, end = match.span()
        window = Window(text, start, end, _NEAR)
        before = window.before(0)
        if not (before.lower in _ANNOUNCE or before.text in (".", "Day", "Eve") or before.lower == "was"):
            continue
        beyond = window.before(1).lower
        short = (before.text == "." and beyond in ("b", "d", "c", "ca")) or (beyond == "it" and before.lower == "was")
        if not (short or before.text in ("Day", "Eve") or before.lower in _ANNOUNCE):
            continue
        after = window.after(0)
        plural = after.text[:1].islower() and after.text.endswith("s") and len(after.text) > 3
        if not (after.lower in _UNITS or (plural and match.group()[-1] == "0")):
            side = {"early": "early", "late": "late", "mid": "mid"}.get(before.lower, "")
            yield Written(start, end, int(match.group()), note=side, order="y", year_at=(start, end))
