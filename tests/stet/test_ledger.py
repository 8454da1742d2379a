"""`.copydesk/stet.toml`: written by `copydesk stet`, believed by `copydesk check`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.known import Known
from copydesk.stet.ledger import HEAD, Entry, parsed, written

STORY = (
    "The council met on Monday to talk about the harbour wall.\n\n"
    "The members recieved a letter about the the wall, and it was read out.\n\n"
    "The clerk said that they would talk about it for as long as they must,\n"
)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, check=False)


def reported(folder: Path, *arguments: str) -> list[str]:
    """The findings as `path:line rule`."""
    done = run("check", "--format", "json", *arguments, cwd=folder)
    assert "Traceback" not in done.stderr
    return [f"{one['path']}:{one['line']} {one['rule']}" for one in json.loads(done.stdout)["findings"]]


def entries(folder: Path) -> list[dict[str, object]]:
    with open(folder / ".copydesk" / "stet.toml", "rb") as file:
        return list(tomllib.load(file)["stet"])


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    assert reported(tmp_path) == [
        "story.txt:3 misspelling",
        "story.txt:3 doubled-word",
        "story.txt:5 stray-punctuation",
    ]
    return tmp_path


def test_a_finding_stands_once_it_is_written_down(house: Path) -> None:
    done = run("stet", "story.txt:5", "--reason", "he never finished", "--on", "2024-03-14", cwd=house)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "story.txt:5:66: stet stray-punctuation “must,” (.copydesk/stet.toml)\n"
    (entry,) = entries(house)
    assert len(str(entry.pop("fingerprint"))) == 16
    assert entry == {
        "path": "story.txt",
        "rule": "stray-punctuation",
        "excerpt": "must,",
        "reason": "he never finished",
        "on": date(2024, 3, 14),
    }
    assert reported(house) == ["story.txt:3 misspelling", "story.txt:3 doubled-word"]
    assert "left out: 1 stet" in run("check", cwd=house).stdout


def test_no_day_is_written_that_was_not_given(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    assert set(entries(house)[0]) == {"path", "fingerprint", "rule", "excerpt"}


def test_it_stands_wherever_the_words_go_and_no_longer_than_they(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    (house / "story.txt").write_text(f"A new first paragraph was put in front of it.\n\n{STORY}")
    assert "stray-punctuation" not in str(reported(house))
    (house / "story.txt").write_text(STORY.replace("must,", "can,"))
    assert "story.txt:5 stray-punctuation" in reported(house)


@pytest.mark.parametrize(
    ("place", "arguments", "rules"),
    [
        ("story.txt:3:13", (), ["misspelling"]),
        ("story.txt:3:15", (), ["misspelling"]),
        ("story.txt:3:43", (), ["doubled-word"]),
        ("story.txt:3", ("--rule", "doubled-word"), ["doubled-word"]),
        ("story.txt:3", ("--all",), ["doubled-word", "misspelling"]),
    ],
)
def test_which_finding_is_meant(house: Path, place: str, arguments: tuple[str, ...], rules: list[str]) -> None:
    assert run("stet", place, *arguments, cwd=house).returncode == 0
    assert sorted(str(entry["rule"]) for entry in entries(house)) == rules


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("story.txt:3",), "2 findings stand here: 3:13 misspelling “recieved”, 3:37 doubled-word “the the”; name a"),
        (("story.txt:1",), "story.txt:1: nothing is found here; the nearest finding is on line 3"),
        (("story.txt:3:1",), "nothing is found here; there is 3:13 misspelling"),
        (("story.txt:5", "--rule", "misspelling"), "nothing is found here by misspelling; there is 5:66 stray"),
        (("story.txt",), "story.txt: is no place; write it as it is reported, PATH:LINE or PATH:LINE:COLUMN"),
        (("nowhere.txt:3",), "nowhere.txt: No such file or directory"),
        (("story.txt:5", "--on", "14/3/24"), "'14/3/24' is not a day such as 2024-03-14"),
    ],
)
def test_what_cannot_be_meant_is_said_in_a_line(house: Path, arguments: tuple[str, ...], says: str) -> None:
    done = run("stet", *arguments, cwd=house)
    assert done.returncode == 2
    assert says in done.stderr.splitlines()[-1]
    assert not (house / ".copydesk").exists()


def test_the_file_is_kept_in_order_and_what_people_wrote_in_it_stays(house: Path) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        (house / name).write_text(STORY)
        run("stet", f"{name}:5", cwd=house)
    file = house / ".copydesk" / "stet.toml"
    text = file.read_text().replace('path = "b.txt"', 'path = "b.txt"  # asked the author')
    file.write_text(text)
    run("stet", "story.txt:5", "--reason", "so", cwd=house)
    run("stet", "c.txt:5", "--reason", "why not", cwd=house)
    assert [entry["path"] for entry in entries(house)] == ["a.txt", "b.txt", "c.txt", "story.txt"]
    assert "# asked the author" in file.read_text()
    assert [entry.get("reason") for entry in entries(house)] == [None, None, "why not", "so"]


def test_it_is_found_upwards_and_its_paths_start_where_it_lies(house: Path) -> None:
    (house / "news").mkdir()
    (house / "news" / "fire.txt").write_text(STORY)
    run("stet", "story.txt:5", cwd=house)
    run("stet", "fire.txt:5", cwd=house / "news")
    assert [entry["path"] for entry in entries(house)] == ["news/fire.txt", "story.txt"]
    assert reported(house / "news") == ["fire.txt:3 misspelling", "fire.txt:3 doubled-word"]
    assert reported(house / "news", "../story.txt", "--select", "punctuation") == []


def test_a_file_that_was_renamed_keeps_its_stets(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    (house / "story.txt").rename(house / "wall.txt")
    assert reported(house) == ["wall.txt:3 misspelling", "wall.txt:3 doubled-word"]
    (house / "story.txt").write_text(STORY)
    assert "wall.txt:5 stray-punctuation" in reported(house), "the other was copied, not renamed"


STALE = ".copydesk/stet.toml:5 stale-stet"


def test_one_that_lets_nothing_stand_is_reported_where_it_is_written(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    (house / "story.txt").write_text(STORY.replace("must,", "must."))
    (finding,) = json.loads(run("check", "--format", "json", "--select", "stale-stet,punctuation", cwd=house).stdout)[
        "findings"
    ]
    assert finding["path"] == str(Path(".copydesk", "stet.toml"))
    assert finding["message"] == "the stet for stray-punctuation “must,” in story.txt lets nothing stand"
    text = (house / ".copydesk" / "stet.toml").read_text().splitlines()
    assert text[finding["line"] - 1][finding["column"] - 1 : finding["end_column"] - 1] == finding["excerpt"]
    assert run("check", cwd=house).returncode == 1


def test_it_is_not_reported_where_this_run_cannot_tell(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    (house / "story.txt").write_text(STORY.replace("must,", "must."))
    (house / "other.txt").write_text("The council met on Monday to talk about it.\n")
    assert STALE in reported(house)
    assert STALE in reported(house, "story.txt", "other.txt")
    for arguments in (("other.txt",), ("--ignore", "stray-punctuation"), ("--ignore", "stale-stet")):
        assert STALE not in reported(house, *arguments)
    (house / "story.txt").unlink()
    assert STALE in reported(house)
    assert STALE not in reported(house, "other.txt")
    assert STALE not in reported(house, "--ignore", "punctuation")


def test_jobs_change_nothing(house: Path) -> None:
    for number in range(20):
        (house / f"s{number:02}.txt").write_text(STORY)
        if number % 5 == 0:
            run("stet", f"s{number:02}.txt:5", cwd=house)
    (house / "s05.txt").write_text(STORY.replace("must,", "must."))
    one = run("check", "--format", "json", cwd=house)
    two = run("check", "--format", "json", "--jobs", "2", cwd=house)
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["summary"]["left_out"] == {"stet": 3}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[stet", "stet.toml: not valid TOML: "),
        ("sets = 1\n", "stet.toml: sets: no such key; the tables are named [[stet]]"),
        ("stet = 1\n", "stet.toml: stet is no list of tables; write each as [[stet]]"),
        ("[stet]\npath = 'a'\n", "stet.toml: stet is no list of tables"),
        ("\n[[stet]]\npath = 3\n", "stet.toml:3: stet.path: must be a text in quotes"),
        ("[[stet]]\npaht = 'a'\n", "stet.toml:2: stet.paht: no such key; there are path, fingerprint, rule, excerpt"),
        ("[[stet]]\non = '2024-03-14'\n", "stet.toml:2: stet.on: must be a day such as 2024-03-14"),
        ("[[stet]]\npath = 'a'\n", "stet.toml:1: stet: fingerprint is missing; let `copydesk stet` write it"),
        ("stet = [{path='a', fingerprint='b', rule='c', excerpt='d'}]\n", "are not written as [[stet]]"),
        ("\xff", "stet.toml: not valid UTF-8; save it as UTF-8"),
    ],
)
def test_a_damaged_file_is_said_in_a_line_and_nothing_is_reported(house: Path, text: str, says: str) -> None:
    (house / ".copydesk").mkdir()
    (house / ".copydesk" / "stet.toml").write_bytes(text.encode("latin-1"))
    for arguments in (("check", "--format", "json"), ("stet", "story.txt:5"), ("baseline",)):
        done = run(*arguments, cwd=house)
        assert done.returncode == 2
        assert done.stdout == ""
        (line,) = done.stderr.splitlines()
        assert says in line


def test_a_folder_that_cannot_be_written_is_said_in_a_line(house: Path) -> None:
    (house / ".copydesk").write_text("a file in the place of the folder")
    done = run("stet", "story.txt:5", cwd=house)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "cannot be written" in line


texts = st.text(max_size=20)
known = st.builds(Known, texts, texts.filter(bool), texts, texts)


@given(st.lists(st.builds(Entry, known, st.none() | st.dates(), texts), max_size=6))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    ledger = parsed("stet.toml", HEAD)
    for entry in entries:
        ledger = ledger.with_entry(entry)
    last = {entry.known[:2]: entry for entry in entries}
    assert list(ledger.entries) == [last[key] for key in sorted(last)]
    assert ledger.text.startswith(HEAD)
    alone = parsed("stet.toml", "".join(map(written, ledger.entries)))
    assert alone.entries == ledger.entries
