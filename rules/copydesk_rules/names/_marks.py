"""Diacritics that stand where the name has none, or are of another kind than the name's."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.analysis.names import Mention, Names, Part
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.namebook import Entry, fold
from copydesk_rules.names._context import is_about_spelling

_TONED = frozenset(("Vietnam", "China", "Taiwan"))
"""Where copy keeps some marks of a word and drops the tones."""


def misplaced(document: Document, found: Names, mention: Mention) -> Finding | None:
    """What to say of a name whose marks are wrong. To drop them all is the custom of many houses."""
    if mention.text.isascii() or mention.text.isupper():
        return None
    book = found.known.book
    entries = book.entries("n:" + fold(mention.text)) or (
        book.entries("s:" + fold(mention.text)) if len(mention.parts) == 1 else ()
    )
    if not entries or any(entry.of in _TONED for entry in entries):
        return None
    for part in mention.parts:
        right = None if part.text.isascii() else _as_in_book(part, entries)
        if right and len(found.uses[part.text]) < 3 and not is_about_spelling(document, part):
            entry = next(one for one in entries if right in _words((one,)))
            known_as = ", ".join(text for text in (entry.name, entry.what.split(",")[0]) if text)
            return Finding(part.span, f"“{part.text}” for “{right}”: {known_as}", replace(part.span, right))
    return None


def _as_in_book(part: Part, entries: Iterable[Entry]) -> str | None:
    """The word with the marks that the book has; None where it has these, or may have none."""
    folded, printed = fold(part.text), _composed(part.text)
    shown = [word for word in _words(entries) if fold(word) == folded]
    if any(word == printed for word in shown):
        return None
    if accented := next((word for word in shown if not word.isascii()), None):
        return accented
    is_marked = any(not entry.name.isascii() and folded in fold(entry.name).split() for entry in entries)
    return shown[0] if shown and is_marked else None


def _words(entries: Iterable[Entry]) -> list[str]:
    return [_composed(word) for entry in entries for spelling in entry.spellings for word in spelling.split()]


def _composed(text: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", text).replace("’", "'")
