"""The table of real words that are wrong where they stand, read when it is first asked for."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from copydesk.lexicon.sieve import Sieve

_NO_NAMES = frozenset("did does do may let will can could would should must and with the a so but if as when".split())
"""Words that have a capital at the head of a sentence only."""


class Slot(NamedTuple):
    """A place of a context: the words that may stand there, or may not where `excludes` is set.

    `*` is any word, `x*` and `*x` are words by their beginning and end, `#` is a figure, `^` a word with a capital.
    `/` is no word at all: the copy has a mark here, or the block ends.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]
    ends: tuple[str, ...]
    excludes: bool
    optional: bool

    def takes(self, form: str) -> bool:
        """Whether that word may stand here."""
        word = form.lower().replace("’", "'")
        listed = word in self.words or word.startswith(self.beginnings) or word.endswith(self.ends)
        listed = listed or "*" in self.words or ("#" in self.words and word[0].isdigit())
        listed = listed or ("^" in self.words and form[0].isupper() and word not in _NO_NAMES)
        return listed != self.excludes

    @property
    def is_break(self) -> bool:
        """Whether no word stands here, or none needs to."""
        return "/" in self.words

    @property
    def telling(self) -> frozenset[str] | None:
        """The words of which one must stand here; None where the slot is not so plain."""
        plain = self.excludes or self.optional or self.beginnings or self.ends or self.words & {"*", "#", "^", "/"}
        return None if plain else self.words


class Context(NamedTuple):
    """What stands before and after a slip, nearest first, what was meant, and what the story must be about."""

    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    meant: str
    topic: frozenset[str]


class Guard(NamedTuple):
    """Tells at a glance which of a slip's contexts may fit, by the words on either side."""

    before: frozenset[str]
    after: frozenset[str]
    always: bool
    rows: tuple[tuple[frozenset[str] | None, frozenset[str] | None, Context], ...]

    def let(self, before: str, after: str) -> list[Context]:
        """The contexts that may fit between these two words, in small letters."""
        if not (self.always or after in self.after or before in self.before):
            return []
        return [
            context
            for first, last, context in self.rows
            if (last is None or after in last) and (first is None or before in first)
        ]


@cache
def guard(slip: str) -> Guard:
    """The guard of all contexts of the slip."""
    before: set[str] = set()
    after: set[str] = set()
    rows, always = [], False
    for context in contexts(slip):
        first, last = (
            _curled(slots[0].telling) if slots and slots[0].telling is not None else None
            for slots in (context.before, context.after)
        )
        rows.append((first, last, context))
        if last is not None:
            after |= last
        elif first is not None:
            before |= first
        else:
            always = True
    return Guard(frozenset(before), frozenset(after), always, tuple(rows))


def _curled(words: frozenset[str]) -> frozenset[str]:
    curled = {word.replace("'", "’") for word in words if "'" in word}
    return words | curled if curled else words


@cache
def slips() -> dict[str, list[str]]:
    """For each slip, the lines of the table that speak of it. They are read when the copy has the slip."""
    table: dict[str, list[str]] = defaultdict(list)
    for line in _lines():
        opens = line.find("[")
        if opens >= 0 and line[0] not in "#@":
            for slip in line[opens + 1 : line.index("]")].split("|"):
                table[slip].append(line)
    return table


@cache
def listed() -> Sieve:
    """Keeps the forms of a story that are in the table, in any capitals."""
    table = slips()
    return Sieve(lambda form: form.lower() in table)


@cache
def contexts(slip: str) -> tuple[Context, ...]:
    """The contexts in which the slip cannot be meant."""
    return tuple(_read(line) for line in slips()[slip])


@cache
def local_contexts() -> dict[str, list[tuple[frozenset[str], Context]]]:
    """For each spelling of another variety that its neighbours give away: where it is wrong, and the context."""
    table: dict[str, list[tuple[frozenset[str], Context]]] = defaultdict(list)
    with open(os.path.join(os.path.dirname(__file__), "varieties.tsv"), encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line[0] != "#":
                varieties, _, rest = line.partition("\t")
                for slip in rest.partition("[")[2].partition("]")[0].split("|"):
                    table[slip].append((frozenset(varieties.split()), _read(rest)))
    return table


@cache
def _lines() -> list[str]:
    lines: list[str] = []
    for name in ("slips.tsv", "frames.tsv"):
        with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
            lines += filter(None, file.read().splitlines())
    return lines


@cache
def _topics() -> dict[str, frozenset[str]]:
    named = (line.partition("\t") for line in _lines() if line.startswith("@"))
    return {"": frozenset(), **{name: frozenset(members.split()) for name, _, members in named}}


@cache
def _classes() -> dict[str, list[str]]:
    named = (line.partition("\t") for line in _lines() if line[0] == "%" and "[" not in line)
    return {name: members.split() for name, _, members in named}


def _read(line: str) -> Context:
    pattern, meant, *topic = line.split("\t")
    before, _, rest = pattern.partition("[")
    after = rest.partition("]")[2]
    slots_before, slots_after = tuple(map(_slot, reversed(before.split()))), tuple(map(_slot, after.split()))
    return Context(slots_before, slots_after, meant, _topics()["".join(topic)])


def _slot(text: str) -> Slot:
    optional = text.endswith("?")
    words = [
        word for name in text.strip("!?").split("|") for word in (_classes()[name] if name[:1] == "%" else (name,))
    ]
    return Slot(
        frozenset(words),
        tuple(word[:-1] for word in words if len(word) > 1 and word.endswith("*")),
        tuple(word[1:] for word in words if len(word) > 1 and word.startswith("*")),
        text.startswith("!"),
        optional,
    )
