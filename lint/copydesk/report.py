"""What the desk hands to a reporter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from copydesk.document import Source
from copydesk.finding import Diagnostic
from copydesk.trouble import Trouble


class Checked(NamedTuple):
    """One file, read and checked. `source` is None where it could not be read; the troubles say why."""

    path: str
    source: Source | None
    diagnostics: tuple[Diagnostic, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    words: int = 0


class Summary:
    """Counts over a run."""

    def __init__(self, files: int = 0, words: int = 0) -> None:
        self.files = files
        self.words = words
        self.findings = 0
        self.by_family: Counter[str] = Counter()
        self.troubles: list[Trouble] = []

    def add(self, checked: Checked) -> None:
        """Count one file in."""
        self.files += checked.source is not None
        self.words += checked.words
        self.findings += len(checked.diagnostics)
        self.by_family.update(diagnostic.family for diagnostic in checked.diagnostics)
        self.troubles.extend(checked.troubles)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 work that could not be done."""
        return 2 if self.troubles else 1 if self.findings else 0


class Report(Protocol):
    """A report in the making. Files come in the order of the command line."""

    def expect(self, files: int) -> None:
        """Learn how many files will come."""

    def file(self, checked: Checked) -> None:
        """Report one file."""

    def end(self, summary: Summary) -> None:
        """Report the whole, and finish."""


def report_all(checked: Iterable[Checked], files: int, report: Report) -> Summary:
    """Send every file to the report as it comes; returns the counts."""
    summary = Summary()
    report.expect(files)
    for one in checked:
        summary.add(one)
        report.file(one)
    report.end(summary)
    return summary
