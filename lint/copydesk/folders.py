"""Where the product keeps what it can make again, and how it writes a file so that it is whole or not there."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


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
