"""The rule place-name."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import Bad, Rule
from copydesk_rules.names._things import finding, slips


class PlaceName(Rule):
    """The name of a well-known place is misspelt.

    A word that no list of words and names holds, a letter or two from a place that every atlas has, used once, is
    a slip of the hand. In a name of several words (Threadneedle Street) the other words must agree. A spelling
    that the copy uses again is taken as meant, as are demonyms, plurals and the names of people.
    """

    id = "place-name"
    family = "names"
    severity = "error"
    yields_to = ("inconsistent-name", "misspelt-name")
    bad = (
        Bad(
            "The troops left [[Afganistan]] in the summer, and the last flight went at midnight.",
            fixed="The troops left Afghanistan in the summer, and the last flight went at midnight.",
        ),
        Bad("She moved to [[Massachussetts]] at 19.", fixed="She moved to Massachusetts at 19."),
        Bad("She teaches in [[Ashville]], North Carolina.", fixed="She teaches in Asheville, North Carolina."),
    )
    good = (
        "She teaches in Ashville, Alabama, and he in Edinburg, Texas.",
        "The Afghan troops left Kandahar in the summer.",
        "He was born in Conventryville, a hamlet in Ohio. Conventryville had one shop.",
        "Signor Milanno said that the boats were ready. Milanno builds them himself.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every name that is nearly a place's, once."""
        for slip in slips(document):
            found = finding(document, slip) if slip.near.entry.kind == "place" else None
            if found:
                yield found
