"""Other languages than English: pyspellchecker's word lists, in an index of our own.

The lists hold forms in small letters with how often they were met. They are compiled once for each language, when copy
in it is first checked; near words are found as those of English are, and never by pyspellchecker's own search.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from copydesk.lexicon.flags import LANGUAGES
from copydesk.lexicon.forms import FILES, Forms, write_forms
from copydesk.lexicon.index import Index, find_compiled
from copydesk.lexicon.near import Candidate
from copydesk.lexicon.shapes import like, plain

THIN = frozenset({"ar", "es", "eu", "fa", "it", "lv", "pt", "ru"})
"""Languages of which the list lacks many forms that are in print, or those of a country."""

_LINKS = {"de": ("", "s", "es", "n", "en", "er", "e"), "nl": ("", "s", "e", "en", "er")}
"""What stands between the parts of a compound, in the languages that write them as one word."""

_GERMAN = (("ß", "ss"), ("ss", "ß"), ("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
"""What German also writes: as before 1996, as in Switzerland, and without umlauts."""

_LEAST_PART, _LONGEST_ACRONYM = 4, 6
_SUGGESTED, _LEAST_SUGGESTED, _KEPT = 150_000, 150, 2
_FORMAT = b"language 2\n"
_FILES = (*FILES, "endings", "letters")
_ENDINGS = {"ru": 5, "lv": 5, "eu": 5, "es": 4}
"""How long an ending can be, where it can be more than three letters."""

_SHORTEST_STEM, _COMMON_ENDING = 4, 1000
_REMEMBERED = 200_000
_ARABIC = ("وال بال كال فال ال لل و ف ب ل ك س".split(), "ها هم كم نا ه ي ك".split())
"""What Arabic writes as part of the word: before it, and behind it."""


class Tongue:
    """The words of a language. `code` is its tag; answers are remembered."""

    def __init__(self, code: str, index: Index) -> None:
        self.code = code
        self.forms = Forms(index)
        self._index = index
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[Candidate, ...]] = {}

    def known(self, form: str, also: Callable[[str], bool] | None = None) -> bool:
        """Whether the form is a word of the language, or made of its words; `also` are words known besides."""
        answer = self._known.get(form)
        if answer is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            answer = self._known[form] = self._is_known(form, None)
        return answer or (also is not None and self._is_known(form, also))

    def zipf(self, form: str) -> float:
        """How common the form is, on the Zipf scale; 0.0 where the list has it not."""
        return self.forms.zipf(plain(form).lower())

    def near(self, form: str) -> tuple[Candidate, ...]:
        """The words within two edits, likeliest first, in the form's capitals; at most five."""
        answer = self._near.get(form)
        if answer is None:
            if len(self._near) > _REMEMBERED // 10:
                self._near.clear()
            text = plain(form)
            found = self.forms.near.find(text.casefold(), names=True)[:5]
            answer = self._near[form] = tuple(one._replace(form=like(one.form, text)) for one in found)
        return answer

    def is_inflected(self, form: str) -> bool:
        """Whether the form may be a listed word with another of the endings that the language has."""
        for length in range(_ENDINGS.get(self.code, 3) + 1):
            stem, ending = form[: len(form) - length], form[len(form) - length :]
            if len(stem) < _SHORTEST_STEM:
                return False
            if (not ending or ending in self._endings) and self.forms.begin_with(stem):
                return True
        return False

    def oddity(self, form: str) -> int:
        """How odd a form looks: 2 if it has three letters in a row that no listed word has, 1 if only one has them."""
        once, often = self._letters
        worst = 0
        for three in _threes(form):
            if three not in often:
                worst = max(worst, 1 if three in once else 2)
        return worst

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(bytes(self._index.mapped("endings")).decode().split("\n"))

    @cached_property
    def _letters(self) -> tuple[frozenset[str], frozenset[str]]:
        """The strings of three letters that one word has, and those that several have."""
        once, _, often = bytes(self._index.mapped("letters")).decode().partition("\n\n")
        return frozenset(once.split("\n")), frozenset(often.split("\n"))

    def _is_known(self, form: str, also: Callable[[str], bool] | None) -> bool:
        def has(word: str) -> bool:
            return word.lower() in self.forms or (also is not None and also(word))

        text = plain(form)
        if has(text) or len(text) == 1 or any(map(str.isdigit, text)):
            return True
        if text.isupper() and len(text) <= _LONGEST_ACRONYM:
            return True
        for mark in "'-":
            if mark in text:
                return all(self._part(part, has) for part in text.split(mark) if part)
        if self.code == "de" and _is_spelled_otherwise(text, has):
            return True
        if self.code in _LINKS:
            return _is_compound(text.lower(), _LINKS[self.code], has)
        return self.code == "ar" and _is_joined(text, has)

    def _part(self, part: str, has: Callable[[str], bool]) -> bool:
        """Whether a part of a form is a word, or an article or pronoun that lost its vowel."""
        return len(part) <= 2 or has(part) or has(part + "a") or has(part + "e") or has(part + "o")


