"""Dates that name a month, read outwards from its name: to the left the day and weekday, to the right day and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.beside import JOINERS, with_weekday
from copydesk.almanac.counting import ORDINALS
from copydesk.almanac.days import MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS
from copydesk.almanac.windows import Token, Window, day_number, year_number
from copydesk.almanac.written import Place, Written

_COUNTED = frozenset(("%", "percent", "per", "cent", "million", "billion", "bn", "m", "pm", "am", "°"))
_NOT_A_DAY = frozenset("£ $ € # № no number aged age chapter page section article under over × x .".split())
_EDGES = {"early": "early", "mid": "mid", "middle": "mid", "late": "late", "end": "late", "beginning": "early"}
_SIDES = frozenset(("last", "this", "next", "that", "following", "previous"))
_BEFORE_A_MONTH = frozenset(
    "in since by until till during from to through and between before after every for or of last next this early late "
    "mid each around about throughout".split()
)
_PEOPLE = frozenset("people men women children workers troops soldiers police".split())
_AFTER_A_YEAR = frozenset("was is has as plus less minus versus vs towards besides across".split())


def month_anchors(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a name of a month may stand, and which it is. `may` and `march` in small letters are verbs."""
    for match in re.finditer(_anchor_pattern(), text):
        start, end = match.span()
        if not start or not (text[start - 1].isalnum() or text[start - 1] == "_"):
            yield start, end, MONTH_NUMBERS[match.group().lower()]


def _anchor_pattern() -> str:
    titled = [form for name in MONTHS for form in (name, name[:4] if name == "September" else "", name[:3]) if form]
    upper = [name.upper() for name in titled]
    lower = [name.lower() for name in MONTHS if name not in ("May", "March")]
    return f"(?:{'|'.join(titled + upper + lower)})(?![^\\W_])"


class _Day:
    """A day, or days, on one side of the month: what they say and where they stand, outermost edge first."""

    __slots__ = ("at", "edge", "joiner", "last", "number", "used")

    def __init__(self, number: int, last: int | None, at: Place, edge: int, used: int, joiner: str = "") -> None:
        self.number = number
        self.last = last
        self.at = at
        self.edge = edge
        self.used = used
        self.joiner = joiner


def date_at_month(text: str, start: int, end: int, month: int) -> Written | None:
    """The date round the name of a month, or None where the name is no month at all."""
    window = Window(text, start, end)
    skip = 1 if window.after(0).text == "." and end == window.after(0).start and end - start <= 4 else 0
    left, right = _day_left(window), _day_right(window, skip)
    if left and right and not _year_right(window, skip, right.used, ",").year:
        right = None
    elif left and right:
        left = None
    found = left or right
    after = _year_right(window, skip, right.used if right else 0, ",")
    if after.old:
        return None
    written = Written(
        start=found.edge if left and found else start,
        end=max(end, after.end, right.edge if right else 0),
        year=after.year,
        month=month,
        day=found.number if found else None,
        last_day=found.last if found else None,
        note=after.note or ("double" if left and left.joiner == "/" else ""),
        order="dmy" if left else "mdy" if right else "my",
        year_at=after.at,
        month_at=(start, end),
        day_at=found.at if found else None,
        joiner=found.joiner if found else "",
    )
    if written.day is None:
        return _as_month(text, window, written)
    if text[start].islower() and written.year is None and not left:
        return None
    return with_weekday(text, window, written, left.used if left else 0)


def _day_right(window: Window, skip: int) -> _Day | None:
    """The day behind the month: `March 5`, `March 5th`, `March the 5th`, `March 5–7`."""
    first = skip + (window.after(skip).lower == "the")
    token, beyond = window.after(first), window.after(first + 1)
    number = day_number(token)
    if number is None or (first > skip and token.text.isdecimal()):
        return None
    if beyond.lower in _COUNTED:
        return None
    joiner, other = beyond, window.after(first + 2)
    last = day_number(other) if joiner.lower in JOINERS and joiner.text != "/" else None
    if last is not None and not _is_counted(window.after(first + 3)) and not _names_month(window.after(first + 3)):
        return _Day(number, last, (token.start, token.end), other.end, first + 3, joiner.lower)
    return _Day(number, None, (token.start, token.end), token.end, first + 1)


