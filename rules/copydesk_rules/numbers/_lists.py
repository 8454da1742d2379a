"""How many things a list in running text names, where its form leaves no doubt."""

from __future__ import annotations

import re

from copydesk.document import OPAQUE

_PARTICLES_ = "of the de la le du van von der den bin al and & y da do dos di del upon on"
_PARTICLES = frozenset(_PARTICLES_.split())
_ARTICLES_ = "a an the its his her their our my your one another"
_ARTICLES = frozenset(_ARTICLES_.split())
_OPEN = (
    r"\b(?:etc|including|such as|e\.g|eg|for example|among (?:them|others)|and (?:so on|others|more|the "
    r"(?:rest|like))|in that order|respectively|or both|as well as|followed by|plus|along with|not to mention|in "
    r"particular|mostly|mainly|notably|especially)\b|…|\.\.\."
)
"""What says that a list is not complete or not plain."""
_LONGEST = 8  # words in an item


def count_items(text: str) -> frozenset[int]:
    """The counts that the list allows; empty where it is not plainly a list."""
    text = named_things(re.sub(r"\s?\([^()]*\)", "", text)).strip().rstrip(".!?;,:\"”’'")
    if not text or re.search(_OPEN, text) or re.search(r"[“”\"\n\ufffc:]|\s[-–—]\s", text):
        return frozenset()
    if ";" in text:
        return _in_clauses(text)
    items = _split(text)
    aged = _with_ages(text)
    if aged:
        return frozenset({aged})
    if len(items) < 2 or any(not item for item in items) or len(set(items)) < len(items):
        return frozenset()
    if any(len(item.split()) > _LONGEST for item in items) or not _is_uniform(items):
        return frozenset()
    return _allowed(items)


def named_things(text: str) -> str:
    """The text with a name in the place of every thing that is not prose: a command, a link."""
    names = (f"Thing{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2)
    return re.sub(OPAQUE, lambda _: next(names), text) if OPAQUE in text else text


def _with_ages(text: str) -> int:
    """How many, in a list of nothing but names and ages: `John Ames, 34, and Peter Dale, 29`."""
    one = r"[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,3},\s\d{1,2}"
    return len(re.findall(one, text)) if re.fullmatch(rf"{one}(?:,\s{one})*,?\sand\s{one}", text) else 0


def _in_clauses(text: str) -> frozenset[int]:
    clauses = [re.sub(r"^(?:and|or)\s+", "", clause.strip()) for clause in text.split(";")]
    if not all(clauses) or len(clauses) < 2:
        return frozenset()
    last = len(clauses) + (1 if re.search(r"\band\b", clauses[-1]) else 0)
    return frozenset({len(clauses), last})


def _split(text: str) -> list[str]:
    """At commas, and at the last `and` or `or`, which a complete list must have."""
    chunks = [chunk.strip() for chunk in text.split(",")]
    head, last = chunks[:-1], chunks[-1]
    joined = re.match(r"(?:and|or|&)\s+(.+)", last)
    if joined:
        return [*head, joined[1]]
    two = re.fullmatch(r"(.+?)\s+(?:and|or|&)\s+(.+)", last)
    if two is None:
        return []
    return [*head, two[1], two[2]]


def _allowed(items: list[str]) -> frozenset[int]:
    """An `and` inside an item may part it in two."""
    least = len(items)
    extra = sum(len(re.findall(r"\s(?:and|&|or)\s", item)) for item in items)
    return frozenset(range(least - (1 if extra else 0), least + extra + 1))


def _is_uniform(items: list[str]) -> bool:
    """Whether all items are built alike: all of them names, or with an article, or single words."""
    if of_a_kind(items):
        return True
    if any(re.search(r"\d|\.$", item) for item in items):
        return False
    if all(is_name(item) for item in items):
        return True
    firsts = [item.split()[0].lower() for item in items]
    if len(set(firsts)) == 1:
        return True
    if all(first in _ARTICLES or is_name(item) for first, item in zip(firsts, items, strict=True)):
        return all(len(item.split()) <= 5 for item in items)
    return all(len(item.split()) == 1 and item.islower() for item in items)


def of_a_kind(items: list[str]) -> bool:
    """Whether all are of one kind: a 14-yarder to Orr, a 31-yarder to Pike."""
    kinds = {match[1] if (match := re.match(r"an? [\w.]+-([a-z]+)\b", item)) else "" for item in items}
    return len(kinds) == 1 and "" not in kinds


def is_name(item: str) -> bool:
    """Whether every word of it has a capital, but for particles and a first article."""
    words = item.removeprefix("the ").split()
    return bool(words) and words[0][:1].isupper() and all(word[:1].isupper() or word in _PARTICLES for word in words)


def is_plain_names(text: str) -> bool:
    """Whether a stretch is names and nothing else, but for commas and the last `and`."""
    parts = [part.strip(" .,;") for part in re.split(r",|\band\b|\(\d+\)", text)]
    return all(is_name(part) or part.isdecimal() for part in parts if part)