def _is_spelled_otherwise(text: str, has: Callable[[str], bool]) -> bool:
    """Whether a German word is known as it would be spelled today, in Germany, with umlauts."""
    others = (text.replace(here, there) for here, there in _GERMAN if here in text)
    return any(map(has, others))


def _is_compound(text: str, links: tuple[str, ...], has: Callable[[str], bool]) -> bool:
    """Whether a word is made of two or three known ones, with what links them."""
    for at in range(_LEAST_PART, len(text) - _LEAST_PART + 1):
        head, tail = text[:at], text[at:]
        ends = (link for link in links if head.endswith(link) and len(head) > len(link) + 2)
        if not any(has(head[: len(head) - len(link)]) for link in ends):
            continue
        if has(tail) or (len(tail) >= 2 * _LEAST_PART and _is_compound(tail, links, has)):
            return True
    return False


def _is_joined(text: str, has: Callable[[str], bool]) -> bool:
    before, behind = _ARABIC
    """Whether a word is a known one with what Arabic writes before and behind it."""
    starts = [text, *(text[len(one) :] for one in before if text.startswith(one) and len(text) > len(one) + 2)]
    stems = (
        start[: -len(one)] for start in starts for one in behind if start.endswith(one) and len(start) > len(one) + 2
    )
    return any(map(has, starts)) or any(map(has, stems))


def _threes(word: str) -> list[str]:
    """All three letters in a row of a word, its edges marked."""
    marked = f"^{word}$"
    return [marked[at : at + 3] for at in range(len(marked) - 2)]


def open_tongue(code: str) -> Tongue | None:
    """The words of a language, compiled first where they have not been; None for a language that has no list.

    Raises `OSError` where the compiled index can be written nowhere, and where pyspellchecker lacks its list.
    """
    if code not in LANGUAGES:
        return None
    if code not in _opened:
        data = _listed(code)
        index = find_compiled(f"language-{code}", _FORMAT + data, _FILES, lambda into: _compile(into, data), _KEPT)
        _opened[code] = Tongue(code, index)
    return _opened[code]


_opened: dict[str, Tongue] = {}


def _listed(code: str) -> bytes:
    """The list of pyspellchecker as it lies in its package, which is not imported."""
    from importlib.machinery import PathFinder

    spec = PathFinder.find_spec("spellchecker")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = os.path.join(folder, "resources", f"{code}.json.gz")
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return file.read()
    raise OSError(f"pyspellchecker has no list for {code}; reinstall it")


def _compile(folder: Path, data: bytes) -> None:
    import gzip
    import json
    from math import log10

    counts: dict[str, int] = json.loads(gzip.decompress(data))
    total = sum(counts.values())
    often = {
        plain(word): max(1, round(100 * log10(count / total * 1e9)))
        for word, count in counts.items()
        if count > 0 and word and not any(map(str.isspace, word))
    }
    ranked = sorted(often, key=lambda word: (-often[word], word))
    suggested = [word for word in ranked[:_SUGGESTED] if often[word] >= _LEAST_SUGGESTED and len(word) > 1]
    write_forms(folder, often, suggested)
    _write_shapes(folder, often)


def _write_shapes(folder: Path, words: Iterable[str]) -> None:
    """Write how words of the language look: their common endings, and which three letters stand together."""
    from collections import Counter

    endings: Counter[str] = Counter()
    threes: Counter[str] = Counter()
    count = 0
    for word in words:
        count += 1
        threes.update(set(_threes(word)))
        endings.update(word[-length:] for length in range(1, 6) if len(word) > length + 2)
    common = (ending for ending, times in endings.items() if times > count / _COMMON_ENDING)
    once = (three for three, times in threes.items() if times == 1)
    often = (three for three, times in threes.items() if times > 1)
    (folder / "endings").write_text("\n".join(sorted(common)), encoding="utf-8", newline="\n")
    (folder / "letters").write_text(
        "\n".join(sorted(once)) + "\n\n" + "\n".join(sorted(often)), encoding="utf-8", newline="\n"
    )