def _day_left(window: Window) -> _Day | None:
    """The day in front of the month: `5 March`, `the 5th of March`, `14-Mar`, `5–7 March`, `the fifth of March`."""
    of = window.before(0).lower == "of"
    hyphen = window.before(0).text in ("-", "‑", "/") and day_number(window.before(1)) is not None
    first = 1 if of or hyphen else 0
    token, beyond = window.before(first), window.before(first + 1)
    number = day_number(token)
    if number is None and of and token.lower in ORDINALS and 1 <= ORDINALS[token.lower] <= 31:
        number = ORDINALS[token.lower]
    if number is None or (of and token.text.isdecimal()) or _counts(window, first + 1):
        return None
    joiner, other = beyond, window.before(first + 2)
    earlier = day_number(other) if joiner.lower in JOINERS else None
    if earlier is not None and not _counts(window, first + 3) and not _names_month(window.before(first + 3)):
        return _Day(earlier, number, (other.start, other.end), other.start, first + 3, joiner.lower)
    return _Day(number, None, (token.start, token.end), token.start, first + 1)


def _counts(window: Window, at: int) -> bool:
    """Whether the token in front of a figure says that it is no day: `£5 May`, `aged 5`, `No. 5`, but not `Sat. 5`."""
    if window.before(at).text == ".":
        return window.before(at + 1).lower not in WEEKDAY_NUMBERS
    return window.before(at).lower in _NOT_A_DAY


class _Year:
    """The year behind a day or month, or what stands in its place."""

    __slots__ = ("at", "end", "note", "old", "year")

    def __init__(
        self, year: int | None = None, at: Place | None = None, end: int = 0, note: str = "", old: bool = False
    ) -> None:
        self.year = year
        self.at = at
        self.end = end
        self.note = note
        self.old = old


def _year_right(window: Window, skip: int, used: int, mark: str) -> _Year:
    at = max(skip, used)
    if window.after(at).text in (mark, "-", "‑", "/") or window.after(at).lower == "of":
        at += 1
    token, beyond = window.after(at), window.after(at + 1)
    if window.after(at).lower in _SIDES and beyond.lower == "year":
        side = {"following": "next", "previous": "last"}.get(token.lower, token.lower)
        return _Year(note=f"{side} year", end=beyond.end)
    if token.text in ("'", "’", "‘") and len(beyond.text) == 2 and beyond.text.isdecimal():
        century = 2000 if int(beyond.text) < 50 else 1900
        return _Year(century + int(beyond.text), (token.start, beyond.end), beyond.end)
    if beyond.text.rstrip(".").upper() in ("BC", "BCE", "AD", "CE") and token.text.isdecimal():
        return _Year(old=True)
    year = year_number(token)
    if year is None or _is_number_of(token, beyond):
        return _Year()
    if beyond.text == "/" and window.after(at + 2).text.isdecimal() and window.joined(token, beyond):
        return _Year(year, (token.start, token.end), window.after(at + 2).end, "double")
    old = "".join(window.after(at + number).text for number in range(1, 6)).upper()
    note = "old" if "O.S" in old or old.startswith(("(OS", "OS", "(OLD", "(N.S", "(NS", "(JUL")) else ""
    return _Year(year, (token.start, token.end), token.end, note)


def _is_number_of(token: Token, beyond: Token) -> bool:
    """Whether a figure counts what follows: “On March 5, 2000 people marched”."""
    if token.text[-1] != "0" and token.text >= "1500":
        return False
    plural = beyond.text[:1].islower() and beyond.text.endswith("s") and beyond.text not in _AFTER_A_YEAR
    return plural or beyond.text in _PEOPLE


def _is_counted(token: Token) -> bool:
    return token.lower in _COUNTED or (token.text[:1].islower() and token.text.endswith("s") and len(token.text) > 3)


def _names_month(token: Token) -> bool:
    return token.text[:1].isupper() and token.lower in MONTH_NUMBERS


def _as_month(text: str, window: Window, written: Written) -> Written | None:
    """A month without a day: `March 2024`, `mid-March`, `in March`, `last March`."""
    before, start = window.before(0), written.start
    note = written.note
    hyphen = before.text in ("-", "‑") and window.before(1).lower in _EDGES
    if hyphen or before.lower in _EDGES:
        edge = window.before(1) if hyphen else before
        note, start = note or _EDGES[edge.lower], edge.start
    elif before.lower in ("last", "this", "next"):
        note, start = note or before.lower, before.start
    name = text[written.month_at[0] : written.month_at[1]] if written.month_at else ""
    if written.year is None and (name.islower() or (len(name) == 3 and name.lower() != "may")):
        return None
    if written.year is None and before.lower not in _BEFORE_A_MONTH and not hyphen and not note:
        return None
    return written._replace(start=start, note=note)
