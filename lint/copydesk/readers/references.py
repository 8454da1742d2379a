"""Character references: `&eacute;` is one letter of prose and eight of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

REFERENCE = r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"


def references(text: str, start: int, end: int, *, in_attribute: bool = False) -> Iterator[tuple[str, int, int]]:
    """What each reference stands for, and where it stands; an ampersand that begins none is not told of."""
    if text.find("&", start, end) < 0:
        return
    for match in re.compile(REFERENCE).finditer(text, start, end):
        found = referent(match.group())
        if found is None:
            continue
        value, length = found
        here = match.start() + length
        if (
            in_attribute
            and text[here - 1] != ";"
            and text[match.start() + 1] != "#"
            and _goes_on(text[here : here + 1])
        ):
            continue
        yield value, match.start(), here


@lru_cache(512)
def referent(reference: str) -> tuple[str, int] | None:
    """What a reference stands for and how many of its letters say so; None where it is none."""
    from html import unescape
    from html.entities import html5

    if reference[1] == "#":
        return unescape(reference), len(reference)
    name = reference[1:]
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return None


def _goes_on(letter: str) -> bool:
    """Whether what looked like `&copy` is the name of another parameter in an address: `?a=1&copy=2`."""
    return letter == "=" or letter.isalnum()
