"""The offices that stand beside a name, and what the name book says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.names import Mention
from copydesk.document import Document, Span
from copydesk.namebook import NameBook, fold

_MOST_WORDS = 8
_REACH = 110  # letters on either side of a name
_WORD = r"[^\W_]+(?:['’.&-][^\W_]+)*"
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "whose", "this"))


class Claim(NamedTuple):
    """That somebody holds an office, as the copy says it beside the name."""

    offices: tuple[str, ...]
    """The office as the book calls it, more than one where the phrase is not plain."""
    of: str
    """Whose office, in the copy's words; empty where it does not say."""
    before: str
    """The word in front of the phrase, in lower case."""
    phrase: Span


def claims(document: Document, mention: Mention, book: NameBook) -> Iterator[Claim]:
    """The offices in front of a name (`Foreign Secretary X`, `the mayor, X`) and behind it (`X, the mayor,`)."""
    block = document.block_at(mention.span.start).span
    yield from _in_front(document, mention, book, max(block.start, mention.span.start - _REACH))
    yield from _behind(document, mention, book, min(block.end, mention.span.end + _REACH))


def _in_front(document: Document, mention: Mention, book: NameBook, start: int) -> Iterator[Claim]:
    text = document.text[start : mention.span.start]
    text = text[max(text.rfind(mark) + 1 for mark in (". ", "; ", ": ", "\n", "?", "!", "“", '"', "(", "—", "–")) :]
    start = mention.span.start - len(text)
    found = list(re.finditer(_WORD, text))
    if not found or text[found[-1].end() :] not in (" ", ", "):
        return
    comma = text.endswith(", ")
    for count in range(min(_MOST_WORDS, len(found)), 0, -1):
        words = found[-count:]
        phrase = text[words[0].start() : words[-1].end()]
        if "," in phrase:
            continue
        offices = _offices(phrase, book)
        if offices:
            ahead = (
                found[:-count] if count < len(found) and text[found[-count - 1].end() : words[0].start()] == " " else []
            )
            of, before = _owner_in_front([match.group().lower() for match in ahead], ahead, comma)
            if of is not None:
                yield Claim(offices, of, before, Span(start + words[0].start(), start + words[-1].end()))
            return


def _owner_in_front(front: list[str], matches: list[re.Match[str]], comma: bool) -> tuple[str | None, str]:
    """Whose office it is, by the word in front of it, and the word before; None where the phrase cannot be one."""
    if not front:
        return ("" if not comma else None), ""
    word, printed = front[-1], matches[-1].group()
    if word in _ARTICLES:
        return "", front[-2] if len(front) > 1 and word != "the" else ""
    owner = re.sub(r"['’]s$", "", printed)
    if owner != printed or printed[0].isupper():
        before = front[-2] if len(front) > 1 else ""
        words = [owner]
        at = len(matches) - 2
        while at >= 0 and matches[at].group()[0].isupper() and len(words) < 4:
            words.insert(0, matches[at].group())
            at -= 1
        return " ".join(words), before if before not in _ARTICLES else ""
    return ("" if not comma else None), word


def _behind(document: Document, mention: Mention, book: NameBook, end: int) -> Iterator[Claim]:
    text = document.text[mention.span.end : end]
    match = re.match(r"(?:, | \()([^,;.()\n“”\"—–]{4,90})(?=[,;.()—–]|$)", text)
    if not match or match.end() >= _REACH - 1:
        return
    phrase, start = match[1], mention.span.end + match.start(1)
    span = Span(start, start + len(phrase))
    words = phrase.split()
    if words[0].lower() in ("the", "its", "their", "whose"):
        words = words[1:]
    for cut in range(min(4, len(words))):
        name, _, of = " ".join(words[cut:]).partition(" of ")
        whole = " ".join(words[cut:])
        owner = re.sub(r"['’]s?$", "", " ".join(words[:cut]))
        if cut and not words[0][0].isupper():
            return
        if offices := _offices(whole, book):
            yield Claim(offices, owner, "", span)
            return
        if of and (offices := _offices(name, book)):
            yield Claim(offices, re.sub(r"^the ", "", of), "", span)
            return


def _offices(phrase: str, book: NameBook) -> tuple[str, ...]:
    lowered = fold(phrase)
    forms = {lowered, lowered.replace("defence", "defense"), lowered.replace("defense", "defence")}
    return tuple(dict.fromkeys(office for form in sorted(forms) for office, _ in book.offices_called(form)))
