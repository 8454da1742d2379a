"""The rule reversed-range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk.almanac import Written
from copydesk.almanac.days import day, shift
from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, Related, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.dates._clauses import sentence_at, words_of
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._windows import closed_before_open, overrun
from copydesk_rules.dates._wording import day_edit, weekday_edit

_TO = r"\s*(?:-|–|—|‑|to|through|until|till)\s*(?:the\s+)?"
_AND = r"\s+and\s+"
_COUNTING = frozenset(
    "fell fall falling fallen dropped drop rose rise rising grew down up declined decline slipped back "
    "backwards reverse "
    "countdown season annual annually yearly every each bc bce rebased cut reduced increased score beat won".split()
)
_SEASON = (
    r"(?<![\w-])((?:19|20)\d\d)([-–/])(\d\d)"
    r"(?= (?:season|campaign|(?:financial|fiscal|academic|school|tax|accounting) year)\b)"
)
_LONGEST_WRAP = 31  # days: “February 14 to January 17” is no winter that runs into a new year


class ReversedRange(Rule):
    """A range of dates ends before it begins: “April 27 to April 6”.

    The two ends have changed places, or one of them is wrong. The swapped range is offered.

    A range that runs over the turn of the year (“December 20 to January 5”, “November to February 2024”), a whole year
    (“April 6 to April 5”), seasons and yearly terms, and figures that fell “from 2015 to 2010” are left alone.
    Without a year, a range is reversed only if it would otherwise last eleven months or more.
    """

    id = "reversed-range"
    family = "dates"
    severity = "error"
    bad = (
        Bad(
            "The quilt show runs from [[April 27 to April 6]] and is closed on Mondays.",
            fixed="The quilt show runs from April 6 to April 27 and is closed on Mondays.",
        ),
        Bad(
            "The trial period, from [[February 14 to January 17]], drew 600 people.",
            fixed="The trial period, from January 17 to February 14, drew 600 people.",
        ),
        Bad(
            "She served as mayor ([[2015–2010]]) and then retired.",
            fixed="She served as mayor (2010–2015) and then retired.",
        ),
        Bad(
            "He lived in Rome from [[1987 to 1979]], by his own account.",
            fixed="He lived in Rome from 1979 to 1987, by his own account.",
        ),
        Bad(
            "The office was closed from [[5 March 2024 to 27 February 2024]].",
            fixed="The office was closed from 27 February 2024 to 5 March 2024.",
        ),
        Bad(
            "Between [[June 2021 and May 2020]] the account was empty.",
            fixed="Between May 2020 and June 2021 the account was empty.",
        ),
        Bad("They were relegated in the [[2024–23]] season.", fixed="They were relegated in the 2023–24 season."),
        Bad(
            "The sale is on from [[March 27 to 6]], says the flyer.",
            fixed="The sale is on from March 6 to 27, says the flyer.",
        ),
        Bad(
            "It is on show from [[27 April–6 April 2025]].",
            fixed="It is on show from 6 April–27 April 2025.",
        ),
    )
    good = (
        "They went up in the 1999–00 season and down in the 2023–24 season.",
        "The quilt show runs from April 6 to April 27.",
        "The rink is open from December 20 to January 5.",
        "The season runs from November to February 2024.",
        "The tax year runs from April 6 to April 5.",
        "The number of members fell from 2015 to 2010 in a single winter.",
        "She served as mayor (2010–2015) and from 2019 to 2023.",
        "Open Monday to Sunday, June 30 to June 2 excepted, every year.",
        "They won 7-6 on March 7 and March 5.",
        "The school year is from September 1 to June 30.",
        "From 20 March, 10 March being a holiday, the office was open.",
        "In the 1990s and the 1980s, and in 1987, 1979 and 1965, it flooded.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every pair of neighbours that is a range the wrong way round, and every range within one date."""
        found = dates(document)
        for mention in found:
            if _is_reversed_within(document, mention.written):
                yield _within(document, mention)
        if "season" in document.text or " year" in document.text or "campaign" in document.text:
            yield from _seasons(document)
        for first, last in pairwise(found):
            if _is_range(document, first.written, last.written) and _is_reversed(first.written, last.written):
                sentence = document.quote(sentence_at(document, first.span.start))
                if not _COUNTING & set(words_of(sentence)):
                    yield _between(document, first, last)
        for first, last in overrun(document):
            related = (Related(first.span, "where it begins"),)
            message = "the window closes before it opens"
            yield Finding(last.span, message, tuple(_the_day_after(document, last)), related)
        for first, last in closed_before_open(document):
            message = f"{document.quote(last.span)} comes before {document.quote(first.span)}"
            swapped = Fix((Edit(first.span, document.quote(last.span)), Edit(last.span, document.quote(first.span))))
            yield Finding(last.span, message, (swapped,), (Related(first.span, "where it begins"),))


