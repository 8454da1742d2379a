"""The lexicon with the words of a house over it."""

from __future__ import annotations

from copydesk.house.house import House
from copydesk.lexicon import VARIETIES, Candidate, Lexicon, flags
from copydesk.lexicon.shapes import like, plain, without_possessive

_COMMON = 3.5
_REMEMBERED = 200_000


class LayeredLexicon(Lexicon):
    """English, and what the house knows beside it: its words are known, common, at home everywhere and near.

    What the house forbids is no longer suggested.
    """

    def __init__(self, lexicon: Lexicon, house: House) -> None:
        super().__init__(lexicon.index)
        self._english = lexicon
        self._house = house

    def known(self, form: str) -> bool:
        """Whether the form is English as it is printed, or the house's."""
        answer = self._known.get(form)
        if answer is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            answer = self._known[form] = self._knows(form)
        return answer

    def known_word(self, form: str) -> bool:
        """Whether the form is an ordinary word: of English, or one that the house has in small letters."""
        return self._english.known_word(form) or self._house.accepts(form.lower())

    def zipf(self, form: str) -> float:
        """How common the form is; a word of the house is not rare."""
        often = self._english.zipf(form)
        return max(often, _COMMON) if self._house.accepts(form) else often

    def is_local(self, form: str) -> bool:
        """Whether the spelling is not at home in some variety; the house's own are at home."""
        return self._english.is_local(form) and not self._house.accepts(form)

    def varieties(self, form: str) -> frozenset[str]:
        """The varieties in which the spelling is at home."""
        return frozenset(VARIETIES) if self._house.accepts(form) else super().varieties(form)

    def counterpart(self, form: str, variety: str) -> str | None:
        """How that variety spells the word, or None where the house spells it so."""
        return None if self._house.accepts(form) else self._english.counterpart(form, variety)

    def bits(self, form: str) -> int:
        """What the index says of the form; a word or a name, and no slip, where the house has it."""
        bits = self._english.bits(form)
        if not self._house.accepts(form):
            return bits
        kind = flags.WORD if self._house.accepts(form.lower()) else flags.NAME
        return bits & ~(flags.MISTAKE | flags.DOUBTFUL | flags.LOCAL) | kind

    def near(self, form: str, *, limit: int = 5) -> tuple[Candidate, ...]:
        """The known forms within two edits, those of the house among them, likeliest first."""
        answer = self._near.get((form, limit))
        if answer is None:
            answer = self._near[form, limit] = self._nearest_of_all(form, limit)
        return answer

    def _knows(self, form: str) -> bool:
        if self._house.accepts(form) or self._english.known(form):
            return True
        parts = [part for part in plain(form).split("-") if part]
        return len(parts) > 1 and any(map(self._house.accepts, parts)) and all(map(self.known, parts))

    def _nearest_of_all(self, form: str, limit: int) -> tuple[Candidate, ...]:
        text = plain(form)
        stem = without_possessive(text)
        ending = text[len(stem) :]
        found = {one.form: one for one in self._english.near(form, limit=limit)}
        for one in self._house.near(stem.casefold(), names=not stem.islower()):
            dressed = (like(one.form, stem) if one.form.islower() else one.form) + ending
            if dressed not in found or found[dressed].score < one.score:
                found[dressed] = Candidate(dressed, one.distance, one.score)
        kept = [one for one in found.values() if self._house.wanted(one.form) is None]
        return tuple(sorted(kept, key=lambda one: -one.score)[:limit])
