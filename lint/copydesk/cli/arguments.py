"""The commands, their arguments, and what they say when these are wrong."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from copydesk.screen import screen_width

if TYPE_CHECKING:
    from datetime import date

EXIT_CODES = "exit codes: 0 clean, 1 findings, 2 work that could not be done"


class _Formatter(argparse.HelpFormatter):
    """Help as wide as the terminal. argparse makes a formatter for every argument that is added, and the
    default one imports shutil to learn the width.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=screen_width() - 2)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, with the function that does the work as `command`. Wrong ones exit with 2."""
    from copydesk import __version__

    parser = argparse.ArgumentParser(
        prog="copydesk",
        description="The last pair of eyes before copy is published.",
        epilog=EXIT_CODES,
        formatter_class=_Formatter,
    )
    parser.add_argument("--version", action="version", version=f"copydesk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog=parser.prog)
    _add_check(commands)
    _add_rules(commands)
    _add_explain(commands)
    return parser.parse_args(argv)


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check", help="report what is wrong in copy", epilog=EXIT_CODES, formatter_class=_Formatter
    )
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - is standard input (default: .)")
    check.add_argument("--format", default="terminal", metavar="FORM", help="terminal, concise or json")
    _add_choice(check)
    check.add_argument("--language", metavar="TAG", help="the variety the copy is written in, such as en-GB")
    check.add_argument("--dateline", type=_day, metavar="YYYY-MM-DD", help="the day the copy is published")
    check.add_argument("--stdin-filename", metavar="NAME", help="what standard input would be called; gives its format")
    check.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes to use, or auto (default: 1)")
    check.add_argument("--exit-zero", action="store_true", help="exit with 0 even where there are findings")
    check.add_argument("--no-cache", action="store_true", help="use nothing that an earlier run has kept")
    check.set_defaults(command=_run_check)


def _add_choice(parser: argparse.ArgumentParser) -> None:
    for option, what in (("--select", "run only these"), ("--ignore", "leave these out")):
        parser.add_argument(
            option, action="extend", type=_names, default=[], metavar="RULE,…", help=f"{what}: ids of rules or families"
        )


def _add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rules = commands.add_parser("rules", help="list the rules", formatter_class=_Formatter)
    rules.set_defaults(command=_run_rules)


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    explain = commands.add_parser("explain", help="show the page of a rule", formatter_class=_Formatter)
    explain.add_argument("rule", metavar="RULE")
    explain.set_defaults(command=_run_explain)


def _run_check(arguments: argparse.Namespace) -> int:
    from copydesk.cli.check import check

    return check(arguments)


def _run_rules(arguments: argparse.Namespace) -> int:
    from copydesk.cli.manual import rules

    return rules()


def _run_explain(arguments: argparse.Namespace) -> int:
    from copydesk.cli.manual import explain

    return explain(arguments.rule)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _day(text: str) -> date:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2024-03-14") from None


def _jobs(text: str) -> int:
    if text == "auto":
        return os.cpu_count() or 1
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a number from 1 nor auto")
    return int(text)
