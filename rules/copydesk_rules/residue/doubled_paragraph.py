"""The rule doubled-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import OPAQUE, Document
from copydesk.finding import Finding, Related
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.residue._twice import doubled

_KINDS = frozenset({"paragraph", "standfirst", "quote"})
_LEAST_WORDS = 12  # words at least: shorter ones come back lawfully


class DoubledParagraph(Rule):
    """The same paragraph stands in the copy twice.

    It was moved and not taken out where it came from. The second one is reported, with the first beside it.

    What stands three times is boilerplate, and so is all of it in a manual that repeats many paragraphs,
    section by section. Short lines repeat lawfully (refrains, labels, “The vote is on.”), and a pull quote
    repeats the words of the story on purpose.
    """

    id = "doubled-paragraph"
    family = "residue"
    languages = ("*",)
    bad = (
        Bad(
            "The council met on Monday, and the bridge was voted for by 31 to 12.\n\nThe work will begin "
            "in May of next year.\n\n"
            "[[The council met on Monday, and the bridge was voted for by 31 to 12.]]"
        ),
    )
    good = (
        "The council voted.\n\nThe council voted.",
        "The council met on Monday, and the bridge was voted for by 31 to 12.\n\n"
        "The council met on Monday, and the bridge was voted for by 31 to 13.",
        Good(
            "<p>The council met on Monday, and the bridge was voted for by 31 to 12.</p><aside "
            "class=pullquote><blockquote>"
            "The council met on Monday, and the bridge was voted for.</blockquote></aside>",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The first paragraph of what is repeated, with the place where it stood before."""
        paragraphs = [(document.quote(span), span) for kind, span in document.blocks if kind in _KINDS]
        for second, first in doubled((prose, span) for prose, span in paragraphs if self._is_long(prose)):
            yield Finding(second, "this paragraph stands in the copy twice", related=(Related(first, "first here"),))

    def _is_long(self, prose: str) -> bool:
        return (
            len(prose) >= 3 * _LEAST_WORDS
            and "\n" not in prose
            and OPAQUE not in prose
            and len(prose.split()) >= _LEAST_WORDS
        )
