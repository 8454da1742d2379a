"""Which letters of the copy may be quotation marks, and which way each one looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Span

MARK = r"""["“”„‟«»‹›‘‚‛]|(?<!\w)['’]|['’](?!\w)"""
"""Every mark but the apostrophe between two letters, which never quotes."""

DOUBLE = '"“”„‟«»‹›'
SINGLE = "'‘’‚‛"
_ALL = DOUBLE + SINGLE

_BEFORE_OPENING = " \n\t\u00a0\u202f\u2009([{—–-/=*_"
_AFTER_CLOSING = " \n\t\u00a0\u202f\u2009)]}—–-/.,;:!?…*_"
_NEST = 8  # marks: more in a row are no quotation
_STOPS = ".,;:!?…"

_ELIDED = frozenset(
    "em til till tis twas twere twill twould twixt cause cos coz cuz bout fraid n nuff ello cept neath gainst "
    "im er ome ow owt nowt ave appen specially scuse pon mongst tude burbs appy alf ouse elp ard ole".split()
)
"""What is written with an apostrophe in front: ’em, ’til, ’cause, and the dropped h of dialect."""

_ALWAYS = frozenset("twas tis twere twill twould".split())

_AFTER_INCHES = frozenset(
    "x by wide long tall high thick deep across diameter vinyl single screen display tv monitor pipe nail disk "
    "telescope gun guns rim wheels tyres tires snow rain".split()
)


class Mark:
    """A letter that may open a quotation, close one, or both as far as its neighbours tell."""

    __slots__ = ("at", "closes", "opens", "text")

    def __init__(self, at: int, text: str, opens: bool, closes: bool) -> None:
        self.at, self.text, self.opens, self.closes = at, text, opens, closes

    @property
    def undecided(self) -> bool:
        """Whether its neighbours do not tell which way it looks."""
        return self.opens == self.closes


def marks(text: str, block: Span) -> Iterator[Mark]:
    """The marks of a block in reading order."""
    for match in re.compile(MARK).finditer(text, block.start, block.end):
        at = match.start()
        if text[at - 1 : at] == "`" == text[at + 1 : at + 2]:
            continue  # the mark itself is spoken of
        yield Mark(at, text[at], *_looks(text, at, block))


def _looks(text: str, at: int, block: Span) -> tuple[bool, bool]:
    """Whether the neighbours let a mark open, and whether they let it close; marks beside it don't count."""
    before, after = at - 1, at + 1
    while before >= block.start and at - before < _NEST and text[before] in _ALL:
        before -= 1
    while after < block.end and after - at < _NEST and text[after] in _ALL:
        after += 1
    left = text[before] if before >= block.start else " "
    right = text[after] if after < block.end else " "
    opens = left in _BEFORE_OPENING and not right.isspace() and right not in ".,;:!?)]}"
    closes = not left.isspace() and left not in "([{" and (right in _AFTER_CLOSING or left in _STOPS)
    if closes and right.isalnum():  # a space is missing on one side or the other
        return True, True
    if opens and closes:  # a dash or a slash on the left
        closes = right in _AFTER_CLOSING
        opens = not closes
    return opens, closes


def is_elision(text: str, at: int, *, capital: bool = False) -> bool:
    """Whether the mark stands for letters left out before a word: ’90s, ’em, ’n’; with a capital, ’Cause, if asked."""
    word = re.compile(r"\w+").match(text, at + 1)
    if word is None:
        return False
    form = word.group()
    if capital or form.lower() in _ALWAYS:
        form = form.lower()
    if text[word.end() : word.end() + 1] in ("'", "’"):
        return form == "n"
    return form in _ELIDED or re.fullmatch(r"\d\ds?|\d\d\d0s", form) is not None


def is_weak_end(text: str, at: int) -> bool:
    """Whether a single mark at the end of a word may as well be an apostrophe: the workers’ pay, goin’ home."""
    before = text[max(0, at - 3) : at].lower()
    if text[at + 1 : at + 2] in (".", ",", ";", ":", "!", "?", ")") and before[-1:] != "n":
        return False
    if before[-1:] in "sxz" and before[-1:].isalpha():
        return True
    return before.endswith(("in", "an'", "’n", "'n", " o", " n", " th", " wi", " an", " t", " a"))


def is_measure(text: str, here: Mark, following: Mark | None, *, is_open: bool) -> bool:
    """Whether a double mark behind a figure says inches: 12", 6' 2", a 55" screen."""
    if not (text[here.at - 1 : here.at].isnumeric() and here.text in '"”'):
        return False
    if text[max(0, here.at - 4) : here.at].isdigit() and not is_open:
        return False  # a year
    if re.search(r"\d['’]\s?\d{1,2}(?:\.\d)?$", text[max(0, here.at - 8) : here.at]):
        return True
    word = re.compile(r"[-\s]?([A-Za-z]+)").match(text, here.at + 1)
    if not is_open or (word and word[1].lower() in _AFTER_INCHES):
        return True
    return following is not None and following.closes and not following.opens
