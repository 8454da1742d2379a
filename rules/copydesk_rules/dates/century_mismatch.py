"""The rule century-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.counting import like_ordinal, ordinal
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.dates._clauses import sentence_at
from copydesk_rules.dates._told import dates

_CENTURY = (
    r"\b((?:early |mid-|late )?)(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?: |-)century ((?:[\w-]+ ){0,2}?[\w-]+)\b"
)
_MADE = (
    r"(?:,? (?:which|that) (?:was|were)|,? (?:was|were)|,|\()? ?(?:first )?(?:built|erected|constructed"
    r"|completed|painted|written|composed|woven|carved|cast|made|dated|laid out)"
)
_BEHIND = rf"{_MADE}(?: [a-z]+){{0,4}} in $"
_LATER = r"\b(?:rebuilt|restored|altered|extended|copy|replica|style|revival|site|added|since|until|first)\b"
_SLACK = 5  # years: a century begins for some with the year 1900, for others with 1901, and is rounded at its ends


class CenturyMismatch(Rule):
    """A century is not that of the year in which the thing is said to have been made.

    The “18th-century mill, built in 1842” is of the 19th: the hundreds are one behind the number, and the hand that
    copies 18 from 1842 writes the wrong one.

    Only what was made in the year is judged (built, painted, written), and only where the year follows its noun.
    What was
    bought, restored or rebuilt in a later century is left alone, and so is a year within five of the turn.
    """

    id = "century-mismatch"
    family = "dates"
    bad = (
        Bad(
            "The [[18th]]-century mill, built in 1842, is to be flats.",
            fixed="The 19th-century mill, built in 1842, is to be flats.",
        ),
        Bad(
            "It is a [[sixteenth]]-century chapel, which was completed by his pupils in 1635.",
            fixed="It is a seventeenth-century chapel, which was completed by his pupils in 1635.",
        ),
    )
    good = (
        "The 19th-century mill, built in 1842, is to be flats.",
        "The 18th-century mill, bought in 1842 by a miller, is to be flats.",
        "The 18th-century mill was rebuilt in 1842 after a fire.",
        "The 18th-century house, built in 1702 and altered in 1842, is a shop.",
        "The 18th-century site of the mill, built in 1842, is a park.",
        "The 19th-century pier, built in 1902, is closed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every century beside the year in which the thing was made."""
        text = document.text
        if "century " not in text:
            return
        for match in re.finditer(_CENTURY, text):
            number = ordinal(match[2])
            sentence = sentence_at(document, match.start())
            after = dates(document).inside(Span(match.end(), sentence.end))
            if not number or not 10 <= number <= 21 or not after or not after[0].written.year:
                continue
            told = text[match.end() : after[0].span.start]
            if not re.fullmatch(_BEHIND, told) or re.search(_LATER, match[3] + told):
                continue
            year = after[0].written.year
            if not 100 * (number - 1) - _SLACK <= year <= 100 * number + _SLACK:
                right = like_ordinal(match[2], (year - 1) // 100 + 1)
                related = (Related(after[0].span, "the year"),)
                span = Span(*match.span(2))
                yield Finding(span, f"{year} is of the {right} century", replace(span, right), related)
