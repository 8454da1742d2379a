"""The offices that stand beside a name, and what the name book says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.names import Mention
from copydesk.document import Document, Span
from copydesk.namebook import NameBook, fold
from copydesk_rules.names._evidence import nation_words

_MOST_WORDS = 8
_REACH = 110  # letters on either side of a name
_WORD = r"[^\W_]+(?:['’.&-][^\W_]+)*"
_ARTICLES = frozenset(("the", "its", "their", "our", "whose"))
_OF_A_LAND = frozenset(("country's", "nation's", "republic's", "state's", "kingdom's", "islands'", "island's"))
_SHORT = ("Gov", "Sen", "Rep", "Gen", "Lt", "U.S", "U.K", "U.N", "St", "Atty", "D.C", "Mr", "Mrs", "Ms", "Dr")
"""What a point follows inside a sentence."""
_BODIES = frozenset(("bank", "federal", "metropolitan", "national", "environmental"))
_PARTS = frozenset(("scottish", "scots", "welsh", "english", "irish"))
"""Peoples whose ministers are not the United Kingdom's."""
_MINGLED = r",? (?:and|or|as well as) |, (?:the|[A-Z][^,.]*? and) "
"""What makes a list of `the minister, X, and Y`."""


class Office(NamedTuple):
    """An office as the book calls it, and of what; `of` is empty where the phrase leaves it open."""

    name: str
    of: str


class Claim(NamedTuple):
    """That somebody holds an office, as the copy says it beside the name."""

    offices: tuple[Office, ...]
    """More than one where the phrase is not plain."""
    owned: bool
    """Whether the copy says whose office it is: Britain’s, of Apple."""
    before: str
    """The word in front of the phrase, in lower case."""
    phrase: Span
    set_off: bool = False
    """Whether a comma parts it from the name behind it."""


def claims(document: Document, mention: Mention, book: NameBook) -> Iterator[Claim]:
    """The offices in front of a name (`Foreign Secretary X`, `the mayor, X`) and behind it (`X, the mayor,`)."""
    block = document.block_at(mention.span.start).span
    yield from _in_front(document, mention, book, block)
    yield from _behind(document, mention, book, block)


def _in_front(document: Document, mention: Mention, book: NameBook, block: Span) -> Iterator[Claim]:
    clause = _clause(document.text[max(block.start, mention.span.start - _REACH) : mention.span.start])
    start, found = mention.span.start - len(clause), list(re.finditer(_WORD, clause))
    if not found or clause[found[-1].end() :] not in (" ", ", ", ". "):
        return
    behind = document.text[mention.span.end : min(block.end, mention.span.end + _REACH)]
    if clause.endswith(", ") and not _is_set_off(mention, behind):
        return
    for count in range(min(_MOST_WORDS, len(found)), 0, -1):
        phrase = clause[found[-count].start() : found[-1].end()]
        if "," in phrase:
            continue
        ahead = [match.group() for match in found[:-count]]
        if ahead and clause[found[-count - 1].end() : found[-count].start()] not in (" ", ". "):
            ahead = []
        span = Span(start + found[-count].start(), start + found[-1].end())
        claim = _read(phrase, ahead, behind, span, book, set_off=clause.endswith(", "))
        if claim is not None:
            if claim.offices:
                yield claim._replace(set_off=clause.endswith(", "))
            return


def _clause(text: str) -> str:
    """The end of the text, from where the clause begins."""
    cut = max(text.rfind(mark) + 1 for mark in ("; ", ": ", "\n", "?", "!", "“", '"', "(", "—", "–", "\ufffc"))
    at = text.rfind(". ")
    while at >= cut:
        if not text[:at].endswith(_SHORT):
            return text[at + 1 :]
        at = text.rfind(". ", 0, at)
    return text[cut:]


def _is_set_off(mention: Mention, behind: str) -> bool:
    """Whether the name behind `the minister, ` is an apposition, not the next of a list or the clause's subject."""
    if mention.possessive or not behind[:1] or behind[0] not in ",.;:)—–?!":
        return False
    return behind[0] != "," or (re.match(_MINGLED, behind) is None and not behind[2:3].isupper())


def _read(phrase: str, ahead: list[str], behind: str, span: Span, book: NameBook, *, set_off: bool) -> Claim | None:
    """What the words say; a claim without offices where they are an office of something else; None for no office."""
    called = offices_called(phrase, book)
    if called:
        owner, before = _owner(ahead)
        if not owner and not set_off and (match := re.match(r" of (?:the )?((?:[A-Z][\w’'-]+ ?){1,3})", behind)):
            owner = match[1].strip()
        if owner:
            found = _longest(called, owner, book) or _in_part(called, owner, book)
            return Claim(found, True, before, span)
        if _names_its_body(phrase, called, book):
            return Claim(called, True, before, span)
        if set_off and ahead and not _is_determined(ahead):
            return Claim((), False, before, span)
        return Claim(called, False, before, span)
    name, of, owner = phrase.partition(" of ")
    while of:
        called = offices_called(name, book)
        if called:
            said = ahead[-1:] if ahead and ahead[-1].lower() not in _ARTICLES else ahead[-2:-1]
            return Claim(_owned(called, re.sub(r"^the ", "", owner), book), True, "".join(said).lower(), span)
        more, of, owner = owner.partition(" of ")
        name = f"{name} of {more}"
    return None


