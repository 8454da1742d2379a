"""Front matter in YAML, with the place of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from copydesk.readers.flow import Letters
from copydesk.readers.frontmatter import Value, inner
from copydesk.readers.quoted import letters

_DEEP = 8
_LARGE = 65536  # letters
_NESTED = 200
"""Brackets, and bullets in one line. The parser calls itself for each and falls where they are thousands."""


def yaml(text: str, start: int, end: int) -> Iterator[Value]:
    """The values; none where it is no YAML."""
    body = text[start:end]
    if (
        len(body) > _LARGE
        or body.count("[") + body.count("{") > _NESTED
        or re.search(rf"(?:[-?][ \t]+){{{_NESTED}}}", body)
    ):
        return
    from yaml import YAMLError, compose

    try:
        from yaml import CSafeLoader as Loader
    except ImportError:
        from yaml import SafeLoader as Loader
    try:
        root = compose(body, Loader)
    except (YAMLError, ValueError, RecursionError):
        return
    yield from _values(text, start, "", root, _DEEP)


def _values(text: str, start: int, key: str, node: Any, deep: int) -> Iterator[Value]:
    if node is None or not deep:
        return
    if node.id == "mapping":
        for name, value in node.value:
            if name.id == "scalar":
                yield from _values(text, start, inner(name.value, key), value, deep - 1)
    elif node.id == "sequence":
        for item in node.value:
            yield from _values(text, start, key, item, deep - 1)
    else:
        yield Value(key, node.value, _letters(text, start, node))


def _letters(text: str, start: int, node: Any) -> tuple[Letters, ...]:
    here, there = start + node.start_mark.index, start + node.end_mark.index
    if node.style in ("'", '"'):
        return letters(text, here + 1, there - 1, node.value, quote=node.style)
    if node.style in ("|", ">"):
        head = re.compile(r"[|>][^\r\n]*(?:\r\n?|\n)[ \t]*").match(text, here)
        there = here + len(text[here:there].rstrip())
        return letters(text, head.end(), there, node.value, literal=node.style == "|") if head else ()
    return letters(text, here, there, node.value)
