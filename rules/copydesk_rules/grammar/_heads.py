"""Plural subjects with a verb in the singular."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import PEOPLE, base_of_past, base_of_third, is_noun, singular_of
from copydesk_rules.grammar._phrases import (
    FREE_DETERMINERS,
    NUMBERS,
    PASTS,
    begins,
    determiner_at,
    is_digits,
    sentence_words,
)
from copydesk_rules.grammar._plurals import is_many_of, is_phrase_subject, is_subject, lowered, plural_head, widened

TO_PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do"}
_PREDICATES = frozenset(
    "a an the one what nothing everything all where why how when his her their its my our this that another something "
    "part".split()
)
_VERBS = ("verb", "verb-thing")
_SAYING = frozenset("show suggest indicate reveal claim report mean say".split())
_DOING = _SAYING | frozenset("need want plan point use face mark cost force cause".split())
_OBJECTS = frozenset("that the a an how his her its their no more it them another".split())
_NO_THIRD = frozenset("leaves means meets makes shoots sends runs".split())


def plural_subjects(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of verbs in the singular behind a plural subject, and their plurals."""
    for verb, right in TO_PLURAL.items():
        for number in found.places.get(verb, ()):
            if (number and found.gap(number - 1) == " " and _is_plural_subject(document, found, number, verb)) or (
                number and _is_after_commas(document, found, number) and not _is_named(found, number)
            ):
                yield number, right
    for form in found.places:
        if form[-1:] == "s" and form not in TO_PLURAL and form not in _NO_THIRD:
            base = base_of_third(form, _VERBS) or (form[:-1] if form[:-1] in _DOING else None)
            for number in found.places[form] if base else ():
                if number and found.gap(number - 1) == " " and _shows(document, found, number, form):
                    yield number, base or form


def _is_plural_subject(document: Document, found: Words, number: int, verb: str) -> bool:
    head, form = number - 1, found.forms[number - 1]
    if form in {"them", "us"}:
        return is_many_of(found, head - 1)
    if form in {"who", "which"}:
        return _is_relative(document, found, head)
    if verb in {"is", "was"} and _is_named(found, number):
        return False
    if _is_built(found, number):
        return is_subject(document, found, number - 3, number)
    return is_subject(document, found, head, number) or is_phrase_subject(document, found, number)


def _is_named(found: Words, number: int) -> bool:
    """Whether a noun follows that may be what the verb agrees with: two goals was enough."""
    after = found.after(number)
    return after is None or after.text in _PREDICATES or found.gap(number) != " "


def _is_built(found: Words, number: int) -> bool:
    """“The pumps we built was”: a pronoun and a past tense behind the plural."""
    past, pronoun = found.forms[number - 1], found.forms[number - 2]
    return (
        pronoun in {"we", "he", "she", "they", "it", "I", "you"}
        and (past in PASTS or base_of_past(past) is not None)
        and found.gap(number - 3) == " " == found.gap(number - 2)
        and found.forms[number - 3].islower()
    )


def _is_relative(document: Document, found: Words, who: int) -> bool:
    """“Parents who has”, “The tickets, which is”: a plural that nothing before it competes with."""
    head, form = who - 1, found.forms[who - 1]
    if head < 0 or plural_head(lowered(form)) is None or found.gap(head) not in {" ", ", "}:
        return False
    first = determiner_at(found, head)
    start = head if first is None else widened(found, first)
    if found.forms[who] == "which" or found.gap(head) == ", ":
        low = found.forms[start].lower()
        return begins(document, found, start) and first is not None and not (low in NUMBERS or is_digits(low))
    if singular_of(form.lower(), PEOPLE) is None or (start and found.forms[start - 1] == "of"):
        return False
    before = sentence_words(document, found, start)
    return not any(_may_own(each) for each in before[:-1]) and not (before and _may_own(before[-1].lower()))


def _may_own(form: str) -> bool:
    """Whether “who” might go with it."""
    return (
        form[0].isupper()
        or is_noun(form, PEOPLE)
        or form in {"one", "he", "she", "him", "her", "who", "someone", "anyone", "everyone", "nobody", "those", "only"}
        or form.endswith(("man", "woman", "er", "or", "ist", "ian"))
    )


def _is_after_commas(document: Document, found: Words, number: int) -> bool:
    """“The reports, published on Monday, was”: what stands between two commas behind the subject is passed over."""
    if found.gap(number - 1) != ", ":
        return False
    for at in range(number - 2, max(0, number - 14), -1):
        gap = found.gap(at)
        if gap == ", ":
            link = found.forms[at + 1]
            if link not in {"which", "who", "whose"} and not link.endswith("ed") and link not in PASTS:
                return False
            first = determiner_at(found, at)
            low = found.forms[first].lower() if first is not None else ""
            plural = plural_head(found.forms[at])
            wanted = FREE_DETERMINERS | {"these", "those", "both", "several", "many"}
            return bool(plural and first is not None and low in wanted and begins(document, found, first))
        if gap not in {" ", "-", "\u00a0", " £", " $"} or found.forms[at] in {"and", "or"}:
            return False
    return False


def _shows(document: Document, found: Words, number: int, form: str) -> bool:
    """A verb of saying or doing in the singular behind a plural subject."""
    after = found.after(number)
    if after is None or found.gap(number) != " " or not form.islower():
        return False
    base = base_of_third(form)
    if base is None and (after.text not in _OBJECTS or (after.text == "that" and form[:-1] not in _SAYING)):
        return False
    return is_subject(document, found, number - 1, number) or is_phrase_subject(document, found, number)
