"""A spell of time and the clause behind it: `seven days after the vote of March 4`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Days, Mention
from copydesk.document import Span
from copydesk_rules.dates._back import likely, near
from copydesk_rules.dates._clauses import is_past, looks_ahead, tells_of_the_past, words_of
from copydesk_rules.dates._events import events
from copydesk_rules.dates._news import day_of_the_news, stem
from copydesk_rules.dates._rounds import Pair, Round, before_sentence, beside
from copydesk_rules.dates._told import dates

_PRONOUN = frozenset("it he she they this that".split())
_OTHER_CLAUSE = frozenset("and but who which when while that because so".split())
_NOUN_PHRASE = r" (?:its|his|her|their|the) (?:[\w’'-]+ ?){1,2}(?=[,.;)]|$)"
_IT_HAD = r" (?:it|he|she|they|we|the [\w’'-]+|(?:his|her|its|their) [\w’'-]+) (had )?((?:[\w’'-]+ ?){1,5})"
_ANY_VERB = frozenset("gone begun started left come arrived opened closed been moved put taken set done".split())
_WHO_DID = r" (?:its|his|her|their|the) (?:[\w’'-]+ ){0,2}[\w’'-]+, (?:who|which) (?:had )?[a-z]+(?: \w+)? (?:on|in) "


def after_the_clause(here: Round) -> Pair | None:
    """`seven days after the vote of March 4`: from that date to the date of the main clause."""
    if not here.after:
        return after_its_like(here)
    mention = here.after[0]
    between = here.text(here.spell.end, mention.span.start)
    bracketed = between.endswith(" (") and here.text(mention.span.end, mention.span.end + 1) == ")"
    if (
        len(between) > 100
        or re.search(r"[;:“”\"(]", between[:-2] if bracketed else between)
        or mention.written.kind == "weekday"
    ):
        return None
    if set(words_of(between)) & _OTHER_CLAUSE - {"when", "that", "while"} and not re.fullmatch(_WHO_DID, between):
        return None
    others = [other for other in here.before if _same_clause(here, other)]
    if not here.before and len(here.after) == 2:
        aside = here.text(mention.span.end, here.after[1].span.start)
        others = (
            [here.after[1]] if re.fullmatch(r",? (?:on|in) ", aside) and here.after[1].written.kind == "day" else []
        )
    if not others and not here.before:
        first = words_of(here.text(here.sentence.start, here.sentence.start + 12))[:1]
        if set(first) & _PRONOUN:
            others = [one for one in before_sentence(here) if one.written.kind == "day"]
    if not others and not here.before and len(here.after) == 1:
        return _of_the_news(here, mention)
    others = [_told(here, other) for other in others]
    return Pair(here.spell, tuple(_directed(here.spell.way, mention, others)), (mention, *others))


def _of_the_news(here: Round, mention: Mention) -> Pair | None:
    """`It touched down 40 days after leaving the pad on July 14`: to the day that the first paragraph gives to its
    news.
    """
    news = day_of_the_news(here.document)
    lead = here.text(here.sentence.start, here.spell.start)
    if news is None or here.spell.way != "after" or here.sentence.start < news.end or looks_ahead(lead):
        return None
    if not {stem(word) for word in words_of(lead) if is_past(word) or word.endswith("ce")} & news.verbs:
        return None
    readings = likely(here, [(one, news.days) for one in mention.readings])
    return Pair(here.spell, tuple(readings), (mention,)) if readings else None


def _told(here: Round, other: Mention) -> Mention:
    """The mention; `on Monday` in the past tense is the Monday before the dateline."""
    published, sentence = here.document.meta.published, here.document.quote(here.sentence)
    if other.written.kind != "weekday" or published is None or looks_ahead(sentence):
        return other
    past = tuple(days for days in other.readings if days.last <= published)
    return other._replace(readings=past) if tells_of_the_past(sentence) else other


def _same_clause(here: Round, other: Mention) -> bool:
    return not set(words_of(here.text(other.span.end, here.spell.start))) & _OTHER_CLAUSE


def _directed(way: str, mention: Mention, others: list[Mention]) -> Iterator[tuple[Days, Days]]:
    """The readings in which the main clause lies on the side that the spell says."""
    readings = [(one, two) for other in others for one in mention.readings for two in other.readings]
    if way == "before":
        readings = [(two, one) for one, two in readings]
    yield from (pair for pair in readings if pair[0].first <= pair[1].last)


def after_it_had(here: Round) -> Pair | None:
    """`came back on Oct. 27, nine months after it had gone`: from the only date, or one of the same verb, told
    before.
    """
    clause = re.match(_IT_HAD, here.text(here.spell.end, here.sentence.end))
    if clause is None or not here.before or here.after or here.before[-1].written.kind == "weekday":
        return None
    mention = here.before[-1]
    if not re.fullmatch(r",? (?:on |in )?", here.text(mention.span.end, here.spell.start)):
        return None
    verbs = {word for word in words_of(clause[2]) if is_past(word) or word in _ANY_VERB}
    told = [event for event in events(here.document) if not here.sentence.covers(event.mention.span)]
    same = [
        event
        for event in told
        if verbs & set(words_of(event.lead)[-8:]) and event.mention.written.kind in ("day", "month")
    ]
    close = [event for event in near(here) if event in told and event.mention.written.kind == mention.written.kind]
    found = same or (close if clause[1] and verbs & _ANY_VERB and len(close) == 1 else [])
    pairs = [(one, two) for event in found for one in event.mention.readings for two in mention.readings]
    readings = likely(here, pairs)
    return Pair(here.spell, tuple(readings), (mention, *(event.mention for event in found))) if readings else None


def after_its_like(here: Round) -> Pair | None:
    """`on April 4, 2023, two years before its neighbour`: to or from the only other day of the lines before."""
    mention = beside(here)
    if mention is None or mention.written.kind != "day" or mention.span.start > here.spell.start:
        return None
    if not re.match(_NOUN_PHRASE, here.text(here.spell.end, here.spell.end + 40)):
        return None
    block = here.document.block_at(here.spell.start).span
    inside = dates(here.document).inside(Span(block.start, mention.span.start))
    others = [other for other in inside if other.written.kind == "day" and not other.stamp]
    readings = list(_directed("before" if here.spell.way == "after" else "after", mention, others))
    low, high = here.spell.days
    likely = any(0.4 * low <= (last.first - first.first).days <= 2.5 * high for first, last in readings)
    return Pair(here.spell, tuple(readings) if likely else (), (mention, *others))
