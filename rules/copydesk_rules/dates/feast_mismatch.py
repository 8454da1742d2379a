"""The rule feast-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac.days import day, shift
from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix
from copydesk.rule import Bad, Rule
from copydesk_rules.dates._clauses import is_quoted, sentence_at
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import day_edit, named

_FIXED = {
    "New Year’s Day": (1, 1), "Burns Night": (1, 25), "Groundhog Day": (2, 2), "Valentine’s Day": (2, 14),
    "St David’s Day": (3, 1), "St Patrick’s Day": (3, 17), "April Fools’ Day": (4, 1), "St George’s Day": (4, 23),
    "Anzac Day": (4, 25), "VE Day": (5, 8), "Juneteenth": (6, 19), "Midsummer’s Day": (6, 24), "Canada Day": (7, 1),
    "Bastille Day": (7, 14), "All Saints’ Day": (11, 1), "Guy Fawkes Night": (11, 5), "Bonfire Night": (11, 5),
    "Armistice Day": (11, 11), "St Andrew’s Day": (11, 30), "Halloween": (10, 31), "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25), "Boxing Day": (12, 26), "New Year’s Eve": (12, 31),
}  # fmt: skip
_FROM_EASTER = {
    "Shrove Tuesday": -47, "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3, "Good Friday": -2,
    "Holy Saturday": -1, "Easter Sunday": 0, "Easter Day": 0, "Easter Monday": 1, "Ascension Day": 39,
    "Whit Sunday": 49, "Pentecost": 49, "Easter": 0,
}  # fmt: skip
_SOME_YEAR = 2023
_WORDS = (
    "Day",
    "Eve",
    "Easter",
    "Good Friday",
    " Night",
    "Halloween",
    "Juneteenth",
    "Pentecost",
    "Whit",
    "Sunday",
    "Ash Wed",
)
_FALLS = r" (?:fell|falls|is|was) (?:this year |that year )?on (?:the |Sunday,? )?$"
_BETWEEN = r",? (?:on |\()?(?:[A-Z][a-z]+day,? )?$|\s?[(–—,]\s?$"
_BEHIND = r",? ?(?:\(|– |— |which is |which was )?"
_ELSEWHERE = (
    r"(?i)\b(?:orthodox|julian|coptic|armenian|russian|ukrainian|observed|serbian|greek|georgian"
    r"|eastern|old calendar)\b"
)


class FeastMismatch(Rule):
    """A feast does not fall on the date beside it: Christmas Day is December 25.

    Feasts that keep their date are held against it, and those that move with Easter against the Easter of the year
    (of the western churches, by the Gregorian computation). A date without a year is judged by the years that the
    dateline allows.

    Only a date in apposition is judged (“Christmas Day, December 25”; “14 February (Valentine’s Day)”). Copy that
    speaks of
    another calendar, or of a holiday that is “observed” on another day, is left alone.
    """

    id = "feast-mismatch"
    family = "dates"
    bad = (
        Bad(
            "The shop is shut on Christmas Day, [[December 26]], and opens the day after.",
            fixed="The shop is shut on Christmas Day, December 25, and opens the day after.",
        ),
        Bad(
            "They married on [[15 February 1998]], Valentine’s Day.",
            fixed="They married on 14 February 1998, Valentine’s Day.",
        ),
        Bad(
            "The fair is on Easter Monday, [[8 April 2024]].",
            fixed="The fair is on Easter Monday, 1 April 2024.",
        ),
    )
    good = (
        "The shop is shut on Christmas Day, December 25, and opens the day after.",
        "They married on 14 February 1998, Valentine’s Day.",
        "The fair is on Easter Monday, 1 April 2024.",
        "The Orthodox keep Christmas Day, January 7, in the old calendar.",
        "After Christmas Day, December 27 is the busiest day of the year.",
        "He came on Christmas Eve and left on December 30.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date in apposition to a feast."""
        text = document.text
        if not any(word in text for word in _WORDS):
            return
        text = text.replace("'", "’")
        names = [name for name in (*_FIXED, *_FROM_EASTER) if name in text]
        if not names:
            return
        form = "|".join(names)
        for mention in dates(document):
            places = (mention.written.day_at, mention.written.month_at)
            start, end = min((at[0] for at in places if at), default=mention.span.start), mention.span.end
            if mention.written.kind != "day" or mention.written.order == "?" or is_quoted(document, start):
                continue
            lead = re.search(
                rf"(?<!after )(?<!before )(?<!After )(?<!Before )\b({form})(?:{_FALLS}|(?<!Easter){_BETWEEN})",
                text[max(0, start - 50) : start],
            )
            tail = re.match(rf"({_BEHIND})({form})\b", text[end : end + 40])
            name = lead[1] if lead else tail[2] if tail and tail[2] != "Easter" and (tail[1].strip(" ") or lead) else ""
            if name and not re.search(_ELSEWHERE, document.quote(sentence_at(document, start))):
                yield from _judge(document, mention, Span(start, end), name)


def _judge(document: Document, mention: Mention, span: Span, name: str) -> Iterator[Finding]:
    if not mention.readings:
        mention = mention._replace(readings=_in_some_year(mention, name))
    meant = [_feast(name, days.first.year) for days in mention.readings]
    if (
        not meant
        or any(days.first == right for days, right in zip(mention.readings, meant, strict=True))
        or meant[0] is None
    ):
        return
    right = meant[0]
    edit = day_edit(document, mention.written, right.day) if _is_near(mention, right) else None
    shown = named(right, mention.written).rstrip(",")
    if right.year == _SOME_YEAR and mention.written.year is None:
        shown = shown.removesuffix(f" {_SOME_YEAR}").rstrip(",")
    message = f"{name} is {shown}"
    yield Finding(span, message, (Fix((edit,)),) if edit else ())


def _in_some_year(mention: Mention, name: str) -> tuple[Days, ...]:
    """The date in a year like any other, for a feast that keeps its date."""
    written = mention.written
    found = day(_SOME_YEAR, written.month or 0, written.day or 0) if name in _FIXED and written.year is None else None
    return (Days(found, found),) if found else ()


def _is_near(mention: Mention, right: date) -> bool:
    return mention.written.month == right.month


def _feast(name: str, year: int) -> date | None:
    if name in _FIXED:
        return day(year, *_FIXED[name])
    return shift(_easter(year), _FROM_EASTER[name]) if year > 1752 else None


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian computation (the “anonymous” algorithm, Nature, 20 April 1876)."""
    golden, (century, short) = year % 19, divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * rest + 2 * (short // 4) - moon - short % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, number = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, number + 1)
