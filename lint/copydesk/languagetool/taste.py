"""What LanguageTool finds that is a matter of house style, or that our own rules decide with more care."""

from __future__ import annotations

import unicodedata
from fnmatch import fnmatchcase

CLOCK = ("DATE_FUTURE_VERB_PAST*", "DATE_NEW_YEAR", "EN_DATE_WEEKDAY*")
"""Rules that ask what day it is, be it for their suggestions. Copy that is right today would be wrong next year, so
they never run.
"""

CATEGORIES = (
    "AI_RULES",
    "AMERICAN_ENGLISH",
    "AMERICAN_ENGLISH_STYLE",
    "BRE_STYLE_OXFORD_SPELLING",
    "BRITISH_ENGLISH",
    "COLLOQUIALISMS",
    "COMPOUNDING",
    "CREATIVE_WRITING",
    "GENDER_NEUTRALITY",
    "PLAIN_ENGLISH",
    "REDUNDANCY",
    "REPETITIONS_STYLE",
    "STYLE",
    "TEXT_ANALYSIS",
    "TON_ACADEMIC",
    "WIKIPEDIA",
)

RULES = (
    # Commas that American textbooks ask for and British newspapers leave out.
    "COMMA_AFTER_A_MONTH",
    "COMMA_COMPOUND_SENTENCE*",
    "MISSING_COMMA_AFTER_*",
    "MISSING_COMMA_BETWEEN_DAY_AND_YEAR",
    "NO_COMMA_BEFORE_SO",
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
    # One word, two, or a hyphen: every house has a list of its own.
    "*_COMPOUND",
    "*_COMPOUNDS",
    "*_COMPOUNDS_*",
    "*_HYPHEN",
    "HYPHEN_TO_EN",
    # Accents and capitals.
    "*_DIACRITIC",
    "*_DIACRITICS_*",
    "CAPITALIZATION*",
    "EN_SPECIFIC_CASE",
    # Takes the end of “Do They Know It's Christmas?” for the end of a sentence.
    "UPPERCASE_SENTENCE_START",
    # “the drinks industry”, “the Commons committee”.
    "POSSESSIVE_APOSTROPHE",
    # “named best actress”, “won best song”.
    "THE_SUPERLATIVE",
    # Teams, bands and companies are plural in British copy.
    "COLLECTIVE_NOUN_VERB_AGREEMENT_*",
    "NNP_AGREEMENT",
    # “41min”, “9st”; “(R)”, who is a Republican; an organisation that spells its name in its own way.
    "EN_WORD_COHERENCY",
    "R_SYMBOL",
    "SPACE_BETWEEN_NUMBER_AND_WORD",
    # Ours know the exceptions: quotations that run over paragraphs, “had had”, “an $11bn fraud”, “on 31 September”.
    "ENGLISH_WORD_REPEAT_RULE",
    "EN_A_VS_AN",
    "EN_UNPAIRED_*",
    "INVALID_DATE",
    "TWELFTH_OF_NEVER",
)

_SPACES_MATTER = ("PUNCTUATION", "TYPOGRAPHY")

SPELLING = ("MORFOLOGIK_RULE_*", "HUNSPELL_*")
"""The dictionaries. Ours know names."""


def matches(rule: str, patterns: tuple[str, ...]) -> bool:
    """Whether the id of one of LanguageTool's rules is one of these or fits a pattern with `*`."""
    return any(fnmatchcase(rule, pattern) for pattern in patterns)


def is_taste(category: str, rule: str, excerpt: str, suggestions: tuple[str, ...]) -> bool:
    """Whether a finding speaks of house style: by what it is, or because its fix changes no letter but its dress."""
    if category in CATEGORIES or matches(rule, RULES):
        return True
    if category in _SPACES_MATTER or not suggestions:
        return False
    return excerpt != suggestions[0] and _bare(excerpt) == _bare(suggestions[0])


def _bare(text: str) -> str:
    """The letters without accents, capitals, hyphens, full points and spaces; `oe` for `ö` is the same letter."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = "".join(letter for letter in letters if letter.isalnum() or letter == "'")
    return plain.replace("oe", "o").replace("ue", "u").replace("ae", "a")
