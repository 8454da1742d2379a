"""Stets in `.copydesk/stet.toml`, for copy that has no comments: a table for each, which `copydesk stet` writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, Repair
from copydesk.known import Knowing, Known, as_shown
from copydesk.placing import fingerprint
from copydesk.rule import Rule
from copydesk.stet.let_stand import WHY
from copydesk.trouble import DeskError

HEAD = "# What stands although copydesk reports it. `copydesk stet PATH:LINE` adds to it; docs/stet.md says more.\n"

_KEYS = {"path": str, "fingerprint": str, "rule": str, "excerpt": str, "reason": str, "on": date}
_NEEDED = ("path", "fingerprint", "rule", "excerpt")
_TABLE = r"(?m)^[ \t]*\[\[[ \t]*stet[ \t]*\]\]"


class Entry(NamedTuple):
    """A stet that is written down. `on` is the day it was, `reason` says why it stands."""

    known: Known
    on: date | None = None
    reason: str = ""


class Ledger:
    """A file of stets: its text and what it says."""

    def __init__(self, file: str, text: str, entries: Iterable[Entry]) -> None:
        self.file, self.text = file, text
        self.entries = tuple(entries)
        self._parts = self._read_parts()
        self.filter = Knowing(WHY, file, (entry.known for entry in self.entries))

    def with_entry(self, entry: Entry) -> Ledger:
        """The same with one entry more, in its place by path; an older one for the same finding goes."""
        parts = [*self._parts]
        old = [one.known[:2] for one in self.entries]
        if entry.known[:2] in old:
            number = old.index(entry.known[:2])
            del parts[number + 1], old[number]
        number = next((at for at, key in enumerate(old) if key > entry.known[:2]), len(old))
        before = "".join(parts[: number + 1])
        gap = "" if before.endswith("\n\n") or not before else "\n" if before.endswith("\n") else "\n\n"
        table = written(entry) + ("\n" if number + 1 < len(parts) else "")
        return parsed(self.file, before + gap + table + "".join(parts[number + 1 :]))

    def stale(self, idle: Iterable[Entry], rule: Rule) -> tuple[Source, tuple[Diagnostic, ...]]:
        """What is said, in the name of a rule, of entries that let nothing stand; and the file as a source."""
        source = Source(as_shown(self.file), self.text)
        return source, tuple(sorted((self._stale(source, one, rule) for one in idle), key=lambda one: one.span))

    def _stale(self, source: Source, entry: Entry, rule: Rule) -> Diagnostic:
        table = self._table(entry)
        at = self.text.find(entry.known.fingerprint, table.start, table.end)
        span = Span(at, at + len(entry.known.fingerprint)) if at >= 0 else Span(table.start, table.start)
        return Diagnostic(
            rule=rule.id,
            family=rule.family,
            variant="",
            severity=rule.severity,
            path=source.path,
            span=span,
            start=source.place(span.start),
            end=source.place(span.end),
            message=f"the stet for {entry.known.rule} “{entry.known.excerpt}” in {entry.known.path} lets nothing stand",
            excerpt=self.text[span.start : span.end],
            fixes=(Repair((Edit(table, ""),), safe=False, suggestion=None),),
            related=(),
            fingerprint=fingerprint((rule.id, *entry.known[:2])),
        )

    def _table(self, entry: Entry) -> Span:
        """Where the table of an entry stands, with the lines below it."""
        number = self.entries.index(entry)
        parts = [*self._parts]
        start = sum(map(len, parts[: number + 1]))
        return Span(start, start + len(parts[number + 1])) if number + 1 < len(parts) else Span(0, 0)

    def _read_parts(self) -> list[str]:
        """The text before the first table, and each table with what follows it. Raises DeskError."""
        starts = [match.start() for match in re.finditer(_TABLE, self.text)]
        if len(starts) != len(self.entries):
            raise DeskError(as_shown(self.file), "its tables are not written as [[stet]]", "write them so")
        return [self.text[start:end] for start, end in pairwise([0, *starts, len(self.text)])]


def ledger(file: str) -> Ledger:
    """The stets of a file. Raises DeskError where it cannot be read or is not as it must be."""
    try:
        with open(file, encoding="utf-8", newline="") as stream:
            text = stream.read()
    except UnicodeDecodeError:
        raise DeskError(as_shown(file), "not valid UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise DeskError(as_shown(file), error.strerror or str(error), "check its permissions") from None
    return parsed(file, text)


def parsed(file: str, text: str) -> Ledger:
    """The stets in a text of the file. Raises DeskError."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DeskError(as_shown(file), f"not valid TOML: {error}", "mend it by hand") from None
    return Ledger(file, text, _entries(as_shown(file), text, data))


def written(entry: Entry) -> str:
    """The table of an entry."""
    known = entry.known
    lines = [("path", known.path), ("fingerprint", known.fingerprint), ("rule", known.rule), ("excerpt", known.excerpt)]
    lines += [("reason", entry.reason)] if entry.reason else []
    table = ["[[stet]]", *(f"{key} = {_quoted(value)}" for key, value in lines)]
    return "\n".join([*table, *([f"on = {entry.on.isoformat()}"] if entry.on else [])]) + "\n"


def _entries(shown: str, text: str, data: dict[str, Any]) -> Iterator[Entry]:
    tables = data.pop("stet", [])
    for key in data:
        raise DeskError(shown, f"{key}: no such key", "the tables are named [[stet]]")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise DeskError(shown, "stet is no list of tables", "write each as [[stet]]")
    for number, table in enumerate(tables):
        _check(shown, text, number, table)
        known = Known(*(table[key] for key in _NEEDED))
        yield Entry(known, table.get("on"), table.get("reason", ""))


def _check(shown: str, text: str, number: int, table: dict[str, Any]) -> None:
    """Raise DeskError for a key that there is not, that is missing or of the wrong kind."""
    from copydesk.config.lines import lines_of_keys

    for key, value in table.items():
        known = _KEYS.get(key)
        if known is None:
            why, remedy = "no such key", f"there are {', '.join(_KEYS)}"
        elif type(value) is not known:
            why, remedy = "must be " + ("a day such as 2024-03-14" if known is date else "a text in quotes"), "mend it"
        else:
            continue
        line = lines_of_keys(text).get(("stet", number, key), 1)
        raise DeskError(f"{shown}:{line}", f"stet.{key}: {why}", remedy)
    for key in _NEEDED:
        if key not in table:
            line = lines_of_keys(text).get(("stet", number), 1)
            raise DeskError(f"{shown}:{line}", f"stet: {key} is missing", "let `copydesk stet` write it")


def _quoted(text: str) -> str:
    """A text as TOML writes it on one line."""
    signs = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(signs.get(one, one if one.isprintable() else _escaped(one)) for one in text) + '"'


def _escaped(letter: str) -> str:
    number = ord(letter)
    if 0xD800 <= number < 0xE000:
        return "\\uFFFD"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
