"""Gathers what the sources say of each form: the step before the index is written."""

from __future__ import annotations

import re
from collections import defaultdict

from copydesk.lexicon import flags
from copydesk.lexicon.sources import curated, curated_table, table
from copydesk.lexicon.variants import Variant, variants

_PIECE = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_PEOPLE = {"g": flags.GIVEN, "s": flags.SURNAME, "n": flags.NAME}
SUGGESTED_LEVEL, SUGGESTED_NAME = 60, 200
FLOOR = 90
"""The frequency assumed of a dictionary word that no text of wordfreq has."""


class Entries:
    """Everything the index is made of: what is known of each folded form, and what may be suggested."""

    def __init__(self) -> None:
        self.flags: dict[str, int] = defaultdict(int)
        self.frequency = {word: int(often) for word, often in table("frequency")}
        self.suggestions: dict[str, tuple[str, int]] = {}
        self.variants: list[Variant] = []
        self._names()
        self._words()
        self._curated()
        self._attested()
        self._refused()
        self._variants()

    def often(self, form: str) -> int:
        """How often a form is met, in hundredths of the Zipf scale; 0 where never."""
        return self.frequency.get(form.lower(), 0)

    def _words(self) -> None:
        for word, level in table("words"):
            kind = flags.WORD if word.islower() else flags.NAME
            if level.endswith("?"):
                self.flags[fold(word)] |= flags.DOUBTFUL
                continue
            self.flags[fold(word)] |= kind
            often = self.often(word)
            if kind == flags.WORD and (int(level) <= SUGGESTED_LEVEL or often):
                self._suggest(word, max(often, FLOOR))
            elif often >= SUGGESTED_NAME:
                self._suggest(word, often)

    def _names(self) -> None:
        for name, letters in table("people"):
            for letter in letters:
                self.flags[fold(name)] |= _PEOPLE[letter]
            if self.often(name) >= SUGGESTED_NAME:
                self._suggest(name, self.often(name))
        for (line,) in table("places"):
            self._name(line, flags.PLACE)
        for (line,) in table("companies"):
            self._name(line, flags.BRAND)

    def _name(self, line: str, kind: int) -> None:
        for piece in re.findall(_PIECE, line):
            if not piece.islower():
                self.flags[fold(piece)] |= kind
                if self.often(piece) >= SUGGESTED_NAME:
                    self._suggest(piece, self.often(piece))

    def _curated(self) -> None:
        for form, kind in curated():
            folded, foreign = fold(form), kind == "dialect"
            before = self.flags[folded] & ~(flags.DOUBTFUL | flags.WORD * foreign)
            self.flags[folded] = before | (flags.FOREIGN if foreign else flags.KINDS[kind])
            if form.islower() or kind not in ("abbreviation", "unit"):
                self._suggest(form, max(self.often(form), FLOOR))

    def _attested(self) -> None:
        for word, often in self.frequency.items():
            if word not in self.flags:
                self.flags[word] = flags.NAME
                if often >= SUGGESTED_NAME:
                    self._suggest(word.capitalize(), often)

    def _refused(self) -> None:
        for slip, *_ in table("slips"):
            if not self.flags[slip] & flags.LOWER:
                self.flags[slip] |= flags.MISTAKE
        for slip, *_ in curated_table("refused"):
            self.flags[slip] = self.flags[slip] & ~flags.LOWER | flags.MISTAKE
            self.suggestions.pop(slip, None)

    def _suggest(self, form: str, often: int) -> None:
        folded = fold(form)
        if form.islower() or folded not in self.suggestions:
            self.suggestions[folded] = (form, often)

    def _variants(self) -> None:
        for variant in variants():
            self.variants.append(variant)
            self.flags[variant.form] |= flags.WORD
            if not variant.unsure:
                for area in variant.abroad:
                    self.flags[variant.form] |= flags.ABROAD[area]


def fold(form: str) -> str:
    """The form under which the index keeps a word: small letters, straight apostrophes."""
    return form.casefold().replace("’", "'")
