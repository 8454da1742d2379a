"""Finds, checks and opens the compiled index."""

from __future__ import annotations

import mmap
import os
import sys
from typing import TYPE_CHECKING, TypeVar
from zlib import adler32, crc32

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from marisa_trie import BytesTrie, Trie

FORMAT = 1
STEP = 4
"""One step of the frequency bytes, in hundredths of the Zipf scale."""

FILES = (
    "forms.flags",
    "forms.trie",
    "forms.zipf",
    "meant.trie",
    "near.heads",
    "near.lists",
    "near.starts",
    "near.text",
    "near.trie",
    "near.zipf",
    "variants.trie",
)
PACKAGED = os.path.join(os.path.dirname(__file__), "compiled")
"""Where the wheel holds the index."""

_SAMPLES, _SAMPLE = 4, 512
_KEPT = 3  # indexes of English that stay in the cache

AnyTrie = TypeVar("AnyTrie", "Trie", "BytesTrie")


class Index:
    """The files of one index, each mapped into memory when it is first asked for."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def numbers(self, name: str, typecode: str = "B") -> memoryview:
        """A file as numbers of that type (`B`, `H`, `I`)."""
        view: memoryview = memoryview(self.mapped(name)).cast(typecode)  # type: ignore[call-overload]
        return view

    def mapped(self, name: str) -> mmap.mmap | bytes:
        """A file as bytes."""
        with open(os.path.join(self.folder, name), "rb") as file:
            if not os.fstat(file.fileno()).st_size:
                return b""  # an empty file cannot be mapped
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def trie(self, name: str) -> Trie:
        """A file as a set of numbered strings."""
        from marisa_trie import Trie

        return _open(Trie(), os.path.join(self.folder, name))

    def texts(self, name: str) -> BytesTrie:
        """A file as strings that stand for texts."""
        from marisa_trie import BytesTrie

        return _open(BytesTrie(), os.path.join(self.folder, name))


def _open(trie: AnyTrie, path: str) -> AnyTrie:
    try:
        trie.mmap(path)
    except (OSError, RuntimeError, ValueError):
        _load(trie, path)
    return trie


def _load(trie: AnyTrie, path: str) -> None:
    """Read a file that cannot be mapped. Raises `OSError`, which says what to do, if it is none of ours."""
    try:
        trie.load(path)
    except (RuntimeError, ValueError) as trouble:
        raise OSError(f"{path} is damaged; delete its folder, and it is built anew") from trouble


def find_index() -> Index:
    """The index that came with the package, or the one in the cache, which is built first where it is missing.

    Where the cache cannot be written, the index is built in a temporary folder that goes when the process
    ends. Raises `OSError` where it can be written nowhere.
    """
    if sys.byteorder == "little" and sound(PACKAGED):
        return Index(PACKAGED)
    folder = cached_folder()
    if not sound(folder):
        from copydesk.lexicon.building import build
        from copydesk.lexicon.compile import compile_index

        folder = build(folder, FILES, compile_index, _KEPT)
    return Index(folder)


def find_compiled(
    kind: str, key: bytes, names: tuple[str, ...], compile_into: Callable[[Path], None], kept: int
) -> Index:
    """The index of a kind that the cache has under a key, compiled first where it is missing or damaged.

    Raises `OSError` where it can be written nowhere, and whatever compiling it raises.
    """
    from copydesk.folders import cache_folder

    mark = f"{len(key):x}{crc32(key):08x}{adler32(key):08x}{FORMAT}{sys.byteorder[0]}"
    folder = os.path.join(cache_folder(), f"{kind}-{mark}")
    if not sound(folder, names):
        from copydesk.lexicon.building import build

        def compile_all(into: Path) -> None:
            compile_into(into)
            write_manifest(str(into), names)

        folder = build(folder, names, compile_all, kept)
    return Index(folder)


def cached_folder() -> str:
    """Where the index for these sources stands in the user's cache, whether it is there or not."""
    from copydesk.folders import cache_folder
    from copydesk.lexicon.sources import stamp

    key = f"{FORMAT} {sys.byteorder} {stamp()}".encode()
    return os.path.join(cache_folder(), f"lexicon-{crc32(key):08x}{adler32(key):08x}")


def sound(folder: str, names: tuple[str, ...] = FILES) -> bool:
    """Whether all files of the index are there as they were written: their sizes, and samples of their bytes."""
    try:
        with open(os.path.join(folder, "manifest"), encoding="utf-8") as file:
            return file.read() == manifest(folder, names)
    except (OSError, ValueError):
        return False


def manifest(folder: str, names: tuple[str, ...]) -> str:
    """What is noted of the files to know them by: for each its size and a checksum of bytes all through it."""
    return f"{FORMAT} {sys.byteorder}\n" + "".join(f"{name} {_mark(os.path.join(folder, name))}\n" for name in names)


def write_manifest(folder: str, names: tuple[str, ...]) -> None:
    """Note what the files are to be known by."""
    with open(os.path.join(folder, "manifest"), "w", encoding="utf-8") as file:
        file.write(manifest(folder, names))


def _mark(path: str) -> str:
    with open(path, "rb", buffering=0) as file:
        size, sum_ = os.fstat(file.fileno()).st_size, 0
        for number in range(_SAMPLES):
            file.seek(max(0, size - _SAMPLE) * number // (_SAMPLES - 1))
            sum_ = crc32(file.read(_SAMPLE), sum_)
    return f"{size} {sum_:08x}"
