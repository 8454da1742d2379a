"""One event of the story on two days: `a meeting on Monday night`, and below it `Wednesday night’s meeting`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import WEEKDAYS
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_quoted, looks_ahead, sentence_at, words_of
from copydesk_rules.dates._news import stem
from copydesk_rules.dates._told import dates, is_disowned

_EVENT = (
    "meeting|final|match|game|debate|hearing|ceremony|funeral|concert|crash|fire|explosion|blast|attack|shooting|"
    "earthquake|quake|robbery|raid|march|rally|summit|race|derby|by-election|election|referendum|collision|inquest|storm|"
    "landing|launch|sinking|drowning|blaze|flood|verdict|announcement|draw|parade|wedding|premiere|gala|vigil|stabbing|"
    "accident|landslide|vote|poll"
)
_DAY = "|".join(WEEKDAYS)
_OWNED = rf"(?: night| morning| evening| afternoon| lunchtime)?[’']s ((?:[\w’'-]+ ){{0,2}}?)({_EVENT})\b(?![-’'])"
_DATED = rf" ((?:[\w’'-]+ )?)({_EVENT})\b(?![-’'])"
_ON_DAY = rf"\b((?:[\w’'-]+ ){{0,2}})(?<![\w-])({_EVENT})((?: [\w’'-]+){{0,5}}?) (?:late |early )?on $"
_OTHER = (
    r"(?i)\b(?:next|last|previous|second|third|other|another|first|earlier|later|women|men|ladies|girls|boys|under|semi|"
    r"quarter|junior|senior|separate|further|emergency|extra|weekly|monthly|annual|opening|closing|same|each|every|any|"
    r"following|final|this|no|two|three|reserve|youth|friendly|return|replay|rearranged|postponed|test)\b"
)
_ANY = frozenset("a an the its his her their special full public in at of and for during after before".split())
_VERB = (
    r"\b(?:said|that|and|or|before|after|when|while|who|which|[a-z]+ed|will|would|to|is|are|has|have|had|but|ahead|"
    r"since)\b"
)
_HAPPENED = r" (?:was held|were held|took place|broke out|happened|came|was)\b"
_TO_COME = r"\b(?:will|shall|due|to be|next|set to|tomorrow)\b"
_AGAIN = r"\b(?:adjourned|postponed|resumed?|reconvened?|rescheduled|put off|moved|replayed?|again|rearranged)\b"
_SLIP = 10  # days: farther apart are two events


class EventDay:
    """An event and the day that a place of the copy gives it: a weekday or a date."""

    __slots__ = ("day", "definite", "described", "event", "span")

    def __init__(self, event: str, day: str, span: Span, described: str = "", *, definite: bool) -> None:
        self.described = set(words_of(described)) - _ANY
        self.definite = definite
        self.event = event
        self.day = day
        self.span = span


def on_two_days(document: Document) -> Iterator[tuple[EventDay, EventDay]]:
    """The places that give an event another day than the rest of the copy does, with one of those."""
    text, found = document.text, dict[tuple[str, bool], list[EventDay]]()
    for one in _event_days(document):
        found.setdefault((one.event, one.day in WEEKDAYS), []).append(one)
    for (event, _), days in found.items():
        days.sort(key=_place)
        back = next((one for one in days if one.day != days[0].day), None)
        if back is None or not back.definite or _are_described_apart(days) or len({one.day for one in days}) != 2:
            continue
        if not re.search(rf"\b{event}e?s\b|{_AGAIN}", text) and _are_close(document, days[0], back):
            wrong, right = _parted(days)
            yield from ((one, right[0]) for one in wrong)


def _place(one: EventDay) -> int:
    return one.span.start


def _are_close(document: Document, one: EventDay, other: EventDay) -> bool:
    """Whether the two dates are so near that one may be a slip; two weekdays always are."""
    if one.day in WEEKDAYS:
        return True
    found = [mention for mention in dates(document) if mention.span.start in (one.span.start, other.span.start)]
    days = [mention.readings[0].first for mention in found if mention.readings]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= _SLIP


def _are_described_apart(days: list[EventDay]) -> bool:
    """Whether two of them are told apart by what they are called: a `board` and a `council` meeting."""
    described = [one.described for one in days if one.described]
    return any(not one & other for one in described for other in described)


def on_another_day(document: Document) -> Iterator[tuple[EventDay, EventDay]]:
    """`Tuesday evening’s sinking`, and a caption's `Wednesday night’s budget meeting`, under first lines that say
    Monday.
    """
    if next(_owned(document), None) is None:
        return
    opening = [block for block in document.blocks if block.kind in ("headline", "standfirst")]
    opening += [block for block in document.blocks if block.kind == "paragraph"][:2]
    named = [one for block in opening for one in _days_named(document, block.span)]
    if len({one.day for one in named}) != 1:
        return
    topic = _topic(document, [sentence_at(document, one.span.start) for one in named])
    shown = _topic(document, [block.span for block in opening if block.kind != "paragraph"])
    for one, match in _owned(document):
        captioned = (
            document.block_at(one.span.start).kind == "caption" and {stem(word) for word in one.described} & shown
        )
        of_the_story = stem(one.event) in topic and {stem(word) for word in one.described} <= topic | shown
        present = re.match(r" (?:is|are|will|has|can|may)\b", match.string[match.end() : match.end() + 6])
        own = present and one.span.start == sentence_at(document, one.span.start).start
        if (of_the_story or captioned) and not own and one.day != named[0].day:
            yield one, named[0]


def _days_named(document: Document, span: Span) -> Iterator[EventDay]:
    """The weekdays on which the sentences of a block say that something happened."""
    for mention in dates(document).inside(span):
        at, text = mention.written.weekday_at, document.text
        named = at and text[max(0, at[0] - 3) : at[0]].lower() == "on "
        if at and named and not re.search(_TO_COME, document.quote(sentence_at(document, at[0]))):
            yield EventDay("", text[at[0] : at[1]], Span(*at), definite=True)


def _topic(document: Document, spans: list[Span]) -> set[str]:
    return {stem(word.lower()) for span in spans for word in re.findall(r"[\w’'-]+", document.quote(span))} - {""}


def _owned(document: Document) -> Iterator[tuple[EventDay, re.Match[str]]]:
    """`Sunday’s final`, `Wednesday night’s budget meeting`."""
    text = document.text
    if not any(
        mark in text for mark in ("day’s ", "day's ", "ing’s ", "ing's ", "ght’s ", "ght's ", "oon’s ", "oon's ")
    ):
        return
    for mention in dates(document):
        if mention.written.kind == "weekday" and mention.written.weekday_at:
            span = Span(*mention.written.weekday_at)
            match = re.compile(_OWNED).match(text, span.end)
            if match and _is_the_story_s(document, span.start, match[1]):
                yield EventDay(match[2], document.quote(span), span, match[1], definite=True), match


def _event_days(document: Document) -> Iterator[EventDay]:
    text = document.text
    for one, _ in _owned(document):
        yield one
    for mention in dates(document):
        written, end = mention.written, mention.span.end
        if written.kind not in ("day", "weekday") or written.order in ("today", "?") or written.note:
            continue
        span = Span(*written.weekday_at) if written.weekday_at else mention.span
        day = document.quote(span)
        start = min(mention.span.start, span.start)
        dated = re.compile(_DATED).match(text, end) if text[max(0, start - 4) : start].lower() == "the " else None
        if dated and _is_the_story_s(document, start, dated[1]):
            yield EventDay(dated[2], day, span, dated[1], definite=True)
        if text[max(0, start - 4) : start] == " on ":
            told = re.search(_ON_DAY, text[max(0, start - 90, text.rfind("\n", 0, start) + 1) : start])
            if (
                told
                and _is_the_story_s(document, start, told[1])
                and not re.search(_VERB, re.sub(_HAPPENED, "", told[3]))
            ):
                yield EventDay(told[2], day, span, told[1], definite="the " in told[1])


def _is_the_story_s(document: Document, start: int, described: str) -> bool:
    """Whether the event is the one that the story tells of, and over: no other, no earlier, no coming one."""
    if re.search(_OTHER, described) or is_quoted(document, start) or is_disowned(document, start):
        return False
    if re.search(r"(?i)\b(?:next|last|this|previous|following) $", document.text[max(0, start - 12) : start]):
        return False
    return not looks_ahead(document.quote(sentence_at(document, start)))


def _parted(days: list[EventDay]) -> tuple[list[EventDay], list[EventDay]]:
    """The places with the wrong day, as far as one can tell, and the others.

    Wrong is the day named less often; where both are named as often, the one named later.
    """
    first, second = dict.fromkeys(one.day for one in days)
    sides = [[one for one in days if one.day == day] for day in (first, second)]
    sides.sort(key=len)
    if len(sides[0]) == len(sides[1]):
        sides.sort(key=lambda side: -side[0].span.start)
    return sides[0], sides[1]
