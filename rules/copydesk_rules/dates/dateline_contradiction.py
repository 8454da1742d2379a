"""The rule dateline-contradiction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_quoted, words_of
from copydesk_rules.dates._periods import misplaced
from copydesk_rules.dates._tenses import STALE, too_early, too_late
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._turn_of_year import is_of_this_year
from copydesk_rules.dates._wording import day_beside, in_order


class DatelineContradiction(Rule):
    """A date that the dateline contradicts: told as past though it is still to come, or as to come though it is past.

    “Revenue for the three months ended Dec. 31, 2025”, in copy of January 2025, has last year's month with this year's
    number. “Mr. Hale, who will turn 90 on Oct. 1”, in copy of December, was written before that day. “Yesterday (12
    March)” is not the day before the dateline.

    A past tense is held against a day after the dateline only where the verb belongs to the date (“since”, “ended”,
    “was announced on”) and no word of the sentence looks ahead (planned, set, due, until, would): “tickets sold for
    a show on 5 May” is no contradiction. A date without a year is judged by the occurrence that its weekday or
    its nearness to the dateline makes the only one. Copy without a dateline is silent.
    """

    id = "dateline-contradiction"
    family = "dates"
    bad = (
        Bad(
            "Revenue for the quarter ended [[Dec. 31, 2025]], was $362 million.",
            dateline="2025-01-30",
            fixed="Revenue for the quarter ended Dec. 31, 2024, was $362 million.",
        ),
        Bad(
            "There have been 310 cases in the county since [[1 October 2024]], most of them mild.",
            dateline="2024-01-24",
            fixed="There have been 310 cases in the county since 1 October 2023, most of them mild.",
        ),
        Bad(
            "The court found for the tenants on [[December 19, 2023]]; the landlord appealed.",
            dateline="2023-11-15",
            fixed="The court found for the tenants on December 19, 2022; the landlord appealed.",
        ),
        Bad(
            "The new timetable [[was announced]] on Thursday 19 September.",
            dateline="2024-08-01",
            fixed="The new timetable will be announced on Thursday 19 September.",
        ),
        Bad(
            "Mr. Hale, who [[will turn]] 90 on Oct. 1, had been ill for a year.",
            dateline="2024-12-29",
            fixed="Mr. Hale, who turned 90 on Oct. 1, had been ill for a year.",
        ),
        Bad(
            "The festival [[will open]] on 3 May 2024 with a parade.",
            dateline="2024-05-20",
            fixed="The festival opened on 3 May 2024 with a parade.",
        ),
        Bad(
            "A public meeting [[will be]] held at the hall on Tuesday 14 May, and the plan may change.",
            dateline="2024-05-16",
            fixed="A public meeting was held at the hall on Tuesday 14 May, and the plan may change.",
        ),
        Bad(
            "The report [[is to be]] published on 11 June.",
            dateline="2024-06-20",
            fixed="The report was published on 11 June.",
        ),
        Bad(
            "Ms. Hale, who [[will turn]] 90 on Oct. 1, left Iowa in 1951. In 1986 she came back.",
            dateline="2024-12-29",
            fixed="Ms. Hale, who turned 90 on Oct. 1, left Iowa in 1951. In 1986 she came back.",
        ),
        Bad("She was seen [[yesterday (12 March)]] near the canal.", dateline="2024-03-14"),
        Bad("The march begins at noon [[tomorrow, Saturday, April 23]].", dateline="2022-04-20"),
    )
    good = (
        Good("Revenue for the quarter ended Dec. 31, 2024, was $362 million.", dateline="2025-01-30"),
        Good("The new timetable was announced on Thursday 19 September.", dateline="2024-10-01"),
        Good("The new timetable will be announced on Thursday 19 September.", dateline="2024-08-01"),
        Good("Tickets were sold out for the show on 5 May 2024.", dateline="2024-03-01"),
        Good("The trial was set for June 3, 2025, by the judge.", dateline="2025-01-30"),
        Good("He said on Monday that the fair, planned for 3 May 2024, was off.", dateline="2024-03-01"),
        Good("A summit was called for 3 May 2024 and the leaders agreed on the place.", dateline="2024-03-01"),
        Good("In 1998 he wrote that the world will end on January 1, 2000.", dateline="2024-03-01"),
        Good("“The world will end on 1 May 2011,” the leaflet said.", dateline="2024-03-01"),
        Good("The prize will be given again on Oct. 1.", dateline="2024-07-29"),
        Good("She was seen yesterday (13 March) near the canal.", dateline="2024-03-14"),
        Good("They will meet in court over the fire of 3 May 2019.", dateline="2024-03-14"),
        Good("Will Hale turned 90 on Oct. 1.", dateline="2024-12-29"),
        "The new timetable was announced on 19 September 2031.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date that the dateline makes impossible in its tense."""
        published = document.meta.published
        if published is None:
            return
        for span, mention, meant in misplaced(document, published):
            yield _out_of_period(document, span, mention, meant)
        found = dates(document)
        for number, mention in enumerate(found):
            if mention.written.order == "today":
                yield from _beside_today(document, found[number : number + 2], published)
            elif mention.written.month and not mention.stamp and mention.readings:
                late, early = _only_reading(mention, published), _only_reading(_near(mention, published), published)
                if late:
                    yield from too_late(document, mention, late, published)
                if early and not is_of_this_year(document, mention):
                    yield from too_early(document, mention, early, published)


