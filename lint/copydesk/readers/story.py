"""The story of a Markdown file, event by event: which letters are prose, and of what kind."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.document import OPAQUE
from copydesk.readers.events import Event
from copydesk.readers.flow import Flow, Letters
from copydesk.readers.links import is_bare, title
from copydesk.readers.margins import without_margins
from copydesk.readers.targets import unfilled

if TYPE_CHECKING:
    from copydesk.readers.page import Page

_CONTAINERS = {"Item": "item", "BlockQuote": "quote", "FootnoteDefinition": "note", "TableCell": "cell"}
_BLOCKS = frozenset(
    "Paragraph Heading BlockQuote CodeBlock HtmlBlock List Item FootnoteDefinition Table TableHead TableRow "
    "TableCell".split()
)


class Story:
    """Takes prose from the events of the story."""

    def __init__(self, flow: Flow, told: list[Event]) -> None:
        self.flow = flow
        self._told = told
        self._has_html = False
        self._text = flow.text
        self._kinds: list[str | None] = []
        self._run: tuple[int, int] | None = None
        self._last = 0
        self._silent = 0
        self._html: tuple[int, int] | None = None
        self._pictures: list[list[Letters]] = []
        self._links: list[dict[str, str]] = []
        self._paragraph = (0, 0)
        self._after_picture = False
        self._pictured = False
        self._whole: str | None = None
        self._had_headline = False

    @cached_property
    def _page(self) -> Page:
        """The reader for HTML, for a story that holds some."""
        from copydesk.readers.page import Page

        self._has_html = True
        return Page(self.flow, without_margins(self._text, self._told))

    def add(self, event: Event) -> None:
        """The next event."""
        what = event.what
        if what == "Text":
            self._take(event)
        elif what in ("Html", "InlineHtml"):
            self._add_html(event)
        else:
            self._flush()
            if what == "Start":
                self._start(event)
            elif what == "End":
                self._end(event)
            elif not self._silent:
                self._add_inline(event)
        self._last = event.end if what != "Start" else event.start + (2 if event.name == "Image" else 1)

    def finish(self) -> None:
        """Take what is left."""
        self._flush()
        self._end_block()

    def define(self, address: str, words: str, start: int, end: int) -> None:
        """A link reference definition: its title is prose, its address is not."""
        self._target(address, start, end)
        here = self._text.rfind(words, start, end) if words else -1
        if here >= 0:
            self.flow.behind("title", [(None, here, here + len(words))])

    # Letters

    def _kind(self) -> str | None:
        if self._whole:
            return self._whole
        around = self._page.state.kind if self._has_html else None
        return around or (self._kinds[-1] if self._kinds else None)

    @property
    def _hidden(self) -> bool:
        return self._has_html and self._page.state.hidden

    def _take(self, event: Event) -> None:
        if self._silent or self._hidden:
            return
        is_source = self._text[event.start : event.end] == event.value
        if self._pictures:
            self._flush()
            self._pictures[-1].append((None if is_source else event.value, event.start, event.end))
        elif not is_source:
            self._flush()
            self.flow.take_as(event.value, event.start, event.end, self._kind())
        elif self._run and self._run[1] == event.start:
            self._run = (self._run[0], event.end)
        else:
            self._flush()
            self._run = (event.start, event.end)

    def _flush(self) -> None:
        """Take the text that stands in the source as one stretch, so that no address is cut."""
        if self._run is None:
            return
        (start, end), self._run = self._run, None
        if self.flow.ends_in_space:
            start += len(self._text[start:end]) - len(self._text[start:end].lstrip(" \t"))
        self.flow.take_prose(start, end, self._kind())

    def _add_inline(self, event: Event) -> None:
        what, start, end = event.what, event.start, event.end
        if self._hidden:
            return
        if self._pictures:
            if what == "Code":
                self._pictures[-1].append((OPAQUE, start, end))
            elif what in ("SoftBreak", "HardBreak"):
                self._pictures[-1].append((" ", start, end))
        elif what == "Code":
            self.flow.take_as(OPAQUE, start, end, self._kind())
        elif what == "SoftBreak":
            self.flow.space(start, end)
        elif what == "HardBreak" and self.flow.is_broken:
            self._end_block()
        elif what == "HardBreak":
            self.flow.line_break(start, end)
        elif what == "Rule":
            self._end_block()

    def _add_html(self, event: Event) -> None:
        """HTML goes to the reader for HTML; that of a block, in one piece."""
        self._flush()
        if event.what == "InlineHtml":
            if not self._silent and not self._pictures:
                self._page.feed(event.start, event.end)
        else:
            self._html = (self._html[0] if self._html else event.start, event.end)

    # Elements

    def _start(self, event: Event) -> None:
        name = event.name
        if name in _BLOCKS:
            self._end_block()
        if self._silent or name in ("CodeBlock", "Strikethrough") or is_bare(event):
            self._silent += 1
        elif name in _CONTAINERS:
            self._kinds.append(None if event.value and name == "BlockQuote" else _CONTAINERS[name])
        elif name == "Heading":
            is_headline = event.value["level"] == "H1" and not self._had_headline
            self._had_headline = self._had_headline or is_headline
            self._kinds.append("headline" if is_headline else "heading")
        elif name == "Paragraph":
            self._paragraph = (event.start, event.start + len(self._text[event.start : event.end].rstrip()))
            self._pictured = False
        elif name == "Image":
            self._pictures.append([])
            self._links.append(event.value)
        elif name == "Link":
            self._links.append(event.value)
        elif name in ("Emphasis", "Strong"):
            self._start_emphasis(event)

    def _end(self, event: Event) -> None:
        name = event.name
        if self._silent:
            self._silent -= 1
            if not self._silent and name in ("Strikethrough", "Link") and not self._pictures:
                self.flow.take_as(OPAQUE, event.start, event.end, self._kind())
        elif name == "Link":
            self._attributes(event.end)
        elif name == "Image":
            self._end_picture(event)
        elif name == "HtmlBlock" and self._html:
            self._page.feed(*self._html)
            self._html = None
        if name in _BLOCKS:
            self._end_block()
            if not self._silent and (name in _CONTAINERS or name == "Heading"):
                self._kinds.pop()
            if name == "Paragraph":
                self._after_picture = self._pictured

    def _start_emphasis(self, event: Event) -> None:
        """A paragraph set in italics as a whole, with a picture before it, is the caption."""
        if self._paragraph[1] == event.end and self.flow.is_empty and not self._kinds:
            begins = self._paragraph[0] == event.start
            if (begins and self._after_picture) or self._pictured:
                self._whole = "caption"

    def _end_block(self) -> None:
        said = not self.flow.is_empty
        self.flow.end(self._kind())
        self._whole = None
        if said:
            self._pictured = self._after_picture = False

    def _end_picture(self, event: Event) -> None:
        letters = self._pictures.pop()
        if self._pictures:
            self._pictures[-1] += letters
            self._links.pop()
            return
        self._pictured = self.flow.is_empty
        if letters:
            self.flow.behind("alt", letters)
        self.flow.picture(event.start, event.end)
        self._attributes(event.end)

    def _attributes(self, end: int) -> None:
        """The title of a link or picture, and its address where that was never filled in."""
        link = self._links.pop()
        self._target(link["dest_url"], self._last, end)
        if link["title"] and link["link_type"] == "Inline":
            letters = title(self._text, self._last, end, link["title"])
            if letters:
                self.flow.behind("title", letters)

    def _target(self, address: str, start: int, end: int) -> None:
        found = unfilled(address)
        here = self._text.find(address[slice(*found)], start, end) if found else -1
        if found and here >= 0:
            self.flow.behind("target", [(None, here, here + found[1] - found[0])])
