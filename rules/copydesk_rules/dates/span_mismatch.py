"""The rule span-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.almanac import WEEKDAYS
from copydesk.analysis import Days
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._droughts import droughts
from copydesk_rules.dates._elapsed import fits, lasting, rewritten
from copydesk_rules.dates._pairs import pairs
from copydesk_rules.dates._rounds import Pair
from copydesk_rules.dates._turn_of_year import fits_this_year
from copydesk_rules.dates._weekdays_apart import weekdays_apart
from copydesk_rules.dates._wording import named_day


class SpanMismatch(Rule):
    """A spell of time is not what lies between the dates that the copy itself gives.

    “In 1976, 38 years ago”, in copy of 2024; “from September 1981 to January 2006, nearly 35 years”; “retracted in
    2010, 22 years later”, of a paper of 1998. A reader who can subtract stops here.

    The words are granted what copy grants itself: figures are rounded up or down, both ends may be counted, “nearly”
    may be a fifth short, “more than” may be much more, “a few” may be nine. A date that is only a year may be any day
    of it. Every date that the spell may be counted from is tried, and one that fits is enough. A spell is
    judged only where it stands beside its date, or where the sentence names both; “between 2010 and 2020” may
    hold any number of years, and figures compared with “a year earlier” are left alone.
    """

    id = "span-mismatch"
    family = "dates"
    bad = (
        Bad(
            "No woman had held the post since 1979, [[30 years ago]].",
            dateline="2024-05-07",
            fixed="No woman had held the post since 1979, 45 years ago.",
        ),
        Bad(
            "The treaty was signed in Lagos on May 4, 2021, [[two and a half years ago]], by both presidents.",
            dateline="2022-11-20",
            fixed="The treaty was signed in Lagos on May 4, 2021, 18 months ago, by both presidents.",
        ),
        Bad(
            "[[Sixty years ago today]], on April 25, 1953, the journal printed a short letter.",
            dateline="2023-04-25",
            fixed="Seventy years ago today, on April 25, 1953, the journal printed a short letter.",
        ),
        Bad(
            "He ran the mill from June 1981 to January 2006, [[nearly 35 years]].",
            fixed="He ran the mill from June 1981 to January 2006, nearly 25 years.",
        ),
        Bad(
            "She was its editor for [[12 years]], from 2004 to 2010, and its owner after that.",
            fixed="She was its editor for six years, from 2004 to 2010, and its owner after that.",
        ),
        Bad(
            "The study of 1998 was withdrawn in 2010, [[22 years later]], by the same journal.",
            fixed="The study of 1998 was withdrawn in 2010, 12 years later, by the same journal.",
        ),
        Bad(
            "The bridge opened in 1826. [[Thirty years later]], in 1850, the second was finished.",
            fixed="The bridge opened in 1826. Twenty-four years later, in 1850, the second was finished.",
        ),
        Bad(
            "A [[four-week]] trial, from January 17 to March 28, drew 6,000 people.",
            dateline="2025-04-18",
            fixed="A ten-week trial, from January 17 to March 28, drew 6,000 people.",
        ),
        Bad(
            "The river burst its banks on Sunday, March 17. It did so [[barely a week after]] the dam had "
            "cracked on March 4.",
            dateline="2024-03-18",
            fixed="The river burst its banks on Sunday, March 17. "
            "It did so barely two weeks after the dam had cracked on March 4.",
        ),
        Bad(
            "The club won the cup on Sunday, its first trophy for [[more than eight years]].\n\n"
            "It had not won a trophy since the league cup of May 3, 2018.",
            dateline="2024-06-02",
            fixed="The club won the cup on Sunday, its first trophy for more than six years.\n\n"
            "It had not won a trophy since the league cup of May 3, 2018.",
        ),
    )
    good = (
        Good("No woman had held the post since 1979, 45 years ago.", dateline="2024-05-07"),
        Good("The treaty was signed on May 4, 2021, a year and a half ago.", dateline="2022-11-20"),
        "The treaty was signed on May 4, 2021, ten years ago.",
        "He ran the mill from June 1981 to January 2006, almost 25 years.",
        "He served for six years, from 2010 to 2015, and then for two.",
        "He was prime minister for seven years and 43 days between 1908 and 1920.",
        "Profit was $45 million in 2010, up from $40 million a year earlier, and $60 million in 2004.",
        "She won gold in 2012, four years after her first medal, and had taken up rowing in 2005.",
        "The study of 1998 was withdrawn in 2010, 12 years later.",
        "He was born in 1950, two years after his brother, and left school in 1966.",
        Good("The strike began 30 days after the contract ran out on July 14.", dateline="2023-08-24"),
        Good("In 2014 he said that he had stopped smoking 20 years ago.", dateline="2024-03-01"),
        Good(
            "The week-long fair, from 3 to 9 May, is over. About 10 years ago, in 2013, it began.",
            dateline="2024-05-10",
        ),
        Good("It was her first win for two years. She has lived in Leeds since 2010.", dateline="2024-05-10"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every spell that stands beside a date and fits none of those that it may be counted from."""
        for pair in (*pairs(document), *droughts(document)):
            if any(fits(pair.spell, first, last) for first, last in pair.readings):
                continue
            if not fits_this_year(document, pair.spell, pair.places):
                yield _finding(document, pair)
        for spell, last, first, want in weekdays_apart(document):
            way = "on from" if spell.way in ("later", "after") else "back from"
            days = document.quote(Span(spell.start, spell.count_at[1]))
            message = f"{days} {way} {document.quote(first)} is {WEEKDAYS[want]}"
            yield Finding(
                last, message, replace(last, WEEKDAYS[want]), (Related(first, "the day that is counted from"),)
            )


def _finding(document: Document, pair: Pair) -> Finding:
    spell, (first, last) = pair.spell, pair.readings[0]
    span = Span(spell.start, spell.end)
    message = f"{_said(document, pair, first, last)} is {lasting(first, last)}"
    related = tuple(Related(place.span, "the date that it is counted from or to") for place in pair.places[:2])
    return Finding(span, message, replace(span, rewritten(document, spell, first, last)), related)


def _said(document: Document, pair: Pair, first: Days, last: Days) -> str:
    """The two dates in the copy's own words, where it has words for both."""
    named = {days: document.quote(place.span) for place in pair.places for days in place.readings}
    ends = (
        named.get(days) or named_day(days, american="GB" not in (document.meta.variety or "")) for days in (first, last)
    )
    return " to ".join(ends)
