"""The weekday that stands beside a date: `Tuesday, 12 March`, `Tuesday night, March 12`, `12 March (a Tuesday)`."""

from __future__ import annotations

from copydesk.almanac.days import WEEKDAY_NUMBERS
from copydesk.almanac.windows import NOTHING, Token, Window
from copydesk.almanac.written import Written

JOINERS = frozenset(("-", "–", "—", "‑", "to", "and", "or", "&", "/", "through", "until", "till"))
"""What stands between the two ends of a range, or the members of a list."""

_DAYPARTS = frozenset("morning afternoon evening night lunchtime midday noon midnight".split())


def with_weekday(text: str, window: Window, written: Written, used: int) -> Written:
    """The date with the weekday in front of it or, in brackets or with an article, behind it."""
    at, steps = used, 0
    ordinal = written.day_at is not None and not text[written.day_at[1] - 1].isdigit()
    while steps < 4 and _may_stand_between(window, at, ordinal=ordinal and written.order == "dmy"):
        at, steps = at + 1, steps + 1
    token = window.before(at)
    weekday = _weekday(token)
    if weekday is None or (token.text == "Sun" and window.before(at + 1).lower == "the"):
        return _weekday_behind(text, written)
    joiner, other = window.before(at + 1), _weekday(window.before(at + 2))
    if joiner.text == "," and window.before(at + 2).text and other is not None:
        return written._replace(start=token.start)
    if joiner.lower in JOINERS and other is not None:
        first = window.before(at + 2)
        if written.last_day is None:
            return written
        return written._replace(
            start=first.start, weekday=other, last_weekday=weekday, weekday_at=(first.start, first.end)
        )
    return written._replace(start=token.start, weekday=weekday, weekday_at=(token.start, token.end))


def _may_stand_between(window: Window, at: int, *, ordinal: bool) -> bool:
    """Whether the token may stand between a weekday and its date."""
    token, beyond = window.before(at), window.before(at + 1)
    if token.text == ".":
        return len(beyond.text) <= 5 and beyond.lower in WEEKDAY_NUMBERS and beyond.end == token.start
    if token.lower == "the":
        return ordinal
    if token.lower in _DAYPARTS:
        return _weekday(beyond) is not None
    return token.text in (",", "(")


def _weekday(token: Token) -> int | None:
    return WEEKDAY_NUMBERS.get(token.lower) if token.text[:1].isupper() else None


def _weekday_behind(text: str, written: Written) -> Written:
    """`March 5 (a Tuesday)`, `March 5, 2024, a Tuesday`, `March 5, 2024 (Tuesday)`, `March 5, Tuesday,`."""
    window = Window(text, written.end, written.end)
    mark, token, article = window.after(0), window.after(1), False
    if token.lower == "a":
        token, article = window.after(2), True
    closing = window.after(3 if article else 2)
    weekday = _weekday(token) if mark.text in ("(", ",") else None
    closed = closing.text == ")" if mark.text == "(" else article or closing in (NOTHING,) or closing.text in (",", ".")
    if weekday is None or not closed or (not article and len(token.text) <= 3 and mark.text == ","):
        return written
    if mark.text == "," and not article and closing.text == "," and _weekday(window.after(3)) is not None:
        return written
    return written._replace(end=token.end, weekday=weekday, weekday_at=(token.start, token.end))
