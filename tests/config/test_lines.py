"""The line of every key, in every way that TOML lets one be written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.config.lines import Key, lines_of_keys


def keys_of(value: Any, way: Key = ()) -> Iterator[Key]:
    """Every key and item in what `tomllib` read."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inside:
        yield (*way, name)
        yield from keys_of(one, (*way, name))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a = 1\n\n# b = 2\nb = 3", {("a",): 1, ("b",): 4}),
        ("a.b.c = 1\na.b.d = 2", {("a",): 1, ("a", "b"): 1, ("a", "b", "c"): 1, ("a", "b", "d"): 2}),
        ("[a.\"b.c\"]\n'd e' = 1", {("a",): 1, ("a", "b.c"): 1, ("a", "b.c", "d e"): 2}),
        ('"\\u00e9" = 1\n"a\\"]" = 2', {("é",): 1, ('a"]',): 2}),
        ("[ a . b ]  # [c]\nx = 1\n[a]\ny = 2", {("a",): 1, ("a", "b"): 1, ("a", "b", "x"): 2, ("a", "y"): 4}),
        (
            "[[a]]\nx = 1\n[[a]]\n[a.b]\nx = 2\n[[a.c]]\n[[a.c]]\ny = 3",
            {
                ("a",): 1,
                ("a", 0): 1,
                ("a", 0, "x"): 2,
                ("a", 1): 3,
                ("a", 1, "b"): 4,
                ("a", 1, "b", "x"): 5,
                ("a", 1, "c"): 6,
                ("a", 1, "c", 0): 6,
                ("a", 1, "c", 1): 7,
                ("a", 1, "c", 1, "y"): 8,
            },
        ),
        (
            'a = [\n  "x", # one, ]\n\n  [1,\n 2],\n  { y = "}", z.w = 3 },\n]\nb = 1',
            {
                ("a",): 1,
                ("a", 0): 2,
                ("a", 1): 4,
                ("a", 1, 0): 4,
                ("a", 1, 1): 5,
                ("a", 2): 6,
                ("a", 2, "y"): 6,
                ("a", 2, "z"): 6,
                ("a", 2, "z", "w"): 6,
                ("b",): 8,
            },
        ),
        ('a = """\nb = 1\n""" # c = 2\nd = 1', {("a",): 1, ("d",): 4}),
        ('a = """x\\"""" """\n'.replace('" """', '"""') + "b = '''\n''c''''\nd = 1", None),
        ('a = """""""\nb = 1', None),
        ("a = '''\n'''''\nb = 1", None),
        ("a = 1979-05-27 07:32:00.5\nb = +1.5e-3 # x\nc = [1979-05-27 07:32:00, 2.5]\nd = inf", None),
        ("a = {}\nb = []\nc = {x = [{y = [1, 2]}]}\nd = ''", None),
        ("  a=1 \r\n\r\n\t[b]\t\r\nc\t=\t2\r\n", {("a",): 1, ("b",): 3, ("b", "c"): 4}),
        ("", {}),
        ("# only a remark", {}),
    ],
)
def test_the_line_of_every_key(text: str, lines: dict[Key, int] | None) -> None:
    found = lines_of_keys(text)
    assert set(found) == set(keys_of(tomllib.loads(text)))
    if lines is not None:
        assert found == lines


NAMES = st.sampled_from(["a", "b", "a-b", "1", "x y", "é", 'q"', "d.e", "#", "true"])
SCALARS = st.one_of(
    st.integers(-99, 99),
    st.booleans(),
    st.dates(),
    st.sampled_from(["", "x", "a = 1", "]", "}", "#", '"""', "'''", "a\nb\n"]),
)
VALUES = st.recursive(SCALARS, lambda some: st.lists(some, max_size=3) | st.dictionaries(NAMES, some, max_size=3))
TABLES = st.dictionaries(NAMES, VALUES | st.lists(st.dictionaries(NAMES, SCALARS, max_size=3), min_size=1), max_size=5)


class Writer:
    """Writes a table as TOML in ways that it draws, and notes the line of every key as it goes."""

    def __init__(self, draw: st.DataObject) -> None:
        self._draw = draw
        self._parts: list[str] = []
        self.lines: dict[Key, int] = {}

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def table(self, table: dict[str, Any], way: Key = (), header: str = "") -> None:
        later = []
        for name, value in table.items():
            self._space("\n")
            tables = isinstance(value, dict) or (
                value and isinstance(value, list) and all(isinstance(x, dict) for x in value)
            )
            if tables and self._maybe():
                later.append((name, value))
                continue
            self._note((*way, name))
            self._add(f"{self._name(name)}{self._blank()}={self._blank()}")
            self._value(value, (*way, name))
            self._add(f"{self._blank()}# a = [{{\n" if self._maybe() else "\n")
        for name, value in later:
            under = f"{header}{'.' if header else ''}{self._name(name)}"
            for number, one in enumerate(value) if isinstance(value, list) else ((None, value),):
                at: Key = (*way, name) if number is None else (*way, name, number)
                self._note((*way, name))
                self._note(at)
                self._add(f"[{under}]\n" if number is None else f"[[{under}]]\n")
                self.table(one, at, under)

    def _value(self, value: Any, way: Key) -> None:
        if isinstance(value, list):
            self._add("[")
            for number, one in enumerate(value):
                self._space("\n")
                self._note((*way, number))
                self._value(one, (*way, number))
                self._space("\n")
                self._add("," if number < len(value) - 1 or self._maybe() else "")
            self._space("# ]\n")
            self._add("]")
        elif isinstance(value, dict):
            self._add("{")
            for number, (name, one) in enumerate(value.items()):
                self._note((*way, name))
                self._add(f"{', ' if number else ''}{self._name(name)} = ")
                self._value(one, (*way, name))
            self._add("}")
        else:
            self._add(self._scalar(value))

    def _scalar(self, value: Any) -> str:
        if not isinstance(value, str):
            return str(value).lower()
        if "'" not in value and "\n" not in value and self._maybe():
            return f"'{value}'"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"""\n{escaped}"""' if self._maybe() else f'"{escaped}"'.replace("\n", "\\n")

    def _name(self, name: str) -> str:
        bare = name.isascii() and name.replace("-", "").isalnum()
        return name if bare and self._maybe() else '"' + name.replace('"', '\\"') + '"'

    def _note(self, way: Key) -> None:
        self.lines.setdefault(way, self.text.count("\n") + 1)

    def _add(self, text: str) -> None:
        self._parts.append(text)

    def _space(self, what: str) -> None:
        if self._maybe():
            self._add(what)

    def _blank(self) -> str:
        return " " if self._maybe() else ""

    def _maybe(self) -> bool:
        return self._draw.draw(st.booleans())


@given(TABLES, st.data())
def test_the_line_of_every_key_of_any_table(table: dict[str, Any], data: st.DataObject) -> None:
    writer = Writer(data)
    writer.table(table)
    assert tomllib.loads(writer.text) == table
    assert lines_of_keys(writer.text) == writer.lines
