"""How a name is folded, so that spellings that differ only in marks, hyphens and capitals are one."""

from __future__ import annotations

from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ə": "e", "ŋ": "n", "ħ": "h", "ŧ": "t",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None, "´": None, "ʿ": None, "ʾ": None,
        ".": " ", ",": " ", "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ", "·": " ", "&": " ",
    }
)  # fmt: skip
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@lru_cache(maxsize=1 << 17)
def fold(text: str) -> str:
    """The text in lower case without diacritics and apostrophes; points and hyphens become spaces.

    `O’Briain` and `Ó Briain` differ only in a space, `Kılıçdaroğlu` is `kilicdaroglu`.
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered if lowered.isalnum() else " ".join(lowered.translate(_LETTERS).split())
    from unicodedata import combining, normalize

    parts = normalize("NFKD", lowered).casefold()
    bare = "".join(letter for letter in parts if not combining(letter))
    return " ".join(bare.translate(_LETTERS).split())


def spellings(text: str) -> set[str]:
    """The folded text, and the one in which umlauts are written out: `Huelkenberg` for `Hülkenberg`."""
    folded = fold(text)
    lowered = text.lower()
    return {folded} if lowered.isascii() else {folded, fold(lowered.translate(_GERMAN))}


def deletes(word: str) -> set[str]:
    """The word, and the word without any one letter; of a long word without any two, too.

    Two words share one of these if they are at most that many slips apart.
    """
    once = {word[:at] + word[at + 1 :] for at in range(len(word))} if len(word) > 2 else set()
    found = {word} | once
    if len(word) >= LONG:
        for shorter in once:
            found.update(shorter[:at] + shorter[at + 1 :] for at in range(len(shorter)))
    return found


LONG = 8
"""Letters. From this length on, two slips in a word are looked for."""
