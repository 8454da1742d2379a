"""What of a run is left out: stets that were written down, the baseline, and lines that did not change."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from copydesk.baseline import baseline
from copydesk.desk import STREAM, Desk
from copydesk.folders import BASELINE, HOUSE, STETS, houses
from copydesk.known import InFolders, Knowing, Known, relative
from copydesk.report import Checked, Filter
from copydesk.stet.ledger import Entry, Ledger, ledger
from copydesk.stet.let_stand import WHY as STET
from copydesk.stet.stale import STALE
from copydesk.trouble import Trouble

if TYPE_CHECKING:
    from copydesk.changes import Changes


File = TypeVar("File")


class LeavingOut:
    """The filters of a run, and the stets among them that let nothing stand."""

    def __init__(self, arguments: argparse.Namespace, found: Sequence[str | Trouble]) -> None:
        """Read what there is. Raises DeskError."""
        paths = [named(path, arguments) for path in found if isinstance(path, str)]
        self._arguments = arguments
        self._ledgers = _files(paths, STETS, ledger)
        paths += self._ledgers
        self.filters: list[Filter] = [_in_folders(paths, {file: one.filter for file, one in self._ledgers.items()})]
        if arguments.baseline:
            self.filters.append(baseline(arguments.baseline))
        elif not arguments.no_baseline:
            self.filters.append(_in_folders(paths, _files(paths, BASELINE, baseline)))
        self._changes = self._open_changes([path for path in found if isinstance(path, str) and path != "-"])

    def of_interest(self, found: Sequence[str | Trouble]) -> list[str | Trouble]:
        """What was found without the files in which nothing changed."""
        changes = self._changes
        if changes is None:
            return list(found)
        return [one for one in found if isinstance(one, Trouble) or one == "-" or changes.has(one)]

    def watched(self, desk: Desk, files: Iterable[Checked]) -> Iterator[Checked]:
        """The files as they come and, behind them, the stets of the house that let nothing stand in any of them."""
        seen: dict[str, Checked] = {}
        for checked in files:
            if self._ledgers and checked.source is not None:
                bare = Checked(checked.path, None, troubles=checked.troubles, left_out=checked.left_out)
                seen[os.path.abspath(checked.path)] = bare
            yield checked
        for one in self._ledgers.values():
            rule = next((rule for rule in desk.rules_for(one.file) if rule.id == STALE), None)
            if rule and (idle := self._idle(desk, one, seen)):
                source, told = one.stale(idle, rule)
                checked = Checked(source.path, source, told)
                for each in self.filters[1:]:
                    checked = each(checked)
                yield checked

    def _open_changes(self, paths: list[str]) -> Changes | None:
        if self._arguments.changed is None:
            return None
        from copydesk.changes import Changes

        changes = Changes(self._arguments.changed, [*paths, *self._ledgers])
        self.filters.append(changes)
        return changes

    def _idle(self, desk: Desk, one: Ledger, seen: Mapping[str, Checked]) -> list[Entry]:
        """The stets of a file that let nothing stand, as far as this run can tell."""
        root, path_of = one.filter.root, one.filter.path_of
        used = {
            (path_of(relative(path, root), fingerprint), fingerprint)
            for path, checked in seen.items()
            for why, fingerprint in checked.left_out
            if why == STET
        }
        all_seen = covers(self._arguments.paths, root)

        def is_idle(known: Known) -> bool:
            path = os.path.abspath(os.path.join(root, known.path))
            if (known.path, known.fingerprint) in used:
                return False
            if path in seen and seen[path].troubles:
                return False
            gone = path in seen or (all_seen and not os.path.exists(path))
            return gone and has_run(known.rule, desk, path)

        return [entry for entry in one.entries if is_idle(entry.known)]


def named(path: str, arguments: argparse.Namespace) -> str:
    """What a path is called: standard input may have been given a name."""
    return (arguments.stdin_filename or STREAM) if path == "-" else path


def covers(paths: Iterable[str], root: str) -> bool:
    """Whether all the copy in a folder is looked at."""
    above = [os.path.join(os.path.abspath(path), "") for path in paths or ["."] if os.path.isdir(path)]
    return os.path.join(root, "").startswith(tuple(above))


def has_run(name: str, desk: Desk, path: str) -> bool:
    """Whether a rule ran over a file, or there is none of that name any more."""
    return any(rule.id == name for rule in desk.rules_for(path)) or all(rule.id != name for rule in desk.plugins.rules)


def _files(paths: Iterable[str], name: str, read: Callable[[str], File]) -> dict[str, File]:
    """Each file of that name in the houses round the paths, read. Raises DeskError."""
    found: dict[str, File] = {}
    for roots in houses({os.path.dirname(os.path.abspath(path)) for path in paths}).values():
        for root in roots:
            file = os.path.join(root, HOUSE, name)
            if file not in found and os.path.exists(file):
                found[file] = read(file)
    return found


def _in_folders(paths: Iterable[str], filters: Mapping[str, Knowing]) -> InFolders:
    """The filters of each folder: those whose root it lies in."""
    folders = {os.path.dirname(os.path.abspath(path)) for path in paths}
    by_root: dict[str, list[Knowing]] = {}
    for each in filters.values():
        by_root.setdefault(each.root, []).append(each)
    return InFolders(
        {folder: [one for root in roots for one in by_root.get(root, ())] for folder, roots in houses(folders).items()}
    )
