"""What in a story speaks for somebody of the name book: their office, their country, their trade, their company."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from copydesk.analysis import analysis, words
from copydesk.analysis.names import Names, names
from copydesk.document import Document
from copydesk.namebook import Entry, fold

_EMPTY = frozenset(
    "the of and for since until with who leader member former chief head first general national united state "
    "states new american british known wife husband son daughter brother sister deputy vice acting senior since "
    "party".split()
)
_FIELDS = (
    (
        "football soccer",
        "goal goals striker midfielder defender goalkeeper league cup club penalty fans winger header offside "
        "equaliser",
    ),
    ("tennis", "set sets serve seed seeded slam wimbledon court backhand forehand tie-break tiebreak match atp wta"),
    ("golf", "birdie bogey par putt hole holes green fairway masters ryder round bogeys birdies"),
    ("formula racing motor driver motorcycle", "race lap laps grid pole qualifying podium circuit car pits prix team"),
    ("cricket cricketer", "wicket wickets innings runs overs batsman batter bowler century test ashes over crease lbw"),
    ("rugby", "try tries scrum line-out penalty fly-half prop hooker flanker lock conversion lions"),
    (
        "actor actress film director filmmaker",
        "film films movie role cast star starring theatre theater drama oscar stage series actor actress played plays",
    ),
    (
        "singer musician songwriter band rapper composer pianist",
        "album song songs band single tour music concert chart singer opera",
    ),
    (
        "author novelist writer poet playwright",
        "book books novel novels writer author wrote play plays poem poems poet stage published",
    ),
    (
        "scientist physicist chemist biologist mathematician computer",
        "nobel physics chemistry science research theory university prize",
    ),
    ("nfl quarterback football", "touchdown quarterback yards nfl interception bowl"),
    ("basketball nba", "points rebounds nba assists court"),
    ("baseball", "innings pitcher homer runs league yankees"),
    ("swimmer athlete sprinter runner olympic", "medal gold olympic olympics metres race world record"),
    ("boxer boxing", "bout title fight ring knockout champion round"),
    (
        "executive founder chairman businessman entrepreneur investor",
        "company shares chief executive firm billion investors deal board",
    ),
    (
        "minister president secretary chancellor premier politician governor senator mp congress representative party "
        "foreign prime parliament speaker commissioner diplomat spokesman",
        "minister president government parliament election party secretary senate vote votes policy talks "
        "foreign summit "
        "congress commission prime cabinet commons treaty war sanctions nato",
    ),
    ("bank economist fed treasury finance", "bank rate rates inflation economy interest growth cut policy markets"),
    ("judge justice court lawyer attorney", "court judge justice justices ruling case law lawyers supreme trial"),
    ("composer pianist conductor", "symphony symphonies concerto overture sonata orchestra quartet requiem conducted"),
    (
        "painter sculptor artist",
        "painting paintings painted museum exhibition gallery canvas portrait auction sculpture",
    ),
    (
        "naturalist biologist physicist mathematician scientist philosopher economist",
        "evolution species theory theorem relativity gravity equations philosophy philosopher ethics moral",
    ),
    ("engineer architect", "tower bridge building built designed dome architecture cathedral"),
    ("astronaut cosmonaut", "moon space spacecraft mission nasa orbit walked"),
    ("general army military admiral commander", "troops war army military forces attack fighting defence defense"),
)
_PEOPLES = {
    "united kingdom": "britain british uk england english scotland scottish wales welsh london westminster",
    "england": "english", "scotland": "scottish scots", "wales": "welsh", "ireland": "irish dublin",
    "united states": "american americans us u.s america washington",
    "netherlands": "dutch", "france": "french paris", "spain": "spanish", "greece": "greek", "denmark": "danish danes",
    "poland": "polish poles", "switzerland": "swiss", "finland": "finnish", "turkey": "turkish türkiye",
    "china": "chinese beijing", "germany": "german berlin", "russia": "russian moscow kremlin", "iraq": "iraqi",
    "new zealand": "zealand", "philippines": "filipino philippine", "czech republic": "czech", "thailand": "thai",
    "north korea": "korean pyongyang", "south korea": "korean seoul", "ukraine": "ukrainian kyiv", "israel": "israeli",
    "cyprus": "cypriot", "belgium": "belgian", "norway": "norwegian", "lebanon": "lebanese", "peru": "peruvian",
}  # fmt: skip
_PARTS_OF_LANDS = {
    "british columbia": "b.c bc vancouver", "newfoundland and labrador": "newfoundland labrador n.l",
    "nova scotia": "n.s halifax", "new brunswick": "n.b fredericton", "prince edward island": "p.e.i pei",
    "alberta": "albertan alta", "ontario": "ontarian ont", "manitoba": "manitoban", "saskatchewan": "sask",
    "quebec": "québec quebecer", "northwest territories": "n.w.t nwt", "nunavut": "", "yukon": "",
    "new south wales": "nsw n.s.w sydney", "victoria": "victorian melbourne", "queensland": "qld brisbane",
    "south australia": "sa adelaide", "western australia": "wa perth", "tasmania": "tasmanian tas hobart",
    "northern territory": "nt darwin", "australian capital territory": "act canberra",
    "north rhine-westphalia": "nrw düsseldorf dusseldorf", "lower saxony": "hanover hannover",
    "saxony": "saxon dresden", "saxony-anhalt": "magdeburg", "western cape": "", "eastern cape": "",
    "new york": "n.y albany", "new jersey": "n.j trenton", "new mexico": "n.m", "new hampshire": "n.h",
    "north carolina": "n.c raleigh", "south carolina": "s.c", "north dakota": "n.d bismarck", "south dakota": "s.d",
    "west virginia": "w.va", "west bengal": "kolkata", "tamil nadu": "chennai", "andhra pradesh": "amaravati",
    "uttar pradesh": "lucknow", "madhya pradesh": "bhopal", "himachal pradesh": "shimla",
}  # fmt: skip
"""Short names, people and capitals of provinces and states. The words of their names alone say nothing: `new`."""
_LONG_PARTS = {
    "western australia": "west australian", "south australia": "south australian",
    "newfoundland and labrador": "newfoundland", "new south wales": "n.s.w.", "british columbia": "b.c.",
}  # fmt: skip


THINKERS = frozenset(
    """composer painter sculptor philosopher scientist physicist mathematician astronomer naturalist novelist poet
    playwright dramatist thinker revolutionary psychoanalyst inventor""".split()
)
"""Whose surnames stand alone in copy that does not introduce them."""
KNOWN_BY_SURNAME = THINKERS | frozenset(
    """artist writer author director filmmaker film conductor architect explorer leader prime president chancellor
    founder actor psychologist economist""".split()
)
"""Whose surnames, misspelt, are nobody else's."""

