"""A spell that began with one thing and ended with another: `joined in 2001 and left in 2009, after eight years`."""

from __future__ import annotations

import re

from copydesk.analysis import Mention, sentences
from copydesk_rules.dates._clauses import sentence_number, words_of
from copydesk_rules.dates._events import BEGAN, ENDED
from copydesk_rules.dates._rounds import Pair, Round
from copydesk_rules.dates._till_now import to_today
from copydesk_rules.dates._told import dates

_LASTED = (
    r"\b(?:stood|lasted|stayed|remained|reigned|ruled|lived|survived|endured|ran|dragged on|went on|operated|traded)"
    r"(?: there| here| on| intact| unbroken| empty)?(?: for)? $"
)
_GOING_ON = (
    r"(?:,| and|, and| but)? (?:it |he |she |they )?(?:has|have) (?:since )?(?:been )?(?:running|trading|operating|"
    r"reigned|ruled|lasted|held|gone on|continued|raged|stood|survived|endured|existed|going|dragged on|in business|"
    r"in force|in power|in office|in place|under way)(?: now)? for (?:the past |the last |now )?$"
)
_AT_THE_END = r",? (?:after|in|following) (?:serving |spending |spells? of |a total of |all of )?$"
_WHERE = (
    r" (?:in (?:office|charge|post|power|space|prison|jail|business|service|captivity|all|the (?:job|post))|at sea)"
)
_STOP = r"\s*(?:[.,;)]|$)"
_ITS_LIKE = r" (?:take-?off|departure|arrival|launch|admission|arrest|birth|release|kick-off)(?=[,.;]|$)"


def spent(here: Round) -> Pair | None:
    """From what began to what ended, where the sentence tells of these two alone and then counts."""
    if here.spell.way or here.spell.number is None or here.spell.hedge == "other":
        return None
    known = [mention for mention in (*here.before, *here.after) if mention.written.kind != "weekday"]
    if len(known) == 1:
        return _going_on(here, known[0]) or _back_after(here, known[0]) or _began_next(here, known[0])
    if len(known) != 2 or len(known) != len(here.before) + len(here.after):
        return None
    lead = here.text(here.sentence.start, here.spell.start)
    tail = here.text(here.spell.end, here.sentence.end)
    if not here.after:
        closed = re.match(_STOP, tail) or re.match(_WHERE + _STOP, tail)
        counts = re.fullmatch(_AT_THE_END, here.text(known[1].span.end, here.spell.start))
        return _between(here, *known) if closed and counts and _is_a_life(here, *known) else None
    if here.before:
        until = re.match(r"(?: [\w’'-]+){0,3},? (?:until|before|and|till)\b", tail)
        return _between(here, *known) if until and re.search(_LASTED, lead) else None
    began = re.search(r"\b(?:began|started) (?:in|on) (?:the )?$", here.text(here.spell.end, known[0].span.start))
    ended = re.search(
        r"^ and (?:ended|finished|closed) (?:in|on) ", here.text(known[0].span.end, known[1].span.start + 1)
    )
    own = re.search(r"(?:^|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[’']s) )$", lead)
    return _between(here, *known) if began and ended and own else None


def _is_a_life(here: Round, first: Mention, last: Mention) -> bool:
    """Whether the first date is told of a beginning and the second of an end."""
    began = words_of(here.text(here.sentence.start, first.span.start))[-6:]
    ended = words_of(here.text(first.span.end, last.span.start))
    return bool(BEGAN & set(began) and ENDED & set(ended)) and not {"after", "before", "who"} & set(ended)


def _between(here: Round, first: Mention, last: Mention) -> Pair:
    readings = tuple((one, two) for one in first.readings for two in last.readings if one <= two)
    return Pair(here.spell, readings, (first, last))


def _going_on(here: Round, mention: Mention) -> Pair | None:
    """`set up in 1975 and has been trading for 50 years`."""
    if mention not in here.before or not re.match(_STOP, here.text(here.spell.end, here.sentence.end)):
        return None
    began = set(words_of(here.text(here.sentence.start, mention.span.start))[-7:]) & BEGAN
    goes_on = re.fullmatch(_GOING_ON, here.text(mention.span.end, here.spell.start))
    return to_today(here, mention) if began and goes_on else None


def _began_next(here: Round, mention: Mention) -> Pair | None:
    """The other end stands in the sentence behind: `The mine shut in 1986 after 90 years. It had opened in 1896`."""
    number = sentence_number(here.document, here.spell.start) + 1
    told = words_of(here.text(here.sentence.start, mention.span.start))
    if mention not in here.before or number >= len(sentences(here.document)) or not ENDED & set(told):
        return None
    following = sentences(here.document)[number]
    others = [other for other in dates(here.document).inside(following) if other.written.kind != "weekday"]
    counts = re.fullmatch(_AT_THE_END, here.text(mention.span.end, here.spell.start))
    closed = re.match(_STOP + r"\s*$", here.text(here.spell.end, here.sentence.end))
    if len(others) != 1 or not counts or not closed or not here.document.same_block(following.start, here.spell.start):
        return None
    began = re.fullmatch(
        r"(?:It|He|She|They) (?:had |was |were )?(?:been )?(\w+)(?: \w+){0,3} (?:in|on) ",
        here.text(following.start, others[0].span.start),
    )
    return _between(here, others[0], mention) if began and began[1] in BEGAN else None


def _back_after(here: Round, mention: Mention) -> Pair | None:
    """`last held in 2018, returns after five years`."""
    lead = here.text(here.sentence.start, mention.span.start)
    between = here.text(mention.span.end, here.spell.start)
    back = re.search(r"^,? (?:returns?|is back|are back|comes? back|resumes?|reopens?)\b.{0,30}\bafter $", between)
    if not back or not re.search(
        r"\blast (?:held|staged|played|seen|run|met|visited|performed|open) (?:in|on) $", lead
    ):
        return None
    return to_today(here, mention) if re.match(_STOP, here.text(here.spell.end, here.sentence.end)) else None


def before_or_after_its_like(here: Round) -> Pair | None:
    """`left on Jan. 28 and landed on Jan. 30, two days after take-off`."""
    known = here.before
    if len(known) != 2 or here.after or not re.match(_ITS_LIKE, here.text(here.spell.end, here.sentence.end)):
        return None
    if " and " not in here.text(known[0].span.end, known[1].span.start):
        return None
    return _between(here, *known) if here.text(known[1].span.end, here.spell.start) == ", " else None
