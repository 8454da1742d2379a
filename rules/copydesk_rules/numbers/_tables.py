"""Rows of a table: two values and the change between them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from copydesk.analysis import Figure, figures_in
from copydesk.document import Block, Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, named, rewritten

_HEADS = (
    "change",
    "difference",
    "diff",
    "saving",
    "saved",
    "faster",
    "slower",
    "rise",
    "fall",
    "growth",
    "delta",
    "+/-",
    "±",
    "reduction",
)


class _Row(NamedTuple):
    before: Figure
    after: Figure
    share: Figure

    @property
    def made(self) -> Fraction:
        return 100 * (self.after.value - self.before.value) / self.before.value

    @property
    def agrees(self) -> bool:
        slack = self.share.step + 100 * (self.after.step + self.before.step) / self.before.value / 2
        return abs(self.made - self.share.value) <= slack


def changes(document: Document) -> Iterator[Finding]:
    """The signed percentage in a row that is not the change between the two values in front of it.

    It is judged only where another row of the table shows that the column means this, or its head says so.
    """
    for table in _tables(document):
        rows = [row for row in map(_row, *_threes(document, table)) if row is not None]
        named_so = any(word in document.quote(block.span).lower() for block in table[:8] for word in _HEADS)
        if not (named_so or any(row.agrees for row in rows)):
            continue
        wrong = [row for row in rows if not row.agrees]
        if len(wrong) <= max(1, len(rows) // 3):
            yield from (_finding(document, row) for row in wrong)


def _tables(document: Document) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in document.blocks:
        if block.kind == "cell":
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _threes(document: Document, table: list[Block]) -> tuple[list[Figure | None], ...]:
    """The only figure of each cell, if the cell holds nothing else, three times over, each a cell further on."""
    alone: list[Figure | None] = []
    for block in table:
        found = figures_in(document, block.span)
        whole = len(found) == 1 and len(document.quote(found[0].span)) >= block.span.end - block.span.start - 1
        alone.append(found[0] if whole else None)
    return alone[:-2], alone[1:-1], alone[2:]


def _row(before: Figure | None, after: Figure | None, share: Figure | None) -> _Row | None:
    if before is None or after is None or share is None or share.kind != "percent":
        return None
    alike = before.kind == after.kind and before.unit == after.unit and before.kind not in ("percent", "year", "score")
    return _Row(before, after, share) if alike and before.value > 0 else None


def _finding(document: Document, row: _Row) -> Finding:
    made = Fraction(round(row.made))
    less = "less" if made < 0 else "more"
    message = f"{named(document, row.after)} is {digits(abs(made))} per cent {less} than {named(document, row.before)}"
    related = (Related(row.before.span, "the value before"), Related(row.after.span, "the value after"))
    text = rewritten(document, row.share, made)
    return Finding(row.share.span, message, replace(row.share.span, text), related, "table")
