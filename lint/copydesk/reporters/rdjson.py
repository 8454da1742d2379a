"""reviewdog's diagnostic format: findings and suggestions as comments of a review."""

from __future__ import annotations

from typing import Any, TextIO

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Repair
from copydesk.report import Checked, Summary
from copydesk.reporters.json_ import dumps
from copydesk.reporters.offsets import byte_column
from copydesk.reporters.paths import relative
from copydesk.reporters.wording import in_full

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


class RdJson:
    """One object, written as the files come. Columns are bytes of UTF-8, whatever the file is written in.

    Related places stand in the message: older readers refuse a whole report for a field that they do not know.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._between = ""
        stream.write('{"source": {"name": "copydesk"}, "diagnostics": [')

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The findings of a file, one on a line."""
        assert checked.source is not None or not checked.diagnostics, "what was not read has no findings"
        for found in checked.diagnostics:
            assert checked.source is not None
            self._stream.write(f"{self._between}\n  {dumps(_diagnostic(checked.source, found))}")
            self._between = ","

    def end(self, summary: Summary) -> None:
        """Close the list."""
        self._stream.write("\n]}\n")


def _diagnostic(source: Source, found: Diagnostic) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": in_full(found),
        "location": {"path": relative(found.path), "range": _range(source, found.span)},
        "severity": _SEVERITIES.get(found.severity, "WARNING"),
        "code": {"value": found.rule},
    }
    if suggestions := [_suggestion(source, fix) for fix in found.fixes if fix.edits]:
        diagnostic["suggestions"] = suggestions
    return diagnostic


def _suggestion(source: Source, fix: Repair) -> dict[str, Any]:
    """A fix as one replacement: the format has no room for several that belong together."""
    start, end = fix.edits[0].span.start, max(edit.span.end for edit in fix.edits)
    made, at = [], start
    for edit in fix.edits:
        made += [source.text[at : edit.span.start], edit.text]
        at = edit.span.end
    return {"range": _range(source, Span(start, end)), "text": "".join(made)}


def _range(source: Source, span: Span) -> dict[str, Any]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    return {"line": source.place(offset).line, "column": byte_column(source, offset)}
