"""Misspellings in other languages than English: what their word lists are sure enough of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span, primary
from copydesk.finding import Edit, Finding, Related, everywhere
from copydesk.lexicon.languages import THIN, Tongue
from copydesk.lexicon.shapes import without_accents
from copydesk_rules.spelling._evidence import dressed, in_prose, is_excused, is_shown
from copydesk_rules.spelling._house import in_right_phrases

_SHORTEST, _LONGEST, _SHORTEST_NOUN, WINDOW, STRANGE = 5, 40, 7, 8, 3
_LONG, _EACH, _THIN, _AGAIN = 7, 0.1, 0.2, 0.8
_ENGLISH = 2.0
_THINNEST = ("ar", "fa", "ru")
_PARTS = r"[^\W\d_]+"
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner im am zum zur vom beim ins ans "
    "diese dieser dieses diesen diesem jede jeder jedes jeden seine seiner seinen ihre ihrer ihren unsere".split()
)
"""What stands before a German noun and seldom before a name."""


def slips(document: Document, needed: float) -> Iterator[Finding]:
    """Each form that is no word of the copy’s language and looks like a slip for one, at its first mention.

    `needed` is how likely its reading must be.
    """
    tongue = document.knowledge.tongue(primary(document.meta.language))
    if tongue is None:
        return
    house = document.knowledge.house
    also = house.accepts if house else None
    found, right = words(document), in_right_phrases(document)
    for form, places in found.places.items():
        if not _SHORTEST <= len(form) <= _LONGEST or tongue.known(form, also) or any(map(str.isdigit, form)):
            continue
        standing = [number for number in places if number not in right and in_prose(document, number)]
        for part in re.finditer(_PARTS, form):
            if standing and _is_slip(document, tongue, standing, part.group(), needed):
                yield _finding(document, tongue, standing, part)


def _is_slip(document: Document, tongue: Tongue, standing: list[int], part: str, needed: float) -> bool:
    thin = tongue.code in THIN
    needed += _THIN * thin + _AGAIN * (len(standing) > 1)
    cased = part.lower() != part.upper()
    if len(part) < _SHORTEST + (thin and cased) or (
        cased and not part.islower() and not _is_noun(document, tongue, standing, part)
    ):
        return False
    if not _is_likely(document, tongue, part, needed):
        return False
    excused = any(is_excused(document, number) or is_shown(document, number) for number in standing)
    return not excused and not _in_strange_company(document, tongue, standing[0])


def _is_likely(document: Document, tongue: Tongue, part: str, needed: float) -> bool:
    """Whether a form is near a word, and unlike the language’s words and their inflected forms."""
    house, lexicon = document.knowledge.house, document.knowledge.lexicon
    if tongue.known(part, house.accepts if house else None):
        return False
    near = tongue.near(part.lower())
    needed -= _EACH * min(max(0, len(part) - _LONG), 7)
    if not near or near[0].score < needed or (lexicon.known_word(part) and lexicon.zipf(part) >= _ENGLISH):
        return False
    low, bare = part.lower(), without_accents(part.lower())
    inflected, oddity = tongue.is_inflected(low), tongue.oddity(low)
    if tongue.code not in THIN:
        return not inflected or oddity > 0
    if inflected or tongue.is_inflected(bare) or without_accents(near[0].form) == bare:
        return False
    return oddity > (tongue.code in _THINNEST)


def _is_noun(document: Document, tongue: Tongue, standing: list[int], part: str) -> bool:
    """Whether a form with a capital is a German noun, by the article or preposition before it."""
    if tongue.code != "de" or len(part) < _SHORTEST_NOUN or not part[1:].islower():
        return False
    found = words(document)
    before = [found.before(number) for number in standing]
    return all(one is not None and one.text.lower() in _DETERMINERS for one in before)


def _in_strange_company(document: Document, tongue: Tongue, number: int) -> bool:
    """Whether so many of the words round it are unknown that they are of another language."""
    found = words(document)
    around = range(max(0, number - WINDOW), min(len(found), number + WINDOW + 1))
    forms = (found.forms[other] for other in around if other != number)
    return sum(form.islower() and len(form) > 2 and _is_strange(tongue, form) for form in forms) >= STRANGE


def _is_strange(tongue: Tongue, form: str) -> bool:
    return not tongue.known(form) and not (tongue.code in THIN and (len(form) < _SHORTEST or tongue.is_inflected(form)))


def _finding(document: Document, tongue: Tongue, standing: list[int], part: re.Match[str]) -> Finding:
    found, form = words(document), part.group()
    best, *others = dict.fromkeys(dressed(document, one.form) for one in tongue.near(form)[:3])
    spans = [Span(found.starts[number] + part.start(), found.starts[number] + part.end()) for number in standing]
    related = tuple(Related(span, f"“{form}” again") for span in spans[1:])
    edits = [Edit(span, best) for span in spans]
    return Finding(spans[0], f"“{form}” is no word; “{best}” is near it", everywhere(edits, *others), related)
