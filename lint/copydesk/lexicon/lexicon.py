"""What the desk knows of words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.lexicon import flags
from copydesk.lexicon.index import STEP, Index, find_index
from copydesk.lexicon.near import Candidate, Near
from copydesk.lexicon.shapes import like, plain, without_accents, without_possessive
from copydesk.lexicon.sieve import Sieve
from copydesk.lexicon.verdict import Verdict

if TYPE_CHECKING:
    from marisa_trie import BytesTrie, Trie

_REMEMBERED = 200_000
_NATURALISED = 2.8


class Variant:
    """What is in the index of a spelling that is not at home everywhere."""

    __slots__ = ("_fields",)

    def __init__(self, text: bytes) -> None:
        self._fields = text.decode().split("\t")

    def elsewhere(self, variety: str) -> str | None:
        """What that variety prefers, or None where it is this."""
        at = ("US", "GB", "AU", "CA").index(flags.SPELLS_LIKE.get(variety, variety))
        return self._fields[at] or None

    @property
    def unsure(self) -> bool:
        """Whether the spelling has a meaning of its own elsewhere."""
        return self._fields[4] == "*"


class Lexicon:
    """English as it is printed: which forms are known, how common they are, where they are at home.

    Forms are asked for as they stand in the copy: with their capitals, possessives, hyphens and curly
    apostrophes. Everything is mapped into memory and read when it is asked for; answers are remembered.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self._known: dict[str, bool] = {}
        self._local: dict[str, bool] = {}
        self._near: dict[tuple[str, int], tuple[Candidate, ...]] = {}

    def known(self, form: str) -> bool:
        """Whether the form is English as it is printed: a word, a name, an abbreviation or a figure, in any variety."""
        answer = self._known.get(form)
        if answer is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            answer = self._known[form] = self._verdict.known(form)
        return answer

    @cached_property
    def unknown(self) -> Sieve:
        """Keeps the forms of a story that are not known."""
        return Sieve(lambda form: not self.known(form))

    @cached_property
    def local(self) -> Sieve:
        """Keeps the words of a story, in small letters, that are known and not at home in some variety."""
        return Sieve(lambda form: len(form) > 3 and form.islower() and self.is_local(form))

    def known_word(self, form: str) -> bool:
        """Whether the form is known as an ordinary word, one that may stand in small letters."""
        return self._verdict.word(plain(form).lower())

    def zipf(self, form: str) -> float:
        """How common the form is, on the Zipf scale: 7 for `the`, 3 once in a million words, 0.0 if never seen."""
        number = self._number(form)
        return 0.0 if number is None else self._often[number] * STEP / 100

    def kinds(self, form: str) -> frozenset[str]:
        """What the form can be: `word`, `given`, `surname`, `place`, `brand`, `nationality`, `abbreviation`,
        `foreign`, `unit`, `name` (a name of unknown kind). Empty where it is unknown.
        """
        bits = self.bits(form)
        return frozenset(kind for kind, bit in flags.KINDS.items() if bits & bit)

    def varieties(self, form: str) -> frozenset[str]:
        """The varieties of English (`GB`, `US`, `AU`, `CA`, `IE`, `IN`, `NZ`, `ZA`) in which the spelling is at home.

        All of them if it is common to all; empty if the form is unknown.
        """
        if not self.known(form):
            return frozenset()
        bits = self.bits(form)
        return frozenset(
            variety for variety in flags.VARIETIES if not bits & flags.ABROAD[flags.SPELLS_LIKE.get(variety, variety)]
        )

    def is_local(self, form: str) -> bool:
        """Whether the spelling is known and not at home in some variety."""
        answer = self._local.get(form)
        if answer is None:
            if len(self._local) > _REMEMBERED:
                self._local.clear()
            answer = self._local[form] = bool(self.bits(form) & flags.LOCAL)
        return answer

    def is_foreign(self, form: str) -> bool:
        """Whether the form is known as a foreign or dialect word and is not common in English."""
        bits = self.bits(form)
        return bool(bits & flags.FOREIGN) and (not bits & flags.WORD or self.zipf(form) < _NATURALISED)

    def is_mistake(self, form: str) -> bool:
        """Whether the form is known to be a slip, and nothing else."""
        bits = self.bits(form)
        return bool(bits & flags.MISTAKE) and not bits & flags.KNOWN

    def counterpart(self, form: str, variety: str) -> str | None:
        """How that variety spells the word, in the form's capitals: `colour` is `color` in `US`.

        None where it spells it so too, and where the spelling has a meaning of its own there (a British `tire`).
        """
        variant = self._variant(form)
        if variant is None or variant.unsure or variety not in flags.VARIETIES:
            return None
        text = plain(form)
        stem = without_possessive(text)
        other = variant.elsewhere(variety)
        return None if other is None else like(other, stem) + text[len(stem) :]

    def near(self, form: str, *, limit: int = 5) -> tuple[Candidate, ...]:
        """The known forms within two edits, likeliest first, at most so many, in the form's capitals.

        Names are among them only where the form has a capital. Empty where nothing is near.
        """
        answer = self._near.get((form, limit))
        if answer is None:
            if len(self._near) > _REMEMBERED // 10:
                self._near.clear()
            answer = self._near[form, limit] = self._nearest(form, limit)
        return answer

    def meant(self, form: str) -> tuple[str, ...]:
        """What is known to be meant where someone writes this slip, likeliest first; empty if it is none."""
        return tuple(like(word, form) for word in self._known_slip(plain(form).lower()))

    def bits(self, form: str) -> int:
        """What the index says of the form, possessive or not, as bits of `copydesk.lexicon.flags`; 0 if unknown."""
        number = self._number(form)
        return 0 if number is None else self._bits[number]

    def _nearest(self, form: str, limit: int) -> tuple[Candidate, ...]:
        text = plain(form)
        stem = without_possessive(text)
        folded = stem.casefold()
        found = self._neighbours.find(folded, names=not stem.islower(), meant=self._known_slip(folded))
        ending = text[len(stem) :]
        return tuple(Candidate(like(near.form, stem) + ending, near.distance, near.score) for near in found[:limit])

    def _known_slip(self, folded: str) -> list[str]:
        found = self._meant.get(folded) if folded.isalpha() else None
        return found[0].decode().split(", ") if found else []

    def _number(self, form: str) -> int | None:
        text = plain(form).casefold()
        number: int | None = self._forms.get(text)
        if number is None:
            number = self._forms.get(without_possessive(text))
        if number is None and not text.isascii():
            number = self._forms.get(without_accents(without_possessive(text)))
        return number

    def _variant(self, form: str) -> Variant | None:
        folded = without_possessive(plain(form)).lower()
        found = self._variants.get(folded) if folded.isalpha() else None
        return Variant(found[0]) if found else None

    @cached_property
    def _verdict(self) -> Verdict:
        return Verdict(self._lookup, self._often_of, self._neighbours)

    def _lookup(self, folded: str) -> int:
        number = self._forms.get(folded)
        return 0 if number is None else self._bits[number]

    def _often_of(self, folded: str) -> int:
        number = self._forms.get(folded)
        return 0 if number is None else self._often[number] * STEP

    @cached_property
    def _neighbours(self) -> Near:
        return Near(self.index)

    @cached_property
    def _forms(self) -> Trie:
        return self.index.trie("forms.trie")

    @cached_property
    def _bits(self) -> memoryview:
        return self.index.numbers("forms.flags", "H")

    @cached_property
    def _often(self) -> memoryview:
        return self.index.numbers("forms.zipf")

    @cached_property
    def _variants(self) -> BytesTrie:
        return self.index.texts("variants.trie")

    @cached_property
    def _meant(self) -> BytesTrie:
        return self.index.texts("meant.trie")


def open_lexicon() -> Lexicon:
    """The lexicon of the package: one for the process, compiled into the user's cache first if it has to be.

    Raises `OSError` where the compiled index can be written nowhere.
    """
    global _opened
    if _opened is None:
        _opened = Lexicon(find_index())
    return _opened


_opened: Lexicon | None = None
