"""The rule agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._agreeing import by_subject
from copydesk_rules.grammar._nouns import COUNTED, PLURAL_ANYWAY, plural_of, singular_of
from copydesk_rules.grammar._subjects import SINGULAR_VERBS
from copydesk_rules.punctuation._prose import in_quotation

_KINDS = frozenset({"paragraph", "standfirst", "quote", "item", "note", "caption"})
_ONE_OF = (
    r"\b[Oo]ne of (?:the|his|her|its|their|our|my|your|those"
    r"|these)\b((?: [\w’'-]+){1,5}?) ([a-z]+)(?= (?:who|that|which|in|of|to|on|for|at|ever|since"
    r"|from|with|he|she|they|it|was|is|has)\b|[.,;])"
)
_SUPERLATIVE = r" (?:most|least|best|worst|top|last|first|few|only|leading|biggest|\w{2,}est|world['’]s|country['’]s)\b"
_PREPOSITIONS = frozenset("of from in at by for on with against between among over under behind about".split())
_EXISTENTIAL = (
    r"\b[Tt]here (is|was|has been) (?=(?:many|several|numerous|various|few|fewer|dozens|hundreds"
    r"|thousands|two|three|four|five|six|seven|eight|nine|ten) ([a-z]+)\b)"
)
_MANY_A = frozenset(
    "a an minutes hours days weeks months years seconds miles per percent pounds dollars euros "
    "points goals or and of to in".split()
)


class Agreement(Rule):
    """A verb does not agree with its subject, or a noun with its number.

    “The noise from the supporters were”, “one of the greatest bowler”: the writer’s ear took the nearest noun for the
    subject, or the end of the phrase was lost.

    Only subjects that begin a sentence are judged, with no clause and no “and” before the verb, and only
    nouns that are sure. Groups take either verb (the team were, a number of, the majority), and so do amounts
    (ten years is, two goals was enough). What people say is their own: dialect inside quotation marks is left
    alone.
    """

    id = "agreement"
    family = "grammar"
    bad = (
        Bad(
            "He is one of the greatest [[bowler]] that the game has had.",
            fixed="He is one of the greatest bowlers that the game has had.",
        ),
        Bad(
            "It was one of the most expensive [[race]] of the year.",
            fixed="It was one of the most expensive races of the year.",
        ),
        Bad(
            "The number of women on it [[have]] since risen to four.",
            fixed="The number of women on it has since risen to four.",
        ),
        Bad(
            "The noise from the 32,000 Durham supporters [[were]] constant.",
            fixed="The noise from the 32,000 Durham supporters was constant.",
        ),
        Bad("One of the players [[were]] hurt on Sunday.", fixed="One of the players was hurt on Sunday."),
        Bad("Each of the houses [[have]] a garden.", fixed="Each of the houses has a garden."),
        Bad("There [[is]] many reasons for it, she wrote.", fixed="There are many reasons for it, she wrote."),
        Bad(
            "More than 3 million homes and businesses [[was]] without power.",
            fixed="More than 3 million homes and businesses were without power.",
        ),
        Bad("Several people [[was]] hurt on Sunday.", fixed="Several people were hurt on Sunday."),
        Bad("On Sunday they [[was]] late again.", fixed="On Sunday they were late again."),
        Bad(
            "Projections issued with the statement [[shows]] that it is late.",
            fixed="Projections issued with the statement show that it is late.",
        ),
    )
    good = (
        "One of the most powerful in the league; one of the best of all; one of the few to see it; "
        "one of the biggest ever.",
        "One of the most hopeful about the world economy, and one of the quickest at the job.",
        "One of the few people who were there; one of the oldest men in town; one of the best series of the year.",
        "The number of people who have died is rising. A number of people have died. The number of "
        "homes councils have built rose.",
        "The team of players were tired. The majority of voters are old. A couple of men were seen. "
        "The rest of the houses have gone.",
        "The noise and the heat of the crowds were great. The cost of food and the price of fuel are up.",
        "The report on schools said pupils were late. The man in whom people have trust.",
        "There is many a slip. There was two minutes left. There is plenty of them.",
        "Ten years is a long time. Two goals was a fair return. Twenty people is too many. Three men was enough.",
        "“They was late,” he said. “There is two of them.”",
        "People like him was all she had known. The people’s vote was lost. The United States has agreed.",
        "What the players have is time. If one of the players were to go, he might.",
        "The use of drugs by athletes has grown. News of the deaths was slow. The works of the bank shows.",
        "Statistics issued by the bank is a dry field. Plans made by the council show it. Sales rose "
        "as the bank shows.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word that does not agree, and the form that does."""
        found = words(document)
        for span, right in [
            *_one_of(document),
            *_there_is(document),
            *_they_was(document),
            *by_subject(document, found),
        ]:
            if document.block_at(span.start).kind in _KINDS and not in_quotation(document, span.start):
                stands = document.quote(span)
                yield Finding(span, f"“{right}”, not “{stands}”, agrees here", replace(span, right))


def _one_of(document: Document) -> Iterator[tuple[Span, str]]:
    found = words(document)
    starts = (found.starts[number] for form in ("one", "One") for number in found.places.get(form, ()))
    pattern = re.compile(_ONE_OF)
    for start in starts:
        match = pattern.match(document.text, start) if document.text.startswith(" of ", start + 3) else None
        if match and match[2] in COUNTED and _is_superlative(match[1]) and not _has_plural(match[1]):
            yield Span(*match.span(2)), plural_of(match[2])


def _is_superlative(phrase: str) -> bool:
    """Whether a superlative begins it and no preposition follows: “the most hopeful about the world economy”
    has no noun.
    """
    return re.match(_SUPERLATIVE, phrase) is not None and not _PREPOSITIONS.intersection(phrase.split())


def _has_plural(phrase: str) -> bool:
    return any(form in PLURAL_ANYWAY or singular_of(form) for form in phrase.split())


def _there_is(document: Document) -> Iterator[tuple[Span, str]]:
    found = words(document)
    pattern = re.compile(_EXISTENTIAL)
    for start in (found.starts[number] for form in ("there", "There") for number in found.places.get(form, ())):
        match = pattern.match(document.text, start)
        if match and match[2] not in _MANY_A:
            right = {"is": "are", "was": "were", "has been": "have been"}[match[1]]
            yield Span(*match.span(1)), right


def _they_was(document: Document) -> Iterator[tuple[Span, str]]:
    found = words(document)
    for number in (number for verb in ("was", "has") for number in found.places.get(verb, ())):
        if not number or found.forms[number - 1] not in {"they", "They", "we", "We"} or found.gap(number - 1) != " ":
            continue
        if number < 2 or found.forms[number - 2] not in {"all", "what", "that", "of", "than", "whom"}:
            yield found[number].span, SINGULAR_VERBS[found.forms[number]]
