"""Which lists hold for a file: those of its project, the user's, and those that the configuration names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from copydesk.folders import HOUSE, config_folder, houses

WORDS = "words.txt"
"""The list that `copydesk words add` writes."""

_NAMES = r"(?:words|forbidden)(?:\.[A-Za-z]{2}(?:[-_][A-Za-z]{2})?)?\.txt|[^.].*\.dic"
_LANGUAGE = r"(?:.*\.)?([a-z]{2})(?:[-_]([A-Za-z]{2}))?"


class Listed(NamedTuple):
    """A list that holds for a file, as it was when it was last looked at."""

    path: str
    forbids: bool
    state: tuple[int, int]

    @property
    def language(self) -> tuple[str, str] | None:
        """Language and country of the list, as its name tells them: `de_DE.dic`, `words.fr.txt`; None for any."""
        stem = os.path.basename(self.path).rpartition(".")[0]
        if not self.path.endswith(".dic") and "." not in stem:
            return None
        found = re.fullmatch(_LANGUAGE, stem)
        return (found[1], (found[2] or "").upper()) if found else None

    def speaks(self, language: str | None) -> bool:
        """Whether the list is for copy in that language, a BCP 47 tag; copy that names none is English."""
        if self.language is None:
            return True
        first, *rest = (language or "en").replace("_", "-").split("-")
        country = next((part.upper() for part in rest if len(part) == 2), "")
        its, at_home = self.language
        return its == first.lower() and not (at_home and country and at_home != country)


def lists_for(folder: str, words: Iterable[str] = (), forbidden: Iterable[str] = ()) -> tuple[Listed, ...]:
    """The lists that hold for the files of a folder: those that are named, then the project's, then the user's."""
    found = dict.fromkeys(words, False) | dict.fromkeys(forbidden, True)
    folder = os.path.abspath(folder)
    for house in (*(os.path.join(above, HOUSE) for above in houses([folder])[folder]), config_folder()):
        for name in _names(house):
            found.setdefault(os.path.join(house, name), name.startswith("forbidden"))
    return tuple(Listed(path, forbids, _state(path)) for path, forbids in found.items())


def _names(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if re.fullmatch(_NAMES, name))
    except OSError:
        return []


def _state(path: str) -> tuple[int, int]:
    """Time of change and size; of a dictionary, those of its affixes as well."""
    paths = (path, path.removesuffix(".dic") + ".aff") if path.endswith(".dic") else (path,)
    written = size = 0
    for each in paths:
        with suppress(OSError):
            state = os.stat(each)
            written, size = written + state.st_mtime_ns, size + state.st_size
    return written, size
