"""The rule pull-quote-not-in-copy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis import quotations, words
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.rule import Bad, Good, Rule

_BODY = frozenset({"paragraph", "item", "quote", "note", "verse"})


class PullQuoteNotInCopy(Rule):
    """A pull quote is nowhere in the copy that it is pulled from.

    A pull quote repeats the story in large letters. Where the passage was cut or rewritten later, the
    letters stay, and readers look for words that nobody says. Another wording of what is there is not
    this fault: `misquote` shows both. Block quotes are left alone, for they stand for themselves; so are
    quotations in headlines, which often come from outside the copy.
    """

    id = "pull-quote-not-in-copy"
    family = "quotes"
    bad = (
        Bad(
            "<h1>A bridge too low for the county's own lorries</h1><p>The bridge was opened in 1931 and has been "
            "struck by a lorry every month since then, the county says.</p><blockquote class='pullquote'>"
            "[[I have never seen a winter like it]]</blockquote><p>“We put up a sign,” said the surveyor. “Then they "
            "hit the sign.”</p>",
            format="html",
        ),
    )
    good = (
        Good(
            "<h1>A bridge too low for the county's own lorries</h1><p>The bridge was opened in 1931 and has been "
            "struck by a lorry every month since then, the county says.</p><blockquote class='pullquote'>"
            "We put up a sign. Then they hit the sign</blockquote><p>“We put up a sign,” said the surveyor. “Then "
            "they hit the sign.”</p>",
            format="html",
        ),
        Good(
            "<h1>A bridge too low for the county's own lorries</h1><p>The bridge was opened in 1931 and has been "
            "struck by a lorry every month since then, the county says.</p><blockquote>I have never seen a winter "
            "like it</blockquote><p>So wrote the first surveyor in his diary.</p>",
            format="html",
        ),
    )

    least: int = 5
    """Words that a pull quote must have to be looked for."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The words of the pull quote."""
        pulled = [block.span for block in document.blocks if block.kind == "pull-quote"]
        if not pulled:
            return
        body = {pair for block in document.blocks if block.kind in _BODY for pair in _pairs(document, block.span)}
        for one in quotations(document).all:
            pairs = _pairs(document, one.inner) if any(span.covers(one.span) for span in pulled) else []
            if len(pairs) >= self.least - 1 and sum(pair in body for pair in pairs) * 4 < len(pairs):
                yield Finding(one.inner, "nothing like this pull quote is in the copy")


def _pairs(document: Document, span: Span) -> list[tuple[str, str]]:
    """Every word of a stretch with the one behind it, in small letters."""
    every = words(document)
    forms = [every.forms[number].lower().replace("’", "'") for number in every.inside(span)]
    return list(pairwise(forms))
