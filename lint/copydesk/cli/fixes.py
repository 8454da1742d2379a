"""What `copydesk check` does otherwise with --fix, --unsafe-fixes and --diff."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple, TextIO

from copydesk.desk import Desk
from copydesk.fixing.patch import Patch
from copydesk.pool import Work
from copydesk.report import Checked, Report, Summary
from copydesk.trouble import DeskError, Trouble


class Fixes(NamedTuple):
    """Which fixes are wanted, and whether they are made or shown as a patch."""

    unsafe: bool
    diff: bool

    @property
    def work(self) -> Work:
        """What is done with each file."""
        return partial(Desk.fix_file, unsafe=self.unsafe, write=not self.diff)

    def stream(self, desk: Desk, name: str, data: bytes) -> Checked:
        """Fix standard input, and put it on standard output unless a patch goes there.

        Copy that cannot be fixed goes through as it came: nobody's copy ends here.
        """
        checked, fixed = desk.fix_bytes(name, data, unsafe=self.unsafe)
        if not self.diff:
            sys.stdout.flush()
            sys.stdout.buffer.write(fixed)
        return checked

    def report_stream(self, paths: Iterable[str]) -> TextIO:
        """Where the report goes: not where the fixed copy goes."""
        return sys.stderr if "-" in paths and not self.diff else sys.stdout

    def open_patch(self, form: str, files: Sequence[str]) -> Report:
        """The patch in the place of a report. Raises DeskError where a report was asked for too: it could only
        speak of copy that is nowhere.
        """
        if form != "terminal":
            raise DeskError(f"--format {form}", "a patch is no report", "leave out --diff or --format")
        if files:
            raise DeskError(f"--output {files[0]}", "a patch is no report", f"write --diff > {files[0]}")
        return Patch(sys.stdout)

    @staticmethod
    def each_once(found: Iterable[str | Trouble]) -> list[str | Trouble]:
        """The files without other names for those before: a link and what it names are fixed once."""
        unique: dict[object, str | Trouble] = {}
        for one in found:
            unique.setdefault(os.path.realpath(one) if isinstance(one, str) and one != "-" else one, one)
        return list(unique.values())

    def exit_code(self, summary: Summary) -> int:
        """What remains counts; of a patch, 1 tells that there is one."""
        if not self.diff:
            return summary.exit_code
        findings = "finding" if summary.fixed == 1 else "findings"
        would = f"{summary.fixed:,} {findings} would be fixed, {summary.findings:,} would remain"
        print(f"copydesk: {would}", file=sys.stderr)
        return 2 if summary.troubles else 1 if summary.fixed else 0
