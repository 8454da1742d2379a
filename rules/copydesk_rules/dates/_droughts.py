"""“The first for five years”, and the date of the last one elsewhere in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import Spell
from copydesk.analysis import Days, Mention, dates, spells
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_past, sentence_at, words_of
from copydesk_rules.dates._rounds import Pair

_FIRST = r"\bfirst\b[^.;]{0,60}\b(?:in|for)\s*$"
_NOT_SINCE = r"\b(?:not|never|n[’']t|no|without)\b[^.;]{0,80}\bsince\b[^,.;]{0,60}$|\bfirst since\b[^,.;]{0,40}$"
_LAST = (
    r"\b(?:[Ll]ast|[Pp]revious)\s+(?!week|month|year|summer|winter|spring|autumn|[A-Z])([a-z]+)\b"
    r"[^.;]{0,60}\b(?:in|on)\s*$"
)
_FAR = 3  # blocks
_SMALL = frozenset(
    "the and for has had have was were not since first last that this with from but his her its their they "
    "who one".split()
)


def droughts(document: Document) -> Iterator[Pair]:
    """“The first … for SPELL” with the date of the one before: `not since …`, `the last … was in …`."""
    published = document.meta.published
    if published is None or "first" not in document.text:
        return
    for spell in spells(document):
        if spell.way or spell.number is None or spell.hedge == "other" or spell.unit in ("hour", "day"):
            continue
        sentence = sentence_at(document, spell.start)
        if re.search(_FIRST, document.text[sentence.start : spell.start]):
            found = list(_last_ones(document, spell, sentence))
            today = Days(published, published)
            readings = tuple((days, today) for mention in found for days in mention.readings if days.last <= published)
            if readings and _is_dated_today(document, sentence):
                yield Pair(spell, readings, tuple(found))


def _is_dated_today(document: Document, sentence: Span) -> bool:
    """Whether the sentence names no day but those of the dateline's week."""
    published = document.meta.published
    return published is not None and all(
        mention.stamp or any(abs((days.last - published).days) <= 7 for days in mention.readings)
        for mention in dates(document).inside(sentence)
    )


def _last_ones(document: Document, spell: Spell, sentence: Span) -> Iterator[Mention]:
    """The dates near the spell that are said to be those of the last time."""
    near = document.blocks[document.blocks.index(document.block_at(spell.start)) :][:_FAR]
    headlines = " ".join(document.quote(block.span) for block in document.blocks if block.kind == "headline")
    topic = _stems(document.quote(sentence)) | _stems(headlines)
    for mention in dates(document).inside(Span(sentence.start, near[-1].span.end)):
        there = sentence_at(document, mention.span.start)
        lead = document.text[there.start : mention.span.start]
        last = re.search(_LAST, lead)
        if mention.written.kind == "weekday" or mention.stamp:
            continue
        again = last and is_past(last[1]) and _stems(lead) & topic
        if again or (last and _stem(last[1]) in topic) or (re.search(_NOT_SINCE, lead) and _stems(lead) & topic):
            yield mention


def _stems(text: str) -> set[str]:
    """The words of a stretch as their first letters: enough to see that two speak of one thing."""
    return {_stem(word) for word in words_of(text) if len(word) > 2 and word not in _SMALL}


def _stem(word: str) -> str:
    return word[:4].lower().rstrip("s")
