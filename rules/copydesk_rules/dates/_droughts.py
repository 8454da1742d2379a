"""A wait that is over, `the first for five years`, `a 13-year drought`, and the date of the last time elsewhere in
the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import Spell
from copydesk.analysis import Days
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_quoted, sentence_at, words_of
from copydesk_rules.dates._events import Event, events
from copydesk_rules.dates._rounds import Pair
from copydesk_rules.dates._told import dates, spells

_WAIT = r"wait|drought|absence|exile|gap|hiatus|famine|hoodoo|curse|jinx|lull|run|streak|spell|silence|reign"
_FIRST = r"\bfirst\b[^.;]{0,60}\b(?:in|for)\s*$"
_WAITED = rf"(?i)\b(?:(?:{_WAIT}) (?:of|lasting|(?:has |had )?lasted|that (?:had )?lasted)|wait(?:ed|ing)(?: for)?)\s*$"
_WAITING = rf"(?i)[\s-](?:[\w’'-]+ ){{0,2}}(?:{_WAIT})\b(?! of (?:his|her|its|their) own)"
_OVER = r"\b(?:[Aa]fter|[Ee]nd(?:s|ed|ing)?)(?: a)?\s*$"
_OF_WAITING = (
    r"\s(?:without|away|out of|in the wilderness|of (?:waiting|trying|hurt|pain|failure|hope|defeats?|disappointments?|"
    r"frustration|[\w’'-]+ (?:lost|missed|waiting)))\b"
)
_AWAY = r"(?:absence|exile|gap|away|hiatus|wilderness)"
_NOT = r"(?i)\b(?:first|not|never|n[’']t|no|without|lost|unbeaten|beaten|winless|nobody|none|neither)\b"
_ELLIPSIS = (
    r"(?:The|Their|Its|His|Her|That|Theirs) (?:last|previous)(?: one| time)?,? (?:was|came|fell|to|in)\b"
    r"|(?:They|It|He|She|We) (?:had )?last [a-z]+"
)
_OBJECT = r"[\s-](?:[\w’'-]+ ){0,3}?(?:for|without) (?:an? |the |another |its |their |any )?([\w’' -]+)"
_BACK = r"\b(?:one|it|there|last|again|so|do|done)\b"
_OTHER_CLAUSE = r"[;:]|, (?:and|but|the|while)\b"
_SIGNS = ("last", "Last", "ince ", "revious", "bsence", "exile", " gap")
_SHORT = ("hour", "day")
_FAR = 3  # blocks
_NEXT = 3  # letters: between one sentence and the next
_DISPLAY = ("headline", "standfirst")
_SMALL = frozenset(
    "the and for has had have was were not since first last that this with from but his her its their they "
    "who one year years ended ends".split()
)


def droughts(document: Document) -> Iterator[Pair]:
    """The spells that say how long it had been, with the dates of the last time and of this one."""
    text = document.text
    if not any(word in text for word in _SIGNS):
        return
    for spell in spells(document):
        if spell.way not in ("", "-") or spell.number is None or spell.hedge == "other" or spell.unit in _SHORT:
            continue
        sentence = sentence_at(document, spell.start)
        kind = _kind(text[sentence.start : spell.start], text[spell.end : sentence.end], spell.way)
        if kind and not is_quoted(document, spell.start):
            found = sorted(_last_times(document, spell, sentence, kind), key=_vagueness)
            ends = _ends(document, spell, sentence, found)
            readings = [
                (one, two) for event in found for one in event.mention.readings for two in ends if one.first < two.first
            ]
            if readings:
                yield Pair(spell, tuple(readings), tuple(event.mention for event in found))


def _vagueness(event: Event) -> int:
    return ("day", "month", "year").index(event.mention.written.kind)


def _kind(lead: str, tail: str, way: str) -> str:
    """`first`, `away` or `wait`, as the words round the spell have it; empty where it is no such spell."""
    if re.search(_FIRST, lead):
        return "first"
    waiting = re.match(_WAITING, tail) if way == "-" else None
    waiting = waiting or re.search(_WAITED, lead) or (re.search(_OVER, lead) and re.match(_OF_WAITING, tail))
    if waiting is None or not waiting:
        return ""
    return "away" if re.search(_AWAY, waiting[0]) else "wait"


def _last_times(document: Document, spell: Spell, sentence: Span, kind: str) -> Iterator[Event]:
    """The dates near the spell that are said to be those of the last time."""
    blocks, at = document.blocks, document.blocks.index(document.block_at(spell.start))
    near = Span(blocks[max(0, at - _FAR)].span.start, blocks[min(len(blocks) - 1, at + _FAR)].span.end)
    shown = [block for block in blocks if block.kind == "headline"]
    if blocks[at].kind in _DISPLAY or at == 0:
        shown += blocks[at + 1 : at + 3]
    topic = stems(" ".join(document.quote(span) for span in (sentence, *(block.span for block in shown))))
    wanted = re.match(_OBJECT, document.text[spell.end : sentence.end]) if kind == "wait" else None
    for event in events(document):
        if event.mention.written.kind == "weekday" or not _is_last(document, event, kind):
            continue
        told = document.quote(event.sentence)
        if wanted and event.sentence != sentence and not stems(wanted[1]) & stems(told) and not re.search(_BACK, told):
            continue
        if event.sentence == sentence and not (wanted and _wins_another(document, event, wanted[1])):
            yield event
        on_top = document.block_at(event.sentence.start).kind in _DISPLAY
        linked = stems(told) & topic or _goes_on(document, sentence, event, kind)
        if event.sentence != sentence and linked and (on_top or near.covers(event.mention.span)):
            yield event


def _goes_on(document: Document, sentence: Span, event: Event, kind: str) -> bool:
    """Whether the sentence of the last time is the next, or opens the paragraph behind that of the wait."""
    told = document.quote(event.sentence)
    if kind == "first":
        beside = document.same_block(event.sentence.start, sentence.start)
        return beside and abs(event.sentence.start - sentence.end) < _NEXT and re.match(_ELLIPSIS, told) is not None
    return abs(event.sentence.start - sentence.end) <= _NEXT


def _is_last(document: Document, event: Event, kind: str) -> bool:
    if "last" in event.roles or (kind == "away" and "ended" in event.roles):
        return True
    lead = document.text[event.sentence.start : event.mention.span.start]
    return "since" in event.roles and re.search(_NOT, lead.rpartition("ince")[0]) is not None


def _wins_another(document: Document, event: Event, wanted: str) -> bool:
    """Whether the clause of the last time, in the same sentence, is of another prize: `had not won the league
    since`.
    """
    lead = re.split(r"[,;:]", document.text[event.sentence.start : event.mention.span.start])[-1]
    return (
        not stems(wanted) & stems(lead) and not re.search(_BACK, lead) and re.search(r"\b(?:a|the) ", lead) is not None
    )


def _ends(document: Document, spell: Spell, sentence: Span, found: list[Event]) -> list[Days]:
    """The days that the wait may be counted to: the dateline, or another date of the sentence."""
    published, known = document.meta.published, {event.mention.span for event in found}
    ends = [Days(published, published)] if published else []
    for mention in dates(document).inside(sentence):
        first, last = sorted((mention.span, Span(spell.start, spell.end)))
        apart = re.search(_OTHER_CLAUSE, document.text[first.end : last.start])
        if mention.span not in known and not apart and mention.written.kind != "weekday":
            ends += mention.readings
    return ends


def stems(text: str) -> set[str]:
    """The words of a stretch as their first letters: enough to see that two speak of one thing."""
    return {word[:4].rstrip("s") for word in words_of(text) if len(word) > 2 and word not in _SMALL}