def _the_day_after(document: Document, mention: Mention) -> Iterator[Fix]:
    """The next day, with its weekday where it has one."""
    written, days = mention.written, mention.readings[:1]
    edits = [weekday_edit(document, written, (written.weekday + 1) % 7)] if written.weekday is not None else []
    if written.day is not None and days:
        following = shift(days[0].first, 1)
        edits.append(day_edit(document, written, following.day) if following.month == days[0].first.month else None)
    if edits and all(edits):
        yield Fix(tuple(edit for edit in edits if edit))


def _places(text: str, noun: str) -> Iterator[int]:
    """Where a noun stands behind a figure, with at most a word between them."""
    at = text.find(noun)
    while at >= 0:
        if any(digit in text[max(0, at - 18) : at] for digit in "0123456789"):
            yield at
        at = text.find(noun, at + 1)


def _seasons(document: Document) -> Iterator[Finding]:
    """`the 2024–23 season`."""
    text = document.text
    places = (at for noun in (" season", " campaign", " year") for at in _places(text, noun))
    for match in (one for at in places if (one := re.compile(_SEASON).search(text, max(0, at - 18), at + 20))):
        first, last = int(match[1]), int(match[3])
        if last == (first - 1) % 100:
            season = f"{first - 1}{match[2]}{first % 100:02}"
            span = Span(match.start(), match.end())
            yield Finding(span, f"{first - 1} comes before {first}", replace(span, season))


def _is_range(document: Document, first: Written, last: Written) -> bool:
    between = document.text[first.end : last.start]
    if len(between) > 12:
        return False
    before = words_of(document.text[max(0, first.start - 10) : first.start])
    if re.fullmatch(_AND, between):
        return before[-1:] == ["between"]
    if not re.fullmatch(_TO, between):
        return False
    hyphen = between in ("-", "–", "—", "‑")
    return (
        first.kind != "year"
        or before[-1:] == ["from"]
        or (hyphen and document.text[first.start - 1 : first.start] == "(")
    )


def _is_reversed(first: Written, last: Written) -> bool:
    if first.kind != last.kind or "?" in (first.order, last.order) or first.kind == "weekday":
        return False
    if first.year is not None and last.year is not None:
        return _key(first) > _key(last)
    if first.kind != "day" or first.year is not None:
        return False
    if first.month is None or last.month is None or _key(first)[1:] <= _key(last)[1:]:
        return False
    year = last.year or 2023
    ends = day(year, first.month, first.day or 0), day(year, last.month, last.day or 0)
    return ends[0] is not None and ends[1] is not None and 4 <= (ends[0] - ends[1]).days <= _LONGEST_WRAP


def _key(written: Written) -> tuple[int, int, int]:
    return written.year or 0, written.month or 0, written.day or 0


def _is_reversed_within(document: Document, written: Written) -> bool:
    """Whether `March 27 to 6` is one date with two days, the greater first."""
    if written.day is None or written.last_day is None or written.last_day >= written.day:
        return False
    if written.joiner in ("to", "through", "until", "till"):
        return words_of(document.text[max(0, written.start - 6) : written.start])[-1:] == ["from"]
    return False


def _within(document: Document, mention: Mention) -> Finding:
    text, written = document.quote(mention.span), mention.written
    swapped = re.sub(r"(\d+)(\s*(?:st|nd|rd|th)?\s+\w+\s+)(\d+)", r"\3\2\1", text, count=1)
    return Finding(mention.span, f"{written.last_day} comes before {written.day}", replace(mention.span, swapped))


def _between(document: Document, first: Mention, last: Mention) -> Finding:
    """The range with its ends swapped; a year that stands behind the second stays there."""
    span = Span(first.span.start, last.span.end)
    between = document.text[first.span.end : last.span.start]
    early, late, tail = document.quote(last.span), document.quote(first.span), ""
    if first.written.year is None and last.written.year_at is not None:
        end = last.written.year_at[0] - last.span.start
        tail = re.search(r"[\s,]*$", early[:end])[0] + early[end:]  # type: ignore[index]
        early = early[: len(early) - len(tail)]
    message = f"{document.quote(last.span)} comes before {document.quote(first.span)}"
    return Finding(span, message, replace(span, f"{early}{between}{late}{tail}"))
