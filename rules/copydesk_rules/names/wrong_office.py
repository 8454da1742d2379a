"""The rule wrong-office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from copydesk.analysis.names import Mention, names
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.namebook import Entry, NameBook, Tenure, fold
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.names._context import sentence_text
from copydesk_rules.names._evidence import nation_words, story
from copydesk_rules.names._offices import Claim, claims

_MARGIN = 1  # day round a change of office in which copy can be right either way
_QUALIFIED = frozenset(
    "former ex then deputy shadow acting assistant associate vice interim outgoing incoming designate elect under "
    "junior late next future would-be onetime one-time longtime last previous retired ousted sacked ex-deputy "
    "past first second third erstwhile departing new current honorary local regional state permanent as by via".split()
)
_PAST = (
    " then ; former; ex-; when ; served ; late ; predecessor; during ; at the time; ago; until ; years ; decades ;"
    " history; memoir; under ; portray; plays the; played by; succeeded; replace; sacked; will be ; to become;"
    " last year; last month; tenure; successor; nomin; was to ; had been "
).split(";")
"""What says that a sentence speaks of another time than the dateline's."""
_HONOURED = frozenset(
    ("president", "governor", "senator", "justice", "ambassador", "judge", "king", "queen", "pope", "representative")
)
"""Titles that are kept for life as a courtesy: in front of a name they say little of who holds the office."""
_REACH = 60  # letters: a year this close behind a name belongs to what is said of it
_YEAR = r"(?<!since )\b((?:19|20)\d\d)\b"
_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class WrongOffice(Rule):
    """Somebody is given an office that they did not hold on the day of the dateline.

    Offices change hands, and copy, notes and memory lag behind. The name book says who held which office when;
    the rule speaks only where it is certain of both: that the named person did not hold the office that day,
    and who did. The day before and the day after a change are left alone.

    It needs a dateline. It is silent on former, acting, shadow and deputy, on courtesy titles kept for life
    (President Clinton), and wherever the sentence speaks of another time: a year gone by, “then”, “when”, “until”.
    """

    id = "wrong-office"
    family = "names"
    severity = "error"
    bad = (
        Bad(
            "Officials met in Brussels. Britain’s [[defence secretary, Ben Wallace]], said that the tanks were "
            "on their way.",
            dateline="2024-03-14",
            fixed="Officials met in Brussels. Britain’s defence secretary, Grant Shapps, said that "
            "the tanks were on their way.",
        ),
        Bad(
            "UK [[Prime Minister Boris Johnson]] warned of a long winter.",
            dateline="2023-02-01",
            fixed="UK Prime Minister Rishi Sunak warned of a long winter.",
        ),
    )
    good = (
        Good("Britain’s defence secretary, Ben Wallace, said that the tanks were on their way.", dateline="2022-03-14"),
        Good(
            "The former prime minister Boris Johnson said so. Ex-Prime Minister Boris Johnson left.",
            dateline="2023-02-01",
        ),
        Good("The plan was signed in 2022 by Prime Minister Boris Johnson.", dateline="2024-02-01"),
        Good("Ben Wallace, then the defence secretary, signed it.", dateline="2024-02-01"),
        "UK Prime Minister Boris Johnson warned of a long winter.",
    )

    oldest: int = 6
    """Years: of an office that was left longer ago the copy hardly means to speak as of today."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Every claim to an office that the book contradicts, once for each person."""
        day = document.meta.published
        if day is None:
            return
        found = names(document)
        book, seen = found.known.book, set()
        for mention in found.mentions:
            if len(mention.parts) < 2 or mention.titled:
                continue
            entries = [one for one in book.entries("n:" + fold(mention.text)) if one.kind == "person"]
            if not entries or (entries[0].died and entries[0].died < day.isoformat()):
                continue
            for claim in claims(document, mention, book):
                finding = self._judge(document, mention, entries[0], claim, day)
                if finding and mention.text not in seen:
                    seen.add(mention.text)
                    yield finding

    def _judge(self, document: Document, mention: Mention, entry: Entry, claim: Claim, day: date) -> Finding | None:
        if claim.before in _QUALIFIED or claim.before.startswith(("ex-", "then-")):
            return None
        book = names(document).known.book
        tenures = book.tenures(entry.name)
        own = [one for one in tenures if one.office in claim.offices and _meant(document, one, claim)]
        if any(one.held_on(day, _MARGIN) is not False and _is_like(document, one, claim) for one in tenures):
            return None
        tenure = _closest(own, day) or _foreign(book, tenures, entry, claim, day)
        if tenure is None or not _meant(document, tenure, claim) or _speaks_of_the_past(document, mention, day):
            return None
        if _years_apart(tenure, day) > self.oldest or (_in_front(claim, mention) and tenure.office in _HONOURED):
            return None
        holders = book.holders_on(tenure.office, tenure.of, day)
        if not holders or len(holders) != 1 or holders[0].held_on(day, _MARGIN) is not True:
            return None
        return _finding(document, mention, claim, tenure if own else None, holders[0])