def _names_its_body(phrase: str, called: tuple[Office, ...], book: NameBook) -> bool:
    """Whether the phrase has it that the office is of that body alone: `UN secretary-general`, `US treasury chief`."""
    words = phrase.split(" ")
    fronts = [" ".join(words[:count]) for count in range(1, min(4, len(words)))] if words[0][0].isupper() else []
    return all(
        office.of and (fold(office.of) in fold(phrase) or any(is_called(office.of, front, book) for front in fronts))
        for office in called
    )


def _is_determined(ahead: list[str]) -> bool:
    last = ahead[-1].lower().replace("’", "'")
    return last in _ARTICLES or last in _OF_A_LAND


def _owner(ahead: list[str]) -> tuple[str, str]:
    """Whose office it is, by the words in front of it, and the word before."""
    if not ahead:
        return "", ""
    last = ahead[-1].replace("’", "'")
    if last.lower() in _ARTICLES or last.lower() in _OF_A_LAND:
        return "", "".join(ahead[-2:-1]).lower() if last != "the" and last[0].islower() and last != "The" else ""
    if not last[0].isupper() and not last.endswith("'s"):
        return "", last.lower()
    words = [last.removesuffix("'s")]
    at = len(ahead) - 2
    while at >= 0 and (ahead[at][0].isupper() or ahead[at] == "of") and len(words) < 5:
        words.insert(0, ahead[at])
        at -= 1
    return " ".join(words), ahead[at].lower() if at >= 0 else ""


def _longest(called: tuple[Office, ...], owner: str, book: NameBook) -> tuple[Office, ...]:
    """The offices of the longest end of the words that names a country or body."""
    words = owner.split()
    for at in range(len(words)):
        if found := _owned(called, " ".join(words[at:]), book):
            return found
    return ()


def _in_part(called: tuple[Office, ...], owner: str, book: NameBook) -> tuple[Office, ...]:
    """The offices of bodies that copy calls by their first word once it has named them: the Bank, the Fed."""
    word = fold(owner.split(" ")[-1])
    return tuple(
        Office(office.name, of)
        for office in called
        for of in ((office.of,) if office.of else book.bodies(office.name))
        if word in _BODIES and fold(of).split(" ")[0] == word
    )


def _behind(document: Document, mention: Mention, book: NameBook, block: Span) -> Iterator[Claim]:
    text = document.text[mention.span.end : min(block.end, mention.span.end + _REACH)]
    match = re.match(r"(?:, | \()(?:who(?: is|’s|'s) )?([^,;.()\n“”\"—–]{4,90})(?=[,;.()—–]|$)", text)
    if not match or match.end() >= _REACH - 1:
        return
    phrase, start = match[1], mention.span.end + match.start(1)
    span = Span(start, start + len(phrase))
    words = phrase.split()
    if words[0].lower() in _ARTICLES:
        words.pop(0)
    for cut in range(min(5, len(words))):
        if cut and not (words[cut - 1][0].isupper() or words[cut - 1] == "of"):
            return
        owner = re.sub(r"['’]s?$", "", " ".join(words[:cut]))
        claim = _read(" ".join(words[cut:]), [owner] if owner else [], "", span, book, set_off=False)
        if claim is not None:
            if claim.offices:
                yield claim
            return


def _owned(called: tuple[Office, ...], owner: str, book: NameBook) -> tuple[Office, ...]:
    """The offices that belong to what the copy names."""
    found = (
        Office(office.name, of)
        for office in called
        for of in ((office.of,) if office.of else book.bodies(office.name))
        if is_called(of, owner, book)
    )
    return tuple(dict.fromkeys(found))


def is_called(of: str, owner: str, book: NameBook) -> bool:
    """Whether the copy's words name a country or body of the book, by its name, its people or another name."""
    folded = fold(owner).removeprefix("the ")
    if folded == fold(of):
        return True
    named = [one.name for one in book.entries(f"n:{folded}") if one.kind != "person"]
    if of in named or named:
        return of in named
    is_place = any(one.kind == "place" for one in book.entries("n:" + fold(of)))
    if not is_place or (folded in _PARTS and of == "United Kingdom"):
        return False
    return not nation_words(of).isdisjoint((folded, owner.lower().removeprefix("the ").strip(".")))


def offices_called(phrase: str, book: NameBook) -> tuple[Office, ...]:
    """The offices that a phrase can mean."""
    lowered = fold(phrase)
    forms = {lowered, lowered.replace("defence", "defense"), lowered.replace("defense", "defence")}
    return tuple(dict.fromkeys(Office(*pair) for form in sorted(forms) for pair in book.offices_called(form)))
