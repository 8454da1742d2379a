"""Hunspell dictionaries: a list of stems (`.dic`) and the affixes (`.aff`) that make words of them.

Stems and their affixes are expanded as Hunspell would: conditions, crossed prefixes and suffixes, suffixes behind
suffixes, flags of any style, aliases, stems that are no word by themselves, and forbidden words. Compounds are not
made; `Affixes.unread` names what such a dictionary asks for beyond that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

_FLAGS = {
    "NEEDAFFIX": "no_words", "PSEUDOROOT": "no_words", "ONLYINCOMPOUND": "in_compounds", "CIRCUMFIX": "paired",
    "FORBIDDENWORD": "forbidden",
}  # fmt: skip
_COMPOUNDS = ("COMPOUNDFLAG", "COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDEND", "COMPOUNDLAST", "COMPOUNDRULE")
_REFUSED = ("COMPLEXPREFIXES",)
_ELIDED = ("'", "’")
"""The end of an article that lost its vowel (`l’`, `dell’`). Each would double a dictionary; who looks a word up takes
them off first.
"""
_STYLES = ("num", "long", "UTF-8")
MOST_FORMS = 3_000_000
"""So many forms at most are made of a dictionary: what makes more is no list that can be expanded."""


class BrokenAffixes(ValueError):
    """A dictionary that cannot be understood; the message names the line and the reason."""


class Affix(NamedTuple):
    """One way to make a word: take `strip` off, put `add` on, where the stem fits the condition.

    `then` are the flags of the affixes that may follow. Calling it gives the word, or None where it does not fit.
    """

    prefix: bool
    crosses: bool
    strip: str
    add: str
    fits: Callable[[str], object] | None
    then: tuple[str, ...]

    def __call__(self, stem: str) -> str | None:
        """The word that the affix makes of the stem, or None where it does not fit."""
        strip = self.strip
        if strip and not (stem.startswith(strip) if self.prefix else stem.endswith(strip)):
            return None
        if self.fits and not self.fits(stem):
            return None
        if self.prefix:
            return self.add + stem[len(strip) :]
        return stem[: len(stem) - len(strip)] + self.add


class Affixes:
    """What an affix file says: the affixes by flag, how flags are written, and the flags of what is no word.

    Stems and affixes with a flag of `no_words` make a word only with another affix, those of `in_compounds` only in a
    compound. Prefixes and suffixes with one of `paired` stand together or not at all.
    """

    def __init__(self) -> None:
        self.prefixes: dict[str, list[Affix]] = defaultdict(list)
        self.suffixes: dict[str, list[Affix]] = defaultdict(list)
        self.style = "char"
        self.aliases: list[str] | None = None
        self.no_words: set[str] = set()
        self.in_compounds: set[str] = set()
        self.paired: set[str] = set()
        self.forbidden: set[str] = set()
        self.unread: list[str] = []
        """What the file asks for that is not done, by the names of its settings."""

    def stands(self, affix: Affix, other: Affix | None = None) -> bool:
        """Whether a word that ends up with this affix, and perhaps another on its other side, is one."""
        if not affix.then and (other is None or not other.then):
            return True
        if not self.no_words.isdisjoint(affix.then) or not self.in_compounds.isdisjoint(affix.then):
            return False
        return self.paired.isdisjoint(affix.then) == (other is None or self.paired.isdisjoint(other.then))

    def flags(self, text: str) -> tuple[str, ...]:
        """The flags that a string of flags, or the number of an alias, stands for."""
        if self.aliases and text.isdigit() and 0 < int(text) <= len(self.aliases):
            text = self.aliases[int(text) - 1]
        if self.style == "num":
            return tuple(flag for flag in text.split(",") if flag)
        if self.style == "long":
            return tuple(text[at : at + 2] for at in range(0, len(text), 2))
        return tuple(text)


def read_affixes(text: str) -> Affixes:
    """What the text of an `.aff` file says. Raises `BrokenAffixes` where a line cannot be understood."""
    affixes = Affixes()
    left: dict[tuple[str, str], int] = {}
    crosses: dict[tuple[str, str], bool] = {}
    lines = text.removeprefix("\ufeff").splitlines()
    for number, line in enumerate(lines, 1):
        fields = line.split()
        try:
            if len(fields) > 1 and fields[0] in ("SFX", "PFX"):
                key = (fields[0], fields[1])
                if left.get(key):
                    left[key] -= 1
                    _add(affixes, fields[1], _affix(fields, crosses[key], affixes))
                else:
                    crosses[key], left[key] = fields[2] == "Y", int(fields[3])
            elif fields:
                _setting(affixes, fields)
        except (IndexError, ValueError, re.error) as trouble:
            raise BrokenAffixes(f"line {number}: {line.strip()[:60]!r} is no affix rule ({trouble})") from trouble
    return affixes


def expand(dictionary: str, affixes: Affixes) -> Iterator[tuple[str, str]]:
    """Each word of the text of a `.dic` file with its stem. A word made in several ways comes several times.

    Raises `BrokenAffixes` where the text is no such file, or makes more words than can be kept.
    """
    first, *lines = dictionary.removeprefix("\ufeff").splitlines() or [""]
    if not first.strip() or not first.split()[0].isdigit():
        raise BrokenAffixes("line 1 is not the number of words")
    entries = list(filter(None, map(_entry_reader(affixes), lines)))
    forbidden = {stem for stem, flags in entries if affixes.forbidden.intersection(flags)}
    count = 0
    for stem, flags in entries:
        if affixes.forbidden.intersection(flags):
            continue
        for word in _forms(stem, flags, affixes):
            count += 1
            if count > MOST_FORMS:
                raise BrokenAffixes(f"makes more than {MOST_FORMS:,} words")
            if word not in forbidden:
                yield word, stem


def _entry_reader(affixes: Affixes) -> Callable[[str], tuple[str, tuple[str, ...]] | None]:
    """Reads a line of a `.dic` file: its stem and flags, or None where it holds none."""

    def read(line: str) -> tuple[str, tuple[str, ...]] | None:
        entry = line.split("\t")[0].strip()
        if not entry or entry.startswith("#"):
            return None
        cut = re.search(r"(?<!\\)/", entry) if "/" in entry else None
        if not cut:
            return re.split(r" [a-z]{2}:", entry)[0], ()
        flags = entry[cut.end() :].split()
        return entry[: cut.start()].replace("\\/", "/"), affixes.flags(flags[0]) if flags else ()

    return read


def _forms(stem: str, flags: tuple[str, ...], affixes: Affixes) -> Iterator[str]:
    """The words of an entry: the stem, with prefixes, with suffixes, with suffixes behind these, with both."""
    if not affixes.in_compounds.isdisjoint(flags):
        return
    if affixes.no_words.isdisjoint(flags):
        yield stem
    before = [one for flag in flags for one in affixes.prefixes.get(flag, ())]
    yield from _prefixed(stem, before, affixes)
    for word, suffix in _suffixed(stem, flags, affixes, depth=2):
        if affixes.stands(suffix):
            yield word
        crossing = [one for one in before if one.crosses and suffix.crosses]
        crossing += [one for flag in suffix.then for one in affixes.prefixes.get(flag, ())]
        for prefix in crossing:
            both = prefix(word)
            if both is not None and affixes.stands(prefix, suffix):
                yield both


def _prefixed(stem: str, before: list[Affix], affixes: Affixes) -> Iterator[str]:
    """The stem behind each prefix, and with the suffixes that a prefix brings."""
    for prefix in before:
        word = prefix(stem)
        if word is not None:
            if affixes.stands(prefix):
                yield word
            for both, suffix in _suffixed(word, prefix.then, affixes, depth=1):
                if affixes.stands(suffix, prefix):
                    yield both


def _suffixed(stem: str, flags: tuple[str, ...], affixes: Affixes, depth: int) -> Iterator[tuple[str, Affix]]:
    """The stem with each of its suffixes, and with the suffixes behind these; each with the suffix that came last."""
    for flag in flags:
        for suffix in affixes.suffixes.get(flag, ()):
            word = suffix(stem)
            if word is None or not affixes.in_compounds.isdisjoint(suffix.then):
                continue
            yield word, suffix
            if depth > 1 and suffix.then:
                yield from _suffixed(word, suffix.then, affixes, depth - 1)


def _add(affixes: Affixes, flag: str, affix: Affix) -> None:
    if not affix.prefix:
        affixes.suffixes[flag].append(affix)
    elif not affix.add.endswith(_ELIDED):
        affixes.prefixes[flag].append(affix)


def _affix(fields: list[str], crosses: bool, affixes: Affixes) -> Affix:
    prefix = fields[0] == "PFX"
    strip, (add, _, then) = fields[2], fields[3].partition("/")
    return Affix(
        prefix=prefix,
        crosses=crosses,
        strip="" if strip == "0" else strip,
        add="" if add == "0" else add,
        fits=_condition(fields[4], prefix) if len(fields) > 4 else None,
        then=affixes.flags(then) if then else (),
    )


def _condition(text: str, prefix: bool) -> Callable[[str], object] | None:
    """Whether a stem begins or ends as a condition says: letters, `.`, `[abc]` and `[^abc]`, and nothing else."""
    if text == "." or (text[:1] not in "[.^" and text[2:3] == ":"):  # the second is morphology, and no condition
        return None
    parts = re.findall(r"\[\^?[^\]]*\]|.", text)
    if any(part in "[]" for part in parts):
        raise ValueError("a bracket is not closed")
    pattern = "".join(_one_letter(part) for part in parts)
    return re.compile(pattern).match if prefix else re.compile(rf"{pattern}\Z").search


def _one_letter(part: str) -> str:
    if len(part) < 3:
        return part if part == "." else re.escape(part)
    inverted = part[1] == "^"
    return f"[{'^' * inverted}{re.escape(part[1 + inverted : -1])}]"


def _setting(affixes: Affixes, fields: list[str]) -> None:
    name = fields[0]
    if name in _REFUSED:
        raise ValueError("prefixes before prefixes are not supported")
    if name in _COMPOUNDS:
        if name not in affixes.unread:
            affixes.unread.append(name)
    elif len(fields) < 2:
        return
    elif name == "FLAG":
        if fields[1] not in _STYLES:
            raise ValueError(f"no such style of flags: {fields[1]}")
        affixes.style = fields[1]
    elif name == "AF" and affixes.aliases is not None:
        affixes.aliases.append(fields[1])
    elif name == "AF":  # the first says how many there will be
        affixes.aliases = []
    elif name in _FLAGS:
        getattr(affixes, _FLAGS[name]).add(fields[1])
