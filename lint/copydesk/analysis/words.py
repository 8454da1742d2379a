"""The words of a document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import NamedTuple

from copydesk.analysis.remembered import analysis
from copydesk.document import BLOCK_BREAK, Document, Span

WORD = r"[^\W_]+(?:['’ʼ\-‐‑·.&](?=[^\W_])[^\W_]+|_[^\W]+)*"
"""Letters and digits; an apostrophe, hyphen, point or ampersand between two of them belongs to the word.
So `O’Brien`, `twenty-one`, `1.5`, `U.S`, `R&D` and `ugc_banner` are one word each."""

_RUN_TOGETHER = r"[^\W\d_]{2,}[.][^\W\d_]{2,}"


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last letter."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Its place in the prose."""
        return Span(self.start, self.start + len(self.text))


class Words:
    """The words of a document in reading order, as parallel lists: most rules need only the unique forms.

    `forms[i]` starts at `starts[i]`, and `gaps[i]` is what stands between it and the next word (behind the last, the
    rest of the text). Indexing makes a `Word`.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        parts: list[str] = re.split(f"({WORD})", document.text)
        self.forms, self.gaps = parts[1::2], parts[2::2]
        if any("." in form and re.fullmatch(_RUN_TOGETHER, form) for form in self.forms):
            self.forms, self.gaps = _parted(self.forms, self.gaps)
        lengths = map(add, map(len, self.forms), map(len, self.gaps))
        self.starts = list(accumulate(lengths, initial=len(parts[0])))[:-1]

    def __len__(self) -> int:
        return len(self.forms)

    def __getitem__(self, number: int) -> Word:
        return Word(self.forms[number], self.starts[number])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.forms, self.starts)

    @cached_property
    def lowered(self) -> list[str]:
        """The forms in small letters."""
        return "\0".join(self.forms).lower().split("\0") if self.forms else []

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each unique form, the numbers of the words that have it, in reading order."""
        places: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self.forms):
            places[form].append(number)
        return dict(places)

    def at(self, offset: int) -> int | None:
        """The number of the word that covers an offset, or None."""
        number = bisect_right(self.starts, offset) - 1
        return number if number >= 0 and offset < self[number].end else None

    def inside(self, span: Span) -> range:
        """The numbers of the words that start inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def before(self, number: int) -> Word | None:
        """The word before that one in its block, or None at the block's start."""
        return self._beside(number, number - 1)

    def after(self, number: int) -> Word | None:
        """The word behind that one in its block, or None at the block's end."""
        return self._beside(number, number + 1)

    def gap(self, number: int) -> str:
        """What stands between that word and the one behind it; the rest of the text behind the last."""
        return self.gaps[number]

    def _beside(self, number: int, other: int) -> Word | None:
        if not 0 <= other < len(self.forms):
            return None
        if BLOCK_BREAK in self.gaps[min(number, other)] and not self._document.same_block(
            self.starts[number], self.starts[other]
        ):
            return None
        return Word(self.forms[other], self.starts[other])


def _parted(forms: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    """The words with those taken apart that a stop without its space holds together: `word.Next`."""
    parted: tuple[list[str], list[str]] = [], []
    for form, gap in zip(forms, gaps, strict=True):
        if "." in form and re.fullmatch(_RUN_TOGETHER, form):
            parted[0].extend(form.split("."))
            parted[1].extend((".", gap))
        else:
            parted[0].append(form)
            parted[1].append(gap)
    return parted


@analysis
def words(document: Document) -> Words:
    """The words of a document."""
    return Words(document)
