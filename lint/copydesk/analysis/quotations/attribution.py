"""Who is given as the speaker of a quotation, and by which verb."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.document import Span

SAID = frozenset(
    "said says say told tells asked asks added adds wrote writes replied replies shouted shouts insisted insists "
    "warned warns explained explains recalled recalls admitted admits joked jokes continued continues argued argues "
    "claimed claims declared declares repeated repeats announced announces noted notes concluded concludes tweeted "
    "posted remarked remarks observed observes stated states stressed stresses suggested suggests answered answers "
    "called calls cried cries laughed laughs whispered conceded concedes confirmed confirms commented comments "
    "complained complains predicted predicts promised promises quipped quips read reads responded responds "
    "emphasised emphasized acknowledged acknowledges exclaimed demanded demands wondered wonders vowed vows "
    "testified pleaded begged urged urges countered counters mused muses sighed sighs smiled grinned shrugged "
    "thinks thought believes believed feels felt agreed agrees remembers remembered".split()
)

_NAME = (
    r"(?:[Tt]he\s+)?[^\W\d_a-z][\w’'.-]*(?:\s+(?:[^\W\d_a-z][\w’'.-]*|de|van|von|der|of|bin|al)){0,5}|[Hh]e|"
    r"[Ss]he|[Tt]hey"
    r"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)(?:\s(?!(?:who|in|on|at|of|after|when|as|and|but|to|from|"
    r"with|for|that)\b)"
    r"[a-z’'-]+){1,3}?"
)


class Attribution(NamedTuple):
    """The said-verb, and the span of the speaker as the copy names them, if it does."""

    verb: str
    speaker: Span | None


def after(text: str, close: int, end: int) -> Attribution | None:
    """What follows a closing mark: “…,” said X; “…,” X, a teacher, said."""
    stop = min(end, close + 160)
    lead = re.compile(r"[^\w\n]{1,4}(?<=\s)").match(text, close, stop)
    if lead is None:
        return None
    tokens = [
        match.span()
        for match in re.compile(r"[\w’'-]+\.?(?=\s[A-Z])|[\w’'-]+|[^\w\s]").finditer(text, lead.end(), stop)
    ]
    forms = [text[start:stop] for start, stop in tokens]
    if not forms:
        return None
    if forms[0] in SAID:
        size = _speaker(forms, 1)
        return Attribution(forms[0], Span(tokens[1][0], tokens[size][1]) if size else None)
    size = _speaker(forms, 0)
    if size is None:
        return None
    verb = size + 1
    if forms[verb : verb + 1] == [","]:  # X, a teacher, said
        verb = next(
            (number + 1 for number in range(verb + 2, min(len(forms), verb + 16)) if forms[number] == ","), len(forms)
        )
    if verb < len(forms) and forms[verb] in SAID:
        return Attribution(forms[verb], Span(tokens[0][0], tokens[size][1]))
    return None


def _speaker(forms: list[str], start: int) -> int | None:
    """The number of the last of the words from `start` that name a speaker: he, Ann Hale, the older man."""
    if start >= len(forms):
        return None
    first = forms[start]
    if first.lower() in _PRONOUNS:
        return start
    if first.lower() not in _DETERMINERS and not first[0].isupper():
        return None
    at = start
    while at + 1 < len(forms) and (forms[at + 1][0].isupper() or (forms[at + 1] in _PARTICLES and at + 2 < len(forms))):
        at += 1
    if first.lower() not in _DETERMINERS or at > start:
        return at
    while at + 1 < len(forms) and at - start < 4 and forms[at + 1][0].isalpha() and forms[at + 1] not in SAID | _STOPS:
        at += 1
    return at if at > start else None


def before(text: str, opening: int, start: int) -> Attribution | None:
    """What leads to an opening mark: X said: “…”; X told Y, “…”."""
    at = max(start, opening - 160)
    window = text[at:opening]
    cut = max(window.rfind(mark) for mark in (". ", "? ", "! ", "\n", "”", '" '))
    last = None
    for match in re.finditer(
        rf"({_NAME})(?:,[^.;:]{{2,90}},)?\s+(?:had\s+|has\s+|then\s+|later\s+)?([a-z]+)\b", window
    ):
        if match.start() > cut and match[2] in SAID:
            last = match
    if last is None or not re.search(r"[:,]\s*$|\b(?:that|said|says|told|asked)\s*$", window):
        return None
    return Attribution(last[2], Span(at + last.start(1), at + last.end(1)))


def inside(text: str, span: Span, *, named: bool = False) -> int | None:
    """Where an attribution begins in a stretch that no mark closes: `…our business, said Lotta Ekdahl`.

    Returns the offset behind the comma or stop that the closing mark belongs after. `named` asks for a name, not
    a pronoun: people who tell a story say “he said” too.
    """
    for match in re.compile(r"(?<=\w)(?:[,?!…]|\.\.\.)(?=\s)").finditer(text, span.start, span.end):
        ahead = re.match(r"[\w’'\s-]*", text[match.end() : min(span.end, match.end() + 90)])
        words = ahead.group().split()[:7] if ahead else []
        if _is_attribution(words, named=named) and len(text[span.start : match.start()].split()) > 1:
            return match.end()
    return None


def unparted(text: str, span: Span) -> int | None:
    """The same where the comma is missing with the mark: `leave this house Mrs Doyle said, folding the letter`."""
    names = r"(?:(?:Mrs?|Ms|Dr|Sir|Cllr|Councillor|Prof|Sgt|Judge|Lord|Lady)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    for match in re.compile(rf"(?<=[a-z]) {names} (?:said|says|asked|added|told)(?=[,.; ])").finditer(
        text, span.start, span.end
    ):
        if len(text[span.start : match.start()].split()) > 3:
            return match.start()
    return None


def _is_attribution(words: list[str], *, named: bool) -> bool:
    """Whether these words, behind a comma, name who said it: `said Lotta`, `the older man asked`, `she had added`."""
    if len(words) < 2:
        return False
    first, rest = words[0], words[1:]
    if first in SAID - WEAK:
        return rest[0][0].isupper() or (rest[0] in _DETERMINERS and not named)
    if named and not first[0].isupper():
        return False
    if first.lower() in _PRONOUNS:
        verb = rest[1] if rest[0] in ("had", "has") and len(rest) > 1 else rest[0]
        return not named and verb in SAID - WEAK
    number = next((number for number, word in enumerate(rest) if word in SAID - WEAK), None)
    if number is None:
        return False
    if first[0].isupper():
        return all(word[0].isupper() or word in _PARTICLES for word in rest[:number])
    return first in _DETERMINERS and 0 < number < 5


_DETERMINERS = frozenset("the a an one his her their its".split())
_STOPS = frozenset("who in on at of after when as and but to from with for that during outside before while".split())
_PRONOUNS = frozenset("i he she they we it".split())
_PARTICLES = frozenset("de da du van von der den of bin al".split())
WEAK = frozenset("thinks thought believes believed feels felt agreed agrees remembers remembered read reads".split())
"""Verbs that do not prove that what stands before them was speech."""
