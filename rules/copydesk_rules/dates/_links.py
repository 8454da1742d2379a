"""Whether two sentences of the copy tell of one event: shared names, verbs and quoted words."""

from __future__ import annotations

import re

from copydesk_rules.dates._clauses import is_past

_QUOTED = r"[“\"‘']([^“”\"‘’\n]{4,200})[”\"’']"
_TITLES = frozenset(
    "President Prime Minister Secretary Foreign Defence Defense Chancellor King Queen Prince Princess Mr Mrs "
    "Ms Dr Sir Senator "
    "Governor General The In On At He She It They But And After Before When A An His Her Its Their This That".split()
)
_PLAIN = frozenset("was were had been said told did came made went took got put set".split())


class Traces:
    """What a stretch of copy can be known by again."""

    __slots__ = ("names", "quoted", "verbs")

    def __init__(self, names: frozenset[str], verbs: frozenset[str], quoted: frozenset[str]) -> None:
        self.names = names
        self.verbs = verbs
        self.quoted = quoted


def traces(text: str) -> Traces:
    """The names, the telling verbs and the longer quoted words of a stretch of copy."""
    names = {name for name in re.findall(r"[^\W\d_a-z][\w-]+", text) if name not in _TITLES}
    verbs = {word for word in re.findall(r"(?<![^\W\d_])[a-z]+", text) if is_past(word) and word not in _PLAIN}
    quoted = {word.lower() for part in re.findall(_QUOTED, text) for word in re.findall(r"[^\W\d_]{7,}", part)}
    return Traces(frozenset(names), frozenset(verbs), frozenset(quoted))


def is_same_event(one: Traces, other: Traces) -> bool:
    """Whether two stretches share enough: two names and a verb or a quoted word, or two quoted words and a name."""
    names, verbs, quoted = one.names & other.names, one.verbs & other.verbs, one.quoted & other.quoted
    return (len(names) >= 2 and bool(verbs or quoted)) or (bool(names) and len(quoted) >= 2)
