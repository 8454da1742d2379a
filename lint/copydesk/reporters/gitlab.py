"""GitLab's Code Quality report: findings in the merge request and in its diff."""

from __future__ import annotations

from typing import Any, TextIO

from copydesk.finding import Diagnostic
from copydesk.report import Checked, Summary
from copydesk.reporters.json_ import dumps
from copydesk.reporters.paths import relative
from copydesk.reporters.wording import in_a_line

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


class GitLab:
    """A list of findings, one on a line, written as the files come."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._between = "["

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The findings of a file."""
        for found in checked.diagnostics:
            self._stream.write(f"{self._between}\n  {dumps(_finding(found))}")
            self._between = ","

    def end(self, summary: Summary) -> None:
        """Close the list."""
        self._stream.write("[]\n" if self._between == "[" else "\n]\n")


def _finding(found: Diagnostic) -> dict[str, Any]:
    path = relative(found.path)
    return {
        "type": "issue",
        "check_name": found.rule,
        "description": in_a_line(found),
        "categories": ["Style"],
        "severity": _SEVERITIES.get(found.severity, "minor"),
        "fingerprint": _fingerprint(path, found.fingerprint),
        "location": {"path": path, "lines": {"begin": found.start.line, "end": found.end.line}},
    }


def _fingerprint(path: str, fingerprint: str) -> str:
    """Of the file and the finding: GitLab takes two findings with one fingerprint for the same."""
    from hashlib import sha256

    return sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
