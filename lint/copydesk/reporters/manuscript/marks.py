"""Findings that overlap, as stretches that do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.document import Source, Span


class Stretch(NamedTuple):
    """A stretch of the source and the numbers of the findings that lie on all of it, the shortest first.

    An empty one is a gap where something is missing.
    """

    span: Span
    findings: tuple[int, ...] = ()


class Line(NamedTuple):
    """A line of the source by its number, without its end, in stretches."""

    number: int
    span: Span
    stretches: tuple[Stretch, ...]


def lines(source: Source, spans: Sequence[Span]) -> Iterator[Line]:
    """The lines of a source, with the findings that lie there. No finding is on the end of a line alone."""
    starts = source.line_starts
    ends = [*starts[1:], len(source.text)]
    contents = [_content(source.text, start, end) for start, end in zip(starts, ends, strict=True)]
    shown = [_on_letters(source, contents, span) for span in spans]
    stretches = list(_stretches(shown, len(source.text)))
    first = 0
    for number, content in enumerate(contents, 1):
        while first < len(stretches) and stretches[first].span.end < content.start:
            first += 1
        yield Line(number, content, tuple(_within(stretches, first, content)))


def _content(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def _on_letters(source: Source, contents: Sequence[Span], span: Span) -> Span:
    """The span without ends of lines at either side of it; where nothing else is left, the gap before them."""
    start, end = span
    while start < end and source.text[start] in "\r\n":
        start += 1
    while start < end and source.text[end - 1] in "\r\n":
        end -= 1
    if start < end:
        return Span(start, end)
    content = contents[source.place(span.start).line - 1]
    at = min(span.start, content.end)
    return Span(at, at)


def _stretches(spans: Sequence[Span], length: int) -> Iterator[Stretch]:
    """The whole text, cut wherever a finding begins or ends."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(spans):
        opening.setdefault(start, []).append(number)
        closing.setdefault(end, []).append(number)
    open_: set[int] = set()
    at = 0
    for edge in sorted({*opening, *closing}):
        if at < edge:
            yield Stretch(Span(at, edge), _ordered(spans, open_))
        at = edge
        open_.difference_update(closing.get(edge, ()))
        here = opening.get(edge, ())
        if gaps := tuple(number for number in here if spans[number].end == edge):
            yield Stretch(Span(edge, edge), gaps)
        open_.update(number for number in here if spans[number].end > edge)
    if at < length:
        yield Stretch(Span(at, length))


def _ordered(spans: Sequence[Span], numbers: set[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers, key=lambda number: (spans[number].end - spans[number].start, number)))


def _within(stretches: Sequence[Stretch], first: int, content: Span) -> Iterator[Stretch]:
    """What of the stretches lies in a line, and the gaps at either side of it."""
    for number in range(first, len(stretches)):
        stretch = stretches[number]
        start, end = max(stretch.span.start, content.start), min(stretch.span.end, content.end)
        if stretch.span.start > content.end:
            return
        is_gap = stretch.span.start == stretch.span.end
        if start < end or (is_gap and content.start <= stretch.span.start):
            yield Stretch(Span(start, end), stretch.findings)
