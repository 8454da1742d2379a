"""The elements that are open, what they make of the prose in them, and which tag ends which."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readers import elements
from copydesk.readers.attributes import Values
from copydesk.readers.tags import Tag

_DEEP = 512
"""Elements. Browsers nest no deeper, and no search for an open element goes further back."""


class State(NamedTuple):
    """What holds for the prose in an element. `block` is the kind that its nearest block gives it."""

    kind: str | None = None
    block: str | None = None
    hidden: bool = False
    kept: bool = False
    """Whether white space counts."""
    language: str = ""
    """The language that an element below the root says it is in."""


class Element(NamedTuple):
    """An open element. `opaque` is where it starts if it stands in its line as a thing that is no prose."""

    name: str
    state: State
    opaque: int | None = None


class Nesting:
    """The open elements, outermost first."""

    def __init__(self) -> None:
        self._open: list[Element] = []

    @property
    def state(self) -> State:
        """What holds where we are."""
        return self._open[-1].state if self._open else State()

    @property
    def name(self) -> str:
        """The name of the innermost element."""
        return self._open[-1].name if self._open else ""

    @property
    def is_outermost_hidden(self) -> bool:
        """Whether the innermost element alone hides what stands in it."""
        return len(self._open) < 2 or not self._open[-2].state.hidden

    def push(self, element: Element) -> None:
        """Open an element. Where browsers would nest no deeper, only what hides its prose still counts."""
        if len(self._open) < _DEEP or (element.state.hidden and not self.state.hidden):
            self._open.append(element)

    def leave(self, number: int) -> Element:
        """Leave the element of that number and all in it."""
        element = self._open[number]
        del self._open[number:]
        return element

    def element(self, tag: Tag, values: Values, *, has_headline: bool) -> Element:
        """The element that a tag opens, and what holds in it."""
        name, around = tag.name, self.state
        opaque = name in elements.OPAQUE or (values.dim and name not in elements.BLOCKS)
        opaque = opaque and not around.kept
        if (
            around.hidden
            or opaque
            or name in elements.HIDDEN
            or name in elements.OPAQUE
            or values.hide
            or self._is_note_mark(name, values)
        ):
            state = around if around.hidden else around._replace(hidden=True)
            return Element(name, state, tag.start if opaque and not around.hidden else None)
        kind = self._kind(name, values, around.kind, has_headline)
        language = (name != "html" and (values.get("lang") or values.get("xml:lang")).strip()) or around.language
        is_block = name in elements.BLOCKS
        if kind == around.kind and not is_block and name != "pre" and language == around.language:
            return Element(name, around)
        block = kind if is_block else around.block
        return Element(name, State(kind, block, False, around.kept or name == "pre", language))

    def _kind(self, name: str, values: Values, around: str | None, has_headline: bool) -> str | None:
        """The kind of the prose in an element. What a class says goes before what a tag says."""
        if name == "main" or (name == "article" and not has_headline):
            return None
        if around == "furniture" or (name == "footer" and not any(each.name == "article" for each in self._open)):
            return "furniture"
        kind = elements.kind_of_classes(name, values.get("class"), values.get("role"))
        if kind:
            return kind
        if values.get("rel") == "author" or values.get("itemprop") == "author":
            return "byline"
        kind = elements.KIND_OF_TAG.get(name)
        if kind is None or (around in elements.KEPT_BY_TAGS and kind != "headline"):
            return around
        return "heading" if kind == "headline" and has_headline else kind

    def _is_note_mark(self, name: str, values: Values) -> bool:
        """Whether an element is the number of a footnote: no letter of the word before it."""
        if name == "a":
            return self.name == "sup" and values.get("href").startswith("#")
        return name == "sup" and any(word in values.get("class") for word in ("reference", "footnote", "noteref"))

    def opened(self, name: str) -> int | None:
        """The number of the element that an end tag ends; None where it ends none."""
        stops = elements.stops(name)
        passed = False
        for number in range(len(self._open) - 1, max(-1, len(self._open) - 1 - _DEEP), -1):
            each = self._open[number]
            if each.name == name or (elements.is_heading(name) and elements.is_heading(each.name)):
                return number if each.state.hidden or not passed else None
            if each.name in stops:
                if not each.state.hidden:
                    return None
                passed = True  # only to the end of what hides it
        return None

    def implied(self, name: str) -> int | None:
        """The number of what cannot hold the block that starts: a paragraph; an item or cell, where the next starts."""
        closed = elements.CLOSED_BY.get(name, frozenset())
        found = None
        for number in range(len(self._open) - 1, max(-1, len(self._open) - 1 - _DEEP), -1):
            each = self._open[number].name
            if each in elements.WALLS:
                break
            if each in closed or (each == "p" and name not in elements.IN_PARAGRAPHS):
                found = number
            elif not closed and each in elements.BLOCKS:
                break
        return found
