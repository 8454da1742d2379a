"""A spell of time and the dates round it."""

from __future__ import annotations

import re

from copydesk.almanac import Spell
from copydesk.analysis import Dates, Days, Mention, sentences
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import sentence_at, sentence_number, tells_of_the_past
from copydesk_rules.dates._told import dates

BEHIND = r"(?: (?:of|in|at|by|to|near) [^,;.()]{1,40})?\s*[,(–—]\s*(?:or |that is,? |a (?:span|period|total) of )?"
"""What may stand between a date and a spell in apposition to it."""

TO = r"\s*(?:-|–|—|to|through|until|till)\s*(?:his |her |its |their )?(?:\w+ (?:in|on) )?"
"""What may stand between the two ends of a range."""

_AHEAD = (
    r"(?: this (?:week|month|year|summer|autumn|fall|winter|spring)| to the day)?"
    r"\s*[,(]?\s*(?:on |in |of |back in |the |early |late |(?:spring|summer|autumn|fall|winter) |\()*"
)


class Pair:
    """A spell and every two stretches of days that it may be counted between, the earlier first."""

    __slots__ = ("places", "readings", "spell")

    def __init__(self, spell: Spell, readings: tuple[tuple[Days, Days], ...], places: tuple[Mention, ...]) -> None:
        self.spell = spell
        self.readings = readings
        self.places = places


class Round:
    """A spell with the dates of its sentence on either side."""

    __slots__ = ("after", "before", "document", "sentence", "spell")

    def __init__(
        self, document: Document, spell: Spell, sentence: Span, before: tuple[Mention, ...], after: tuple[Mention, ...]
    ) -> None:
        self.document = document
        self.spell = spell
        self.sentence = sentence
        self.before = before
        self.after = after

    def text(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.document.text[start:end]


def round_of(document: Document, found: Dates, spell: Spell) -> Round:
    """The spell with the dates of its sentence."""
    sentence = sentence_at(document, spell.start)
    inside = [mention for mention in found.inside(sentence) if not mention.stamp]
    before = tuple(mention for mention in inside if mention.span.end <= spell.start)
    after = tuple(mention for mention in inside if mention.span.start >= spell.end)
    return Round(document, spell, sentence, before, after)


def beside(here: Round) -> Mention | None:
    """The date that the spell stands in apposition to: `in 1976, 38 years ago` or `38 years ago, in 1976`."""
    if here.before:
        mention = here.before[-1]
        between = here.text(mention.span.end, here.spell.start)
        alone = len(here.before) < 2 or not joined(here, here.before[-2], mention)
        if alone and re.fullmatch(BEHIND, between) and not tells_of_the_past(between):
            return mention
    if here.after:
        mention = here.after[0]
        alone = len(here.after) < 2 or not joined(here, mention, here.after[1])
        if alone and re.fullmatch(_AHEAD, here.text(here.spell.end, mention.span.start)):
            return mention
    return None


def joined(here: Round, first: Mention, last: Mention) -> bool:
    """Whether two dates are a pair or a range."""
    return re.fullmatch(TO + "|\\s*and\\s*", here.text(first.span.end, last.span.start)) is not None


def before_sentence(here: Round) -> list[Mention]:
    """The only date of the nearest sentence before that has one, in the same block and at most three back."""
    number = sentence_number(here.document, here.spell.start)
    for back in sentences(here.document)[max(0, number - 3) : number][::-1]:
        if not here.document.same_block(back.start, here.spell.start):
            break
        found = [mention for mention in dates(here.document).inside(back) if not mention.stamp]
        if found:
            return found if len(found) == 1 else []
    return []
