"""What follows a block in the source."""

from __future__ import annotations

import re

from copydesk.document import Document

_CODE = r"<pre|<code|<table|<img|<figure|```|~~~|\n {4}|\n\t|\|[-:]"


def leads_to_display(document: Document, number: int) -> bool:
    """Whether something that is not prose, or a list, stands behind the block of that number: code, a
    picture, a table.
    """
    blocks = document.blocks
    start = document.in_source(blocks[number].span).end
    if number + 1 == len(blocks):
        return re.search(_CODE, document.source.text[start:]) is not None
    after = blocks[number + 1]
    gap = document.source.text[start : max(start, document.in_source(after.span).start)]
    return after.kind in {"item", "quote", "verse", "cell"} or re.search(_CODE, gap) is not None
