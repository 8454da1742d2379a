"""Annotations on GitHub, as workflow commands in the log of a step."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from copydesk.finding import Diagnostic
from copydesk.report import Checked, Summary
from copydesk.reporters.paths import relative
from copydesk.reporters.wording import in_a_line, in_full
from copydesk.trouble import Trouble

MOST = 10
"""Annotations of one level that GitHub shows for a step. It drops the others without a word."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


class GitHub:
    """An annotation for each finding while GitHub would show it; the others are plain lines of the log.

    The last annotation of a level is kept back: where there are more findings than room it says how many.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._seen: Counter[str] = Counter()
        self._kept_back: dict[str, tuple[str, str]] = {}

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The findings of a file."""
        path = relative(checked.path)
        for trouble in checked.troubles:
            self._say("error", _troubled(path, trouble), f"{path}: {trouble.why}")
        for found in checked.diagnostics:
            level = _LEVELS.get(found.severity, "warning")
            place = f"{path}:{found.start.line}:{found.start.column}"
            self._say(level, _annotation(level, path, found), f"{place}: {level} {found.rule} {in_a_line(found)}")

    def end(self, summary: Summary) -> None:
        """What was kept back, or how much there is beside what is shown."""
        for level, (annotation, _) in sorted(self._kept_back.items()):
            if self._seen[level] == MOST:
                self._stream.write(annotation)
                continue
            more = self._seen[level] - MOST + 1
            told = f"{more:,} more {level}s from copydesk stand in the log of this step: GitHub shows {MOST} of a level"
            self._stream.write(f"::{level} title=copydesk::{_data(told)}\n")

    def _say(self, level: str, annotation: str, line: str) -> None:
        self._seen[level] += 1
        if self._seen[level] < MOST:
            self._stream.write(annotation)
        elif self._seen[level] == MOST:
            self._kept_back[level] = annotation, line
        else:
            if self._seen[level] == MOST + 1:
                self._stream.write(_plain(self._kept_back[level][1]))
            self._stream.write(_plain(line))


def _annotation(level: str, path: str, found: Diagnostic) -> str:
    (line, column), (end_line, end_column) = found.start, found.end
    properties = {"title": found.rule, "file": path, "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub refuses columns where an annotation runs over lines
        properties |= {"col": str(column), "endColumn": str(end_column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {told}::{_data(in_full(found))}\n"


def _troubled(path: str, trouble: Trouble) -> str:
    return f"::error title=copydesk,file={_property(path)}::{_data(str(trouble))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(line: str) -> str:
    """A line in which the runner sees no command, whatever the copy says: `::` in front, `##[` anywhere."""
    line = " ".join(line.split()).replace("##[", "## [")
    return f"{'- ' if line.startswith('::') else ''}{line}\n"
