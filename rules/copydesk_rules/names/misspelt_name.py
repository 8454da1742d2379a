"""The rule misspelt-name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.names import Mention, Names, names, vocabulary
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.namebook import Near, fold
from copydesk.rule import Bad, Rule
from copydesk_rules.names._context import is_about_spelling
from copydesk_rules.names._evidence import KNOWN_BY_SURNAME, Story, story
from copydesk_rules.names._marks import misplaced
from copydesk_rules.names._offices import claims
from copydesk_rules.names._repairs import repaired
from copydesk_rules.names._spellings import (
    IN_CYRILLIC,
    is_derived,
    is_lawful_ending,
    is_plural,
    same_in_another_script,
)

_UNKNOWN = 2.0  # the odd word is in no lexicon and no book
_RARE = 1.0
_RARE_BELOW = 2.6  # Zipf: less than once in 2.5 million words
_USUAL = -0.75  # the odd word is a name that many bear
_NO_NAME = 1.5  # the odd word is a word of the language, and nobody's name
_UNSHARED = 1.0  # the words that agree are rare
_SHARED_BELOW = 3.4  # Zipf: about twice in a million words
_TWO_SLIPS = 1.0
_ONLY_BEARER = 1.0  # nobody else in the book has the surname, and the given name is the odd one
_FEW_BEARERS = 0.75
_IN_OFFICE = 1.5  # the office beside the name is one that the person held
_SOMEBODY_ELSE = 1.5  # what the copy says behind the name does not fit the person
_USED_AGAIN = 1.5


_LONG_SURNAME = 8
_FAMOUS_FROM = 1.6  # Zipf: the surname is in print by itself
_PERSONAL = frozenset(("given", "surname", "name", "place", "foreign"))


class Likely(NamedTuple):
    """Somebody of the book who can be meant, and how much speaks for it."""

    near: Near
    weight: float


class MisspeltName(Rule):
    """The name of somebody well known is misspelt.

    The name book knows whom the copy can mean: somebody whose name differs in one word and there by a letter or
    two. A near name alone proves nothing, for the world is full of Johnstons. So the story must speak for the
    person: their office or title beside the name, their country, their trade, others of their trade by name. The
    rarer the word as printed, the less of that is needed.

    How much speaks for somebody is a sum of weights (an unknown word 2, the office beside the name 1.5, the country
    1, others of the trade 1, a name that many bear -0.75 …), and is reported from `threshold` on. At 2.25 planted
    slips in the book's names are found in nine of ten cases; `python bench/names.py FOLDER` measures it.

    A long surname that all the world knows (Shostakovich) needs no more than to stand as a name where nothing else is
    near it. Diacritics may be dropped, but not put where the name has none.

    A spelling that is somebody's in the book is never reported, nor one that the story uses steadily for somebody
    else, nor another transliteration of the same name (Sergey, Sergei).
    """

    id = "misspelt-name"
    family = "names"
    severity = "error"
    yields_to = ("inconsistent-name",)
    bad = (
        Bad(
            "UK Prime Minister [[Borish]] Johnson warned Russia over Ukraine.",
            fixed="UK Prime Minister Boris Johnson warned Russia over Ukraine.",
        ),
        Bad(
            "The driver was fast in qualifying, and Nico [[Hulkenburg]] took ninth place on the grid for Haas in "
            "the race.",
            fixed="The driver was fast in qualifying, and Nico Hulkenberg took ninth place on the "
            "grid for Haas in the race.",
        ),
        Bad(
            "Norway’s former prime minister Jens [[Stoltenburg]]’s term ends.",
            fixed="Norway’s former prime minister Jens Stoltenberg’s term ends.",
        ),
        Bad(
            "The Irish government wrote to Brussels. [[Michéal]] Martin signed the letter.",
            fixed="The Irish government wrote to Brussels. Micheál Martin signed the letter.",
        ),
        Bad(
            "The hall was full for [[Shostokovich]]’s fifth symphony.",
            fixed="The hall was full for Shostakovich’s fifth symphony.",
        ),
        Bad(
            "The Russian foreign minister, Sergei [[Lavrow]], refused.",
            fixed="The Russian foreign minister, Sergei Lavrov, refused.",
        ),
    )
    good = (
        "The plumber, Boris Johnston, said that the boiler was sound.",
        "Ben Wallis, who keeps bees in Devon, won the prize for honey.",
        "Sergey Lavrov, the Russian foreign minister, met Volodymyr Zelenskiy. Micheal Martin was there.",
        "Critics compared him to Tchaikowsky and Rachmaninov.",
        "Gustav Eifel, a brewer in Bonn, makes beer.",
        "Deputy Foreign Minister Sergei Ryabkov said that Moscow was ready for talks.",
    )

    threshold: float = 2.25
    """How much must speak for the person before the name is reported; less is bolder."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Every name that is nearly somebody's of the book, once."""
        found, told = names(document), story(document)
        seen: set[str] = set()
        for mention in found.mentions:
            text = mention.text
            if text in seen or mention.titled:
                continue
            seen.add(text)
            likely = (
                self._in_full(found, told, mention) if len(mention.parts) > 1 else self._alone(found, told, mention)
            )
            if marks := misplaced(document, found, mention):
                yield marks
            if likely and not is_about_spelling(document, mention.parts[0]):
                finding = _finding(document, mention, likely)
                if finding:
                    yield finding

    def _in_full(self, found: Names, told: Story, mention: Mention) -> Likely | None:
        folded = fold(mention.text)
        known = found.known
        if len(mention.parts) > 4 or known.book.entries(f"n:{folded}"):
            return None
        best: Likely | None = None
        for near in known.book.near(folded.split()):
            word = folded.split()[near.at]
            if near.entry.kind != "person":
                continue
            if is_transliterated(near, word) and not _is_unlawful(told, mention, near, word):
                continue
            weight = self._oddness(found, told, mention, near) + told.weight(
                near.entry, mention.start, [part.text for part in mention.title]
            )
            if self.threshold > weight >= self.threshold - _IN_OFFICE and _held_what_is_said(told, mention, near):
                weight += _IN_OFFICE
            if weight >= self.threshold and (best is None or weight > best.weight):
                best = Likely(near, weight)
        return best

    def _oddness(self, found: Names, told: Story, mention: Mention, near: Near) -> float:
        """How little the name as printed is known, and how little the words that agree are shared."""
        known, printed = found.known, _part_at(mention, near.at)
        weight = -_TWO_SLIPS if near.distance > 1 else 0.0
        if not known.is_known(printed):
            weight += _UNKNOWN
        elif not known.kinds(printed) & _PERSONAL:
            weight += _NO_NAME
        else:
            weight += _RARE if known.zipf(printed) < _RARE_BELOW else _USUAL
        others = [part.text for part in mention.parts if part.text != printed]
        if any(known.zipf(other) < _SHARED_BELOW for other in others):
            weight += _UNSHARED
        if near.at == 0 and told.fits(near.entry, mention.span.end):
            bearers = len(known.book.called(mention.parts[-1].text))
            weight += _ONLY_BEARER if bearers == 1 else _FEW_BEARERS if 1 < bearers < 4 else 0.0
        if len(found.uses[printed]) > 1:
            weight -= _USED_AGAIN
        if not told.fits(near.entry, mention.span.end):
            weight -= _SOMEBODY_ELSE
        return weight

    def _alone(self, found: Names, told: Story, mention: Mention) -> Likely | None:
        printed = mention.parts[0].text
        known, folded = found.known, fold(printed)
        if len(folded) < 5 or " " in folded or len(found.uses[printed]) > 1 or known.is_known(printed):
            return None
        if famous := _famous(found, mention, folded):
            return famous
        if mention.opens:
            return None
        if printed.isupper() or folded in found.by_surname or not _as_person(found, mention):
            return None
        best: Likely | None = None
        for word, distance in known.book.near_words(folded):
            for entry in known.book.entries(f"s:{word}") if distance else ():
                near = Near(entry, 0, word, distance)
                if word[0] != folded[0] or is_derived(word, folded) or is_transliterated(near, folded):
                    continue
                weight = told.weight(entry, mention.start, [part.text for part in mention.title])
                weight -= _TWO_SLIPS if distance > 1 else 0.0
                if weight >= self.threshold and (best is None or weight > best.weight):
                    best = Likely(near, weight)
        return best


