"""The rule forbidden-word."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import is_quoted, words
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Related, everywhere
from copydesk.lexicon.shapes import like, plain, without_possessive
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.spelling._evidence import in_prose, is_excused
from copydesk_rules.spelling._house import house_phrases, in_right_phrases

_HOUSE = """!utilise /v -> use
!synergy
Kiev -> Kyiv
chicken Kiev
at this moment in time -> now
!co-worker /n -> colleague"""


class ForbiddenWord(Rule):
    """The house does not print this word.

    A house has words of its own that it prints in one way only, or not at all: `utilise -> use`, `Kiev -> Kyiv`,
    `!synergy`. They stand in its word lists (`.copydesk/words.txt`, or what `words` and `forbidden` of the
    configuration name; see the manual’s page on words), and `copydesk words add --forbid WORD --use FORM` adds one.

    A list’s word in small letters is found in any capitals, a name in its own. What others said is left alone, and
    so is a word that stands in a phrase which the house has as right (chicken Kiev). The fix is what the list says;
    it is safe where that is one form, and the word is no name.
    """

    id = "forbidden-word"
    family = "spelling"
    severity = "warning"
    languages = ("*",)
    quoted = "skipped"
    bad = (
        Bad("They [[utilised]] it in full.", fixed="They used it in full.", house=_HOUSE),
        Bad("[[Utilise]] the lift, all [[Co-workers]].", fixed="Use the lift, all Colleagues.", house=_HOUSE),
        Bad("[[Kiev]] met [[KIEV]]’s council.", fixed="Kyiv met KYIV’s council.", house=_HOUSE),
        Bad("We close [[at this moment in\ntime]].", fixed="We close now.", house=_HOUSE),
        Bad("The [[synergy]] is said to be great.", house=_HOUSE),
    )
    good = (
        Good("They used chicken Kiev for the Chicken Kiev.", house=_HOUSE),
        Good("“We utilise the synergy,” she said of kiev.", house=_HOUSE),
        Good("It is a moment in time; at this moment. In time it will end.", house=_HOUSE),
        "They utilised the synergy at this moment in time.",
        Good("The synergyless utiliser stood by; see synergy.example and #synergy.", house=_HOUSE),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each forbidden word or phrase, at its first mention."""
        house = document.knowledge.house
        if house is None:
            return
        if house.forbids:
            yield from _words(document)
        yield from _phrases(document)


def _words(document: Document) -> Iterator[Finding]:
    house, found, right = document.knowledge.house, words(document), in_right_phrases(document)
    assert house is not None, "check has asked"
    for form, places in found.places.items():
        printed = form[: len(without_possessive(plain(form)))]
        wanted = house.wanted(form)
        if wanted is not None:
            printed = form
        else:
            wanted = house.wanted(printed)
        if wanted is None:
            continue
        spans = [
            Span(found.starts[number], found.starts[number] + len(printed))
            for number in places
            if number not in right and in_prose(document, number) and not is_excused(document, number)
        ]
        if spans:
            yield _finding(document, spans, printed, wanted)


def _phrases(document: Document) -> Iterator[Finding]:
    found = words(document)
    spans: dict[tuple[str, tuple[str, ...]], list[Span]] = {}
    for one in house_phrases(document):
        if one.phrase.wanted is not None and in_prose(document, one.first) and not is_excused(document, one.first):
            span = one.span(found)
            spans.setdefault((document.quote(span), one.phrase.wanted), []).append(span)
    for (printed, wanted), places in spans.items():
        yield _finding(document, places, printed, wanted)


def _finding(document: Document, spans: list[Span], printed: str, wanted: tuple[str, ...]) -> Finding:
    printed = " ".join(printed.split())
    own = [span for span in spans if not is_quoted(document, span)]
    first = own[0] if own else spans[0]
    related = tuple(Related(span, f"“{printed}” again") for span in spans if span != first)
    if not wanted:
        return Finding(first, f"The house does not print “{printed}”", related=related)
    best, *others = (like(text, printed) for text in wanted)
    safe = not others and printed.islower() and bool(own)
    edits = [Edit(span, best) for span in (own if safe else [first, *(span for span in spans if span != first)])]
    return Finding(first, f"The house prints “{best}” for “{printed}”", everywhere(edits, *others, safe=safe), related)
