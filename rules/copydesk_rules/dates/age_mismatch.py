"""The rule age-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.days import shift, years_between
from copydesk.analysis import Days, dates
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._age_forms import ONE
from copydesk_rules.dates._ages import FAMILY, KIN, Age, Birth, ages, births, is_same_person, lives

_PRONOUNS = frozenset(("he", "she", "who", ""))
_DEATH = r"\b(?:died|dead|dies|death)\b"
_OTHER_PERSON = (
    r"\b(?:[Hh]is|[Hh]er|their|whose|mother|father|son|daughter|wife|husband|brother|sister)\b|(?<!\bin )[A-Z]\w+"
)
_OTHER_SUBJECT = rf"{_OTHER_PERSON}|\b(?:said|says|told|tells|that|and (?:he|she|it))\b"
_ANOTHER_WHO = r"(?<!^,)(?<!^\)) (?:a|an|the|his|her|another) (?:[\w-]+ ){1,3}who\b"
_ANOTHER_TIME = r"\b(?:since|until|till|before|after) (?:he|she) was (?:\w+ )?$"
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
            birth = _birth_of(document, age, born)
            if birth is None:
                continue
            moments = _moments(document, age, birth)
            if moments and not any(_is_right(age.number, birth, moment) for moment in moments):
                yield _finding(document, age, birth, moments[0])


def _birth_of(document: Document, age: Age, born: list[Birth]) -> Birth | None:
    """The birth of the person whose age it is, where the copy leaves no doubt."""
    name = age.owner.lower()
    if name not in _PRONOUNS:
        if re.match(rf"[,)]* (?:his|her|whose|the) .{{0,20}}{FAMILY}", document.text[age.span.end : age.span.end + 50]):
            return None
        same = [birth for birth in born if is_same_person(document, birth.owner, age.owner)]
        beside = [birth for birth in born if birth.owner.lower() in _PRONOUNS and _is_beside(document, age, birth)]
        found = same or beside or [birth for birth in born if _follows(document, age, birth)]
        return found[0] if len(found) == 1 else None
    here = [birth for birth in born if birth.sentence == age.sentence and _may_be_his(document, age, birth)]
    if not here and not _is_of_the_family(document, age):
        here = [birth for birth in born if document.same_block(birth.sentence.start, age.sentence.start)]
        here = [birth for birth in here if birth.owner != KIN and _is_next_to(document, age, birth)]
    if not here and not _is_of_the_family(document, age) and _is_notice(document, age) and len(born) == 1:
        here = [birth for birth in born if birth.owner.lower() in _PRONOUNS or _is_of_the_headline(document, birth)]
    return here[0] if len(here) == 1 else None


def _may_be_his(document: Document, age: Age, birth: Birth) -> bool:
    """Whether an age without a name may be that of the person born: of a relative only “born in 1901, died at 49”."""
    if birth.owner == KIN:
        return not age.stands and age.span.start > birth.mention.span.end
    first, last = sorted((age.span, birth.mention.span))
    between = document.text[first.end : last.start]
    if birth.owner.lower() not in _PRONOUNS:
        between = between.replace(birth.owner, "")
    for mention in dates(document).inside(Span(first.end, last.start)):
        between = between.replace(document.quote(mention.span), "")
    between = re.sub(r"\b(?:celebrat|mark|kept|keep)\w* (?:his|her) $|(?<=: )(?:he|she) was born", "", between)
    if re.search(_ANOTHER_WHO, between):
        return False
    if (
        age.stands
        and not age.owner
        and re.search(rf";|\b(?:another|youngest|eldest)\b|\b(?:a|an) (?:{ONE})\b", between)
    ):
        return False
    return birth.owner == age.owner or not re.search(_OTHER_SUBJECT, between)


def _is_of_the_family(document: Document, age: Age) -> bool:
    """Whether a relative is spoken of where the age stands, or in the sentence before it."""
    block = document.block_at(age.span.start).span
    before = document.text[max(block.start, age.sentence.start - 150) : age.sentence.start].rstrip().rstrip(".")
    own = document.text[age.sentence.start : age.span.start]
    return re.search(FAMILY, before.rpartition(". ")[2] + own) is not None


def _is_next_to(document: Document, age: Age, birth: Birth) -> bool:
    """Whether the sentence of an age follows that of the birth, or “He was born” that of “The striker turned 40”."""
    if 0 < age.sentence.start - birth.sentence.end <= 3:
        return True
    lead = document.text[age.sentence.start : age.span.start]
    opens = age.owner == "" and re.fullmatch(r"(?:The|A|An) (?:[a-z-]+ ){1,5}", lead) is not None
    return opens and birth.owner in ("He", "She") and 0 < birth.sentence.start - age.sentence.end <= 2


def _follows(document: Document, age: Age, birth: Birth) -> bool:
    """Whether the next sentence begins “He was born”, and this one with the name and the age."""
    opens = age.span.start - age.sentence.start <= len(age.owner) + 10
    pronoun = birth.owner.lower() in ("he", "she") and 0 < birth.sentence.start - age.sentence.end <= 2
    return opens and pronoun and document.same_block(age.span.start, birth.sentence.start)


def _is_beside(document: Document, age: Age, birth: Birth) -> bool:
    """Whether a birth stands in the sentence of an age, and no other person between them."""
    first, last = sorted((age.span, birth.mention.span))
    between = document.text[first.end : last.start]
    other = re.search(_OTHER_PERSON, between) or re.search(_ANOTHER_WHO, between)
    return birth.sentence == age.sentence and not other


def _is_notice(document: Document, age: Age) -> bool:
    """Whether the age is that of someone whose death the copy reports at its head."""
    block = document.block_at(age.span.start).span
    here = document.text[block.start : age.sentence.end]
    early = sum(1 for other in document.blocks if other.kind == "paragraph" and other.span.end < block.start) < 3
    return early and not age.stands and re.search(_DEATH, here) is not None


def _is_of_the_headline(document: Document, birth: Birth) -> bool:
    surname = birth.owner.split()[-1]
    return any(surname in document.quote(block.span) for block in document.blocks if block.kind == "headline")


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
        return [*([Days(published, published)] if published else []), *dated]
    if _is_notice(document, age) and published:
        return [*dated[::-1], Days(shift(published, -_NOTICE), published)]
    return dated[::-1]


def _is_right(number: int, birth: Birth, moment: Days) -> bool:
    return any(
        years_between(days.last, moment.first) <= number <= years_between(days.first, moment.last)
        for days in birth.mention.readings
    )


def _lives(document: Document) -> Iterator[Finding]:
    """`(1932–2014) was 92 when he died`."""
    for born, died, number, span in lives(document.text):
        if not died - born - 1 <= number <= died - born:
            texts = (str(died - born - 1), str(died - born))
            message = f"{born} to {died} makes {' or '.join(texts)}"
            yield Finding(span, message, replace(span, *texts))


def _finding(document: Document, age: Age, birth: Birth, moment: Days) -> Finding:
    born = document.quote(birth.mention.span)
    days = birth.mention.readings[0]
    right = sorted({years_between(days.first, moment.last), years_between(days.last, moment.last)}, reverse=True)
    message = f"born {'on' if birth.mention.written.day else 'in'} {born} makes {' or '.join(map(str, right))}"
    related = (Related(birth.mention.span, "the date of birth"),)
    return Finding(age.span, message, replace(age.span, *map(str, right)), related)
