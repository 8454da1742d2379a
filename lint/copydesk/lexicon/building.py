"""Builds an index into the user's cache: where none is, and where the one that is there is damaged."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from copydesk.lexicon.index import sound

Compile = Callable[[Path], None]
"""Writes the files of an index and its manifest into an empty folder. Raises `OSError` where that cannot be."""


def build(folder: str, names: tuple[str, ...], compile_into: Compile, kept: int) -> str:
    """Build an index of these files in a folder of the cache, or in a temporary one where that cannot be; say which.

    Of all indexes whose names begin alike, to the last hyphen, the newest few are kept.
    """
    parent, name = os.path.split(folder)
    try:
        os.makedirs(parent, exist_ok=True)
        work = tempfile.mkdtemp(prefix=f"{name}.", dir=parent)
    except OSError:
        return _temporary(compile_into)
    try:
        compile_into(Path(work))
        _put(work, folder, names)
    except OSError:
        _remove(work)
        return folder if sound(folder, names) else _temporary(compile_into)
    except BaseException:
        _remove(work)
        raise
    _tidy(folder, kept)
    return folder


def _put(work: str, folder: str, names: tuple[str, ...]) -> None:
    """Put the finished index in its place, unless another process was faster."""
    if sound(folder, names):
        _remove(work)
        return
    _remove(folder)
    os.chmod(work, 0o755)
    os.rename(work, folder)


def _temporary(compile_into: Compile) -> str:
    folder = tempfile.mkdtemp(prefix="copydesk-index-")
    atexit.register(_remove, folder)
    compile_into(Path(folder))
    return folder


def _tidy(folder: str, kept: int) -> None:
    """Leave only the newest few indexes of the kind in the cache."""
    kind = os.path.basename(folder).rpartition("-")[0]
    with suppress(OSError):
        others = Path(folder).parent.glob(f"{kind}-*")
        for old in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[kept:]:
            _remove(str(old))


def _remove(folder: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
