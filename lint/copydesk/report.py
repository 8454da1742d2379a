"""What the desk hands to a reporter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from copydesk.document import Source
from copydesk.finding import Diagnostic
from copydesk.trouble import Trouble


class Checked(NamedTuple):
    """One file, read and checked. `source` is None where it could not be read; the troubles say why.

    Where fixes were made, `fixed` are the findings that they mended, `before` is the file as it was read, and
    all the rest is about the copy as it is now. `left_out` are findings that are not reported: why not (`stet`,
    `baseline`, `unchanged`), and their fingerprints.
    """

    path: str
    source: Source | None
    diagnostics: tuple[Diagnostic, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    words: int = 0
    fixed: tuple[Diagnostic, ...] = ()
    before: Source | None = None
    left_out: tuple[tuple[str, str], ...] = ()

    def leave_out(self, why: str, is_known: Callable[[Diagnostic], bool]) -> Checked:
        """The same without the findings that need not be reported."""
        known = [is_known(one) for one in self.diagnostics]
        if not any(known):
            return self
        left = tuple((why, one.fingerprint) for one, out in zip(self.diagnostics, known, strict=True) if out)
        kept = tuple(one for one, out in zip(self.diagnostics, known, strict=True) if not out)
        return self._replace(diagnostics=kept, left_out=self.left_out + left)


Filter = Callable[[Checked], Checked]
"""Leaves out what need not be reported. The desk sends every file through its filters, one after the other."""


class Summary:
    """Counts over a run."""

    def __init__(self, files: int = 0, words: int = 0) -> None:
        self.files = files
        self.words = words
        self.findings = 0
        self.fixed = 0
        self.by_family: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self.troubles: list[Trouble] = []

    def add(self, checked: Checked) -> None:
        """Count one file in."""
        self.files += checked.source is not None
        self.words += checked.words
        self.findings += len(checked.diagnostics)
        self.fixed += len(checked.fixed)
        self.by_family.update(diagnostic.family for diagnostic in checked.diagnostics)
        self.left_out.update(why for why, _ in checked.left_out)
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


class Together:
    """Several reports of one run, as one."""

    def __init__(self, *reports: Report) -> None:
        self._reports = reports

    def expect(self, files: int) -> None:
        """Tell each of them."""
        for report in self._reports:
            report.expect(files)

    def file(self, checked: Checked) -> None:
        """Report the file in each of them."""
        for report in self._reports:
            report.file(checked)

    def end(self, summary: Summary) -> None:
        """Finish each of them."""
        for report in self._reports:
            report.end(summary)


def report_all(checked: Iterable[Checked], files: int, report: Report) -> Summary:
    """Send every file to the report as it comes; returns the counts."""
    summary = Summary()
    report.expect(files)
    for one in checked:
        summary.add(one)
        report.file(one)
    report.end(summary)
    return summary
