"""The server on this machine: what stands in its way is said in a line, and it never outlives its desk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from copydesk.desk import Desk
from copydesk.languagetool import keeper, local
from copydesk.plugins import load_plugins
from copydesk.settings import Settings

KEEPER = [sys.executable, "-I", "-S", str(keeper.__file__)]
COPY = b"They said that the the talks would go on."


@pytest.fixture(autouse=True)
def _no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of another test, and none that the environment names."""
    monkeypatch.setattr(local, "OURS", local.Local())
    monkeypatch.delenv(local.SHARED, raising=False)


def trouble() -> str:
    """The one trouble, with our own finding beside it."""
    checked = Desk(load_plugins(), Settings(select=("spelling", "languagetool"))).check_bytes("a.txt", COPY)
    assert [one.rule for one in checked.diagnostics] == ["doubled-word"]
    (one,) = checked.troubles
    return str(one)


def a_java(folder: Path, script: str) -> Path:
    """A folder with a program that calls itself java."""
    folder.mkdir(exist_ok=True)
    (folder / "java").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "java").chmod(0o755)
    return folder


@pytest.fixture
def jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "languagetool-server.jar").write_bytes(b"")
    monkeypatch.setenv("LTP_JAR_DIR_PATH", str(tmp_path))
    return tmp_path


def test_a_folder_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTP_JAR_DIR_PATH", str(tmp_path / "none"))
    assert f"LanguageTool: LTP_JAR_DIR_PATH names {tmp_path / 'none'}, which holds none of" in trouble()


def test_no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    assert "needs the package language-tool-python; pip install 'copydesk[languagetool]'" in trouble()


def test_no_java(jar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(jar))
    assert "LanguageTool: needs Java, which is not on this machine; install Java 17 or later" in trouble()


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for Java")
@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("echo 'Error: x.UnsupportedClassVersionError: HTTPServer' >&2; exit 1", "needs a newer Java than the one on"),
        ("echo 'Could not reserve enough space for object heap' >&2; exit 1", "cannot run with that much memory"),
        ("echo 'Error: Could not find or load main class X' >&2; exit 1", "its server ended at once (Error: Could not"),
        ("exit 3", "its server ended at once (it did not say why)"),
    ],
)
def test_a_java_that_does_not_run_it(jar: Path, monkeypatch: pytest.MonkeyPatch, script: str, says: str) -> None:
    monkeypatch.setenv("PATH", f"{a_java(jar / 'bin', script)}{os.pathsep}{os.environ['PATH']}")
    assert says in trouble()


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for Java")
def test_a_server_that_never_is_ready_is_given_up_and_ended(jar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = jar / "pid"
    folder = a_java(jar / "bin", f"echo $$ > {mark}; exec sleep 60")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(local, "_START", 1.5)
    start = time.monotonic()
    assert "was not ready after 2 seconds" in trouble()
    assert _gone(int(mark.read_text()))
    for _ in range(20):
        assert "was not ready after 2 seconds" in trouble()
    assert time.monotonic() - start < 10, "each document waits for it anew"


def _gone(pid: int, within: float = 10.0) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="signals of another system")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, None])
def test_a_kept_program_never_outlives_who_started_it(tmp_path: Path, how: signal.Signals | None) -> None:
    mark = tmp_path / "pid"
    program = f"import os, time; open({str(mark)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    starter = (
        "import subprocess, sys, time\n"
        f"kept = subprocess.Popen({[*KEEPER, sys.executable, '-c', program]!r}, stdin=subprocess.PIPE)\n"
        f"time.sleep({60 if how else 1.5})\n"
    )
    process = subprocess.Popen([sys.executable, "-c", starter])
    until = time.monotonic() + 20
    while not (mark.exists() and mark.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    if how:
        process.send_signal(how)
    process.wait(20)
    assert _gone(int(mark.read_text()))


def test_a_kept_program_that_ends_ends_its_keeper() -> None:
    with subprocess.Popen([*KEEPER, sys.executable, "-c", "raise SystemExit(7)"], stdin=subprocess.PIPE) as kept:
        assert kept.wait(20) == 7
