"""The table of real words that are wrong where they stand, read when it is first asked for."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache
from typing import NamedTuple


class Slot(NamedTuple):
    """A place of a context: the words that may stand there, or may not where `excludes` is set.

    `*` is any word, `x*` and `*x` are words by their beginning and end, `#` is a figure.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]
    excludes: bool
    optional: bool

    def takes(self, word: str) -> bool:
        """Whether that word, in small letters, may stand here."""
        listed = word in self.words or word.startswith(self.beginnings) or word.endswith(self.ends)
        listed = listed or "*" in self.words or ("#" in self.words and word[0].isdigit())
        return listed != self.excludes


class Context(NamedTuple):
    """What stands before and after a slip, nearest first, what was meant, and what the story must be about."""

    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    meant: str
    topic: frozenset[str]


@cache
def slips() -> dict[str, list[str]]:
    """For each slip, the lines of the table that speak of it. They are read when the copy has the slip."""
    table: dict[str, list[str]] = defaultdict(list)
    for line in _lines():
        if line[0] not in "#@":
            _, _, rest = line.partition("[")
            for slip in rest.partition("]")[0].split("|"):
                table[slip].append(line)
    return table


@cache
def contexts(slip: str) -> tuple[Context, ...]:
    """The contexts in which the slip cannot be meant."""
    return tuple(_read(line) for line in slips()[slip])


@cache
def _lines() -> list[str]:
    with open(os.path.join(os.path.dirname(__file__), "slips.tsv"), encoding="utf-8") as file:
        return [line for line in file.read().splitlines() if line]


@cache
def _topics() -> dict[str, frozenset[str]]:
    named = (line.partition("\t") for line in _lines() if line.startswith("@"))
    return {"": frozenset(), **{name: frozenset(members.split()) for name, _, members in named}}


def _read(line: str) -> Context:
    pattern, meant, *topic = line.split("\t")
    before, _, rest = pattern.partition("[")
    after = rest.partition("]")[2]
    slots_before, slots_after = tuple(map(_slot, reversed(before.split()))), tuple(map(_slot, after.split()))
    return Context(slots_before, slots_after, meant, _topics()["".join(topic)])


def _slot(text: str) -> Slot:
    optional = text.endswith("?")
    words = text.strip("!?").split("|")
    return Slot(
        frozenset(words),
        tuple(word[:-1] for word in words if len(word) > 1 and word.endswith("*")),
        tuple(word[1:] for word in words if len(word) > 1 and word.startswith("*")),
        text.startswith("!"),
        optional,
    )
