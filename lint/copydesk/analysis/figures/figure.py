"""What a figure is."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Span


class Figure(NamedTuple):
    """A number in the copy.

    `kind` is `count`, `money`, `percent`, `points` (percentage points), `measure`, `temperature`, `fraction`,
    `ordinal`, `year`, `day`, `clock`, `score`, or `label` for what is not a quantity (No. 10, Route 66, 4.1.2).
    `value` is in `unit`s, magnitude and all; `step` is the smallest difference that its writing shows: 0.1 billion
    for £1.2bn. `noun` is what it counts, in the singular. `vague` is the word that makes it inexact (nearly, more
    than), if there is one; `another` and `per` count among them. `parts` are the figures of a score.
    """

    span: Span
    kind: str
    value: float
    step: float
    unit: str = ""
    noun: str = ""
    vague: str = ""
    parts: tuple[int, ...] = ()

    @property
    def low(self) -> float:
        """The least that the writing can stand for, if it was rounded."""
        return self.value - self.step / 2

    @property
    def high(self) -> float:
        """The most that the writing can stand for, if it was rounded."""
        return self.value + self.step / 2
