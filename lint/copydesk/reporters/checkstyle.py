"""Checkstyle XML, which Jenkins' and many other viewers of warnings read."""

from __future__ import annotations

from typing import TextIO

from copydesk.finding import Diagnostic
from copydesk.report import Checked, Summary
from copydesk.reporters.paths import relative
from copydesk.reporters.wording import in_a_line
from copydesk.reporters.xml_text import attribute, content

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}
_VERSION = "4.3"  # of the format: what viewers look for


class Checkstyle:
    """An element for each file that has findings or troubles, written as it comes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{_VERSION}">\n')

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The findings of a file."""
        if not checked.diagnostics and not checked.troubles:
            return
        self._stream.write(f"  <file name={attribute(relative(checked.path))}>\n")
        for found in checked.diagnostics:
            self._stream.write(f"    {_error(found)}\n")
        for trouble in checked.troubles:
            self._stream.write(f"    <exception>{content(str(trouble))}</exception>\n")
        self._stream.write("  </file>\n")

    def end(self, summary: Summary) -> None:
        """Close the list."""
        self._stream.write("</checkstyle>\n")


def _error(found: Diagnostic) -> str:
    severity = _SEVERITIES.get(found.severity, "warning")
    source = attribute(f"copydesk.{found.family}.{found.rule}")
    place = f'line="{found.start.line}" column="{found.start.column}"'
    return f'<error {place} severity="{severity}" message={attribute(in_a_line(found))} source={source}/>'
