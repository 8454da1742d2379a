"""The rule weekday-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac import Written
from copydesk.almanac.days import day, shift, weekdays_of
from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_quoted, sentence_at, tells_of_the_past, tells_of_what_comes, words_of
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import a_weekday, day_edit, named, weekday_edit, year_edit

_SET = (
    r"\b(?:payable|due|scheduled|listed|pencilled in|set|planned|fixed)(?: (?:for|on|to [a-z]+(?: "
    r"[a-z]+)?))? (?:on )?(?:the )?$"
)
_BACK = 30  # days: copy that says “opens” may go out a little late
_CLOSE = 7  # days: of an event so near the dateline the writer is surer of the weekday than of the date


class WeekdayMismatch(Rule):
    """A weekday does not fall on the date beside it.

    Readers plan by these words: one goes on Tuesday, the other on the 12th. One of the two is wrong, and only
    the reporter knows which, so both readings are offered and none is applied unasked.

    A date without a year is held against the dateline: the year meant is the one that brings the date nearest
    to it. Where another year is named before it in the same paragraph or the one before, that year may be
    meant as well, unless it is told by the way (“founded in 1924”, “since 2011”) or the sentence tells of what is to
    come. Copy without a dateline is silent on such dates. Until 1923 a date may be in the old
    (Julian) calendar, and both weekdays are accepted; a date such as 4/5/2024 may be read either way. Copy whose
    weekdays all fit another year (a reprint) is left alone, and so are Good Friday and its like, plural
    weekdays, and a weekday that is parted from the date by a word.
    """

    id = "weekday-mismatch"
    family = "dates"
    severity = "error"
    bad = (
        Bad(
            "The council will meet on [[Monday, March 5, 2024]], at noon.",
            fixed="The council will meet on Tuesday, March 5, 2024, at noon.",
        ),
        Bad(
            "Doors open at 7pm on [[Friday 13 June]], and the band goes on at eight.",
            dateline="2024-05-02",
            fixed="Doors open at 7pm on Thursday 13 June, and the band goes on at eight.",
        ),
        Bad(
            "Police said the house had been empty since Tuesday. They were called to it on [[Tuesday, Nov. "
            "6]], at noon.",
            dateline="2024-11-07",
            fixed="Police said the house had been empty since Tuesday. They were called to it on Tuesday, "
            "Nov. 5, at noon.",
        ),
        Bad(
            "The vigil is on [[Thursday the 12th of March 2024]] at the war memorial.",
            fixed="The vigil is on Tuesday the 12th of March 2024 at the war memorial.",
        ),
        Bad(
            "The strike was called for [[Sun. 14 September 2024]] and the Monday after.",
            fixed="The strike was called for Sat. 14 September 2024 and the Monday after.",
        ),
        Bad("The fair is on [[Saturday and Sunday, March 23 and 24, 2025]]."),
        Bad(
            "Payment was made on [[Monday, January 6, 2024]], by card.",
            dateline="2025-01-09",
            fixed="Payment was made on Monday, January 6, 2025, by card.",
        ),
        Bad(
            "The deposit is due by [[April 18, 2024 (a Friday]]).",
            fixed="The deposit is due by April 18, 2024 (a Thursday).",
        ),
    )
    good = (
        "The council will meet on Tuesday, March 5, 2024, at noon.",
        "On Monday the council set March 5, 2024, as the day of the vote.",
        "Doors open at 7pm on Friday 13 June.",
        Good("Doors open at 7pm on Thursday 13 June.", dateline="2024-05-02"),
        Good("In 2019 the river rose. On Monday, 11 March, the bridge was closed.", dateline="2024-05-02"),
        "Columbus sighted land on Friday, October 12, 1492.",
        "The Tsar abdicated on Thursday, March 2, 1917, as Russia then counted.",
        "The fair is on Saturday and Sunday, March 23 and 24, 2024.",
        "He was arrested on Thursday. March 5, 2024, was set for the trial.",
        "The letter appeared in The Sun, 12 March 2024, page 8.",
        "The market is held on Tuesdays, March 5, 2024, excepted.",
        Good("The ship sails on Thursday, 4/5/2023.", language="en"),
        "The course runs Mondays and Wednesdays from Tuesday, 5 March 2024.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date whose weekday is on none of the days that it may mean."""
        found = [mention for mention in dates(document) if _is_judged(mention)]
        wrong = [mention for mention in found if not _right(document, mention)]
        if not _is_reprint(found, wrong):
            for mention in wrong:
                yield _finding(document, mention)


