"""Killed at any moment, every file is whole: all of it as it was, or all of it fixed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from copydesk.readers import BUILT_IN

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")

FILES = 200
OLD = "They sailed to Gotland , an island, and and nobody was told.\r\n\r\n" * 12
NEW = "They sailed to Gotland, an island, and nobody was told.\r\n\r\n" * 12
SUFFIXES = tuple(suffix for reader in BUILT_IN for suffix in reader.suffixes)


def lay_out(folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"story-{number:03}.txt" for number in range(FILES)]
    for path in paths:
        path.write_bytes(OLD.encode())
        path.chmod(0o640)
    return paths


def fix(folder: Path) -> subprocess.Popen[bytes]:
    options = ("--fix", "--jobs", "2", "--format", "concise", "--select", "uneven-spacing,doubled-word", "--no-cache")
    return subprocess.Popen(
        [sys.executable, "-m", "copydesk", "check", *options, str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def state(paths: list[Path]) -> Counter[str]:
    """How many files are as they were, fixed, or anything else; and that a folder's run sees no others."""
    read = Counter({OLD.encode(): "old", NEW.encode(): "new"}.get(path.read_bytes(), "torn") for path in paths)
    beside = set(paths[0].parent.iterdir()) - set(paths)
    assert all(path.name.startswith(".") and not path.name.endswith(SUFFIXES) for path in beside)
    assert all(path.stat().st_mode & 0o777 == 0o640 for path in paths)
    return read


def test_every_file_is_old_or_new_and_the_next_run_ends_the_work(tmp_path: Path) -> None:
    chance = random.Random(7)
    begun = Counter[str]()
    for number in range(5):
        paths = lay_out(tmp_path / "copy")
        running = fix(tmp_path / "copy")
        reached = paths[chance.randrange(5, FILES - 60)]
        while running.poll() is None and reached.stat().st_size == len(OLD):
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.02))
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        found = state(paths)
        assert found["torn"] == 0, number
        begun += found
        assert fix(tmp_path / "copy").wait() == 0
        assert state(paths) == {"new": FILES}
        assert sorted((tmp_path / "copy").iterdir()) == paths, "what the killed run left is cleaned"
    assert begun["old"] > 100, "killed before the end"
    assert begun["new"] > 100, "killed after the start"


WRITE = """
import os, sys
from copydesk.fixing import overwrite
old, new = (open(name, "rb").read() for name in sys.argv[2:])
paths = sorted(entry.path for entry in os.scandir(sys.argv[1]) if entry.name.endswith(".txt"))
print("ready", flush=True)
while True:
    for path in paths:
        overwrite(path, old, new)
    old, new = new, old
"""


def test_in_the_midst_of_writing(tmp_path: Path) -> None:
    """Nothing but writing, so that nearly every kill hits a file half written."""
    chance = random.Random(11)
    (tmp_path / "old").write_bytes(OLD.encode() * 99)
    (tmp_path / "new").write_bytes(NEW.encode() * 99)
    copies = {OLD.encode() * 99, NEW.encode() * 99}
    left = 0
    for number in range(25):
        folder = tmp_path / f"copy-{number}"
        paths = lay_out(folder)
        for path in paths:
            path.write_bytes(OLD.encode() * 99)
        command = [sys.executable, "-c", WRITE, str(folder), str(tmp_path / "old"), str(tmp_path / "new")]
        running = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.01, 0.15))
        running.kill()
        running.wait()
        running.stdout.close()
        assert all(path.read_bytes() in copies for path in paths)
        beside = [path for path in folder.iterdir() if path not in paths]
        assert len(beside) <= 1
        left += len(beside)
    assert left, "some were killed in the midst of a file"


def test_two_runs_at_once(tmp_path: Path) -> None:
    paths = lay_out(tmp_path / "copy")
    both = [fix(tmp_path / "copy") for _ in range(2)]
    codes = [running.wait() for running in both]
    assert state(paths) == {"new": FILES}, codes
    assert sorted((tmp_path / "copy").iterdir()) == paths
