"""The block that is being read, in a format with mark-up: which of its spaces count, and what it turns out to be."""

from __future__ import annotations

import re

from copydesk.document import LINE_BREAK, OPAQUE, Span
from copydesk.readers.lines import kind_of_line
from copydesk.reading import Reading, addresses

SOFT_HYPHEN = "\u00ad"
Letters = tuple[str | None, int, int]
"""Prose and the stretch of source that it stands for; None for the source as it stands."""

_LINES = frozenset({"byline", "dateline", "slug"})
_SENTENCES = 25  # words: more than a byline, a time stamp or a label has
_SHORT = 400  # letters: no longer line is a byline or a credit by its words


class Flow:
    """Takes letters into the open block, and the prose of attributes as blocks behind it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.source.text
        self._waiting: list[tuple[str, int, int]] = []
        self._said: list[str] = []
        self._kinds: dict[str | None, None] = {}
        self._behind: list[tuple[str, list[Letters]]] = []

    @property
    def is_empty(self) -> bool:
        """Whether no letter of prose has been taken since the last block ended."""
        return not self._said

    def take(self, start: int, end: int, kind: str | None = None) -> None:
        """Take the source as it stands, but for soft hyphens; `kind` is what the mark-up says of it."""
        if start >= end:
            return
        self._settle(kind)
        if self.text.find(SOFT_HYPHEN, start, end) < 0:
            self.reading.take(start, end)
        else:
            for match in re.compile(f"[^{SOFT_HYPHEN}]+").finditer(self.text, start, end):
                self.reading.take(*match.span())
        self._said.append(self.text[start:end])

    def take_prose(self, start: int, end: int, kind: str | None = None) -> None:
        """Take plain text, in which addresses are opaque."""
        for address in addresses(self.text, start, end):
            self.take(start, address.start, kind)
            self.take_as(OPAQUE, address.start, address.end, kind)
            start = address.end
        self.take(start, end, kind)

    def take_as(self, text: str, start: int, end: int, kind: str | None = None) -> None:
        """Take `text` for a stretch of the source."""
        if text and text != SOFT_HYPHEN:
            self._settle(kind)
            self.reading.take_as(text, start, end)
            self._said.append(text)

    def space(self, start: int, end: int) -> None:
        """White space of the source: one space between two letters, and none beside another, a break or an end."""
        if self._said and not (self._waiting and self._waiting[-1][0].isspace()):
            self._waiting.append((" ", start, end))

    def picture(self, start: int, end: int) -> None:
        """A picture in the line; it counts only between letters."""
        if self._said:
            self._waiting.append((OPAQUE, start, end))

    def line_break(self, start: int, end: int) -> None:
        """A break inside the block."""
        if self._waiting and self._waiting[-1][0] == " ":
            self._waiting.pop()
        if self._said:
            self._waiting.append((LINE_BREAK, start, end))

    @property
    def ends_in_space(self) -> bool:
        """Whether the last letter that was taken is a space."""
        return bool(self._said) and not self._waiting and self._said[-1][-1:] in ("", " ", "\t", LINE_BREAK)

    @property
    def is_broken(self) -> bool:
        """Whether a line break was last."""
        return bool(self._waiting) and self._waiting[-1][0] == LINE_BREAK

    def behind(self, kind: str, letters: list[Letters]) -> None:
        """Prose of an attribute: a block of its own behind the open one."""
        self._behind.append((kind, letters))

    def end(self, otherwise: str | None = None) -> str | None:
        """End the block and say its kind. `otherwise` is the kind where the mark-up of its parts does not agree."""
        kind = None
        if self._said:
            kind = self._kind(otherwise)
            self.reading.end_block(kind)
            self._said, self._kinds = [], {}
        self._waiting.clear()
        for each, letters in self._behind:
            for text, start, end in letters:
                if text is None:
                    self.reading.take(start, end)
                else:
                    self.reading.take_as(text, start, end)
            self.reading.end_block(each)
        self._behind.clear()
        return kind

    def _kind(self, otherwise: str | None) -> str:
        kind = next(iter(self._kinds)) if len(self._kinds) == 1 else otherwise
        said = "".join(self._said).strip()
        if kind == "cell" and len(said.split()) >= _SENTENCES:
            return "paragraph"
        if kind in _LINES and len(said.split()) > _SENTENCES:
            return "paragraph"
        if kind:
            return kind
        return (len(said) < _SHORT and kind_of_line(said)) or "paragraph"

    def _settle(self, kind: str | None) -> None:
        """Take what waited for a letter behind it."""
        self._kinds[kind] = None
        if self._waiting:
            for text, start, end in self._waiting:
                self.reading.take_as(text, start, end)
                self._said.append(text)
            self._waiting.clear()


def address_spans(text: str, start: int, end: int) -> list[Span]:
    """The addresses in HTML text, where `&amp;` is a letter of an address and any other entity ends it."""
    found = []
    for span in addresses(text, start, end):
        ended = text[span.start : span.end] + (";" if text[span.end : span.end + 1] == ";" else "")
        address = re.split(r"&(?!amp;)", ended)[0].removesuffix(";").removesuffix("&amp")
        found.append(Span(span.start, span.start + len(address)))
    return found
