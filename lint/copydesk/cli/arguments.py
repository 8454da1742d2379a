"""The commands, their arguments, and what they say when these are wrong."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
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
    typed = (sys.argv[1:] if argv is None else list(argv))[:1]
    wanted = typed[0] if typed and typed[0] in _COMMANDS else None
    for name, (summary, add_arguments) in _COMMANDS.items():
        if wanted in (name, None):
            command = commands.add_parser(name, help=summary, epilog=EXIT_CODES, formatter_class=_Formatter)
            add_arguments(command)
    return parser.parse_args(argv)


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; - is standard input (default: .)")
    forms = "terminal, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, html, or a plugin's"
    check.add_argument("--format", default="terminal", metavar="FORM", help=forms)
    files = "write the report to FILE and the terminal's to standard output; FORM=FILE for one of another form"
    check.add_argument("--output", action="append", default=[], metavar="[FORM=]FILE", help=files)
    _add_told(check)
    check.add_argument("--force-exclude", action="store_true", help="leave out what is excluded even if it is named")
    check.add_argument("--stdin-filename", metavar="NAME", help="what standard input would be called; gives its format")
    _add_leaving_out(check)
    _add_fixes(check)
    check.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes to use, or auto (default: 1)")
    check.add_argument("--exit-zero", action="store_true", help="exit with 0 even where there are findings")
    check.add_argument("--no-cache", action="store_true", help="use nothing that an earlier run has kept")
    check.set_defaults(command=_run_check)


def _add_leaving_out(check: argparse.ArgumentParser) -> None:
    changed = "report only on lines that changed since REV (default: HEAD), and check only files that did"
    check.add_argument("--changed", nargs="?", const="HEAD", metavar="REV", help=changed)
    known = check.add_mutually_exclusive_group()
    known.add_argument("--baseline", metavar="FILE", help="leave out what this baseline knows, not the nearest one")
    known.add_argument("--no-baseline", action="store_true", help="report also what a baseline knows")


def _add_fixes(check: argparse.ArgumentParser) -> None:
    check.add_argument("--fix", action="store_true", help="make the safe fixes in the files, and report what remains")
    check.add_argument("--unsafe-fixes", action="store_true", help="make all fixes, also those a person should look at")
    check.add_argument("--diff", action="store_true", help="print the fixes as a patch, and write nothing")


def _add_told(parser: argparse.ArgumentParser) -> None:
    """What overrules a configuration, and which configuration it is."""
    _add_choice(parser)
    parser.add_argument("--language", metavar="TAG", help="the variety the copy is written in, such as en-GB")
    parser.add_argument("--dateline", type=_day, metavar="YYYY-MM-DD", help="the day the copy is published")
    parser.add_argument("--config", metavar="FILE", help="the configuration, instead of the nearest copydesk.toml")
    parser.add_argument("--no-config", action="store_true", help="do without any configuration file")


def _add_choice(parser: argparse.ArgumentParser) -> None:
    for option, what in (("--select", "run only these"), ("--ignore", "leave these out")):
        parser.add_argument(
            option, action="extend", type=_names, default=[], metavar="RULE,…", help=f"{what}: ids of rules or families"
        )


def _add_baseline(baseline: argparse.ArgumentParser) -> None:
    baseline.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .)")
    baseline.add_argument("--prune", action="store_true", help="only drop what is gone, and take nothing up")
    baseline.add_argument("--baseline", metavar="FILE", help="the file to write, not the nearest baseline.json")
    _add_told(baseline)
    baseline.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes to use, or auto (default: 1)")
    baseline.set_defaults(command=_run_baseline, stdin_filename=None, force_exclude=False)


def _add_stet(stet: argparse.ArgumentParser) -> None:
    stet.add_argument("place", metavar="PATH:LINE[:COLUMN]", help="where the finding is reported")
    stet.add_argument("--rule", metavar="ID", help="the finding of this rule")
    stet.add_argument("--all", action="store_true", help="all findings there, if there are several")
    stet.add_argument("--reason", default="", metavar="TEXT", help="why it stands, for whoever reads it next")
    stet.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="the day to write down (default: none)")
    stet.add_argument("--comment", action="store_true", help="write a comment into the copy instead")
    _add_told(stet)
    stet.set_defaults(command=_run_stet)


def _add_config(config: argparse.ArgumentParser) -> None:
    config.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or folder (default: .)")
    config.add_argument("--format", choices=("plain", "json"), default="plain", help="plain (the default) or json")
    config.add_argument("--schema", action="store_true", help="print the JSON schema of copydesk.toml, for editors")
    _add_told(config)
    config.set_defaults(command=_run_config)


def _add_rules(rules: argparse.ArgumentParser) -> None:
    rules.set_defaults(command=_run_rules)


def _add_explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument("rule", metavar="RULE")
    explain.set_defaults(command=_run_explain)


def _add_languagetool(languagetool: argparse.ArgumentParser) -> None:
    languagetool.set_defaults(command=_run_languagetool)


def _add_words(words: argparse.ArgumentParser) -> None:
    from copydesk.cli.words_arguments import add_words

    add_words(words, _Formatter)


def _run_check(arguments: argparse.Namespace) -> int:
    from copydesk.cli.check import check

    return check(arguments)


def _run_baseline(arguments: argparse.Namespace) -> int:
    from copydesk.cli.baseline import record

    return record(arguments)


def _run_stet(arguments: argparse.Namespace) -> int:
    from copydesk.cli.stet import stet

    return stet(arguments)


def _run_config(arguments: argparse.Namespace) -> int:
    from copydesk.cli.config import config

    return config(arguments)


def _run_rules(arguments: argparse.Namespace) -> int:
    from copydesk.cli.manual import rules

    return rules()


def _run_explain(arguments: argparse.Namespace) -> int:
    from copydesk.cli.manual import explain

    return explain(arguments.rule)


def _run_languagetool(arguments: argparse.Namespace) -> int:
    from copydesk.cli.languagetool import languagetool

    return languagetool()


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


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("report what is wrong in copy", _add_check),
    "baseline": ("record today's findings, so that check reports only new ones", _add_baseline),
    "stet": ("let a finding stand, in .copydesk/stet.toml", _add_stet),
    "words": ("the house's own words: add, import, check, list, find", _add_words),
    "config": ("show the settings of a path and where each comes from", _add_config),
    "rules": ("list the rules", _add_rules),
    "explain": ("show the page of a rule", _add_explain),
    "languagetool": ("say whether LanguageTool can run here, or offer to fetch it", _add_languagetool),
}
"""What each command is for, and what it takes. Only the one that was typed is laid out: argparse is slow at it."""
