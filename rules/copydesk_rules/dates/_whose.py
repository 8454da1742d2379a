"""Whose age it is: the birth that the copy gives of the same person."""

from __future__ import annotations

import re

from copydesk.document import Document, Span
from copydesk_rules.dates._age_forms import NAME, ONE
from copydesk_rules.dates._ages import FAMILY, KIN, Age, Birth, is_same_person
from copydesk_rules.dates._clauses import words_of
from copydesk_rules.dates._told import dates

_PRONOUNS = frozenset(("he", "she", "who", ""))
_DEATH = r"\b(?:died|dead|dies|death)\b"
_OTHER_PERSON = (
    r"\b(?:[Hh]is|[Hh]er|their|whose|mother|father|son|daughter|wife|husband|brother|sister)\b|(?<!\bin )[A-Z]\w+"
)
_OTHER_SUBJECT = rf"{_OTHER_PERSON}|\b(?:said|says|told|tells|that|and (?:he|she|it))\b"
_ANOTHER_WHO = r"(?<!^,)(?<!^\)) (?:a|an|the|his|her|another) (?:[\w-]+ ){1,3}who\b"
_ANOTHER = rf";|\b(?:another|youngest|eldest)\b|\b(?:a|an) (?:{ONE})\b"
_ENDS_IN_DEATH = frozenset("died dying lived".split())
_NEAR = 150  # letters: between two sentences of one paragraph that tell of a relative
_FAR = 700  # letters: over which “she” may be the one person of the story
_TWO_NAMES = rf"\b(?!{NAME} (?:Street|Road|Lane|Park))[A-Z][a-z]+ [A-Z][a-z]+\b"


def birth_of(document: Document, age: Age, born: list[Birth]) -> Birth | None:
    """The birth of the person whose age it is, where the copy leaves no doubt."""
    name = age.owner.lower()
    if name not in _PRONOUNS:
        if re.match(rf"[,)]* (?:his|her|whose|the) .{{0,20}}{FAMILY}", document.text[age.span.end : age.span.end + 50]):
            return None
        same = [birth for birth in born if is_same_person(document, birth.owner, age.owner)]
        beside = [birth for birth in born if birth.owner.lower() in _PRONOUNS and _is_beside(document, age, birth)]
        found = same or beside or [birth for birth in born if _follows(document, age, birth)]
        return found[0] if len(found) == 1 else None
    here = [birth for birth in born if birth.sentence == age.sentence and _may_be_his(document, age, birth)]
    if not here and not _is_of_the_family(document, age):
        here = [birth for birth in born if document.same_block(birth.sentence.start, age.sentence.start)]
        here = [birth for birth in here if birth.owner != KIN and _is_next_to(document, age, birth)]
    if not here and not _is_of_the_family(document, age) and is_notice(document, age) and len(born) == 1:
        here = [birth for birth in born if birth.owner.lower() in _PRONOUNS or _is_of_the_headline(document, birth)]
    if not here:
        here = [birth for birth in born if birth.owner == KIN and _is_of_the_relative(document, age, birth)]
    pronoun = name in ("he", "she") or re.match(r", (?:he|she)\b", document.text[age.span.end : age.span.end + 6])
    if not here and len(born) == 1 and pronoun and _is_still_of(document, age, born[0]):
        here = born
    return here[0] if len(here) == 1 else None


def _is_of_the_relative(document: Document, age: Age, birth: Birth) -> bool:
    """`My grandfather, who was born in 1911, was there. He told of it until he died in 1996 at the age of 85`."""
    between = document.text[birth.sentence.end : age.span.start]
    if not document.same_block(birth.sentence.start, age.sentence.start) or not 0 < len(between) < _NEAR:
        return False
    told = document.quote(age.sentence)
    alone = len(re.findall(FAMILY, document.quote(birth.sentence))) == 1 and not re.search(FAMILY, between)
    return bool(
        alone
        and not age.stands
        and re.match(r"(?:He|She)\b", told) is not None
        and _ENDS_IN_DEATH & set(words_of(told))
    )


