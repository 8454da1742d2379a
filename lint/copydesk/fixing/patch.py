"""What the fixes would change, as a patch that `git apply` and `patch -p1` take."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TextIO

from copydesk.document import Source
from copydesk.report import Checked, Summary

_WIDE = ("utf-16", "utf-32")
"""Encodings in which a patch, whose marks are single bytes, cannot be written."""


class Patch:
    """A patch of every file that the fixes change, in the encoding of that file."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The patch of a file; nothing for one that stays as it is."""
        if checked.before is None or checked.source is None or not checked.fixed:
            return
        self._stream.flush()
        self._stream.buffer.write(patch(checked.before, checked.source.text))

    def end(self, summary: Summary) -> None:
        """Nothing: a patch has no end."""


def patch(before: Source, after: str) -> bytes:
    """The unified patch from a source to a text; the names in its head are bytes of the file system's."""
    from difflib import unified_diff

    mark = "\ufeff" if before.encoding.endswith("-sig") else ""
    encoding = before.encoding.removesuffix("-sig")
    _, _, *lines = _ended(unified_diff(_lines(mark + before.text), _lines(mark + after)))
    head = f"--- {_named('a', before.path)}\n+++ {_named('b', before.path)}\n"
    return os.fsencode(head) + "".join(lines).encode("utf-8" if encoding.startswith(_WIDE) else encoding)


def _lines(text: str) -> list[str]:
    r"""The lines of a text as tools for patches see them: they end at `\n` alone."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _named(side: str, path: str) -> str:
    """The name of a file in the head of a patch: below its side, quoted as git does where it must be."""
    inside = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    if inside.split(os.sep)[0] == os.pardir:
        inside = os.path.abspath(path).lstrip(os.sep)
    name = f"{side}/{inside.replace(os.sep, '/')}"
    if any(letter in '"\\' or letter < " " or letter == "\x7f" for letter in name):
        letters = (f"\\{ord(one):03o}" if one < " " or one in '"\\\x7f' else one for one in name)
        return f'"{"".join(letters)}"'
    return f"{name}\t" if " " in name else name
