"""Names of places and organisations that are nearly those of the book."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.analysis import analysis
from copydesk.analysis.names import Mention, Names, Part, names
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.namebook import Near, fold
from copydesk_rules.names._context import is_about_spelling
from copydesk_rules.names._repairs import repaired
from copydesk_rules.names._spellings import is_derived

_DISTINCT_BELOW = 4.0  # Zipf: a word rarer than this marks a name by itself
_SHORTEST_ALONE = 6
_PLAIN_FROM = 9
"""Letters: so long a word is hardly near another by chance. A shorter one is only judged as a place, and where it
stands as one."""
_TWO_SLIPS_FROM = 10
_AT = frozenset(
    "in at to from of near across through outside around into left via towards toward inside north south".split()
)


_VARIETIES = tuple(
    pair.split("=")
    for pair in (
        "isation=ization centre=center theatre=theater our=or defence=defense programme=program jewell=jewel grey=gray"
    ).split()
)


class Slip(NamedTuple):
    """A mention, as its words stand in the copy, and the entry that it is nearly the name of."""

    mention: Mention
    near: Near
    printed: Part


@analysis
def slips(document: Document) -> tuple[Slip, ...]:
    """The names that are nearly a place's or an organisation's of the book, each form once."""
    found = names(document)
    book = found.known.book
    seen: set[str] = set()
    slipped = []
    for mention in found.mentions:
        whole = mention.whole
        if whole.text in seen or mention.titled:
            continue
        seen.add(whole.text)
        if book.entries("n:" + fold(whole.text)):
            continue
        slip = _several(found, whole) if len(whole.parts) > 1 else _one(found, whole)
        if slip and not is_about_spelling(document, slip.printed):
            slipped.append(slip)
    return tuple(slipped)


def finding(document: Document, slip: Slip) -> Finding | None:
    """What to say of a slip."""
    mended = repaired(document, slip.mention, slip.near)
    if mended is None:
        return None
    span, text = mended
    entry = slip.near.entry
    known_as = f"{entry.name}, {entry.what}" if entry.what else entry.name
    return Finding(span, f"“{document.quote(span)}” for “{text}”: {known_as}", replace(span, text))


def _several(found: Names, mention: Mention) -> Slip | None:
    if len(mention.parts) > 5 or _is_somebody(found, mention):
        return None
    words = fold(mention.text).split()
    for near in found.known.book.near(words):
        if near.entry.kind == "person" or any(
            one.kind == "person" for one in found.known.book.entries(f"n:{' '.join(words)}")
        ):
            continue
        printed = _part_at(mention, near.at)
        if _is_variety(near.word, fold(printed.text)):
            continue
        if len(found.uses[printed.text]) <= 2 and _is_slip(found, mention, near, printed):
            return Slip(mention, near, printed)
    return None


def _is_somebody(found: Names, mention: Mention) -> bool:
    """Whether a name that looks like a person's is used as one: with an age, a verb of saying, a second reference."""
    if not found.is_person(mention):
        return False
    last = mention.parts[-1]
    return len(found.uses[last.text]) > 1 or len(found.uses[mention.parts[0].text]) > 1 or found.speaks(last)


def _is_slip(found: Names, mention: Mention, near: Near, printed: Part) -> bool:
    """Whether the odd word is unknown, or the words round it belong to that name alone."""
    known = found.known
    if not known.is_known(printed.text):
        return not is_derived(near.word, fold(printed.text))
    others = [part.text for part in mention.parts if part is not printed]
    distinct = all(known.zipf(other) < _DISTINCT_BELOW for other in others) or len(others) > 1
    return (
        near.distance == 1
        and distinct
        and len(near.word) > 3
        and known.zipf(printed.text) < 6
        and (len(others) > 1 or not is_derived(near.word, fold(printed.text)))
        and not _is_place_word(known.kinds(printed.text), others)
    )


def _is_variety(one: str, other: str) -> bool:
    """Whether two words are the British and the American spelling of one."""
    for british, american in _VARIETIES:
        one, other = one.replace(british, american), other.replace(british, american)
    return one == other


def _is_place_word(kinds: frozenset[str], others: list[str]) -> bool:
    """Whether the word may well stand there: a place before `University` is some other university."""
    return "place" in kinds and len(others) < 2


def _one(found: Names, mention: Mention) -> Slip | None:
    part = mention.parts[0]
    folded = fold(part.text)
    if len(folded) < _SHORTEST_ALONE or " " in folded or mention.opens or part.text.isupper():
        return None
    if len(found.uses[part.text]) > 1 or found.known.is_known(part.text) or not part.text[1:].islower():
        return None
    if found.in_lower_case(part.text) or folded in found.by_surname:
        return None
    plain = len(folded) >= _PLAIN_FROM
    stands_for_place = found.word_before(part) in _AT
    for word, distance in found.known.book.near_words(folded):
        if distance == 0 or word[0] != folded[0] or is_derived(word, folded):
            continue
        if distance > 1 and len(folded) < _TWO_SLIPS_FROM:
            continue
        for entry in found.known.book.entries(f"n:{word}"):
            if (entry.kind == "place" and (plain or stands_for_place)) or (entry.kind == "organisation" and plain):
                return Slip(mention, Near(entry, 0, word, distance), part)
    return None


def _part_at(mention: Mention, at: int) -> Part:
    for part in mention.parts:
        count = len(fold(part.text).split())
        if at < count:
            return part
        at -= count
    return mention.parts[-1]
