"""The rule inconsistent-name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.names import Names, Use, names
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk.namebook.folding import fold
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.names._context import is_about_spelling, says_family
from copydesk_rules.names._evidence import Story, story
from copydesk_rules.names._spellings import SHORTEST, is_derived, is_name_shaped, is_plural, like, near_pairs
from copydesk_rules.names._stand_ins import stands_in

_WIDE = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "The"))
_PERSONAL = frozenset(("given", "surname", "name", "foreign"))
_RARE_BELOW = 3.0  # Zipf: less than once in a million words
_COMMON = 4.3  # Zipf: a name as common as this may well stand beside a near one
_NEAR = 30  # letters: two names this close to each other are told apart on purpose


class Pair(NamedTuple):
    """A spelling that stands alone, and the one that the copy otherwise has."""

    odd: Use
    usual: Use
    """Where the usual spelling is introduced, or first stands."""
    times: int
    introduced: bool
    apart: int


class InconsistentName(Rule):
    """One person, place or organisation is spelt in two ways.

    The story is the best authority on its own names: a spelling that stands once beside a nearly equal one that
    stands more often, or in the full name at the introduction, is a slip. Readers who know the name see it at once.

    Two names are left alone where the copy tells them apart: full names that differ in the given name too are
    two people, relatives share a surname, Zabul and Kabul are both on the map. So are plurals (the Steinbergs),
    demonyms (Iraqi), and copy that is about a spelling.
    """

    id = "inconsistent-name"
    family = "names"
    severity = "error"
    bad = (
        Bad(
            "Marta Kerslo, the harbour master, denied the charge. Kerslo told the court that the books were in order. "
            "The jury heard that [[Kerslu]] had kept them herself.",
            fixed="Marta Kerslo, the harbour master, denied the charge. Kerslo told the court that the books were in "
            "order. The jury heard that Kerslo had kept them herself.",
        ),
        Bad(
            "Ali Reza Mortazavi, the envoy, arrived in the evening. Mr [[Mortazvi]]’s aides would not say why.",
            fixed="Ali Reza Mortazavi, the envoy, arrived in the evening. Mr Mortazavi’s aides would not say why.",
        ),
        Bad(
            "Ruth Maguire told the court that she had seen the car. Maguire was calm.\n\nMs [[McGuire]] said that she "
            "would not go back.",
            fixed="Ruth Maguire told the court that she had seen the car. Maguire was calm.\n\nMs Maguire said that "
            "she would not go back.",
        ),
    )
    good = (
        "Tom Reid, the coach, was pleased. Reid said that they had run well. Harry Reed, his captain, agreed. Reed was "
        "hurt.",
        "Kate Davis leads the inquiry. Davis wrote a book on floods. The Davies report of 1999 said much the same.",
        "Zabul fell on Monday. Kabul was quiet, and aid reached Kabul in the evening.",
        "Ruth Steinberg opened the shop in 1961. The Steinbergs sold it, and Steinberg never went back.",
        "Jon Brandt leads the Democrats. John Brandt, his father, leads the Republicans. John Brandt cooks.",
        "Kristen Hall won the title. Kristen trains with Kristin Moore.",
        "An earlier version misspelt the name of Ana Lundgren. It is Lundgren, and not Lundgrem.",
        Good("Iraq said that the Iraqi army had moved. Iraqis fled, and Iraq shut the border."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every odd spelling, with the usual one offered."""
        found = names(document)
        best: dict[int, Pair] = {}
        for pair in _pairs(found, document):
            at = pair.odd.part.start
            if at not in best or (best[at].apart, -best[at].times) > (pair.apart, -pair.times):
                best[at] = pair
        for pair in best.values():
            yield _finding(pair)


def _finding(pair: Pair) -> Finding:
    odd, usual = pair.odd.part.text, pair.usual.part.text
    if pair.introduced and pair.times == 1:
        message = f"“{odd}” here, introduced as “{pair.usual.mention.text}”"
        there = "as introduced"
    else:
        often = "once" if pair.times == 1 else f"{pair.times} times"
        message = f"“{odd}” here, “{usual}” {often} in the copy"
        there = f"spelt “{usual}”"
    fixes = replace(pair.odd.part.span, like(usual, odd))
    return Finding(pair.odd.part.span, message, fixes, (Related(pair.usual.part.span, there),))


def _pairs(found: Names, document: Document) -> Iterator[Pair]:
    forms = [form for form in found.uses if len(form) >= SHORTEST and is_name_shaped(form)]
    for one, other, apart in near_pairs(forms):
        if _are_forms_of_one(found, one, other):
            continue
        for odd, usual in ((one, other), (other, one)):
            pair = _judge(found, document, odd, usual, apart)
            if pair:
                yield pair
                break


