"""Finds the known forms within two edits of a form."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from mmap import mmap
from typing import NamedTuple

from copydesk.lexicon.channel import score
from copydesk.lexicon.deletes import REACH, deletes
from copydesk.lexicon.index import STEP, Index

LONGEST = 40
"""No form longer than this is looked up: it is no word."""

KNOWN_SLIP, SMALL_NAME, COMMON_NAME, TYPICAL = 1.5, 1.5, 3.5, 3.5
"""What a list of known slips adds to a score; what a small letter takes from a name’s; how common a name must
be to be thought of there; the frequency of a word that only such a list names."""

_LARGEST = 3  # bytes of a letter, in the scripts that we have words of

_WEIGHED = 24
"""So many of the commonest candidates at each distance are weighed in full."""


class Candidate(NamedTuple):
    """A known form near the one that was asked for, in its capitals; the higher the score, the likelier."""

    form: str
    distance: int
    score: float


class Near:
    """The forms that may be suggested, found by the strings that leaving out letters makes of them."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def ranks(self, form: str) -> dict[int, int]:
        """The ranks of the forms within two edits, with their distance. The commonest has the lowest rank."""
        from editdistpy import damerau_osa

        if len(form) > LONGEST:
            return {}
        found: dict[int, int] = {}
        distance = damerau_osa.distance
        seen: set[int] = set()
        starts, size = self._starts, len(form.encode())
        slack = REACH if size == len(form) else REACH * _LARGEST  # the starts count bytes
        least, most = size - slack, size + slack
        for string in deletes(form):
            number = self._trie.get(string)
            if number is None:
                continue
            for rank in self._lists[self._heads[number] : self._heads[number + 1]]:
                if rank in seen:
                    continue
                seen.add(rank)
                if least <= starts[rank + 1] - starts[rank] <= most + 2:
                    apart = distance(form, self.text(rank).casefold(), REACH)
                    if apart >= 0:
                        found[rank] = apart
        return found

    def find(self, form: str, *, names: bool, meant: Iterable[str] = ()) -> list[Candidate]:
        """The known forms near a folded form, likeliest first; `meant` are those that it is known to stand for.

        Names come after words of the same worth where they are not wanted.
        """
        hints = dict.fromkeys(meant, KNOWN_SLIP)
        found = {word: Candidate(word, REACH, self._hinted(form, word) + KNOWN_SLIP) for word in hints}
        by_distance: dict[int, list[int]] = {1: [], 2: []}
        for rank, apart in self.ranks(form).items():
            if apart:
                by_distance[apart].append(rank)
        for apart, ranks in by_distance.items():
            for rank in sorted(ranks)[:_WEIGHED]:
                text = self.text(rank)
                worth = score(form, text.casefold(), self.zipf(rank)) + hints.get(text, 0.0)
                if names or text[0].islower():
                    found[text] = Candidate(text, apart, worth)
                elif self.zipf(rank) >= COMMON_NAME:
                    found[text] = Candidate(text, apart, worth - SMALL_NAME)
        return sorted(found.values(), key=lambda candidate: -candidate.score)

    def _hinted(self, form: str, word: str) -> float:
        return score(form, word.casefold(), TYPICAL)

    def text(self, rank: int) -> str:
        """The form of that rank."""
        return self._text[self._starts[rank] : self._starts[rank + 1]].decode()

    def zipf(self, rank: int) -> float:
        """The Zipf frequency of the form of that rank."""
        return self._zipf[rank] * STEP / 100

    @cached_property
    def _trie(self):  # type: ignore[no-untyped-def]
        return self._index.trie("near.trie")

    @cached_property
    def _heads(self) -> memoryview:
        return self._index.numbers("near.heads", "I")

    @cached_property
    def _lists(self) -> memoryview:
        return self._index.numbers("near.lists", "I")

    @cached_property
    def _starts(self) -> memoryview:
        return self._index.numbers("near.starts", "I")

    @cached_property
    def _text(self) -> mmap | bytes:
        return self._index.mapped("near.text")

    @cached_property
    def _zipf(self) -> memoryview:
        return self._index.numbers("near.zipf")
