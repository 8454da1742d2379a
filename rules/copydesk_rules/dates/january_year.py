"""The rule january-year."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._pairs import pairs
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._turn_of_year import fits_this_year, is_of_this_year
from copydesk_rules.dates._wording import in_order, year_edit


class JanuaryYear(Rule):
    """A date bears last year's number in the first weeks of a year.

    “The hearing is on January 15, 2024”, in copy of January 10, 2025. The hand writes the old year for some weeks, and
    nobody sees it, for the rest of the date is right.

    Judged are dates of which the sentence speaks as to come (“will”, “the deadline is”, “closes on”, “from March
    2024”), datelines that stand beside the day of publication, and dates that “nine days ago” puts into this year. What
    happened a year ago keeps its number, and so does what is quoted. From late February on the rule is silent.
    """

    id = "january-year"
    family = "dates"
    bad = (
        Bad(
            "The hearing is on January 15, [[2024]], the clerk said.",
            dateline="2025-01-10",
            fixed="The hearing is on January 15, 2025, the clerk said.",
        ),
        Bad(
            "Applications close on 3 February [[2024]].",
            dateline="2025-01-10",
            fixed="Applications close on 3 February 2025.",
        ),
        Bad(
            "Fares are to rise by 4.6 per cent from March [[2024]].",
            dateline="2025-01-10",
            fixed="Fares are to rise by 4.6 per cent from March 2025.",
        ),
        Bad(
            "The rules, which took effect nine days ago, on 1 January [[2024]], cover flats as well.",
            dateline="2025-01-10",
            fixed="The rules, which took effect nine days ago, on 1 January 2025, cover flats as well.",
        ),
    )
    good = (
        Good("The hearing is on January 15, 2025, the clerk said.", dateline="2025-01-10"),
        Good("The hearing was on January 15, 2024, the clerk said.", dateline="2025-01-10"),
        Good("The trial over the crash of 20 January 2024 begins on Monday.", dateline="2025-01-10"),
        Good("The law, passed on 20 January 2024, takes effect next week.", dateline="2025-01-10"),
        Good("Sales in the year to January 2024 rose by 3 per cent.", dateline="2025-01-10"),
        Good("Applications close on 3 February 2024.", dateline="2025-05-10"),
        "The hearing is on January 15, 2024, the clerk said.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date of the turn of the year that only this year's number makes true."""
        published = document.meta.published
        if published is None or published.month > 2 or str(published.year - 1) not in document.text:
            return
        found = [mention for mention in dates(document) if is_of_this_year(document, mention)]
        for pair in pairs(document):
            if pair.spell.way in ("ago", "today") and fits_this_year(document, pair.spell, pair.places):
                found += [mention for mention in pair.places if mention.written.year == published.year - 1]
        for mention in found:
            edit = year_edit(mention.written, published.year)
            if edit:
                now = in_order(published, american=mention.written.order != "dmy").rstrip(",")
                message = f"{document.quote(mention.span)} is last year’s; the copy is of {now}"
                yield Finding(edit.span, message, (Fix((Edit(edit.span, str(published.year)),)),))
