"""The name book: people, places, organisations and who held which office when."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk.namebook.entries import Entry, Tenure
from copydesk.namebook.folding import LONG, deletes, fold

if TYPE_CHECKING:
    from datetime import date

MAGIC = b"copydesk names 1\n"
"""Opens every index, and changes with its form."""

_HEAD = 64
_KINDS = {"P": "person", "L": "place", "O": "organisation"}


class DamagedIndex(ValueError):
    """The bytes are no index of a name book, or not all of one."""


class Near(NamedTuple):
    """An entry that has all the words of a name but one, and that one nearly."""

    entry: Entry
    at: int
    """Which of the folded words differs."""
    word: str
    """What the entry has there, folded."""
    distance: int


class NameBook:
    """An index of names. All questions are asked in the copy's own spelling or folded, as they say."""

    def __init__(self, data: Any) -> None:
        import marisa_trie

        view = memoryview(data)
        if len(view) < _HEAD or bytes(view[: len(MAGIC)]) != MAGIC:
            raise DamagedIndex("not an index of a name book")
        trie, starts, blob = struct.unpack("<3Q", view[40:_HEAD])
        at = _HEAD + trie + (-trie % 8)
        if at + starts + blob != len(view):
            raise DamagedIndex("an index of a name book that is cut short")
        self._trie = marisa_trie.RecordTrie("<I")
        try:
            self._trie.map(view[_HEAD : _HEAD + trie])
        except RuntimeError as error:
            raise DamagedIndex("a name book whose trie cannot be read") from error
        self._starts = view[at : at + starts]
        self._records = view[at + starts :]
        self.near_words = lru_cache(maxsize=65536)(self._near_words)
        self._line = lru_cache(maxsize=65536)(self._read_line)
        self.entries = lru_cache(maxsize=65536)(self._entries)
        self.bodies = lru_cache(maxsize=1024)(self._bodies)

    def _numbers(self, key: str) -> list[int]:
        return [number for (number,) in self._trie.get(key, ())]

    def _read_line(self, number: int) -> list[str]:
        start, end = struct.unpack_from("<2I", self._starts, number * 4)
        return bytes(self._records[start:end]).decode("utf-8").split("\t")

    def _entries(self, key: str) -> tuple[Entry, ...]:
        found = []
        for number in self._numbers(key):
            kind, name, also, what, of, born, died = self._line(number)
            spellings = tuple(also.split(";")) if also else ()
            found.append(Entry(_KINDS[kind], name, spellings, what, of, born, died))
        return tuple(found)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Everyone and everything that is spelt so, in full, by any spelling that is right."""
        return self.entries("n:" + fold(name))

    def called(self, surname: str) -> tuple[Entry, ...]:
        """The people who can be called so on second reference."""
        return self.entries("s:" + fold(surname))

    def is_surname(self, folded: str) -> bool:
        """Whether somebody in the book bears the folded surname."""
        return f"s:{folded}" in self._trie

    def is_given(self, folded: str) -> bool:
        """Whether somebody in the book bears the folded given name."""
        return f"g:{folded}" in self._trie

    def has_word(self, folded: str) -> bool:
        """Whether a folded word is part of any name in the book."""
        return any(self._line(number)[1] == folded for number in self._numbers(f"d:{folded}"))

    def _near_words(self, folded: str) -> tuple[tuple[str, int], ...]:
        """The words of names that are at most one slip from a folded word (two, if both are long), nearest first."""
        from editdistpy import damerau_osa

        numbers = {number for variant in deletes(folded) for (number,) in self._trie.get(f"d:{variant}", ())}
        found = []
        for number in numbers:
            word = self._line(number)[1]
            allowed = 2 if len(word) >= LONG and len(folded) >= LONG - 1 else 1
            distance = damerau_osa.distance(folded, word, allowed)
            if 0 <= distance <= allowed:
                found.append((word, distance))
        return tuple(sorted(found, key=lambda pair: (pair[1], pair[0])))

    def near(self, words: Sequence[str]) -> list[Near]:
        """The entries that have all these folded words but one, and that one nearly; nearest first.

        Nothing where the words are a name of the book as they stand.
        """
        found: list[Near] = []
        if f"n:{' '.join(words)}" in self._trie:
            return found
        for at, word in enumerate(words):
            if len(words) > 1 and "w:" + " ".join((*words[:at], "*", *words[at + 1 :])) not in self._trie:
                continue
            for other, distance in self.near_words(word):
                if distance:
                    whole = " ".join((*words[:at], other, *words[at + 1 :]))
                    found += [Near(entry, at, other, distance) for entry in self.entries(f"n:{whole}")]
        return sorted(found, key=lambda near: (near.distance, -near.at, near.entry.name))

    def tenures(self, holder: str) -> list[Tenure]:
        """The offices that someone held, by any spelling of the name that the book has."""
        names = {fold(holder)} | {fold(s) for entry in self.named(holder) for s in entry.spellings}
        numbers = sorted({number for name in names for number in self._numbers(f"h:{name}")})
        return [Tenure(*self._line(number)[1:]) for number in numbers]

    def holders(self, office: str, of: str) -> list[Tenure]:
        """Everyone who held an office of a country or body, in the order of their time."""
        tenures = (Tenure(*self._line(number)[1:]) for number in self._numbers("o:" + fold(office)))
        return sorted((one for one in tenures if one.of == of), key=lambda one: one.start)

    def _bodies(self, office: str) -> list[str]:
        """Whose office it can be: every country or body of which the book knows a holder."""
        return list(dict.fromkeys(self._line(number)[2] for number in self._numbers("o:" + fold(office))))

    def holders_on(self, office: str, of: str, day: date) -> list[Tenure] | None:
        """Who held an office that day; None where the book cannot say for certain."""
        held = [(one, one.held_on(day)) for one in self.holders(office, of)]
        if any(known is None for _, known in held):
            return None
        return [one for one, known in held if known]

    def offices_called(self, phrase: str) -> list[tuple[str, str]]:
        """The offices that a phrase can mean, each with the body that calls it so (empty: anybody)."""
        folded = fold(phrase)
        found = [(line[1], line[2]) for line in map(self._line, self._numbers(f"a:{folded}"))]
        if f"o:{folded}" in self._trie:
            found.insert(0, (self._line(self._numbers(f"o:{folded}")[0])[1], ""))
        return found
