"""Days that are named by their place in the week or from today: `on Saturday`, `last Thursday`, `yesterday`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.days import WEEKDAY_NUMBERS, WEEKDAYS
from copydesk.almanac.windows import Window
from copydesk.almanac.written import Written

_NEAR = 16  # letters
_TODAY = {"yesterday": "yesterday", "today": "today", "tonight": "today", "tomorrow": "tomorrow"}
_NAMED = frozenset("good black ash cyber bloody super holy palm easter whit maundy shrove golden giving boxing".split())


def weekdays(text: str) -> Iterator[Written]:
    """Weekdays in full, `last`, `this` or `next` with them; `Tuesdays` and `Good Friday` are no such thing."""
    for match in re.finditer(f"(?:{'|'.join(WEEKDAYS)})(?![^\\W_])", text):
        start, end = match.span()
        if start and text[start - 1].isalnum():
            continue
        before = Window(text, start, end, _NEAR).before(0)
        if before.lower in _NAMED:
            continue
        note = before.lower if before.lower in ("last", "this", "next") else ""
        yield Written(
            before.start if note else start,
            end,
            weekday=WEEKDAY_NUMBERS[match.group().lower()],
            note=note,
            order="w",
            weekday_at=(start, end),
        )


def days_from_today(text: str) -> Iterator[Written]:
    """`yesterday`, `today`, `tonight`, `tomorrow`; the note says which."""
    for match in re.finditer(r"[YyTt](?:esterday|oday|onight|omorrow)(?![\w'’])", text):
        start, end = match.span()
        if not (start and text[start - 1].isalnum()):
            yield Written(start, end, note=_TODAY[match.group().lower()], order="today")
