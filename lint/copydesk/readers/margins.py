"""HTML in the quotations and lists of Markdown: their margin is no part of it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.readers.events import Event


def without_margins(text: str, told: list[Event]) -> str:
    """The text, blank where a quotation or a list puts its margin into HTML that runs over lines."""
    parts, at = [], 0
    for start, end in _margins(text, told):
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _margins(text: str, told: list[Event]) -> Iterator[tuple[int, int]]:
    last = -1
    for event in told:
        if event.what == "Start" and event.name == "HtmlBlock":
            last = event.start
        elif event.what == "Html":
            if last < event.start:
                yield last, event.start
            last = event.end
        elif event.what == "InlineHtml" and "\n" in event.value:
            at = event.start
            lines = text[event.start : event.end].split("\n")
            for line, own in zip(lines, event.value.split("\n"), strict=False):
                if own and line.endswith(own) and len(own) < len(line):
                    yield at, at + len(line) - len(own)
                at += len(line) + 1
