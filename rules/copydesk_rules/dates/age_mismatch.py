"""The rule age-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac.counting import like_ordinal, ordinal, spelled
from copydesk.almanac.days import add_months, shift, years_between
from copydesk.analysis import Days
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._ages import Age, Birth, ages, births, lives
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._whose import birth_of, is_notice

_ANOTHER_TIME = r"\b(?:since|until|till|before|after) (?:he|she) was (?:\w+ )?$"
_SOON = (
    r"\b(?:will be|will turn|turns|(?:will|is to|set to|due to) (?:retire|leave|step down|go|quit)[^.;]{0,20}"
    r"|retires?[^.;]{0,20} at),? $"
)
_NOTICE = 45  # days: within which a death is news


class AgeMismatch(Rule):
    """An age does not follow from the date of birth that the copy gives.

    A man born in March 1974 is 49 in November 2023, and cannot be 47. The age is held against the dateline, or against
    the date of the sentence it stands in (“died on Dec. 28, 2018, at 90”). Where only the month or the year of
    birth is given, every age that they allow is right.

    An age belongs to a birth where both stand in one sentence, where the name before both is the same, or, in a
    notice of a death, where the copy has one birth alone. An age at a moment that has no date (“moved to Leeds at 19”,
    “was 25 when his son was born”) is left alone, and so is all that is said in quotation marks.
    """

    id = "age-mismatch"
    family = "dates"
    bad = (
        Bad(
            "Martin Hale, [[47]], denies fraud.\n\nThe court heard that Hale, who was born in Hull in March "
            "1974, kept the books.",
            dateline="2023-11-17",
            fixed="Martin Hale, 49, denies fraud.\n\n"
            "The court heard that Hale, who was born in Hull in March 1974, kept the books.",
        ),
        Bad(
            "The [[42]]-year-old, who was born on 30 July 1982, took 704 wickets.",
            dateline="2024-07-12",
            fixed="The 41-year-old, who was born on 30 July 1982, took 704 wickets.",
        ),
        Bad(
            "Ms. Okafor, who is [[91]], was born in Lagos in July 1943.",
            dateline="2024-10-09",
            fixed="Ms. Okafor, who is 81, was born in Lagos in July 1943.",
        ),
        Bad(
            "Aldo Weir was born on Feb. 2, 1928, and died on Dec. 28, 2018, at [[80]].",
            fixed="Aldo Weir was born on Feb. 2, 1928, and died on Dec. 28, 2018, at 90.",
        ),
        Bad(
            "Ruth Amsel, who held the bench together, died here on Friday. She was [[94]].\n\n"
            "Born in El Paso, Texas, on March 26, 1930, she grew up on a ranch.",
            dateline="2023-12-01",
            fixed="Ruth Amsel, who held the bench together, died here on Friday. She was 93.\n\n"
            "Born in El Paso, Texas, on March 26, 1930, she grew up on a ranch.",
        ),
        Bad(
            "Weir, who was born in January 1860, was ill when the play opened in January 1904. By July 1904 "
            "he was dead, at [[54]].",
            dateline="2024-02-02",
            fixed="Weir, who was born in January 1860, was ill when the play opened in January 1904. "
            "By July 1904 he was dead, at 44.",
        ),
        Bad(
            "It was a last match for Adeyemi, who was born in January 1990 and who will retire, at [[36]], in July.",
            dateline="2024-06-01",
            fixed="It was a last match for Adeyemi, who was born in January 1990 and who will retire, at 34, in July.",
        ),
    )
    good = (
        Good("Martin Hale, 49, denies fraud. Hale was born in Hull in March 1974.", dateline="2023-11-17"),
        Good("Martin Hale, 48, denies fraud. Hale was born in Hull in 1975.", dateline="2023-11-17"),
        Good("Ann Weir, who was born in 1950, moved to Leeds at 19.", dateline="2023-11-17"),
        Good("His mother, who was born in 1920, was 25 when he was born.", dateline="2023-11-17"),
        Good("Martin Hale, 19, plays for Hull. His father, Joe, was born in Leeds in 1970.", dateline="2023-11-17"),
        Good("Amos Weir was born in 1928. Jon Weir, 41, is his grandson.", dateline="2020-01-14"),
        Good("Ann Weir was born in 1950. In 1975, aged 25, she left.", dateline="2023-11-17"),
        Good("Ann Weir, who was born in 1950, scored 47, 12 and 3.", dateline="2023-11-17"),
        "Aldo Weir was born on Feb. 29, 1928, and died on Dec. 28, 2018, at 90.",
        "Martin Hale, 47, denies fraud. Hale was born in Hull in March 1974.",
        Good("“I was born in 1950 and I am 60, more or less,” said Ann Weir, 74.", dateline="2024-11-17"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every age that none of the days it may be meant for allows."""
        yield from _lives(document)
        if not any(word in document.text for word in ("born", "Born", "(b. ")):
            return
        born = [birth for birth in births(document) if birth.mention.readings and birth.mention.written.year]
        if not born:
            return
        for age in ages(document):
            birth = birth_of(document, age, born)
            if birth is None:
                continue
            moments = _moments(document, age, birth)
            if age.loose and not all(_is_to_come(age.number, birth, moment) for moment in moments):
                continue
            if moments and not any(_is_right(age, birth, moment) for moment in moments):
                yield _finding(document, age, birth, moments[0])


