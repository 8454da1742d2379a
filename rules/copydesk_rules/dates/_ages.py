"""Births and ages that the copy gives, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import MONTHS, WEEKDAYS
from copydesk.almanac.counting import cardinal, ordinal
from copydesk.almanac.days import shift
from copydesk.analysis import Dates, Days, Mention
from copydesk.document import Document, Span
from copydesk_rules.dates._age_forms import AGE_FORMS, LIFE, NAME, NUMBER, WORD
from copydesk_rules.dates._clauses import is_past, is_quoted, sentence_at, words_of
from copydesk_rules.dates._events import events
from copydesk_rules.dates._told import dates, is_disowned

_BORN = r"\b(?:([Bb]orn)\b|(?<=\()b\.(?= ))"
_NO_GIVEN_NAME = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Judge President Justice Professor Prof Sen Rep Gov Governor "
    "Senator Chancellor "
    "Captain Sgt Lt Col But And The When If In For As While That After Before Meanwhile Yet So Then Now With "
    "By At".split()
)
_OWNER = (
    rf"({NAME})(?:,? (?:who|and) (?:was|were)|, (?:[^,.;]{{2,50}}), (?:who )?was|,? was| \(|,)\s*$"
    r"|(?i:\b(he|she|who|year-old (?:man|woman|boy|girl))\b),?(?: was| who was)?\s*$"
    rf"|({NAME}),? \(?(?:aged )?\d{{1,3}}\)?, $|^({NAME}), an? [^,.;]{{2,40}} $"
)
FAMILY = (
    r"\b(?:[Mm]other|[Ff]ather|[Ss]ons?|[Dd]aughters?|[Ww]ife|[Hh]usband|[Bb]rothers?|[Ss]isters?|[Pp]arents|children|"
    r"[Gg]rand\w+|[Uu]ncle|[Aa]unt|cousin|nephew|niece|widow|partner|twins?)\b"
)
_BORN_INTO_THE_FAMILY = rf"{FAMILY}[^.;A-Z]{{0,20}}$"
_AGE_IN_THE_FAMILY = rf"{FAMILY}[^,.;]{{0,40}}$"
_OTHER_CLAUSE = r"[;:“”\"]|\b(?:and|when|after|before|but|to|died|that|which|who)\b"
KIN = "kin"
"""The owner of a birth that is that of a relative of the person the sentence is about."""

_SUBJECT = (
    rf"(?:The|A|An|Now \S+, the) (?:[\w-]+ ){{0,2}}[\w-]+?(?: of {NUMBER})?(?:, (?:aged )?{NUMBER})?"
    r",?(?: who)?(?: was)? "
    rf"|.*\b(?:is|, at) {NUMBER}: (?:he|she) was |.*, having been "
)
_ON_THE_DAY = (
    r"[^.;“”\"]{0,60}?\bthe (day|night|morning|week|month) (?:that |when |in which )?(?:the |its )?(?:[\w’'-]+ ){0,2}?"
    r"([\w’'-]+) (?:was |were )?([a-z]{4,})\b"
)
_WITHIN = {"week": 6, "month": 30}
_SMALLEST = 4  # an infant's age is counted in months


class Birth:
    """A birth that the copy dates. `owner` is a name, `he`, `she`, `who`, or `KIN`."""

    __slots__ = ("mention", "owner", "sentence")

    def __init__(self, owner: str, mention: Mention, sentence: Span) -> None:
        self.owner = owner
        self.mention = mention
        self.sentence = sentence


class Age:
    """An age that the copy gives. It `stands` at the dateline, or is that of a moment: `then`; `loose`, of a
    birthday past.
    """

    __slots__ = ("last", "loose", "number", "owner", "sentence", "span", "stands")

    def __init__(self, owner: str, number: int, span: Span, sentence: Span, kind: str) -> None:
        self.loose = kind == "loose"
        self.stands = kind != "then"
        self.last = number + 9 if kind == "decade" else number
        self.owner = owner
        self.number = number
        self.span = span
        self.sentence = sentence


def births(document: Document) -> Iterator[Birth]:
    """“Pelham, who was born in Hull in March 1974”, “Born in Ohio on May 4, 1930, she”, “(born 4 May 1980)”."""
    text, found = document.text, dates(document)
    for match in re.finditer(_BORN, text):
        sentence = sentence_at(document, match.start())
        mention = _first_date(found, Span(match.end(), min(sentence.end, match.end() + 80)))
        mention = mention or _as_it_happened(document, Span(match.end(), sentence.end))
        between = (
            text[match.end() : mention.span.start].lstrip(":") if mention and sentence.covers(mention.span) else ""
        )
        if mention is None or re.search(_OTHER_CLAUSE, between):
            continue
        lead = text[sentence.start : match.start()]
        if re.search(_BORN_INTO_THE_FAMILY, lead):
            yield Birth(KIN, mention, sentence)
            continue
        owner = re.search(_OWNER, lead)
        name = next(filter(None, owner.groups()), "") if owner else ""
        if not name and (_is_the_subject(lead) or not match[1] or text[match.end() : match.end() + 1] == ":"):
            name = "who"
        if not name and not lead.strip():
            pronoun = re.match(rf"[^.;]{{0,60}}?, (?:({NAME})|(he|she)|the )\b", text[mention.span.end : sentence.end])
            name = (pronoun[1] or pronoun[2] or "who") if pronoun else ""
        if name:
            yield Birth("who" if "year-old" in name else name, mention, sentence)


def _as_it_happened(document: Document, span: Span) -> Mention | None:
    """`born in the week the pool opened`: the only date on which the copy says that something opened."""
    told = re.match(_ON_THE_DAY, document.quote(span))
    if told is None or not is_past(told[3]):
        return None
    found = [event.mention for event in events(document) if told[3] in words_of(event.lead)[-6:] and event.mention.days]
    known = len(re.findall(rf"(?i)\b{re.escape(told[2])}\b", document.text)) > 1
    if not known or len({mention.days for mention in found}) != 1 or found[0].written.kind != "day":
        return None
    around = _WITHIN.get(told[1], 0)
    day = found[0].readings[0]
    return found[0]._replace(readings=(Days(shift(day.first, -around), shift(day.last, around)),))


def _is_the_subject(lead: str) -> bool:
    """Whether the sentence is of one person who is not named: `The senator was born`, `A man of 80, born`."""
    return re.fullmatch(_SUBJECT, lead) is not None


def _first_date(found: Dates, span: Span) -> Mention | None:
    return next((mention for mention in found.inside(span) if mention.written.order not in ("w", "today")), None)


def ages(document: Document) -> Iterator[Age]:
    """The ages in a document, each once."""
    seen = {at for mention in dates(document) for at in range(*mention.span)}
    for kind, word, form in AGE_FORMS:
        if word not in document.text:
            continue
        for match in re.finditer(form, document.text):
            number = int(cardinal(match[2].replace("ies", "y").removesuffix("s")) or ordinal(match[2]) or 0)
            if match.start(2) in seen or not _SMALLEST <= number <= 115 or is_quoted(document, match.start(2)):
                continue
            if match[1] in _NO_GIVEN_NAME or is_disowned(document, match.start(2)):
                continue
            seen.add(match.start(2))
            sentence = sentence_at(document, match.start(2))
            day = match[1] in WEEKDAYS or match[1] in MONTHS
            lead = document.text[sentence.start : match.start(2)]
            if (day or not match[1]) and re.search(_AGE_IN_THE_FAMILY, lead):
                continue
            yield Age("" if day else match[1], number, Span(*match.span(2)), sentence, "then" if day else kind)


def lives(text: str) -> Iterator[tuple[int, int, int, Span]]:
    """A life in brackets, the age at its end, and where that stands: `(1932–2014) was 82 when he died`."""
    if ") " not in text and ")," not in text:
        return
    for match in re.finditer(LIFE, text):
        at_death = "died" in match[0] or re.match(
            r" (?:when (?:he|she) (?:died|was killed)|at (?:his|her) death)", text[match.end() :]
        )
        if at_death:
            yield int(match[1]), int(match[2]), int(cardinal(match[3]) or 0), Span(*match.span(3))


def is_same_person(document: Document, one: str, other: str) -> bool:
    """Whether two names are of one person: the surname alone will do where the copy has one bearer of it."""
    (*given, surname), (*also_given, also_surname) = one.split(), other.split()
    if surname.lower() != also_surname.lower():
        return False
    named, also_named = set(given) - _NO_GIVEN_NAME, set(also_given) - _NO_GIVEN_NAME
    if named and also_named:
        return named == also_named
    bearers = set(re.findall(rf"\b({WORD}) {re.escape(surname)}\b", document.text)) - _NO_GIVEN_NAME
    return len(bearers) <= 1
