"""The findings of the wire schema, one a line."""

from __future__ import annotations

from typing import TextIO

from copydesk.report import Checked, Summary
from copydesk.reporters.json_ import dumps, finding


class JsonLines:
    """An object a line, and nothing else: what `jq`, DuckDB and data frames read. Written as the files come."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """A line for each finding of the file, sent on its way."""
        for found in checked.diagnostics:
            self._stream.write(f"{dumps(finding(found))}\n")
        self._stream.flush()

    def end(self, summary: Summary) -> None:
        """Nothing: a line is a finding."""
