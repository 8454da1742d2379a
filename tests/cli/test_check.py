"""`copydesk check` as it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CUT = (
    "The delegates left in the evening, and no date was set for another round.\n\n"
    "The talks will go on for as long as both of the ministers must,\n"
)
CLEAN = "The talks will go on for as long as both of the ministers must.\n"


def run(*arguments: str | Path, cwd: Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    made = subprocess.run(
        [sys.executable, "-m", "copydesk", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", **environment},
        check=False,
    )
    return subprocess.CompletedProcess(made.args, made.returncode, made.stdout.decode(), made.stderr.decode())


@pytest.fixture
def desk_folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(CUT)
    (tmp_path / "clean.txt").write_text(CLEAN)
    return tmp_path


def test_exit_codes(desk_folder: Path) -> None:
    assert run("check", "clean.txt", cwd=desk_folder).returncode == 0
    assert run("check", "bad.txt", cwd=desk_folder).returncode == 1
    assert run("check", "bad.txt", "--exit-zero", cwd=desk_folder).returncode == 0
    assert run("check", "nowhere.txt", cwd=desk_folder).returncode == 2
    assert run("check", "nowhere.txt", "--exit-zero", cwd=desk_folder).returncode == 2


def test_concise(desk_folder: Path) -> None:
    done = run("check", "bad.txt", "--format", "concise", cwd=desk_folder)
    assert done.stdout == "bad.txt:3:59: error stray-punctuation a comma ends the paragraph → 'must.'\n"
    assert done.stderr == ""


def test_json_is_the_wire_schema(desk_folder: Path) -> None:
    done = run("check", ".", "--format", "json", cwd=desk_folder)
    report = json.loads(done.stdout)
    assert report["version"] == 1
    (finding,) = report["findings"]
    assert finding.pop("fingerprint")
    assert finding == {
        "path": str(Path("bad.txt")),
        "rule": "stray-punctuation",
        "family": "punctuation",
        "variant": "",
        "severity": "error",
        "message": "a comma ends the paragraph",
        "line": 3,
        "column": 59,
        "end_line": 3,
        "end_column": 64,
        "excerpt": "must,",
        "suggestions": ["must."],
        "related": [],
    }
    assert report["summary"]["files"] == 2
    assert report["summary"]["findings"] == 1
    assert report["summary"]["families"] == {"punctuation": 1}


def test_terminal_report_without_a_terminal_has_no_colours(desk_folder: Path) -> None:
    done = run("check", "bad.txt", cwd=desk_folder, PYTHONIOENCODING="utf-8")
    assert "\x1b" not in done.stdout
    assert done.stdout.splitlines() == [
        "bad.txt  1 finding",
        "",
        "  3:59  The talks will go on for as long as both of the ministers must,",
        "                                                                  ^^^^^",
        "        a comma ends the paragraph",
        "        → must.   error stray-punctuation",
        "",
        "1 finding in 1 file, 28 words",
        "punctuation 1",
    ]


def test_colours_where_they_are_asked_for_and_not_where_they_are_refused(desk_folder: Path) -> None:
    plain = dict.fromkeys(("NO_COLOR", "FORCE_COLOR", "TERM"), "")
    coloured = run("check", "bad.txt", cwd=desk_folder, **{**plain, "FORCE_COLOR": "1", "TERM": "xterm-256color"})
    assert "\x1b[31m" in coloured.stdout
    refused = run(
        "check", "bad.txt", cwd=desk_folder, **{**plain, "FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color"}
    )
    assert "\x1b[31m" not in refused.stdout


def test_a_stream_that_is_not_unicode_is_no_reason_to_fail(desk_folder: Path) -> None:
    done = run("check", "bad.txt", cwd=desk_folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "-> must." in done.stdout


def test_standard_input(desk_folder: Path) -> None:
    done = run("check", "-", "--format", "concise", cwd=desk_folder, stdin=CUT.encode())
    assert done.stdout.startswith("<stdin>:3:59:")
    named = run("check", "-", "--stdin-filename", "a.md", "--format", "concise", cwd=desk_folder, stdin=CUT.encode())
    assert named.stdout.startswith("a.md:3:59:")


def test_bad_input_is_named_and_the_rest_is_still_reported(desk_folder: Path) -> None:
    (desk_folder / "empty.txt").write_text("")
    (desk_folder / "picture.txt").write_bytes(b"\x89PNG\0")
    (desk_folder / "torn.txt").write_bytes(b"caf\xe9 \x81")
    (desk_folder / "nothing").mkdir()
    done = run(
        *("check", "gone.txt", "nothing", "empty.txt", "picture.txt", "torn.txt", "bad.txt", "--format", "concise"),
        cwd=desk_folder,
    )
    assert done.returncode == 2
    assert done.stdout.startswith("bad.txt:3:59:")
    lines = done.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["copydesk", name] for name in ("gone.txt", "nothing", "empty.txt", "picture.txt", "torn.txt")
    ]
    assert all("; " in line for line in lines)


def test_a_trouble_of_many_files_is_said_once(desk_folder: Path) -> None:
    for number in range(9):
        (desk_folder / f"empty-{number}.txt").write_text("")
    done = run("check", ".", "--format", "concise", cwd=desk_folder)
    (line,) = done.stderr.splitlines()
    assert "empty-0.txt and 8 more: the file is empty; " in line


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--select", "stray-puntuation"), "--select stray-puntuation: no such rule or family; did you mean"),
        (("--format", "xml"), "--format xml: no such form of report; there are terminal, concise, json"),
        (("--dateline", "14/3/24"), "'14/3/24' is not a day such as 2024-03-14"),
        (("--jobs", "none"), "'none' is neither a number from 1 nor auto"),
    ],
)
def test_wrong_options_are_named_with_a_remedy(desk_folder: Path, arguments: tuple[str, ...], says: str) -> None:
    done = run("check", "bad.txt", *arguments, cwd=desk_folder)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_plugin_is_no_silent_success(desk_folder: Path) -> None:
    site = desk_folder / "site"
    info = site / "guest-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: guest\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[copydesk]\nguest = guest_rules\n")
    (site / "guest_rules.py").write_text("import nothing_of_that_name\n")
    done = run("check", "clean.txt", cwd=desk_folder, PYTHONPATH=str(site))
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("copydesk: plugin guest: cannot be imported from guest_rules: ModuleNotFoundError")


def test_gitignore_and_suffixes_choose_the_copy_of_a_folder(desk_folder: Path) -> None:
    (desk_folder / ".gitignore").write_text("drafts/\n")
    (desk_folder / "drafts").mkdir()
    (desk_folder / "drafts" / "early.txt").write_text(CUT)
    (desk_folder / "code.py").write_text(CUT)
    done = run("check", "--format", "concise", cwd=desk_folder)
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["bad.txt"]
    named = run("check", "drafts/early.txt", "--format", "concise", cwd=desk_folder)
    assert named.stdout.startswith(str(Path("drafts", "early.txt")))


def test_jobs_change_nothing_but_the_time(desk_folder: Path) -> None:
    for number in range(40):
        (desk_folder / f"story-{number:02}.txt").write_text(CUT if number % 3 else CLEAN)
    one = run("check", "--format", "json", "--jobs", "1", cwd=desk_folder)
    two = run("check", "--format", "json", "--jobs", "2", "--no-cache", cwd=desk_folder)
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["summary"]["findings"] == 27


def test_a_long_run_in_a_pipe_shows_no_bar(desk_folder: Path) -> None:
    for number in range(30):
        (desk_folder / f"story-{number:02}.txt").write_text(CLEAN)
    done = run("check", "story-00.txt", ".", cwd=desk_folder)
    assert "reading" not in done.stdout + done.stderr


def test_a_reader_that_leaves_early_is_no_traceback(desk_folder: Path) -> None:
    for number in range(60):
        (desk_folder / f"story-{number:02}.txt").write_text(CUT * 20)
    command = f"{sys.executable} -m copydesk check --format concise . | head -1"
    done = subprocess.run(command, shell=True, cwd=desk_folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_rules_and_explain(desk_folder: Path) -> None:
    rules = run("rules", cwd=desk_folder).stdout
    assert "punctuation\n" in rules
    assert "  stray-punctuation" in rules
    page = run("explain", "stray-punctuation", cwd=desk_folder).stdout
    assert page.startswith("# stray-punctuation\n")
    assert "⟦must,⟧" in page
    wrong = run("explain", "stray-puntuation", cwd=desk_folder)
    assert wrong.returncode == 2
    assert "did you mean stray-punctuation?" in wrong.stderr
