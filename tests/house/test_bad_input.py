"""Whatever lies in the folder of the lists, a run ends with a line that says what to do, and never with a traceback."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.cli import run
from copydesk.lexicon import languages, open_lexicon

Write = Callable[..., Path]
Out = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("words.txt", "fine\nŁódź\n".encode("cp1250"), "words.txt:2: is not UTF-8; save the list as UTF-8"),
        ("words.txt", b"\0\1\2\3" * 500, "words.txt: is no text"),
        ("words.txt", b"fine\n-> what\n", "words.txt:2: "),
        ("forbidden.txt", b"fine /z\n", "forbidden.txt:1: there is no mark /z"),
        ("law.dic", b"1\nword/A\n", "law.dic: has no law.aff beside it"),
    ],
)
def test_a_bad_list_costs_no_traceback(
    project: Path, listed: Write, capsys: Out, name: str, data: bytes, why: str
) -> None:
    listed(data, name)
    (project / "a.txt").write_text("The council met on Monday.\n")
    assert run(["check", "a.txt", "--no-cache"]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1


def test_a_list_that_cannot_be_opened_is_named(project: Path, listed: Write, capsys: Out) -> None:
    listed("x").unlink()
    (project / ".copydesk" / "words.txt").mkdir()
    (project / "a.txt").write_text("The council met on Monday.\n")
    assert run(["check", "a.txt"]) == 2
    assert "words.txt" in capsys.readouterr().err


def compiled(cache: Path) -> list[Path]:
    return sorted(path for path in (cache / "copydesk").glob("words-*") if path.is_dir())


@pytest.mark.parametrize("victim", ["forms.trie", "near.trie", "forbidden.trie", "phrases", "manifest"])
@pytest.mark.parametrize("damage", ["garbled", "cut", "gone"])
def test_a_damaged_list_is_compiled_anew(
    project: Path, listed: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Out, victim: str, damage: str
) -> None:
    open_lexicon()  # not into the cache of this test
    shared = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(shared))
    monkeypatch.setattr("copydesk.house.lists._opened", {})
    listed("splonk\n!synergy -> teamwork\nsturm und drang\n")
    assert run(["words", "find", "splonk"]) == 0
    file = compiled(shared)[0] / victim
    if damage == "gone":
        file.unlink()
    else:
        data = file.read_bytes()
        file.write_bytes(b"\xff" * len(data) if damage == "garbled" else data[: len(data) // 2])
    monkeypatch.setattr("copydesk.house.lists._opened", {})
    capsys.readouterr()
    assert run(["words", "find", "splonk"]) == 0
    assert "splonk: right, by" in capsys.readouterr().out
    assert len(compiled(shared)) == 1


def test_a_cache_that_cannot_be_written_is_no_hindrance(
    project: Path, listed: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Out
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setattr("copydesk.house.lists._opened", {})
    listed("splonk\n")
    assert run(["words", "find", "splonk"]) == 0
    assert "splonk: right, by" in capsys.readouterr().out


def test_a_language_without_its_list_is_a_line(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    def gone(code: str) -> bytes:
        raise OSError(f"pyspellchecker has no list for {code}; reinstall it")

    monkeypatch.setattr(languages, "_listed", gone)
    monkeypatch.setattr(languages, "_opened", {})
    (project / "a.txt").write_text("Der Rat trifft sich am Montag.\n")
    assert run(["check", "a.txt", "--language", "de", "--select", "misspelling"]) == 2
    said = capsys.readouterr().err
    assert "has no list for de" in said
    assert "Traceback" not in said


def test_five_megabytes_in_a_line_are_checked(project: Path, listed: Write, capsys: Out) -> None:
    listed("splonk\nsturm und drang\n!synergy -> teamwork\n")
    sentence = (
        "The council agreed to mend the harbour wall which a storm broke in January while the splonk was out and "
    )
    long = sentence * (5_000_000 // len(sentence)) + "goverment synergy " + "x" * 200_000
    (project / "a.txt").write_text(long)
    assert run(["check", "a.txt", "--select", "misspelling,forbidden-word,doubled-word", "--format", "concise"]) == 1
    found = capsys.readouterr().out
    assert "goverment" in found
    assert "synergy" in found


@pytest.fixture(autouse=True)
def no_leftovers(tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
