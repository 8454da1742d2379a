from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, Repair
from copydesk.report import Checked

Found = Callable[..., Diagnostic]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def _found(
    *edits: tuple[int, int, str], at: int | None = None, safe: bool = True, rule: str = "a-rule", path: str = "copy.txt"
) -> Diagnostic:
    """A finding that is made of nothing but its place and one fix."""
    repair = Repair(tuple(Edit(Span(start, end), text) for start, end, text in edits), safe, None)
    start = min((edit.span.start for edit in repair.edits), default=0) if at is None else at
    span = Span(start, start + 1)
    source = Source(path, "")
    place = source.place(0)
    return Diagnostic(rule, "residue", "", "note", path, span, place, place, "m", "", (repair,), (), f"{rule}-{start}")


@pytest.fixture(scope="session")
def found() -> Found:
    return _found


@pytest.fixture(scope="session")
def replacing() -> Callable[..., Callable[[Source], Checked]]:
    """A check that finds every match of a pattern, with a fix for it: the whole of a desk, for these tests."""

    def make(*pairs: tuple[str, str], safe: bool = True) -> Callable[[Source], Checked]:
        def check(source: Source) -> Checked:
            diagnostics = tuple(
                _found((match.start(), match.end(), match.expand(to)), rule=pattern, safe=safe, path=source.path)
                for pattern, to in pairs
                for match in re.finditer(pattern, source.text)
            )
            return Checked(source.path, source, diagnostics)

        return check

    return make


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`copydesk check` in the test's own folder."""

    def check(*arguments: str | Path, stdin: bytes = b"", cwd: Path = tmp_path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "copydesk", "check", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
            check=False,
        )

    return check
