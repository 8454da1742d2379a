"""One line for each finding: what editors and `grep` jump by."""

from __future__ import annotations

from typing import TextIO

from copydesk.report import Checked, Summary


class Concise:
    """`path:line:column: severity rule message → suggestion`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        encoding = (getattr(stream, "encoding", None) or "utf-8").lower()
        self._arrow = "→" if encoding.startswith("utf") else "->"

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """A line for each finding of the file."""
        for found in checked.diagnostics:
            suggestion = f" {self._arrow} {found.suggestions[0]!r}" if found.suggestions else ""
            self._stream.write(
                f"{found.path}:{found.start.line}:{found.start.column}: "
                f"{found.severity} {found.rule} {found.message}{suggestion}\n"
            )

    def end(self, summary: Summary) -> None:
        """Nothing: a line is a finding."""
