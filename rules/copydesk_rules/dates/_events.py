"""What the copy says happened on its dates: what began there, what ended, and when a thing was last done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Mention, analysis, sentences
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import sentence_number, words_of
from copydesk_rules.dates._told import dates

BEGAN = frozenset(
    "began begun begin begins started start starts starting joined joining opened opens opening founded established "
    "launched formed elected appointed arrived came took taken taking set signed built bought moved moving entered "
    "jailed imprisoned captured crowned captain married wed landed introduced commissioned planted installed acquired "
    "created promoted sailed left departed hired recruited posted became named succeeded sworn ordained enthroned "
    "enlisted imposed adopted enacted inherited rented leased settled stationed switched lit laid declared invaded "
    "occupied premiered published released arrested detained sentenced banned suspended closed shut incorporated "
    "unveiled inaugurated made met engaged enrolled registered invented discovered diagnosed".split()
)
"""Verbs of what goes on from its date; what is closed or left begins an absence."""
ENDED = frozenset(
    "ended ends end ending left leaving leave closed closing close closes shut shutting quit quitting retired retiring "
    "retire resigned resigning died dying die fell falling folded folding finished finishing stopped expired lapsed "
    "broken sold selling returned released releasing freed broke split burned burnt disbanded dissolved abdicated "
    "abdicating scrapped abolished demolished sank sunk divorced separated wound lost landed withdrew withdrawn "
    "departed departing stepped stepping ousted sacked deposed cut automated axed collapsed abandoned reopened lifted "
    "replaced destroyed death retirement closure departure resignation moved moving went unmasked decommissioned "
    "repealed relegated called settled stood".split()
)
"""Verbs, and a few nouns, of what goes on until its date."""
_LAST = (
    r"\b(?:[Ll]ast|[Pp]revious|[Mm]ost recent)\b"
    r"(?! (?:week|month|year|summer|winter|spring|autumn|fall|night|season|decade|of\b|\d|[A-Z][a-z]+day))"
    r"[^.;:]{0,60}?,?\s+(?:in|on)\s+(?:the\s+)?(?:early\s+|late\s+|(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?)?$"
)
_SINCE = r"\b[Ss]ince\b(?:\s+[\w’'-]+){0,7}?\s*(?:\s(?:in|on|of)\s+(?:the\s+)?)?$"
_FRONTED = r"\s*(?:[Ii]n|[Oo]n|[Bb]y|[Ff]rom|and in|and on)?\s*(?:early|late|the|spring|summer|autumn|fall|winter)?\s*"
_CLAUSE_END = r"[;:]|, (?:and|but|when|while|who|which)\b"
_REACH = 18  # words in front of a date among which its verb is looked for


class Event:
    """A date and the part it plays: what the clause in front of it says `began`, `ended`, was `last` done or held
    `since`.
    """

    __slots__ = ("lead", "mention", "roles", "sentence", "verb", "where")

    def __init__(
        self, mention: Mention, roles: frozenset[str], verb: str, lead: str, sentence: Span, where: int
    ) -> None:
        self.mention = mention
        self.roles = roles
        self.verb = verb
        self.lead = lead
        self.sentence = sentence
        self.where = where
        """The number of its sentence."""


@analysis
def events(document: Document) -> tuple[Event, ...]:
    """The dates of a document in reading order, each with the part that it plays."""
    return tuple(_events(document))


def _events(document: Document) -> Iterator[Event]:
    text, spans, before = document.text, sentences(document), 0
    found = [mention for mention in dates(document) if not mention.stamp]
    for number, mention in enumerate(found):
        where = sentence_number(document, mention.span.start)
        sentence = spans[where]
        lead = text[max(sentence.start, before) : mention.span.start]
        following = found[number + 1].span.start if number + 1 < len(found) else len(text)
        tail = text[mention.span.end : min(sentence.end, following)]
        verb = _verb(lead, tail)
        roles = _roles(text[sentence.start : mention.span.start], verb)
        yield Event(mention, roles, verb, lead, sentence, where)
        before = mention.span.end


def _verb(lead: str, tail: str) -> str:
    """The nearest verb of beginning or ending in front of a date or, where the date comes first, behind it."""
    words = words_of(lead)[-_REACH:]
    if re.fullmatch(_FRONTED, lead):
        words = words_of(re.split(_CLAUSE_END, tail)[0])[:_REACH][::-1]
    return next((word for word in reversed(words) if word in BEGAN or word in ENDED), "")


def _roles(lead: str, verb: str) -> frozenset[str]:
    roles = {role for role, verbs in (("began", BEGAN), ("ended", ENDED)) if verb in verbs}
    if re.search(_SINCE, lead):
        roles.add("since")
    if re.search(_LAST, lead):
        roles.add("last")
    return frozenset(roles)
