"""The rule spelling-variety."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import is_quoted, quotations, words
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Related, everywhere
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.spelling._contexts import local_contexts
from copydesk_rules.spelling._evidence import beside_name, in_prose, is_excused, opens
from copydesk_rules.spelling._variety import spellings, variety
from copydesk_rules.spelling.real_word_slip import stands_in

NAMES = {
    "GB": "British", "US": "American", "AU": "Australian", "CA": "Canadian", "IE": "Irish", "IN": "Indian",
    "NZ": "New Zealand", "ZA": "South African",
}  # fmt: skip
_NOUNS = {"tyre": "tire", "tyres": "tires", "metres": "meters", "kerb": "curb", "kerbs": "curbs"}
_BEFORE_NOUNS = frozenset(
    "the a new old soft hard medium wet fresh worn flat spare used front rear slick his her their its of on with for "
    "and two three four many some square cubic any these those car truck".split()
)
"""What stands before a noun and not before a verb."""

_ABROAD = {
    "US": r"\b(?:Brit\w*|Engl(?:ish|and)|Scot\w+|Welsh|Wales|Irish|Ireland|Australia\w*|London\w*|U\.?K\.?)\b",
    "GB": r"\b(?:America\w*|U\.?S\.?A?\.?|United States|Washington|New York\w*|Canad\w+|Texa\w+|California\w*)\b",
}


class SpellingVariety(Rule):
    """A spelling belongs to another variety of English than the copy.

    Readers take `color` in a British paper, or `labour` in an American one, for a mistake or for copy that was
    taken over unread. The variety is the one that the copy or its configuration names, or else the one that
    nearly all the telling spellings of the story share.

    Both `organise` and `organize` are British. Spellings with a meaning of their own (a British `tire`, `meter`
    or `program`), names, and words quoted from somebody of the other side are left alone. Each form is reported
    once, where it first stands.
    """

    id = "spelling-variety"
    family = "spelling"
    severity = "warning"
    yields_to = ("forbidden-word",)
    bad = (
        Bad(
            "The [[color]] of the water changed.",
            language="en-GB",
            fixed="The colour of the water changed.",
        ),
        Bad(
            "The party’s [[labour]] policy was [[optimised]] for the vote.",
            language="en-US",
            fixed="The party’s labor policy was optimized for the vote.",
        ),
        Bad(
            "The colour, the flavour and the odour were as the centre’s neighbours said, and the [[honor]] theirs.",
            fixed="The colour, the flavour and the odour were as the centre’s neighbours said, and the honour theirs.",
        ),
        Bad(
            "[[Color]] is all. The sea has a color of its own, and the sky no color at all.",
            language="en-GB",
            fixed="Colour is all. The sea has a colour of its own, and the sky no colour at all.",
        ),
        Bad("The van lost a [[tyre]] on Main Street.", language="en-US", fixed="The van lost a tire on Main Street."),
    )
    good = (
        Good("The committee will organize it, and the driver began to tire.", language="en-GB"),
        Good("The World Trade Center and Pearl Harbor are names; the program runs on a meter.", language="en-GB"),
        Good("“I love the color,” the American visitor said.", language="en-GB"),
        Good("The word “colour” is how Britain spells it.", language="en-US"),
        "The colour was grey and the flavor was odd.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each spelling that is not at home in the story's variety, at its first mention."""
        home = variety(document)
        if home is None:
            return
        lexicon = document.knowledge.lexicon
        yield from self._given_away(document, home)
        if home != "US":
            yield from self._beside_its_rival(document, home)
        for spelling in spellings(document):
            other = lexicon.counterpart(spelling.form, home)
            if home in spelling.at_home and not (
                home in ("AU", "CA", "NZ") and other and _is_only_listed(spelling.form, other)
            ):
                continue
            if other is not None and home in lexicon.varieties(other):
                yield from self._form(document, spelling.form, other, home, spelling.at_home)

    @staticmethod
    def _given_away(document: Document, home: str) -> Iterator[Finding]:
        """The spellings that only their neighbours show to be of the other variety: a burst tire, by check."""
        found = words(document)
        here = {home if home in ("US", "CA", "AU") else "GB", f"{home}?" if document.meta.variety else ""}
        for form in local_contexts().keys() & found.places.keys():
            rows = [context for areas, context in local_contexts()[form] if areas & here]
            for number in found.places[form]:
                context = next((one for one in rows if stands_in(document, found, number, one)), None)
                span = found[number].span
                if context is None or _is_theirs(document, span, home):
                    continue
                if in_prose(document, number) and not is_excused(document, number):
                    plural = form.endswith("s") and not context.meant.endswith("s")
                    away = frozenset({"GB"} if home == "US" else {"US"})
                    yield _finding(document, [span], form, context.meant + "s" * plural, home, away)
                    break

    @staticmethod
    def _beside_its_rival(document: Document, home: str) -> Iterator[Finding]:
        """A spelling with a meaning of its own, in a story that also has the other: tyres, and new tires."""
        found = words(document)
        for other, form in _NOUNS.items():
            if other not in found.places or form not in found.places:
                continue
            spans = [
                found[number].span
                for number in found.places[form]
                if number and found.forms[number - 1].lower() in _BEFORE_NOUNS and in_prose(document, number)
            ]
            if spans and not _is_theirs(document, spans[0], home):
                yield _finding(document, spans, form, other, home, frozenset({"US"}))

    @staticmethod
    def _form(document: Document, form: str, other: str, home: str, at_home: frozenset[str]) -> Iterator[Finding]:
        spans = [found for found in _mentions(document, form) if not _is_theirs(document, found, home)]
        if not spans:
            return
        yield _finding(document, spans, form, other, home, at_home)