def _is_like(document: Document, tenure: Tenure, claim: Claim) -> bool:
    """Whether the phrase may mean an office that is held that day: the same, or one whose words it shortens."""
    held = set(fold(tenure.office).split())
    return any(set(fold(office).split()) <= held for office in claim.offices) and (
        not claim.of or _meant(document, tenure, claim)
    )


def _closest(own: list[Tenure], day: date) -> Tenure | None:
    return min(own, key=lambda one: _years_apart(one, day), default=None)


def _foreign(book: NameBook, tenures: list[Tenure], entry: Entry, claim: Claim, day: date) -> Tenure | None:
    """The tenure of another who holds the claimed office where this person is in politics at the time."""
    if not any(one.of == entry.of and _years_apart(one, day) <= 3 for one in tenures):
        return None
    for office in claim.offices:
        holders = book.holders_on(office, entry.of, day)
        if holders and len(holders) == 1 and len(office.split()) > 1:
            return holders[0]
    return None


def _years_apart(tenure: Tenure, day: date) -> float:
    start, end = int(tenure.start[:4]), int((tenure.end or "9999")[:4])
    return max(0, start - day.year, day.year - end)


def _meant(document: Document, tenure: Tenure, claim: Claim) -> bool:
    """Whether the copy means the office of this country or body."""
    own = nation_words(tenure.of) | {fold(tenure.of)}
    if claim.of:
        said = set(fold(claim.of).split()) | {claim.of.lower(), fold(claim.of)}
        return bool(said & own) or fold(tenure.of) in fold(claim.of) or fold(claim.of) in fold(tenure.of)
    if " " not in tenure.office or tenure.of not in _COUNTRIES:
        return fold(tenure.of) in fold(document.text) or bool(nation_words(tenure.of) & story(document).words)
    return True


_COUNTRIES = frozenset(("United Kingdom", "United States", "Ireland", "Australia", "Canada", "India"))


def _speaks_of_the_past(document: Document, mention: Mention, day: date) -> bool:
    at = mention.span.start
    sentence = f" {sentence_text(document, at).lower()} "
    if any(cue in sentence for cue in _PAST):
        return True
    block = document.block_at(at).span
    years = re.findall(_YEAR, document.text[block.start : min(block.end, mention.span.end + _REACH)])
    return any(int(year) < day.year for year in years)


def _in_front(claim: Claim, mention: Mention) -> bool:
    return claim.phrase.start < mention.span.start


def _finding(document: Document, mention: Mention, claim: Claim, tenure: Tenure | None, holder: Tenure) -> Finding:
    span = Span(min(claim.phrase.start, mention.span.start), max(claim.phrase.end, mention.span.end))
    office = holder.office if " " in holder.office else f"{holder.office} of {holder.of}"
    message = f"{holder.holder} has been {office} since {_said(holder.start)}"
    if holder.end:
        message = f"{holder.holder} was {office} from {_said(holder.start)} to {_said(holder.end)}"
    if tenure and tenure.end and tenure.end <= holder.start:
        message += f", {tenure.holder} until {_said(tenure.end)}"
    elif tenure:
        message += f", {tenure.holder} from {_said(tenure.start)}"
    fixes = [Fix((Edit(mention.span, holder.holder),))]
    if tenure and tenure.end and tenure.end <= holder.start:
        fixes.append(Fix((Edit(Span(claim.phrase.start, claim.phrase.start), "former "),)))
    return Finding(span, message, tuple(fixes))


def _said(when: str) -> str:
    parts = when.split("-")
    if len(parts) == 1:
        return parts[0]
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {int(parts[2])}, {parts[0]}"
