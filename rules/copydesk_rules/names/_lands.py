"""Near names of places that the state or country beside them, or the story, decides."""

from __future__ import annotations

import re

from copydesk.analysis.names import Familiar, Mention, Names
from copydesk.document import Document
from copydesk.namebook import Near, fold
from copydesk_rules.names._evidence import nation_words

_IN_ITS_LAND_FROM = 7
_SHORTEST = 6
_LONG = 9
_RARER_BY = 0.6  # Zipf: how much rarer than the right name a form is that its state or country stands behind
_MUCH_RARER_BY = 1.5  # and one that has only the story for it
_RARE_BELOW = 2.5
AT = frozenset(
    "in at to from of near across through outside around into left via towards toward inside north south".split()
)
"""What stands before a place."""
_BRITISH = frozenset(("England", "Scotland", "Wales", "Northern Ireland"))


def in_its_land(document: Document, found: Names, mention: Mention) -> Near | None:
    """A place that its state or country stands behind: `Ashville, North Carolina`."""
    shortest = _IN_ITS_LAND_FROM if found.known.is_known(mention.text) else _SHORTEST
    if len(mention.parts) > 1 or len(mention.text) < shortest or not mention.text[1:].islower():
        return None
    behind = document.text[mention.span.end : mention.span.end + 26]
    match = re.match(r", ((?:[A-Z][a-z]+\.? ?){1,3})", behind)
    if not match:
        return _by_the_story(found, mention)
    book, folded = found.known.book, fold(mention.text)
    lands = {one.name for one in book.entries("n:" + fold(match[1])) if one.kind == "place"}
    if not lands or len(found.uses[mention.text]) > 1:
        return None
    for word, distance in book.near_words(folded):
        for entry in book.entries(f"n:{word}") if distance == 1 else ():
            is_there = entry.kind == "place" and entry.of in lands and word[0] == folded[0]
            if is_there and found.known.zipf(mention.text) + _RARER_BY <= found.known.zipf(entry.name):
                return Near(entry, 0, word, distance)
    return None


def _by_the_story(found: Names, mention: Mention) -> Near | None:
    """A rare form of a place that stands as one does, in a story that speaks of the place's country."""
    part, known = mention.parts[0], found.known
    if len(part.text) < _LONG or len(found.uses[part.text]) > 1 or found.word_before(part) not in AT:
        return None
    if known.zipf(part.text) >= _RARE_BELOW or {"surname", "given"} & known.kinds(part.text):
        return None
    for word, distance in known.book.near_words(fold(part.text)):
        for entry in known.book.entries(f"n:{word}") if distance == 1 else ():
            if entry.kind == "place" and is_much_rarer(known, part.text, entry.name) and _speaks_of(found, entry.of):
                return Near(entry, 0, word, distance)
    return None


def _speaks_of(found: Names, land: str) -> bool:
    """Whether the copy names a country or its people."""
    peoples = nation_words(land) | nation_words("United Kingdom" if land in _BRITISH else land)
    peoples.add(land.lower().rpartition(" ")[2])
    return any(one.title() in found.uses for one in peoples)


def is_much_rarer(known: Familiar, form: str, name: str) -> bool:
    return known.zipf(form) + _MUCH_RARER_BY <= known.zipf(name)
