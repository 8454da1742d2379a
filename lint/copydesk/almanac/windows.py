"""The words and marks on either side of an anchor: a date is read outwards from its month."""

from __future__ import annotations

import re

_TOKEN = r"\d+(?:,\d{3}(?!\d)|[.:]\d+)*\w*|[^\W\d_]+(?:['’][^\W\d_]+)?|\S"
_REACH = 64  # letters either way: more than the longest date


class Token:
    """A word, a figure or a mark, and where it stands."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


NOTHING = Token("", -1, -1)


class Window:
    """The tokens round an anchor: `before(0)` is the nearest on its left, `after(0)` on its right.

    A window ends at a line break that the writer set, for no date runs over one.
    """

    def __init__(self, text: str, start: int, end: int, reach: int = _REACH) -> None:
        self._text = text
        self._reach = reach
        self._start = start
        self._end = end
        self._before: list[Token] | None = None
        self._after: list[Token] | None = None

    def before(self, number: int) -> Token:
        """The token so many places to the left, `NOTHING` beyond the window."""
        if self._before is None:
            text, start = self._text, self._start
            left = max(0, start - self._reach, text.rfind("\n", 0, start) + 1)
            whole = left == 0 or not (text[left - 1].isalnum() and text[left : left + 1].isalnum())
            before = _tokens(text, left, start)
            self._before = before[::-1] if whole else before[:0:-1]
        return self._before[number] if number < len(self._before) else NOTHING

    def after(self, number: int) -> Token:
        """The token so many places to the right, `NOTHING` beyond the window."""
        if self._after is None:
            text, end = self._text, self._end
            stop = text.find("\n", end, end + self._reach)
            self._after = _tokens(text, end, min(len(text), end + self._reach) if stop < 0 else stop)
        return self._after[number] if number < len(self._after) else NOTHING

    def joined(self, first: Token, second: Token) -> bool:
        """Whether nothing stands between two tokens, not even a space."""
        return first.end == second.start


def _tokens(text: str, start: int, end: int) -> list[Token]:
    return [Token(m.group(), m.start(), m.end()) for m in re.compile(_TOKEN).finditer(text, start, end)]


def day_number(token: Token) -> int | None:
    """The number of a day as dates have it: `5`, `05`, `5th`; up to 99, so that June 31 and March 45 are read."""
    text = token.text
    if text[-2:].lower() in ("st", "nd", "rd", "th"):
        text = text[:-2]
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 2 and text != "00" else None


def year_number(token: Token) -> int | None:
    """The number of a year written in full, 1000 to 2199."""
    text = token.text
    return int(text) if len(text) == 4 and text.isascii() and text.isdecimal() and "1000" <= text < "2200" else None
