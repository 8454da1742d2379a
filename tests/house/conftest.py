from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.house.house import House
from copydesk.house.lists import open_text


@pytest.fixture
def house() -> Callable[[str], House]:
    """A house with one list."""
    return lambda text: House([open_text(text)])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, entered, and a user with nothing in their folders but the cache of this machine."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("copydesk.folders.sys.platform", "linux")
    return folder


@pytest.fixture
def listed(project: Path) -> Callable[..., Path]:
    """Writes a list of the project."""

    def write(text: str | bytes, name: str = "words.txt") -> Path:
        path = project / ".copydesk" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write
