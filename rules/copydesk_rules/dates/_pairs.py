"""Which dates a spell of time is counted between, where the words beside it say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.analysis import Days, Mention
from copydesk.document import Document
from copydesk_rules.dates._afters import after_it_had, after_its_like, after_the_clause
from copydesk_rules.dates._back import likely, near
from copydesk_rules.dates._clauses import tells_of_the_past, words_of
from copydesk_rules.dates._ranges import range_beside
from copydesk_rules.dates._rounds import Pair, Round, before_sentence, beside, round_of
from copydesk_rules.dates._spent import before_or_after_its_like, spent
from copydesk_rules.dates._stays import stay
from copydesk_rules.dates._till_now import (
    earlier_than_today,
    later_now,
    now_after_the_clause,
    on_from_then,
    since_then,
    years_on,
)
from copydesk_rules.dates._told import dates, spells

_SINCE = (
    r"(?: (?:the|his|her|its|their|that))?(?: [\w’'-]+){0,5} (?:in |of |on )?|\s"
    r"|(?: [\w’'-]+){2,9}, (?:in|on) (?:the )?"
)
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
        for read in _READERS.get(spell.way, (range_beside, spent, _in_so_long, stay)):
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


def _in_so_long(here: Round) -> Pair | None:
    """`The next meeting is in a fortnight, on 4 July`: from the dateline to the date beside it."""
    published = here.document.meta.published
    if (
        here.spell.way
        or not here.spell.number
        or not here.after
        or here.after[0].written.kind != "day"
        or published is None
    ):
        return None
    lead, mention = here.text(here.sentence.start, here.spell.start), here.after[0]
    beside_it = here.text(here.spell.end, mention.span.start)
    if not re.search(r"\b[Ii]n $", lead) or beside_it not in (", on ", " (", " on ", " – on "):
        return None
    ahead = [days for days in mention.readings if days.first > published]
    if tells_of_the_past(lead) or len(ahead) < len(mention.readings):
        return None
    today = Days(published, published)
    return Pair(here.spell, tuple((today, days) for days in ahead), (mention,))


def _later(here: Round) -> Pair | None:
    """From another date of the sentence, or one of the sentences before, to the date beside it."""
    mention = beside(here)
    if mention is None or mention.written.kind == "weekday" or here.text(here.spell.end, here.spell.end + 5) == " than":
        return None
    others, readings = [other for other in (*here.before, *here.after) if other is not mention], []
    if not others:
        lead = words_of(here.text(here.sentence.start, min(here.spell.start, mention.span.start)))
        others = before_sentence(here) if len(lead) <= _SHORT_LEAD and not set(lead) & _MOMENTS else []
    if not others:
        return _long_after(here, mention)
    readings = _in_order(others, mention)
    if readings and here.spell.way == "earlier" and here.document.meta.published:
        today = Days(here.document.meta.published, here.document.meta.published)
        readings += [(one, today) for one in mention.readings]
    return Pair(here.spell, tuple(readings), (mention, *others))


def _long_after(here: Round, mention: Mention) -> Pair | None:
    """From any date of the two sentences before, where one of them is near enough for a slip."""
    others = [event.mention for event in near(here) if not here.sentence.covers(event.mention.span)]
    others = [other for other in others if other.written.kind != "weekday"]
    readings = _in_order(others, mention)
    return Pair(here.spell, tuple(readings), (mention, *others)) if likely(here, readings) else None


def _in_order(others: list[Mention], mention: Mention) -> list[tuple[Days, Days]]:
    return [(min(one, two), max(one, two)) for other in others for one in other.readings for two in mention.readings]


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
    "on": (on_from_then, later_now, years_on),
    "before": (after_the_clause, after_its_like, earlier_than_today, stay),
    "after": (after_the_clause, after_it_had, after_its_like, before_or_after_its_like, now_after_the_clause),
    "since": (_since, since_then),
}
