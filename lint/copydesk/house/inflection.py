"""What English makes of a noun, a verb or an adjective by its regular endings."""

from __future__ import annotations

MARKS = {"n": "a noun", "v": "a verb", "a": "an adjective"}
"""The marks of an entry: which of its forms a house word brings along. Possessives need none."""

_VOWELS = frozenset("aeiou")


def inflected(text: str, marks: str) -> list[str]:
    """The word or phrase and its regular forms, the same number in the same order for any word.

    A phrase is inflected at its last word, or at its first where it is a verb (`sign off`, `signs off`).
    """
    forms = [text]
    head, space, rest = text.partition(" ")
    start, last = text[: len(text) - len(text.rpartition(" ")[2])], text.rpartition(" ")[2]
    if "n" in marks:
        forms.append(start + _plural(last))
    if "v" in marks:
        forms += [form + space + rest for form in (_plural(head), *_past_and_present(head))]
    if "a" in marks:
        forms += [start + form for form in _compared(last)]
    return forms


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past_and_present(word: str) -> list[str]:
    """The word with -ed and with -ing; where the last letter may be doubled or not, both ways."""
    if word.endswith("ee"):
        return [word + "d", word + "ing"] * 2
    if word.endswith("e"):
        return [word + "d", word[:-1] + "ing"] * 2
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return [word[:-1] + "ied", word + "ing"] * 2
    once = [word + "ed", word + "ing"]
    if not _ends_short(word):
        return once * 2
    twice = [word + word[-1] + ending for ending in ("ed", "ing")]
    return twice * 2 if _is_one_syllable(word) else twice + once


def _compared(word: str) -> list[str]:
    """The word with -er, -est and -ly."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return [word[:-1] + ending for ending in ("ier", "iest", "ily")]
    if word.endswith("e"):
        return [word + "r", word + "st", word[:-1] + "y" if word.endswith("le") else word + "ly"]
    stem = word + word[-1] if _ends_short(word) and _is_one_syllable(word) else word
    return [stem + "er", stem + "est", word + ("ally" if word.endswith("ic") else "ly")]


def _ends_short(word: str) -> bool:
    """Whether a consonant, one vowel and a consonant that can be doubled end the word."""
    low = word.lower()
    return (
        len(low) > 2
        and low[-1] not in _VOWELS | set("wxy")
        and low[-2] in _VOWELS
        and (low[-3] not in _VOWELS or low[-3:-1] == "ui")
    )


def _is_one_syllable(word: str) -> bool:
    low = word.lower()
    return sum(letter in _VOWELS and low[at - 1 : at] not in tuple(_VOWELS) for at, letter in enumerate(low)) == 1
