"""The links of Markdown: which have no words, and the prose of their titles."""

from __future__ import annotations

import re

from copydesk.readers.events import Event
from copydesk.readers.flow import Letters
from copydesk.readers.references import REFERENCE, referent

_TITLE = r"""(?s)\]\(\s*(?:<[^<>\r\n]*>|\S*)\s+(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'
|\((?P<round>(?:[^()\\]|\\.)*)\))\s*\)$""".replace("\n", "")
_SPECIAL = rf"\\[!-/:-@\[-`{{-~]|{REFERENCE}|[ \t]*(?:\r\n?|\n)[ \t>]*"


def is_bare(event: Event) -> bool:
    """Whether a link is an address without words."""
    return event.name == "Link" and event.value["link_type"] in ("Autolink", "Email")


def title(text: str, start: int, end: int, value: str) -> list[Letters]:
    """The letters of the title in the tail of a link; none where they do not add up to what it is known to say."""
    match = re.compile(_TITLE).search(text, start, end)
    if not match or not match.lastgroup:
        return []
    start, end = match.span(match.lastgroup)
    found: list[Letters] = []
    for match in re.compile(_SPECIAL).finditer(text, start, end):
        sign, here, there = match.group(), *match.span()
        if sign[0] == "&":
            known = referent(sign) if sign.endswith(";") else None
            if known is None or known[1] != len(sign):
                continue
            found += [(None, start, here), (known[0], here, there)]
        else:
            found += [(None, start, here), (sign[1:] if sign[0] == "\\" else " ", here, there)]
        start = there
    found.append((None, start, end))
    read = "".join(text[a:b] if word is None else word for word, a, b in found)
    return found if read.split() == value.split() else []
