"""Which dates a spell of time is counted between, where the words beside it say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.analysis import Days, dates, spells
from copydesk.document import Document
from copydesk_rules.dates._afters import after_its_like, after_the_clause
from copydesk_rules.dates._clauses import words_of
from copydesk_rules.dates._ranges import range_beside
from copydesk_rules.dates._rounds import Pair, Round, before_sentence, beside, round_of
from copydesk_rules.dates._spent import before_or_after_its_like, spent
from copydesk_rules.dates._till_now import (
    earlier_than_today,
    later_now,
    now_after_the_clause,
    since_then,
    years_on,
)

_SINCE = r"(?: (?:the|his|her|its|their|that))?(?: [\w’'-]+){0,5} (?:in |of |on )?|\s"
_MOMENTS = frozenset("when before after by until till since once as while if and but".split())
_SHORT_LEAD = 6  # words: “The mayor came a month later, on June 8” counts from the sentence before


def pairs(document: Document) -> Iterator[Pair]:
    """The spells of the document that stand with dates, each with what it may be counted between."""
    found = dates(document)
    if not found:
        return
    for spell in spells(document):
        if spell.hedge == "other" or spell.way == "old" or spell.unit == "hour":
            continue
        here = round_of(document, found, spell)
        for read in _READERS.get(spell.way, (range_beside, spent)):
            pair = read(here)
            if pair and pair.readings:
                yield pair
                break


def _ago(here: Round) -> Pair | None:
    """From the date beside it to the dateline."""
    mention, published = beside(here), here.document.meta.published
    if mention is None or published is None or mention.written.kind == "weekday":
        return None
    today = Days(published, published)
    return Pair(here.spell, tuple((days, today) for days in mention.readings), (mention,))


def _hence(here: Round) -> Pair | None:
    """`two weeks from today, on 5 July`: from the dateline to the date beside it."""
    mention, published = beside(here), here.document.meta.published
    if mention is None or published is None or mention.written.kind != "day":
        return None
    today = Days(published, published)
    return Pair(here.spell, tuple((today, days) for days in mention.readings if days.first >= published), (mention,))


def _later(here: Round) -> Pair | None:
    """From another date of the sentence, or the only one of the sentence before, to the date beside it."""
    mention = beside(here)
    if mention is None or mention.written.kind == "weekday":
        return None
    others = [other for other in (*here.before, *here.after) if other is not mention]
    if not others:
        lead = words_of(here.text(here.sentence.start, min(here.spell.start, mention.span.start)))
        others = before_sentence(here) if len(lead) <= _SHORT_LEAD and not set(lead) & _MOMENTS else []
    readings = [
        (min(one, two), max(one, two)) for other in others for one in other.readings for two in mention.readings
    ]
    if readings and here.spell.way == "earlier" and here.document.meta.published:
        today = Days(here.document.meta.published, here.document.meta.published)
        readings += [(one, today) for one in mention.readings]
    return Pair(here.spell, tuple(readings), (mention, *others))


def _since(here: Round) -> Pair | None:
    """`in the 12 years since 2010`: from the date to the dateline, or to another date of the sentence."""
    published = here.document.meta.published
    if not here.after or published is None:
        return None
    mention = here.after[0]
    if not re.fullmatch(_SINCE, here.text(here.spell.end, mention.span.start)) or mention.written.kind == "weekday":
        return None
    ends = [Days(published, published), *(days for other in here.before for days in other.readings)]
    readings = tuple((one, end) for one in mention.readings for end in ends if one.first <= end.last)
    marked = (
        re.search(r"\bmark(?:s|ed|ing)? $", here.text(here.sentence.start, here.spell.start)) and not here.spell.hedge
    )
    spell = here.spell._replace(hedge="exactly") if marked and here.spell.unit == "year" else here.spell
    return Pair(spell, readings, (mention,))


_READERS: dict[str, tuple[Callable[[Round], Pair | None], ...]] = {
    "ago": (_ago,),
    "today": (_ago,),
    "hence": (_hence,),
    "later": (_later, later_now),
    "earlier": (_later, earlier_than_today),
    "on": (later_now, years_on),
    "before": (after_the_clause, after_its_like, earlier_than_today),
    "after": (after_the_clause, after_its_like, before_or_after_its_like, now_after_the_clause),
    "since": (_since, since_then),
}
