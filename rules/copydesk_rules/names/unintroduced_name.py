"""The rule unintroduced-name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.names import Mention, Names, Use, names, vocabulary
from copydesk.document import Document
from copydesk.finding import Finding, Related
from copydesk.namebook import fold
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.names._evidence import Story, story
from copydesk_rules.names._spellings import distance

_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx"))
_SPOKEN = frozenset(
    "said says told added replied asked recalled answered joked explained insisted testified laughed".split()
)
_STATED = frozenset("accepted conceded acknowledged denied argued testified confirmed".split())
_THAT = r" [a-z]+ (?:that )?(?!it\b|its\b|in a statement|on its|pretax|sales|profit|net|shares)(?:[a-z]|[A-Z])"
"""What a person says; a company says that “it” does something."""
_RUNNING = frozenset(("paragraph", "item", "quote"))
_QUOTES = "“”\"'‘’"
_KNOWN_TO_THE_STORY = 1.5
_BLOCKS = 4  # a shorter piece may be cut from a longer one that introduces everybody


@dataclass(frozen=True)
class UnintroducedName(Rule):
    """A surname stands alone, and its bearer was never introduced.

    It is what remains when the paragraph that introduced somebody is cut, or when a name is confused with
    another. The rule speaks only where the copy otherwise introduces people by their full names, where the
    surname has a courtesy title or says something in quotation marks, and where it is no word, place or company.

    People known by their surname alone, whom the story's subject brings to mind, need no introduction. Copy that
    leaves several people without one does so on purpose: a report for those who know the team.
    """

    id = "unintroduced-name"
    family = "names"
    severity = "warning"
    yields_to = ("inconsistent-name", "misspelt-name")
    bad = (
        Bad(
            "Ruth Ostler, the head teacher, said that the roof had leaked for years. Tom Varley, a governor, "
            "agreed.\n\n"
            "The council said that it had no money for a new roof before the spring.\n\n"
            "Varley said that the buckets were full. Ostler said that she had bought more.\n\n"
            "“We can swim in there,” said [[Whitcombe]]."
        ),
    )
    good = (
        "Ruth Ostler, the head teacher, said that the roof had leaked for years. Tom Varley, a governor, agreed.\n\n"
        "The council said that it had no money for a new roof before the spring.\n\n"
        "Varley said that the buckets were full. Ostler said that she had bought more.\n\n"
        "“We can swim in there,” said Ruth.",
        "Ruth Ostler said that the roof had leaked for years. Tom Varley agreed.\n\nThe council had no money.\n\n"
        "Varley said that the buckets were full.\n\n“Good,” Sumitomo said in a statement.",
        Good("“We can swim in there,” said Whitcombe."),
    )

    fewest: int = 2
    """How many people the copy introduces by their full names before one without an introduction stands out."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The first mention of each, if there are no more than two of them."""
        found = names(document)
        if len(found.people) < self.fewest or len(document.blocks) < _BLOCKS:
            return
        if not any(len(mention.parts) == 1 for person in found.people for mention in person.mentions):
            return
        told = story(document)
        strangers = [uses for form, uses in found.uses.items() if _is_stranger(found, told, document, form, uses)]
        if len(strangers) > 2:
            return
        for uses in strangers:
            yield _finding(found, uses[0])


def _is_stranger(found: Names, told: Story, document: Document, form: str, uses: list[Use]) -> bool:
    if len(form) < 4 or not form[1:].islower() or not all(use.alone and not use.mention.titled for use in uses):
        return False
    if not any(_speaks(found, document, use) for use in uses) or uses[0].mention.kind not in _RUNNING:
        return False
    folded, known = fold(form), found.known
    if folded in found.by_surname or any(folded in fold(person.name).split() for person in found.people):
        return False
    if known.is_word(form) or found.in_lower_case(form) or not found.only_in_names(form, uses):
        return False
    kinds = known.kinds(form)
    if kinds & {"brand", "nationality", "abbreviation"} or (kinds and "surname" not in kinds):
        return False
    if any(entry.kind != "person" for entry in known.book.entries(f"n:{folded}")):
        return False
    start, bearers = uses[0].part.start, known.book.entries(f"s:{folded}")
    return all(told.weight(entry, start, with_nation=False) < _KNOWN_TO_THE_STORY for entry in bearers)


def _speaks(found: Names, document: Document, use: Use) -> bool:
    """Whether a name is plainly a person's: it has a courtesy title, or speaks in quotation marks."""
    title, text, span = use.mention.title, document.text, use.part.span
    after = text[span.end : span.end + 30]
    if title:
        return len(title) == 1 and title[0].text.lower().rstrip(".") in _COURTESY and _does(found, use)
    if found.word_before(use.part) in _SPOKEN:
        before = text[max(0, span.start - 14) : span.start]
        return any(mark in before for mark in _QUOTES) and re.match(r"[.,;]|$", after) is not None
    if found.word_after(use.part) not in _SPOKEN | _STATED:
        return False
    if any(mark in text[max(0, span.start - 3) : span.start] + after[5:14] for mark in '“”"'):
        return True
    return use.mention.opens and "surname" in found.known.kinds(use.part.text) and re.match(_THAT, after) is not None


def _does(found: Names, use: Use) -> bool:
    after = found.word_after(use.part)
    return (
        after in vocabulary.SAYING or after in vocabulary.AUXILIARIES or after.endswith("ed") or use.mention.possessive
    )


def _finding(found: Names, use: Use) -> Finding:
    mention: Mention = use.mention
    folded = fold(use.part.text)
    near = [person for person in found.people if 0 < distance(fold(person.surname).replace(" ", ""), folded, 3) <= 3]
    related = tuple(Related(person.mentions[0].span, "can be meant") for person in near[:2])
    who = f"{mention.title[0].text} {use.part.text}" if mention.title else use.part.text
    return Finding(use.part.span, f"{who} is nowhere introduced in the copy", (), related)