def is_transliterated(near: Near, printed: str) -> bool:
    """Whether a word is one of the entry's names in another transliteration."""
    words = {word for spelling in near.entry.spellings for word in fold(spelling).split()} | {near.word}
    return any(same_in_another_script(word, printed, near.entry.of) for word in words)


def _is_unlawful(told: Story, mention: Mention, near: Near, printed: str) -> bool:
    """Whether no transliteration has a surname so that stands beside its bearer's office: `Lavrow`, `Prigozhyn`."""
    if near.at == 0 or near.entry.of not in IN_CYRILLIC or near.word[0] != printed[0]:
        return False
    if is_lawful_ending(near.word, printed):
        return False
    return (near.word[-1], printed[-1]) == ("v", "w") or _held_what_is_said(told, mention, near)


def _held_what_is_said(told: Story, mention: Mention, near: Near) -> bool:
    """Whether the copy gives the name an office that the person of the book held."""
    book = told.names.known.book
    held = {(one.office, one.of) for one in book.tenures(near.entry.name)}
    return bool(held) and any(
        (office.name, office.of) in held or (not office.of and office.name in {name for name, _ in held})
        for claim in claims(told.document, mention, book)
        for office in claim.offices
    )


def _famous(found: Names, mention: Mention, folded: str) -> Likely | None:
    """Whom all the world knows by a long surname that is nearly this, which is nothing else."""
    printed = mention.parts[0].text
    if len(folded) < _LONG_SURNAME or not printed[1:].islower() or folded in found.by_surname:
        return None
    if found.in_lower_case(printed) or mention.title:
        return None
    book, likely = found.known.book, []
    for word, distance in book.near_words(folded):
        if distance != 1:
            continue
        if word[0] != folded[0] or is_derived(word, folded) or is_plural(word, folded):
            return None
        bearers = [Near(entry, 0, word, 1) for entry in book.entries(f"s:{word}")]
        if any(is_transliterated(near, folded) for near in bearers):
            return None
        likely += [near for near in bearers if not KNOWN_BY_SURNAME.isdisjoint(near.entry.what.lower().split())]
        if not bearers:
            return None
    if len({near.word for near in likely}) != 1 and len({near.entry.name for near in likely}) != 1:
        return None
    surname = likely[0].entry.name.split(" ")[-1]
    return Likely(likely[0], 0.0) if found.known.zipf(surname) >= _FAMOUS_FROM else None


def _as_person(found: Names, mention: Mention) -> bool:
    title = mention.title
    return bool(title and title[-1].text.lower() in vocabulary.TITLES) or found.acts(
        found.uses[mention.parts[0].text][0]
    )


def _part_at(mention: Mention, at: int) -> str:
    """The word of a mention that holds the folded word of that number."""
    for part in mention.parts:
        count = len(fold(part.text).split())
        if at < count:
            return part.text
        at -= count
    return mention.parts[-1].text


def _finding(document: Document, mention: Mention, likely: Likely) -> Finding | None:
    near = likely.near
    mended = repaired(document, mention, near)
    if mended is None or document.knowledge.is_house(document.quote(mended[0])):
        return None
    span, text = mended
    role = near.entry.what.split(",")[0]
    known_as = f"{near.entry.name}, {role}" if role else near.entry.name
    return Finding(span, f"“{document.quote(span)}” for “{text}”: {known_as}", replace(span, text))
