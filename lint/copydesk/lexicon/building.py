"""Builds the index into the user's cache, for a checkout and where the one that came with the package is damaged."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from copydesk.lexicon.compile import compile_index
from copydesk.lexicon.index import sound

_KEPT = 3  # indexes that stay in the cache


def build(folder: str) -> str:
    """Build the index in a folder of the cache, or in a temporary one where that cannot be; say which."""
    parent, name = os.path.split(folder)
    try:
        os.makedirs(parent, exist_ok=True)
        work = tempfile.mkdtemp(prefix=f"{name}.", dir=parent)
    except OSError:
        return _temporary()
    try:
        compile_index(Path(work))
        _put(work, folder)
    except OSError:
        _remove(work)
        return folder if sound(folder) else _temporary()
    _tidy(folder)
    return folder


def _put(work: str, folder: str) -> None:
    """Put the finished index in its place, unless another process was faster."""
    if sound(folder):
        _remove(work)
        return
    _remove(folder)
    os.chmod(work, 0o755)
    os.rename(work, folder)


def _temporary() -> str:
    folder = tempfile.mkdtemp(prefix="copydesk-lexicon-")
    atexit.register(_remove, folder)
    compile_index(Path(folder))
    return folder


def _tidy(folder: str) -> None:
    """Leave only the newest few indexes in the cache."""
    with suppress(OSError):
        others = sorted(Path(folder).parent.glob("lexicon-*"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in others[_KEPT:]:
            _remove(str(old))


def _remove(folder: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
