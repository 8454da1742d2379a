"""`copydesk stet --comment`: a comment in the copy, which changes nothing but the finding."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from copydesk.desk import Desk
from copydesk.plugins import load_plugins

MARKDOWN = {
    "a paragraph": (
        "First it met.\n\nHe recieved it\nthere.\n",
        'First it met.\n\n<!-- stet misspelling: "recieved" -->\nHe recieved it\nthere.\n',
    ),
    "a heading": ("# He recieved it\n\nText.\n", '<!-- stet misspelling: "recieved" -->\n# He recieved it\n\nText.\n'),
    "behind front matter": (
        "---\nlang: en-GB\n---\nHe recieved it.\n",
        '---\nlang: en-GB\n---\nHe recieved it. <!-- stet misspelling: "recieved" -->\n',
    ),
    "an item": ("- one\n- he recieved it\n", '- one\n- he recieved it <!-- stet misspelling: "recieved" -->\n'),
    "a quotation": ("> He recieved\n> it.\n", '> He recieved\n> it. <!-- stet misspelling: "recieved" -->\n'),
    "a cell": (
        "| a | b |\n|---|---|\n| he recieved | two |\n",
        '| a | b |\n|---|---|\n| he recieved <!-- stet misspelling: "recieved" --> | two |\n',
    ),
    "emphasis at the end": (
        "- He **recieved it**\n",
        '- He **recieved it <!-- stet misspelling: "recieved" -->**\n',
    ),
    "windows lines": (
        "One.\r\n\r\nHe recieved it.\r\n",
        'One.\r\n\r\n<!-- stet misspelling: "recieved" -->\r\nHe recieved it.\r\n',
    ),
}
HTML = {
    "a paragraph": ("<p>He recieved it.</p>", '<!-- stet misspelling: "recieved" -->\n<p>He recieved it.</p>'),
    "inside a line": (
        "<p>One.</p><p>He <b>recieved</b> it.</p>",
        '<p>One.</p><p>He <b>recieved</b> it. <!-- stet misspelling: "recieved" --></p>',
    ),
}


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, check=False)


def let_stand(folder: Path, name: str, before: bytes, *arguments: str) -> bytes:
    """The file once its first finding stands by a comment; the copy is the same, and the finding gone."""
    path = folder / name
    path.write_bytes(before)
    desk = Desk(load_plugins())
    first = desk.check_file(str(path)).diagnostics[0]
    done = run("stet", f"{name}:{first.start.line}:{first.start.column}", "--comment", *arguments, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    after = path.read_bytes()
    assert desk.read(name, after).text == desk.read(name, before).text
    left = desk.check_file(str(path))
    assert first.fingerprint not in {one.fingerprint for one in left.diagnostics}
    assert ("stet", first.fingerprint) in left.left_out
    assert not (folder / ".copydesk").exists()
    return after


@pytest.mark.parametrize("case", MARKDOWN)
def test_in_markdown(case: str, tmp_path: Path) -> None:
    before, after = MARKDOWN[case]
    assert let_stand(tmp_path, "story.md", before.encode()).decode() == after


@pytest.mark.parametrize("case", HTML)
def test_in_html(case: str, tmp_path: Path) -> None:
    before, after = HTML[case]
    assert let_stand(tmp_path, "story.html", before.encode()).decode() == after


def test_the_reason_stands_in_it(tmp_path: Path) -> None:
    after = let_stand(tmp_path, "story.md", b"He recieved it.\n", "--reason", "so he wrote (in 1904)")
    assert after == b'<!-- stet misspelling: "recieved" (so he wrote (in 1904)) -->\nHe recieved it.\n'


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_bytes_beside_it_stay(encoding: str, tmp_path: Path) -> None:
    before = "Café first.\n\nHe recieved it.\n"
    after = let_stand(tmp_path, "story.md", before.encode(encoding))
    comment = '<!-- stet misspelling: "recieved" -->\n'
    assert after == before.replace("He", f"{comment}He").encode(encoding)


@pytest.mark.parametrize(
    ("name", "text", "arguments", "says"),
    [
        (
            "story.txt",
            "It met.\n\nHe recieved it.\n",
            (),
            "no comment can stand beside “recieved”; leave out --comment",
        ),
        ("story.md", "It met.\n\nHe recieved it.\n", ("--reason", "a --> b"), "a comment cannot hold --, < or >"),
        ("story.md", "![recieved it](a.png)\n", (), "no comment can stand beside “recieved”"),
    ],
)
def test_where_there_is_no_place_the_file_stays(
    name: str, text: str, arguments: Sequence[str], says: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text)
    line = text[: text.index("recieved")].count("\n") + 1
    done = run("stet", f"{name}:{line}", "--comment", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    (line_said,) = done.stderr.splitlines()
    assert says in line_said
    assert path.read_text() == text


def test_all_findings_of_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("He recieved the the acheivement.\n")
    assert run("stet", "a.md:1", "--all", "--comment", cwd=tmp_path).returncode == 0
    assert run("check", "a.md", cwd=tmp_path).returncode == 0