def _finding(
    document: Document, spans: list[Span], form: str, other: str, home: str, at_home: frozenset[str]
) -> Finding:
    theirs = "American" if "US" in at_home else "British" if "GB" in at_home else "foreign"
    here = f"{NAMES[home]} copy has" if document.meta.variety else f"the rest is {NAMES[home]}, which has"
    message = f"“{form}” is {theirs} spelling; {here} “{other}”"
    related = tuple(Related(span, f"“{form}” again") for span in spans[1:])
    own = [span for span in spans if not is_quoted(document, span)]
    safe = spans[0] in own and document.meta.variety is not None
    cased = {True: other.capitalize(), False: other}
    edits = [Edit(span, cased[document.text[span.start].isupper()]) for span in (own if safe else spans)]
    return Finding(spans[0], message, everywhere(edits, safe=safe), related)


def _is_only_listed(form: str, other: str) -> bool:
    """Whether a country whose dictionaries list both spellings prints the other: -our, -re, -ce."""
    return other in (form.replace("or", "our"), form.replace("ense", "ence")) or (
        sorted(form) == sorted(other) and "re" in other and "er" in form
    )


def _mentions(document: Document, form: str) -> list[Span]:
    found = words(document)
    numbers = found.places.get(form, []) + [
        number
        for number in found.places.get(form.capitalize(), [])
        if opens(document, number) and not beside_name(document, found, number)
    ]
    return [
        found[number].span
        for number in sorted(numbers)
        if in_prose(document, number) and not is_excused(document, number)
    ]


def _is_theirs(document: Document, span: Span, home: str) -> bool:
    """Whether the word is quoted, and the paragraph speaks of the other side of the ocean."""
    quotation = next((one for one in quotations(document).all if one.span.covers(span)), None)
    if quotation is None:
        return False
    if quotation.set_off or document.quote(quotation.inner).istitle():
        return True
    block = document.quote(document.block_at(span.start).span)
    return bool(re.search(_ABROAD["US" if home == "US" else "GB"], block))
