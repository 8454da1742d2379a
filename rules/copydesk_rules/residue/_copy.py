"""What the rules of this family ask of the copy round a find."""

from __future__ import annotations

import re

from copydesk.analysis import analysis
from copydesk.document import Document, Span
from copydesk_rules.punctuation._prose import in_marks

_SPOKEN_OF = (
    r"(?i)\b(?:placeholders?|templates?|syntax|variables?|shortcodes?|jinja|liquid|handlebars"
    r"|mustache|dummy text|filler)\b"
)


@analysis
def in_small_letters(document: Document) -> str:
    """The prose in small letters, for quick looks at what it may hold. Offsets differ from the prose."""
    return document.text.lower()


def is_spoken_of(document: Document, span: Span) -> bool:
    """Whether the copy explains such things, as a manual does, rather than having one left in it."""
    block = document.block_at(span.start)
    return in_marks(document.text, span) or (
        block.kind != "target" and re.search(_SPOKEN_OF, document.quote(block.span)) is not None
    )
