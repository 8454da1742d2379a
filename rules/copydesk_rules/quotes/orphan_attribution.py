"""The rule orphan-attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import quotations
from copydesk.analysis.quotations.attribution import SAID, WEAK
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule

_AFTER = r"\s+([a-z]+)\s+(?:[A-Z]|the\b|he\b|she\b|they\b|a\b|an\b|one\b)"
_ALONE = r"\s+(?:He|She|They|I|We|(?:(?:Mrs?|Ms|Dr)\.?\s)?[A-Z][\w’'-]+)\s([a-z]+)\.(?=\s|$)"


class OrphanAttribution(Rule):
    """The words that say who spoke are cut off from what was said.

    “We lost.” said Hale: the full stop ends the sentence, and the attribution hangs in the air; a comma
    joins them (the Associated Press Stylebook, under “quotation marks”; New Hart's Rules, 9.2.3). The same
    where “He said.” stands as a sentence of its own behind a quotation that has ended.

    Question marks, exclamation marks and dots that trail off may stand before an attribution, and so may the
    full stop of an abbreviation. A sentence that goes on behind the verb has its own reason to stand alone.
    """

    id = "orphan-attribution"
    family = "quotes"
    bad = (
        Bad(
            "“We never stood a [[chance.”]] said Hale, who had run the shop for 30 years.",
            fixed="“We never stood a chance,” said Hale, who had run the shop for 30 years.",
        ),
        Bad(
            'The gates were shut at noon. "Nobody told us why they were [[shut."]] added the driver of the last bus.',
            fixed='The gates were shut at noon. "Nobody told us why they were shut," added the driver of the last bus.',
        ),
        Bad("“It was the coldest night that I can remember.” [[She said.]] Then she shut the door."),
    )
    good = (
        "“We never stood a chance,” said Hale. “Did we?” asked his wife. “No!” said the son.",
        "“They open at 9 a.m.” said the porter, and “they shut at 5 p.m.” he added.",
        "“We never stood a chance.” Said to be rich, Hale had in fact nothing.",
        "“We never stood a chance.” She said nothing more, and left by the side door.",
        Good("“I was going to...” said Hale, and stopped. The film is called “Go.” said one critic of “Stop”."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word with its marks, or the lone attribution."""
        text = document.text
        for one in quotations(document).all:
            close = one.span.end
            if (
                one.depth
                or one.set_off
                or text[close - 2 : close - 1] != "."
                or len(document.quote(one.inner).split()) < 3
            ):
                continue
            if not any(word.rstrip(".,") in SAID for word in text[close : close + 60].split()[:4]):
                continue
            end = document.block_at(close - 1).span.end
            said = re.compile(_AFTER).match(text, close, end)
            if said and _speaks(said[1]) and not _is_abbreviation(text, close - 2):
                start = text.rfind(" ", one.inner.start, close) + 1 or one.inner.start
                here = Span(start, close)
                fixed = text[start : close - 2] + "," + text[close - 1]
                yield Finding(
                    here, "a full stop parts the quotation from its speaker", replace(here, fixed), variant="stop"
                )
            lone = re.compile(_ALONE).match(text, close, end)
            if lone and _speaks(lone[1]):
                here = Span(close + len(lone.group()) - len(lone.group().lstrip()), lone.end())
                yield Finding(here, "the attribution stands as a sentence of its own", variant="alone")


def _speaks(verb: str) -> bool:
    return verb in SAID - WEAK


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop belongs to the word: 9 a.m., Inc., J. R., or to dots that trail off."""
    return re.search(r"(?:\b\w\.\w|\.\.|\b[A-Z]\w{0,3}|\b[a-z]{1,2})$", text[max(0, stop - 5) : stop]) is not None
