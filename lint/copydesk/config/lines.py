"""On which line each key of a TOML file stands: `tomllib` reads the values and forgets where they were."""

from __future__ import annotations

import re

Key = tuple[str | int, ...]
"""The way to a value: names of keys, and numbers (from 0) in lists."""

_TOKEN = r"""(?xs)
      (?P<space>[ \t\r]+ | \#[^\n]*)
    | (?P<line>\n)
    | (?P<text>\"{3}(?:\\.|[^\\])*?\"{3}\"{0,2} | '{3}.*?'{3}'{0,2} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<mark>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,.\#"']+)
"""


def lines_of_keys(text: str) -> dict[Key, int]:
    """The line, from 1, of every key and of every item of a list, in a text that `tomllib` has accepted."""
    scan = _Scan(text)
    scan.document()
    return scan.lines


class _Scan:
    """Goes once through the tokens. As the text is known to be TOML, it asks no more than it must."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Key, int] = {}
        self._tokens: list[tuple[str, str, int]] = []
        self._at = 0
        self._tables: dict[Key, int] = {}
        number = 1
        for match in re.finditer(_TOKEN, text):
            if match.lastgroup != "space":
                self._tokens.append((match.lastgroup or "", match[0], number))
            number += match[0].count("\n")
        self._tokens.append(("end", "", number))

    def document(self) -> None:
        """Read all of it."""
        table: Key = ()
        while self._skip_lines() != "end":
            if self._next("["):
                many = self._next("[")
                table = self._table(self._key(), many)
                self._next("]")
                self._next("]")
            else:
                self._pair(table)

    def _table(self, names: list[tuple[str, int]], many: bool) -> Key:
        """The way to the table of a header; in a list of tables it leads to the last one."""
        way: Key = ()
        for number, (name, line) in enumerate(names):
            way = (*way, name)
            self.lines.setdefault(way, line)
            if many and number == len(names) - 1:
                self._tables[way] = self._tables.get(way, -1) + 1
            if way in self._tables:
                way = (*way, self._tables[way])
                self.lines.setdefault(way, line)
        return way

    def _pair(self, table: Key) -> None:
        for name, line in self._key():
            table = (*table, name)
            self.lines.setdefault(table, line)
        self._next("=")
        self._value(table)

    def _key(self) -> list[tuple[str, int]]:
        names = []
        while True:
            kind, token, line = self._tokens[self._at]
            self._at += 1
            names.append((_unquoted(token) if kind == "text" else token, line))
            if not self._next("."):
                return names

    def _value(self, way: Key) -> None:
        if self._next("["):
            self._list(way)
        elif self._next("{"):
            while self._skip_lines() != "end" and not self._next("}"):
                self._pair(way)
                self._skip_lines()
                self._next(",")
        elif self._tokens[self._at][0] == "text":
            self._at += 1
        else:
            while self._tokens[self._at][0] not in ("line", "end") and self._tokens[self._at][1] not in (",", "]", "}"):
                self._at += 1

    def _list(self, way: Key) -> None:
        number = 0
        while self._skip_lines() != "end" and not self._next("]"):
            item = (*way, number)
            self.lines[item] = self._tokens[self._at][2]
            self._value(item)
            self._skip_lines()
            self._next(",")
            number += 1

    def _next(self, mark: str) -> bool:
        """Whether the mark comes next; if so it is read."""
        if self._tokens[self._at][:2] != ("mark", mark):
            return False
        self._at += 1
        return True

    def _skip_lines(self) -> str:
        while self._tokens[self._at][0] == "line":
            self._at += 1
        return self._tokens[self._at][0]


def _unquoted(token: str) -> str:
    import tomllib

    return str(tomllib.loads(f"x = {token}")["x"])
