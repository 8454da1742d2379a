"""The wire schema, version 1; docs/wire-schema.md documents it."""

from __future__ import annotations

import json
from typing import Any, TextIO

from copydesk.finding import Diagnostic, RelatedPlace
from copydesk.report import Checked, Summary

VERSION = 1


class Json:
    """One object. It is written as the files come, so a long run holds none of it in memory."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._between = ""
        stream.write(f'{{"version": {VERSION}, "findings": [')

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The findings of a file, one on a line."""
        for found in checked.diagnostics:
            self._stream.write(f"{self._between}\n  {dumps(finding(found))}")
            self._between = ","

    def end(self, summary: Summary) -> None:
        """Close the list and sum up."""
        self._stream.write(f'\n], "summary": {dumps(summed(summary))}}}\n')


def finding(found: Diagnostic) -> dict[str, Any]:
    """A finding on the wire: lines and columns from 1, columns in code points, the end exclusive."""
    return {
        "path": found.path,
        "rule": found.rule,
        "family": found.family,
        "variant": found.variant,
        "severity": found.severity,
        "message": found.message,
        "line": found.start.line,
        "column": found.start.column,
        "end_line": found.end.line,
        "end_column": found.end.column,
        "excerpt": found.excerpt,
        "suggestions": list(found.suggestions),
        "related": [_related(place) for place in found.related],
        "fingerprint": found.fingerprint,
    }


def summed(summary: Summary) -> dict[str, Any]:
    """The counts of a run on the wire."""
    return {
        "files": summary.files,
        "words": summary.words,
        "findings": summary.findings,
        "fixed": summary.fixed,
        "left_out": dict(sorted(summary.left_out.items())),
        "families": dict(sorted(summary.by_family.items())),
        "troubles": [str(trouble) for trouble in summary.troubles],
    }


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "message": place.message,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "excerpt": place.excerpt,
    }


def dumps(value: Any) -> str:
    """JSON as it reads; all ASCII where a text has half a surrogate pair, which UTF-8 cannot hold."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text
