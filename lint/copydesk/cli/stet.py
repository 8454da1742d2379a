"""`copydesk stet`."""

from __future__ import annotations

import argparse
import os
import re
import sys

from copydesk.cli.check import configured, told
from copydesk.desk import Desk
from copydesk.document import Place
from copydesk.finding import Diagnostic
from copydesk.folders import HOUSE, STETS, houses, write_whole
from copydesk.known import Known, as_shown, relative, root_of
from copydesk.plugins import load_plugins
from copydesk.report import Checked
from copydesk.stet import ledger
from copydesk.trouble import DeskError

_PLACE = r"(?s)(.+?):(\d+)(?::(\d+))?"


def stet(arguments: argparse.Namespace) -> int:
    """Let the findings at a place stand. Returns the exit code."""
    match = re.fullmatch(_PLACE, arguments.place)
    if not match:
        raise DeskError(arguments.place, "is no place", "write it as it is reported, PATH:LINE or PATH:LINE:COLUMN")
    path, line, column = match[1], int(match[2]), int(match[3]) if match[3] else None
    plugins = load_plugins()
    configuration = configured(plugins, told(arguments), arguments.config, arguments.no_config)
    desk = Desk(plugins, configuration.told, settings_of=configuration.settings)
    checked = desk.check_file(path)
    for trouble in checked.troubles:
        print(f"copydesk: {trouble}", file=sys.stderr)
    if checked.source is None:
        return 2
    chosen = _chosen(checked, arguments, line, column)
    if arguments.comment:
        from copydesk.stet.writing import write_comment

        for one in chosen:
            write_comment(path, one.fingerprint, arguments.reason, desk.read_source, desk.check_source)
        where = path
    else:
        where = as_shown(_write_down(path, chosen, arguments))
    for one in chosen:
        print(f"{path}:{one.start.line}:{one.start.column}: stet {one.rule} “{one.excerpt}” ({where})")
    return 2 if checked.troubles else 0


def _chosen(checked: Checked, arguments: argparse.Namespace, line: int, column: int | None) -> list[Diagnostic]:
    """The finding that is meant. Raises DeskError where there is none or, without --all, where there are several."""
    found = [one for one in checked.diagnostics if _stands_at(one, line, column)]
    meant = [one for one in found if arguments.rule in (None, one.rule)]
    if not meant:
        of = f" by {arguments.rule}" if arguments.rule else ""
        raise DeskError(arguments.place, f"nothing is found here{of}", _elsewhere(checked, found, line))
    if len(meant) > 1 and not arguments.all:
        several = f"{len(meant)} findings stand here: {_listed(meant)}"
        raise DeskError(arguments.place, several, "name a column, a --rule, or --all of them")
    return meant


def _stands_at(one: Diagnostic, line: int, column: int | None) -> bool:
    if column is None:
        return one.start.line == line
    place = Place(line, column)
    return one.start == place or one.start <= place < one.end


def _elsewhere(checked: Checked, found: list[Diagnostic], line: int) -> str:
    beside = found or [one for one in checked.diagnostics if one.start.line == line]
    if beside:
        return f"there is {_listed(beside)}"
    lines = sorted({one.start.line for one in checked.diagnostics}, key=lambda other: (abs(other - line), other))
    return f"the nearest finding is on line {lines[0]}" if lines else "the file is clean"


def _listed(found: list[Diagnostic]) -> str:
    return ", ".join(f"{one.start.line}:{one.start.column} {one.rule} “{one.excerpt}”" for one in found[:6])


def _write_down(path: str, chosen: list[Diagnostic], arguments: argparse.Namespace) -> str:
    """Write the findings into the stets of the house; returns the file."""
    file = _file(path)
    root = root_of(file)
    now = ledger.ledger(file) if os.path.exists(file) else ledger.parsed(file, ledger.HEAD)
    for one in chosen:
        known = Known(relative(path, root), one.fingerprint, one.rule, one.excerpt)
        now = now.with_entry(ledger.Entry(known, arguments.on, arguments.reason))
    try:
        write_whole(file, now.text.encode())
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise DeskError(as_shown(file), why, "check the permissions of its folder, and the room on the disk") from None
    return file


def _file(path: str) -> str:
    """The file for stets: the nearest upwards, or else in the nearest house, where we are, or beside the copy."""
    folder, here = os.path.dirname(os.path.abspath(path)), os.getcwd()
    below = os.path.join(folder, "").startswith(os.path.join(here, ""))
    roots = (*houses([folder])[folder], here if below else folder)
    files = [os.path.join(root, HOUSE, STETS) for root in roots]
    return next((file for file in files if os.path.exists(file)), files[0])
