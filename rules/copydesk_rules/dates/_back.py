"""Which dates told before a spell it may be counted from: those of the same person or thing, near enough for a slip."""

from __future__ import annotations

import re

from copydesk.analysis import Days
from copydesk_rules.dates._clauses import sentence_number, words_of
from copydesk_rules.dates._elapsed import agrees
from copydesk_rules.dates._events import Event, events
from copydesk_rules.dates._rounds import Round

_BACK = frozenset("he she it they there his her its their those him them here the".split())
_IT = frozenset("he she it they".split())
_KIN = (
    r"(?:Her|His|Their|My|Our) (?:\w+ )?"
    r"(?:parents?|mother|father|brothers?|sisters?|sons?|daughters?|wife|husband|family)\b"
)
_ACQUIRED = frozenset("bought acquired inherited rented leased took moved came settled purchased".split())
_MADE = frozenset("built opened launched established laid planted introduced published made".split())
_OPENS = r"(?:In|Over|During|After|Through|Throughout|For|Of|At|With|His|Her|Its|Their|Those)\b"
_CLOSE = 6  # words in front of a spell, where “his” and “the” say whose it is
_SENTENCES = 2
_FAR = (0.4, 2.5)  # what a slip makes of a number; beyond it something else is counted


def near(here: Round) -> list[Event]:
    """The dates of the sentence and of the two before it in its block."""
    block = here.document.block_at(here.spell.start).span
    where = sentence_number(here.document, here.spell.start)
    return [
        event
        for event in events(here.document)
        if block.covers(event.mention.span) and where - _SENTENCES <= event.where <= where
    ]


def speaks_of_it(here: Round, lead: str, event: Event) -> bool:
    """Whether the sentence is of what the one before tells of: by a pronoun, or with its first word."""
    told = here.document.quote(event.sentence)
    words = words_of(lead + here.text(here.spell.end, here.spell.end + 40))
    if event.verb in _MADE and {"he", "she", "they"} & set(words[:6]) and re.search(r"\b(?:was|were)\b", event.lead):
        return False
    close = set(words_of(lead)[-_CLOSE:]) & {"his", "her", "its", "their", "those"} or re.search(r"\b[Tt]he $", lead)
    if re.match(_OPENS, lead) or words[0] in _IT or close:
        of_kin = re.match(_KIN, told) and {"he", "she", "his", "her"} & set(words)
        return bool(_BACK & set(words)) and not of_kin
    first = re.match(r"(?:The |Mrs? |Ms |Dr |Sir )?([\w’'-]+)", lead)
    if first is not None and re.search(rf"\b{re.escape(first[1])}\b", told):
        return True
    return event.verb in _ACQUIRED and bool({"it", "them", "there"} & set(words))


def in_the_past(here: Round, event: Event) -> Event:
    """The event; `on Tuesday` was the Tuesday before the dateline."""
    mention, published = event.mention, here.document.meta.published
    if mention.written.kind != "weekday" or published is None:
        return event
    past = tuple(days for days in mention.readings if days.first <= published)
    return Event(mention._replace(readings=past), event.roles, event.verb, event.lead, event.sentence, event.where)


def likely(here: Round, readings: list[tuple[Days, Days]]) -> list[tuple[Days, Days]]:
    """The pairs so far apart that a slip of the pen may have made the spell of them."""
    low, high = here.spell.days
    middle = max(1.0, (low + high) / 2)
    apart = [(one, two, (two.first - one.first).days / middle) for one, two in readings if one.first < two.last]
    return [(one, two) for one, two, share in apart if _FAR[0] <= share <= _FAR[1]]


def is_explained(here: Round, known: list[Event], today: list[Days]) -> bool:
    """Whether any two dates that stand near it, or one and the dateline, give the number."""
    stretches = [days for event in known for days in event.mention.readings]
    return any(
        agrees(here.spell, one, two) for one in stretches for two in (*stretches, *today) if one.first < two.last
    )
