"""The subject of a sentence, where it can be told without a parser: from the sentence's first word to its verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from copydesk.analysis import Words
from copydesk.document import Document

LONGEST = 9  # words of a subject
VERBS = frozenset({"was", "were", "is", "are", "has", "have"})
PLURAL_VERBS = {"were": "was", "are": "is", "have": "has"}
SINGULAR_VERBS = {"was": "were", "is": "are", "has": "have"}
_BREAKS = frozenset(
    "who whom whose which that what when where while because if as than but he she they we you i "
    "it there said says will would can could "
    "should may might must do does did had be been being not to so or nor".split()
)


class Subject(NamedTuple):
    """The numbers of a sentence's words up to its verb, and the number of the verb."""

    first: int
    verb: int


def subjects(
    document: Document, found: Words, verbs: frozenset[str], may_end: Callable[[str, str], bool]
) -> Iterator[Subject]:
    """Sentences whose first words are parted by nothing but spaces and reach a verb soon, without another
    clause between.

    `may_end` is asked of the word before the verb, and of the verb, before anything else is looked at.
    """
    text, forms = document.text, found.forms
    wanted = sorted(number for form in verbs for number in found.places.get(form, ()))
    for verb in wanted:
        if not verb or not may_end(forms[verb - 1], forms[verb]):
            continue
        first = verb
        while verb - first < LONGEST and first > 0 and _is_joined(found, first - 1):
            first -= 1
            if (found.forms[first] in _BREAKS and not _is_phrase(found, first)) or found.forms[first] in verbs:
                break
        else:
            if first < verb and found.forms[first][:1].isupper() and _begins(document, text, found, first):
                yield Subject(first, verb)


def _is_joined(found: Words, number: int) -> bool:
    """Whether nothing but a space, or the comma of a figure, stands behind the word."""
    gap = found.gap(number)
    return gap in {" ", "\u00a0"} or (
        gap == "," and found.forms[number].isdigit() and found.forms[number + 1].isdigit()
    )


def _is_phrase(found: Words, number: int) -> bool:
    """Whether a word that might begin a clause ends a phrase: “more than”, “on it”."""
    form, before = found.forms[number], found.forms[number - 1]
    return (form == "than" and before in {"More", "Fewer", "Less"}) or (
        form == "it" and before in {"on", "in", "of", "with", "to"}
    )


def _begins(document: Document, text: str, found: Words, number: int) -> bool:
    """Whether a sentence begins at the word."""
    start = found.starts[number]
    block = document.block_at(start)
    before = text[max(block.span.start, start - 3) : start].rstrip(" “‘\"'(")
    return start == block.span.start or not before or before[-1] in '.?!…:;”"’'