def _moments(document: Document, age: Age, birth: Birth) -> list[Days]:
    """The days that the age may be meant for, likeliest first; none where it is of a moment without a date."""
    published = document.meta.published
    text = document.quote(age.sentence)
    here = [mention for mention in dates(document).inside(age.sentence) if mention.span != birth.mention.span]
    dated = [days for mention in here if not mention.stamp for days in mention.readings]
    after = document.text[age.span.end : age.span.end + 30]
    if re.match(r"[^.]{0,3} when\b", after) and not any(mention.span.start > age.span.end for mention in here):
        return []
    if not age.stands and re.search(_ANOTHER_TIME, document.text[age.sentence.start : age.span.start]):
        return []
    if age.stands or re.search(r"\bwill\b", text):
        if re.search(r"\bthen\b", text):
            return []
        return [*_now_or_soon(document, age, published), *dated]
    if is_notice(document, age) and published:
        return [*dated[::-1], Days(shift(published, -_NOTICE), published)]
    return dated[::-1]


def _now_or_soon(document: Document, age: Age, published: date | None) -> list[Days]:
    """The dateline; of what somebody will be “next year” or “in August”, the time that is meant."""
    if published is None:
        return []
    lead, tail = document.text[age.sentence.start : age.span.start], document.text[age.span.end : age.span.end + 10]
    if not re.search(_SOON, lead):
        return [Days(published, published)]
    if tail.startswith(" next year"):
        return [Days(published.replace(year=published.year + 1, month=1, day=1), shift(published, 730))]
    return [Days(published, add_months(published, 2 if " next " in tail else 12))]


def _is_right(age: Age, birth: Birth, moment: Days) -> bool:
    return any(
        years_between(days.last, moment.first) <= age.last and age.number <= years_between(days.first, moment.last)
        for days in birth.mention.readings
    )


def _is_to_come(number: int, birth: Birth, moment: Days) -> bool:
    """Whether the birthday is still to come, a year or two ahead: nobody can have kept it."""
    return all(0 < number - years_between(days.first, moment.last) <= 2 for days in birth.mention.readings)


def _lives(document: Document) -> Iterator[Finding]:
    """`(1932–2014) was 92 when he died`."""
    for born, died, number, span in lives(document.text):
        if not died - born - 1 <= number <= died - born:
            texts = (str(died - born - 1), str(died - born))
            message = f"{born} to {died} makes {' or '.join(texts)}"
            yield Finding(span, message, replace(span, *texts))


def _finding(document: Document, age: Age, birth: Birth, moment: Days) -> Finding:
    written = birth.mention.written
    born = document.text[written.start : max(at[1] for at in (written.day_at, written.month_at, written.year_at) if at)]
    days = birth.mention.readings[0]
    right = sorted({years_between(days.first, moment.first), years_between(days.last, moment.first)}, reverse=True)
    message = f"born {'on' if birth.mention.written.day else 'in'} {born} makes {' or '.join(map(str, right))}"
    texts = [_as_written(document.quote(age.span), one) for one in right]
    return Finding(
        age.span, message, replace(age.span, *dict.fromkeys(texts)), (Related(birth.mention.span, "the date of birth"),)
    )


def _as_written(written: str, age: int) -> str:
    """The age as it was written: `fifties`, `50s`, `54th`, or in figures."""
    tens = age // 10 * 10
    if written.endswith("ies"):
        return f"{spelled(tens).removesuffix('y')}ies"
    if written.endswith("0s"):
        return f"{tens}s"
    return like_ordinal(written, age) if ordinal(written) else str(age)
