"""Numbers in words and figures, as far as dates and spells of time need them."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

CARDINALS = {word: number for number, word in enumerate(_ONES.split())}
CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split())}
ORDINALS |= {word: 10 * number for number, word in enumerate(_TENTHS.split(), 2)}
ORDINALS |= {"hundredth": 100, "centenary": 100, "bicentenary": 200, "tercentenary": 300, "quincentenary": 500}
ORDINALS |= {"centennial": 100, "bicentennial": 200, "sesquicentennial": 150}


def cardinal(word: str) -> float | None:
    """The number that a word or figure says: `12`, `1,200`, `2.5`, `twelve`, `twenty-one`; else None."""
    word = word.lower()
    if word[:1].isdigit():
        plain = word.replace(",", "")
        return float(plain) if plain.isascii() and plain.replace(".", "", 1).isdigit() else None
    if word in CARDINALS:
        return CARDINALS[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen and CARDINALS.get(tens, 0) >= 20 and 0 < CARDINALS.get(ones, 0) < 10:
        return CARDINALS[tens] + CARDINALS[ones]
    return None


def ordinal(word: str) -> int | None:
    """The number that an ordinal says: `10th`, `tenth`, `twenty-first`; else None."""
    word = word.lower()
    if word[:1].isdigit():
        return int(word[:-2]) if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() else None
    if word in ORDINALS:
        return ORDINALS[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen and CARDINALS.get(tens, 0) >= 20 and 0 < ORDINALS.get(ones, 0) < 10:
        return CARDINALS[tens] + ORDINALS[ones]
    return None


def with_suffix(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def in_words(number: int) -> str:
    """`two` to `ten` in words as news copy has them, else in figures."""
    return _ONES.split()[number] if 0 <= number <= 10 else str(number)


def spelled(number: int) -> str:
    """The number in words: `seventy`, `twenty-four`; in figures from 100."""
    ones = _ONES.split()
    if 0 <= number < 20:
        return ones[number]
    if not 20 <= number < 100:
        return str(number)
    tens = _TENS.split()[number // 10 - 2]
    return f"{tens}-{ones[number % 10]}" if number % 10 else tens


_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_IRREGULAR["twelve"] = "twelfth"


def like_ordinal(written: str, number: int) -> str:
    """The number as an ordinal, in words where it was in words: `tenth` becomes `fourteenth`, `10th` `14th`."""
    if written[:1].isdigit():
        return with_suffix(number)
    tens, hyphen, ones = spelled(number).rpartition("-")
    forms = (tens + hyphen + _IRREGULAR.get(ones, f"{ones}th"), f"{ones.removesuffix('y')}ieth")
    word = next((form for form in forms if ordinal(form) == number), with_suffix(number))
    return word.capitalize() if written[:1].isupper() else word
