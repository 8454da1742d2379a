"""`copydesk check`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from copydesk.config import Configuration
from copydesk.desk import STREAM, Desk
from copydesk.folders import BASELINE, HOUSE, STETS, houses
from copydesk.gather import gather
from copydesk.patterns import Patterns
from copydesk.plugins import Plugins, load_plugins
from copydesk.pool import check_files
from copydesk.report import Checked, Filter, Report, report_all
from copydesk.settings import Settings
from copydesk.trouble import Trouble

if TYPE_CHECKING:
    from copydesk.cache import Cache
    from copydesk.cli.fixes import Fixes
    from copydesk.cli.leaving_out import LeavingOut
    from copydesk.cli.output import Outputs

_WORTH_KEEPING = 8  # files
_MOST_ALIKE = 5  # files: more with the same trouble are counted, not named


def check(arguments: argparse.Namespace) -> int:
    """Check what the arguments name and report it. Returns the exit code."""
    patterns = Patterns()
    if not arguments.no_cache:
        patterns.recall()
    plugins = load_plugins()
    configuration = configured(plugins, told(arguments), arguments.config, arguments.no_config)
    desk = Desk(plugins, configuration.told, settings_of=configuration.settings)
    found = list(found_in(plugins, configuration, arguments))
    leaving_out = _leaving_out(arguments, found)
    if leaving_out:
        desk.filters, found = tuple(leaving_out.filters), leaving_out.of_interest(found)
    desk.cache = None if arguments.no_cache else _cache(plugins, found)
    fixes = _fixes(arguments)
    outputs = _outputs(plugins, arguments)
    report = _open_report(desk.plugins, arguments, fixes, outputs)
    if fixes:
        found = fixes.each_once(found)
    if outputs:
        found = outputs.others(found)
    files = said_once(files_of(desk, found, arguments, fixes))
    try:
        summary = report_all(leaving_out.watched(desk, files) if leaving_out else files, len(found), report)
    finally:
        if outputs:
            outputs.discard()
    sys.stdout.flush()
    if not arguments.no_cache:
        patterns.keep()
    for trouble in gathered(summary.troubles):
        print(f"copydesk: {trouble}", file=sys.stderr)
    code = fixes.exit_code(summary) if fixes else summary.exit_code
    return 0 if arguments.exit_zero and code == 1 else code


def _cache(plugins: Plugins, found: Sequence[str | Trouble]) -> Cache | None:
    """What earlier runs found, where there is enough to do: for a few files, asking costs what it saves."""
    if len(found) < _WORTH_KEEPING:
        return None
    from copydesk.cache import Cache, results_folder, state_of

    return Cache(results_folder(), state_of(plugins.packages))


def _leaving_out(arguments: argparse.Namespace, found: Iterable[str | Trouble]) -> LeavingOut | None:
    """What is left out of the run, where anything can be: a house has written stets or a baseline, or lines count."""
    paths = [(arguments.stdin_filename or STREAM) if path == "-" else path for path in found if isinstance(path, str)]
    around = houses({os.path.dirname(os.path.abspath(path)) for path in paths})
    roots = {os.path.join(root, HOUSE) for roots in around.values() for root in roots}
    known = any(os.path.exists(os.path.join(root, name)) for root in roots for name in (STETS, BASELINE))
    if arguments.changed is None and not arguments.baseline and not known:
        return None
    from copydesk.cli.leaving_out import LeavingOut

    return LeavingOut(arguments, tuple(found))


def _fixes(arguments: argparse.Namespace) -> Fixes | None:
    """The fixes that are wanted, if any are."""
    if not (arguments.fix or arguments.unsafe_fixes or arguments.diff):
        return None
    from copydesk.cli.fixes import Fixes

    return Fixes(arguments.unsafe_fixes, arguments.diff)


def told(arguments: argparse.Namespace) -> Settings:
    """What was asked on the command line, whatever a configuration says."""
    return Settings(tuple(arguments.select), tuple(arguments.ignore), arguments.language, arguments.dateline)


def configured(plugins: Plugins, told: Settings, file: str | None, isolated: bool) -> Configuration:
    """The configuration of the run."""
    return Configuration(plugins.rules, told, file, isolated=isolated)


def found_in(plugins: Plugins, configuration: Configuration, arguments: argparse.Namespace) -> Iterator[str | Trouble]:
    """What the arguments name: files, - for standard input, and what is not there."""

    def excludes(path: str) -> bool:
        return configuration.excludes((arguments.stdin_filename or STREAM) if path == "-" else path)

    return gather(arguments.paths or ["."], plugins.suffixes, excludes, named_too=arguments.force_exclude)


def _lay_out(
    told: Settings, file: str | None, isolated: bool, filters: tuple[Filter, ...], cache: Cache | None
) -> Desk:
    """A desk with what is installed, for a process of its own."""
    plugins = load_plugins()
    desk = Desk(plugins, told, settings_of=configured(plugins, told, file, isolated).settings)
    desk.filters, desk.cache = filters, cache
    return desk


def _outputs(plugins: Plugins, arguments: argparse.Namespace) -> Outputs | None:
    """The files to report to, if any are named."""
    if not arguments.output:
        return None
    from copydesk.cli.output import Outputs

    return Outputs(plugins, arguments.output, arguments.format, arguments.paths)


def _open_report(
    plugins: Plugins, arguments: argparse.Namespace, fixes: Fixes | None, outputs: Outputs | None
) -> Report:
    form = outputs.form if outputs else arguments.format
    if fixes and fixes.diff:
        report = fixes.open_patch(form, arguments.output)
    else:
        stream = fixes.report_stream(arguments.paths) if fixes else sys.stdout
        report = plugins.reporter_for(form).open(stream, plugins.rules)
    return outputs.beside(report) if outputs else report


def files_of(
    desk: Desk, found: Sequence[str | Trouble], arguments: argparse.Namespace, fixes: Fixes | None
) -> Iterator[Checked]:
    """Every file in the order in which it was named, and what is not there."""
    paths = [path for path in found if isinstance(path, str) and path != "-"]
    work = fixes.work if fixes else Desk.check_file
    lay_out = partial(_lay_out, desk.settings, arguments.config, arguments.no_config, desk.filters, desk.cache)
    files = check_files(desk, lay_out, paths, arguments.jobs, work)
    for one in found:
        if isinstance(one, Trouble):
            yield Checked(one.what, None, troubles=(one,))
        elif one == "-":
            name, data = arguments.stdin_filename or STREAM, sys.stdin.buffer.read()
            yield _warned(fixes.stream(desk, name, data) if fixes else desk.check_bytes(name, data, editable=False))
        else:
            yield _warned(next(files))


def said_once(files: Iterable[Checked]) -> Iterator[Checked]:
    """The same, without the troubles that an earlier file had already: a broken configuration is said once."""
    said: set[Trouble] = set()
    for checked in files:
        new = tuple(trouble for trouble in checked.troubles if trouble not in said)
        said.update(new)
        yield checked if len(new) == len(checked.troubles) else checked._replace(troubles=new)


def gathered(troubles: Iterable[Trouble]) -> Iterator[Trouble]:
    """The troubles in their order; one that befell many files alike is said once, and how often.

    What names a line is never one of many: every line has to be mended.
    """
    alike: dict[tuple[str, str] | Trouble, list[Trouble]] = {}
    for trouble in troubles:
        alike.setdefault(trouble if _names_a_line(trouble) else (trouble.why, trouble.remedy), []).append(trouble)
    for (what, why, remedy), *more in alike.values():
        if len(more) >= _MOST_ALIKE:
            yield Trouble(f"{what} and {len(more)} more", why, remedy)
        else:
            yield from (Trouble(what, why, remedy), *more)


def _names_a_line(trouble: Trouble) -> bool:
    return any(part.isdecimal() for part in trouble.what.split(":")[1:])


def _warned(checked: Checked) -> Checked:
    for warning in checked.source.warnings if checked.source else ():
        print(f"copydesk: {checked.path}: {warning}", file=sys.stderr)
    return checked
