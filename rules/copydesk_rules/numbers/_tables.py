"""Rows of a table: two values and the change between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis import Figure, figures_in
from copydesk.document import Block, Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import TINY, digits, is_near, is_slip, named, rewritten, sum_of

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
    def made(self) -> float:
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
    alone = [_alone(document, block) for block in table]
    return alone[:-2], alone[1:-1], alone[2:]


def _row(before: Figure | None, after: Figure | None, share: Figure | None) -> _Row | None:
    if before is None or after is None or share is None or share.kind != "percent":
        return None
    alike = before.kind == after.kind and before.unit == after.unit and before.kind not in ("percent", "year", "score")
    return _Row(before, after, share) if alike and before.value > 0 else None


def _finding(document: Document, row: _Row) -> Finding:
    made = round(row.made)
    less = "less" if made < 0 else "more"
    message = f"{named(document, row.after)} is {digits(abs(made))} per cent {less} than {named(document, row.before)}"
    related = (Related(row.before.span, "the value before"), Related(row.after.span, "the value after"))
    text = rewritten(document, row.share, made)
    return Finding(row.share.span, message, replace(row.share.span, text), related, "table")


_TOTALS = ("total", "totals", "all", "sum", "overall", "together", "altogether", "grand total")


def columns(document: Document) -> Iterator[Finding]:
    """A row named Total that its column does not make, where the other columns of the table do, or it is near."""
    for table in _tables(document):
        rows = _rows(document, table)
        at = [number for number, row in enumerate(rows) if document.quote(row[0].span).lower().strip(":* ") in _TOTALS]
        if len(at) != 1 or at[0] < 2 or at[0] != len(rows) - 1:
            continue
        total, width = rows[at[0]], len(rows[at[0]])
        body = [row for row in rows[: at[0]] if len(row) == width]
        sums = [_column(document, body, total, number) for number in range(1, width)]
        right = [one for one in sums if one and abs(one[1] - one[0].value) <= one[2]]
        wrong = [one for one in sums if one and one not in right]
        for figure, made, _, parts in wrong:
            near = is_near(made, figure.value) if right else is_slip(made, figure.value)
            if near and len(wrong) <= max(1, len(right)):
                message = f"the column makes {digits(made)}, not {named(document, figure)}"
                related = tuple(Related(one.span, "a part") for one in parts)
                text = rewritten(document, figure, made)
                yield Finding(figure.span, message, replace(figure.span, text), related, "column")


def _column(
    document: Document, rows: list[list[Block]], total: list[Block], number: int
) -> tuple[Figure, float, float, list[Figure]] | None:
    """The figure in the row of the total, what the column comes to, and what it may be out by."""
    cells = [_alone(document, row[number]) for row in [*rows, total]]
    if cells[:1] == [None]:
        cells = cells[1:]  # its head
    figures = [one for one in cells if one is not None]
    if len(figures) != len(cells) or len(figures) < 3:
        return None
    *parts, figure = figures
    same = {(one.kind, one.unit) for one in figures}
    if len(same) > 1 or figure.kind not in ("count", "money", "percent", "year") or any(one.vague for one in figures):
        return None
    return (
        figure,
        sum_of(parts),
        sum(one.step for one in figures if one.step != 1 or one.kind == "percent") / 2 + TINY,
        parts,
    )


def _alone(document: Document, block: Block) -> Figure | None:
    """The only figure of a cell that holds nothing else."""
    found = figures_in(document, block.span)
    whole = len(found) == 1 and len(document.quote(found[0].span)) >= block.span.end - block.span.start - 1
    return found[0] if whole else None


def _rows(document: Document, table: list[Block]) -> list[list[Block]]:
    """The cells row by row: a new line or a new row begins one."""
    rows: list[list[Block]] = []
    for before, block in zip([None, *table], table, strict=False):
        between = "\n"
        if before is not None:
            source = document.source.text
            between = source[document.in_source(before.span).end : document.in_source(block.span).start].lower()
        ends = "<tr" in between if "<" in between else "\n" in between
        if before is None or ends:
            rows.append([])
        rows[-1].append(block)
    return rows
