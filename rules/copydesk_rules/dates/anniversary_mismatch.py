"""The rule anniversary-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.counting import in_words, like_ordinal, ordinal, spelled
from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._anniversaries import Claim, claims, event_of
from copydesk_rules.dates._clauses import sentence_at, words_of
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import year_edit

_THIS = (
    r"\b(?:this (?:week|month|year|weekend|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)|today|tonight|tomorrow|yesterday|on [A-Z][a-z]+day)\b"
)


class AnniversaryMismatch(Rule):
    """An anniversary has another number than the years give.

    “The 10th anniversary of the 2013 bombing”, in copy of 2024, is the 11th; the “70th” of a birth in 1944 falls in
    2014. The year is counted from the one that the copy gives for the event to the dateline's, or to any
    other year that the sentence names; the year before and after are granted where the anniversary is to come or
    just past. A thing that “turned 30” or “marks 30 years of” something keeps an anniversary too.

    The event's year stands in the sentence, in one beside it that speaks of the same thing (“its 90th birthday”), or
    where the copy says that the thing was opened or founded. An anniversary whose event has no year is left
    alone, and so is one kept in a story of long ago.
    """

    id = "anniversary-mismatch"
    family = "dates"
    bad = (
        Bad(
            "The town marked the [[10th]] anniversary of the 2010 flood on Sunday.",
            dateline="2024-04-15",
            fixed="The town marked the 14th anniversary of the 2010 flood on Sunday.",
        ),
        Bad(
            "Events are planned for the [[fiftieth]] anniversary of the moon landing on July 20, 1969.",
            dateline="2024-07-01",
            fixed="Events are planned for the fifty-fifth anniversary of the moon landing on July 20, 1969.",
        ),
        Bad(
            "In 2014 the club kept the [[80th]] anniversary of its founding in 1924.",
            fixed="In 2014 the club kept the 90th anniversary of its founding in 1924.",
        ),
        Bad(
            "The club, founded in 1924, is preparing for its [[90th]] anniversary this year.",
            dateline="2024-02-01",
            fixed="The club, founded in 1924, is preparing for its 100th anniversary this year.",
        ),
        Bad("The [[centenary]] of the poet’s birth in 1904 falls this year.", dateline="2024-02-01"),
        Bad(
            "In 1954 she married Joe Hale. They kept their golden wedding in [[2014]] with a dance.",
            fixed="In 1954 she married Joe Hale. They kept their golden wedding in 2004 with a dance.",
        ),
        Bad(
            "The pool opened on 6 July 1935. A party to mark its [[90th]] birthday will be held this July.",
            dateline="2024-05-16",
            fixed="The pool opened on 6 July 1935. A party to mark its 89th birthday will be held this July.",
        ),
        Bad(
            "Quill turned [[15]] this month: its first release was in May 2014.",
            dateline="2024-05-16",
            fixed="Quill turned ten this month: its first release was in May 2014.",
        ),
    )
    good = (
        Good("The town marked the 14th anniversary of the 2010 flood on Sunday.", dateline="2024-04-15"),
        Good("Next year is the 15th anniversary of the 2010 flood.", dateline="2024-04-15"),
        Good("In 2015, on the fifth anniversary of the 2010 flood, a stone was laid.", dateline="2024-04-15"),
        Good("The 50th anniversary show was filmed in 2010.", dateline="2024-04-15"),
        Good("They kept their 60th anniversary in July.", dateline="2024-04-15"),
        "The town marked the 10th anniversary of the 2010 flood on Sunday.",
        Good("On the 10th anniversary of his death, a book of 1998 letters was printed.", dateline="2024-04-15"),
        Good("The centenary of the poet’s birth in 1924 falls this year.", dateline="2024-02-01"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every numbered anniversary of an event whose year stands in the sentence."""
        for claim in claims(document):
            sentence = _clause(document.text, sentence_at(document, claim.at.start), claim)
            event = event_of(document, claim, sentence)
            years = _years(document, sentence, event) if event else set()
            if event and years and not any(year - event[0] == claim.number for year in years):
                published = document.meta.published
                now = published.year if published and published.year in years else min(years)
                kept = _kept_year(document, sentence, claim, now)
                yield _wrong_year(claim, event, kept) if kept else _finding(document, claim, event, now)


def _clause(text: str, sentence: Span, claim: Claim) -> Span:
    """The part of a sentence between semicolons."""
    start = max(sentence.start, text.rfind("; ", 0, claim.at.start) + 1)
    end = text.find("; ", claim.end, sentence.end)
    return Span(start, sentence.end if end < 0 else end)


def _years(document: Document, sentence: Span, event: tuple[int, Span]) -> set[int]:
    """The years in which the anniversary may be kept."""
    others = [mention for mention in dates(document).inside(sentence) if mention.span != event[1] and not mention.stamp]
    named = {days.first.year for mention in others if mention.written.year for days in mention.readings}
    named = {year for year in named if year > event[0]}
    published = document.meta.published
    if named or published is None:
        return named
    if re.search(_THIS, document.quote(sentence)):
        return {published.year}
    words = set(words_of(document.quote(sentence)))
    ahead = (
        {published.year + 1} if words & {"next", "will", "upcoming", "coming", "ahead", "plans", "planned"} else set()
    )
    behind = {published.year - 1} if published.month <= 3 or "last" in words else set()
    return {published.year} | ahead | behind


def _kept_year(document: Document, sentence: Span, claim: Claim, year: int) -> Mention | None:
    """The year in which a jubilee is said to have been kept: it has no number of its own, so the year is wrong."""
    if not re.match("(?i)silver|ruby|golden|diamond|platinum", document.quote(claim.at)):
        return None
    found = (one for one in dates(document).inside(sentence) if one.written.year == year and one.span.start > claim.end)
    return next(found, None)


def _wrong_year(claim: Claim, event: tuple[int, Span], kept: Mention) -> Finding:
    right = event[0] + claim.number
    edit = year_edit(kept.written, right)
    related = (Related(claim.at, "what was kept"), Related(event[1], "the year that it is counted from"))
    message = f"{claim.number} years from {event[0]} is {right}"
    return Finding(edit.span if edit else kept.span, message, (Fix((edit,)),) if edit else (), related)


def _finding(document: Document, claim: Claim, event: tuple[int, Span], year: int) -> Finding:
    number, written = year - event[0], document.quote(claim.at)
    message = f"{event[0]} to {year} is {number} years"
    texts = [] if ordinal(written) is None or "cent" in written.lower() else [like_ordinal(written, number)]
    if claim.turned:
        texts = [in_words(number) if written.isdigit() else spelled(number)]
    related = (Related(event[1], "the year that it is counted from"),)
    return Finding(claim.at, message, replace(claim.at, *texts) if number > 0 else (), related)
