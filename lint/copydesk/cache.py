"""What was found in a file, kept until the file, the settings or copydesk itself changes.

One small file for each file checked, written whole or not at all, so that runs beside each other cannot spoil one
another's. It is data and no code: a cache that came with somebody's repository can at worst hide or invent findings,
never run anything. An entry that cannot be read is as good as none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec
from typing import Any

from copydesk.document import Place, Source, Span
from copydesk.finding import Diagnostic, Edit, RelatedPlace, Repair
from copydesk.folders import HOUSE, cache_folder, write_whole
from copydesk.report import Checked

_MARKS = (HOUSE, "copydesk.toml", ".git")
_SHAPE = 1
"""Of an entry: another number makes all that was kept worthless."""


class Cache:
    """Results in a folder of their own. `state` is all that decides them beside a file and its settings."""

    def __init__(self, folder: str, state: str) -> None:
        self._folder = folder
        self._state = state

    def find(self, source: Source, data: bytes, settings: Hashable) -> Checked | None:
        """What an earlier run found in these bytes under these settings, or None."""
        try:
            with open(self._entry(source.path), encoding="utf-8") as file:
                entry = json.load(file)
            if entry["key"] == self._key(data, settings):
                found = tuple(_diagnostic(source.path, one) for one in entry["found"])
                left_out = tuple((why, fingerprint) for why, fingerprint in entry["left_out"])
                return Checked(source.path, source, found, words=int(entry["words"]), left_out=left_out)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            pass
        return None

    def keep(self, checked: Checked, data: bytes, settings: Hashable) -> None:
        """Keep a result of work that could all be done. Where nothing can be written nothing is kept."""
        if checked.troubles:
            return
        entry = {
            "key": self._key(data, settings),
            "words": checked.words,
            "found": checked.diagnostics,
            "left_out": checked.left_out,
        }
        with suppress(OSError, ValueError):
            self._make_folder()
            write_whole(self._entry(checked.path), json.dumps(entry, ensure_ascii=False).encode())

    def _entry(self, path: str) -> str:
        return os.path.join(self._folder, f"{_digest(os.path.abspath(path).encode(errors='surrogateescape'))}.json")

    def _key(self, data: bytes, settings: Hashable) -> str:
        return _digest(f"{_SHAPE}\0{self._state}\0{settings!r}\0".encode(errors="surrogateescape"), data)

    def _make_folder(self) -> None:
        """Make the folder, which tells git and backups that it is none of theirs."""
        if not os.path.isdir(self._folder):
            write_whole(os.path.join(self._folder, ".gitignore"), b"*\n")
            write_whole(
                os.path.join(self._folder, "CACHEDIR.TAG"),
                b"Signature: 8a477f597d28d172789f06886806bc55\n# Made by copydesk; it may be deleted.\n",
            )


def results_folder() -> str:
    """Where results are kept: in the project that the working directory belongs to, else in the user's cache."""
    folder = os.getcwd()
    while not any(os.path.exists(os.path.join(folder, mark)) for mark in _MARKS):
        above = os.path.dirname(folder)
        if above == folder:
            return os.path.join(cache_folder(), "results")
        folder = above
    return os.path.join(folder, HOUSE, "cache")


def state_of(packages: Iterable[str], files: Iterable[str] = ()) -> str:
    """What the code and data of these packages, and these files, are now: by names, sizes and time stamps."""
    stamps = [sys.version]
    for package in sorted(set(packages)):
        spec = find_spec(package)
        for path in (spec.submodule_search_locations or [spec.origin or ""]) if spec else ():
            stamps += _stamps(str(path))
    for path in sorted(set(files)):
        stamps += _stamps(path)
    return _digest("\n".join(stamps).encode(errors="surrogateescape"))


def _stamps(path: str) -> Iterator[str]:
    """Name, size and time stamp of a file, or of every file below a folder."""
    try:
        with os.scandir(path) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
    except NotADirectoryError:
        told = os.stat(path)
        yield f"{path} {told.st_size} {told.st_mtime_ns}"
    except OSError as error:
        yield f"{path} {error.errno}"


def _digest(*parts: bytes) -> str:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _diagnostic(path: str, packed: list[Any]) -> Diagnostic:
    """A diagnostic from the lists that JSON makes of it; the path is as it was named this time."""
    rule, family, variant, severity, _, span, start, end, message, excerpt, fixes, related, fingerprint, *more = packed
    return Diagnostic(
        rule,
        family,
        variant,
        severity,
        path,
        Span(*span),
        Place(*start),
        Place(*end),
        message,
        excerpt,
        tuple(Repair(tuple(Edit(Span(*at), text) for at, text in edits), *rest) for edits, *rest in fixes),
        tuple(RelatedPlace(Place(*first), Place(*last), *rest) for first, last, *rest in related),
        fingerprint,
        *more,
    )
