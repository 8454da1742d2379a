"""The rule doubled-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import OPAQUE, Document, Span
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.rule import Bad, Rule
from copydesk_rules.residue._twice import doubled

_KINDS = frozenset({"paragraph", "standfirst"})
_SENTENCE = r"[^\s.?!][^.?!\n]{28,}(?:[.?!](?=\S)[^.?!\n]*)*[.?!]"
_QUOTED = r"“[^“”]*”|\"[^\"]*\""
_LEAST_WORDS = 9  # words at least: shorter ones come back lawfully


class DoubledSentence(Rule):
    """The same long sentence stands in the copy twice.

    A sentence was moved and not taken out where it came from. The second one is reported, with the first beside it.

    What is quoted may be quoted again (a sentence is judged by what is its own), questions of an interview come
    back, and short sentences are refrains.
    A paragraph that is doubled as a whole is reported once, as a paragraph.
    """

    id = "doubled-sentence"
    family = "residue"
    languages = ("*",)
    yields_to = ("doubled-paragraph",)
    bad = (
        Bad(
            "The council met on Monday. The bridge was voted for by 31 to 12 after six hours of debate. "
            "It rose at noon.\n\n"
            "Nobody had expected it. [[The bridge was voted for by 31 to 12 after six hours of debate.]]",
            fixed="The council met on Monday. The bridge was voted for by 31 to 12 after six hours of debate. "
            "It rose at noon.\n\n"
            "Nobody had expected it.",
        ),
        Bad(
            "The bridge will open to traffic in the spring of next year. "
            "[[The bridge will open to traffic in the spring of next year.]]",
            fixed="The bridge will open to traffic in the spring of next year.",
        ),
    )
    good = (
        "He voted. It was late, he said. It was late, he said.",
        "“The bridge was voted for by 31 to 12 after six hours,” she said. “The bridge was voted for "
        "by 31 to 12 after six hours.”",
        "Would you do all of it again if they asked you to do it? No. Would you do all of it again if "
        "they asked you to do it? Yes.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The first sentence of what is repeated, with the place where it stood before."""
        pattern = re.compile(_SENTENCE)
        sentences = [
            (match.group(), Span(*match.span()))
            for kind, (start, end) in document.blocks
            if kind in _KINDS
            for match in pattern.finditer(document.text, start, end)
        ]
        for second, first in doubled(sentences):
            if self._is_judged(document.quote(second)):
                spaced = document.text[second.start - 1 : second.start] == " "
                out = Fix((Edit(Span(second.start - spaced, second.end), ""),))
                again = Related(first, "first here")
                yield Finding(second, "this sentence stands in the copy twice", (out,), (again,))

    def _is_judged(self, prose: str) -> bool:
        own = re.sub(_QUOTED, "", prose)
        quoted = any(mark in own for mark in '“"‘”' + OPAQUE)
        return len(own.split()) >= _LEAST_WORDS and prose[-1] != "?" and not quoted
