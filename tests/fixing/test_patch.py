"""The patch of `--diff`: what git and patch make of it is byte for byte what `--fix` writes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.document import Source
from copydesk.fixing.patch import patch
from copydesk.readers.encoding import decode

Run = Callable[..., subprocess.CompletedProcess[bytes]]

LATE = "They will recieve it , he said.\n\nNobody came.\n\nThe train was late.\n\nNobody cared.\n\nIt was was dark.\n"

COPIES = {
    "plain.txt": LATE.encode(),
    "windows.txt": LATE.replace("\n", "\r\n").encode(),
    "mixed.txt": LATE.replace("\n\n", "\r\n\n", 2).encode(),
    "mac.txt": LATE.replace("\n", "\r").encode(),
    "mark.txt": b"\xef\xbb\xbf" + LATE.encode(),
    "no-end.txt": LATE.encode().rstrip(),
    "one-line.txt": b"They will recieve it",
    "latin.txt": LATE.replace("came", "came to the café").encode("cp1252"),
    "ünïcode.md": LATE.replace("came", "came to the 😀 café").encode(),
    "two words.txt": LATE.encode(),
    'odd"\\name\t.txt': LATE.encode(),
    "page.html": b"<p>They will re<b>cie</b>ve it.</p>\x0c\n<p>It &amp; they , too.</p>\n",
    "feed.txt": LATE.replace("\n\nNobody", "\n\n\x0c\x1c\x85\u2028Nobody").encode(),
    "clean.txt": b"Nobody came.\n",
}
APPLY = {"git": ("git", "apply", "-"), "patch": ("patch", "-p1", "--binary", "-s")}


@pytest.fixture
def desks(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with the same copy."""
    for folder in ("shown", "fixed"):
        (tmp_path / folder / "copy").mkdir(parents=True)
        for name, data in COPIES.items():
            (tmp_path / folder / "copy" / name).write_bytes(data)
    return tmp_path / "shown", tmp_path / "fixed"


@pytest.mark.parametrize("tool", APPLY)
@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes"])
def test_applied_it_makes_what_fix_writes(desks: tuple[Path, Path], run: Run, tool: str, option: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    shown, fixed = desks
    made = run("--diff", option, "copy", cwd=shown)
    assert made.returncode == 1, made.stderr
    assert {path.name: path.read_bytes() for path in (shown / "copy").iterdir()} == COPIES, "nothing is written"
    run(option, "copy", cwd=fixed)
    applied = subprocess.run(APPLY[tool], cwd=shown, input=made.stdout, capture_output=True, check=False)
    assert applied.returncode == 0, applied.stderr
    for name in COPIES:
        assert (shown / "copy" / name).read_bytes() == (fixed / "copy" / name).read_bytes(), name
        assert ((fixed / "copy" / name).read_bytes() == COPIES[name]) == (name == "clean.txt")


def test_it_is_as_small_as_can_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text(LATE)
    assert run("--diff", "late.txt").stdout.decode() == (
        "--- a/late.txt\n+++ b/late.txt\n"
        "@@ -1,4 +1,4 @@\n-They will recieve it , he said.\n+They will receive it, he said.\n \n Nobody came.\n \n"
        "@@ -6,4 +6,4 @@\n \n Nobody cared.\n \n-It was was dark.\n+It was dark.\n"
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "a.txt"),
        ("./news/../a.txt", "a.txt"),
        ("<stdin>", "<stdin>"),
        ("two words.txt", "two words.txt\t"),
        ('a "b".txt', '"{}/a \\042b\\042.txt"'),
        ("a\nb.txt", '"{}/a\\012b.txt"'),
        (str(Path.cwd() / "a.txt"), "a.txt"),
        ("/elsewhere/a.txt", "elsewhere/a.txt"),
        ("..odd.txt", "..odd.txt"),
    ],
)
def test_names(path: str, name: str) -> None:
    before, after, *_ = patch(Source(path, "teh\n"), "the\n").decode().split("\n")
    for line, mark, side in ((before, "---", "a"), (after, "+++", "b")):
        assert line == f"{mark} {name.format(side) if '{}' in name else f'{side}/{name}'}"


def test_the_name_is_in_bytes_of_the_file_system_and_the_copy_in_its_own() -> None:
    source = decode("caf\udce9 ü.txt", b"caf\xe9 teh")
    assert patch(source, "café the") == (
        b"--- a/caf\xe9 \xc3\xbc.txt\t\n+++ b/caf\xe9 \xc3\xbc.txt\t\n@@ -1 +1 @@\n"
        b"-caf\xe9 teh\n\\ No newline at end of file\n+caf\xe9 the\n\\ No newline at end of file\n"
    )


def test_wide_letters_are_shown_in_utf_8(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_bytes("They will recieve café.".encode("utf-16"))
    assert "-They will recieve café.\n" in run("--diff", "wide.txt").stdout.decode()
