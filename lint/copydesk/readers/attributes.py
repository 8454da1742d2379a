"""The attributes of a tag: those that a reader sees, and those that say what the prose in it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.readers.flow import Letters
from copydesk.readers.references import REFERENCE, references
from copydesk.readers.tags import SPACE, Tag, attributes
from copydesk.readers.targets import unfilled

_ADDRESSES = ("href", "src", "data-src", "srcset", "action", "poster", "cite")
_UNSEEN = r"(?i)display\s*:\s*none|visibility\s*:\s*hidden"


class Values:
    """The attributes of one tag, by their names in small letters. A missing one is empty."""

    def __init__(self, text: str, tag: Tag) -> None:
        start, end = tag.attributes
        self._text = text
        self._places = attributes(text, start, end) if end - start > 1 else {}

    def __bool__(self) -> bool:
        return bool(self._places)

    def get(self, name: str) -> str:
        """The value of an attribute, its entities read."""
        start, end = self.place(name)
        value = self._text[start:end]
        if "&" not in value:
            return value
        return said(self._text, self._read(start, end))

    def place(self, name: str) -> tuple[int, int]:
        """Where the value of an attribute stands."""
        return self._places.get(name, (0, 0))

    @property
    def hide(self) -> bool:
        """Whether nobody sees what is in the element."""
        places = self._places
        if not places:
            return False
        return (
            "hidden" in places or ("style" in places and re.search(_UNSEEN, self.get("style")) is not None) or self.dim
        )

    @property
    def dim(self) -> bool:
        """Whether the element is for the eye only: an ornament."""
        return "aria-hidden" in self._places and self.get("aria-hidden").lower() == "true"

    def letters(self, name: str) -> list[Letters]:
        """The prose of an attribute."""
        return prose(self._text, *self.place(name)) if name in self._places else []

    def targets(self) -> Iterator[list[Letters]]:
        """Addresses that were never filled in."""
        for name in _ADDRESSES:
            start, end = self.place(name)
            found = unfilled(self._text[start:end]) if start < end else None
            if found:
                yield [(None, start + found[0], start + found[1])]

    def _read(self, start: int, end: int) -> Iterator[Letters]:
        for value, here, there in references(self._text, start, end, in_attribute=True):
            yield None, start, here
            yield value, here, there
            start = there
        yield None, start, end


def prose(text: str, start: int, end: int) -> list[Letters]:
    """The prose of a stretch of text with entities, its white space collapsed."""
    found: list[Letters] = []
    values = {here: (value, there) for value, here, there in references(text, start, end, in_attribute=True)}
    for match in re.compile(rf"[{SPACE}\u00ad]+|{REFERENCE}").finditer(text, start, end):
        here, there = match.span()
        if here < start or (text[here] == "&" and here not in values):
            continue
        if text[here] == "&":
            value, there = values[here]
        else:
            value = " " if match.group().strip("\u00ad") else ""
        found += [(None, start, here), (value, here, there)]
        start = there
    return [*found, (None, start, end)] if text[start:end] or found else []


def said(text: str, letters: Iterable[Letters]) -> str:
    """What letters say."""
    return "".join(text[start:end] if word is None else word for word, start, end in letters)
