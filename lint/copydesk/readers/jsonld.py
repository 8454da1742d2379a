"""Linked data (JSON-LD): what the machine-readable summary of a story says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_STORY = ("Article", "Posting", "Report", "Review", "Page", "Work", "Obituary")
_DEEP = 6


def story(text: str) -> dict[str, list[str]]:
    """Headline, days, language and authors of the story that a script describes; nothing where it is no JSON."""
    import json

    try:
        data = json.loads(_bare(text), strict=False)
    except (ValueError, RecursionError):
        return {}
    nodes = sorted(_nodes(data, _DEEP), key=_rank)
    if not nodes or _rank(nodes[0]) == len(_STORY):
        return {}
    node = nodes[0]
    told = {
        name.lower(): list(_texts(node.get(name)))
        for name in ("headline", "datePublished", "dateModified", "inLanguage")
    }
    told["author"] = list(_names(node.get("author")))
    return {name: values for name, values in told.items() if values}


def _bare(text: str) -> str:
    """The script without the comment or CDATA marks that hid it from old browsers."""
    text = text.strip()
    for before, behind in (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")):
        if text.startswith(before):
            text = text.removeprefix(before).removesuffix(behind).strip()
    return text.removesuffix(";")


def _nodes(data: Any, deep: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        if deep:
            for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
                yield from _nodes(data.get(name), deep - 1)
    elif isinstance(data, list) and deep:
        for item in data:
            yield from _nodes(item, deep - 1)


def _rank(node: dict[str, Any]) -> int:
    """How near a node is to the story: an article before a page, and what has a headline before what has none."""
    kinds = list(_texts(node.get("@type")))
    ranks = [number for number, word in enumerate(_STORY) for kind in kinds if kind.endswith(word)]
    return min(ranks, default=len(_STORY))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(value.get("alternateName") or value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from (item,) if isinstance(item, str) else ()


def _names(value: Any) -> Iterator[str]:
    """The names of people: an author is a name, a person with one, or a list of either."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        if isinstance(value.get("name"), str | list):
            yield from _names(value["name"])
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, str | dict):
                yield from _names(item)
