"""The words of a document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.remembered import analysis
from copydesk.document import Document, Span

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

    `forms[i]` starts at `starts[i]`. Indexing makes a `Word`.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.forms: list[str] = []
        self.starts: list[int] = []
        for match in re.finditer(WORD, document.text):
            form, start = match.group(), match.start()
            if "." in form and re.fullmatch(_RUN_TOGETHER, form):
                first, second = form.split(".")
                self.forms += (first, second)
                self.starts += (start, start + len(first) + 1)
            else:
                self.forms.append(form)
                self.starts.append(start)
        self._places: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.forms)

    def __getitem__(self, number: int) -> Word:
        return Word(self.forms[number], self.starts[number])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.forms, self.starts)

    @property
    def places(self) -> dict[str, list[int]]:
        """For each unique form, the numbers of the words that have it, in reading order."""
        if self._places is None:
            places: dict[str, list[int]] = defaultdict(list)
            for number, form in enumerate(self.forms):
                places[form].append(number)
            self._places = dict(places)
        return self._places

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
        end = self.starts[number + 1] if number + 1 < len(self.starts) else None
        return self._document.text[self[number].end : end]

    def _beside(self, number: int, other: int) -> Word | None:
        if not 0 <= other < len(self.forms):
            return None
        if not self._document.same_block(self.starts[number], self.starts[other]):
            return None
        return self[other]


@analysis
def words(document: Document) -> Words:
    """The words of a document."""
    return Words(document)
