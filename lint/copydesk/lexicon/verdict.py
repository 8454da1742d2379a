"""Decides whether a form is known: by the index, and by the ways in which English makes words of words."""

from __future__ import annotations

import re
from collections.abc import Callable

from copydesk.lexicon import flags
from copydesk.lexicon.near import Near
from copydesk.lexicon.shapes import (
    CONTRACTED,
    ELIDED,
    HYPHENED,
    LEAST_STEM_FREQUENCY,
    PREFIXES,
    plain,
    splits,
    without_accents,
    without_possessive,
)

_ROMAN = r"(?=[ivxlcdm])m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})"
_ORDINAL = r"\d*(?:1[123]th|(?<!1)1st|(?<!1)2nd|(?<!1)3rd|[04-9]th|1[1-9]th)"
LONGEST_ACRONYM = 5
OVERSHADOWED = 220
"""A made word is not believed where a word of this frequency stands one edit away."""


class Verdict:
    """The judgement of forms, given look-ups into the index by folded form."""

    def __init__(self, bits: Callable[[str], int], often: Callable[[str], int], near: Near) -> None:
        self._bits = bits
        self._often = often
        self._near = near

    def known(self, form: str) -> bool:
        """Whether the form, as printed, is English."""
        if form.islower() and form.isascii():  # most forms, and nothing about them needs to be taken off
            bits = self._bits(form)
            if bits & flags.LOWER and not bits & flags.MISTAKE:
                return True
        text = plain(form)
        if self._whole(text) or not any(map(str.isalpha, text)):
            return True
        if any(map(str.isdigit, text)):
            return self._figure(text)
        stem = without_possessive(text)
        if stem != text and self._whole(stem):
            return True
        if "-" in stem:
            return self._compound(stem)
        if "." in stem or "&" in stem:
            return all(len(part) == 1 or self.known(part) for part in re.split(r"[.&]", stem) if part)
        if "'" in stem:
            return self._apostrophe(stem)
        return self._made(stem)

    def word(self, text: str) -> bool:
        """Whether the form, in small letters, is an ordinary word."""
        stem = without_possessive(text)
        if any(self._bits(each) & flags.WORD for each in (text, stem)):
            return True
        return "-" in stem and all(part and (part in HYPHENED or self.word(part)) for part in stem.split("-"))

    def _whole(self, text: str) -> bool:
        """Whether the index itself has the form, in these capitals."""
        folded = text.casefold()
        bits = self._bits(folded)
        if not text.isascii() and not bits & flags.LOWER:
            bits |= self._bits(without_accents(folded))
        if bits & flags.MISTAKE:
            return bool(bits & flags.KNOWN & ~flags.LOWER) and not text.islower()
        if len(text) == 1:
            return True
        if text.islower():
            return bool(bits & flags.LOWER)
        return bool(bits & flags.KNOWN) or self._capitals(text)

    def _capitals(self, text: str) -> bool:
        letters = text.removesuffix("s")
        if letters.isupper() and len(letters) <= LONGEST_ACRONYM:
            return True
        return text.isupper() and bool(re.fullmatch(_ROMAN, text.lower()))

    def _figure(self, text: str) -> bool:
        low = text.lower()
        if re.fullmatch(r"\d+(st|nd|rd|th)", low):
            return bool(re.fullmatch(_ORDINAL, low))
        return all(self._part(part) for part in re.findall(r"[^\W\d_]{4,}", text))

    def _compound(self, text: str) -> bool:
        """Whether each part of a hyphenated form is known; or the whole, written as one word."""
        if self._whole(text.replace("-", "")):
            return True
        return all(self._part(part) for part in text.split("-") if part)

    def _part(self, part: str) -> bool:
        low = part.lower()
        if low in HYPHENED or low in PREFIXES or len(part) == 1:
            return True
        bits = self._bits(low)
        return bool(bits & flags.KNOWN and not bits & flags.MISTAKE) or self.known(part)

    def _apostrophe(self, text: str) -> bool:
        low = text.lower()
        for ending in CONTRACTED:
            if low.endswith(ending) and len(low) > len(ending):
                return self.known(text[: -len(ending)])
        for start in ELIDED:
            if low.startswith(start):
                rest = text[len(start) :]
                return rest[:1].isupper() or self.known(rest)
        parts = text.split("'")
        if not text.islower():
            return self._whole(text.replace("'", "")) or all(self._part(part) for part in parts if part)
        return all(self._part(part) for part in parts if part)

    def _made(self, text: str) -> bool:
        """Whether the form is made of a known word by a prefix or suffix that English uses freely."""
        folded = text.casefold()
        if self._bits(folded) & (flags.MISTAKE | flags.DOUBTFUL):
            return False
        inner = re.fullmatch(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|St|O)([A-Z]\w+)", text)
        if inner and not self._bits(folded) & flags.MISTAKE:
            return True
        if not text[1:].islower():
            return False
        return any(self._stem(stem) for stem, _ in splits(folded)) and not self._overshadowed(folded)

    def _stem(self, stem: str) -> bool:
        return bool(self._bits(stem) & flags.WORD) and self._often(stem) >= LEAST_STEM_FREQUENCY

    def _overshadowed(self, folded: str) -> bool:
        near = self._near
        return any(
            apart == 1 and near.zipf(rank) * 100 >= OVERSHADOWED and near.text(rank).islower()
            for rank, apart in near.ranks(folded).items()
        )
