"""`copydesk words`: what is written, what is said, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.cli import run

Write = Callable[..., Path]
Out = pytest.CaptureFixture[str]


def words(project: Path) -> str:
    return (project / ".copydesk" / "words.txt").read_text(encoding="utf-8")


def test_a_word_is_added_where_the_project_begins(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    (project / "news").mkdir()
    monkeypatch.chdir(project / "news")
    assert run(["words", "add", "splonk", "Zorbly", "frobble", "--forms", "nv"]) == 0
    assert words(project) == "frobble /nv\nsplonk /nv\nZorbly /nv\n"
    assert "splonk /nv: added to" in capsys.readouterr().out


def test_adding_again_changes_nothing_and_says_so(project: Path, listed: Write, capsys: Out) -> None:
    path = listed("# ours\nsplonk  # from the shop floor\n")
    before = path.stat().st_mtime_ns, path.read_text()
    assert run(["words", "add", "splonk"]) == 0
    assert (path.stat().st_mtime_ns, path.read_text()) == before
    assert "stands already in" in capsys.readouterr().out
    assert run(["words", "add", "splonk", "--forms", "n"]) == 0
    assert path.read_text() == "# ours\nsplonk /n  # from the shop floor\n"


def test_a_forbidden_word_is_added_with_what_is_wanted(project: Path) -> None:
    assert run(["words", "add", "--forbid", "--use", "use", "--use", "employ", "utilise"]) == 0
    assert run(["words", "add", "--forbid", "at this moment in time", "--use", "now"]) == 0
    assert words(project) == "!at this moment in time -> now\n!utilise -> use, employ\n"


def test_the_user_has_a_list_of_their_own(project: Path, tmp_path: Path) -> None:
    assert run(["words", "add", "--user", "splonk"]) == 0
    assert (tmp_path / "config" / "copydesk" / "words.txt").read_text() == "splonk\n"
    assert not (project / ".copydesk").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(["add", "a--b"], "is no word"), (["add", "x", "--use", "y"], "say --forbid"),
     (["add", "x", "--forms", "q"], "no mark /q"),
     (["add", "#x"], "is no word"), (["add", "a -> b"], "is no word"),
     (["add", "splonk", "--forbid"], "has “splonk” as right"),
     (["import", "none.txt"], "No such file"), (["check", "none.txt"], "No such file")],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_a_line(
    project: Path, listed: Write, capsys: Out, arguments: list[str], why: str
) -> None:
    listed("splonk\n")
    assert run(["words", *arguments]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1
    assert words(project) == "splonk\n"


def test_lists_and_dictionaries_are_imported(project: Path, tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "accept.txt").write_text("splonk\n.*ish\n")
    (tmp_path / "law.aff").write_text("SET UTF-8\nCOMPOUNDBEGIN x\nSFX S Y 1\nSFX S 0 s .\n")
    (tmp_path / "law.dic").write_text("1\nfrobble/S\n")
    files = [str(tmp_path / name) for name in ("accept.txt", "law.aff", "law.dic")]
    assert run(["words", "import", *files]) == 0
    said = capsys.readouterr().out
    assert "1 of 1 added" in said
    assert "left out 1: .*ish" in said
    assert "compounds are not made (COMPOUNDBEGIN)" in said
    assert words(project) == "splonk\n"
    assert run(["words", "find", "frobbles", "splonk", "qqzzx"]) == 1
    assert "frobbles: right, by .copydesk/law.dic" in capsys.readouterr().out


def test_a_broken_dictionary_is_not_taken(project: Path, tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "law.aff").write_text("SFX S Y many\n")
    (tmp_path / "law.dic").write_text("1\nfrobble/S\n")
    assert run(["words", "import", str(tmp_path / "law.dic")]) == 2
    assert "is no affix rule" in capsys.readouterr().err
    assert not (project / ".copydesk").exists()


def test_what_is_doubtful_is_named(project: Path, listed: Write, capsys: Out) -> None:
    listed(
        "splonk\ngoverment\nrecieve\ntable\nsplonk\nZorbly\n!whilst -> while\nwhilst\n"
        "!foo -> seperate\n!bar -> whilst\n"
        "!baz -> baz\nfrobble /n\nthe signficant other\n"
    )
    assert run(["words", "check"]) == 1
    said = [line.removeprefix(".copydesk/words.txt:") for line in capsys.readouterr().out.splitlines()]
    assert said == [
        "2: “goverment” looks like a slip for “government”",
        "3: “recieve” looks like a slip for “receive”",
        "4: “table” is known without the list",
        "5: “splonk” stands in .copydesk/words.txt:1 already",
        "7: “whilst” is not printed, and right in .copydesk/words.txt:8",
        "8: “whilst” is known without the list",
        "9: “foo” wants “seperate”, which looks like a slip for “separate”",
        "10: “bar” wants “whilst”, which .copydesk/words.txt:7 does not print",
        "11: “baz” wants itself",
        "13: “the signficant other” looks like a slip for “significant”",
    ]


def test_a_sound_list_raises_no_doubt(project: Path, listed: Write, capsys: Out) -> None:
    listed("frobble /nv\nZorbly\nsplonkish\n!synergy\nutilise -> use\n")
    assert run(["words", "check"]) == 0
    assert capsys.readouterr().out == ""
    assert run(["words", "list", "--forbidden"]) == 0
    assert capsys.readouterr().out == "!synergy\n!utilise -> use\n"


def test_a_word_is_found_wherever_it_is_known(project: Path, listed: Write, capsys: Out) -> None:
    listed("splonk /n\nKiev -> Kyiv\n")
    assert run(["words", "find", "splonks", "Kiev", "government", "recieve", "splokn"]) == 1
    splonks, kiev, government, recieve, splokn = capsys.readouterr().out.splitlines()
    assert splonks == "splonks: right, by .copydesk/words.txt"
    assert kiev.startswith("Kiev: not printed, by .copydesk/words.txt (Kyiv)")
    assert "word" in government
    assert recieve == "recieve: a slip for receive"
    assert "near it: splonk" in splokn
