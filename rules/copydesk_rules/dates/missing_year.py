"""The rule missing-year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_quoted, looks_ahead, sentence_at, tells_of_the_past
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import in_order

_LONG_AGO = 28  # days: the turn of the year is still fresh before that
_KNOWN_BY_THEIR_DAY = ((9, 11), (1, 6), (10, 7), (7, 7), (12, 25), (12, 31), (1, 1))
_CLOSED = r"\s*(?:$|[,.;:)]|(?:at|in|and|that|when|after|before|to|by|with|for|the|a|he|she|they|it)\b)"
_TURN = (
    r"(?i)\b(?:last|that|previous|the) (?:year|month|december|november|october|september|autumn|fall|winter|summer)\b"
    r"|\b(?:year|months?) (?:ago|earlier|before)\b"
)


class MissingYear(Rule):
    """A date of last year is given without its year.

    “On December 13, the minister told reporters …”, in copy of January 27. A date without a year is read as the one
    nearest to the dateline and in its year (The Associated Press Stylebook, “months”: no year within the
    current year, the year with any other). It is also what a paragraph of an older story looks like.

    Only a date of the past tense that opens its sentence, “On December 13, …”, is judged: there it sets the scene.
    Much good copy has one further on without its year (“was suspended on 25 September”, “the Nov. 3 election”). The
    four weeks after the turn of the year are left alone, and so is copy that has said which year it speaks of: with
    a year, “last year”, “last month” or a weekday in the paragraph or the one before, or with the month and its
    year anywhere.
    """

    id = "missing-year"
    family = "dates"
    severity = "note"
    bad = (
        Bad(
            "On [[November 21]], the mayor warned that “any delay would cost the port a year”.",
            dateline="2023-01-19",
            fixed="On November 21, 2022, the mayor warned that “any delay would cost the port a year”.",
        ),
        Bad(
            "On [[December 13]], the minister told reporters that the talks had failed.",
            dateline="2022-01-27",
            fixed="On December 13, 2021, the minister told reporters that the talks had failed.",
        ),
        Bad(
            "The bridge has a history.\n\nOn [[3 November]] a lorry struck it and it was closed.",
            dateline="2025-02-10",
            fixed="The bridge has a history.\n\nOn 3 November 2024 a lorry struck it and it was closed.",
        ),
    )
    good = (
        Good("The bridge was closed on 3 November after a lorry struck it.", dateline="2025-02-10"),
        Good("On January 13, the minister told reporters that the talks had failed.", dateline="2022-01-27"),
        Good("On December 28, the minister told reporters that the talks had failed.", dateline="2022-01-10"),
        Good("On December 13 last year, the minister told reporters so.", dateline="2022-01-27"),
        Good("On December 13, 2021, the minister told reporters so.", dateline="2022-01-27"),
        Good("The talks failed last month. On December 13, the minister told reporters so.", dateline="2022-01-27"),
        Good("The Nov. 3 election was held in the rain, and he lost it.", dateline="2022-01-27"),
        Good("The shop opens on December 13 and was full last time.", dateline="2022-11-27"),
        Good(
            "In December 2021 it rained.\n\nIt snowed.\n\nOn December 13, the bridge was closed.", dateline="2022-01-27"
        ),
        "On December 13, the minister told reporters that the talks had failed.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date that falls in the year before the dateline's, and does not say so."""
        published = document.meta.published
        if published is None:
            return
        for mention in dates(document):
            days = mention.days
            if days is None or not _is_bare(mention) or days.first.year != published.year - 1:
                continue
            if (
                (published - days.last).days >= _LONG_AGO
                and _is_told(document, mention)
                and not _is_said(document, mention)
            ):
                yield _finding(document, mention, days, published)


def _is_bare(mention: Mention) -> bool:
    written = mention.written
    if written.kind != "day" or mention.why != "dateline" or mention.stamp or written.order not in ("mdy", "dmy"):
        return False
    return written.weekday is None and written.year is None and not written.note and written.month is not None


def _is_told(document: Document, mention: Mention) -> bool:
    """Whether a past tense tells what happened on the day."""
    written = mention.written
    if (written.month, written.day) in _KNOWN_BY_THEIR_DAY or is_quoted(document, written.start):
        return False
    sentence = sentence_at(document, written.start)
    lead = document.text[sentence.start : written.start]
    if not re.fullmatch(r"\W*On\s+(?:the\s+)?", lead) or not re.match(
        _CLOSED, document.text[written.end : sentence.end]
    ):
        return False
    told = re.sub(r"[\"“][^\"“”]*[\"”]", "", document.quote(sentence))  # what was said then may look ahead
    return tells_of_the_past(told) and not looks_ahead(told)


def _is_said(document: Document, mention: Mention) -> bool:
    """Whether the copy says elsewhere which year, or how long ago."""
    block = document.block_at(mention.span.start).span
    before = document.block_at(max(0, block.start - 2)).span
    around = document.text[min(before.start, block.start) : mention.span.end + 40]
    if re.search(_TURN, around):
        return True
    behind = dates(document).inside(Span(mention.span.end, block.end))
    if any(_is_bare(other) and other.written.month == 1 for other in behind) and mention.written.month == 12:
        return True
    return any(
        other.written.year is not None and other.written.month == mention.written.month and not other.stamp
        for other in dates(document)
    )


def _finding(document: Document, mention: Mention, days: Days, published: date) -> Finding:
    american = mention.written.order == "mdy"
    now = in_order(published, american=american).rstrip(",")
    message = f"{document.quote(mention.span)} lies in {days.first.year}; the copy is of {now}"
    end = mention.span.end
    stop = "," if american and not re.match(r"\s*(?:$|[,.;:)])", document.text[end : end + 3]) else ""
    year = f", {days.first.year}{stop}" if american else f" {days.first.year}"
    texts = (year, " last year")
    return Finding(
        mention.span, message, tuple(Fix((Edit(Span(mention.span.end, mention.span.end), text),)) for text in texts)
    )
