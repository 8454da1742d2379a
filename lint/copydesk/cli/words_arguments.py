"""The arguments of `copydesk words`, which only that command needs."""

from __future__ import annotations

import argparse

_FORMS = "plain, cspell, vale, languagetool, codespell or libreoffice (default: what it looks like)"


def add_words(parser: argparse.ArgumentParser, formatter: type[argparse.HelpFormatter]) -> None:
    """Add the commands under `copydesk words`."""
    works = parser.add_subparsers(required=True, metavar="WORK", dest="work")

    def work(name: str, what: str) -> argparse.ArgumentParser:
        made = works.add_parser(name, help=what, description=what, formatter_class=formatter)
        made.set_defaults(command=_run)
        return made

    add = work("add", "add words or phrases to the project's list")
    add.add_argument("words", nargs="+", metavar="WORD", help="a word, or a phrase in quotation marks")
    add.add_argument("--forms", metavar="MARKS", help="with its forms as a noun (n), verb (v) or adjective (a): nv")
    add.add_argument("--forbid", action="store_true", help="as words that are not printed")
    add.add_argument("--use", action="append", default=[], metavar="FORM", help="what is printed instead; best first")
    imports = work("import", "take over lists of other tools, and Hunspell dictionaries with their .aff")
    imports.add_argument("files", nargs="+", metavar="FILE")
    imports.add_argument("--as", dest="form", choices=_choices(), metavar="FORM", help=_FORMS)
    check = work("check", "report what is doubtful in the lists: slips, doubles, words that are known anyhow")
    show = work("list", "print the entries of the lists")
    show.add_argument("--forbidden", action="store_true", help="only those that are not printed")
    for parser in (check, show):
        parser.add_argument("files", nargs="*", metavar="FILE", help="lists (default: those that hold in this folder)")
    find = work("find", "say what is known of a word, and from where")
    find.add_argument("words", nargs="+", metavar="WORD")
    for parser in (add, imports, check, show, find):
        parser.add_argument("--user", action="store_true", help="the user's own list, not the project's")


def _choices() -> tuple[str, ...]:
    from copydesk.house.imports import FORMS

    return FORMS


def _run(arguments: argparse.Namespace) -> int:
    from copydesk.cli.words import run

    return run(arguments)
