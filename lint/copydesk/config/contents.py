"""What a configuration says, key by key, and everything that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any

from copydesk.config.file import ConfigError, ConfigFile, Layer, Name, Said
from copydesk.config.keys import TABLES, Keys
from copydesk.config.lines import Key
from copydesk.config.values import Complaint, Value
from copydesk.config.wording import nearest, quoted, shown
from copydesk.trouble import Trouble

_NO_NAME = "see `copydesk rules`"


class Contents:
    """Takes the table of a configuration apart into the layers of a file."""

    def __init__(self, file: ConfigFile, keys: Keys) -> None:
        self._file = file
        self._keys = keys
        self._complaints: list[Complaint] = []

    def take(self, table: object) -> None:
        """Read the whole into the file. Raises ConfigError with all that is wrong."""
        if isinstance(table, dict):
            self._file.top.said.update(self._layer(table, (), self._keys.top, ("overrides",)))
            self._overrides(table.get("overrides", []))
        else:
            self._complain((), f"{shown(table)} is not a table", f"write it as {self._header()}")
        if self._complaints:
            self._complaints.sort(key=lambda one: self._file.line(one.key))
            raise ConfigError(self._file.shown, dict.fromkeys(map(self._trouble, self._complaints)))

    def _overrides(self, raw: object) -> None:
        if not isinstance(raw, list):
            self._complain(
                ("overrides",), f"{shown(raw)} is not a list of tables", f"write it as [{self._header('overrides')}]"
            )
            return
        for number, table in enumerate(raw):
            key: Key = ("overrides", number)
            if not isinstance(table, dict):
                self._complain(key, f"{shown(table)} is not a table", f"write it as [{self._header('overrides')}]")
                continue
            paths: Any = ()
            if "paths" in table:
                paths = self._keys.paths.read(table["paths"], (*key, "paths"), self._complaints)
            else:
                self._complain(key, "does not say for which files", 'write paths = ["drafts/**"] under it')
            said = self._layer(table, key, self._keys.everywhere, ("paths",))
            self._file.overrides.append(Layer(said, self._file, paths or ()))

    def _layer(self, table: dict[str, Any], key: Key, known: dict[str, Value], elsewhere: Name) -> dict[Name, Said]:
        said: dict[Name, Said] = {}
        for name, raw in table.items():
            at = (*key, name)
            if name in known:
                value = known[name].read(raw, at, self._complaints)
                said[name,] = Said(self._files(value, at) if name in self._keys.files else value, at)
            elif name == "severity":
                self._severities(raw, at, said)
            elif name == "rules":
                for rule, options in self._table(raw, at).items():
                    self._rule(rule, options, (*at, rule), said)
            elif name in self._keys.short:
                self._rule(name, raw, at, said)
            elif name not in elsewhere:
                self._unknown(at, [*known, *TABLES, *self._keys.short, *elsewhere])
        return said

    def _severities(self, raw: object, key: Key, said: dict[Name, Said]) -> None:
        """A rule's own id goes before its family, wherever the two stand."""
        table = self._table(raw, key)
        for name in sorted(table, key=lambda name: name in self._keys.rules):
            at = (*key, name)
            if name not in self._keys.rules and name not in self._keys.families:
                near = nearest(name, [*self._keys.rules, *self._keys.families])
                self._complain(at, "no such rule or family", near or _NO_NAME)
                continue
            value = self._keys.severity.read(table[name], at, self._complaints)
            said.update({("severity", rule): Said(value, at) for rule in self._keys.of_family(name)})

    def _rule(self, rule: str, raw: object, key: Key, said: dict[Name, Said]) -> None:
        if rule not in self._keys.rules:
            self._complain(key, "no such rule", nearest(rule, self._keys.rules) or _NO_NAME)
            return
        options = self._keys.options(rule)
        for name, value in self._table(raw, key).items():
            at = (*key, name)
            own, kind = options.get(name, (name, None))
            if kind is None:
                self._unknown_option(rule, name, at)
            elif ("rules", rule, own) in said:
                self._complain(
                    at, "is said twice", f"keep one of {self._header(rule)} and {self._header('rules', rule)}"
                )
            else:
                said["rules", rule, own] = Said(kind.read(value, at, self._complaints), at)

    def _unknown_option(self, rule: str, name: str, key: Key) -> None:
        options = list(self._keys.options(rule))
        remedy = nearest(name, options) or f"there is {', '.join(options)}"
        if name == "severity":
            remedy = f'write {rule} = "…" under {self._header("severity")}'
        self._complain(key, "no such option", remedy)

    def _unknown(self, key: Key, known: Iterable[str]) -> None:
        name = str(key[-1])
        if name in self._keys.top:
            self._complain(key, "cannot be said for some files only", "write it at the top of the file")
        elif name in self._keys.rules:
            self._complain(key, "no such key", f"write it as {self._header('rules', name)}")
        else:
            self._complain(key, "no such key", nearest(name, known) or f"there is {', '.join(known)}")

    def _files(self, patterns: Any, key: Key) -> tuple[str, ...]:
        """The files that paths or patterns of paths name, from where the configuration lies; absolute."""
        from glob import glob, has_magic

        found: list[str] = []
        for number, pattern in enumerate(patterns or ()):
            pattern = pattern.replace("\0", "�")  # no file has it in its name, and asking for one that has raises
            path = os.path.normpath(os.path.join(os.path.dirname(self._file.path), os.path.expanduser(pattern)))
            paths = sorted(glob(path, recursive=True)) if has_magic(pattern) else [path]
            if not all(map(os.path.isfile, paths or [path])):
                remedy = f"check the path; it starts where {self._file.shown} lies"
                self._complain((*key, number), f"{shown(pattern)}: no such file", remedy)
            found += paths
        return tuple(dict.fromkeys(found))

    def _trouble(self, one: Complaint) -> Trouble:
        dotted = self._dotted(one.key)
        return Trouble(f"{self._file.shown}:{self._file.line(one.key)}{dotted and ': '}{dotted}", one.why, one.remedy)

    def _table(self, raw: object, key: Key) -> dict[str, Any]:
        if isinstance(raw, dict):
            return raw
        self._complain(key, f"{shown(raw)} is not a table", f"write it as {self._header(*key)}")
        return {}

    def _header(self, *key: str | int) -> str:
        return f"[{self._dotted(key)}]"

    def _complain(self, key: Key, why: str, remedy: str) -> None:
        self._complaints.append(Complaint(key, why, remedy))

    def _dotted(self, key: Key) -> str:
        return ".".join(_quoted(part) for part in self._file.root + key if isinstance(part, str))


def _quoted(part: str) -> str:
    return part if re.fullmatch(r"[\w-]+", part) else quoted(part)