def _out_of_period(document: Document, span: Span, mention: Mention, meant: Days) -> Finding:
    """`Last month` with a day beside it that lies in another."""
    american = mention.written.order != "dmy"
    ends = " to ".join(in_order(day, american=american).rstrip(",") for day in meant)
    message = f"{document.quote(mention.span)} does not lie in {ends}, where “{document.quote(span)}” puts it"
    return Finding(mention.span, message, (), (Related(span, "the words"),))


def _near(mention: Mention, published: date) -> Mention:
    """The mention without the years of the story's past, which no “will” can mean."""
    near = [days for days in mention.readings if abs((days.first - published).days) <= STALE]
    return mention._replace(readings=tuple(near)) if mention.why == "dateline" else mention


def _only_reading(mention: Mention, published: date) -> Days | None:
    """What the date means, where its year, its weekday or its nearness to the dateline leaves no doubt."""
    if mention.why in ("written", "sentence"):
        return mention.days
    fitting = [days for days in mention.readings if days.first.weekday() == mention.written.weekday]
    if mention.written.weekday is not None and len(fitting) == 1:
        return fitting[0]
    near = mention.readings[:1]
    close = near and abs((near[0].first - published).days) <= 100 and mention.written.kind == "day"
    return near[0] if close and len(mention.readings) == 1 else None


_TODAY_BESIDE = r"(?: morning| evening| afternoon| night)?\s*[,(]\s*(?:on )?"


def _beside_today(document: Document, pair: tuple[Mention, ...], published: date) -> Iterator[Finding]:
    """`Yesterday`, `today` or `tomorrow` with another day beside it."""
    if len(pair) < 2 or pair[1].written.kind != "day" or is_quoted(document, pair[0].span.start):
        return
    word, mention = pair
    if not re.fullmatch(_TODAY_BESIDE, document.text[word.span.end : mention.span.start]):
        return
    if words_of(document.text[max(0, word.span.start - 8) : word.span.start])[-1:] in (["from"], ["week"], ["weeks"]):
        return
    meant, spoken = mention.readings, word.readings[0].first
    apart = [(days.first - spoken).days for days in meant]
    late = -1 if word.written.note == "today" else 0  # copy that went out after midnight
    if apart and all(not late <= days <= 0 for days in apart) and min(map(abs, apart)) < 60:
        closing = document.text[mention.span.end : mention.span.end + 1] == ")"
        span = Span(word.span.start, mention.span.end + closing)
        message = f"{document.quote(word.span)} is {day_beside(spoken, mention)} by the dateline"
        yield Finding(span, message)
