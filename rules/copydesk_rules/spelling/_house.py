"""Where the phrases of the house stand in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from copydesk.analysis import Words, analysis, words
from copydesk.document import Document, Span

if TYPE_CHECKING:
    from copydesk.house.phrases import Phrase


class Stands(NamedTuple):
    """A phrase of the house, and the number of its first word in the copy."""

    phrase: Phrase
    first: int

    @property
    def numbers(self) -> range:
        """The numbers of its words."""
        return range(self.first, self.first + len(self.phrase.words))

    def span(self, found: Words) -> Span:
        """Its place in the prose."""
        return Span(found.starts[self.first], found[self.numbers[-1]].end)


@analysis
def house_phrases(document: Document) -> tuple[Stands, ...]:
    """The phrases of the house that stand in the copy; where two overlap, the longer."""
    house = document.knowledge.house
    if house is None or not house.phrases:
        return ()
    taken: set[int] = set()
    kept = []
    for one in sorted(_standing(document), key=lambda one: (-len(one.phrase.words), one.first)):
        if taken.isdisjoint(one.numbers):
            taken.update(one.numbers)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.first))


@analysis
def in_right_phrases(document: Document) -> frozenset[int]:
    """The numbers of the words that are right because they stand in a phrase of the house."""
    return frozenset(number for one in house_phrases(document) if one.phrase.wanted is None for number in one.numbers)


def _standing(document: Document) -> Iterator[Stands]:
    house, found = document.knowledge.house, words(document)
    assert house is not None, "only a house has phrases"
    for form, numbers in found.places.items():
        for phrase in house.phrases.get(form.lower().replace("’", "'"), ()):
            for first in numbers:
                if phrase.matches(found.forms, first) and _is_unbroken(document, found, first, len(phrase.words)):
                    yield Stands(phrase, first)


def _is_unbroken(document: Document, found: Words, first: int, count: int) -> bool:
    """Whether nothing but white space stands between the words, and no block ends there."""
    last = first + count - 1
    between = (found.gap(number) for number in range(first, last))
    return all(map(str.isspace, between)) and document.same_block(found.starts[first], found.starts[last])
