"""Numbers as they are written, in figures or in words, and their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.analysis.words import Words

BLOB = r"\d(?:[\d,.:/–-]*\d)?"
"""Figures and what joins them: 12,500, 1.2, 3-1, 1:02.31, 14/3/24."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ONES = {word: number for number, word in enumerate(_ONES.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
CARDINALS = {**ONES, **TENS, "dozen": 12, "hundred": 100, "thousand": 1000}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split())}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip


class Numeral(NamedTuple):
    """A number as written: where, what it comes to, the smallest difference that its writing shows, and its form.

    `form` is `number`, `score` (two or more figures joined by a dash), `ordinal`, `fraction`, `clock` or `label`.
    """

    start: int
    end: int
    value: float
    step: float
    form: str
    parts: tuple[int, ...] = ()


def in_figures(text: str) -> Iterator[Numeral]:
    """The numerals of a text, each read by its own shape alone."""
    for match in re.finditer(BLOB, text):
        yield _read(match.group(), match.start(), match.end())


def _read(blob: str, start: int, end: int) -> Numeral:
    if blob.isdecimal():
        return Numeral(start, end, int(blob), 1, "number")
    if _is_grouped(blob):
        return Numeral(start, end, int(blob.replace(",", "")), 1, "number")
    whole, _, places = blob.partition(".")
    if places.isdecimal() and (whole.isdecimal() or _is_grouped(whole)):
        whole = whole.replace(",", "")
        size = 10 ** len(places)
        return Numeral(start, end, int(whole + places) / size, 1 / size, "number")
    figures = blob.replace("–", "-").split("-")
    if len(figures) > 1 and all(map(str.isdecimal, figures)):
        parts = tuple(map(int, figures))
        return Numeral(start, end, parts[0], 1, "score", parts)
    return Numeral(start, end, 0, 1, "clock" if _is_clock(blob) else "label")


def _is_grouped(blob: str) -> bool:
    """12,500, or 1,50,000 as in India."""
    head, *groups = blob.split(",")
    if not groups or not head.isdecimal() or not all(map(str.isdecimal, groups)) or len(groups[-1]) != 3:
        return False
    sizes = {len(group) for group in groups[:-1]}
    return (len(head) <= 3 and sizes <= {3}) or (len(head) <= 2 and sizes == {2})


def _is_clock(blob: str) -> bool:
    """14:05, 1:02:31, 1:02.31."""
    head, *rest = blob.partition(".")[0].split(":")
    return len(head) <= 2 and 1 <= len(rest) <= 2 and all(len(one) == 2 and one.isdecimal() for one in rest)


def in_words(text: str, words: Words) -> Iterator[Numeral]:
    """The numbers written in words, those that stand together as one: two hundred and five, two-thirds, a dozen."""
    places = words.places
    forms = [*(places.keys() & _forms()), *(form for form in places if "-" in form and _is_compound(form.lower()))]
    at = sorted(number for form in forms for number in places[form])
    past = -1
    for number in at:
        if number >= past:
            numeral, past = _spell(text, words, number)
            if numeral is not None:
                yield numeral


@cache
def _forms() -> frozenset[str]:
    """Every single word that is a number, in small letters and with a capital."""
    small = {*CARDINALS, *ORDINALS, *PARTS}
    return frozenset(small | {form.capitalize() for form in small})


def _is_compound(form: str) -> bool:
    return form.partition("-")[0] in CARDINALS


