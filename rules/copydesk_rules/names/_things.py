"""Names of places and organisations that are nearly those of the book."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from copydesk.analysis import analysis, words
from copydesk.analysis.names import Familiar, Mention, Names, Part, names
from copydesk.analysis.words import Words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.namebook import Near, fold
from copydesk_rules.names._context import is_about_spelling
from copydesk_rules.names._lands import AT, in_its_land, is_much_rarer
from copydesk_rules.names._repairs import repaired
from copydesk_rules.names._spellings import is_derived, is_plural

_DISTINCT_BELOW = 4.0  # Zipf: a word rarer than this marks a name by itself
_SHORTEST_ALONE = 6
_PLAIN_FROM = 9
"""Letters: so long a word is hardly near another by chance. A shorter one is only judged as a place, and where it
stands as one."""
_OPENING_FROM = 10
"""Letters: a word that opens a sentence has its capital from that, and may be a slip for a common one."""
_LONGEST_JOIN = 9
_MOST_WORDS = 10
_RARE_BELOW = 2.5
_SELDOM_BELOW = 2.0
_FAMED_FROM = 2.6  # Zipf: so well known that six letters are enough
_TWO_SLIPS_FROM = 9
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
    for mention in (*found.mentions, *_joined(document, found)):
        whole = mention.whole
        if whole.text in seen or mention.titled:
            continue
        seen.add(whole.text)
        if book.entries("n:" + fold(whole.text)):
            continue
        near = in_its_land(document, found, whole)
        slip = Slip(whole, near, whole.parts[0]) if near else None
        if slip is None:
            slip = _several(found, whole) if " " in fold(whole.text) else _one(found, whole)
        if slip and not is_about_spelling(document, slip.printed):
            slipped.append(slip)
    return tuple(slipped)


_JOINS = frozenset(
    (" of ", " of the ", " and ", " for ", " for the ", " and the ", " the ", " in ", " de ", " du ", " to ", " on ")
)


def _joined(document: Document, found: Names) -> Iterator[Mention]:
    """Runs of names that small words hold together round a word that nothing knows: `Institute of Technolgy`."""
    all_words, strange = words(document), _strange(found)
    run: list[Mention] = []
    for mention in (*found.mentions, None):
        if run and mention and _are_held_together(document, run[-1], mention):
            run.append(mention)
            continue
        if 1 < len(run) < 5 and any(part.text in strange for one in run for part in one.parts):
            yield from _spread(run, all_words)
        run = [mention] if mention and not mention.titled else []


def _are_held_together(document: Document, one: Mention, other: Mention) -> bool:
    end = one.span.end
    return not one.possessive and other.start - end <= _LONGEST_JOIN and document.text[end : other.start] in _JOINS


def _strange(found: Names) -> set[str]:
    """The forms that stand once, and are in no list of words and names."""
    return {
        form
        for form, uses in found.uses.items()
        if len(uses) == 1 and len(form) >= _SHORTEST_ALONE and not found.known.is_known(form)
    }


def _spread(run: list[Mention], all_words: Words) -> Iterator[Mention]:
    """The run as one name, and each two neighbours of a longer one."""
    pairs = [run] if len(run) == 2 else [run, *([one, other] for one, other in pairwise(run))]
    for together in pairs:
        first, last = together[0].whole.parts[0].number, together[-1].parts[-1].number
        parts = [Part(all_words.forms[number], number, all_words.starts[number]) for number in range(first, last)]
        parts.append(together[-1].parts[-1])
        text = " ".join(part.text for part in parts)
        yield Mention((), tuple(parts), text, together[0].opens, titled=False, possessive=False, kind=together[0].kind)


def _is_rare_for(known: Familiar, near: Near, form: str) -> bool:
    """Whether a form is seldom seen, and an organisation's is one letter away and common."""
    if near.entry.kind != "organisation" or near.distance > 1 or known.zipf(form) >= _SELDOM_BELOW:
        return False
    return is_much_rarer(known, form, near.word)


def finding(document: Document, slip: Slip) -> Finding | None:
    """What to say of a slip."""
    mended = repaired(document, slip.mention, slip.near)
    if mended is None or document.knowledge.is_house(document.quote(mended[0])):
        return None
    span, text = mended
    entry = slip.near.entry
    known_as = f"{entry.name}, {entry.what}" if entry.what else entry.name
    return Finding(span, f"“{document.quote(span)}” for “{text}”: {known_as}", replace(span, text))


def _several(found: Names, mention: Mention) -> Slip | None:
    if len(mention.parts) > _MOST_WORDS or (len(mention.parts) > 1 and _is_somebody(found, mention)):
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
        return not is_derived(near.word, fold(printed.text).rpartition(" ")[2])
    others = [part.text for part in mention.parts if part is not printed and not part.text.islower()]
    joined = any(part.text.islower() for part in mention.parts)
    if (joined or "-" in printed.text) and is_plural(near.word, fold(printed.text).rpartition(" ")[2]):
        return False
    if _is_rare_for(known, near, printed.text) and not found.is_person(mention):
        return not is_derived(near.word, fold(printed.text).rpartition(" ")[2])
    if near.entry.kind == "place" and near.distance == 1 and len(others) == 1 and not known.is_word(others[0]):
        rare = known.zipf(printed.text) < _RARE_BELOW or "place" not in known.kinds(printed.text)
        if rare and found.word_before(mention.parts[0]) in AT:
            return True
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
    if len(folded) < (_OPENING_FROM if mention.opens else _SHORTEST_ALONE) or " " in folded or part.text.isupper():
        return None
    if len(found.uses[part.text]) > 1 or found.known.is_known(part.text):
        return None
    mixed = not part.text[1:].islower()
    if found.in_lower_case(part.text) or folded in found.by_surname:
        return None
    plain = len(folded) >= _PLAIN_FROM
    stands_for_place = found.word_before(part) in AT
    for word, distance in found.known.book.near_words(folded):
        if distance == 0 or word[0] != folded[0] or is_derived(word, folded):
            continue
        if distance > 1 and (mention.opens or len(folded) < _TWO_SLIPS_FROM):
            continue
        for entry in found.known.book.entries(f"n:{word}"):
            if mixed and (entry.name[1:].islower() or distance > 1):
                continue
            famed = plain or (distance == 1 and found.known.zipf(entry.name) >= _FAMED_FROM and not _acts(found, part))
            if (entry.kind == "place" and (famed or stands_for_place)) or (entry.kind == "organisation" and famed):
                return Slip(mention, Near(entry, 0, word, distance), part)
    return None


def _acts(found: Names, part: Part) -> bool:
    """Whether a name may be a person's by what it does."""
    use = found.uses[part.text][0]
    return bool(use.mention.title) or found.says(use) or found.speaks(part)


def _part_at(mention: Mention, at: int) -> Part:
    for part in mention.parts:
        count = len(fold(part.text).split())
        if at < count:
            return part
        at -= count
    return mention.parts[-1]
