"""A spell that is counted from a date to the day of the copy: `five years later, it is still at work`."""

from __future__ import annotations

import re

from copydesk.analysis import Days, Mention
from copydesk_rules.dates._clauses import tells_of_the_past, words_of
from copydesk_rules.dates._rounds import Pair, Round, before_sentence

_STOP = r"\s*(?:[.,;)]|$)"
_IS_NOW = r"[^,.;]{0,60},? (?:it|he|she|they|the [\w’' -]{2,40}) (?:is|are|has|have|remains?|still)\b"
_NOW = r",? (?:(?:[\w’'-]+ ){1,3}(?:is|are|has|have|remains?)\b)"
_ELSEWHERE = frozenset("and but who which when while that because before after until".split())


def to_today(here: Round, mention: Mention) -> Pair | None:
    published = here.document.meta.published
    if published is None:
        return None
    today = Days(published, published)
    readings = tuple((days, today) for days in mention.readings if days.first <= published)
    return Pair(here.spell, readings, (mention,))


def later_now(here: Round) -> Pair | None:
    """`It landed in 2021; five years later, it is still at work`."""
    if len(here.before) != 1 or here.after or here.before[0].written.kind == "weekday":
        return None
    between = here.text(here.before[0].span.end, here.spell.start)
    if not re.search(r"(?:[;:,–—]|\band|\bbut) $", between) or len(between) > 60:
        return None
    now = re.match(_NOW, here.text(here.spell.end, here.sentence.end))
    return to_today(here, here.before[0]) if now else None


def earlier_than_today(here: Round) -> Pair | None:
    """`the lowest since 1945, 76 years earlier`, where nothing else in the paragraph has a date."""
    if len(here.before) != 1 or here.after or here.spell.way not in ("earlier", "before", "previously"):
        return None
    mention, block = here.before[0], here.document.block_at(here.spell.start).span
    since = here.text(mention.span.start - 6, mention.span.start) == "since "
    if not since or here.text(mention.span.end, here.spell.start) != ", " or here.sentence.start > block.start:
        return None
    return to_today(here, mention) if re.match(_STOP, here.text(here.spell.end, here.sentence.end)) else None


def since_then(here: Round) -> Pair | None:
    """`It was promoted in 2013. In the 10 years since, it has had nine managers`."""
    lead = here.text(here.sentence.start, here.spell.start)
    inside = re.search(r"(?:^|, and |; |, but )(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) (?:the )?$", lead)
    tail = here.text(here.spell.end, here.sentence.end)
    if here.after or not inside or not re.match(r",? (?:then,? )?(?:[\w’'-]+ ){0,3}?(?:has|have)\b", tail):
        return None
    known = list(here.before) or (before_sentence(here) if not lead[:-20].strip() else [])
    if len(known) != 1 or known[0].written.kind == "weekday":
        return None
    return to_today(here, known[0])


def on_from_then(here: Round) -> Pair | None:
    """`bought in 2003; the sale, 12 years on, was in 2015`."""
    if (
        len(here.before) != 1
        or len(here.after) != 1
        or "weekday" in (here.before[0].written.kind, here.after[0].written.kind)
    ):
        return None
    led = re.search(
        r"[;,.:–—] ?(?:and |but )?(?:[\w’'-]+ ){0,4}$",
        here.text(here.before[0].span.end, here.spell.start).rstrip(", ") + " ",
    )
    if led is None or not re.fullmatch(
        r",? (?:[\w’'-]+ ){0,4}(?:in|on) (?:the )?", here.text(here.spell.end, here.after[0].span.start)
    ):
        return None
    readings = [(one, two) for one in here.before[0].readings for two in here.after[0].readings if one.first < two.last]
    return Pair(here.spell, tuple(readings), (here.before[0], here.after[0]))


def years_on(here: Round) -> Pair | None:
    """`Forty years on from the strike of 1985, the village has no shop`: from the date to now, or to another."""
    known = [mention for mention in (*here.before, *here.after) if mention.written.kind != "weekday"]
    if not known or here.document.meta.published is None or not _is_now(here):
        return None
    today = Days(here.document.meta.published, here.document.meta.published)
    apposed = re.search(
        r", (?:first )?(?:[a-z]+ed|born|built|made|set up) (?:in|on) $",
        here.text(here.sentence.start, known[0].span.start),
    )
    if not apposed and not re.match(r" (?:from|after|since)\b", here.text(here.spell.end, here.sentence.end)):
        return None
    ends = [days for mention in known for days in mention.readings]
    readings = [(one, two) for one in ends for two in (*ends, today) if one.first <= two.last and one != two]
    return Pair(here.spell, tuple(readings), tuple(known))


def now_after_the_clause(here: Round) -> Pair | None:
    """`Four decades after it shut in 1985, the pit is to be flooded`."""
    if len(here.after) == 2:
        return _then_on(here)
    if here.before or len(here.after) != 1 or here.spell.start - here.sentence.start > 1 or here.spell.way != "after":
        return None
    mention = here.after[0]
    told = here.text(here.spell.end, mention.span.start)
    main = here.text(mention.span.end, here.sentence.end)
    if (
        len(told) > 80
        or re.search(r"[,;:“”\"(]", told)
        or not (now := re.match(_IS_NOW, main))
        or tells_of_the_past(now[0])
    ):
        return None
    return None if mention.written.kind == "weekday" else to_today(here, mention)


def _then_on(here: Round) -> Pair | None:
    """`Forty years to the day after the fire of 18 September 1985, a plaque was unveiled on Thursday`."""
    first, last = here.after
    published = here.document.meta.published
    told, main = here.text(here.spell.end, first.span.start), here.text(first.span.end, last.span.start)
    if here.before or here.spell.start != here.sentence.start or re.search(r"[,;:“”\"(]", told) or published is None:
        return None
    if not re.fullmatch(r", (?:[^,;:“”\"(]{2,60} )?on ", main) or _ELSEWHERE & set(words_of(told + main)):
        return None
    ends = [days for days in last.readings if last.written.kind != "weekday" or days.last <= published]
    readings = tuple((one, two) for one in first.readings for two in ends if one.first <= two.last)
    return Pair(here.spell, readings, (first, last))


def _is_now(here: Round) -> bool:
    """Whether the clause of `ten years on` opens the sentence and tells of the present."""
    if here.spell.start != here.sentence.start:
        return False
    rest = here.text(here.spell.end, here.sentence.end)
    return (
        re.search(r"(?:, |^ )(?:it|he|she|they|we|the|[A-Z][\w’'-]*)\b[^.;]{0,80}? (?:is|are|has|have)\b", rest)
        is not None
    )
