"""Where the letters of a source stand in the bytes of its file."""

from __future__ import annotations

from itertools import pairwise

from copydesk.document import Source

_UNICODE = {"utf-8": 0, "utf-8-sig": 3, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""Bytes of the byte order mark in front of the text, for each encoding of Unicode that a reader names."""

_SINGLE = ("cp125", "iso8859", "koi8", "mac", "ascii")
"""How the names of encodings with a byte for each letter begin."""


class ByteOffsets:
    """From letters to bytes. `known` is false for encodings in which a text can be written in several ways."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._mark = _UNICODE.get(source.encoding, 0)
        self._single = source.encoding.startswith(_SINGLE) or (
            source.encoding.startswith("utf-8") and source.text.isascii()
        )
        self._lines: list[int] = []
        self.known = self._single or source.encoding in _UNICODE

    def at(self, offset: int) -> int:
        """The offset of a letter in the bytes of the file, its byte order mark counted in."""
        if self._single:
            return self._mark + offset
        starts = self._source.line_starts
        if not self._lines:
            self._lines = [self._mark]
            for start, end in pairwise(starts):
                self._lines.append(self._lines[-1] + self._length(start, end))
        line = self._source.place(offset).line - 1
        return self._lines[line] + self._length(starts[line], offset)

    def _length(self, start: int, end: int) -> int:
        return len(self._source.text[start:end].encode(self._source.encoding.removesuffix("-sig"), "surrogatepass"))


def byte_column(source: Source, offset: int) -> int:
    """The column of an offset, from 1, in bytes of UTF-8."""
    start = source.line_starts[source.place(offset).line - 1]
    return len(source.text[start:offset].encode("utf-8", "surrogatepass")) + 1
