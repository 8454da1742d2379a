"""How words begin in speech: with the sound of a vowel or of a consonant."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk_rules.grammar._sound_lists import (
    BOTH,
    BOTH_SPELT,
    EU_LIKE,
    H_SOUNDED,
    LETTER_VOWEL,
    NO_ONSET,
    NOT_EU_LIKE,
    ONES,
    SILENT_H,
    SOUNDED_H,
    SPELT,
    SPOKEN,
    UN,
    YOU,
    YOU_ACRONYMS,
    YOU_WORDS,
)

VOWEL, CONSONANT = "an", "a"


@lru_cache(maxsize=8192)
def article_for(word: str) -> str | None:
    """The article that a word takes by its sound, or None where it is not sure. The word may hold a sum or a
    hyphen.
    """
    first = re.split(r"[-‐‑–/]", word, maxsplit=1)[0] or word
    if first[0].isdigit() or first[0] in "$£€":
        return _for_number(word.lstrip("$£€"))
    bare = re.sub(r"['’](?:s|d|re|ve|ll)?$", "", first)
    if not bare or _is_open(bare):
        return None
    if len(bare) == 1:
        return _for_letter(bare, word)
    if bare.isupper() or (bare[:-1].isupper() and bare[-1] in "s") or any(letter.isdigit() for letter in bare):
        return _for_acronym(bare)
    if any(letter.isupper() for letter in bare[1:]) and not bare.startswith(("Mc", "Mac", "O", "De", "Di", "Le", "La")):
        return _for_camel(bare)
    return _for_word(bare.lower(), capital=bare[0].isupper())


def _is_open(bare: str) -> bool:
    """Whether usage differs on the word."""
    if bare[:2].isupper():
        return bare.rstrip("s") in BOTH_SPELT
    return bare.lower() in BOTH and not (len(bare) == 1 and bare.isupper())


def _for_number(number: str) -> str | None:
    match = re.match(r"(\d+)((?:,\d{3})*)", number)
    if not match:
        return None
    lead, groups = match[1], match[2]
    if lead[0] == "8":
        return VOWEL
    if lead in {"11", "18"}:
        return VOWEL
    if len(lead) == 4 and lead[:2] in {"11", "18"} and not groups:
        return None
    return None if lead[0] == "0" else CONSONANT


def _for_letter(letter: str, word: str) -> str | None:
    if not letter.isascii() or not letter.isalpha():
        return None
    if letter.islower() and len(word) == 1:
        return None
    return VOWEL if letter.upper() in LETTER_VOWEL else CONSONANT


def _for_acronym(bare: str) -> str | None:
    """Spelt letter by letter, or spoken as a word; where that is open and matters, no verdict."""
    letters = bare.rstrip("s")
    if not letters.isascii() or not letters[0].isalpha():
        return None
    if re.fullmatch(r"[A-Za-z]\d+\w?", letters):
        return _for_letter(letters[0], letters)
    if not letters[:2].isupper():
        return None
    if bare in SPOKEN or letters in SPOKEN:
        return None if bare in SPELT else CONSONANT
    first = letters[0]
    if first == "U":
        return CONSONANT if letters in YOU_ACRONYMS else None
    if first in "AEIO":
        return VOWEL if len(letters) < 6 else None
    if first not in LETTER_VOWEL:
        return CONSONANT if len(letters) < 6 else None
    spelt = bare in SPELT or letters in SPELT or not re.search(r"[AEIOUY]", letters)
    return VOWEL if spelt and len(letters) < 6 else None


def _for_camel(bare: str) -> str | None:
    """iPhone, eBay, mRNA, LinkedIn."""
    if bare[0].islower() and bare[1].isupper():
        return _for_letter(bare[0], bare)
    return None if bare[0] in "UHX" or bare[:2].isupper() else _for_word(bare.lower(), capital=True)


def _for_word(word: str, *, capital: bool) -> str | None:
    first = word[0]
    if not first.isalpha() or not first.isascii():
        return VOWEL if first in "éàáâäåíóôöø" and not capital else None
    if first == "h":
        if word.startswith(SILENT_H) and not word.startswith(SOUNDED_H):
            return None if capital and not word.startswith(("hono", "honest")) else VOWEL
        return CONSONANT
    if first == "u":
        return _for_u(word, capital=capital)
    if word.startswith("one") and word not in ONES:
        return None if capital or not word.startswith(NOT_EU_LIKE) else VOWEL
    if first in "eo":
        if word.startswith(EU_LIKE) and not word.startswith(NOT_EU_LIKE):
            return CONSONANT
        return None if capital and word.startswith("ou") else VOWEL
    if first in "ai":
        return VOWEL
    if first == "x" or not re.search(r"[aeiouy]", word):
        return (
            VOWEL if word in {"xbox", "xmas", "x-ray", "mph", "nth", "sms", "mp3", "rpm"} and word != "xmas" else None
        )
    if capital and first in "mnlrst" and re.match(r"(?:m[bdfgkpst]|n[dgjkt]|ll|rh|hj|sz|ts|tz)", word):
        return CONSONANT if word in {"mr", "mrs", "ms", "mt"} or word.startswith(("rh", "ts")) else None
    if re.match(NO_ONSET, word):
        return None
    return None if first == "y" and len(word) > 1 and word[1] not in "aeiou" else CONSONANT


def _for_u(word: str, *, capital: bool) -> str | None:
    """“You” or “uh”: united and useful, under and ugly."""
    if word.startswith("uni"):
        return CONSONANT if word.startswith(YOU_WORDS) or not word.startswith(UN) else VOWEL
    if word.startswith("unanim"):
        return CONSONANT
    if word.startswith("un"):
        return VOWEL if word[2:3] not in ("", "a") or word.startswith(UN) else None
    if word.startswith(UN):
        return VOWEL
    if word.startswith(YOU):
        return CONSONANT
    return (
        VOWEL
        if re.match(r"(?:u[bcdfgklmnprst]{2}|up|um[bp]|ul[tc]|ur[bgn]|us[hk]|ut[t])", word) and not capital
        else (VOWEL if re.match(r"(?:ulster|umbr|upper|usher|urban|ulti|ultra|ukip)", word) else None)
    )


def is_sounded_h(word: str) -> bool:
    """Whether a word in h is one with which nobody says “an”."""
    return re.split(r"[-‐‑–]", word.lower(), maxsplit=1)[0] in H_SOUNDED
