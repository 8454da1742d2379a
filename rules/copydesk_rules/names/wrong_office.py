"""The rule wrong-office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from copydesk.analysis.names import Mention, names
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.namebook import Entry, NameBook, Tenure, fold
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.names._context import sentence_text
from copydesk_rules.names._evidence import nation_words, story
from copydesk_rules.names._offices import Claim, Office, claims

_MARGIN = 1  # day round a change of office in which copy can be right either way
_QUALIFIED = frozenset(
    "former ex then deputy shadow acting assistant associate vice interim outgoing incoming designate elect under "
    "junior late next future would-be onetime one-time longtime last previous retired ousted sacked ex-deputy "
    "past first second third erstwhile departing new current honorary local regional state permanent as by via".split()
)
_PAST = (
    " then ; then-; former; ex-; predecessor; at the time; until ;ears ago; memoir; portray; plays the; played by;"
    " succeeded; replace; will be ; to become; successor; nomin; was to ; candidate; running for; hopes to"
).split(";")
"""What says that a sentence speaks of another time than the dateline's."""
_PAST_OF_HOLDERS = (
    " when ; served ; late ; during ; ago; years ; decades ; history; under ; sacked; last year; last month; tenure;"
    " had been "
).split(";")
"""What says so where the person did hold the office once."""
_HONOURED = frozenset(
    ("president", "governor", "senator", "justice", "ambassador", "judge", "king", "queen", "pope", "representative")
)
"""Titles that are kept for life as a courtesy: in front of a name they say little of who holds the office."""
_SEATS = {"senator": 2}
"""Offices that more than one holds at a time."""
_SELF_EVIDENT = frozenset(("United Kingdom", "United States", "Ireland", "Australia"))
_FEDERATIONS = frozenset(("India", "Canada"))
"""Where states and provinces have ministers of the same name, so that the copy must say whose they are."""
_PARTS = frozenset(("scottish", "scotland", "welsh", "wales", "state", "provincial", "regional", "former"))
_OF_TEAMS = frozenset(("manager", "coach", "team principal"))
"""A club has one for its women too: who has never had such an office in the book may well be theirs."""
_EVERYWHERE = (
    _OF_TEAMS
    | frozenset(
        """leader chair chairman chairwoman commissioner director director-general administrator spokesman spokesperson
    spokeswoman head chief""".split()
    )
    | {"chief executive", "managing director", "director general", "chief economist", "party leader"}
)
"""Offices that so many bodies have that the copy must say whose it means."""
_LATELY = 4  # years
_PUBLIC = frozenset(
    """minister president secretary chancellor premier politician governor senator congressman congresswoman mp
    representative mayor executive chief chairman chair chairwoman leader commissioner banker economist spokesman
    spokeswoman diplomat ambassador attorney speaker taoiseach manager coach principal businessman founder
    co-founder entrepreneur general admiral director justice judge""".split()
)
_REACH = 60  # letters: a year this close behind a name belongs to what is said of it
_YEAR = r"(?<!since )\b((?:19|20)\d\d)\b"
_MONTHS = "January February March April May June July August September October November December".split()


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
            "The report came out in Harrisburg. [[Gov. John Fetterman]] of Pennsylvania signed it.",
            dateline="2023-05-04",
            fixed="The report came out in Harrisburg. Gov. Josh Shapiro of Pennsylvania signed it.",
        ),
        Bad(
            "The [[chief executive of Apple, Satya Nadella]], showed a new telephone.",
            dateline="2023-09-04",
            fixed="The chief executive of Apple, Tim Cook, showed a new telephone.",
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
        Good("The prime minister, Jeremy Hunt and James Cleverly met in London.", dateline="2024-03-14"),
        Good("To the prime minister, Keir Starmer said: “Resign.” London laughed.", dateline="2024-03-14"),
        Good("Scotland’s health secretary, Neil Gray, said so.", dateline="2024-03-14"),
        Good("Pennsylvania Attorney General Josh Shapiro sued the company.", dateline="2021-05-04"),
        Good("The Chelsea manager, Emma Hayes, smiled.", dateline="2024-03-14"),
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
        for mention in map(partial(_person_in, book), found.mentions):
            if mention is None or mention.text in seen:
                continue
            bearers = _bearers(book, mention.text)
            if any(one.died and one.died < day.isoformat() for one in bearers):
                continue
            for claim in claims(document, mention, book):
                finding = self._judge(document, mention, bearers, claim, day)
                if finding and mention.text not in seen:
                    seen.add(mention.text)
                    yield finding

    def _judge(
        self, document: Document, mention: Mention, bearers: list[Entry], claim: Claim, day: date
    ) -> Finding | None:
        if claim.before in _QUALIFIED or claim.before.startswith(("ex-", "then-")):
            return None
        book = names(document).known.book
        tenures = [one for name in {bearer.name for bearer in bearers} for one in book.tenures(name)]
        offices = _meant(document, book, claim, bearers, tenures, day)
        if not offices or any(_may_hold(one, offices, claim, day) for one in tenures):
            return None
        if not tenures and not any(_is_public(one) for one in bearers):
            return None
        holders = [book.holders_on(office.name, office.of, day) for office in offices]
        if not all(held and _is_certain(held, mention, day) for held in holders) or not holders[0]:
            return None
        own = [one for one in tenures if Office(one.office, one.of) in offices]
        if own and self._is_courtesy(own, claim, mention, day):
            return None
        if _speaks_of_the_past(document, mention, day, held=bool(own)):
            return None
        return _finding(document, mention, claim, _closest(own, day), holders[0])

    def _is_courtesy(self, own: list[Tenure], claim: Claim, mention: Mention, day: date) -> bool:
        """Whether somebody who did hold the office may be called by it still."""
        if min(_years_apart(one, day) for one in own) > self.oldest:
            return True
        return (
            0 < mention.span.start - claim.phrase.end <= 2
            and not claim.set_off
            and own[0].office in _HONOURED
            and "bank" not in own[0].of.lower()
            and (mention.possessive or not claim.owned or own[0].of == "United States")
        )


def _person_in(book: NameBook, mention: Mention) -> Mention | None:
    """The mention, less what stands in front of somebody of the book: `Ontario Premier X`."""
    parts = mention.parts
    if mention.titled:
        return None
    for at in range(len(parts) - 1):
        text = " ".join(part.text for part in parts[at:])
        if _bearers(book, text):
            return mention._replace(parts=parts[at:], text=text) if at else mention
    return None


def _bearers(book: NameBook, name: str) -> list[Entry]:
    return [one for one in book.entries("n:" + fold(name)) if one.kind == "person"]


def _meant(
    document: Document, book: NameBook, claim: Claim, bearers: list[Entry], tenures: list[Tenure], day: date
) -> list[Office]:
    """The offices that the copy means: as it says, or of the country where the person is in office in these years."""
    if claim.owned:
        known = {one.office for one in tenures}
        offices = [one for one in claim.offices if one.name not in _OF_TEAMS or known & _OF_TEAMS]
        return offices if len(offices) < 2 else [one for one in offices if _is_in_story(document, one.of)]
    own = {one.of for one in tenures if one.held_on(day) or _years_apart(one, day) <= _LATELY}
    own = {of for of in own if _is_in_story(document, of)}
    if own:
        own |= {one.of for one in bearers if _is_in_story(document, one.of)}
    lands = {one.of for one in bearers if _is_national(one)}
    held = {Office(one.office, one.of) for one in tenures}
    found = []
    for office in claim.offices:
        if office.name in _EVERYWHERE:
            continue
        bodies = (office.of,) if office.of else book.bodies(office.name)
        likely = own | lands if len(bodies) == 1 else own
        meant = [Office(office.name, of) for of in bodies if of in likely]
        found += [one for one in meant if one in held or not _is_shared(one.name, one.of)]
    return found


def _is_national(entry: Entry) -> bool:
    """Whether somebody's role is one of the whole country: not the Scottish health secretary, not Victoria's."""
    said = set(entry.what.lower().split())
    return not nation_words(entry.of).isdisjoint(said) and said.isdisjoint(_PARTS)


def _is_shared(office: str, of: str) -> bool:
    """Whether states or provinces of a federation have one too, so that the copy must say whose it is."""
    return of in _FEDERATIONS and office not in ("prime minister", "foreign minister", "president")


def _is_in_story(document: Document, of: str) -> bool:
    return fold(of) in fold(document.text) or not nation_words(of).isdisjoint(story(document).words)


def _may_hold(tenure: Tenure, offices: list[Office], claim: Claim, day: date) -> bool:
    """Whether the phrase may mean an office held that day: the same, or one whose name it shortens."""
    if tenure.held_on(day, _MARGIN) is False:
        return False
    held = set(fold(tenure.office).split())
    return any(
        set(fold(office.name).split()) <= held and (tenure.of == office.of or not claim.owned) for office in offices
    )


def _is_public(entry: Entry) -> bool:
    """Whether somebody's role is of the kind that such offices are given to."""
    return not _PUBLIC.isdisjoint(entry.what.lower().replace(",", " ").split())


def _is_certain(held: list[Tenure], mention: Mention, day: date) -> bool:
    """Whether the book is sure of who held the office, and none of them can be meant."""
    surname = fold(mention.parts[-1].text)
    return (
        len(held) == _SEATS.get(held[0].office, 1)
        and all(one.held_on(day, _MARGIN) for one in held)
        and all(surname != fold(one.holder.split(" ")[-1]) for one in held)
    )


def _closest(own: list[Tenure], day: date) -> Tenure | None:
    return min(own, key=lambda one: _years_apart(one, day), default=None)


def _years_apart(tenure: Tenure, day: date) -> float:
    start, end = int(tenure.start[:4]), int((tenure.end or "9999")[:4])
    return max(0, start - day.year, day.year - end)


def _speaks_of_the_past(document: Document, mention: Mention, day: date, *, held: bool) -> bool:
    at = mention.span.start
    sentence = f" {sentence_text(document, at).lower()} "
    if any(cue in sentence for cue in (_PAST + _PAST_OF_HOLDERS if held else _PAST)):
        return True
    block = document.block_at(at).span
    years = re.findall(_YEAR, document.text[block.start : min(block.end, mention.span.end + _REACH)])
    return any(int(year) < day.year for year in years)


def _finding(
    document: Document, mention: Mention, claim: Claim, tenure: Tenure | None, holders: list[Tenure]
) -> Finding:
    span = Span(min(claim.phrase.start, mention.span.start), max(claim.phrase.end, mention.span.end))
    holder = holders[0]
    office = _called(holder)
    if len(holders) > 1:
        message = f"{' and '.join(one.holder for one in holders)} held the office of {office} on that day"
    elif holder.end:
        message = f"{holder.holder} was {office} from {_said(holder.start)} to {_said(holder.end)}"
    else:
        message = f"{holder.holder} has been {office} since {_said(holder.start)}"
    if tenure and tenure.end and tenure.end <= holder.start:
        message += f", {tenure.holder} until {_said(tenure.end)}"
    elif tenure:
        message += f", {tenure.holder} from {_said(tenure.start)}"
    fixes = [Fix((Edit(mention.span, one.holder),)) for one in holders]
    if tenure and tenure.end and tenure.end <= holder.start:
        fixes.append(Fix((Edit(Span(claim.phrase.start, claim.phrase.start), "former "),)))
    return Finding(span, message, tuple(fixes))


def _called(tenure: Tenure) -> str:
    """The office as a message calls it: with its body, but for ministers of a country whose office says it."""
    if tenure.of in _SELF_EVIDENT and " " in tenure.office:
        return tenure.office
    return f"{tenure.office} of {'the ' if tenure.of.startswith('United') else ''}{tenure.of}"


def _said(when: str) -> str:
    parts = when.split("-")
    if len(parts) == 1:
        return parts[0]
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {int(parts[2])}, {parts[0]}"
