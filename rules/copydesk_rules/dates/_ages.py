"""Births and ages that the copy gives, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac import MONTHS, WEEKDAYS
from copydesk.analysis import Dates, Mention, dates
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import is_quoted, sentence_at

_BORN = r"\b([Bb]orn)\b"
_WORD = r"[^\W\d_a-z][\w’'-]*[a-z]"
_NAME = rf"(?:{_WORD} )?{_WORD}"
_NO_GIVEN_NAME = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Judge President Justice Professor Prof Sen Rep Gov Governor "
    "Senator Chancellor "
    "Captain Sgt Lt Col But And The When If In For As While That After Before Meanwhile Yet So Then Now With "
    "By At".split()
)
_OWNER = (
    rf"({_NAME})(?:,? (?:who|and) (?:was|were)|, (?:[^,.;]{{2,50}}), (?:who )?was|,? was| \(|,)\s*$"
    r"|(?i:\b(he|she|who|year-old (?:man|woman|boy|girl))\b),?(?: was| who was)?\s*$"
)
_FAMILY = (
    r"\b(?:[Mm]other|[Ff]ather|[Ss]ons?|[Dd]aughters?|[Ww]ife|[Hh]usband|[Bb]rothers?|[Ss]isters?|[Pp]arents|children|"
    r"[Gg]rand\w+|[Uu]ncle|[Aa]unt|cousin|nephew|niece|widow|partner|twins?)\b"
)
_BORN_INTO_THE_FAMILY = rf"{_FAMILY}[^.;A-Z]{{0,20}}$"
_AGE_IN_THE_FAMILY = rf"{_FAMILY}[^,.;]{{0,40}}$"
_NOT_ONE_OF_THE_STORY = r"man|woman|boy|girl|son|daughter|wife|husband|mother|father|brother|sister|from"
_OTHER_CLAUSE = r"[;:“”\"]|\b(?:and|when|after|before|but|to|died)\b"
_AGE_FORMS = (
    ("stands", rf"\b({_NAME}),? \(?(?:now |aged |age )?(\d{{1,3}})(?=[,;)]|\.(?:\s|$)| and\b)"),
    ("stands", rf"\b({_NAME}),? who (?:is|turned) (?:now )?(\d{{1,3}})(?=[,;.]| and\b| years old)"),
    ("stands", rf"\b({_NAME}|[Hh]e|[Ss]he) is (?:now )?(\d{{1,3}})(?=[,;.]| and\b| years old)"),
    ("stands", rf"()(?<![\w-])(\d{{1,3}})-year-old\b(?! (?:{_NOT_ONE_OF_THE_STORY})\b)"),
    ("stands", r"(who)(?<=\bwho) (?:is|turned) (?:now )?(\d{1,3})(?=[,;.]| in\b| on\b| and\b| this\b| last\b)"),
    ("stands", r"()(?<![\w-])(\d{1,3})-year-old (?:man|woman|boy|girl),? (?=(?:who was )?born\b)"),
    ("stands", r"\b([Hh]e|[Ss]he) turned (\d{1,3})(?= this\b| last (?:week|month)\b| on (?:[A-Z][a-z]+day)\b)"),
    ("stands", r"()(?<=\d\)), (\d{1,3})(?=,)"),
    ("then", rf"\b({_NAME}|[Hh]e|[Ss]he) was (?:only |just )?(\d{{1,3}})(?=[,;.]| when\b| years old| at\b)"),
    ("then", r"()\b(?:aged|at the age of|, at|dead at|died at|turned) (\d{1,3})(?=[,;.)]| on\b| in\b| and\b| last\b)"),
)
KIN = "kin"
"""The owner of a birth that is that of a relative of the person the sentence is about."""

_SMALLEST = 4  # an infant's age is counted in months


class Birth:
    """A birth that the copy dates. `owner` is a name, `he`, `she`, `who`, or `KIN`."""

    __slots__ = ("mention", "owner", "sentence")

    def __init__(self, owner: str, mention: Mention, sentence: Span) -> None:
        self.owner = owner
        self.mention = mention
        self.sentence = sentence


class Age:
    """An age that the copy gives. It `stands` at the dateline, or is that of a moment: `then`."""

    __slots__ = ("number", "owner", "sentence", "span", "stands")

    def __init__(self, owner: str, number: int, span: Span, sentence: Span, stands: bool) -> None:
        self.owner = owner
        self.number = number
        self.span = span
        self.sentence = sentence
        self.stands = stands


def births(document: Document) -> Iterator[Birth]:
    """“Pelham, who was born in Hull in March 1974”, “Born in Ohio on May 4, 1930, she”, “(born 4 May 1980)”."""
    text, found = document.text, dates(document)
    for match in re.finditer(_BORN, text):
        sentence = sentence_at(document, match.start())
        mention = _first_date(found, Span(match.end(), min(sentence.end, match.end() + 80)))
        if mention is None or re.search(_OTHER_CLAUSE, text[match.end() : mention.span.start]):
            continue
        lead = text[sentence.start : match.start()]
        if re.search(_BORN_INTO_THE_FAMILY, lead):
            yield Birth(KIN, mention, sentence)
            continue
        owner = re.search(_OWNER, lead)
        name = (owner[1] or owner[2] or "") if owner else ""
        if not name and not lead.strip():
            pronoun = re.match(rf"[^.;]{{0,60}}?, (?:({_NAME})|(he|she)|the )\b", text[mention.span.end : sentence.end])
            name = (pronoun[1] or pronoun[2] or "who") if pronoun else ""
        if name:
            yield Birth("who" if "year-old" in name else name, mention, sentence)


def _first_date(found: Dates, span: Span) -> Mention | None:
    return next((mention for mention in found.inside(span) if mention.written.order not in ("w", "today")), None)


def ages(document: Document) -> Iterator[Age]:
    """The ages in a document, each once."""
    seen = {at for mention in dates(document) for at in range(*mention.span)}
    for kind, form in _AGE_FORMS:
        for match in re.finditer(form, document.text):
            number = int(match[2])
            if match.start(2) in seen or not _SMALLEST <= number <= 115 or is_quoted(document, match.start(2)):
                continue
            seen.add(match.start(2))
            sentence = sentence_at(document, match.start(2))
            day = match[1] in WEEKDAYS or match[1] in MONTHS
            stands = kind == "stands" and not day
            lead = document.text[sentence.start : match.start(2)]
            if (day or not match[1]) and re.search(_AGE_IN_THE_FAMILY, lead):
                continue
            yield Age("" if day else match[1], number, Span(*match.span(2)), sentence, stands)


def is_same_person(document: Document, one: str, other: str) -> bool:
    """Whether two names are of one person: the surname alone will do where the copy has one bearer of it."""
    (*given, surname), (*also_given, also_surname) = one.split(), other.split()
    if surname.lower() != also_surname.lower():
        return False
    named, also_named = set(given) - _NO_GIVEN_NAME, set(also_given) - _NO_GIVEN_NAME
    if named and also_named:
        return named == also_named
    bearers = set(re.findall(rf"\b({_WORD}) {re.escape(surname)}\b", document.text)) - _NO_GIVEN_NAME
    return len(bearers) <= 1