def _spell(text: str, words: Words, number: int) -> tuple[Numeral | None, int]:
    """The number that begins at that word, and the number of the word behind it."""
    start, form = words.starts[number], words.forms[number].lower()
    if "-" in form and _below_hundred(form) is None:
        return _hyphened(start, form, number)
    if form in PARTS or form in ORDINALS:
        return _part(text, words, number)
    total, current, last, at = 0, 0, number - 1, number
    if form in _ROUND and number and words.lowered[number - 1] == "a" and words.gaps[number - 1] == " ":
        start = words.starts[number - 1]
    while at < len(words.forms):
        form = words.forms[at].lower()
        value = _below_hundred(form)
        if value is not None and (
            at == number or current % 100 == 0 or (current % 10 == 0 and value < 10 <= current % 100)
        ):
            if at > number and not current and not total:
                break
            current += value
        elif form in SCALES and (at > number or form not in _ROUND or start < words.starts[number]):
            size = SCALES[form]
            current = (current or 1) * size
            if size > 100:
                total, current = total + current, 0
        elif form != "and" or at == number or words.forms[at - 1].lower() not in ("hundred", "thousand"):
            break
        if form != "and":
            last = at
        if words.gap(at) not in (" ", "-"):
            break
        at += 1
    if last < number or (last == number and start < words.starts[number]):
        return None, number + 1  # a hundred may be any number
    end = words[last].end
    return Numeral(start, end, total + current, 1, "number"), last + 1


def _below_hundred(form: str) -> int | None:
    if form in ONES:
        return ONES[form]
    if form in TENS:
        return TENS[form]
    tens, _, ones = form.partition("-")
    return TENS[tens] + ONES[ones] if tens in TENS and 0 < ONES.get(ones, 0) < 10 else None


def _hyphened(start: int, form: str, number: int) -> tuple[Numeral | None, int]:
    """twenty-one; two-thirds; the figure of nine-member, without what follows it."""
    head, _, rest = form.partition("-")
    if head in TENS and 0 < ONES.get(rest.partition("-")[0], 0) < 10:
        ones = rest.partition("-")[0]
        end = start + len(head) + 1 + len(ones)
        return Numeral(start, end, TENS[head] + ONES[ones], 1, "number"), number + 1
    if head in TENS and rest in ORDINALS:
        return Numeral(start, start + len(form), TENS[head] + ORDINALS[rest], 1, "ordinal"), number + 1
    if rest in PARTS and head in ONES:
        value = ONES[head] / PARTS[rest]
        return Numeral(start, start + len(form), value, 0.01, "fraction"), number + 1
    return Numeral(start, start + len(head), CARDINALS[head], 1, "number"), number + 1


_ROUND = ("hundred", "thousand")
_JOINTS = (" ", "\n", "\u00a0", "-")
_SHARED = frozenset("of the a an his her its their our my price point percentage".split())
_DIVIDED_ = (
    "of point points percentage to from since this last over more less fewer off higher lower bigger smaller larger "
    "cheaper dearer faster slower longer shorter increase rise fall drop cut reduction"
)
_DIVIDED = frozenset(_DIVIDED_.split())


def _next_word(ahead: str) -> str:
    """The letters behind a space or a hyphen."""
    at = 1
    while at < len(ahead) and (ahead[at].isalnum() or ahead[at] == "_"):
        at += 1
    return ahead[1:at]


def _part(text: str, words: Words, number: int) -> tuple[Numeral | None, int]:
    """Half of, a third of, a quarter point; or else an ordinal."""
    word = words[number]
    form = word.text.lower()
    before = words.before(number)
    ahead = text[word.end : word.end + 12]
    counts = before is not None and before.text.lower() in ("a", "one", "an")
    following = _next_word(ahead)
    share = ahead[:1] in _JOINTS and following in _SHARED
    if (form == "half" and (share or before is None or before.text.lower() == "a")) or (
        form in PARTS
        and counts
        and (not ahead or ahead[0] in ".,;)" or (ahead[0].isspace() and (following in _DIVIDED or ahead[1:2] in "–—(")))
    ):
        return Numeral(word.start, word.end, 1 / PARTS[form], 0.01, "fraction"), number + 1
    if form in ORDINALS:
        return Numeral(word.start, word.end, ORDINALS[form], 1, "ordinal"), number + 1
    return None, number + 1
