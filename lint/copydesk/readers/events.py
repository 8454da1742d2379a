"""What pyromark says of a Markdown text, with places in code points.

The only module that knows pyromark. Its contract is in the tests; markdown-it-py stands beside it there as
the second opinion.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple


class Event(NamedTuple):
    """A thing of Markdown and its place: `what` is `Text`, `Start`, `End`, `Code`, `SoftBreak` and so on.

    `name` is that of the element that starts or ends; `value` is the text, or what is known of the element.
    """

    what: str
    start: int
    end: int
    name: str = ""
    value: Any = None


class Definition(NamedTuple):
    """A link reference definition and its place."""

    address: str
    title: str
    start: int
    end: int


def events(text: str, offset: int) -> Iterator[Event]:
    """The events of the story that starts at an offset of the text."""
    from pyromark import events_with_range

    story = _unified(text[offset:])
    letter = _letters(story, offset)
    told: Iterator[tuple[Any, Any]] = events_with_range(story, options=_options())
    for event, place in told:
        start, end = letter(place["start"]), letter(place["end"])
        if isinstance(event, str):
            yield Event(event, start, end)
            continue
        ((what, value),) = event.items()
        if what in ("Start", "End"):
            yield Event(what, start, end, *(((value, None)) if isinstance(value, str) else next(iter(value.items()))))
        else:
            yield Event(what, start, end, "", value)


def definitions(text: str, offset: int) -> list[Definition]:
    """The link reference definitions of the story."""
    if "]:" not in text:
        return []
    from pyromark import reference_definitions

    story = _unified(text[offset:])
    letter = _letters(story, offset)
    return [
        Definition(each["dest"], each["title"] or "", letter(each["span"]["start"]), letter(each["span"]["end"]))
        for each in reference_definitions(story, options=_options()).values()
    ]


def _options() -> Any:
    from pyromark import Options

    return (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_GFM
        | Options.ENABLE_HEADING_ATTRIBUTES
    )


def _unified(story: str) -> str:
    """The story with line ends that pyromark knows, as many letters as before."""
    return re.sub(r"\r(?!\n)", "\n", story) if "\r" in story else story


def _letters(story: str, offset: int) -> Callable[[int], int]:
    """From a byte of the story to a letter of the text it begins in."""
    if story.isascii():
        return lambda byte: byte + offset
    runs, ends, widths, byte, before = [0], [0], [1], 0, 0
    for match in re.finditer("[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+", story):
        width = len(match.group()[0].encode())
        byte += match.start() - before
        for start, at, each in ((byte, match.start(), width), (byte + width * len(match.group()), match.end(), 1)):
            runs.append(start)
            ends.append(at)
            widths.append(each)
        byte, before = runs[-1], match.end()

    def letter(place: int) -> int:
        number = bisect_right(runs, place) - 1
        return offset + ends[number] + (place - runs[number]) // widths[number]

    return letter
