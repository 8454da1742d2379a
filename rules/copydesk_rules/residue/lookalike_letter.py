"""The rule lookalike-letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule

_MIXED = (
    r"(?<![^\W\d_])(?:[A-Za-z]+[\u0400-\u04ff\u0391-\u03c9]"
    r"|[\u0400-\u04ff\u0391-\u03c9]+[A-Za-z])[A-Za-z\u0400-\u04ff\u0391-\u03c9]*"
)
_LATIN = dict(
    zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινρ", "ABESIJKMHOPCTYXaesijopcyxdhABEZHIKMNOPTYXoivp", strict=True)
)


class LookalikeLetter(Rule):
    """A letter of another alphabet stands in an English word.

    A Cyrillic “а” looks like a Latin one, but searches, spelling checkers and screen readers do not take it
    for one. Such letters come with text that was pasted, recognised from a scan, or made to deceive.

    Words written in Cyrillic or Greek throughout are left alone, and so are units and formulas (μm, kΩ, Δt).
    """

    id = "lookalike-letter"
    family = "residue"
    severity = "error"
    languages = ("*",)
    bad = (
        Bad("The [[c\u043euncil]] met.", fixed="The council met."),
        Bad("[[\u041coscow]] agreed.", fixed="Moscow agreed."),
    )
    good = (
        "The word Москва and the word Αθήνα.",
        "It is 5 μm wide, 3 kΩ, Δt, and α-helix.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word, in the letters that it seems to have."""
        text = document.text
        if text.isascii() or not re.search("[\u0391-\u03c9\u0400-\u04ff]", text):
            return
        for match in re.finditer(_MIXED, text):
            reads = "".join(_LATIN.get(letter, letter) for letter in match.group())
            if reads.isascii() and len(reads) > 2:
                span = Span(*match.span())
                yield Finding(span, f"a letter in “{reads}” is of another alphabet", replace(span, reads))
