"""What is doubtful in the lists of a house: slips taken for words, entries that stand twice or say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from copydesk.house.wordlist import Entry
from copydesk.lexicon import Lexicon

_COMMON, _LIKELY, _SHORTEST = 3.5, 0.0, 5


class Placed(NamedTuple):
    """An entry and the list that it stands in."""

    path: str
    entry: Entry

    @property
    def place(self) -> str:
        """Where it stands, for people."""
        return f"{self.path}:{self.entry.line}"


class Doubt(NamedTuple):
    """What is doubtful of an entry."""

    at: Placed
    why: str


def doubts(placed: Iterable[Placed], lexicon: Lexicon) -> Iterator[Doubt]:
    """What is doubtful in the lists, in their order."""
    placed = list(placed)
    first: dict[tuple[str, bool], Placed] = {}
    for one in placed:
        first.setdefault(one.entry.key, one)
    for one in placed:
        yield from (Doubt(one, why) for why in _of_entry(one, first, lexicon))


def _of_entry(one: Placed, first: dict[tuple[str, bool], Placed], lexicon: Lexicon) -> Iterator[str]:
    entry = one.entry
    if (same := first[entry.key]) is not one:
        yield f"stands in {same.place} already"
        return
    other = first.get((entry.text, entry.wanted is None))
    if other is not None and entry.wanted is not None:
        yield f"is not printed, and right in {other.place}"
    if entry.wanted is None:
        yield from _of_right(entry, lexicon)
    for text in entry.wanted or ():
        if text == entry.text:
            yield "wants itself"
        elif (text, True) in first:
            yield f"wants “{text}”, which {first[text, True].place} does not print"
        elif slip := _slip(text, first, lexicon):
            yield f"wants “{text}”, which looks like a slip for “{slip}”"


def _of_right(entry: Entry, lexicon: Lexicon) -> Iterator[str]:
    if len(entry.words) == 1 and all(lexicon.known(form) for form, _ in entry.forms()):
        yield "is known without the list"
        return
    for word in entry.words:
        if meant := near_miss(word, lexicon):
            yield f"looks like a slip for “{meant}”"


def _slip(text: str, first: dict[tuple[str, bool], Placed], lexicon: Lexicon) -> str | None:
    return next(
        (meant for word in text.split(" ") if (word, False) not in first and (meant := near_miss(word, lexicon))), None
    )


def near_miss(word: str, lexicon: Lexicon) -> str | None:
    """The common word that this one is nearly, if it is likelier a slip for it than a word of its own."""
    if lexicon.is_mistake(word):
        near = lexicon.meant(word) or tuple(one.form for one in lexicon.near(word, limit=1))
        return near[0] if near else None
    if len(word) < _SHORTEST or not word.islower() or lexicon.known(word):
        return None
    best = next(iter(lexicon.near(word, limit=1)), None)
    if best is None or best.distance > 1 or best.score < _LIKELY or lexicon.zipf(best.form) < _COMMON:
        return None
    return best.form