def _are_forms_of_one(found: Names, one: str, other: str) -> bool:
    """Whether two forms differ as Kenya and Kenyan do, or as Steinberg and the Steinbergs."""
    if is_plural(one, other):
        rarer = min(one, other, key=lambda form: len(found.uses[form]))
        return not all(found.says(use) for use in found.uses[rarer])
    return is_derived(one, other) and found.known.is_known(one) and found.known.is_known(other)


def _judge(found: Names, document: Document, odd: str, usual: str, apart: int) -> Pair | None:
    """The pair if the odd spelling is a slip for the usual one."""
    odds, usuals = found.uses[odd], found.uses[usual]
    use, often = odds[0], len(usuals)
    full = next((one for one in usuals if one.last and _is_person(found, one)), None)
    if (len(odds) * 3 > often and len(odds) > 1) or len(odds) > 2:
        return None
    if is_about_spelling(document, use.part) or any(_are_side_by_side(document, use, one) for one in usuals):
        return None
    if found.known.is_word(odd) and (use.mention.titled or use.mention.opens or found.in_lower_case(odd)):
        return None
    pair = Pair(use, full or usuals[0], often, full is not None, apart)
    twin = _twin(use, usuals)
    if twin:
        pair = pair._replace(usual=twin)
        judged = (often > 1 or twin.part.start < use.part.start) and not _are_two(found, document, pair)
    else:
        judged = often >= (1 if full and full.part.start < use.part.start else 2) and (
            _alone(found, story(document), pair) if use.alone else _in_name(found, pair)
        )
    return pair if judged else None


def _are_side_by_side(document: Document, use: Use, other: Use) -> bool:
    """Whether two names stand so close that they are told apart: `Chun and Chan`."""
    first, second = sorted((use.part.span, other.part.span))
    if second.start - first.end > _NEAR:
        return False
    return not re.search(r"[.!?\n]", document.text[first.end : second.start])


def _is_person(found: Names, use: Use) -> bool:
    return any(use.mention in person.mentions for person in found.by_surname.get(fold(use.part.text), ()))


def _twin(use: Use, usuals: list[Use]) -> Use | None:
    """A use of the other spelling in a longer name whose other words are the same."""
    words = [fold(part.text) for part in use.mention.parts]
    if len(words) == 1:
        words = [fold(part.text) for part in (*use.mention.title[-1:], *use.mention.parts)]
        for other in usuals:
            title = other.mention.title[-1:]
            if (
                other.alone
                and title
                and [fold(title[0].text), fold(use.part.text)] == words
                and title[0].text not in _WIDE
            ):
                return other
        return None
    for other in usuals:
        if other.at == use.at and _differ_only_there(other, words):
            return other
    return None


def _differ_only_there(other: Use, words: list[str]) -> bool:
    parts = other.mention.parts
    return len(parts) == len(words) and all(
        at == other.at or fold(part.text) == word for at, (part, word) in enumerate(zip(parts, words, strict=True))
    )


def _are_two(found: Names, document: Document, pair: Pair) -> bool:
    """Whether two names that differ in one word are two all the same: relatives, or two whom the book knows."""
    odd, usual = pair.odd, pair.usual
    if odd.at == 0 and not odd.alone:
        if says_family(document, odd.part.start) or says_family(document, usual.part.start):
            return True
        if any(use.alone for use in found.uses[odd.part.text]):
            return True
    book = found.known.book
    return bool(book.named(odd.mention.text)) and not {entry.name for entry in book.named(odd.mention.text)} & {
        entry.name for entry in book.named(usual.mention.text)
    }


def _in_name(found: Names, pair: Pair) -> bool:
    """Whether the surname of a full name is a slip for one that otherwise stands alone."""
    use = pair.odd
    if not use.last or len(found.uses[use.part.text]) > 1 or not found.is_person(use.mention):
        return False
    usual = pair.usual.part.text
    if found.known.is_word(usual) or found.known.is_word(use.part.text) or usual[0] != use.part.text[0]:
        return False
    return not found.by_surname.get(fold(usual)) and all(one.alone for one in found.uses[usual])


def _alone(found: Names, told: Story, pair: Pair) -> bool:
    """Whether a name of one word is a slip: it is nobody else's, and nothing else."""
    odd, known = pair.odd.part.text, found.known
    if pair.introduced and pair.apart == 1 and stands_in(found, told, pair.odd, pair.usual):
        return True
    if not known.is_known(odd):
        if len(found.uses[odd]) > 1:
            return False
        usual = pair.usual.part.text
        return pair.introduced or (odd[0] == usual[0] and not known.is_word(usual) and known.zipf(usual) < _COMMON)
    rare = known.zipf(odd) < _RARE_BELOW
    if known.is_word(odd) or (known.kinds(odd) - _PERSONAL and not rare):
        return False
    if not pair.introduced or known.book.called(odd) or odd[0] != pair.usual.part.text[0]:
        return False
    return (rare or pair.times > 1) and all(found.acts(use) for use in found.uses[odd])
