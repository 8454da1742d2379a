"""Prose in the strings of a configuration language: an escape is one letter of prose and more of the source."""

from __future__ import annotations

import re

from copydesk.readers.flow import Letters

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b", "N": "\x85", "_": "\u00a0", "b": "\b", "f": "\f"}
_ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)|"
_FOLD = r"[ \t]*(?:\r\n?|\n)\s*"


def letters(
    text: str, start: int, end: int, value: str, *, quote: str = "", literal: bool = False
) -> tuple[Letters, ...]:
    """The letters of a scalar whose source is `text[start:end]`, without its quotes, and whose value is known.

    None of them where they do not add up to the value: prose in a wrong place is worse than none.
    """
    found: list[Letters] = []
    at = start
    special = (_ESCAPE if quote == '"' else "''|" if quote == "'" else "") + _FOLD
    for match in re.compile(special).finditer(text, start, end):
        found += [(None, at, match.start()), (_read(match.group(), literal), *match.span())]
        at = match.end()
    found.append((None, at, end))
    kept = tuple(each for each in found if each[1] < each[2])
    read = "".join(text[a:b] if word is None else word for word, a, b in kept)
    return kept if read.split() == value.split() and "\n\n" not in read else ()


def _read(source: str, literal: bool) -> str:
    if source == "''":
        return "'"
    if source[0] != "\\":
        return "\n" if literal else " "
    sign = source[1]
    if sign in "xuU":
        number = int(source[2:], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
    if sign in "\r\n":
        return ""
    return " " if sign == "n" else _ESCAPES.get(sign, sign)
