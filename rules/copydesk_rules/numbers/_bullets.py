"""A paragraph that ends in a colon, and the list of items below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from copydesk.analysis import Figure, figures_in, sentences
from copydesk.document import OPAQUE, Block, Document, Span
from copydesk.finding import Finding
from copydesk_rules.numbers._announced import announces, miscounted


def bulleted(document: Document) -> Iterator[Finding]:
    """A paragraph that ends in a colon, and the items that follow."""
    blocks = document.blocks
    for number, block in enumerate(blocks[:-1]):
        if blocks[number + 1].kind != "item" or block.kind == "item" or not document.quote(block.span).endswith(":"):
            continue
        announced = _announcement(document, block)
        counts = _item_counts(document, blocks[number + 1 :])
        if announced and counts and int(announced.value) not in counts:
            last = next(
                (i for i, one in enumerate(blocks[number + 1 :]) if one.kind != "item"), len(blocks) - number - 1
            )
            listing = Span(blocks[number + 1].span.start, blocks[number + last].span.end)
            yield miscounted(document, announced, frozenset({min(counts)}) if len(counts) == 1 else counts, listing)


def _announcement(document: Document, block: Block) -> Figure | None:
    """The only number of the sentence before the list, if it is the subject or what there is: `Three changes:`."""
    last = [span for span in sentences(document) if block.span.covers(span)][-1:]
    found = [
        one
        for span in last
        for one in figures_in(document, span)
        if one.kind not in ("day", "year") and one.value != 1 and one.step >= 1
    ]
    if len(found) != 1 or not announces(found[0]):
        return None
    one, span = found[0], last[0]
    before, after = document.text[span.start : one.span.start].strip().lower(), document.text[one.span.end : span.end]
    known = before in (
        "",
        "the",
        "these",
        "there are",
        "there were",
        "here are",
        "the following",
        "these are",
        "we have",
        "it has",
    )
    if not known and not before.endswith(
        (" following", " has", " have", " are", " were", " these", " includes", " include", " with", " made")
    ):
        return None
    words = re.findall(r"[\w’'-]+", after)
    plurals = [word for word in words if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))]
    loose = (
        re.search(r"\b(?:with|about|on|by|for|of|following|these|those|below|each)\s*:$", after) or "follow" in after
    )
    return None if loose or len(plurals) > 1 or len(words) > 14 else one


def _item_counts(document: Document, blocks: Sequence[Block]) -> frozenset[int]:
    """All that the items may come to: every one, the outer ones alone, those behind a paragraph too."""
    runs: list[list[Block]] = []
    run: list[Block] = []
    for block in blocks:
        if block.kind == "item":
            run.append(block)
        elif block.kind in ("heading", "headline") or len(runs) > 12:
            break
        else:
            runs.append(run)
            run = []
    runs.append(run)
    counts = set(accumulate(len(one) for one in runs))
    first = runs[0]
    column = document.source.place(document.in_source(first[0].span).start).column
    counts.add(sum(document.source.place(document.in_source(one.span).start).column == column for one in first))
    heads = [figures_in(document, one.span)[:1] for one in first]
    if all(
        head and head[0].kind == "count" and head[0].span.start == one.span.start
        for head, one in zip(heads, first, strict=True)
    ):
        counts.add(sum(int(head[0].value) for head in heads))
    if any(re.match(rf"{OPAQUE}(?:,|,? and|,? or|/|\s*\+) {OPAQUE}", document.quote(one.span)) for one in first):
        return frozenset()  # an item for two commands or more
    return frozenset(counts)