def _is_judged(mention: Mention) -> bool:
    """Whether a weekday stands beside the date, and a pair of them is as far apart as its days."""
    written = mention.written
    if written.weekday is None or written.day is None or written.month is None:
        return False
    if not mention.readings or written.note in ("double", "old"):
        return False
    if written.last_weekday is None:
        return True
    assert written.last_day is not None
    return (written.last_day - written.day - written.last_weekday + written.weekday) % 7 == 0


def _right(document: Document, mention: Mention) -> bool:
    """Whether the date falls on the weekday in any year that may be meant."""
    readings = [days.first for days in mention.readings]
    published = document.meta.published
    if mention.why == "dateline" and published and _is_to_come(document, mention):
        soon = [one for one in readings if one >= shift(published, -_BACK)]
        readings = soon or [one for one in readings if one >= shift(published, -200)] or readings
    return any(mention.written.weekday in weekdays_of(one.year, one.month, one.day) for one in readings)


def _is_to_come(document: Document, mention: Mention) -> bool:
    """Whether the sentence tells of what is to come, and is no history told in the present tense."""
    sentence, block = sentence_at(document, mention.span.start), document.block_at(mention.span.start).span
    text = document.quote(sentence)
    if re.search(_SET, document.text[sentence.start : mention.span.start]):
        return True
    if {"will", "shall"} & set(words_of(text)):
        return True
    if is_quoted(document, mention.span.start) or not tells_of_what_comes(text):
        return False
    before = dates(document).inside(Span(block.start, sentence.start))
    return all(
        tells_of_the_past(document.quote(sentence_at(document, other.span.start)))
        for other in before
        if other.written.year and not other.stamp
    )


def _is_reprint(found: list[Mention], wrong: list[Mention]) -> bool:
    """Whether all the weekdays of dates without a year are wrong, several of them, and fit one other year."""
    found = [mention for mention in found if mention.written.year is None]
    wrong = [mention for mention in wrong if mention.written.year is None]
    if len(wrong) < 2 or len(wrong) < len(found):
        return False
    years = {mention.readings[0].first.year for mention in wrong}
    return any(all(_fits(mention, year) for mention in found) for year in range(min(years) - 12, max(years) + 2))


def _fits(mention: Mention, year: int) -> bool:
    written = mention.written
    assert written.month is not None and written.day is not None
    return written.weekday in weekdays_of(year, written.month, written.day)


def _finding(document: Document, mention: Mention) -> Finding:
    meant = mention.readings[0].first
    message = f"{named(meant, mention.written)} is {a_weekday(meant.weekday())}"
    return Finding(mention.span, message, tuple(_fixes(document, mention, meant)))


def _fixes(document: Document, mention: Mention, meant: date) -> Iterator[Fix]:
    """Another weekday, the nearest day that has the weekday, the next year in which the date has it."""
    written, published = mention.written, document.meta.published
    if written.weekday is None or written.last_weekday is not None:
        return
    step = (written.weekday - meant.weekday() + 3) % 7 - 3
    nearest = shift(meant, step)
    other_day = day_edit(document, written, nearest.day) if nearest.month == meant.month else None
    edits = [weekday_edit(document, written, meant.weekday()), other_day, *_other_year(written, meant)]
    if published and abs((meant - published).days) <= _CLOSE and _is_the_story_s_day(document, mention, meant):
        edits[:2] = edits[1::-1]
    if published and published.month <= 2 and meant.year == published.year - 1:
        edits = edits[2:] + edits[:2]
    yield from (Fix((edit,)) for edit in edits if edit)


def _is_the_story_s_day(document: Document, mention: Mention, meant: date) -> bool:
    """Whether the copy names the weekday elsewhere, more often than the one that the date falls on: then the date
    slipped.
    """
    if re.search(
        r"\b(?:[Nn]ext|[Ll]ast|[Tt]his) $", document.text[max(0, mention.span.start - 6) : mention.span.start]
    ):
        return True
    published = document.meta.published
    if (
        published
        and meant >= published
        and tells_of_the_past(document.quote(sentence_at(document, mention.span.start)))
    ):
        return True
    named = [one.written.weekday for one in dates(document) if one.span != mention.span]
    return named.count(mention.written.weekday) > named.count(meant.weekday())


def _other_year(written: Written, meant: date) -> list[Edit | None]:
    """The year changed by one, where the date then has its weekday."""
    years = (meant.year + 1, meant.year - 1) if written.year else ()
    fits = (year for year in years if (one := day(year, meant.month, meant.day)) and one.weekday() == written.weekday)
    return [year_edit(written, year) for year in fits]
