"""`--format` and `--output` as they are typed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from copydesk.reporters import BUILT_IN

CUT = "The talks will go on for as long as both of the ministers must,\n"
CLEAN = "The talks will go on for as long as both of the ministers must.\n"
PROGRAMS = [reporter.name for reporter in BUILT_IN if reporter.encoding]


def run(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    made = subprocess.run(
        [sys.executable, "-m", "copydesk", "check", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )
    stdout = made.stdout.decode(errors="surrogateescape")
    return subprocess.CompletedProcess(made.args, made.returncode, stdout, made.stderr.decode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(CUT)
    (tmp_path / "clean.txt").write_text(CLEAN)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_form_goes_to_the_file_and_the_terminal_report_to_standard_output(folder: Path) -> None:
    done = run(".", "--format", "sarif", "--output", "report.sarif", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "bad.txt  1 finding"
    assert done.stdout.splitlines()[-2] == "1 finding in 2 files, 28 words"
    (log,) = json.loads((folder / "report.sarif").read_text())["runs"]
    assert log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.txt"
    assert log["tool"]["driver"]["rules"][0]["shortDescription"]["text"].startswith("A comma,")
    assert names(folder) == ["bad.txt", "clean.txt", "report.sarif"]


def test_one_run_can_write_several_forms(folder: Path) -> None:
    files = [option for form in PROGRAMS for option in ("--output", f"{form}=out.{form}")]
    done = run("bad.txt", "--format", "concise", *files, cwd=folder)
    assert done.stdout == run("bad.txt", "--format", "concise", cwd=folder).stdout
    for form in PROGRAMS:
        alone = run("bad.txt", "--format", form, cwd=folder).stdout
        assert (folder / f"out.{form}").read_text("utf-8") == alone
        assert "stray-punctuation" in alone
    assert len(ElementTree.parse(folder / "out.junit").getroot()) == 1


def test_a_name_with_an_equals_sign_is_a_name(folder: Path) -> None:
    run("bad.txt", "--format", "json", "--output", "a=b.json", cwd=folder)
    assert json.loads((folder / "a=b.json").read_text())["summary"]["findings"] == 1


def test_a_page_of_an_earlier_run_is_no_copy(folder: Path) -> None:
    first = run("--format", "html", "--output", "report.html", cwd=folder)
    again = run("--format", "html", "--output", "report.html", cwd=folder)
    assert again.stdout == first.stdout
    assert "in 2 files" in again.stdout


def test_what_could_not_be_done_is_in_the_report_and_the_exit_code(folder: Path) -> None:
    done = run("bad.txt", "gone.txt", "--output", "json=out.json", "--exit-zero", cwd=folder)
    assert done.returncode == 2
    assert json.loads((folder / "out.json").read_text())["summary"]["troubles"] == [
        "gone.txt: no such file or folder; check the spelling of the path"
    ]


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("nowhere/out.json", "--output nowhere/out.json: cannot be written: no such file or directory; "),
        ("folder", "--output folder: is a folder; name a file in it"),
        ("bad.txt", "--output bad.txt: is itself to be checked; name another file"),
        ("json=./bad.txt", "--output ./bad.txt: is itself to be checked; name another file"),
        ("-", "--output: names no file; leave it out to report on standard output"),
        ("json=", "--output: names no file; leave it out to report on standard output"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_clear_line(folder: Path, output: str, says: str) -> None:
    (folder / "folder").mkdir()
    done = run("bad.txt", "--output", output, cwd=folder)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"copydesk: {says}")
    assert (folder / "bad.txt").read_text() == CUT
    assert names(folder) == ["bad.txt", "clean.txt", "folder"]


def test_one_file_for_two_reports_is_refused(folder: Path) -> None:
    done = run("bad.txt", "--output", "json=a", "--output", "sarif=./a", cwd=folder)
    assert done.returncode == 2
    assert "--output ./a: is named twice" in done.stderr


def test_an_unknown_form_is_named(folder: Path) -> None:
    done = run("bad.txt", "--format", "xml", "--output", "a", cwd=folder)
    assert done.returncode == 2
    assert "--format xml: no such form of report; there are terminal, concise, json, jsonl, sarif" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(folder: Path) -> None:
    target = folder / "real.json"
    target.write_text("old")
    target.chmod(0o640)
    (folder / "link.json").symlink_to("real.json")
    run("bad.txt", "--format", "json", "--output", "link.json", cwd=folder)
    assert (folder / "link.json").is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert json.loads(target.read_text())["summary"]["findings"] == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_full_disk_is_one_clear_line(folder: Path) -> None:
    done = run("bad.txt", "--output", "sarif=/dev/full", cwd=folder)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("copydesk: --output /dev/full: cannot be written: no space left on device")


def test_a_run_that_fails_leaves_the_report_of_the_last_one(folder: Path) -> None:
    site = folder / "site"
    info = site / "guest-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: guest\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[copydesk]\nguest = guest_reporter\n")
    (site / "guest_reporter.py").write_text(
        "from copydesk.hookspecs import hookimpl\n"
        "from copydesk.reporters import Reporter\n"
        "from copydesk.trouble import DeskError\n"
        "class Broken:\n"
        "    def __init__(self, stream): self.stream = stream\n"
        "    def expect(self, files): self.stream.write('half a report')\n"
        "    def file(self, checked): raise KeyboardInterrupt\n"
        "    def end(self, summary): pass\n"
        "@hookimpl\n"
        "def provide_reporters(): return [Reporter('broken', 'breaks', 'guest_reporter:Broken')]\n"
    )
    (folder / "out").write_text("the last report")
    done = run("bad.txt", "--output", "broken=out", cwd=folder, PYTHONPATH=str(site))
    assert done.returncode == 2
    assert done.stderr == "copydesk: interrupted\n"
    assert (folder / "out").read_text() == "the last report"
    assert names(folder) == ["bad.txt", "clean.txt", "out", "site"]


@pytest.mark.parametrize("form", PROGRAMS)
def test_programs_get_utf8_whatever_the_terminal_has(form: str, folder: Path) -> None:
    (folder / "café “x”.txt").write_text(CUT, "utf-8")
    ascii_ = run(".", "--format", form, cwd=folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ascii_.returncode == 1
    assert ascii_.stdout == run(".", "--format", form, cwd=folder).stdout
    assert ("caf%C3%A9" if form == "sarif" else "café") in ascii_.stdout


@pytest.mark.parametrize("form", [reporter.name for reporter in BUILT_IN])
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are text there")
def test_a_name_that_is_no_text_ends_no_report(form: str, folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(CUT)
    done = run(".", "--format", form, cwd=folder)
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert done.stdout.count("caf") >= 1
    if form in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(done.stdout)
    if form in ("junit", "checkstyle"):
        ElementTree.fromstring(done.stdout)


def test_help_names_every_form(folder: Path) -> None:
    told = " ".join(run("--help", cwd=folder).stdout.split())
    (forms,) = re.findall(r"--format FORM (.*?), or a plugin's", told)
    assert forms.split(", ") == [reporter.name for reporter in BUILT_IN]


def test_the_manual_names_every_form() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "reports.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE)) == sorted(one.name for one in BUILT_IN)
