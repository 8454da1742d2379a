"""`copydesk baseline`, and `copydesk check` beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.baseline import read, written
from copydesk.known import Known

STORY = (
    "The council met on Monday to talk about the harbour wall.\n\n"
    "The members recieved a letter about the wall, and it was read out.\n\n"
    "The clerk said that they would talk about it for as long as they must,\n"
)
MENDED = STORY.replace("recieved", "received").replace("must,", "must.")
WORSE = f"{STORY}\nThe the end of it was a long way off, and they all knew it.\n"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, check=False)


def reported(folder: Path, *arguments: str) -> list[str]:
    done = run("check", "--format", "json", *arguments, cwd=folder)
    assert "Traceback" not in done.stderr
    return [f"{one['path']}:{one['line']} {one['rule']}" for one in json.loads(done.stdout)["findings"]]


def recorded(folder: Path) -> dict[str, list[str]]:
    data = json.loads((folder / ".copydesk" / "baseline.json").read_text(encoding="utf-8"))
    assert data["version"] == 1
    return {path: sorted(one["rule"] for one in found) for path, found in data["findings"].items()}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "fire.md").write_text(STORY)
    return tmp_path


BOTH = ["misspelling", "stray-punctuation"]


def test_what_is_recorded_is_not_reported_again_and_what_is_new_is(house: Path) -> None:
    done = run("baseline", cwd=house)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{Path('.copydesk', 'baseline.json')}: 4 findings in 2 files\n"
    assert recorded(house) == {"news/fire.md": BOTH, "story.txt": BOTH}
    clean = run("check", cwd=house)
    assert clean.returncode == 0
    assert clean.stdout.splitlines()[-1] == "left out: 4 known from the baseline"
    (house / "story.txt").write_text(f"A paragraph above it all, which was not there before.\n\n{WORSE}")
    assert reported(house) == ["story.txt:9 doubled-word"]
    assert run("check", cwd=house).returncode == 1
    assert len(reported(house, "--no-baseline")) == 5


def test_the_json_summary_counts_what_was_left_out(house: Path) -> None:
    run("baseline", cwd=house)
    summary = json.loads(run("check", "--format", "json", cwd=house).stdout)["summary"]
    assert summary["left_out"] == {"baseline": 4}
    assert summary["findings"] == 0


def test_the_same_mistake_once_more_is_new(house: Path) -> None:
    run("baseline", cwd=house)
    sentence = STORY.split("\n\n")[2]
    (house / "story.txt").write_text(f"{STORY}\nIt went on.\n\n{sentence}")
    assert reported(house, "--select", "punctuation") == ["story.txt:9 stray-punctuation"]


def test_a_second_recording_takes_up_and_drops(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "story.txt").write_text(MENDED)
    (house / "news" / "fire.md").write_text(WORSE)
    assert run("baseline", cwd=house).stdout.endswith("3 findings in 1 file; 1 new, 2 gone\n")
    assert recorded(house) == {"news/fire.md": ["doubled-word", *BOTH]}


def test_pruning_drops_and_takes_nothing_up(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "story.txt").write_text(STORY.replace("must,", "must."))
    (house / "news" / "fire.md").write_text(WORSE)
    assert run("baseline", "--prune", cwd=house).stdout.endswith("3 findings in 2 files; 0 new, 1 gone\n")
    assert recorded(house) == {"news/fire.md": BOTH, "story.txt": ["misspelling"]}
    assert reported(house) == [f"{Path('news', 'fire.md')}:7 doubled-word"]


def test_what_a_run_did_not_look_at_stays_recorded(house: Path) -> None:
    run("baseline", cwd=house)
    everything = recorded(house)
    (house / "story.txt").write_text(MENDED)
    for arguments in (("--prune", "news"), ("news",), ("--prune", "--select", "names"), ("--select", "names")):
        assert run("baseline", *arguments, cwd=house).returncode == 0
        assert recorded(house) == everything
    run("baseline", "--prune", "--select", "spelling", cwd=house)
    assert recorded(house)["story.txt"] == ["stray-punctuation"]


def test_a_file_that_is_gone_is_dropped_when_all_is_looked_at(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "story.txt").unlink()
    run("baseline", "--prune", "news", cwd=house)
    assert "story.txt" in recorded(house)
    run("baseline", "--prune", cwd=house)
    assert "story.txt" not in recorded(house)


def test_a_file_that_was_renamed_is_known_and_pruned_under_its_new_name(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "story.txt").rename(house / "wall.txt")
    assert reported(house) == []
    run("baseline", "--prune", cwd=house)
    assert recorded(house) == {"news/fire.md": BOTH, "wall.txt": BOTH}


def test_it_is_found_from_the_file_upwards(house: Path) -> None:
    run("baseline", cwd=house)
    assert reported(house / "news") == []
    assert reported(house.parent, str(house / "news" / "fire.md")) == []
    assert run("baseline", cwd=house / "news").returncode == 0
    assert not (house / "news" / ".copydesk").exists(), "the nearest baseline upwards is kept"


def test_a_repository_is_a_house_of_its_own(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "news" / ".git").mkdir()
    assert len(reported(house / "news")) == 2


def test_a_baseline_of_another_name(house: Path) -> None:
    run("baseline", "--baseline", "known.json", cwd=house)
    assert len(reported(house)) == 4
    assert reported(house, "--baseline", "known.json") == []
    assert reported(house / "news", "--baseline", "../known.json") == []


def test_copy_elsewhere_is_recorded_where_it_is(house: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert run("baseline", str(house / "news"), cwd=elsewhere).returncode == 0
    assert recorded(house / "news") == {"fire.md": BOTH}


def test_standard_input_has_the_baseline_of_its_name(house: Path) -> None:
    run("baseline", cwd=house)
    command = [sys.executable, "-m", "copydesk", "check", "-", "--stdin-filename", "story.txt", "--format", "concise"]
    done = subprocess.run(command, cwd=house, input=WORSE, capture_output=True, text=True, check=False)
    assert [line.split()[2] for line in done.stdout.splitlines()] == ["doubled-word"]


def test_what_stands_by_a_stet_is_not_recorded(house: Path) -> None:
    run("stet", "story.txt:5", cwd=house)
    run("baseline", cwd=house)
    assert recorded(house)["story.txt"] == ["misspelling"]


def test_fixes_leave_alone_what_is_known(house: Path) -> None:
    run("baseline", cwd=house)
    (house / "story.txt").write_text(WORSE)
    run("check", "--fix", "story.txt", cwd=house)
    assert "recieved" in (house / "story.txt").read_text()


def test_jobs_change_nothing(house: Path) -> None:
    for number in range(20):
        (house / f"s{number:02}.txt").write_text(STORY)
    run("baseline", "--jobs", "2", cwd=house)
    assert len(recorded(house)) == 22
    (house / "s07.txt").write_text(WORSE)
    for jobs in ("1", "2"):
        assert reported(house, "--jobs", jobs) == ["s07.txt:7 doubled-word"]


def test_it_is_written_for_people_who_compare_versions(house: Path) -> None:
    run("baseline", cwd=house)
    file = house / ".copydesk" / "baseline.json"
    first = file.read_text(encoding="utf-8")
    (house / "story.txt").write_text(f"A paragraph above it all, which was not there before.\n\n{STORY}")
    run("baseline", cwd=house)
    assert file.read_text(encoding="utf-8") == first, "no line numbers"
    assert sum("fingerprint" in line for line in first.splitlines()) == 4, "a line for each finding"
    (house / "story.txt").write_text(WORSE)
    run("baseline", cwd=house)
    old, new = first.splitlines(), file.read_text(encoding="utf-8").splitlines()
    assert len(new) == len(old) + 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "damaged: line 1: expecting property name"),
        ("", "damaged: line 1: expecting value"),
        ("[]", "damaged: it has no version"),
        ('{"findings": {}}', "damaged: it has no version"),
        ('{"version": 2, "findings": {}}', "is of version 2, and this copydesk knows version 1; use the copydesk that"),
        ('{"version": true, "findings": {}}', "is of version True"),
        ('{"version": "1", "findings": {}}', "is of version '1'"),
        ('{"version": 1}', "damaged: its findings are not as copydesk writes them; record it anew"),
        ('{"version": 1, "findings": []}', "damaged: its findings are not"),
        ('{"version": 1, "findings": {"a.txt": 3}}', "damaged: its findings are not"),
        ('{"version": 1, "findings": {"a.txt": [{"rule": "b"}]}}', "damaged: its findings are not"),
        ('{"version": 1, "findings": {"a.txt": [{"fingerprint": 1, "rule": "b", "excerpt": "c"}]}}', "damaged: its"),
        ("[" * 100_000, "damaged: "),
        ("\xff", "damaged: not valid UTF-8"),
    ],
)
def test_one_that_is_damaged_or_of_another_version(house: Path, text: str, says: str) -> None:
    (house / ".copydesk").mkdir()
    file = house / ".copydesk" / "baseline.json"
    file.write_bytes(text.encode("latin-1"))
    done = run("check", "--format", "json", cwd=house)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"copydesk: {Path('.copydesk', 'baseline.json')}: ")
    assert says in line
    assert "; " in line, "a remedy is named"


def test_the_way_out_of_a_damaged_one(house: Path) -> None:
    (house / ".copydesk").mkdir()
    (house / ".copydesk" / "baseline.json").write_text("{")
    for arguments in (("check",), ("check", "--jobs", "2"), ("baseline", "--prune")):
        assert run(*arguments, cwd=house).returncode == 2
    assert len(reported(house, "--no-baseline")) == 4
    assert run("baseline", cwd=house).returncode == 0
    assert reported(house) == []


def test_one_that_is_not_there(house: Path) -> None:
    for arguments in (("check", "--baseline", "known.json"), ("baseline", "--baseline", "known.json", "--prune")):
        done = run(*arguments, cwd=house)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert line == "copydesk: known.json: No such file or directory; record one with `copydesk baseline`"


def test_two_wishes_at_once(house: Path) -> None:
    done = run("check", "--baseline", "a.json", "--no-baseline", cwd=house)
    assert done.returncode == 2
    assert "not allowed with" in done.stderr


def test_a_folder_that_cannot_be_written(house: Path) -> None:
    (house / ".copydesk").write_text("a file in the place of the folder")
    done = run("baseline", cwd=house)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "cannot be written" in line


def test_copy_that_cannot_be_read_is_said_and_the_rest_recorded(house: Path) -> None:
    (house / "empty.txt").write_text("")
    done = run("baseline", cwd=house)
    assert done.returncode == 2
    assert "empty.txt: the file is empty" in done.stderr
    assert recorded(house) == {"news/fire.md": BOTH, "story.txt": BOTH}


texts = st.text(max_size=30)


@given(st.lists(st.builds(Known, texts, texts, texts, texts), max_size=8))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, known: list[Known]) -> None:
    file = tmp_path_factory.mktemp("known") / "baseline.json"
    file.write_bytes(written(known).encode())
    assert read(str(file)) == sorted(set(known))
    assert written(reversed(known)) == written(known)
