"""The rule misspelt-name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.analysis.names import Mention, Names, names, vocabulary
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.namebook import Near, fold
from copydesk.rule import Bad, Rule
from copydesk_rules.names._context import is_about_spelling
from copydesk_rules.names._evidence import Story, story
from copydesk_rules.names._repairs import repaired
from copydesk_rules.names._spellings import is_derived, same_in_another_script

_UNKNOWN = 2.0  # the odd word is in no lexicon and no book
_RARE = 1.0
_RARE_BELOW = 2.6  # Zipf: less than once in 2.5 million words
_USUAL = -0.75  # the odd word is a name that many bear
_NO_NAME = 1.5  # the odd word is a word of the language, and nobody's name
_UNSHARED = 1.0  # the words that agree are rare
_SHARED_BELOW = 3.4  # Zipf: about twice in a million words
_TWO_SLIPS = 1.0
_SOMEBODY_ELSE = 1.5  # what the copy says behind the name does not fit the person
_USED_AGAIN = 1.5


_PERSONAL = frozenset(("given", "surname", "name", "place", "foreign"))


class Likely(NamedTuple):
    """Somebody of the book who can be meant, and how much speaks for it."""

    near: Near
    weight: float


@dataclass(frozen=True)
class MisspeltName(Rule):
    """The name of somebody well known is misspelt.

    The name book knows whom the copy can mean: somebody whose name differs in one word and there by a letter or
    two. A near name alone proves nothing, for the world is full of Johnstons. So the story must speak for the
    person: their office or title beside the name, their country, their trade, others of their trade by name. The
    rarer the word as printed, the less of that is needed.

    How much speaks for somebody is a sum of weights (an unknown word 2, the office beside the name 1.5, the country
    1, others of the trade 1, a name that many bear -0.75 …), and is reported from `threshold` on. At 2.25 planted
    slips in the book's names are found in nine of ten cases; `python bench/names.py FOLDER` measures it.

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
            "Norway’s former prime minister Jens [[Stoltenburg’s]] term ends.".replace(
                "[[Stoltenburg’s]]", "[[Stoltenburg]]’s"
            ),
            fixed="Norway’s former prime minister Jens Stoltenberg’s term ends.",
        ),
    )
    good = (
        "The plumber, Boris Johnston, said that the boiler was sound.",
        "Ben Wallis, who keeps bees in Devon, won the prize for honey.",
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
            if near.entry.kind != "person" or same_in_another_script(near.word, word, near.entry.of):
                continue
            weight = self._oddness(found, told, mention, near) + told.weight(
                near.entry, mention.start, [part.text for part in mention.title]
            )
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
        if len(found.uses[printed]) > 1:
            weight -= _USED_AGAIN
        if not told.fits(near.entry, mention.span.end):
            weight -= _SOMEBODY_ELSE
        return weight

    def _alone(self, found: Names, told: Story, mention: Mention) -> Likely | None:
        printed = mention.parts[0].text
        known, folded = found.known, fold(printed)
        if len(folded) < 5 or " " in folded or mention.opens or len(found.uses[printed]) > 1 or known.is_known(printed):
            return None
        if printed.isupper() or folded in found.by_surname or not _as_person(found, mention):
            return None
        best: Likely | None = None
        for word, distance in known.book.near_words(folded):
            for entry in known.book.entries(f"s:{word}") if distance else ():
                near = Near(entry, 0, word, distance)
                if word[0] != folded[0] or is_derived(word, folded) or same_in_another_script(word, folded, entry.of):
                    continue
                weight = told.weight(entry, mention.start, [part.text for part in mention.title])
                weight -= _TWO_SLIPS if distance > 1 else 0.0
                if weight >= self.threshold and (best is None or weight > best.weight):
                    best = Likely(near, weight)
        return best


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
    if mended is None:
        return None
    span, text = mended
    role = near.entry.what.split(",")[0]
    known_as = f"{near.entry.name}, {role}" if role else near.entry.name
    return Finding(span, f"“{document.quote(span)}” for “{text}”: {known_as}", replace(span, text))
