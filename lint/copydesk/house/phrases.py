"""Phrases of a house: several words that are right, or not printed, together."""

from __future__ import annotations

from typing import NamedTuple


class Phrase(NamedTuple):
    """The words of a phrase, and what is wanted instead; None where it is right as it is."""

    words: tuple[str, ...]
    wanted: tuple[str, ...] | None

    def matches(self, forms: list[str], first: int) -> bool:
        """Whether the phrase stands among the forms from there: small letters in any capitals, a capital as it is."""
        there = forms[first : first + len(self.words)]
        return len(there) == len(self.words) and all(map(_fits, self.words, there))


def _fits(word: str, form: str) -> bool:
    form = form.replace("’", "'")
    return form in (word, word.upper()) or (word.islower() and form.lower() == word)


def phrase_line(phrase: Phrase) -> str:
    """The phrase in a line of the compiled list."""
    wanted = "-" if phrase.wanted is None else "+" + "\t".join(phrase.wanted)
    return f"{' '.join(phrase.words)}\t{wanted}"


def read_phrase(line: str) -> Phrase:
    """The phrase in a line of the compiled list."""
    words, _, rest = line.partition("\t")
    wanted = None if rest == "-" else tuple(filter(None, rest[1:].split("\t")))
    return Phrase(tuple(words.split(" ")), wanted)
