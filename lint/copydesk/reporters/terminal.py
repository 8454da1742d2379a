"""The report for people: findings in reading order, each under its line of copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from copydesk.document import Source
from copydesk.finding import Diagnostic, RelatedPlace
from copydesk.report import Checked, Summary
from copydesk.reporters.painting import Glyphs, Line, Part, Plain, open_painter
from copydesk.reporters.window import window, wrap
from copydesk.screen import screen_width

LONG_RUN = 25
"""Files. A run over fewer is done before a progress bar could be read."""

_MOST_RELATED = 3
_MOST_SUGGESTIONS = 3
_WIDEST = 110  # letters: a longer line is hard to follow
_NARROWEST = 30


class Terminal:
    """Colours and a progress bar where the stream is a terminal; the same lines without them elsewhere."""

    def __init__(self, stream: TextIO, *, painter: Plain | None = None, width: int | None = None) -> None:
        self._painter = painter or open_painter(stream)
        self._width = max(_NARROWEST, min(_WIDEST, width or screen_width()))

    def expect(self, files: int) -> None:
        """Show progress if there is much to do."""
        if files >= LONG_RUN:
            self._painter.start_progress(files)

    def file(self, checked: Checked) -> None:
        """The findings of a file; nothing for a clean one."""
        if checked.source is not None and checked.diagnostics:
            for line in self._page(checked.path, checked.source, checked.diagnostics):
                self._painter.print(line)
        self._painter.advance()

    def end(self, summary: Summary) -> None:
        """The counts."""
        self._painter.stop_progress()
        for line in _summed(summary, self._painter.glyphs):
            self._painter.print(line)

    def _page(self, path: str, source: Source, found: tuple[Diagnostic, ...]) -> Iterator[Line]:
        yield [Part(path, "path"), Part(f"  {_count(len(found), 'finding')}", "quiet")]
        gutter = max(len(f"{one.start.line}:{one.start.column}") for one in found) + 2
        for one in found:
            yield []
            yield from self._finding(source, one, gutter)
        yield []

    def _finding(self, source: Source, one: Diagnostic, gutter: int) -> Iterator[Line]:
        glyphs, room = self._painter.glyphs, self._width - gutter - 2
        shown = window(source, one.span, room, glyphs.cut)
        place = f"{one.start.line}:{one.start.column}".rjust(gutter)
        indent = Part(" " * (gutter + 2))
        yield [
            Part(f"{place}  ", "quiet"),
            Part(shown.before),
            Part(shown.fault, f"fault {one.severity}"),
            Part(shown.behind),
        ]
        yield [indent, Part(" " * shown.indent), Part(glyphs.under * shown.width, one.severity)]
        for text in wrap(one.message, room):
            yield [indent, Part(text)]
        for related in one.related[:_MOST_RELATED]:
            yield [indent, *_related(related, room)]
        if len(one.related) > _MOST_RELATED:
            yield [indent, Part(f"and in {len(one.related) - _MOST_RELATED} more places", "quiet")]
        yield [indent, *_offer(one, glyphs), Part(f"{one.severity} ", one.severity), Part(one.rule, "quiet")]


def _related(related: RelatedPlace, room: int) -> Line:
    place = f"{related.start.line}:{related.start.column}"
    text = f"{place}  {related.excerpt}" + (f"  ({related.message})" if related.message else "")
    return [Part(text if len(text) <= room else text[: room - 1] + "…", "quiet")]


def _offer(one: Diagnostic, glyphs: Glyphs) -> Line:
    """The suggestions in one line, readable also where they are empty or only white space."""
    if not one.suggestions:
        return []
    shown = [text.strip() and text.replace("\n", " ") for text in one.suggestions[:_MOST_SUGGESTIONS]]
    texts = [text or ("(a space)" if one.suggestions[number] else "(leave out)") for number, text in enumerate(shown)]
    return [Part(f"{glyphs.arrow} "), Part(f" {glyphs.or_} ".join(texts), "offer"), Part("   ")]


def _summed(summary: Summary, glyphs: Glyphs) -> Iterator[Line]:
    read = f"{_count(summary.files, 'file')}, {_count(summary.words, 'word')}"
    if not summary.findings:
        clean = "clean" if not summary.troubles else "nothing found in what could be read"
        yield [Part(f"{clean}: ", "offer" if not summary.troubles else "warning"), Part(read)]
        return
    yield [Part(_count(summary.findings, "finding"), "path"), Part(f" in {read}")]
    families = sorted(summary.by_family.items(), key=lambda pair: (-pair[1], pair[0]))
    yield [Part(f" {glyphs.dot} ".join(f"{family} {count:,}" for family, count in families), "quiet")]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
