"""Words that reach what they govern by a preposition: “listened the radio”, “as part the deal”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk_rules.grammar._lexis import past_of, third_of

_BY = {
    "to": "listen belong adhere",
    "on": "rely depend",
    "in": "participate",
    "with": "comply collide collaborate",
    "of": "consist",
}
_OBJECTS = frozenset("the a an his her its their our my these".split())
_SPANS = frozenset(
    "whole next following same more other day entire first last way most best least moment less minute second hour "
    "week month year lot bit great good little few night morning afternoon evening time".split()
)
"""Words that make an adverb of the phrase: he listened the whole night."""

_IDIOMS = {
    "part": ("of", frozenset({"as", "become", "became", "becomes", "form", "forms", "formed"})),
    "terms": ("of", frozenset({"in"})),
    "top": ("of", frozenset({"on"})),
    "memory": ("of", frozenset({"in"})),
    "honour": ("of", frozenset({"in"})),
    "honor": ("of", frozenset({"in"})),
    "charge": ("of", frozenset({"in"})),
    "search": ("of", frozenset({"in"})),
    "need": ("of", frozenset({"in"})),
    "relation": ("to", frozenset({"in"})),
    "response": ("to", frozenset({"in"})),
    "line": ("with", frozenset({"in"})),
    "favour": ("of", frozenset({"in"})),
    "favor": ("of", frozenset({"in"})),
    "touch": ("with", frozenset({"in"})),
    "behalf": ("of", frozenset({"on"})),
}
_AHEAD = frozenset("election vote match game season final summit meeting talks trial race budget referendum".split())
_COUNTED = frozenset("years months weeks days decades seasons games matches hours minutes centuries".split())
_DATING = frozenset("ago earlier before later running after on into of".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten 11 12 15 20 25 30 40 50 several".split())


def _governing() -> Iterator[tuple[str, str]]:
    for preposition, bases in _BY.items():
        for base in bases.split():
            ing = (base[:-1] if base.endswith("e") else base) + "ing"
            for form in (base, third_of(base), past_of(base), ing):
                yield form, preposition


GOVERNING = dict(_governing())


def ungoverned(found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of words that lack the preposition behind them, and the preposition."""
    for form in found.places.keys() & GOVERNING.keys():
        for number in found.places[form]:
            if _has_object(found, number):
                yield number, GOVERNING[form]
    for form in found.places.keys() & _IDIOMS.keys():
        preposition, wanted = _IDIOMS[form]
        for number in found.places[form]:
            led = number > 0 and found.forms[number - 1].lower() in wanted and found.gaps[number - 1] == " "
            if led and _has_object(found, number) and found.forms[number + 1] in {"the", "its", "their", "our"}:
                yield number, preposition
    for number in found.places.get("ahead", ()):
        if _has_object(found, number) and found.forms[number + 2] in _AHEAD:
            yield number, "of"
    for number in found.places.get("time", ()):
        if number > 2 and found.forms[number - 2 : number] == ["the", "first"] and _is_span(found, number):
            yield number, "in"


def _has_object(found: Words, number: int) -> bool:
    """Whether a determiner and a thing follow, and no span of time or adverb."""
    if number + 2 >= len(found) or found.gaps[number] != " " or found.gaps[number + 1] != " ":
        return False
    return found.forms[number + 1] in _OBJECTS and found.forms[number + 2] not in _SPANS


def _is_span(found: Words, number: int) -> bool:
    """“For the first time five years”, “a decade”, “more than a decade”: but not “two years ago”."""
    if found.forms[number - 3].lower() != "for" or number + 5 >= len(found):
        return False
    if any(found.gaps[at] != " " for at in (number - 3, number - 2, number - 1, number, number + 1)):
        return False
    at = number + 1
    if found.forms[at] in {"more", "less", "fewer"} and found.forms[at + 1] == "than":
        at += 2
    elif found.forms[at] in {"nearly", "almost", "over", "about", "around"}:
        at += 1
    one = found.forms[at] == "a" and found.forms[at + 1] in {"decade", "year", "generation", "century", "month"}
    many = found.forms[at] in _NUMERALS and found.forms[at + 1] in _COUNTED
    return (one or many) and found.forms[at + 2] not in _DATING
