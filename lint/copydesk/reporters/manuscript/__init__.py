"""The report as one page for a browser: the copy laid out with its marks in place, and the findings beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from copydesk.report import Checked, Summary
from copydesk.reporters.manuscript.page import Entry, Tally, page
from copydesk.reporters.manuscript.sheet import sheet
from copydesk.rule import Rule

__all__ = ["Manuscript"]

_IN_MEMORY = 1 << 24  # letters of laid out copy: more waits on the disk


class Manuscript:
    """A page that needs nothing from outside. It opens with what only the end of a run knows, so the copy is put by."""

    def __init__(self, stream: TextIO, rules: Iterable[type[Rule]] = ()) -> None:
        from tempfile import SpooledTemporaryFile

        self._stream = stream
        self._rules = {rule.id: rule for rule in rules}
        self._sheets = SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n")  # noqa: SIM115
        self._entries: list[Entry] = []
        self._tally = Tally()

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """Lay out a file that has findings; one that has none is only counted."""
        if checked.source is None or not checked.diagnostics:
            return
        number = len(self._entries) + 1
        self._entries.append(Entry(number, checked.path, len(checked.diagnostics)))
        self._tally.add(checked.diagnostics)
        self._sheets.write(sheet(number, checked))

    def end(self, summary: Summary) -> None:
        """Write the page."""
        from shutil import copyfileobj

        before, behind = page(self._entries, self._tally, summary, self._rules)
        self._sheets.seek(0)
        self._stream.write(before)
        copyfileobj(self._sheets, self._stream)
        self._stream.write(behind)
        self._sheets.close()
