"""Front matter: what stands above a Markdown story, in YAML between `---` or in TOML between `+++`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from copydesk.document import Meta
from copydesk.readers.flow import Letters
from copydesk.readers.said import day, language, people

_HEAD = r"---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n|---[ \t]*\r|\+\+\+[ \t]*\r"
_PROSE = {
    "standfirst": "description standfirst summary dek deck subtitle subhead subheadline excerpt teaser lede abstract",
    "caption": "caption cutline",
    "alt": "alt",
    "slug": "kicker",
    "credit": "credit",
}
_KIND_OF_KEY = {word: kind for kind, words in _PROSE.items() for word in words.split()}
_PUBLISHED = (
    "date",
    "published",
    "pubdate",
    "publishdate",
    "datepublished",
    "publisheddate",
    "created",
    "updated",
    "lastmod",
    "modified",
)
_LANGUAGE = ("lang", "language", "locale")
_AUTHORS = ("author", "authors", "byline", "writer")
_TITLE = ("title", "headline")


class Value(NamedTuple):
    """A value of the front matter. `letters` is empty where its prose cannot be placed letter by letter."""

    key: str
    text: str
    letters: tuple[Letters, ...] = ()

    @property
    def kind(self) -> str | None:
        """The kind of the block that it is, or None where it is no prose."""
        if self.key in _TITLE:
            return "headline"
        last = self.key.split("_")[-1]
        return "title" if last in _TITLE else _KIND_OF_KEY.get(last)


def extent(text: str) -> tuple[int, int, int] | None:
    """Where the front matter starts and ends, and where the story starts; None where there is none."""
    head = re.match(_HEAD, text)
    if not head:
        return None
    fence = re.escape(text[:3]) if text[0] == "+" else r"(?:---|\.\.\.)"
    close = re.compile(rf"(?m)(?:^|(?<=\r)){fence}[ \t]*(?:\r?\n|\r|\Z)").search(text, head.end())
    if not close:
        return None
    sign = r"(?:^|[\r\n])[\w\"'. -]+=" if text[0] == "+" else r"(?:^|[\r\n])[\w\"'. -]+:(?:\s|$)"
    body = text[head.end() : close.start()]
    return (head.end(), close.start(), close.end()) if not body.strip() or re.search(sign, body) else None


def values(text: str, start: int, end: int) -> list[Value]:
    """The values in the front matter, keys in small letters without hyphens."""
    if text[0] == "+":
        from copydesk.readers.frontmatter_toml import toml

        return list(toml(text, start, end))
    simple = _simple(text, start, end)
    if simple is not None:
        return simple
    from copydesk.readers.frontmatter_yaml import yaml

    return list(yaml(text, start, end))


def said(found: list[Value]) -> Meta:
    """What the front matter says of the story."""

    def first(keys: tuple[str, ...]) -> Iterator[str]:
        return (value.text for key in keys for value in found if value.key.replace("_", "") == key)

    authors = (name for key in _AUTHORS for value in found if value.key == key for name in people(value.text))
    return Meta(
        language=next(filter(None, map(language, first(_LANGUAGE))), None),
        published=next(filter(None, map(day, first(_PUBLISHED))), None),
        title=next((" ".join(text.split()) for text in first(_TITLE)), None),
        authors=tuple(dict.fromkeys(authors)),
    )


_LINE = r"""(?x)(?:
    (?P<key>[A-Za-z][\w-]*):(?:[ \t]+(?:
        (?P<plain>[^\s"'\[\]{}&*!|>%@`#,?:-][^\r\n#:]*(?::(?=[^\s:])[^\r\n#:]*)*)
      | "(?P<double>[^"\\\r\n]*)"
      | '(?P<single>[^'\r\n]*)'
      | \[(?P<list>[\w .,-]*)\]
    ))?
  | [ \t]*-[ \t]+(?P<item>[^\s"'\[\]{}&*!|>%@`#,?:-][^\r\n#:]*)
)[ \t]*"""


def _simple(text: str, start: int, end: int) -> list[Value] | None:
    """The values where every line is a plain one, as in nearly every story; None where a YAML parser must be asked.

    Loading that costs more time than checking the story.
    """
    found: list[Value] = []
    key = ""
    for line in re.compile(r"[^\r\n]+").finditer(text, start, end):
        match = re.compile(_LINE).fullmatch(text, *line.span())
        if not match:
            return None
        key = inner(match["key"], "") if match["key"] else key
        group = match.lastgroup
        if group in (None, "key"):
            continue
        value = match[group].rstrip()
        if group == "list":
            found += [Value(key, part.strip()) for part in value.split(",") if part.strip()]
        elif group == "plain" or group == "item":
            if match["key"] is None and found and found[-1].key == key and found[-1].letters:
                return None
            here = match.start(group)
            found.append(Value(key, value, ((None, here, here + len(value)),) if group == "plain" else ()))
        else:
            found.append(Value(key, value, ((None, *match.span(group)),)))
    return found


def inner(name: str, key: str) -> str:
    """The key of a value in the value of another key: `image_caption`; the name of an author is the author."""
    name = name.lower().replace("-", "_").strip("\"' ")
    if key in ("", "params"):
        return name
    return key if name == "name" else f"{key}_{name}"


def flat(key: str, value: Any) -> Iterator[tuple[str, str]]:
    """Keys and texts of a value: a list gives each of its items."""
    if isinstance(value, list):
        for item in value:
            yield from flat(key, item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from flat(inner(name, key), item)
    else:
        yield key, str(value)
