"""Where the product keeps what it can make again, and how it writes a file so that it is whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

HOUSE = ".copydesk"
"""The folder that holds what a house keeps of its own copy."""

STETS, BASELINE = "stet.toml", "baseline.json"
"""The files in it that say what need not be reported."""


def cache_folder() -> str:
    """The user's cache folder for copydesk. It may not exist yet, and may not be writable."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "copydesk")


def config_folder() -> str:
    """The user's folder for what they have set for themselves in copydesk. It may not exist."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    return os.path.join(base, "copydesk")


def houses(folders: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each of the folders (absolute), those from it upwards that hold a `.copydesk`, the nearest first.

    They end at the root of its git repository, the user's home or the root of all.
    """
    found: dict[str, tuple[str, ...]] = {}
    for folder in folders:
        _find_houses(folder, os.path.expanduser("~"), found)
    return found


def _find_houses(folder: str, home: str, found: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if folder not in found:
        above = os.path.dirname(folder)
        ends = above == folder or folder == home or os.path.exists(os.path.join(folder, ".git"))
        here = (folder,) if os.path.isdir(os.path.join(folder, HOUSE)) else ()
        found[folder] = here + (() if ends else _find_houses(above, home, found))
    return found[folder]


def write_whole(path: str, data: bytes) -> None:
    """Write a file so that a reader sees all of it or the one before. Raises OSError."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    beside = f"{path}.{os.getpid()}.part"
    try:
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
