"""The part of a line of copy that fits the screen, with the fault in view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Source, Span


class Window(NamedTuple):
    """A line of copy cut to fit. `indent` and `width` are the columns of the screen before and under the fault."""

    before: str
    fault: str
    behind: str
    indent: int
    width: int


def window(source: Source, span: Span, room: int, cut: str) -> Window:
    """The line where a span starts, in at most `room` columns; `cut` stands where copy was left out."""
    line = source.place(span.start).line
    start = source.line_starts[line - 1]
    ends = [*source.line_starts, len(source.text) + 1]
    text = source.text[start : ends[line]].rstrip("\r\n")
    at, end = span.start - start, min(span.end - start, len(text))
    before, fault, behind = (_shown(part) for part in (text[:at], text[at:end], text[end:]))
    fault = _cut_end(fault, max(8, room * 2 // 3), cut)
    left = room - columns(fault)
    want = min(columns(before), max(left // 2, left - columns(behind)))
    before = _cut_start(before.lstrip() if want else "", want, cut)
    behind = _cut_end(behind, left - columns(before), cut)
    return Window(before, fault, behind, columns(before), max(1, columns(fault)))


def columns(text: str) -> int:
    """How many columns of the screen a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    width: int = wcswidth(text)
    return width if width >= 0 else len(text)


def wrap(text: str, room: int) -> Iterator[str]:
    """The text in lines of at most `room` columns, broken between words."""
    line = ""
    for word in text.split():
        if line and columns(line) + 1 + columns(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def _shown(text: str) -> str:
    """The text with every sign that would move or hide what stands on the screen made a space."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _cut_start(text: str, room: int, cut: str) -> str:
    """The end of a text, from the start of a word where that leaves enough of it."""
    if columns(text) <= room:
        return text
    kept = text
    while kept and columns(kept) > room - len(cut):
        kept = kept[1:]
    if text[: len(text) - len(kept)].endswith(" "):
        return cut + kept
    space = kept.find(" ")
    return cut + (kept[space + 1 :] if 0 <= space < len(kept) // 2 else kept)


def _cut_end(text: str, room: int, cut: str) -> str:
    if columns(text) <= room:
        return text
    kept = text
    while kept and columns(kept) > room - len(cut):
        kept = kept[:-1]
    if text[len(kept) :].startswith(" "):
        return kept + cut
    space = kept.rfind(" ")
    return (kept[:space] if space > len(kept) // 2 else kept) + cut