_SAID_OF = r"(?:,? (?:\(\d+\)|\d+),)?(?:, | \()((?:who|whose|an?|the|his|her|its|from) [^,.;()]{3,80})"
"""What is said of somebody behind the name."""


class Story:
    """The words of a story in lower case, and the people of the book that stand in it under their right names."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.names: Names = names(document)

    @cached_property
    def words(self) -> set[str]:
        """Every word of the story, in lower case."""
        return {form.lower() for form in words(self.document).places}

    @cached_property
    def _fields(self) -> list[int]:
        return [len(self.words.intersection(signs.split())) for _, signs in _FIELDS]

    def block_words(self, at: int) -> set[str]:
        """The words of the block of an offset, in lower case."""
        return _lower_words(self.document.quote(self.document.block_at(at).span))

    @cached_property
    def company(self) -> set[int]:
        """The fields of the people of the book who are named in full in the story."""
        book, company = self.names.known.book, set()
        for text in {mention.text for mention in self.names.mentions if len(mention.parts) > 1}:
            for entry in book.entries("n:" + fold(text)):
                if entry.kind == "person":
                    company.update(_fields_of(role_words(entry)))
        return company

    def fits(self, entry: Entry, end: int) -> bool:
        """Whether what is said of a name behind it (`, who keeps bees,`) can be said of somebody of the book."""
        block = self.document.block_at(end).span
        match = re.match(_SAID_OF, self.document.text[end : min(block.end, end + 90)])
        if not match:
            return True
        said = _lower_words(match[1])
        trades = {sign for at in _fields_of(role_words(entry)) for sign in " ".join(_FIELDS[at]).split()}
        return not said.isdisjoint(role_words(entry) | nation_words(entry.of) | trades)

    def weight(self, entry: Entry, at: int, title: Iterable[str] = (), *, with_nation: bool = True) -> float:
        """How much the story speaks for somebody of the book where a name stands: 0 nothing, 2 and more plainly."""
        near = self.block_words(at)
        role = role_words(entry)
        sure = role - _COMMON
        titles = {word.lower() for word in title} & role
        weight = 1.5 if titles else 0.0
        weight += min(3.0, 1.5 * len(sure & near) + 0.5 * len((role & _COMMON) & near))
        if not sure & near and sure & self.words:
            weight += 0.75
        people = nation_words(entry.of) if with_nation else set()
        weight += 1.0 if people & near else 0.5 if people & self.words else 0.0
        fields = _fields_of(role)
        weight += max((min(1.0, self._fields[at] / 3) for at in fields), default=0.0)
        if self.company.intersection(fields):
            weight += 1.0
        return weight


_COMMON = frozenset(
    "minister president secretary prime foreign defence defense finance footballer player actor actress singer "
    "author director manager writer governor senator politician home health education chancellor leader spokesman "
    "chairman executive commissioner representative driver football tennis film justice judge ambassador "
    "democratic republican conservative labour house world international league party republic economist".split()
)


def role_words(entry: Entry) -> set[str]:
    """The words of a role that say something."""
    found = _lower_words(entry.what) - _EMPTY - nation_words(entry.of) - set(entry.of.lower().split())
    found = {word for word in found if len(word) > 2 and not word[0].isdigit()}
    return found | {word.removesuffix("er") for word in found if word == "footballer"}


def nation_words(nation: str) -> set[str]:
    """The words by which copy speaks of a country and its people."""
    lowered = nation.lower()
    if lowered in _PARTS_OF_LANDS:
        return {*_PARTS_OF_LANDS[lowered].split(), _LONG_PARTS.get(lowered, lowered), lowered}
    found = {word for word in lowered.split() if word not in _EMPTY and len(word) > 3}
    found |= set(_PEOPLES.get(lowered, "").split())
    if lowered not in _PEOPLES and len(lowered) > 4 and " " not in lowered:
        stem = lowered[:-1] if lowered[-1] in "aoeyi" else lowered
        found |= {stem + ending for ending in ("an", "ian", "n", "ese", "i", "ish", "ean")}
    return found


def _fields_of(role: set[str]) -> list[int]:
    return [at for at, (trades, _) in enumerate(_FIELDS) if not role.isdisjoint(trades.split())]


def _lower_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+(?:['.-][^\W_]+)*", text.lower()))


@analysis
def story(document: Document) -> Story:
    """What the story speaks of."""
    return Story(document)
