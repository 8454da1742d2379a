"""What stands round a name."""

from __future__ import annotations

import re

from copydesk.analysis import sentences
from copydesk.analysis.names import Part, vocabulary
from copydesk.document import Document

_ABOUT_SPELLING = (
    "spell",
    "spelt",
    "[sic]",
    "pronounce",
    "surname",
    "née",
    "formerly known",
    "aka ",
    "a.k.a",
    "alias",
    "mixed up",
    "confused with",
    "mistaken for",
    "mistook",
)


def block_text(document: Document, at: int) -> str:
    """The prose of the block that an offset lies in."""
    return document.quote(document.block_at(at).span)


def is_about_spelling(document: Document, part: Part) -> bool:
    """Whether the copy speaks of how a name is spelt: a correction, a note, an alias, or `[sic]`."""
    text = block_text(document, part.start).lower()
    return any(phrase in text for phrase in _ABOUT_SPELLING)


def says_family(document: Document, at: int) -> bool:
    """Whether the block of an offset speaks of relatives."""
    return any(word in vocabulary.FAMILY for word in re.findall(r"[a-z-]+", block_text(document, at).lower()))


def sentence_text(document: Document, at: int) -> str:
    """The sentence that an offset lies in."""
    from bisect import bisect_right

    spans = sentences(document)
    number = bisect_right(spans, (at, len(document.text) + 1)) - 1
    return document.quote(spans[max(0, number)]) if spans else ""
