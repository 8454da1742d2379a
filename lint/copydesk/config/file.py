"""A configuration file that was read, and the layers in it."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable
from typing import NamedTuple

from copydesk.config.keys import ROOTS
from copydesk.config.lines import Key, lines_of_keys
from copydesk.trouble import DeskError, Trouble

Name = tuple[str, ...]
"""What is said: `("language",)`, `("severity", "misspelling")`, `("rules", "misspelling", "enabled")`."""


class Said(NamedTuple):
    """A value, and the key in the file that gives it."""

    value: Hashable
    key: Key = ()


class Layer(NamedTuple):
    """What one place says: a file, one of its overrides, or the command line. `paths` are an override's patterns."""

    said: dict[Name, Said]
    file: ConfigFile | None = None
    paths: tuple[str, ...] = ()

    def where(self, said: Said) -> str:
        """Where a value of this layer was said."""
        if self.file is None:
            return "command line"
        line = f"{self.file.shown}:{self.file.line(said.key)}"
        return f"{line} (overrides for {', '.join(self.paths)})" if self.paths else line


class ConfigError(DeskError):
    """Raised for a configuration that cannot be used, with everything that is wrong in it."""

    def __init__(self, shown: str, troubles: Iterable[Trouble]) -> None:
        self._troubles = tuple(troubles)
        super().__init__(*self._troubles[0])
        self.shown = shown

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """All of it, in the order of the file."""
        return self._troubles


class ConfigFile:
    """A configuration file that was read. `folder` is where its patterns of paths start."""

    def __init__(self, path: str, text: str, folder: str) -> None:
        self.path = path
        self.shown = shown_path(path)
        self.text = text
        self.folder = folder
        self.root = ROOTS.get(os.path.basename(path), ())
        self.top = Layer({}, self)
        self.overrides: list[Layer] = []
        self._lines: dict[Key, int] | None = None

    def line(self, key: Key) -> int:
        """The line on which a key stands, or the nearest table round it."""
        if self._lines is None:
            self._lines = lines_of_keys(self.text)
        key = self.root + key
        while key not in self._lines and key:
            key = key[:-1]
        return self._lines.get(key, 1)

    def relative(self, path: str) -> str:
        """The path as patterns see it."""
        path = os.path.abspath(path)
        start = self.folder.rstrip(os.sep) + os.sep
        return path.removeprefix(start) if path.startswith(start) else path.lstrip(os.sep)


def shown_path(path: str) -> str:
    """A path as messages show it: from here if it lies below, else whole."""
    here = os.getcwd().rstrip(os.sep) + os.sep
    return path.removeprefix(here) if path.startswith(here) else path
