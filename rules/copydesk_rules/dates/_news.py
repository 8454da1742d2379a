"""The news of a story: what its first paragraph says happened, and on which day of the week before the dateline."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.almanac.days import shift
from copydesk.analysis import Days, analysis
from copydesk.document import Document
from copydesk_rules.dates._clauses import is_past, looks_ahead, words_of
from copydesk_rules.dates._told import dates

_RECENT = 7  # days
_STEMS = {
    "met": "meet",
    "sank": "sink",
    "shot": "shoo",
    "votes": "vote",
    "won": "win",
    "burned": "fire",
    "burnt": "fire",
}
_PLAIN = frozenset("said told was were had been made came went".split())


class News(NamedTuple):
    """The day of the news, the stems of the verbs that tell it, and where its paragraph ends."""

    days: Days
    verbs: frozenset[str]
    end: int


def stem(word: str) -> str:
    """Enough of a word to know its kin by: `met` and `meeting`, `sinks` and `sinking`."""
    return _STEMS.get(word, word)[:4] if len(word) > 3 or word in _STEMS else ""


@analysis
def day_of_the_news(document: Document) -> News | None:
    """The only day that the first paragraph names, where it lies in the week before the dateline."""
    published = document.meta.published
    first = next((block for block in document.blocks if block.kind == "paragraph"), None)
    if published is None or first is None:
        return None
    text = document.quote(first.span)
    named = [
        days
        for mention in dates(document).inside(first.span)
        for days in mention.readings
        if not mention.stamp and days.first == days.last and shift(published, -_RECENT) < days.first <= published
    ]
    if len(set(named)) != 1 or looks_ahead(text):
        return None
    shown = " ".join(
        document.quote(block.span) for block in document.blocks if block.kind in ("headline", "standfirst")
    )
    verbs = {word for word in words_of(text) if is_past(word) and word not in _PLAIN}
    verbs |= set(re.findall(r"(?<= )[a-z]+s\b", shown))
    return News(named[0], frozenset(stem(word) for word in verbs) - {""}, first.span.end)
