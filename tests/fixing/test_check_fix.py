"""`copydesk check` with --fix, --unsafe-fixes and --diff, as they are typed."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

SAFE = "Nobody came, and the the doors were shut.\n"
UNSAFE = "He goes on trail for fraud in May.\n"
CLEAN = "Nobody came, and the doors were shut.\n"
TRIAL = "He goes on trial for fraud in May.\n"
MONDAY = "They meet on Monday, March 5, 2024, at noon.\n"


@pytest.mark.parametrize(
    ("copy", "options", "becomes", "code"),
    [
        (CLEAN, "", CLEAN, 0),
        (SAFE, "", SAFE, 1),
        (SAFE, "--fix", CLEAN, 0),
        (CLEAN, "--fix", CLEAN, 0),
        (UNSAFE, "--fix", UNSAFE, 1),
        (UNSAFE, "--unsafe-fixes", TRIAL, 0),
        (SAFE + UNSAFE, "--fix", CLEAN + UNSAFE, 1),
        (SAFE + UNSAFE, "--fix --unsafe-fixes", CLEAN + TRIAL, 0),
        (SAFE + UNSAFE, "--fix --exit-zero", CLEAN + UNSAFE, 0),
        (SAFE, "--fix --select dates", SAFE, 0),
        (SAFE, "--fix --ignore spelling", SAFE, 0),
        (SAFE, "--diff", SAFE, 1),
        (SAFE, "--diff --fix", SAFE, 1),
        (UNSAFE, "--diff", UNSAFE, 0),
        (UNSAFE, "--diff --unsafe-fixes", UNSAFE, 1),
        (CLEAN, "--diff", CLEAN, 0),
        (SAFE, "--diff --exit-zero", SAFE, 0),
    ],
)
def test_what_becomes_of_the_file_and_the_exit_code(
    run: Run, tmp_path: Path, copy: str, options: str, becomes: str, code: int
) -> None:
    (tmp_path / "story.txt").write_text(copy)
    done = run("story.txt", *options.split())
    assert (tmp_path / "story.txt").read_text() == becomes
    assert done.returncode == code, done.stderr
    shown = "--diff" in options and (code == 1 or "--exit-zero" in options)
    assert ("---" in done.stdout.decode()) == shown
    assert os.listdir(tmp_path) == ["story.txt"]


@pytest.mark.parametrize(
    ("copy", "last"),
    [
        (SAFE, "1 fixed, nothing remains: 1 file, 7 words"),
        (SAFE + UNSAFE, "1 fixed, 1 remains in 1 file, 15 words"),
        (SAFE + UNSAFE + "\n" + MONDAY, "1 fixed, 2 remain in 1 file, 24 words"),
        (UNSAFE, "1 finding in 1 file, 8 words"),
        (CLEAN, "clean: 1 file, 7 words"),
    ],
)
def test_the_summary_counts_what_was_fixed_and_what_remains(run: Run, tmp_path: Path, copy: str, last: str) -> None:
    (tmp_path / "story.txt").write_text(copy)
    lines = run("story.txt", "--fix").stdout.decode().splitlines()
    assert last in lines[-2:]


def test_what_remains_is_placed_in_the_fixed_copy(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"The the talks went on. {MONDAY}")
    done = run("story.txt", "--fix", "--format", "concise")
    assert done.stdout.decode().startswith("story.txt:1:33: ")
    report = json.loads(run("story.txt", "--fix", "--format", "json").stdout)
    assert report["summary"]["fixed"] == 0
    assert report["findings"][0]["column"] == 33


def test_json_counts_what_was_fixed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(SAFE)
    assert json.loads(run("story.txt", "--fix", "--format", "json").stdout)["summary"]["fixed"] == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_many_files(run: Run, tmp_path: Path, jobs: str) -> None:
    for number in range(40):
        (tmp_path / f"story-{number:02}.txt").write_text((SAFE, UNSAFE, CLEAN)[number % 3])
    done = run("--fix", "--jobs", jobs)
    assert done.stdout.decode().splitlines()[-2].startswith("14 fixed, 13 remain in 40 files")
    fixed = [(tmp_path / f"story-{number:02}.txt").read_text() for number in range(40)]
    assert fixed == [(CLEAN, UNSAFE, CLEAN)[number % 3] for number in range(40)]
    again = run("--fix", "--jobs", jobs)
    assert again.stdout.decode().splitlines()[-2].startswith("13 findings in 40 files")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_with_several_names_is_fixed_once(run: Run, tmp_path: Path, jobs: str) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "links").mkdir()
    for number in range(20):
        (tmp_path / "copy" / f"{number}.txt").write_text(SAFE)
        (tmp_path / "links" / f"{number}.txt").symlink_to(f"../copy/{number}.txt")
    done = run("--fix", "links", "copy", "./copy/1.txt", "--jobs", jobs)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().splitlines()[-1].startswith("20 fixed, nothing remains: 20 files")
    assert all((tmp_path / "links" / f"{number}.txt").is_symlink() for number in range(20))


def test_unfixable_files_are_named_and_the_rest_is_fixed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SAFE)
    (tmp_path / "still.txt").write_text(SAFE)
    (tmp_path / "still.txt").chmod(0o444)
    (tmp_path / "cyrillic.html").write_bytes(b'<meta charset="koi8-r"><p>In the &lsquo;90s he paid \xc1\xc2\xc7 more.')
    done = run("--fix", "good.txt", "still.txt", "cyrillic.html", "gone.txt", "--format", "concise")
    assert done.returncode == 2
    assert (tmp_path / "good.txt").read_text() == CLEAN
    assert (tmp_path / "still.txt").read_text() == SAFE
    assert [line.split(": ", 2)[1:] for line in done.stderr.decode().splitlines()] == [
        ["still.txt", "cannot be fixed: it is read-only; make it writable, or leave it out"],
        ["cyrillic.html", "not fixed: KOI8-R has no “’”, which a fix puts in; save the copy as UTF-8"],
        ["gone.txt", "no such file or folder; check the spelling of the path"],
    ]
    assert [line.split(":")[0] for line in done.stdout.decode().splitlines()] == ["still.txt", "cyrillic.html"]


def test_a_read_only_file_with_nothing_to_fix_is_no_trouble(run: Run, tmp_path: Path) -> None:
    (tmp_path / "still.txt").write_text(CLEAN)
    (tmp_path / "still.txt").chmod(0o444)
    assert run("--fix", "still.txt").returncode == 0


def test_a_note_about_other_names_is_no_trouble(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(SAFE)
    os.link(tmp_path / "story.txt", tmp_path / "elsewhere")
    done = run("--fix", "story.txt")
    assert done.returncode == 0
    assert done.stderr.decode() == (
        "copydesk: story.txt: 1 other name is linked to the file; it keeps the copy as it was\n"
    )


# Standard input


@pytest.mark.parametrize(
    ("copy", "options", "out", "code"),
    [
        (SAFE.encode(), "--fix", CLEAN.encode(), 0),
        ((SAFE + UNSAFE).encode(), "--fix", (CLEAN + UNSAFE).encode(), 1),
        ((SAFE + UNSAFE).encode(), "--unsafe-fixes", (CLEAN + TRIAL).encode(), 0),
        (SAFE.replace("\n", "\r\n").encode(), "--fix", CLEAN.replace("\n", "\r\n").encode(), 0),
        (b"\xff\xfe" + SAFE.encode("utf-16-le"), "--fix", b"\xff\xfe" + CLEAN.encode("utf-16-le"), 0),
        (b"the the caf\xe9", "--fix", b"the caf\xe9", 0),
        (CLEAN.encode(), "--fix", CLEAN.encode(), 0),
        (b"\x89PNG\x00\x00", "--fix", b"\x89PNG\x00\x00", 2),
        (b"", "--fix", b"", 2),
    ],
)
def test_the_fixed_copy_goes_through_and_the_report_beside_it(
    run: Run, copy: bytes, options: str, out: bytes, code: int
) -> None:
    done = run("-", *options.split(), stdin=copy)
    assert (done.stdout, done.returncode) == (out, code)
    assert done.stderr, "the report"


def test_the_report_beside_it_is_of_any_form(run: Run) -> None:
    done = run("-", "--fix", "--stdin-filename", "a.md", "--format", "concise", stdin=(SAFE + UNSAFE).encode())
    assert done.stdout.decode() == CLEAN + UNSAFE
    assert done.stderr.decode().startswith("a.md:2:12: ")


def test_a_patch_of_standard_input(run: Run) -> None:
    done = run("-", "--diff", "--stdin-filename", "news/a.txt", stdin=SAFE.encode())
    assert done.stdout.decode() == f"--- a/news/a.txt\n+++ b/news/a.txt\n@@ -1 +1 @@\n-{SAFE}+{CLEAN}"
    assert done.stderr.decode() == "copydesk: 1 finding would be fixed, 0 would remain\n"
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ("--diff --format json", "--format json: a patch is no report; leave out --diff or --format"),
        ("--diff --output a.json", "--output a.json: a patch is no report; write --diff > a.json"),
    ],
)
def test_a_patch_is_no_report(run: Run, tmp_path: Path, options: str, says: str) -> None:
    (tmp_path / "story.txt").write_text(SAFE)
    done = run("story.txt", *options.split())
    assert (done.returncode, done.stderr.decode()) == (2, f"copydesk: {says}\n")


# With what lets findings stand


def test_only_what_is_reported_is_fixed(run: Run, tmp_path: Path) -> None:
    """A stet, the baseline and lines that did not change keep their faults."""
    (tmp_path / "stet.md").write_text(f"<!-- stet doubled-word -->\n{SAFE}\nThe the end of it came on a day in May.\n")
    run("stet.md", "--fix")
    kept = f"<!-- stet doubled-word -->\n{SAFE}\nThe end of it came on a day in May.\n"
    assert (tmp_path / "stet.md").read_text() == kept
    git = ("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "as it was")):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True, capture_output=True)
    old, new = "It was was dark.\n\n", "Nobody saw to\nto it.\n\nThey left it it there.\n"
    (tmp_path / "old.txt").write_text(old)
    subprocess.run([*git, "add", "-A"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([*git, "commit", "-qm", "more"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "old.txt").write_text(old + new)
    run("--fix", "--changed")
    assert (tmp_path / "old.txt").read_text() == f"{old}Nobody saw to it.\n\nThey left it there.\n"
    assert (tmp_path / "stet.md").read_text() == kept
