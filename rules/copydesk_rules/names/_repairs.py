"""How a name that is nearly an entry's is to be written."""

from __future__ import annotations

from copydesk.analysis.names import Mention
from copydesk.document import Document, Span
from copydesk.namebook import Near, fold
from copydesk_rules.names._spellings import like


def repaired(document: Document, mention: Mention, near: Near) -> tuple[Span, str] | None:
    """The word of the mention that differs, and what stands there in the entry; None where they do not match."""
    at, before = near.at, 0
    part = mention.parts[0]
    for part in mention.parts:
        count = len(fold(part.text).split())
        if at < before + count:
            break
        before += count
    word = _shown(document, near, len(fold(part.text).split()), at - before)
    if word is None or fold(word) == fold(part.text):
        return None
    if not any(letter.isupper() for letter in word):
        return None
    return part.span, like(word, part.text)


def _shown(document: Document, near: Near, count: int, inside: int) -> str | None:
    """The word of the entry that folds to the near word, hyphenated ones as a whole, unmarked if the copy is."""
    shown = [
        word
        for spelling in near.entry.spellings
        for word in spelling.split()
        if _matches(fold(word).split(), near.word, count, inside)
    ]
    plain = [word for word in shown if word.isascii()]
    if plain and not _is_accented(document):
        return plain[0]
    return shown[0] if shown else None


def _matches(words: list[str], word: str, count: int, inside: int) -> bool:
    return len(words) == count and words[inside] == word


def _is_accented(document: Document) -> bool:
    return any(letter in document.text for letter in "áéíóúñçüöäøåčšžğıłćÁÉÖÜØ")
