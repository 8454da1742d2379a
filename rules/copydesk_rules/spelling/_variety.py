"""Which variety of English a story is written in."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from copydesk.analysis import analysis, words
from copydesk.document import Document

ENOUGH, MAJORITY = 5, 3
"""A story shows its variety by so many points, and so many times as many as any other variety has."""

A_SPELLING, A_WORD, A_HABIT = 2, 1, 2
WORDS = {
    "GB": frozenset(
        "mum mums whilst councillor councillors constabulary tonnes petrol lorry lorries motorway motorways fortnight "
        "solicitor solicitors barrister barristers pensioner pensioners holidaymakers pence postcode pavement crisps "
        "nappies nappy headteacher headteachers mps bbc hmrc nhs tesco ofsted tory tories queue queues kilometres "
        "midfielder gardaí garda taoiseach tánaiste oireachtas rté dáil goalless quid rubbish wickets roundabout "
        "carriageway allotment allotments bungalow telly pub pubs".split()
    ),
    "US": frozenset(
        "percent attorney attorneys congressman congresswoman lawmakers sophomore downtown sidewalk sidewalks gasoline "
        "mom moms freshman touchdown quarterback sheriff zip apartment apartments elevator republican republicans "
        "democrats nfl nba fbi medicaid medicare teammates pitcher baseball kindergarten semester feds fed inning "
        "senator senators alderman aldermen congressional airplane airplanes automobile railroad railroads".split()
    ),
}
HABITS = {
    "GB": ("Mr |Mrs |Ms |Dr ", "per cent", "£", "ardaí ", "RTÉ"),
    "US": ("Mr. |Mrs. |Ms. |Dr. |Sen. |Rep. |Gov. |Lt. ", "U.S.", " a.m.| p.m.", " percent"),
}
"""Words and habits of printing that tell a variety; Australian, Irish and Indian copy count as British here."""

DATELINE = 4
"""What a dateline counts for that names a state as American papers do, an American agency, or a large American city."""

AMERICAN_DATELINE = (
    r"\A(?:.{0,300}\n\n)?[A-Z][A-Z .'-]+, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|"
    r"Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\.[CDHJMY]|S\.[CD]|W\.Va|R\.I|D\.C)\."
)
AMERICAN_CITIES = (
    "NEW YORK|WASHINGTON|CHICAGO|BOSTON|LOS ANGELES|SAN FRANCISCO|HOUSTON|DALLAS|ATLANTA|PHILADELPHIA|DETROIT|SEATTLE|"
    "DENVER|MIAMI|PHOENIX|MINNEAPOLIS|SAN DIEGO|LAS VEGAS|NEW ORLEANS|BALTIMORE|CLEVELAND|PITTSBURGH|MILWAUKEE"
).split("|")
OTHER_CITIES = (
    "LONDON|MANCHESTER|GLASGOW|EDINBURGH|CARDIFF|BELFAST|DUBLIN|CORK|GALWAY|SYDNEY|MELBOURNE|BRISBANE|PERTH|ADELAIDE|"
    "CANBERRA|HOBART|DARWIN|AUCKLAND|WELLINGTON|CHRISTCHURCH|NEW DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|HYDERABAD|"
    "PUNE|CAPE TOWN|JOHANNESBURG|DURBAN|PRETORIA"
).split("|")

MONTHS = (
    "January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec"
).split()


class Spelling(NamedTuple):
    """A form of the story that is not at home everywhere, and the varieties of which it is."""

    form: str
    at_home: frozenset[str]


@analysis
def spellings(document: Document) -> tuple[Spelling, ...]:
    """The small-letter forms of the story that give away a variety."""
    lexicon = document.knowledge.lexicon
    return tuple(Spelling(form, lexicon.varieties(form)) for form in lexicon.local(words(document).places))


@analysis
def variety(document: Document) -> str | None:
    """The variety: as the copy or its owner says, else by a clear majority of its spellings, else None."""
    from copydesk.lexicon import VARIETIES

    told = document.meta.variety
    if told in VARIETIES:
        return told
    votes = _points(document)
    first, second = sorted(("GB", "US"), key=lambda name: -votes[name])
    most, least = votes[first], votes[second]
    return first if most >= ENOUGH and most >= MAJORITY * least else None


def _points(document: Document) -> Counter[str]:
    points = Counter({"GB": 0, "US": 0})
    for spelling in spellings(document):
        telling = {"GB", "US"} & spelling.at_home
        if len(telling) == 1:
            points[telling.pop()] += A_SPELLING
    forms = set(map(str.lower, words(document).places))
    for name, members in WORDS.items():
        points[name] += A_WORD * len(forms & members)
    for name, habits in HABITS.items():
        points[name] += A_HABIT * sum(any(text in document.text for text in habit.split("|")) for habit in habits)
    points["GB"] += A_HABIT * any(form[0].isdigit() for form in forms if form.endswith(("am", "pm")))
    points[_order_of_dates(document)] += A_HABIT
    points["US"] += DATELINE * _has_american_dateline(document)
    first = document.text[:500]
    points["GB"] += DATELINE * any(f"\n{city}," in first or first.startswith(f"{city},") for city in OTHER_CITIES)
    return points


def _has_american_dateline(document: Document) -> bool:
    head = document.text[:500]
    if "—" not in head and "(AP)" not in head and " – " not in head and " - " not in head:
        return False
    cities = (f"{city}{mark}" for city in AMERICAN_CITIES for mark in (" —", " (AP)", " –"))
    return any(map(head.__contains__, cities)) or bool(re.match(AMERICAN_DATELINE, head, re.DOTALL))


def _order_of_dates(document: Document) -> str:
    """Whether the first date is set as in `14 March` (GB) or as in `March 14` (US); nothing where there is none.

    An agency sets the date of its dateline in its own way, so that one does not count.
    """
    found = words(document)
    dash = max(document.text.find(mark, 0, 500) for mark in (" – ", " — "))
    for month in MONTHS:
        for number in [one for one in found.places.get(month, ()) if found.starts[one] > dash][:1]:
            before, after = found.before(number), found.after(number)
            if before and before.text.isdigit() and len(before.text) < 3:
                return "GB"
            if after and after.text.isdigit() and len(after.text) < 3:
                return "US"
    return ""
