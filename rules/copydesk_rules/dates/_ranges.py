"""A spell of time beside a range of dates: `from 2004 to 2010, six years`, `mayor since May 2016, eight years`."""

from __future__ import annotations

import re

from copydesk.almanac.days import day
from copydesk.analysis import Days, Mention
from copydesk_rules.dates._rounds import BEHIND, TO, Pair, Round

_FROM = r"[^.;:,]{0,30}?,?\s*\(?\s*from "
_BRACKET = r"\s*[(,]\s*"
_RATE = r"\b(?:a|per|each|every) (?:day|week|month|year)\b"
_A_STRETCH = r"\s(?:[a-z]+ )?(?:spell|stint|run|reign|tenure|period|career|absence|gap|stretch|span|stay)\b"
_NOMINAL = r"\s(?:[a-z]+ )?(?:term|sentence|contract|deal|lease|mandate|plan|ban|loan)\b"


def range_beside(here: Round) -> Pair | None:
    """Between the two ends of a range that stands beside it: `from 2004 to 2010, six years`."""
    spell = here.spell
    if spell.way not in ("", "-") or spell.number is None or _is_a_rate(here):
        return None
    if spell.way == "" and here.after and here.text(spell.end, here.after[0].span.start) in (", since ", " since "):
        return _since_then(here, here.after[0])
    before = here.before[-2:]
    if before and here.text(before[-1].span.start - 6, before[-1].span.start) == "since ":
        return _from_since(here, before[-1])
    if len(here.before) == 2 and not here.after and here.text(spell.end, spell.end + 6) == " apart":
        return _between(here, *before)
    if spell.way == "-" and len(before) == 2 and _is_range(here, *before):
        aside = re.fullmatch(r"\s*[,(–—]\s*(?:a|an|his|her|its|their)?\s*", here.text(before[1].span.end, spell.start))
        noun = re.match(_A_STRETCH, here.text(spell.end, here.sentence.end))
        return _between(here, *before) if aside and noun else None
    if len(here.after) >= 1 and here.after[0].written.last_day is not None:
        return _within(here, here.after[0])
    if len(before) == 2 and _is_range(here, *before) and spell.way == "":
        if re.fullmatch(BEHIND, here.text(before[1].span.end, spell.start)):
            return _between(here, *before)
        return None
    if len(here.after) >= 2 and _is_range(here, *here.after[:2]):
        between = here.text(spell.end, here.after[0].span.start)
        if not _is_of_another(spell.way, between) and re.fullmatch(f"{_FROM}|{_BRACKET}", between):
            return _between(here, *here.after[:2])
    return None


def _within(here: Round, mention: Mention) -> Pair | None:
    """`for four days, from 1 to 4 August`: between the two days of one date."""
    between, last = here.text(here.spell.end, mention.span.start), mention.written.last_day
    if _is_of_another(here.spell.way, between) or not re.fullmatch(f"{_FROM}|{_BRACKET}", between):
        return None
    ends = [(days, last and day(days.first.year, days.first.month, last)) for days in mention.readings]
    readings = tuple((days, Days(end, end)) for days, end in ends if end and end >= days.first)
    return Pair(here.spell, readings, (mention,))


def _is_of_another(way: str, between: str) -> bool:
    """Whether the range is not the spell's own: `a week`, `years of talks`, `four-year terms`, a `10-year sentence`."""
    if re.search(_RATE, between) or " of " in between or re.search(r"\band\b", between):
        return True
    several = re.search(r"s,?\s*\(?\s*from $", between) is not None
    return way == "-" and (several or re.match(_NOMINAL, between) is not None)


def _from_since(here: Round, mention: Mention) -> Pair | None:
    """`mayor since May 2016, eight years`: from the date to the dateline."""
    published = here.document.meta.published
    ends = re.match(r"\s*(?:[.,;)]|$)", here.text(here.spell.end, here.sentence.end + 1)) is not None
    between = here.text(mention.span.end, here.spell.start)
    if published is None or not ends or not re.fullmatch(r"\s*[,(–—]\s*(?:for |or |now )?", between):
        return None
    return Pair(here.spell, tuple((days, Days(published, published)) for days in mention.readings), (mention,))


def _since_then(here: Round, mention: Mention) -> Pair | None:
    """`for 14 years, since September 2009`: to the dateline, or to another date of the sentence."""
    published = here.document.meta.published
    if published is None or mention.written.kind == "weekday":
        return None
    ends = [Days(published, published), *(days for other in here.before for days in other.readings)]
    readings = tuple((one, two) for one in mention.readings for two in ends if one.first < two.last)
    return Pair(here.spell, readings, (mention,))


def _is_a_rate(here: Round) -> bool:
    """Whether `a week` says how often: `three days a week from June to August`."""
    bare = here.text(*here.spell.count_at).lower().startswith(("a ", "an ")) and not here.spell.hedge
    return bare and here.text(here.spell.start - 4, here.spell.start) != "for "


def _is_range(here: Round, first: Mention, last: Mention) -> bool:
    between = here.text(first.span.end, last.span.start)
    if between == " and ":
        return here.text(first.span.start - 8, first.span.start) == "between "
    return re.fullmatch(TO, between) is not None


def _between(here: Round, first: Mention, last: Mention) -> Pair:
    readings = tuple((one, two) for one in first.readings for two in last.readings if one <= two)
    return Pair(here.spell, readings, (first, last))
