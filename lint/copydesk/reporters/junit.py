"""JUnit XML, which every CI server shows: a file is a suite, a finding a test that failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from copydesk.finding import Diagnostic
from copydesk.report import Checked, Summary
from copydesk.reporters.paths import relative
from copydesk.reporters.wording import in_a_line, in_full
from copydesk.reporters.xml_text import attribute, content
from copydesk.trouble import Trouble


class JUnit:
    """A suite for each file, written as it comes; a clean file is one test that passed."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n')

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The suite of a file."""
        path, failures, errors = relative(checked.path), len(checked.diagnostics), len(checked.troubles)
        counts = f'tests="{max(1, failures + errors)}" failures="{failures}" errors="{errors}"'
        self._stream.write(f"  <testsuite name={attribute(path)} {counts}>\n")
        for line in _tests(path, checked):
            self._stream.write(f"    {line}\n")
        self._stream.write("  </testsuite>\n")

    def end(self, summary: Summary) -> None:
        """Close the list."""
        self._stream.write("</testsuites>\n")


def _tests(path: str, checked: Checked) -> Iterator[str]:
    where = f"classname={attribute(_without_suffix(path))}"
    if not checked.diagnostics and not checked.troubles:
        yield f'<testcase name="clean" {where}/>'
    for found in checked.diagnostics:
        yield from _failure(path, found, where)
    for trouble in checked.troubles:
        yield from _error(trouble, where)


def _failure(path: str, found: Diagnostic, where: str) -> Iterator[str]:
    line, column = found.start
    name = attribute(f"{found.rule} at {line}:{column}")
    told = content(f"{path}:{line}:{column}: {found.severity}: {in_full(found)}")
    yield f"<testcase name={name} {where}>"
    yield f"  <failure type={attribute(found.rule)} message={attribute(in_a_line(found))}>{told}</failure>"
    yield "</testcase>"


def _error(trouble: Trouble, where: str) -> Iterator[str]:
    yield f'<testcase name="checked" {where}>'
    yield f'  <error type="trouble" message={attribute(str(trouble))}/>'
    yield "</testcase>"


def _without_suffix(path: str) -> str:
    """CI servers take what stands behind the last dot of a class for its name."""
    folder, slash, name = path.rpartition("/")
    return folder + slash + (name.rpartition(".")[0] or name)
