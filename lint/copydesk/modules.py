"""Keeps our own modules' code in one file, from one run to the next.

A run imports some 230 modules of ours. Python looks for each in its folder, opens it and checks it against its
source, which together costs an eighth of the start; and where it may not write bytecode it compiles them all,
every time. This keeps their code in one file in the user's cache.

A module is taken from there only while its source has the size and the time stamp that it had, which is what Python
itself asks of its bytecode. Where anything is not as expected, Python imports as it always does.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from mmap import ACCESS_READ, mmap
from types import CodeType
from zlib import crc32

from copydesk.folders import cache_folder, write_whole

_OURS = frozenset({"copydesk", "copydesk_rules"})
_WORTH_KEEPING = 8  # new modules: for fewer the file is not written again

Kept = tuple[bool, str, int, int, int, int]
"""Of a module: whether it is a package, its source's path, time stamp in ns and size, and where its code stands."""


class Modules:
    """A finder that stands before Python's own, for modules that an earlier run has imported."""

    def __init__(self) -> None:
        name = f"modules-{crc32((sys.version + __file__).encode('utf-8', 'surrogateescape')):08x}"
        self._path = os.path.join(cache_folder(), name)
        self._kept: dict[str, Kept] = {}
        self._codes = memoryview(b"")

    def recall(self) -> int:
        """Stand before Python's finders with what was kept; returns how many modules that is. Nothing is raised."""
        with suppress(Exception), open(self._path, "rb") as file:
            data = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
            length, index = int.from_bytes(data[:8], "big"), 16 + int.from_bytes(data[8:16], "big")
            if length == len(data):
                self._kept, self._codes = dict(marshal.loads(data[16:index])), data[index:]
                sys.meta_path.insert(0, self)
        return len(self._kept)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where to load the module from, or None where it was not kept or its source has changed."""
        kept = self._kept.get(name)
        if kept is None:
            return None
        package, source, written, size, start, end = kept
        try:
            now = os.stat(source)
        except OSError:
            return None
        if (now.st_mtime_ns, now.st_size) != (written, size):
            return None
        spec = ModuleSpec(name, _Loader(name, source, self._codes[start:end]), origin=source, is_package=package)
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(source))
        return spec

    def keep(self) -> int:
        """Keep what this process has imported, if it is worth it; returns how many are new. Nothing is raised."""
        with suppress(Exception):
            new = [name for name, module in list(sys.modules.items()) if _is_new(name, module)]
            if len(new) >= _WORTH_KEEPING:
                write_whole(self._path, self._whole(new))
                return len(new)
        return 0

    def _whole(self, new: list[str]) -> bytes:
        """The file with these modules beside those it has."""
        index: dict[str, Kept] = {}
        codes: list[bytes] = []
        at = 0
        for name, (package, source, written, size, start, end) in self._kept.items():
            if name not in new and os.path.exists(source):
                codes.append(bytes(self._codes[start:end]))
                index[name] = (package, source, written, size, at, at := at + end - start)
        for name in new:
            spec = sys.modules[name].__spec__
            assert spec and spec.origin and isinstance(spec.loader, SourceFileLoader)
            stamp = os.stat(spec.origin)
            codes.append(marshal.dumps(spec.loader.get_code(name)))
            package = spec.submodule_search_locations is not None
            index[name] = (package, spec.origin, stamp.st_mtime_ns, stamp.st_size, at, at := at + len(codes[-1]))
        told = marshal.dumps(index)
        return b"".join((_number(16 + len(told) + at), _number(len(told)), told, *codes))


class _Loader(SourceFileLoader):
    """Python's own loader, for a module whose code is at hand."""

    def __init__(self, name: str, path: str, code: memoryview) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = marshal.loads(self._code)
        return code


def _is_new(name: str, module: object) -> bool:
    """Whether a module is ours and did not come from what was kept."""
    loader = getattr(getattr(module, "__spec__", None), "loader", None)
    return name.partition(".")[0] in _OURS and type(loader) is SourceFileLoader


def _number(number: int) -> bytes:
    return number.to_bytes(8, "big")
