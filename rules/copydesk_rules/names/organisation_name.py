"""The rule organisation-name."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import Bad, Rule
from copydesk_rules.names._things import finding, slips


class OrganisationName(Rule):
    """The name of a well-known company, body, team or brand is misspelt.

    In a name of several words one differs by a letter and the rest agree, and either that word is in no list of
    words and names or the rest belongs to this name alone (Goldman, Hopkins University). A name of one word must
    be unknown otherwise. A spelling that the copy uses again is taken as meant.
    """

    id = "organisation-name"
    family = "names"
    severity = "error"
    yields_to = ("inconsistent-name", "misspelt-name", "place-name")
    bad = (
        Bad(
            "Analysts at Goldman [[Sacks]] cut their forecast on Monday.",
            fixed="Analysts at Goldman Sachs cut their forecast on Monday.",
        ),
        Bad(
            "She sold jeans for [[Abercombie]] & Fitch until 2019.",
            fixed="She sold jeans for Abercrombie & Fitch until 2019.",
        ),
        Bad(
            "The Massachusetts Institute of [[Technolgy]] has a new telescope.",
            fixed="The Massachusetts Institute of Technology has a new telescope.",
        ),
        Bad("The World [[Heath]] Organization met in Geneva.", fixed="The World Health Organization met in Geneva."),
    )
    good = (
        "The bakery, Goldman and Sacks, opens at six.",
        "The accountants Ernest Younge said that the books were in order. Ernest Younge have kept them since 1990.",
        "Analysts at Goldman Sachs cut their forecast.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every name that is nearly an organisation's, once."""
        for slip in slips(document):
            found = finding(document, slip) if slip.near.entry.kind == "organisation" else None
            if found:
                yield found
