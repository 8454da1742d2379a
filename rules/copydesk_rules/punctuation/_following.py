"""What follows a block that is not prose."""

from __future__ import annotations

from itertools import pairwise

from copydesk.analysis import analysis
from copydesk.document import Document

_DISPLAYED = frozenset({"item", "quote", "verse", "cell", "caption", "credit", "alt"})
_SOMETHING = 10  # letters more than usual between two blocks: what stands there was not taken as prose
_USUAL = 4


def leads_to_display(document: Document, number: int, *, last: bool = False) -> bool:
    """Whether a list, a picture or a table stands behind the block of that number, or code that is no prose.

    `last` says what to think of the last block, where something may stand behind it.
    """
    blocks = document.blocks
    if number + 1 == len(blocks):
        behind = len(document.source.text) - document.in_source(blocks[number].span).end
        return last and behind > _SOMETHING
    gaps = _gaps(document)
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) > 2 else _USUAL
    return blocks[number + 1].kind in _DISPLAYED or gaps[number] > usual + _SOMETHING


@analysis
def _gaps(document: Document) -> list[int]:
    """How much of the file lies between each block and the next."""
    places = [document.in_source(block.span) for block in document.blocks]
    return [after.start - before.end for before, after in pairwise(places)]
