"""One pass over the blocks of a document: its quotations, those that run over paragraphs, and what is missing."""

from __future__ import annotations

from copydesk.analysis.quotations import attribution
from copydesk.analysis.quotations.found import MissingMark, Quotation, Quotations
from copydesk.analysis.quotations.missing import Missing, is_foreign, partner
from copydesk.analysis.quotations.pairing import Pair, Paired, pair_block
from copydesk.document import Block, Document, Span

_RUNNING = frozenset({"paragraph", "quote", "item", "verse"})
"""Kinds of blocks over which one quotation may run; a caption between them does not break it."""
_SET_OFF = frozenset({"quote", "pull-quote"})
"""Kinds of blocks that are quotations by their place on the page, with marks or without."""


class Reading:
    """One pass over the blocks; `running` is a quotation that the blocks so far leave open."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.found: list[Quotation] = []
        self.missing = Missing(document)
        self.running: list[Span] = []
        self.running_marks = ""

    def read(self) -> Quotations:
        """All of it."""
        for block in self.document.blocks:
            self._block(block)
        self._break_off()
        self._misdirected()
        self.found.sort(key=lambda one: (one.span.start, -one.span.end))
        return Quotations(tuple(_nested(self.found)), tuple(self.missing.unclosed), tuple(self.missing.unopened))

    def _block(self, block: Block) -> None:
        runs = block.kind in _RUNNING
        paired = pair_block(self.text, block.span)
        if runs and self.running:
            paired = self._go_on(block.span, paired)
        for pair in paired.pairs:
            self._add(pair, block.span)
        if block.kind in _SET_OFF:
            self._set_off(block.span)
        for at in paired.unopened:
            self.missing.opening(at, block.span)
        for opening, end in paired.reopened:
            self.missing.closing(opening, Span(opening, end), "reopened")
        if runs:
            for at in self.missing.singles(block.span, paired):
                self._open(at, block.span)
        if paired.left_open is not None:
            if runs:
                self._open(paired.left_open, block.span)
            else:
                self.missing.closing(paired.left_open, Span(paired.left_open, block.span.end), "ended")

    def _misdirected(self) -> None:
        """A closing mark that opens a quotation: Swedish, unless the copy also has opening ones."""
        if "“" in self.text and "”" in self.text:
            for one in self.found:
                if one.opening == one.closing == "”" and not is_foreign(self.document, one.inner):
                    self.missing.unopened.append(MissingMark(one.span.end - 1, one.span.start, "“", "misdirected", 0.8))

    # Quotations that run over paragraphs

    def _open(self, at: int, block: Span) -> None:
        self.running, self.running_marks = [Span(at, block.end)], self.text[at]

    def _go_on(self, block: Span, paired: Paired) -> Paired:
        """Join the block to the quotation that runs on, if it begins with an opening mark or ends it first."""
        start, first = block.start, self.text[block.start]
        if _family(first) != _family(self.running_marks):
            return self._run_on(block, paired)
        for pair in paired.pairs:
            if pair.opening == start:
                self._finish(Span(start, pair.closing + 1))
                return paired._replace(pairs=[one for one in paired.pairs if one != pair])
        if paired.left_open == start:
            self.running.append(Span(start, block.end))
            return paired._replace(left_open=None)
        if start in paired.single_open:
            self.running.append(Span(start, block.end))
            return paired._replace(single_open=[at for at in paired.single_open if at != start])
        self._break_off()
        return paired

    def _run_on(self, block: Span, paired: Paired) -> Paired:
        """A block without the opening mark: it may still end the quotation, if its first mark closes one."""
        first = paired.unopened[0] if paired.unopened else None
        if first is None or any(pair.opening < first for pair in paired.pairs):
            self._break_off()
            return paired
        self.missing.unopened.append(MissingMark(first, block.start, self.running_marks, "unopened", 0.3))
        self._finish(Span(block.start - 1, first + 1))
        return paired._replace(unopened=paired.unopened[1:])

    def _finish(self, last: Span) -> None:
        stretches = [*self.running, last]
        for span in self.running:
            said = attribution.inside(self.text, Span(span.start + 1, span.end), named=True)
            if said is not None:
                self.missing.unclosed.append(MissingMark(span.start, said, partner(self.running_marks), "said", 0.7))
        self.running = []
        parts = tuple(
            Span(span.start + 1, span.end - (1 if span is last else 0))
            for span in stretches
            if span.end > span.start + 1
        )
        block = self.document.block_at(last.end - 1).span
        start = stretches[0].start
        self._append(Span(start, last.end), parts, block)

    def _break_off(self) -> None:
        """What runs on is never closed."""
        running, self.running = self.running, []
        if not running:
            return
        for number, span in enumerate(running):
            self.missing.closing(span.start, span, "ended", continued=number + 1 < len(running))

    # One quotation

    def _add(self, pair: Pair, block: Span) -> None:
        span = Span(pair.opening, pair.closing + 1)
        if pair.misdirected is not None:
            wanted = "”" if self.text[pair.misdirected] == "“" else "’"
            self.missing.unclosed.append(MissingMark(pair.opening, pair.misdirected, wanted, "misdirected", 0.95))
        self._append(span, (Span(span.start + 1, span.end - 1),), block)

    def _append(self, span: Span, parts: tuple[Span, ...], block: Span) -> None:
        said = attribution.after(self.text, span.end, block.end)
        if said is None:
            home = self.document.block_at(span.start).span
            said = attribution.before(self.text, span.start, home.start)
        verb, speaker = said or ("", None)
        opening, closing = self.text[span.start], self.text[span.end - 1]
        set_off = self.document.block_at(span.start).kind in _SET_OFF
        self.found.append(Quotation(span, parts, opening, closing, 0, speaker, verb, set_off))

    def _set_off(self, block: Span) -> None:
        """A block quote is a quotation even without marks; the line that names its speaker is none."""
        prose = self.text[block.start : block.end]
        marked = any(
            block.start <= one.span.start and one.span.end * 2 > block.start + block.end for one in self.found[-3:]
        )
        if not marked and len(prose.split()) > 3 and prose[0] not in "-–—―":
            self.found.append(Quotation(block, (block,), "", "", set_off=True))


def _family(mark: str) -> str:
    """The marks that may stand for each other at the head of a paragraph."""
    return next((family for family in ('"“„', "'‘‚", "«»") if mark in family), "")


def _nested(found: list[Quotation]) -> list[Quotation]:
    """The same with the depth of each: how many of those before it end behind it."""
    open_: list[Span] = []
    made = []
    for one in found:
        while open_ and open_[-1].end <= one.span.start:
            open_.pop()
        made.append(one._replace(depth=len(open_)))
        open_.append(one.span)
    return made
