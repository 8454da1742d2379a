"""The filter of findings on lines that did not change."""

from __future__ import annotations

import os
from collections.abc import Iterable

from copydesk.changes.lines import Lines
from copydesk.changes.repository import changed, repository, tracked
from copydesk.document import Place, Source
from copydesk.finding import Diagnostic
from copydesk.report import Checked

WHY = "unchanged"


class Changes:
    """The changes of files in their repositories since a revision, as a filter.

    A finding stays where it, or a place that it is related to, touches a line that has changed. What git was not
    asked about (standard input) has changed as a whole.
    """

    def __init__(self, revision: str, paths: Iterable[str]) -> None:
        """Ask git. Raises DeskError where it cannot tell."""
        self._lines: dict[str, Lines] = {}
        self._first: dict[str, tuple[int, frozenset[str]]] = {}
        repositories: dict[str, list[str]] = {}
        for path in paths:
            real = os.path.realpath(path)
            repositories.setdefault(repository(path, os.path.dirname(real)), []).append(real)
        for root, files in repositories.items():
            lines_of, known = changed(root, revision), tracked(root)
            for file in files:
                name = os.path.relpath(file, root).replace(os.sep, "/")
                self._lines[file] = lines_of.get(name) or Lines(whole=name not in known)

    def has(self, path: str) -> bool:
        """Whether anything changed in the file."""
        lines = self._lines.get(os.path.realpath(path))
        return lines is None or bool(lines.whole or lines.runs or lines.gaps)

    def __call__(self, checked: Checked) -> Checked:
        """The same without findings on lines that did not change."""
        path = os.path.realpath(checked.path)
        lines, source = self._lines.get(path), checked.source
        if lines is None or lines.whole or source is None:
            return checked
        text = hash(source.text)
        if path not in self._first:
            old = (one for one in checked.diagnostics if not _is_new(one, source, lines))
            self._first[path] = (text, frozenset(one.fingerprint for one in old))
        first, known = self._first[path]
        if text != first:  # a round of fixes has moved the lines
            return checked.leave_out(WHY, lambda one: one.fingerprint in known)
        return checked.leave_out(WHY, lambda one: not _is_new(one, source, lines))


def _is_new(one: Diagnostic, source: Source, lines: Lines) -> bool:
    places = [(one.start, one.end), *((related.start, related.end) for related in one.related)]
    return any(lines.touch(*_lines_of(source, *place)) for place in places)


def _lines_of(source: Source, start: Place, end: Place) -> tuple[int, int]:
    r"""The first and the last line of a stretch as git counts them: by `\n` alone."""
    first, last = (source.line_starts[place.line - 1] + place.column - 1 for place in (start, end))
    line = source.text.count("\n", 0, first) + 1
    return line, line + source.text.count("\n", first, max(first, last - 1))
