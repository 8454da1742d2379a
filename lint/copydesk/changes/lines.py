"""The lines of a patch: which are new, and behind which some were taken out."""

from __future__ import annotations

import os
import re

_HUNK = rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@"
_ESCAPE = rb"\\(?:([0-7]{3})|(.))"
_LETTERS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


class Lines:
    """The lines of a file that changed: `runs` of new ones, first and last, and `gaps`, the lines behind which some
    were taken out. In a file that is new to git, or is no text to it, the `whole` has changed.
    """

    __slots__ = ("gaps", "runs", "whole")

    def __init__(self, *, whole: bool = False) -> None:
        self.runs: list[tuple[int, int]] = []
        self.gaps: list[int] = []
        self.whole = whole

    def touch(self, first: int, last: int) -> bool:
        """Whether a stretch of lines holds a new one, or a place where one was taken out."""
        return (
            self.whole
            or any(start <= last and first <= end for start, end in self.runs)
            or any(first <= gap < last for gap in self.gaps)
        )


def changed_lines(patch: bytes) -> dict[str, Lines]:
    """The new and missing lines of each file in a patch without context."""
    found: dict[str, Lines] = {}
    lines, passed, at = Lines(), 0, 0
    while at < len(patch):
        end = patch.find(b"\n", at)
        line, at = (patch[at:], len(patch)) if end < 0 else (patch[at:end], end + 1)
        if passed:  # a line of copy, which may look like anything
            passed -= not line.startswith(b"\\")
        elif line.startswith(b"diff --git "):
            lines = Lines()
        elif line.startswith(b"+++ "):
            found[_name(line[4:])] = lines
        elif match := re.match(_HUNK, line):
            old, start, new = int(match[1] or 1), int(match[2]), int(match[3] or 1)
            passed = old + new
            if new:
                lines.runs.append((start, start + new - 1))
            else:
                lines.gaps.append(start)
    return found


def _name(written: bytes) -> str:
    """The path in a header: with its prefix, and quoted like a string of C where it has unusual letters."""
    if written.startswith(b'"'):
        written = re.sub(_ESCAPE, _unescaped, written[1 : written.rindex(b'"')])
    else:
        written = written.removesuffix(b"\t")
    return os.fsdecode(written.removeprefix(b"b/"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8)])
    return _LETTERS.get(match[2], match[2])
