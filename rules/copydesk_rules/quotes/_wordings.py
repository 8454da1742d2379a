"""Where two quotations say the same but for a word or two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis import Quotation, words
from copydesk.document import Document, Span

_WIDEST_GAP = 3  # words that may differ in one place
_WIDEST_CUT = 7  # words that a headline may leave out in one place
_SHORT = 3  # words: too few to share pairs of them
_SHORTENED = {"'s": "is has", "'d": "would had", "'ll": "will shall", "'m": "am", "'re": "are", "'ve": "have"}
_WHOLE = {
    **{full: (short,) for short, every in _SHORTENED.items() for full in every.split()},
    "not": ("n't",),
    "can't": ("can", "n't"),
    "cannot": ("can", "n't"),
    "won't": ("'ll", "n't"),
    "shan't": ("'ll", "n't"),
}
_TOO_COMMON = 16  # quotations that share a pair of words: it says nothing of them


class Wording:
    """The words of a quotation: their forms as compared, and their numbers among the words of the document."""

    __slots__ = ("forms", "numbers", "quotation")

    def __init__(self, quotation: Quotation, forms: tuple[str, ...], numbers: tuple[int, ...]) -> None:
        self.quotation, self.forms, self.numbers = quotation, forms, numbers


class Difference:
    """Words of one wording that stand for words of another; either stretch may be empty."""

    __slots__ = ("here", "there")

    def __init__(self, here: range, there: range) -> None:
        self.here, self.there = here, there


class Match(NamedTuple):
    """Two wordings of one thing: `common` words agree in order; `before` and `after` of them frame the differences."""

    here: Wording
    there: Wording
    common: int
    before: int
    after: int
    differences: tuple[Difference, ...]


def wordings(document: Document, quotations: tuple[Quotation, ...], least: int) -> list[Wording]:
    """The quotations of at least so many words."""
    every = words(document)
    made = []
    for one in quotations:
        numbers = tuple(number for part in one.parts for number in every.inside(part))
        if len(numbers) >= least:
            made.append(_wording(one, [every.forms[number] for number in numbers], numbers))
    return made


def _wording(quotation: Quotation, said: list[str], numbers: tuple[int, ...]) -> Wording:
    """The words as compared: “it’s”, “it is” and “it has” are one and the same, and so are “can’t” and “cannot”."""
    compared: list[str] = []
    placed: list[int] = []
    for form, number in zip(said, numbers, strict=True):
        for part in _parts(form.lower().replace("’", "'")):
            compared.append(part)
            placed.append(number)
    return Wording(quotation, tuple(compared), tuple(placed))


def _parts(form: str) -> tuple[str, ...]:
    whole = _WHOLE.get(form)
    if whole or "'" not in form:
        return whole or (form,)
    if form.endswith("n't") and len(form) > 4:
        return (*_parts(form[:-3]), "n't")
    head, mark, tail = form.rpartition("'")
    return (*_parts(head), "'" + tail) if head and mark + tail in _SHORTENED else (form,)


def candidates(found: list[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Pairs that share two pairs of neighbouring words, or one long word where a wording is short, shorter first."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for key in {*zip(one.forms, one.forms[1:], strict=False), *((form,) for form in one.forms if len(form) > 4)}:
            holders[key].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for key, numbers in holders.items():
        if 1 < len(numbers) <= _TOO_COMMON:
            pairs = [(a, b) for at, a in enumerate(numbers) for b in numbers[at + 1 :]]
            shared.update(pairs if len(key) > 1 else [pair for pair in pairs if _fewest(found, pair) <= _SHORT])
    for (first, second), count in sorted(shared.items()):
        a, b = sorted((found[first], found[second]), key=lambda one: len(one.forms))
        apart = not a.quotation.span.touches(b.quotation.span)
        if apart and (count > 1 or len(a.forms) <= _SHORT):
            yield a, b


def _fewest(found: list[Wording], pair: tuple[int, int]) -> int:
    return min(len(found[number].forms) for number in pair)


def match(here: Wording, there: Wording, *, cut: bool = False) -> Match | None:
    """How the shorter wording lies in the longer one, if only short stretches differ; None if they are equal.

    `cut` lets a longer stretch be left out of it, as a headline does.
    """
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, here.forms, there.forms, autojunk=False)
    anchor = matcher.find_longest_match()
    room = _WIDEST_CUT if cut else _WIDEST_GAP
    low = max(0, anchor.b - anchor.a - room)
    high = min(len(there.forms), anchor.b + len(here.forms) - anchor.a + room)
    matcher.set_seq2(there.forms[low:high])
    codes = matcher.get_opcodes()
    equal = [code for code in codes if code[0] == "equal"]
    if not equal:
        return None
    first, last = equal[0], equal[-1]
    differences = []
    for tag, a1, a2, b1, b2 in codes:
        if (
            tag == "equal"
            or (a1 == a2 and (a1 < first[1] or a1 > last[1]))
            or (tag == "insert" and a1 in (0, len(here.forms)))
        ):
            continue
        if a2 <= first[1] or a1 >= last[2]:
            b1, b2 = _at_edge(a2 - a1, b1, b2, high - low, leading=a2 <= first[1])
        if max(a2 - a1, b2 - b1) > (room if a1 == a2 else _WIDEST_GAP):
            return None
        differences.append(Difference(range(a1, a2), range(low + b1, low + b2)))
    if not differences:
        return None
    common = sum(code[2] - code[1] for code in equal)
    before = sum(code[2] - code[1] for code in equal if code[2] <= differences[0].here.start)
    after = sum(code[2] - code[1] for code in equal if code[1] >= differences[-1].here.stop)
    return Match(here, there, common, before, after, tuple(differences))


def _at_edge(wanting: int, start: int, end: int, whole: int, *, leading: bool) -> tuple[int, int]:
    """How much of the longer wording answers to words at the shorter one's edge: to its own edge, if that is near."""
    reaches = start == 0 if leading else end == whole
    if reaches and end - start <= _WIDEST_GAP:
        return start, end
    wanted = min(end - start, max(1, wanting))
    return (end - wanted, end) if leading else (start, start + wanted)


def forms(wording: Wording, stretch: range) -> tuple[str, ...]:
    """The compared forms of a stretch."""
    return wording.forms[stretch.start : stretch.stop]


def frame(document: Document, wording: Wording, stretch: range, beside: int = 0) -> Span:
    """The span of a stretch, with so many words on either side; an empty stretch takes its neighbours."""
    every = words(document)
    low, high = stretch.start - beside, stretch.stop - 1 + beside
    if not stretch and not beside:
        low, high = stretch.start - 1, stretch.start
    low, high = max(0, low), min(len(wording.numbers) - 1, high)
    return Span(every.starts[wording.numbers[low]], every[wording.numbers[high]].end)


def is_elided(document: Document, wording: Wording, stretch: range) -> bool:
    """Whether the copy says itself that something was left out or put in: an ellipsis, square brackets."""
    around = frame(document, wording, stretch, 1)
    return re.search(r"…|\.\.\.|\. \.|[\[\]]", document.text[around.start - 1 : around.end + 1]) is not None
