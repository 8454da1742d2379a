"""A stay that began in another sentence: `She came in 1982. She stayed for 27 years, until it closed in 2009`."""

from __future__ import annotations

import re

from copydesk.analysis import Days
from copydesk_rules.dates._back import in_the_past, is_explained, likely, near, speaks_of_it
from copydesk_rules.dates._clauses import is_quoted
from copydesk_rules.dates._events import Event
from copydesk_rules.dates._rounds import Pair, Round

_LASTED = (
    r"\b(stood|stayed|remained|reigned|ruled|lived|survived|endured|ran|served|taught|worked|held|kept|led|sat|played|"
    r"governed|managed|coached|edited|chaired|occupied|together|married|lasted|existed|traded|operated|continued|"
    r"dragged on|went on|owned|there|here)\b(?: [\w’'-]+){0,4}?(?: for)? $|^[Ff]or $|, for $"
)
_IN_A_POST = frozenset("ran led played governed managed coached edited chaired worked operated".split())
_TO_A_POST = frozenset(
    "hired appointed became took elected named succeeded promoted made sworn installed chosen".split()
)
_IN_ALL = (
    r"(?:\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Aa]fter|[Tt]hrough|[Tt]hroughout) (?:his|her|its|their|those|these|the|all)? ?"
    r"|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hose) )$"
)
_THE_YEARS = r" (?:were|was|between|in between|that (?:followed|passed))\b"
_IN_THE_POST = r" (?:in (?:office|charge|post|power|the (?:post|job|role|chair|seat))|at the (?:helm|head|top)|there)\b"
_A_STAY = (
    r" (?:\w+ )?(?:reign|career|tenure|rule|run|stint|spell|stay|term|premiership|presidency|marriage|closure"
    r"|ban|siege|"
    r"occupation|chairmanship|leadership|captaincy|partnership|association|connection|exile|lifetime|existence)\b"
)
_OF_ANOTHER = r"\s+(?:as an?|of an?|into|of (?:his|her|its|their)|sentence|to build|for)\b"
_ANOTHER = r"\b(?:who|whose|which|wife|husband|son|daughter|brother|sister|mother|father|before|after)\b"


def stay(here: Round) -> Pair | None:
    """From what began in the sentences before to what ended here or there, or goes on."""
    spell, document = here.spell, here.document
    if spell.way not in ("", "-", "before") or not spell.number or spell.hedge == "other" or spell.unit == "hour":
        return None
    the = here.text(spell.start, spell.count_at[0]).lower() == "the "
    lead = here.text(here.sentence.start, spell.count_at[0] if the else spell.start)
    tail = here.text(spell.end, here.sentence.end)
    kind = _kind(spell.way, lead, tail)
    if not kind or is_quoted(document, spell.start):
        return None
    known = near(here)
    own = [event for event in known if here.sentence.covers(event.mention.span)]
    before = [event for event in known if event not in own]
    began = _own_beginnings(here, own, kind, tail)
    if not began:
        began = [event for event in reversed(before) if event.roles & {"began", "since"}]
        began = [event for event in began if speaks_of_it(here, lead, event)]
    began = [event for event in began if not _is_of_a_post(lead) or event.verb in _TO_A_POST]
    ended = _ends(here, own, before)
    today = _today(here, lead, tail, began) if not ended and kind == "all" else []
    ends = [days for event in ended for days in event.mention.readings] + today
    readings = likely(here, [(one, two) for event in began for one in event.mention.readings for two in ends])
    if not readings or is_explained(here, known, today):
        return None
    return Pair(spell, tuple(readings), tuple(event.mention for event in (*began, *ended)))


def _kind(way: str, lead: str, tail: str) -> str:
    """`lasted` where a verb says that it went on so long, `all` of “in his 40 years”, or nothing."""
    if re.match(_OF_ANOTHER, tail):
        return ""
    if way == "-":
        own = re.search(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[’']s) $", lead)
        return "all" if own and re.match(_A_STAY, tail) else ""
    if re.search(_LASTED, lead):
        return "lasted"
    all_of_it = re.search(_IN_ALL, lead) or (re.search(r"\b[Tt]he $", lead) and re.match(_THE_YEARS, tail))
    return "all" if way == "" and all_of_it else ""


def _is_of_a_post(lead: str) -> bool:
    """Whether one must have been appointed to do so long what the verb says: to run, to lead, to edit."""
    lasted = re.search(_LASTED, lead)
    return lasted is not None and lasted[1] in _IN_A_POST


def _own_beginnings(here: Round, own: list[Event], kind: str, tail: str) -> list[Event]:
    """What began in the same sentence: `Elected in 1997, he sat for the town for 13 years, until 2010`."""
    if re.match(r" of\b", tail) or (kind == "all" and not re.match(_IN_THE_POST, tail)):
        return []
    wanted = {"since"} if kind == "all" else {"began"}
    before = [event for event in own if wanted & event.roles and event.mention.span.end <= here.spell.start]
    return [
        event
        for event in before[::-1]
        if not re.search(_ANOTHER, here.text(event.mention.span.end, here.spell.start).removesuffix(" after "))
    ]


def _ends(here: Round, own: list[Event], before: list[Event]) -> list[Event]:
    """The dates until which it lasted: those of the sentence, or of what ended before it."""
    found = [event for event in own if "since" not in event.roles]
    found = [event for event in found if "began" not in event.roles or event.mention.span.start >= here.spell.end]
    found = [event for event in found if event.mention.written.kind != "weekday" or "ended" in event.roles]
    found = found or [event for event in before if event.roles & {"ended", "last"}]
    return [in_the_past(here, event) for event in found]


def _today(here: Round, lead: str, tail: str, began: list[Event]) -> list[Days]:
    """The day of the copy, where the stay goes on."""
    published = here.document.meta.published
    told = " ".join(here.document.quote(event.sentence) for event in began if "since" in event.roles)
    now = re.search(r"\b(?:has|have)\b", tail[:80] + told) or re.search(r"\b(?:has|have)\b[^,;]*$", lead)
    return [Days(published, published)] if published and now else []
