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
from types import CodeType
from typing import Any
from zlib import crc32

from copydesk.folders import cache_folder, write_whole

_OURS = frozenset({"copydesk", "copydesk_rules"})
_WORTH_KEEPING = 8  # new modules: for fewer the file is not written again

Kept = dict[str, tuple[bool, str, int, int, bytes]]
"""For a module's name: whether it is a package, its source's path, time stamp in ns and size, its code."""


class Modules:
    """A finder that stands before Python's own, for modules that an earlier run has imported."""

    def __init__(self) -> None:
        name = f"modules-{crc32((sys.version + __file__).encode('utf-8', 'surrogateescape')):08x}"
        self._path = os.path.join(cache_folder(), name)
        self._kept: Kept = {}

    def recall(self) -> int:
        """Stand before Python's finders with what was kept; returns how many modules that is. Nothing is raised."""
        with suppress(Exception), open(self._path, "rb") as file:
            length, data = file.read(8), file.read()
            if int.from_bytes(length, "big") == len(data):
                self._kept = dict(marshal.loads(data))
                sys.meta_path.insert(0, self)
        return len(self._kept)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where to load the module from, or None where it was not kept or its source has changed."""
        kept = self._kept.get(name)
        if kept is None:
            return None
        package, source, written, size, code = kept
        try:
            now = os.stat(source)
        except OSError:
            return None
        if (now.st_mtime_ns, now.st_size) != (written, size):
            return None
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source, is_package=package)
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(os.path.dirname(source))
        return spec

    def keep(self) -> int:
        """Keep what this process has imported, if it is worth it; returns how many are new. Nothing is raised."""
        with suppress(Exception):
            new = dict(filter(None, map(_kept, list(sys.modules.items()))))
            if len(new) >= _WORTH_KEEPING:
                data = marshal.dumps({name: kept for name, kept in self._kept.items() if os.path.exists(kept[1])} | new)
                write_whole(self._path, len(data).to_bytes(8, "big") + data)
                return len(new)
        return 0


class _Loader(SourceFileLoader):
    """Python's own loader, for a module whose code is at hand."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = marshal.loads(self._code)
        return code


def _kept(imported: tuple[str, Any]) -> tuple[str, tuple[bool, str, int, int, bytes]] | None:
    """What to keep of a module, or None where it is not ours or came from what was kept."""
    name, module = imported
    spec = getattr(module, "__spec__", None)
    if name.partition(".")[0] not in _OURS or spec is None or type(spec.loader) is not SourceFileLoader:
        return None
    stamp = os.stat(spec.origin)
    code = marshal.dumps(spec.loader.get_code(name))
    return name, (spec.submodule_search_locations is not None, spec.origin, stamp.st_mtime_ns, stamp.st_size, code)
