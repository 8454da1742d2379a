"""docs/fixes.md says what is so."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from copydesk.plugins import load_plugins
from copydesk.testing import find, unmark

PAGE = (Path(__file__).parents[2] / "docs" / "fixes.md").read_text()
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def test_the_table_names_the_rules_that_have_safe_fixes_and_no_others() -> None:
    table = PAGE.split("## What is safe")[1].split("\n\nMarks and spaces")[0]
    named = re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)
    safe = {
        rule.id
        for rule in load_plugins().rules
        if rule.enabled
        for bad in rule.bad
        for one in find(rule, bad, unmark(bad.text)[0])
        if one.fixes and one.fixes[0].safe
    }
    assert sorted(named) == sorted(safe)


def test_the_patch_is_what_is_printed(run: Run, tmp_path: Path) -> None:
    shown = PAGE.split("$ copydesk check --diff story.txt\n")[1].split("```")[0]
    before = next(line[1:] for line in shown.splitlines() if line.startswith("-The"))
    (tmp_path / "story.txt").write_text(before + "\n")
    done = run("--diff", "story.txt")
    assert (done.stdout + done.stderr).decode() == shown


def test_the_summary_is_what_is_printed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_bytes((Path(__file__).parents[2] / "docs" / "example.txt").read_bytes())
    shown = PAGE.split("$ copydesk check --fix story.txt\n…\n")[1].split("```")[0]
    assert run("--fix", "story.txt").stdout.decode().endswith(f"\n{shown}")
