"""Keeps what `re` has compiled from one run to the next.

CPython compiles patterns in Python, a sixth of a millisecond each, and a story needs about 150 of them: a fifth of
the start. `re` remembers compiled patterns while the process lives; this keeps their code in the user's cache and
puts it back when it is asked for, which takes a hundredth of the time.

There is no public way to do that. So it is done gently: the code is kept for one build of Python only, behind a
checksum; `_sre` checks each pattern's code again before it takes it; and where anything is not as expected,
nothing is put back and `re` compiles as it always does. The kept code changes how fast a run is, never what it finds.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from typing import Any
from zlib import adler32, crc32

from copydesk.folders import cache_folder, write_whole

_SHORT = 16  # letters: a shorter pattern is compiled as fast as it is put back
_WORTH_KEEPING = 8  # new patterns: for fewer the file is not written again
_MOST = 1500  # patterns; some are made from a story's own words, and these would pile up

Kept = dict[tuple[str, int], bytes]
"""For a pattern and its flags, what `_sre.compile` takes, packed: most of it is not asked for."""


class Patterns:
    """The patterns of this process, and those of earlier ones."""

    def __init__(self) -> None:
        name = f"packed-patterns-{crc32(sys.version.encode()):08x}"
        self._path = os.path.join(cache_folder(), name)
        self._kept: Kept = {}

    def recall(self) -> int:
        """Give `re` the patterns that were kept; returns how many. Nothing is raised."""
        with suppress(Exception):
            with open(self._path, "rb") as file:
                checksum, data = file.read(4), file.read()
            if int.from_bytes(checksum, "big") != adler32(data):
                return 0
            self._kept = dict(marshal.loads(data))
            name = "_cache2" if hasattr(re, "_cache2") else "_cache"  # since Python 3.12 `re` asks another one first
            setattr(re, name, _Memory(getattr(re, name), self._kept))
        return len(self._kept)

    def keep(self) -> int:
        """Keep what this process has compiled, if it is worth it; returns how many are new. Nothing is raised."""
        with suppress(Exception):
            new = {
                (pattern, int(flags))
                for kind, pattern, flags in list(_remembered())
                if kind is str and len(pattern) >= _SHORT and (pattern, int(flags)) not in self._kept
            }
            if len(new) < _WORTH_KEEPING:
                return 0
            kept = {} if len(self._kept) + len(new) > _MOST else dict(self._kept)
            kept |= {key: marshal.dumps(_coded(*key)) for key in sorted(new)}
            data = marshal.dumps(kept)
            write_whole(self._path, adler32(data).to_bytes(4, "big") + data)
            return len(new)
        return 0


class _Memory(dict[Any, re.Pattern[str]]):
    """What `re` remembers, and behind it the patterns that were kept, each made when it is first asked for."""

    def __init__(self, remembered: dict[Any, re.Pattern[str]], kept: Kept) -> None:
        super().__init__(remembered)
        self._kept = kept

    def __missing__(self, key: tuple[type, str, int]) -> re.Pattern[str]:
        kind, pattern, flags = key
        kept = self._kept.get((pattern, flags)) if kind is str else None
        if kept is None:
            raise KeyError(key)
        try:
            final, code, groups, names, by_number = marshal.loads(kept)
            made: re.Pattern[str] = sys.modules["_sre"].compile(
                pattern, final, _numbers(code), groups, names, by_number
            )
        except Exception:
            raise KeyError(key) from None  # what `re` takes for a pattern that it has not compiled yet
        self[key] = made
        return made


def _remembered() -> dict[Any, re.Pattern[str]]:
    """What `re` remembers, by the type of a pattern, the pattern and its flags."""
    remembered: dict[Any, re.Pattern[str]] = re._cache  # type: ignore[attr-defined]
    return remembered


def _coded(pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """The code of a pattern, as `re` itself would make it."""
    parsed = re._parser.parse(pattern, flags)  # type: ignore[attr-defined]
    code = re._compiler._code(parsed, flags)  # type: ignore[attr-defined]
    names: dict[str, int] = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    final = int(flags | parsed.state.flags)
    return final, array("I", map(int, code)).tobytes(), parsed.state.groups - 1, names, tuple(by_number)


def _numbers(code: bytes) -> list[int]:
    numbers = array("I")
    numbers.frombytes(code)
    return numbers.tolist()
