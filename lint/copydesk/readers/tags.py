"""Where the tags of an HTML text stand, as browsers see them.

Our own, because the parsers that keep exact places cost more to import than a story costs to check. The
tests hold it against turbohtml, which can take its place. It leaves the browsers' way once: where a
quotation mark of the last tag is never closed, they would drop the rest of the page, and we read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SPACE = "\t\n\f\r "
WITH_REFERENCES = frozenset({"title", "textarea"})
WITHOUT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements in which a tag is no tag; in the first, an entity is still an entity."""

_MARKUP = r"""(?xs)<(?:
    (?P<close>/?)(?P<name>[a-zA-Z][^\t\n\f\r\ />]*+)
    (?P<attributes>(?:
        [\t\n\f\r\ /]++
      | (?:=[^\t\n\f\r\ />=]*+|[^\t\n\f\r\ />=]++)
        (?:[\t\n\f\r\ ]*+=[\t\n\f\r\ ]*+(?:"[^"]*+"|'[^']*+'|(?=>)|[^\t\n\f\r\ >"'][^\t\n\f\r\ >]*+))?+
    )*+)>
  | !--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))
  | [!?][^>]*+(?:>|\Z)
  | /(?:>|[^a-zA-Z>][^>]*+(?:>|\Z))
  | /?[a-zA-Z].*\Z
)"""
_XML = _MARKUP.replace("<(?:", r"<(?: !\[CDATA\[(?P<verbatim>.*?)\]\]> |", 1)
_ATTRIBUTE = r"""(?x)
    (=[^\t\n\f\r\ />=]*+|[^\t\n\f\r\ />=]++)
    (?:[\t\n\f\r\ ]*+=[\t\n\f\r\ ]*+
       (?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|\Z|(?P<bare>[^\t\n\f\r\ >"'][^\t\n\f\r\ >]*+)))?+"""
_SCRIPT = r"(?i)<!---?>|<!--|-->|<(/?)script(?=[\t\n\f\r />])"


class Tag(NamedTuple):
    """A tag and where it stands; `attributes` is the stretch between its name and its end."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: tuple[int, int]


class Text(NamedTuple):
    """What stands between two tags. Where `verbatim`, an entity is not an entity."""

    start: int
    end: int
    verbatim: bool = False


class Comment:
    """A comment, with its marks."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def tokens(text: str, start: int, end: int, *, xml: bool = False) -> Iterator[Tag | Text | Comment]:
    """The tags, the comments and the text between them; declarations are none of these."""
    search = re.compile(_XML if xml else _MARKUP).search
    at, foreign = start, 0
    while match := search(text, at, end):
        if at < match.start():
            yield Text(at, match.start())
        at = match.end()
        name = match["name"]
        if not name:
            if xml and match["verbatim"]:
                yield Text(*match.span("verbatim"), verbatim=True)
            elif text.startswith("<!--", match.start()):
                yield Comment(*match.span())
            continue
        tag = Tag(name.lower(), match["close"] == "/", match.start(), at, match.span("attributes"))
        yield tag
        empty = text[at - 2] == "/"
        if tag.name in {"svg", "math"}:
            foreign = max(0, foreign + (-1 if tag.closing else 0 if empty else 1))
        if not tag.closing and not (empty and (xml or foreign)) and (raw := _raw(text, at, end, tag.name)):
            yield from [raw] if raw.start < raw.end else []
            at = raw.end
    if at < end:
        yield Text(at, end)


def attributes(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Where the value of each attribute stands, by its name in small letters; the first of a name counts."""
    found: dict[str, tuple[int, int]] = {}
    for match in re.compile(_ATTRIBUTE).finditer(text, start, end):
        value = match.span(match.lastgroup) if match.lastgroup else (match.end(), match.end())
        found.setdefault(match[1].lower(), value)
    return found


def _raw(text: str, start: int, end: int, name: str) -> Text | None:
    """The content of an element in which tags are no tags; None where it is none."""
    if name == "plaintext":
        return Text(start, end, verbatim=True)
    if name == "script":
        return Text(start, _script_end(text, start, end), verbatim=True)
    if name not in WITHOUT and name not in WITH_REFERENCES:
        return None
    close = re.compile(rf"(?i)</{name}(?=[\t\n\f\r />])").search(text, start, end)
    return Text(start, close.start() if close else end, verbatim=name in WITHOUT)


def _script_end(text: str, start: int, end: int) -> int:
    """Where a script ends; one that was commented out holds its own end tags."""
    depth = 0
    for match in re.compile(_SCRIPT).finditer(text, start, end):
        if match.group() == "<!--":
            depth = max(depth, 1)
        elif match.group() == "-->":
            depth = 0
        elif match[1] is None:
            continue
        elif match[1] == "" and depth:
            depth = 2
        elif match[1] == "/":
            if depth < 2:
                return match.start()
            depth = 1
    return end
