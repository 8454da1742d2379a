"""Front matter in TOML, with the place of every string that stands on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.readers.frontmatter import Value, flat, inner
from copydesk.readers.quoted import letters

_STRING = r"""(?m)^[ \t]*([\w."'-]+)[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)')(?=[ \t]*(?:\#|\r|$))"""


def toml(text: str, start: int, end: int) -> Iterator[Value]:
    """The values; none where it is no TOML."""
    import tomllib

    body = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    try:
        data = tomllib.loads(body)
    except (ValueError, RecursionError):
        return
    placed: dict[tuple[str, str], Value] = {}
    for match in re.compile(_STRING).finditer(text, start, end):
        key = inner(match[1].split(".")[-1], "")
        number = 2 if match[2] is not None else 3
        value = str(tomllib.loads(f"x = {match[0].partition('=')[2]}")["x"])
        place = letters(text, *match.span(number), value, quote='"' if number == 2 else "")
        placed.setdefault((key, value), Value(key, value, place))
    for key, value in flat("", data):
        own = placed.pop((key.split("_")[-1], value), None) or placed.pop((key, value), None)
        yield own._replace(key=key) if own else Value(key, value)
