"""The report for people: findings in reading order, each under its line of copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from copydesk.document import Source
from copydesk.finding import Diagnostic, RelatedPlace
from copydesk.report import Checked, Summary
from copydesk.reporters.painting import Glyphs, Line, Part, Plain, open_painter
from copydesk.reporters.window import window, wrap
from copydesk.reporters.wording import offers
from copydesk.screen import screen_width

LONG_RUN = 25
"""Files. A run over fewer is done before a progress bar could be read."""

_MOST_RELATED = 3
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
    return [Part(f"{glyphs.arrow} "), Part(f" {glyphs.or_} ".join(offers(one)), "offer"), Part("   ")]


def _summed(summary: Summary, glyphs: Glyphs) -> Iterator[Line]:
    read = f"{_count(summary.files, 'file')}, {_count(summary.words, 'word')}"
    if not summary.findings:
        clean = "clean" if not summary.troubles else "nothing found in what could be read"
        if summary.fixed:
            clean = f"{summary.fixed:,} fixed, nothing remains"
        yield [Part(f"{clean}: ", "offer" if not summary.troubles else "warning"), Part(read)]
        yield from _left_out(summary, glyphs)
        return
    yield [Part(_remaining(summary), "path"), Part(f" in {read}")]
    families = sorted(summary.by_family.items(), key=lambda pair: (-pair[1], pair[0]))
    yield [Part(f" {glyphs.dot} ".join(f"{family} {count:,}" for family, count in families), "quiet")]
    yield from _left_out(summary, glyphs)


def _left_out(summary: Summary, glyphs: Glyphs) -> Iterator[Line]:
    """How many findings are not reported, and why not."""
    reasons = {"baseline": "known from the baseline", "stet": "stet", "unchanged": "on lines that did not change"}
    said = [f"{count:,} {reasons.get(why, why)}" for why, count in sorted(summary.left_out.items())]
    if said:
        yield [Part(f"left out: {f' {glyphs.dot} '.join(said)}", "quiet")]


def _remaining(summary: Summary) -> str:
    if not summary.fixed:
        return _count(summary.findings, "finding")
    return f"{summary.fixed:,} fixed, {summary.findings:,} {'remains' if summary.findings == 1 else 'remain'}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
