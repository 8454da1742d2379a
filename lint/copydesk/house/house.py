"""The words of a house: its lists, asked together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from copydesk.house.listed import Listed
from copydesk.house.lists import WordList, open_list
from copydesk.house.phrases import Phrase
from copydesk.lexicon.near import Candidate
from copydesk.lexicon.shapes import plain, without_possessive

_OTHER_CAPITALS = 3.0
"""How good a reading a name of the house is of itself in other capitals: `iphone` for `iPhone`."""


class House:
    """What the lists of a house say of a form. Without lists they say nothing."""

    def __init__(self, lists: Iterable[WordList] = ()) -> None:
        self._lists = tuple(lists)
        self._accepted: dict[str, bool] = {}
        self._wanted: dict[str, tuple[str, ...] | None] = {}

    @classmethod
    def of(cls, lists: Iterable[Listed], language: str | None) -> House:
        """The house of these lists, those for other languages left out. Raises DeskError."""
        return cls(open_list(listed) for listed in lists if listed.speaks(language))

    def __bool__(self) -> bool:
        return bool(self._lists)

    def accepts(self, form: str) -> bool:
        """Whether the house knows the form, possessive or not: `word` in any capitals, `Name` and `iName` in theirs."""
        answer = self._accepted.get(form)
        if answer is None:
            text = plain(form)
            ways = {way for each in (text, without_possessive(text)) for way in _ways(each)}
            answer = any(way in words.forms for words in self._lists for way in ways)
            self._accepted[form] = answer
        return answer

    def wanted(self, form: str) -> tuple[str, ...] | None:
        """What the house prints instead of the form, best first; None where it does not forbid it."""
        if form not in self._wanted:
            self._wanted[form] = self._instead(plain(form))
        return self._wanted[form]

    def _instead(self, text: str) -> tuple[str, ...] | None:
        for words in self._lists:
            for way in _ways(text):
                if way in words.forbidden:
                    return tuple(filter(None, words.forbidden[way][0].decode().split("\t")))
        return None

    @cached_property
    def forbids(self) -> bool:
        """Whether there is any word that the house does not print; phrases are in `phrases`."""
        return any(len(words.forbidden) for words in self._lists)

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """The phrases by their first word in small letters; the longest first."""
        found: dict[str, list[Phrase]] = defaultdict(list)
        for words in self._lists:
            for phrase in words.phrases:
                found[phrase.words[0].lower()].append(phrase)
        return {first: sorted(phrases, key=lambda one: -len(one.words)) for first, phrases in found.items()}

    def near(self, folded: str, *, names: bool) -> Iterator[Candidate]:
        """The words of the house near a form in small letters."""
        for words in self._lists:
            near = words.forms.near
            yield from near.find(folded, names=names)
            for rank, apart in near.ranks(folded).items():
                if not apart and near.text(rank) != folded:
                    yield Candidate(near.text(rank), 1, _OTHER_CAPITALS)


def _ways(text: str) -> tuple[str, ...]:
    """The ways in which a list may have the form: as it is and, where its capitals may be the sentence's, without."""
    if text[:1].isupper() and (text[1:].islower() or text[1:] == ""):
        return text, text.lower()
    if text.isupper():
        return text, text.lower(), text.capitalize()
    return (text,)
