"""Dates that bear last year's number in the first weeks of a year, where the copy shows that this year's is meant."""

from __future__ import annotations

import re
from datetime import date

from copydesk.almanac import Spell
from copydesk.almanac.days import day, month_span
from copydesk.analysis import Days, Mention
from copydesk.document import Document
from copydesk_rules.dates._clauses import is_past, is_quoted, sentence_at, tells_of_what_comes, words_of
from copydesk_rules.dates._elapsed import fits

_LAST_DAY = (2, 20)  # of the weeks in which one still writes last year's number
_KEPT = (
    r"\b(?:on|by|until|till|from|in|before|through|for|to|is|are)\s+(?:the\s+)?$|\b(?:deadline"
    r"|date)[^.;,]{0,30} (?:is|of)\s+$"
)
_AHEAD = (
    r"\b(?:will|shall|deadline|is to|are to|to be|is due|are due|is set|are set|scheduled|listed|runs? until|run from|"
    r"hearing is|is on|are on|meeting is|closes?|expires?|takes? effect)\b"
)
_PAST_EVENT = (
    r"\b(?:attack|crash|fire|murder|killing|riot|shooting|election|vote|flood|storm|earthquake"
    r"|quake|year to|year ended)\b"
)
_FAR = 300  # days: what one is told to expect lies nearer
_STAMPED = 3  # days: between the date of a dateline and that of the page


def this_years(mention: Mention, published: date) -> Days | None:
    """The days that the date would mean with this year's number; None where that number may not have been meant."""
    written = mention.written
    if written.year != published.year - 1 or (published.month, published.day) > _LAST_DAY or written.month is None:
        return None
    if written.order == "?":
        return None
    if written.day is None:
        return Days(*month_span(published.year, written.month))
    found = day(published.year, written.month, written.day)
    return Days(found, found) if found else None


def is_of_this_year(document: Document, mention: Mention) -> bool:
    """Whether the sentence speaks of the date as one to come, or the dateline bears it."""
    published = document.meta.published
    meant = this_years(mention, published) if published else None
    if published is None or meant is None:
        return False
    if mention.stamp:
        return abs((meant.first - published).days) <= _STAMPED
    if not published <= meant.last or (meant.first - published).days > _FAR or is_quoted(document, mention.span.start):
        return False
    sentence = sentence_at(document, mention.span.start)
    lead, text = document.text[sentence.start : mention.span.start], document.quote(sentence)
    clause = re.split(r"[;:]|, (?:and|but|who|which|after|as) ", lead)[-1]
    if (
        not re.search(_KEPT, lead)
        or re.search(_PAST_EVENT, clause)
        or any(is_past(word) for word in words_of(clause)[-7:])
    ):
        return False
    return re.search(_AHEAD, clause) is not None or tells_of_what_comes(text)


def fits_this_year(document: Document, spell: Spell, places: tuple[Mention, ...]) -> bool:
    """Whether “nine days ago, on 1 January 2024” holds with this year's number."""
    published = document.meta.published
    if published is None or spell.unit == "year":
        return False
    today = Days(published, published)
    meant = [this_years(mention, published) for mention in places]
    return any(days is not None and days.first <= published and fits(spell, days, today) for days in meant)
