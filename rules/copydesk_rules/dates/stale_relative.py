"""The rule stale-relative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac import Spell
from copydesk.almanac.days import shift
from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import sentence_at, sentence_number
from copydesk_rules.dates._elapsed import fits, lasting
from copydesk_rules.dates._links import is_same_event, traces
from copydesk_rules.dates._told import dates, spells
from copydesk_rules.dates._wording import in_order

_COMES = (
    r"\b(?:comes?|came|coming|arrives?|arrived|happen(?:s|ed)|(?:is|are|was|were) (?:made|announced|issued|published)|"
    r"emerge[sd]?|follow(?:s|ed)?)\s*$"
)
_BACK = r"\b(?:began|started|was|were|took place|came|happened|fell|opened|ended|lasted|died|resigned)\b[^.;]{0,30}$"
_NEXT_YEAR = r"\b(early|as soon as|as early as|at the (?:start|beginning) of) (next year)\b"
_RECENT = 3  # days: what “the announcement comes” speaks of is at most so old


class StaleRelative(Rule):
    """“Days after” or “next year” no longer holds: the copy dates the event, and the dateline is too far from it.

    It is what remains when an old story is brought up to date by its top. “The comments come days after Ms. Hale
    warned …”, and ten paragraphs down, “On December 13, Ms. Hale warned …”: in copy of January 27 those days are
    weeks.

    Two mentions are one event only where the copy leaves little doubt: they share two names and a telling verb or a
    quoted word, or the next sentence says when it was, with the name. “Days” may be a fortnight, “weeks” two
    months. One mention of the event that fits is enough for silence. “Early next year”, in January or February, is
    marked only in copy that has such a leftover beside it.
    """

    id = "stale-relative"
    family = "dates"
    bad = (
        Bad(
            "The remarks come [[days after]] Prime Minister Anna Hale warned President Otto Brandt of "
            "“serious consequences” if "
            "he closed the strait.\n\nThe fleet could sail as soon as [[early next year]].\n\n"
            "On December 13, Anna Hale told Otto Brandt that closing the strait would be a mistake and "
            "warned of “serious consequences”.",
            dateline="2022-01-27",
            fixed="The remarks come weeks after Prime Minister Anna Hale warned President Otto Brandt of “serious "
            "consequences” if he closed the strait.\n\nThe fleet could sail as soon as early this year.\n\n"
            "On December 13, Anna Hale told Otto Brandt that closing the strait would be a mistake and "
            "warned of “serious consequences”.",
        ),
        Bad(
            "The announcement comes [[days after]] President Otto Brandt was received in Oslo by Anna Hale. "
            "Brandt’s visit began on February 14.",
            dateline="2023-03-11",
            fixed="The announcement comes weeks after President Otto Brandt was received in Oslo by Anna Hale. "
            "Brandt’s visit began on February 14.",
        ),
    )
    good = (
        Good(
            "The announcement comes days after President Otto Brandt was received in Oslo. Brandt’s visit "
            "began on March 5.",
            dateline="2023-03-11",
        ),
        Good(
            "The remarks come days after Anna Hale warned Otto Brandt of “serious consequences”.\n\n"
            "On December 13, Anna Hale visited Bergen.",
            dateline="2022-01-27",
        ),
        Good(
            "The remarks come weeks after Anna Hale warned Otto Brandt.\n\nOn December 13, Anna Hale warned "
            "Otto Brandt by letter.",
            dateline="2022-01-27",
        ),
        Good("The fleet could sail as soon as early next year.", dateline="2022-01-27"),
        "The remarks come days after Anna Hale warned Otto Brandt.\n\nOn December 13, Anna Hale warned Otto "
        "Brandt by letter.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every “days after” that the event's own date contradicts, and what is left over with it."""
        published = document.meta.published
        if published is None:
            return
        stale = False
        for spell in spells(document):
            if spell.way == "after" and spell.unit in ("hour", "day", "week", "fortnight", "month"):
                for finding in _judge(document, spell, published):
                    stale = True
                    yield finding
        if stale and published.month <= 2:
            yield from _next_year(document)


def _judge(document: Document, spell: Spell, published: date) -> Iterator[Finding]:
    sentence = sentence_at(document, spell.start)
    if not re.search(_COMES, document.text[sentence.start : spell.start]):
        return
    told = Span(spell.end, sentence.end)
    if any(mention.written.kind == "day" for mention in dates(document).inside(told)):
        return
    mentions = list(_of_the_event(document, told, sentence))
    now = Days(shift(published, -_RECENT), published)
    past = [(mention, days) for mention in mentions for days in mention.readings[:1] if days.last <= published]
    if past and not any(fits(spell, days, now) for _, days in past):
        mention, days = past[0]
        yield _finding(document, spell, mention, days, published)


def _of_the_event(document: Document, told: Span, sentence: Span) -> Iterator[Mention]:
    """The dates that the copy gives elsewhere to what the sentence tells."""
    known = traces(document.quote(told))
    here = sentence_number(document, told.start)
    for mention in dates(document):
        if mention.written.kind != "day" or mention.stamp or sentence.covers(mention.span):
            continue
        there = sentence_at(document, mention.span.start)
        text = document.quote(there)
        following = sentence_number(document, mention.span.start) == here + 1 and document.same_block(
            there.start, told.start
        )
        back = re.search(_BACK, document.text[there.start : mention.span.start])
        shared = traces(text).names & known.names
        if is_same_event(known, traces(text)) or (following and back and shared):
            yield mention


def _finding(document: Document, spell: Spell, mention: Mention, days: Days, published: date) -> Finding:
    span = Span(spell.start, spell.end)
    apart = (published - days.first).days
    unit = "days" if apart <= 14 else "weeks" if apart < 75 else "months" if apart < 700 else "years"
    message = f"{document.quote(mention.span)} is {lasting(days, Days(published, published))} before the dateline, "
    message += in_order(published, american=mention.written.order != "dmy").rstrip(",")
    texts = (f"{unit} after", f"{lasting(days, Days(published, published))} after")
    return Finding(span, message, replace(span, *texts), (Related(mention.span, "the date of the event"),))


def _next_year(document: Document) -> Iterator[Finding]:
    for match in re.finditer(_NEXT_YEAR, document.text):
        early = match[1] == "early"
        span = Span(match.start() if early else match.start(2), match.end())
        text = "early this year" if early else "this year"
        yield Finding(
            span, "the year that was next when this was written has begun", replace(span, text), variant="next-year"
        )
