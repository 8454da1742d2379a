"""Configuration as it is met on the command line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from copydesk.cli import run

CUT = (
    "The delegates left in the evening, and no date was set for another round.\n\n"
    "The talks will go on for as long as both of the ministers must,\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six stories with a stray comma each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for folder in ("news", "drafts", "old"):
        (tmp_path / folder).mkdir()
        for name in ("a.txt", "b.txt"):
            (tmp_path / folder / name).write_text(CUT)
    return tmp_path


HOUSE = """\
exclude = ["old/**"]
severity.stray-punctuation = "note"

[[overrides]]
paths = ["drafts/**"]
ignore = ["stray-punctuation"]
"""


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], list[str]]:
    """The exit code, the findings as `path severity`, and the lines on standard error."""
    code = run(["check", "--format", "concise", *arguments])
    out, err = capsys.readouterr()
    lines = [line.split(":")[0].replace("\\", "/") + " " + line.split()[1] for line in out.splitlines()]
    return code, lines, err.splitlines()


def test_check_follows_the_configuration_and_the_command_line_goes_first(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "copydesk.toml").write_text(HOUSE)
    assert found(capsys) == (1, ["news/a.txt note", "news/b.txt note"], [])
    assert found(capsys, "--ignore", "punctuation") == (0, [], [])
    every = [f"{folder}/{name}.txt error" for folder in ("drafts", "news", "old") for name in "ab"]
    assert found(capsys, "--no-config") == (1, every, [])
    both = found(capsys, "--select", "stray-punctuation")
    assert both == (1, [f"{folder}/{name}.txt note" for folder in ("drafts", "news") for name in "ab"], [])


def test_what_is_excluded_is_read_when_it_is_named_unless_that_is_forbidden(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "copydesk.toml").write_text(HOUSE)
    assert found(capsys, "old/a.txt") == (1, ["old/a.txt note"], [])
    assert found(capsys, "old/a.txt", "news/a.txt", "--force-exclude") == (1, ["news/a.txt note"], [])
    assert found(capsys, "old/a.txt", "--force-exclude") == (0, [], [])
    code, lines, errors = found(capsys, "old")
    assert (code, lines) == (2, [])
    assert errors == ["copydesk: old: all copy in this folder is excluded; see `copydesk config`, or name a file"]


def test_files_under_a_broken_configuration_are_not_checked_and_all_others_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "drafts" / "copydesk.toml").write_text("slect = ['names']\nignore = 3\n")
    code, lines, errors = found(capsys)
    assert (code, lines) == (2, [f"{folder}/{name}.txt error" for folder in ("news", "old") for name in "ab"])
    assert [line.replace("\\", "/") for line in errors] == [
        "copydesk: drafts/copydesk.toml:1: slect: no such key; did you mean select?",
        'copydesk: drafts/copydesk.toml:2: ignore: 3 is not a list; write it as ["age-mismatch"]',
        *(
            f"copydesk: drafts/{name}.txt: not checked, as drafts/copydesk.toml is broken; "
            "mend it, or go without by --no-config"
            for name in "ab"
        ),
    ]


def test_a_broken_configuration_of_many_files_is_said_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(20):
        (project / "news" / f"{number:02}.txt").write_text(CUT)
    (project / "news" / "copydesk.toml").write_text("a = ")
    for jobs in "12":
        code, lines, errors = found(capsys, "news", "--jobs", jobs)
        assert (code, lines) == (2, [])
        assert [line.replace("\\", "/").partition("; ")[0] for line in errors] == [
            "copydesk: news/copydesk.toml:1:5: is not TOML: invalid value",
            "copydesk: news/00.txt and 21 more: not checked, as news/copydesk.toml is broken",
        ]


def test_every_line_that_is_wrong_is_said_however_many_are_alike(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "copydesk.toml").write_text("[[overrides]]\npaths = ['a']\nlang = 'en'\n" * 9)
    _, _, errors = found(capsys, "news/a.txt")
    assert [line.split(":")[2] for line in errors[:-1]] == [str(number) for number in range(3, 28, 3)]


def test_several_processes_find_what_one_does(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "copydesk.toml").write_text(HOUSE)
    (project / "old" / "copydesk.toml").write_text("severity.punctuation = 'warning'")
    for number in range(20):
        (project / "old" / f"{number:02}.txt").write_text(CUT)
    alone = found(capsys, "old", "news", "drafts")
    assert len(alone[1]) == 24
    assert found(capsys, "old", "news", "drafts", "--jobs", "2") == alone
    (project / "house.toml").write_text("ignore = ['stray-punctuation']")
    assert found(capsys, ".", "--jobs", "2", "--config", "house.toml") == (0, [], [])


def test_standard_input_has_the_settings_of_its_name(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "copydesk.toml").write_text(HOUSE)

    def check(name: str) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CUT.encode())))
        return found(capsys, "-", "--stdin-filename", name)[1]

    assert check("news/new.txt") == ["news/new.txt note"]
    assert check("drafts/new.txt") == []


def test_a_named_configuration_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, errors = found(capsys, "news/a.txt", "--config", "house.toml")
    assert (code, lines) == (2, [])
    assert errors[0] == "copydesk: house.toml: No such file or directory; check the path and its permissions"


def test_config_shows_what_holds_and_whence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "copydesk.toml").write_text("language = 'en-GB'\n" + HOUSE)
    assert run(["config", "drafts/a.txt", "--dateline", "2024-03-14"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "drafts/a.txt: copydesk.toml"
    for line in (
        "language en-GB copydesk.toml:1",
        "dateline 2024-03-14 command line",
        "exclude old/** copydesk.toml:2",
        "words - default",
        "weekday-mismatch error default",
        "stray-punctuation off copydesk.toml:7 (overrides for drafts/**)",
    ):
        assert line in lines
    assert run(["config", "news"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "stray-punctuation note copydesk.toml:3" in lines


def test_config_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "copydesk.toml").write_text(HOUSE)
    assert run(["config", "drafts", "--format", "json", "--language", "fr"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["version"], shown["path"], shown["file"]) == (1, "drafts", "copydesk.toml")
    assert shown["settings"]["language"] == {"value": "fr", "source": "command line"}
    assert shown["settings"]["dateline"] == {"value": None, "source": "default"}
    assert shown["settings"]["exclude"] == {"value": ["old/**"], "source": "copydesk.toml:1"}
    stray = shown["rules"]["stray-punctuation"]
    assert stray["enabled"] == {"value": False, "source": "copydesk.toml:6 (overrides for drafts/**)"}
    assert stray["severity"] == {"value": "note", "source": "copydesk.toml:2"}
    assert run(["config", "--format", "json", "--no-config"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["file"] is None
    assert {rule["enabled"]["source"] for rule in shown["rules"].values()} == {"default"}


def test_config_of_a_broken_file_says_what_is_broken(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "copydesk.toml").write_text("slect = 1\nlanguage = 2\n")
    assert run(["config"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "copydesk: copydesk.toml:1: slect: no such key; did you mean select?",
        'copydesk: copydesk.toml:2: language: 2 is not a language tag; write it as "en-GB"',
    ]


def test_config_refuses_a_rule_that_is_none(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "--select", "zzz"]) == 2
    assert capsys.readouterr().err.startswith("copydesk: --select zzz: no such rule or family")


def test_a_run_without_a_configuration_reads_no_toml(project: Path) -> None:
    import subprocess

    asked = "import sys; from copydesk.cli import run; run(['check', 'news']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    imported = set(done.stdout.splitlines()[-1].split())
    assert "tomllib" not in imported
    assert {name for name in imported if name.startswith("copydesk.config.")} == {"copydesk.config.find"}
