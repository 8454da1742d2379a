"""The prose of a page: what is hidden, which letters stand together, and what the mark-up says of them."""

from __future__ import annotations

import re

from copydesk.document import OPAQUE
from copydesk.readers import elements
from copydesk.readers.attributes import Values
from copydesk.readers.flow import Flow, address_spans
from copydesk.readers.head import Head
from copydesk.readers.nesting import Nesting, State
from copydesk.readers.references import REFERENCE, referent
from copydesk.readers.tags import SPACE, Comment, Tag, Text, tokens

_SPACES = r"[\t\n\f\r][\t\n\f\r ]*|\x20[\t\n\f\r ]+"
_SPECIAL = rf"{_SPACES}|{REFERENCE}"


class Page:
    """Takes prose from HTML: all of it at once or, for HTML in Markdown, stretch by stretch."""

    def __init__(self, flow: Flow, text: str, *, xml: bool = False) -> None:
        self.flow = flow
        self.head = Head()
        self.has_headline = False
        self._text = text
        self._xml = xml
        self._nesting = Nesting()

    @property
    def state(self) -> State:
        """What holds where we are."""
        return self._nesting.state

    def feed(self, start: int, end: int) -> None:
        """Read a stretch of HTML."""
        for token in tokens(self._text, start, end, xml=self._xml):
            if isinstance(token, Text):
                self._take(token)
            elif isinstance(token, Comment):
                self._note(token)
            elif token.closing:
                self._close(token)
            else:
                self._start(token)

    def end_block(self) -> None:
        """What was read last ends here."""
        kind = self.flow.end(self.state.block)
        self.has_headline = self.has_headline or kind == "headline"

    def _note(self, comment: Comment) -> None:
        text = self._text[comment.start : comment.end].removeprefix("<!--").removesuffix(">")
        self.flow.reading.note(text.removesuffix("!").removesuffix("--"), comment.start, comment.end)

    # Text

    def _take(self, token: Text) -> None:
        state = self.state
        self.flow.reading.speak(state.language, token.start)
        if state.hidden:
            if self._nesting.is_outermost_hidden:
                self.head.content(self._nesting.name, self._text, token.start, token.end)
        elif state.kept:
            self._lines(token.start, token.end)
        else:
            self._running(token.start, token.end, _SPACES if token.verbatim else _SPECIAL)

    def _running(self, start: int, end: int, special: str) -> None:
        """Text in which a run of white space is one space."""
        if not self._text[start:end].strip(SPACE):
            self.flow.space(start, end)
            return
        for address in address_spans(self._text, start, end):
            self._collapsed(start, address.start, special)
            self.flow.take_as(OPAQUE, address.start, address.end, self.state.kind)
            start = address.end
        self._collapsed(start, end, special)

    def _collapsed(self, start: int, end: int, special: str) -> None:
        chunk = self._text[start:end]
        first = end - len(chunk.lstrip(SPACE))
        last = start + len(chunk.rstrip(SPACE))
        if first > start:
            self.flow.space(start, first)
        if first < end:
            self._letters(first, last, special)
            if last < end:
                self.flow.space(last, end)

    def _letters(self, start: int, end: int, special: str) -> None:
        flow, kind = self.flow, self.state.kind
        for match in re.compile(special).finditer(self._text, start, end):
            here = match.start()
            if self._text[here] != "&":
                flow.take(start, here, kind)
                flow.space(here, start := match.end())
            elif found := referent(match.group()):
                flow.take(start, here, kind)
                start = here + found[1]
                flow.take_as(found[0], here, start, kind)
        flow.take(start, end, kind)

    def _lines(self, start: int, end: int) -> None:
        """Text in which white space counts: verse, or what was set in columns."""
        for match in re.compile(r"[^\r\n]+|\r\n?|\n").finditer(self._text, start, end):
            if self._text[match.start()] in "\r\n":
                self._break(*match.span())
            elif not match.group().isspace():
                self._letters(*match.span(), REFERENCE)

    def _break(self, start: int, end: int) -> None:
        """A line break; the second of two ends the block."""
        if self.flow.is_broken:
            self.end_block()
        else:
            self.flow.line_break(start, end)

    # Tags

    def _start(self, tag: Tag) -> None:
        values = Values(self._text, tag)
        if tag.name in elements.BLOCKS:
            self.end_block()
            number = self._nesting.implied(tag.name)
            if number is not None:
                self._nesting.leave(number)
        if tag.name in elements.VOID:
            self._void(tag, values)
            return
        if tag.name == "html":
            self.head.language(values.get("lang") or values.get("xml:lang"))
        element = self._nesting.element(tag, values, has_headline=self.has_headline)
        if not element.state.hidden:
            self._attributes(tag, values, element.state)
        if self._xml and self._text[tag.end - 2] == "/":
            return
        self._nesting.push(element)

    def _void(self, tag: Tag, values: Values) -> None:
        if tag.name == "meta":
            self.head.meta(values)
        if self.state.hidden or values.hide:
            return
        if tag.name == "br":
            self._break(tag.start, tag.end)
        elif tag.name == "img":
            self.flow.picture(tag.start, tag.end)
        self._attributes(tag, values, self.state)

    def _attributes(self, tag: Tag, values: Values, state: State) -> None:
        """The prose of attributes, behind the block; and addresses that were never filled in."""
        if not values:
            return
        kind = "furniture" if state.kind == "furniture" else None
        for name in ("alt", "title"):
            letters = values.letters(name)
            if letters:
                self.flow.behind(kind or name, letters)
        for letters in values.targets():
            self.flow.behind("target", letters)
        if tag.name == "time" and not kind:
            self.head.time(values.get("datetime"))

    # The ends of elements

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._break(tag.start, tag.end)
        if name in elements.BLOCKS:
            self.end_block()
        number = self._nesting.opened(name)
        if number is not None:
            opaque = self._nesting.leave(number).opaque
            if opaque is not None:
                self.flow.take_as(OPAQUE, opaque, tag.end, self.state.kind)
