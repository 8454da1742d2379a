"""Findings that a file of the house knows, by their path and fingerprint."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from copydesk.folders import HOUSE
from copydesk.report import Checked, Filter


class Known(NamedTuple):
    """A finding that is known. `path` starts at the folder of the house, its parts divided by `/`."""

    path: str
    fingerprint: str
    rule: str
    excerpt: str


class Knowing:
    """What a file of the house knows, as a filter: `why` it leaves findings out, and the `root` of their paths.

    A file that was renamed keeps what is known of it: a finding of the same fingerprint counts where the path that
    was written down leads nowhere any more.
    """

    def __init__(self, why: str, file: str, known: Iterable[Known]) -> None:
        self.why, self.file, self.root = why, file, root_of(file)
        self._paths: dict[str, list[str]] = {}
        for one in known:
            self._paths.setdefault(one.fingerprint, []).append(one.path)

    def __call__(self, checked: Checked) -> Checked:
        """The same without what is known."""
        if not checked.diagnostics:
            return checked
        here = relative(checked.path, self.root)
        return checked.leave_out(self.why, lambda one: self.path_of(here, one.fingerprint) is not None)

    def path_of(self, path: str, fingerprint: str) -> str | None:
        """Under which path a finding is known: its own, or one that leads nowhere any more; else None."""
        paths = self._paths.get(fingerprint, [])
        if path in paths:
            return path
        return next((old for old in paths if not os.path.exists(os.path.join(self.root, old))), None)


class InFolders:
    """A filter that has others for each folder. What lies in none of the folders passes."""

    def __init__(self, filters: Mapping[str, Sequence[Filter]]) -> None:
        self._filters = dict(filters)

    def __call__(self, checked: Checked) -> Checked:
        """The same, sent through the filters of its folder."""
        for each in self._filters.get(os.path.dirname(os.path.abspath(checked.path)), ()):
            checked = each(checked)
        return checked


def root_of(file: str) -> str:
    """The folder at which the paths in a file of the house start."""
    folder = os.path.dirname(os.path.abspath(file))
    return os.path.dirname(folder) if os.path.basename(folder) == HOUSE else folder


def relative(path: str, root: str) -> str:
    """A path as it is written down."""
    try:
        return os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(path).replace(os.sep, "/")


def as_shown(file: str) -> str:
    """The path of a file as messages show it: from where we are, if it lies below."""
    here = os.path.join(os.getcwd(), "")
    absolute = os.path.abspath(file)
    return absolute[len(here) :] if absolute.startswith(here) else absolute
