"""Where the source is no prose, so that the page can set it back. Only for show: the readers know better."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from copydesk.document import Source, Span

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_UNREAD = ("script", "style", "template", "svg")
"""Elements without prose."""


class Markup(NamedTuple):
    """Stretches of mark-up, in order. Those in `kept` are shown even where the page shows only what readers see."""

    spans: tuple[Span, ...] = ()
    kept: frozenset[Span] = frozenset()

    def parts(self, span: Span) -> Iterator[tuple[Span, Span | None]]:
        """The span in stretches, each with the mark-up that it is part of."""
        at = span.start
        for mark in self.touching(span):
            start, end = max(mark.start, at), min(mark.end, span.end)
            if at < start:
                yield Span(at, start), None
            yield Span(start, end), mark
            at = end
        if at < span.end:
            yield Span(at, span.end), None

    def touching(self, span: Span) -> Iterator[Span]:
        """The mark-up that shares a letter with the span."""
        for mark in islice(self.spans, max(0, bisect_right(self.spans, span) - 1), None):
            if mark.start >= span.end:
                return
            if mark.touches(span):
                yield mark

    def keeping(self, source: Source, found: Iterable[Span]) -> Markup:
        """The same, with what holds a finding kept: an attribute that readers see, front matter."""
        kept: set[Span] = set()
        for span in found:
            shown = (part for part, mark in self.parts(span) if mark is None)
            if not any(source.text[slice(*part)].strip() for part in shown):
                kept.update(self.touching(Span(span.start, max(span.end, span.start + 1))))
        return Markup(self.spans, frozenset(kept))


def markup(source: Source) -> Markup:
    """The mark-up of a source, by the suffix of its path."""
    path, text = source.path.lower(), source.text
    if path.endswith(_HTML):
        return Markup(tuple(_tags(text, 0)))
    if path.endswith(_MARKDOWN):
        front = _front_matter(text)
        return Markup((*([Span(0, front)] if front else []), *_tags(text, front)))
    return Markup()


def _front_matter(text: str) -> int:
    """Where the front matter ends; 0 where there is none."""
    if not text.startswith(("---\n", "---\r\n")):
        return 0
    end = text.find("\n---", 3)
    return 0 if end < 0 else (text.find("\n", end + 1) + 1 or len(text))


def _tags(text: str, at: int) -> Iterator[Span]:
    lowered = text.lower()
    at = text.find("<", at)
    while at >= 0:
        end = _end(text, lowered, at)
        if end:
            yield Span(at, end)
        at = text.find("<", end or at + 1)


def _end(text: str, lowered: str, at: int) -> int:
    """Where the mark-up ends that may begin here; 0 where none does."""
    if text.startswith("<!--", at):
        return _behind(text, "-->", at + 4)
    if not (text[at + 1 : at + 2].isalpha() or text[at + 1 : at + 2] in ("/", "!", "?")):
        return 0
    close, again = text.find(">", at), text.find("<", at + 1)
    if close < 0 or 0 <= again < close:
        return 0
    for name in _UNREAD:
        if lowered.startswith(name, at + 1) and not lowered[at + 1 + len(name) : at + 2 + len(name)].isalnum():
            return _behind(lowered, f"</{name}>", close + 1)
    return close + 1


def _behind(text: str, closing: str, at: int) -> int:
    found = text.find(closing, at)
    return len(text) if found < 0 else found + len(closing)
