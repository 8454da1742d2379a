"""Which blocks of a story are its slug, headline, standfirst, byline, subheads and end mark, where no mark-up says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readers.lines import kind_of_line
from copydesk.reading import Reading

ENDED = r"[.?!…][\"'”’»)\]*]*\s*$"
"""How a sentence ends."""

_OPEN_END = r"[.?!…:;,\"'”’)\]–—-]\s*$"
_SUBHEAD = 12  # words: no subhead has more
_STANDFIRST = 50
_DESK = frozenset(
    "staff reporter reporters correspondent correspondents writer writers bureau desk team agency agencies web "
    "editor".split()
)
_PARTICLES = frozenset("and of the de da di van von der den al bin ibn el la le".split())
_MARKS = frozenset("end ends more ### #### *** *** -30- 30 mf".split())


def is_running(text: str) -> bool:
    """Whether a block reads as the running text of a story: a long one, or one of whole sentences."""
    count = len(text.split())
    return count >= 30 or (count >= 6 and re.search(ENDED, text) is not None)


def settle_kinds(reading: Reading, authors: Sequence[str]) -> None:
    """Name what mark-up left unsaid above the running text: the headline, the slug over it, the author's line."""
    blocks = reading.blocks()
    headline = next((number for number, (kind, _) in enumerate(blocks) if kind == "headline"), None)
    for number, (kind, text) in enumerate(blocks):
        if kind == "heading" and headline is None:
            headline = number
            reading.rename(number, "headline")
        elif kind == "paragraph" and _is_author(text, authors):
            reading.rename(number, "byline")
        elif kind == "paragraph" and is_running(text):
            return
        elif kind == "paragraph" and headline is not None and number < headline:
            reading.rename(number, "slug")


def _is_author(text: str, authors: Sequence[str]) -> bool:
    named = any(len(author) > 3 and text.startswith(author) for author in authors)
    return named and len(text.split()) <= _SUBHEAD and not re.search(ENDED, text)


def body_start(texts: Sequence[str]) -> int:
    """The number of the block that the running text starts with; a standfirst of whole sentences is not it."""
    body = next(
        (number for number, text in enumerate(texts) if is_running(text) and not kind_of_line(text)), len(texts)
    )
    if 0 < body < len(texts) and len(texts[body].split()) <= _STANDFIRST:
        behind = [number for number in (body + 1, body + 2) if number < len(texts)]
        if any(kind_of_line(texts[number]) in ("byline", "dateline") for number in behind):
            return next(
                (n for n in range(body + 1, len(texts)) if is_running(texts[n]) and not kind_of_line(texts[n])), body
            )
    return body


def head_kinds(texts: Sequence[str]) -> list[str]:
    """The kinds of the blocks that stand before the running text: one headline, the rest by what they look like."""
    kinds = [kind_of_line(text) or "" for text in texts]
    open_ = [number for number, kind in enumerate(kinds) if not kind]
    titles = [number for number in open_ if _is_title(texts[number])]
    headline = next(iter(titles or [number for number in open_ if not _is_code(texts[number])] or open_), None)
    if headline is None:
        return kinds
    kinds[headline] = "headline"
    for number in open_:
        if number != headline:
            kinds[number] = _kind_in_head(texts[number], over=number < headline)
    return kinds


def _kind_in_head(text: str, *, over: bool) -> str:
    """The kind of a line over or under the headline that does not say by itself what it is."""
    if over or _is_code(text) or text.upper() == text:
        return "slug"
    if _is_signature(text):
        return "byline"
    if len(text.split()) >= 4:
        return "standfirst"
    return "paragraph" if re.search(_OPEN_END, text) else "heading"


def body_kind(text: str, *, last: bool, alone: bool) -> str:
    """The kind of a block of the running text; `alone` says that no line of its group stands over it."""
    kind = kind_of_line(text)
    if kind:
        return kind
    if text.strip("()[]—–* ").lower() in _MARKS or text.lower() in _MARKS:
        return "slug"
    if last or not alone or text[0].islower() or len(text.split()) > _SUBHEAD or re.search(_OPEN_END, text):
        return "paragraph"
    return "heading"


def _is_title(text: str) -> bool:
    """Whether a line can be the headline: several words, not all in capitals, no label of paper and section."""
    words = text.split()
    if len(words) < 4 or text.upper() == text or "|" in text or _is_code(text):
        return False
    return len(words) > 5 or any(word[0].islower() and word not in _PARTICLES for word in words)


def _is_code(text: str) -> bool:
    """Whether a line is something that a system wrote: `ugc_banner`, `main img`."""
    return "_" in text or (text.lower() == text and len(text.split()) <= 3)


def _is_signature(text: str) -> bool:
    """Whether a line is names alone: `Farah Siddiqui and Tom Ellery`, `Staff Reporter`."""
    words = re.findall(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*", text)
    if any(letter.isdigit() for letter in text) or not 2 <= len(words) <= 8:
        return False
    named = all(word[0].isupper() or word in _PARTICLES for word in words)
    return named and (len(words) <= 3 or "and" in words or "," in text or words[-1].lower() in _DESK)
