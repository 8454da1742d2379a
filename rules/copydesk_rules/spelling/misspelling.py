"""The rule misspelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.analysis import is_quoted, words
from copydesk.document import Document, Span, primary
from copydesk.finding import Edit, Finding, Related, everywhere
from copydesk.lexicon import LANGUAGES
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.spelling._evidence import (
    CONTRACTED_NAMES,
    Reading,
    beside_name,
    follows_name,
    in_prose,
    in_strange_company,
    is_compound,
    is_excused,
    is_introduced,
    is_shown,
    is_term,
    opens,
    readings,
    speaks_dialect,
    uncontracted,
)
from copydesk_rules.spelling._house import in_right_phrases

_LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_DRAWN_OUT = r"(\w)\1\1"
_BY_CONTEXT = frozenset({"whos", "Whos"})
"""Slips that are words in some places (the whys and the whos), and left to real-word-slip."""
_SHORTEST, _SHORTEST_PLAIN, _SHORTEST_NAME, _LONGEST = 3, 4, 6, 40
SHORT, LONG, ATTESTED_NAME = 7, 0.2, 2.5
_OTHER_TONGUE = 1.2
CLEAR = 1.5
"""How much likelier the best reading is than the next where it may be set without a second look: of 5,300 listed
slips with such a lead it is wrong in nine."""


class Misspelling(Rule):
    """A word is misspelt.

    A form that no variety of English knows, and that stands near a common word, is a slip more often than not.
    The nearer and the commoner that word, the surer. Forms are reported once for a story, where they first stand.

    Names are left to the rules for names; coinages with no word near them, foreign and dialect passages, code,
    addresses and tags are left alone, and so is a word that the copy marks [sic], names as a spelling, or uses
    with a capital again and again.
    """

    id = "misspelling"
    family = "spelling"
    severity = "error"
    languages = ("en", *LANGUAGES)
    yields_to = ("forbidden-word", "real-word-slip", "apostrophe")
    bad = (
        Bad(
            "Talks brought no [[signficant]] change to the plan.",
            fixed="Talks brought no significant change to the plan.",
        ),
        Bad(
            "[[Goverment]] ministers met on Monday. They will meet again.",
            fixed="Government ministers met on Monday. They will meet again.",
        ),
        Bad(
            "The [[commitee]]’s report says that it “will not [[recieve]] a penny”.",
            fixed="The committee’s report says that it “will not receive a penny”.",
        ),
        Bad(
            "They will [[recieve]] a letter, and those who recieve none may write.",
            fixed="They will receive a letter, and those who receive none may write.",
        ),
        Bad("He was one [[ofthe]] first to arrive.", fixed="He was one of the first to arrive."),
        Bad("It is a well-[[establised]] rule.", fixed="It is a well-established rule."),
    )
    good = (
        "Tomasz Wieczorek told Reuters that the rerouting of trains would go on.",
        "The letter began: “We was [sic] to recieve [sic] the money.”",
        "He spelled it “recieve”, she said.",
        "Ronnie Wippit, of Wippit Ltd, sells downloads.",
        "“Ye cannae dae that tae us,” she said. “We werenae telt.”",
        "The *kalam*, or drawing, is made at dawn; a sign read “No vacancys after six”.",
        "The groundcrew are comin’; “I’m peckin away,” she said.",
        "Goin’ home was no’ an option; the co-op’s cyber-crime unit un-friended them.",
        "Mail press@recieve.example or see recieve.example/help and #recieve.",
        "The sauce of umeboshi and karashi is sooooo good.",
        Good("Use the `recieve` method, which is what the library calls it.", format="markdown"),
    )

    threshold: float = -0.9
    """How likely the reading of a form must be before it is reported; less is bolder."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Each form that is no word and stands near one, at its first mention."""
        if primary(document.meta.language) != "en":
            from copydesk_rules.spelling._tongues import slips

            yield from slips(document, self.threshold + _OTHER_TONGUE)
            return
        lexicon, found = document.knowledge.lexicon, words(document)
        doubtful = dict.fromkeys(lexicon.unknown(found.places))
        for form in doubtful | dict.fromkeys(found.places.keys() & CONTRACTED_NAMES):
            if form in _BY_CONTEXT:
                continue
            places = found.places[form]
            if re.search(r"[\d_.&·]", form):
                continue
            for offset, part in _doubtful_parts(form, lexicon.known):
                finding = self._part(document, form, places, offset, part)
                if finding:
                    yield finding

    def _part(self, document: Document, form: str, places: list[int], offset: int, part: str) -> Finding | None:
        right = in_right_phrases(document)
        standing = [number for number in places if number not in right and in_prose(document, number)]
        if (
            not standing
            or not _SHORTEST <= len(part) <= _LONGEST
            or any(is_excused(document, number) or is_shown(document, number) for number in standing)
        ):
            return None
        if not part.islower() and not _may_be_word(document, standing, part):
            return None
        reading = readings(document, part)
        if reading is None or not self._is_slip(document, standing, part, reading):
            return None
        found = words(document)
        spans = [Span(found.starts[number] + offset, found.starts[number] + offset + len(part)) for number in standing]
        related = tuple(Related(span, f"“{part}” again") for span in spans[1:])
        best, *others = reading.texts
        own = [span for span in spans if not is_quoted(document, span)]
        safe = spans[0] in own and _is_plain_slip(document, standing, part, reading)
        edits = [Edit(span, best) for span in (own if safe else spans)]
        message = f"“{part}” is no word; “{best}” is near it"
        return Finding(spans[0], message, everywhere(edits, *others, safe=safe), related)

    def _is_slip(self, document: Document, standing: list[int], part: str, reading: Reading) -> bool:
        lexicon, first = document.knowledge.lexicon, standing[0]
        if _drops_its_g(document, part, first):
            return False
        if re.search(_DRAWN_OUT, part.lower()) and not re.search(r"(\w)\1", reading.texts[0].lower()):
            return False
        if not part.islower() and not lexicon.known_word(reading.texts[0]):
            return False
        needed = self.threshold - LONG * min(max(0, len(part) - SHORT), 7)
        if uncontracted(part):
            return not in_strange_company(document, first)
        if not lexicon.is_mistake(part):
            needed += 0.5 * (len(standing) > 1) + 0.6 * bool(lexicon.kinds(part)) + 0.5 * (len(part) < 5)
            attested = part.islower() and lexicon.zipf(part) >= ATTESTED_NAME and " " not in reading.texts[0]
            needed += 1.2 * attested + 1.5 * is_compound(lexicon, part) + 1.5 * speaks_dialect(document)
            needed += 4 * any(is_term(document, number) for number in standing)
            needed += 1.2 * (not part.islower()) + 1.2 * is_introduced(document, first)
        return reading.sure >= needed and not in_strange_company(document, first)


