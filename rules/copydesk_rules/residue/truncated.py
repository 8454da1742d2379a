"""The rule truncated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._following import leads_to_display

_DANGLING = frozenset(
    "a an the of to and or but with for by from that which who whose into than as is are was were "
    "has have had will would its their his".split()
)
_CUT = (
    r"(?:\[(?:\.\.\.|…)\]|(?:\.\.\.|…) ?\[?\+\d+ chars\]|(?:\.\.\.|…) ?(?:\(more\)|\[more\]"
    r"|Read [Mm]ore|Continue [Rr]eading|Show [Mm]ore|See [Mm]ore)(?: ?[»→>])?)$"
)


class Truncated(Rule):
    """A paragraph breaks off in the middle of a sentence.

    It ends in a word that must be followed by another (“the”, “of”, “and”), without a stop, or in the mark by
    which a feed says that it cut the rest. The reader is missing what was there.

    Short lines, lists, verse, an aposiopesis with its dots or dash, and a preposition that may end a sentence
    are left alone.
    """

    id = "truncated"
    family = "residue"
    severity = "error"
    bad = (
        Bad(
            "The hall was full, and nobody wanted to go home.\n\nThe council met on Monday evening, and "
            "after six hours of debate it voted for the bridge by 31 votes to [[the]]\n\nIt rose at noon."
        ),
        Bad(
            "The hall was full, and nobody wanted to go home.\n\nThe council met on Monday evening, and "
            "after six hours of debate it voted for[[... (more)]]\n\nIt rose at noon."
        ),
        Bad(
            "The hall was full, and nobody wanted to go home.\n\nThe council met on Monday evening, and "
            "after six hours it voted for the bridge[[… Read more]]\n\nIt rose at noon."
        ),
    )
    good = (
        "The council met on Monday evening, and after six hours of debate it voted for the bridge "
        "that they had asked for.",
        "What the council is made of\n\nThe council met on Monday evening, and it voted for the bridge.",
        "These are what the council voted for on Monday evening, after a long debate in the hall, "
        "and\n\n- the bridge\n- the pool",
        "The council met on Monday evening, and after six hours of debate it voted for the …",
        "Read more\n\nThe council met on Monday evening, and it voted for the bridge.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word, or the mark of the cut."""
        blocks = document.blocks
        for number, (kind, span) in enumerate(blocks):
            if kind not in {"paragraph", "standfirst"} or span.end - span.start < 40:
                continue
            start = document.text.rfind(" ", span.start, span.end) + 1
            if document.text[start : span.end] in _DANGLING and len(document.quote(span).split()) >= 12:
                if not leads_to_display(document, number):
                    yield Finding(Span(start, span.end), "the paragraph breaks off here")
            elif match := re.search(_CUT, document.text[max(span.start, span.end - 40) : span.end]):
                yield Finding(Span(span.end - len(match.group()), span.end), "the rest of the paragraph was cut")
