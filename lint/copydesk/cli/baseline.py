"""`copydesk baseline`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence

from copydesk import baseline
from copydesk.cli.check import configured, files_of, found_in, gathered, said_once, told
from copydesk.cli.leaving_out import LeavingOut, covers, has_run
from copydesk.desk import Desk
from copydesk.folders import BASELINE, HOUSE, houses, write_whole
from copydesk.known import Known, as_shown, relative, root_of
from copydesk.plugins import load_plugins
from copydesk.report import Checked
from copydesk.trouble import DeskError, Trouble


def record(arguments: argparse.Namespace) -> int:
    """Write down what is found, or drop what is gone. Returns the exit code."""
    plugins = load_plugins()
    configuration = configured(plugins, told(arguments), arguments.config, arguments.no_config)
    desk = Desk(plugins, configuration.told, settings_of=configuration.settings)
    found = list(found_in(plugins, configuration, arguments))
    file = os.path.abspath(arguments.baseline or _nearest(_anchor(found)))
    old = _old(file, prune=arguments.prune)
    arguments.changed, arguments.baseline, arguments.no_baseline = None, None, True
    leaving_out = LeavingOut(arguments, found)
    desk.filters = tuple(leaving_out.filters)
    checked = list(leaving_out.watched(desk, said_once(files_of(desk, found, arguments, None))))
    known = _renewed(desk, file, old, checked, arguments)
    _write(file, baseline.written(known))
    _report(file, old, known)
    troubles = list(gathered(trouble for one in checked for trouble in one.troubles))
    for trouble in troubles:
        print(f"copydesk: {trouble}", file=sys.stderr)
    return 2 if troubles else 0


def _anchor(found: Iterable[str | Trouble]) -> str:
    """The folder in or above which the baseline is kept: where we are or, for copy elsewhere, what it has in common."""
    here = os.getcwd()
    folders = {os.path.dirname(os.path.abspath(path)) for path in found if isinstance(path, str)}
    if not folders or all(os.path.join(folder, "").startswith(os.path.join(here, "")) for folder in folders):
        return here
    try:
        return os.path.commonpath(folders)
    except ValueError:  # on several drives
        return here


def _nearest(folder: str) -> str:
    """The nearest baseline upwards, or else the place for a new one."""
    roots = houses([folder])[folder]
    files = [os.path.join(root, HOUSE, BASELINE) for root in (*roots, folder)]
    return next((file for file in files if os.path.exists(file)), files[0])


def _old(file: str, *, prune: bool) -> list[Known]:
    """What the baseline holds. One that is damaged is recorded anew, but cannot be pruned."""
    if not prune and not os.path.exists(file):
        return []
    try:
        return baseline.read(file)
    except DeskError:
        if prune:
            raise
        return []


def _renewed(
    desk: Desk, file: str, old: Sequence[Known], checked: Iterable[Checked], arguments: argparse.Namespace
) -> list[Known]:
    root = root_of(file)
    read = [one for one in checked if one.source is not None]
    seen = {relative(one.path, root) for one in read}
    found = [
        Known(relative(one.path, root), each.fingerprint, each.rule, each.excerpt)
        for one in read
        for each in one.diagnostics
    ]
    all_seen = covers(arguments.paths, root)

    def judged(known: Known) -> bool:
        path = os.path.join(root, known.path)
        gone = known.path in seen or (all_seen and not os.path.exists(path))
        return gone and has_run(known.rule, desk, path)

    return baseline.renewed(file, old, found, judged, prune=arguments.prune)


def _write(file: str, text: str) -> None:
    try:
        write_whole(file, text.encode())
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise DeskError(as_shown(file), why, "check the permissions of its folder, and the room on the disk") from None


def _report(file: str, old: Iterable[Known], known: Iterable[Known]) -> None:
    before, now = {one[:2] for one in old}, {one[:2] for one in known}
    findings = "1 finding" if len(now) == 1 else f"{len(now):,} findings"
    files = len({path for path, _ in now})
    print(f"{as_shown(file)}: {findings} in {files:,} {'file' if files == 1 else 'files'}", end="")
    print(f"; {len(now - before):,} new, {len(before - now):,} gone" if before else "")
