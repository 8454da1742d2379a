"""What the index says of a form, one bit each."""

from __future__ import annotations

WORD = 1 << 0
GIVEN = 1 << 1
SURNAME = 1 << 2
PLACE = 1 << 3
BRAND = 1 << 4
NATIONALITY = 1 << 5
ABBREVIATION = 1 << 6
FOREIGN = 1 << 7
UNIT = 1 << 8
NAME = 1 << 9
MISTAKE = 1 << 10
"""Known to be a slip: never accepted, however it could be explained."""
DOUBTFUL = 1 << 11
"""In a large dictionary, but far likelier to be a slip for a common word."""
NOT_GB, NOT_US, NOT_AU, NOT_CA = 1 << 12, 1 << 13, 1 << 14, 1 << 15

KINDS = {
    "word": WORD,
    "given": GIVEN,
    "surname": SURNAME,
    "place": PLACE,
    "brand": BRAND,
    "nationality": NATIONALITY,
    "abbreviation": ABBREVIATION,
    "foreign": FOREIGN,
    "unit": UNIT,
    "name": NAME,
}
LOWER = WORD | ABBREVIATION | FOREIGN | UNIT
"""What may stand in lower case."""
KNOWN = LOWER | GIVEN | SURNAME | PLACE | BRAND | NATIONALITY | NAME

ABROAD = {"GB": NOT_GB, "US": NOT_US, "AU": NOT_AU, "CA": NOT_CA}
LOCAL = NOT_GB | NOT_US | NOT_AU | NOT_CA
SPELLS_LIKE = {"IE": "GB", "IN": "GB", "ZA": "GB", "NZ": "AU"}
VARIETIES = (*ABROAD, *SPELLS_LIKE)

LANGUAGES = ("ar", "de", "es", "eu", "fa", "fr", "it", "lv", "nl", "pt", "ru")
"""The other languages of which there are word lists: those that pyspellchecker has."""
