"""The rule unintroduced-name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis.names import Mention, Names, Use, names, vocabulary
from copydesk.document import Document
from copydesk.finding import Finding, Related
from copydesk.namebook import fold
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.names._evidence import THINKERS, Story, story
from copydesk_rules.names._spellings import distance

_COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx"))
_SPOKEN = frozenset(
    "said says told added replied asked recalled answered joked explained insisted testified laughed".split()
)
_STATED = frozenset("accepted conceded acknowledged denied argued testified confirmed".split())
_THAT = r" [a-z]+ (?:that )?(?!it\b|its\b|in a statement|on its|pretax|sales|profit|net|shares)(?:[a-z]|[A-Z])"
"""What a person says; a company says that “it” does something."""
_TO_AN_AUDIENCE = (
    r"(?:, (?:however|meanwhile|though|too),)? (?:told (?:the )?"
    r"(?:reporters|meeting|court|jury|inquest|council|hearing|tribunal|committee|police|judge)"
    r"|(?:argued|insisted) that)\b"
)
"""What only a person does."""
_RUNNING = frozenset(("paragraph", "item", "quote"))
_QUOTES = "“”\"'‘’"
_LETTERS = (
    "dear editor", "dear sir", "to the editor", "sir –", "sir —", "sir, –", "yours faithfully", "yours sincerely",
    "(letters", "corrections and clarifications", "an earlier version", "an article on ", "letters page",
)  # fmt: skip
_SPEAKER = r"(?:\d{1,2}[.:]\d\d|([QA])[.:]|([A-Z][\w’' ]{1,24}):) ?"
"""What a block of an interview or a live blog begins with."""
_KNOWN_TO_THE_STORY = 2.0
_THINKER_FROM = 2.3  # Zipf
_BLOCKS = 4  # a shorter piece may be cut from a longer one that introduces everybody


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
        if len(found.people) < self.fewest or len(document.blocks) < _BLOCKS or not _tells_news(document):
            return
        if not any(len(mention.parts) == 1 for person in found.people for mention in person.mentions):
            return
        told = story(document)
        strangers = [uses for form, uses in found.uses.items() if _is_stranger(found, told, document, form, uses)]
        if len(strangers) > 2:
            return
        for uses in strangers:
            yield _finding(found, uses[0])


def _tells_news(document: Document) -> bool:
    """Whether the copy is told from its beginning: no letters, corrections, interviews or posts of a live blog."""
    lowered = document.text.lower()
    if any(sign in lowered for sign in _LETTERS):
        return False
    starts = [document.text[block.span.start : block.span.start + 32] for block in document.blocks]
    labels = [match[1] or match[2] or "time" for start in starts if (match := re.match(_SPEAKER, start))]
    return len(labels) == len(set(labels))


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
    if any(not THINKERS.isdisjoint(one.what.lower().split()) for one in bearers) and known.zipf(form) > _THINKER_FROM:
        return False
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
    if "surname" in found.known.kinds(use.part.text) and re.match(_TO_AN_AUDIENCE, text[span.end : span.end + 40]):
        return True
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