def _is_still_of(document: Document, age: Age, birth: Birth) -> bool:
    """Whether “She turned 98” a paragraph on is of the one person whose birth is told and who has been named since."""
    between = document.text[birth.sentence.end : age.span.start]
    if birth.owner == KIN or not age.stands or not 0 < len(between) < _FAR:
        return False
    return (
        not re.search(FAMILY, between) and not re.search(_TWO_NAMES, between) and birth.owner.lower() not in _PRONOUNS
    )


def _may_be_his(document: Document, age: Age, birth: Birth) -> bool:
    """Whether an age without a name may be that of the person born: of a relative only “born in 1901, died at 49”."""
    if birth.owner == KIN:
        return not age.stands and age.span.start > birth.mention.span.end
    first, last = sorted((age.span, birth.mention.span))
    between = document.text[first.end : last.start]
    if birth.owner.lower() not in _PRONOUNS:
        between = between.replace(birth.owner, "")
    for mention in dates(document).inside(Span(first.end, last.start)):
        between = between.replace(document.quote(mention.span), "")
    between = re.sub(r"\b(?:celebrat|mark|kept|keep)\w* (?:his|her) $|(?<=: )(?:he|she) was born", "", between)
    if re.search(_ANOTHER_WHO, between):
        return False
    goes_on = re.match(r", (?:he|she)\b", document.text[age.span.end : age.span.end + 6])
    if age.stands and not age.owner and not goes_on and re.search(_ANOTHER, between):
        return False
    return birth.owner == age.owner or not re.search(_OTHER_SUBJECT, between)


def _is_of_the_family(document: Document, age: Age) -> bool:
    """Whether a relative is spoken of where the age stands, or in the sentence before it."""
    block = document.block_at(age.span.start).span
    before = document.text[max(block.start, age.sentence.start - 150) : age.sentence.start].rstrip().rstrip(".")
    own = document.text[age.sentence.start : age.span.start]
    return re.search(FAMILY, before.rpartition(". ")[2] + own) is not None


def _is_next_to(document: Document, age: Age, birth: Birth) -> bool:
    """Whether the sentence of an age follows that of the birth, or “He was born” that of “The striker turned 40”."""
    if 0 < age.sentence.start - birth.sentence.end <= 3:
        return True
    lead = document.text[age.sentence.start : age.span.start]
    opens = age.owner == "" and re.fullmatch(r"(?:The|A|An) (?:[a-z-]+ ){1,5}", lead) is not None
    return opens and birth.owner in ("He", "She") and 0 < birth.sentence.start - age.sentence.end <= 2


def _follows(document: Document, age: Age, birth: Birth) -> bool:
    """Whether the next sentence begins “He was born”, and this one with the name and the age."""
    lead = document.text[age.sentence.start : age.span.start]
    opens = (
        len(lead) <= len(age.owner) + 10 or re.match(rf"{re.escape(age.owner)} (?:has |had )?died\b", lead) is not None
    )
    pronoun = birth.owner.lower() in ("he", "she") and 0 < birth.sentence.start - age.sentence.end <= 2
    return opens and pronoun and document.same_block(age.span.start, birth.sentence.start)


def _is_beside(document: Document, age: Age, birth: Birth) -> bool:
    """Whether a birth stands in the sentence of an age, and no other person between them."""
    first, last = sorted((age.span, birth.mention.span))
    between = document.text[first.end : last.start]
    other = re.search(_OTHER_PERSON, between) or re.search(_ANOTHER_WHO, between)
    return birth.sentence == age.sentence and not other


def is_notice(document: Document, age: Age) -> bool:
    """Whether the age is that of someone whose death the copy reports at its head."""
    block = document.block_at(age.span.start).span
    here = document.text[block.start : age.sentence.end]
    early = sum(1 for other in document.blocks if other.kind == "paragraph" and other.span.end < block.start) < 3
    return early and not age.stands and re.search(_DEATH, here) is not None


def _is_of_the_headline(document: Document, birth: Birth) -> bool:
    names = re.findall(
        r"[A-Z][\w’'-]+", document.text[birth.sentence.start : birth.mention.span.start].partition("born")[0]
    )
    shown = [document.quote(block.span) for block in document.blocks if block.kind == "headline"]
    return any(name in words_of_names(text) for name in (birth.owner.split()[-1], *names) for text in shown)


def words_of_names(text: str) -> list[str]:
    """The words with a capital."""
    return re.findall(r"[A-Z][\w’'-]+", text)
