"""Adds entries to a list that somebody keeps by hand: in order, and with every remark where it was."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable

from copydesk.house.wordlist import Entry, read_line, written


def added(text: str, entries: Iterable[Entry]) -> str:
    """The text of a list with these entries as well.

    A stretch is what stands between empty lines and remarks. A new entry goes into the last stretch of its kind (words
    that are right, words that are not printed), which is put in order; where there is none, a new one ends the list.
    """
    lines = text.removeprefix("\ufeff").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    for forbidden in (False, True):
        new = [entry for entry in entries if (entry.wanted is not None) == forbidden]
        if new:
            _add(lines, new, forbidden)
    return "\n".join(lines) + "\n"


def changed(text: str, entries: Iterable[Entry]) -> str:
    """The text of a list in which these entries stand instead of those of the same text; their remarks stay."""
    new = {entry.key: entry for entry in entries}
    lines = []
    for line in text.split("\n"):
        entry = read_line(line)
        if isinstance(entry, Entry) and entry.key in new:
            remark = re.search(r"\s+#.*", line)
            line = written(new[entry.key]) + (remark.group() if remark else "")
        lines.append(line)
    return "\n".join(lines)


def order(entry: Entry) -> tuple[str, str]:
    """What entries are put in order by: the letters, and small ones after capitals."""
    return entry.text.casefold(), entry.text


def _add(lines: list[str], new: list[Entry], forbidden: bool) -> None:
    start, end = _last_stretch(lines, forbidden)
    if start == end and lines and lines[-1].strip():
        lines.append("")
        start = end = len(lines)
    stretch = [(_key(line), line) for line in lines[start:end]]
    stretch.sort(key=lambda pair: pair[0])
    for entry in new:
        insort(stretch, (order(entry), written(entry)))
    lines[start:end] = [line for _, line in stretch]


def _last_stretch(lines: list[str], forbidden: bool) -> tuple[int, int]:
    """Where the last stretch of such entries stands; an empty place at the end where there is none."""
    for end in range(len(lines), 0, -1):
        if _is_of_kind(lines[end - 1], forbidden):
            start = end
            while start and _is_of_kind(lines[start - 1], forbidden):
                start -= 1
            return start, end
    return len(lines), len(lines)


def _is_of_kind(line: str, forbidden: bool) -> bool:
    entry = read_line(line)
    return isinstance(entry, Entry) and (entry.wanted is not None) == forbidden


def _key(line: str) -> tuple[str, str]:
    entry = read_line(line)
    assert isinstance(entry, Entry), "a stretch holds entries only"
    return order(entry)
