"""Opens the name book: the one in the wheel or, in a checkout, one compiled into the cache."""

from __future__ import annotations

import mmap
import os
from contextlib import suppress

from copydesk.folders import cache_folder, write_whole
from copydesk.namebook.book import MAGIC, DamagedIndex, NameBook

_HERE = os.path.dirname(__file__)
SOURCES = os.path.join(_HERE, "sources")
COMPILED = os.path.join(_HERE, "names.index")
"""Where the wheel holds the index."""

_STALE_AFTER = 3600  # seconds: another checkout may still be reading the index it made


def open_namebook(sources: str | os.PathLike[str] = SOURCES) -> NameBook:
    """The built-in name book. A damaged or missing index is made again from the sources."""
    sources = os.fspath(sources)
    if sources == SOURCES:
        with suppress(DamagedIndex, OSError):
            return _mapped(COMPILED)
    path = os.path.join(cache_folder(), f"names-{_digest(sources)}.index")
    try:
        return _mapped(path)
    except (DamagedIndex, OSError):
        return _compiled(sources, path)


def _compiled(sources: str, path: str) -> NameBook:
    from copydesk.namebook.compiling import compile_sources

    data, _ = compile_sources(sources)
    with suppress(OSError):  # a cache that cannot be written costs the next run its time, nothing else
        write_whole(path, data)
        _tidy(path)
    return NameBook(data)


def _tidy(path: str) -> None:
    """Take away the indexes of sources that have changed since."""
    folder, name = os.path.split(path)
    for old in os.scandir(folder):
        stale = old.stat().st_mtime < os.stat(path).st_mtime - _STALE_AFTER
        if stale and old.name != name and old.name.startswith("names-") and old.name.endswith(".index"):
            os.unlink(old.path)


def _mapped(path: str) -> NameBook:
    with open(path, "rb") as file:
        if not os.fstat(file.fileno()).st_size:
            raise DamagedIndex("an empty file")
        return NameBook(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _digest(sources: str) -> str:
    """A name for the state of the sources and the format: sizes and times, which cost no reading."""
    from zlib import crc32

    first = second = crc32(MAGIC)
    for state in _states(sources):
        first, second = crc32(state, first), crc32(state[::-1], second)
    return f"{first:08x}{second:08x}"


def _states(sources: str) -> list[bytes]:
    """Name, size and time of every table, and of the code that compiles them."""
    found = [os.path.join(_HERE, name) for name in ("compiling.py", "folding.py", "sources.py")]
    for entry in os.scandir(sources):
        if entry.is_dir():
            found += [one.path for one in os.scandir(entry.path)]
        else:
            found.append(entry.path)
    kept = sorted(path for path in found if path.endswith((".csv", ".py")))
    states = ((path, os.stat(path)) for path in kept)
    return [f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode() for path, state in states]
