"""Pronouns with the wrong verb: “they was”, “he have”, “we gets”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import base_of_third, known, third_of
from copydesk_rules.grammar._phrases import begins, opens, sentence_words

_TO_PLURAL = {
    "was": "were",
    "is": "are",
    "has": "have",
    "doesn't": "don't",
    "doesn’t": "don’t",
    "hasn't": "haven't",
    "hasn’t": "haven’t",
    "wasn't": "weren't",
    "wasn’t": "weren’t",
}
_TO_SINGULAR = {
    "have": "has",
    "were": "was",
    "are": "is",
    "do": "does",
    "don't": "doesn't",
    "don’t": "doesn’t",
    "haven't": "hasn't",
    "haven’t": "hasn’t",
}
_ONE = {"he", "she", "it", "He", "She", "It"}
_MANY = {"they", "we", "They", "We"}
_NO_SUBJECT_BEHIND = frozenset("all what that of than whom what’s as".split())
_SUBJUNCTIVE = frozenset(
    "if If wish though unless suppose whether would that lest insist insisted demand demanded".split()
)
_CAUSES = frozenset("because although while whereas".split())
_BASES = frozenset(
    "go take make give get know think want say keep become begin write speak bring meet tell like study sit stand "
    "ride fly feel hold lose sell send spend teach understand wear drink eat grow buy find hear mean break live play "
    "work".split()
)
_NO_VERB = frozenset("wolf bear man".split())


def pronouns(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of verbs that do not go with their pronoun, and those that do."""
    for verb, right in _TO_PLURAL.items():
        for number in found.places.get(verb, ()):
            pronoun = found.forms[number - 1] if number and found.gap(number - 1) == " " else ""
            free = verb != "is" or opens(document, found, number - 1)
            if (pronoun in _MANY and free and (number < 2 or found.forms[number - 2] not in _NO_SUBJECT_BEHIND)) or (
                pronoun == "You" and begins(document, found, number - 1)
            ):
                yield number, right
    for verb, right in _TO_SINGULAR.items():
        for number in found.places.get(verb, ()):
            one = number > 0 and found.forms[number - 1] in _ONE and found.gap(number - 1) == " "
            if one and _is_indicative(document, found, number, verb):
                yield number, right
    yield from _acting(document, found)


def _is_indicative(document: Document, found: Words, number: int, verb: str) -> bool:
    """Whether the pronoun begins a clause that states something, and asks, wishes and supposes nothing."""
    first, after = number - 1, found.after(number)
    follows = after.text if after and found.gap(number) == " " else ""
    if begins(document, found, first):
        return found.forms[first][0].isupper() and not (verb == "were" and follows in {"not", "to", ""})
    before = found.forms[first - 1]
    if verb == "were" or not follows or found.gap(first - 1) != " ":
        return False
    if before not in {"because", "although", "but", "said", "says"}:
        return False
    return not _SUBJUNCTIVE.intersection(sentence_words(document, found, first))


def _acting(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """“He like it”, “They repairs it”: any other verb beside a pronoun that begins its clause."""
    for pronoun in ("He", "She", "It", "he", "she", "it", "They", "We", "You", "they", "we", "I"):
        for number in found.places.get(pronoun, ()):
            if number + 1 < len(found) and found.gap(number) == " " and _is_clause(document, found, number):
                form = found.forms[number + 1]
                right = _for_one(form, pronoun) if pronoun in _ONE else _for_many(form, pronoun)
                if right:
                    yield number + 1, right


def _is_clause(document: Document, found: Words, number: int) -> bool:
    if begins(document, found, number):
        return found.forms[number][0].isupper()
    return found.forms[number - 1] in _CAUSES and found.gap(number - 1) == " "


def _for_one(form: str, pronoun: str) -> str | None:
    verb = form in _BASES or form in known()["verb"] or (form in known()["verb-thing"] and pronoun[0].isupper())
    return third_of(form) if verb and form not in _NO_VERB else None


def _for_many(form: str, pronoun: str) -> str | None:
    if form in _TO_PLURAL and pronoun != "I":
        return None
    return base_of_third(form, ("verb", "verb-thing") if pronoun != "I" else ("verb",))
