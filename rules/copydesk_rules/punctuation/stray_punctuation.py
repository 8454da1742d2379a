"""The rule stray-punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule

_LAST = r"\w+([,;])$"


class StrayPunctuation(Rule):
    """A comma or semicolon ends a paragraph.

    It is what remains when a sentence is cut or two paragraphs are parted. Only a full paragraph of
    the running text is judged: a line of a letter, a verse, a list or a table may well end in a comma.
    """

    id = "stray-punctuation"
    family = "punctuation"
    bad = (
        Bad(
            "The minister said on Monday that the talks would go on for as long as they [[must,]]\n\n"
            "The delegates left in the evening, and no date was set for another round.",
            fixed="The minister said on Monday that the talks would go on for as long as they must.\n\n"
            "The delegates left in the evening, and no date was set for another round.",
        ),
    )
    good = (
        "Dear Sir,\n\nThe delegates left in the evening, and no date was set for another round.",
        Good("- milk,\n- bread,\n- butter", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word and its mark, with a full stop offered instead."""
        for kind, span in document.blocks:
            prose = document.quote(span)
            match = re.search(_LAST, prose) if kind == "paragraph" else None
            if match and len(prose.split()) >= 8:
                here = Span(span.start + match.start(), span.end)
                name = "a comma" if match[1] == "," else "a semicolon"
                yield Finding(here, f"{name} ends the paragraph", replace(here, match.group()[:-1] + "."))
