"""Code points and UTF-16 code units, in which Java, JavaScript and most editors count."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Utf16:
    """The way between the two counts in one text. A letter beyond U+FFFF, such as an emoji, is two units."""

    def __init__(self, text: str) -> None:
        some = bool(text) and max(text) > "\uffff"
        self._wide = [at for at, letter in enumerate(text) if letter > "\uffff"] if some else []
        self._second_halves = [at + number + 1 for number, at in enumerate(self._wide)]
        self.length = len(text) + len(self._wide)

    def unit(self, code_point: int) -> int:
        """The unit at which a code point begins."""
        return code_point + bisect_left(self._wide, code_point)

    def code_point(self, unit: int) -> int:
        """The code point that a unit belongs to; both halves of a letter belong to it."""
        return unit - bisect_right(self._second_halves, unit)

    def code_points(self, start: int, length: int) -> tuple[int, int]:
        """Start and end of the code points that a stretch of units touches."""
        first = self.code_point(start)
        return first, self.code_point(start + length - 1) + 1 if length else first
