"""Finds the configuration of a file: the nearest one upwards. Without any it costs three looks per folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError, Trouble

if TYPE_CHECKING:
    from copydesk.config.keys import Keys
    from copydesk.config.layer import Effective, Layered

_FILES = ("copydesk.toml", "pyproject.toml")


class Configuration:
    """The settings of every path: what its configuration file says, under what was told on the command line.

    `file` stands in for all files that would be found; an `isolated` run looks for none.
    """

    def __init__(
        self,
        rules: Sequence[type[Rule]],
        told: Settings | None = None,
        file: str | None = None,
        *,
        isolated: bool = False,
    ) -> None:
        self.told = told or Settings()
        self._rules = rules
        self._file = file
        self._isolated = isolated
        self._by_folder: dict[str, Layered | DeskError | None] = {}
        self._keys: Keys | None = None

    def settings(self, path: str) -> Settings:
        """The settings of a path. Raises DeskError where its configuration cannot be used."""
        layered = self._layered(path)
        return layered.effective(path).settings if layered else self.told

    def effective(self, path: str) -> Effective:
        """The same, with the place where each value was said. Raises DeskError."""
        from copydesk.config.layer import effective

        layered = self._layered(path)
        return layered.effective(path) if layered else effective((), self.told, self._rules, path)

    def excludes(self, path: str) -> bool:
        """Whether the path is left out of the folders to check. Where the configuration is broken nothing is."""
        try:
            layered = self._layered(path)
        except DeskError:
            return False
        return layered is not None and layered.excludes(path)

    def file_of(self, path: str) -> str | None:
        """The configuration file of a path, as messages show it. Raises DeskError."""
        layered = self._layered(path)
        return layered.file.shown if layered else None

    def _layered(self, path: str) -> Layered | None:
        if self._isolated:
            return None
        folder = "" if self._file else os.path.dirname(os.path.abspath(path))
        if folder not in self._by_folder:
            self._find(folder)
        found = self._by_folder[folder]
        if isinstance(found, DeskError):
            raise _Unchecked(path, found)
        return found

    def _find(self, folder: str) -> None:
        """Find the configuration of a folder, and remember it for the folders between the two."""
        found, seen = None, [folder]
        if self._file:
            found = self._read(os.path.abspath(self._file), os.getcwd()) or _nothing_said(self._file)
        else:
            for above in _upwards(folder):
                if above in self._by_folder:
                    found = self._by_folder[above]
                    break
                seen.append(above)
                if found := self._here(above):
                    break
        self._by_folder.update(dict.fromkeys(seen, found))

    def _here(self, folder: str) -> Layered | DeskError | None:
        for name in _FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and _may_speak(path) and (found := self._read(path)):
                return found
        return None

    def _read(self, path: str, folder: str | None = None) -> Layered | DeskError | None:
        from copydesk.config.keys import Keys
        from copydesk.config.layer import Layered
        from copydesk.config.read import read

        self._keys = self._keys or Keys(self._rules)
        try:
            file = read(path, self._keys, folder)
        except DeskError as error:
            return error
        return Layered(file, self.told, self._rules) if file else None


def _nothing_said(file: str) -> DeskError:
    return DeskError(file, "has no [tool.copydesk]", "name a file that has")


class _Unchecked(DeskError):
    """Raised for a file whose configuration is broken."""

    def __init__(self, path: str, broken: DeskError) -> None:
        super().__init__(*broken.trouble)
        self._broken = broken
        self._path = path

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is broken, and that the file was not checked for it."""
        why = f"not checked, as {getattr(self._broken, 'shown', 'its configuration')} is broken"
        return (*self._broken.troubles, Trouble(self._path, why, "mend it, or go without by --no-config"))


def _may_speak(path: str) -> bool:
    """Whether the file can be about us: most of them are somebody else's `pyproject.toml`, and TOML is slow to read."""
    if not path.endswith("pyproject.toml"):
        return True
    try:
        with open(path, "rb") as file:
            data = b"\n" + file.read().translate(None, b" \t\"'")
    except OSError:
        return True
    return b"tool.copydesk" in data or (b"copydesk" in data and (b"\n[tool]" in data or b"\ntool=" in data))


def _upwards(folder: str) -> Iterator[str]:
    """The folder and those round it, to the root of its git repository, the user's home or the root of all."""
    home = os.path.expanduser("~")
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder or folder == home or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above
