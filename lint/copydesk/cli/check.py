"""`copydesk check`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from copydesk.desk import STREAM, Desk
from copydesk.gather import gather
from copydesk.patterns import Patterns
from copydesk.plugins import Plugins, load_plugins
from copydesk.pool import check_files
from copydesk.report import Checked, Report, report_all
from copydesk.settings import Settings
from copydesk.trouble import DeskError, Trouble

_MOST_ALIKE = 5  # files: more with the same trouble are counted, not named


def check(arguments: argparse.Namespace) -> int:
    """Check what the arguments name and report it. Returns the exit code."""
    patterns = Patterns()
    if not arguments.no_cache:
        patterns.recall()
    settings = Settings(tuple(arguments.select), tuple(arguments.ignore), arguments.language, arguments.dateline)
    desk = Desk(load_plugins(), settings)
    report = _open_report(desk.plugins, arguments.format)
    found = list(gather(arguments.paths or ["."], desk.plugins.suffixes))
    summary = report_all(_checked(desk, found, arguments), len(found), report)
    sys.stdout.flush()
    if not arguments.no_cache:
        patterns.keep()
    for trouble in _gathered(summary.troubles):
        print(f"copydesk: {trouble}", file=sys.stderr)
    return 0 if arguments.exit_zero and summary.exit_code == 1 else summary.exit_code


def _lay_out(settings: Settings) -> Desk:
    """A desk with what is installed, for a process of its own."""
    return Desk(load_plugins(), settings)


def _open_report(plugins: Plugins, name: str) -> Report:
    for reporter in plugins.reporters:
        if reporter.name == name:
            return reporter.open(sys.stdout)
    known = ", ".join(reporter.name for reporter in plugins.reporters)
    raise DeskError(f"--format {name}", "no such form of report", f"there are {known}")


def _checked(desk: Desk, found: Sequence[str | Trouble], arguments: argparse.Namespace) -> Iterator[Checked]:
    """Every file in the order in which it was named, and what is not there."""
    paths = [path for path in found if isinstance(path, str) and path != "-"]
    files = check_files(desk, partial(_lay_out, desk.settings), paths, arguments.jobs)
    for one in found:
        if isinstance(one, Trouble):
            yield Checked(one.what, None, troubles=(one,))
        elif one == "-":
            name = arguments.stdin_filename or STREAM
            yield _warned(desk.check_bytes(name, sys.stdin.buffer.read(), editable=False))
        else:
            yield _warned(next(files))


def _gathered(troubles: Iterable[Trouble]) -> Iterator[Trouble]:
    """The troubles in their order; one that befell many things alike is said once, and how often."""
    alike: dict[tuple[str, str], list[str]] = {}
    for what, why, remedy in troubles:
        alike.setdefault((why, remedy), []).append(what)
    for (why, remedy), things in alike.items():
        if len(things) > _MOST_ALIKE:
            things = [f"{things[0]} and {len(things) - 1} more"]
        yield from (Trouble(what, why, remedy) for what in things)


def _warned(checked: Checked) -> Checked:
    for warning in checked.source.warnings if checked.source else ():
        print(f"copydesk: {checked.path}: {warning}", file=sys.stderr)
    return checked