def _may_be_word(document: Document, standing: list[int], part: str) -> bool:
    """Whether a form with a capital can be a plain word: one that opens a sentence, or a known slip."""
    lexicon, found, first = document.knowledge.lexicon, words(document), standing[0]
    if uncontracted(part):
        followed = found.after(first)
        return part.isupper() or (opens(document, first) and not (followed and followed.text[0].isupper()))
    if len(standing) > 1 or len(part) < _SHORTEST_NAME or not (part[1:].islower() or part.isupper()):
        return False
    if beside_name(document, found, first):
        return lexicon.is_mistake(part) and not follows_name(document, found, first)
    return lexicon.is_mistake(part) or opens(document, first)


def _is_plain_slip(document: Document, standing: list[int], part: str, reading: Reading) -> bool:
    """Whether the form is known for a slip of one word alone, and can be no name."""
    plain = part.islower() or (part[1:].islower() and all(opens(document, number) for number in standing))
    known = len(part) >= _SHORTEST_PLAIN and document.knowledge.lexicon.is_mistake(part)
    return plain and known and reading.lead >= CLEAR


def _doubtful_parts(form: str, known: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """The parts of a hyphenated form that are unknown, with their place in it; a plain form is its own part.

    A noun with -ed behind a hyphen is English (`four-engined`).
    """
    if not re.search(r"[-‐‑]", form):
        stem = form[:-2] if form[-2:] in ("’s", "'s") else form
        if re.fullmatch(_LETTERS, stem):
            yield 0, stem
        return
    for match in re.finditer(_LETTERS, form):
        part = match.group()
        if known(part) or not part.islower() or len(part) < 4:
            continue
        if not (match.start() and part.endswith("ed") and (known(part[:-2]) or known(part[:-1]))):
            yield match.start(), part


def _drops_its_g(document: Document, part: str, number: int) -> bool:
    """Whether a speaker drops the g of -ing: `goin’`, or `goin` in a quotation."""
    word = words(document)[number]
    marked = document.text[word.end : word.end + 1] in ("’", "'")
    if not part.endswith("in") or not document.knowledge.lexicon.known(part + "g"):
        return False
    return marked or speaks_dialect(document) or is_quoted(document, word.span)
