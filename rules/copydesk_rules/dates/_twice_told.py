"""One thing that happens once, told twice with two dates: `the lido, which opened in 1935` and `since it opened in
1953`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Mention
from copydesk.document import Document, Span
from copydesk_rules.dates._ages import is_same_person
from copydesk_rules.dates._clauses import is_quoted, sentence_at
from copydesk_rules.dates._told import dates

_ONCE = (
    "opened|founded|established|formed|born|died|launched|built|completed|incorporated|abolished|demolished|crowned|"
    "assassinated|invented|discovered|premiered|inaugurated|unveiled|began|started"
)
_TOLD = (
    r"((?:[A-Z][\w’'-]+ )?[\w’'-]+)(?:,? (?:which|who|that))?(?:,? (?:was|were|had|had been|has been|first"
    r"|formally|officially))*"
    rf",? ({_ONCE})((?: [\w’'-]+){{0,6}}?),? (?:in|on)(?: the| early| late| spring| summer| autumn| fall| winter)? $"
)
_IT = frozenset("it he she they".split())
_HE, _SHE = frozenset(("Mr", "Sir", "Lord")), frozenset(("Mrs", "Ms", "Miss", "Dame", "Lady"))
_NOT_A_SUBJECT = frozenset(
    "and or but first re newly who which that been was were being be recently later then not never also".split()
)
_LEAD = 70  # letters in front of a date
_FAR = 900  # letters: over which “it” may speak of the last thing that was said to have opened


class _Telling:
    __slots__ = ("complement", "mention", "sentence", "subject", "verb")

    def __init__(self, mention: Mention, sentence: Span, told: re.Match[str]) -> None:
        self.mention = mention
        self.sentence = sentence
        self.subject, self.verb, self.complement = told.groups()


def twice_told(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """The second date that the copy gives to what happens once, with the first."""
    told = list(_tellings(document))
    for number, later in enumerate(told):
        for earlier in told[:number]:
            if _is_one(document, earlier, later) and _differ(earlier.mention, later.mention):
                if not _is_named_again(document, later.mention):
                    yield later.mention, earlier.mention
                break


def _tellings(document: Document) -> Iterator[_Telling]:
    once = frozenset(_ONCE.split("|"))
    for mention in dates(document):
        if mention.written.kind == "weekday" or mention.stamp or not mention.days:
            continue
        if not once & set(re.findall("[a-z]+", document.text[max(0, mention.span.start - _LEAD) : mention.span.start])):
            continue
        sentence = sentence_at(document, mention.span.start)
        match = re.search(_TOLD, document.text[sentence.start : mention.span.start])
        if match and match[1].split()[-1].lower() not in _NOT_A_SUBJECT and not is_quoted(document, mention.span.start):
            yield _Telling(mention, sentence, match)


def _is_one(document: Document, one: _Telling, other: _Telling) -> bool:
    """Whether both tell of the same thing doing the same."""
    if one.verb != other.verb or one.sentence == other.sentence:
        return False
    places = [set(re.findall(r"[A-Z][\w’'-]+", telling.complement)) for telling in (one, other)]
    if places[0] and places[1] and places[0] != places[1]:
        return False
    if other.subject.lower() in _IT:
        near = other.mention.span.start - one.mention.span.start < _FAR
        return (
            near and re.match(r"(?:It|He|She|They|Since it|When it)\b", document.quote(other.sentence)[:12]) is not None
        )
    if one.subject.lower() in _IT:
        return False
    if one.verb in ("born", "died") or other.subject[:1].isupper():
        return _are_of_one_name(document, one, other)
    same = one.subject.split()[-1] == other.subject.split()[-1]
    return same and _is_definite(document, one) and _is_definite(document, other)


def _are_of_one_name(document: Document, one: _Telling, other: _Telling) -> bool:
    if not (one.subject[:1].isupper() and other.subject[:1].isupper()):
        return False
    titles = {one.subject.split()[0], other.subject.split()[0]}
    if (titles & _HE and titles & _SHE) or _is_of_it(document, one) or _is_of_it(document, other):
        return False
    return is_same_person(document, one.subject, other.subject)


def _is_of_it(document: Document, telling: _Telling) -> bool:
    """Whether the name only says whose thing it is: `the lodge of Marlow House, built in 1878`."""
    lead = document.text[telling.sentence.start : telling.mention.span.start]
    return re.search(rf"\bof (?:[A-Z]\w+ )*{re.escape(telling.subject)}\b", lead) is not None


def _is_definite(document: Document, telling: _Telling) -> bool:
    """Whether the thing is `the band`, and no possessive or name makes it another one: `the band’s label`, `Hull’s
    mill`.
    """
    lead = document.text[telling.sentence.start : telling.mention.span.start]
    noun = re.escape(telling.subject.split()[-1])
    return re.search(rf"\b[Tt]he (?:[\w-]+ )?{noun}\b", lead) is not None and not re.search(
        rf"[’']s (?:\w+ )?{noun}\b", lead
    )


def _differ(one: Mention, other: Mention) -> bool:
    """Whether the two dates have no day in common."""
    first, second = one.days, other.days
    return first is not None and second is not None and (first.last < second.first or second.last < first.first)


def _is_named_again(document: Document, mention: Mention) -> bool:
    """Whether the year stands elsewhere too, so that it is no slip of one place."""
    year = str(mention.readings[0].first.year)
    others = document.text[: mention.span.start] + document.text[mention.span.end :]
    return year in others
