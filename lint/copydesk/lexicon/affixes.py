"""Hunspell dictionaries: a list of stems (`.dic`) and the affixes (`.aff`) that make words of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

_NOT_WORDS = ("NEEDAFFIX", "ONLYINCOMPOUND", "FORBIDDENWORD")


class BrokenAffixes(ValueError):
    """An affix file that cannot be understood; the message names the line and the reason."""


@dataclass(frozen=True, slots=True)
class Affix:
    """One way to make a word: take `strip` off, put `add` on, where the stem's end matches `condition`."""

    prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: str

    def apply(self, stem: str) -> str | None:
        """The word that the affix makes of the stem, or None where it does not fit."""
        if self.prefix:
            if not stem.startswith(self.strip) or not re.match(self.condition, stem):
                return None
            return self.add + stem[len(self.strip) :]
        if not stem.endswith(self.strip) or not re.search(self.condition + r"\Z", stem):
            return None
        return stem[: len(stem) - len(self.strip)] + self.add


@dataclass(slots=True)
class Affixes:
    """What an affix file says: the affixes by flag, how flags are written, and the flags of what is no word."""

    by_flag: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    style: str = "char"
    aliases: list[str] = field(default_factory=list)
    not_words: set[str] = field(default_factory=set)

    def flags(self, text: str) -> list[str]:
        """The flags that a string of flags, or the number of an alias, stands for."""
        if self.aliases and text.isdigit() and 0 < int(text) <= len(self.aliases):
            text = self.aliases[int(text) - 1]
        if self.style == "num":
            return [flag for flag in text.split(",") if flag]
        if self.style == "long":
            return [text[at : at + 2] for at in range(0, len(text), 2)]
        return list(text)


def read_affixes(text: str) -> Affixes:
    """What the text of an `.aff` file says. Raises `BrokenAffixes` where a line cannot be understood."""
    affixes = Affixes()
    left: dict[tuple[str, str], int] = {}
    crosses: dict[tuple[str, str], bool] = {}
    for number, line in enumerate(text.splitlines(), 1):
        fields = line.split()
        try:
            if len(fields) > 1 and fields[0] in ("SFX", "PFX"):
                key = (fields[0], fields[1])
                if left.get(key):
                    left[key] -= 1
                    affixes.by_flag[fields[1]].append(_affix(fields, crosses[key]))
                else:
                    crosses[key], left[key] = fields[2] == "Y", int(fields[3])
            elif len(fields) > 1:
                _setting(affixes, fields)
        except (IndexError, ValueError, re.error) as trouble:
            raise BrokenAffixes(f"line {number}: {line.strip()[:60]!r} is no affix rule ({trouble})") from trouble
    return affixes


def expand(dictionary: str, affixes: Affixes) -> Iterator[tuple[str, str]]:
    """Each word of the text of a `.dic` file with its stem. A word made in several ways comes several times."""
    for line in dictionary.splitlines()[1:]:
        entry = line.split("\t")[0].strip()
        if not entry or entry.startswith("#"):
            continue
        stem, flags = _entry(entry, affixes)
        if not affixes.not_words.intersection(flags):
            yield stem, stem
        for word in _inflected(stem, flags, affixes):
            yield word, stem


def _entry(entry: str, affixes: Affixes) -> tuple[str, list[str]]:
    cut = re.search(r"(?<!\\)/", entry)
    if not cut:
        return entry.split(" po:")[0], []
    return entry[: cut.start()].replace("\\/", "/"), affixes.flags(entry[cut.end() :].split()[0])


def _inflected(stem: str, flags: list[str], affixes: Affixes) -> Iterator[str]:
    chosen = [affix for flag in flags for affix in affixes.by_flag.get(flag, ())]
    prefixes = [affix for affix in chosen if affix.prefix]
    for affix in chosen:
        word = affix.apply(stem)
        if word is None:
            continue
        yield word
        if not affix.prefix and affix.crosses:
            for prefix in prefixes:
                both = prefix.apply(word) if prefix.crosses else None
                if both is not None:
                    yield both


def _affix(fields: list[str], crosses: bool) -> Affix:
    strip, add = (text.split("/")[0] for text in (fields[2], fields[3]))
    condition = fields[4] if len(fields) > 4 else "."
    re.compile(condition)
    return Affix(
        prefix=fields[0] == "PFX",
        crosses=crosses,
        strip="" if strip == "0" else strip,
        add="" if add == "0" else add,
        condition="" if condition == "." else condition,
    )


def _setting(affixes: Affixes, fields: list[str]) -> None:
    if fields[0] == "FLAG":
        affixes.style = fields[1] if fields[1] in ("num", "long") else "char"
    elif fields[0] == "AF" and not fields[1].isdigit():
        affixes.aliases.append(fields[1])
    elif fields[0] in _NOT_WORDS:
        affixes.not_words.add(fields[1])
