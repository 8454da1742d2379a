"""The rule agreement."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._agreeing import acting, singular_subjects
from copydesk_rules.grammar._counting import miscounted
from copydesk_rules.grammar._heads import plural_subjects
from copydesk_rules.grammar._ones import singled
from copydesk_rules.grammar._pronouns import pronouns
from copydesk_rules.grammar._there import there

_KINDS = frozenset({"paragraph", "standfirst", "quote", "item", "note", "caption"})


class Agreement(Rule):
    """A verb does not agree with its subject, or a noun with its number.

    “The noise from the supporters were”, “parents who has”, “several report”, “one of the greatest bowler”: the
    writer’s ear took the nearest noun for the subject, or the end of the phrase was lost.

    Only phrases are judged that surely begin their clause, and only nouns that are surely one or many.
    Groups take either verb (the team were, the police has, a number of), and so do amounts (ten years is, two goals
    was enough), quantities with “none” and “neither”, and nouns whose plural is one thing (news, works, series,
    politics). “There’s two” is what people say; “if he were” and “that she have” are subjunctives. Dialect inside
    quotation marks is left alone.
    """

    id = "agreement"
    family = "grammar"
    quoted = "skipped"
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
        Bad("It hurts parents who [[has]] no car.", fixed="It hurts parents who have no car."),
        Bad("The bridges, built in 1981, [[was]] unsafe.", fixed="The bridges, built in 1981, were unsafe."),
        Bad("The bridges we built [[was]] unsafe.", fixed="The bridges we built were unsafe."),
        Bad("Many of them [[was]] hurt on Sunday.", fixed="Many of them were hurt on Sunday."),
        Bad("Critics of the plan [[argues]] that it is late.", fixed="Critics of the plan argue that it is late."),
        Bad("The minister [[have]] denied it twice.", fixed="The minister has denied it twice."),
        Bad("A spokesman for the firms [[were]] silent.", fixed="A spokesman for the firms was silent."),
        Bad("They [[repairs]] the bridge by hand.", fixed="They repair the bridge by hand."),
        Bad("There [[was]] problems with the bridge.", fixed="There were problems with the bridge."),
        Bad("There [[were]] a fire at the plant on Sunday.", fixed="There was a fire at the plant on Sunday."),
        Bad("They published several [[report]] on the bridge.", fixed="They published several reports on the bridge."),
        Bad("It is in both [[club]] of the city.", fixed="It is in both clubs of the city."),
        Bad("Every [[councillors]] voted for it on Monday.", fixed="Every councillor voted for it on Monday."),
        Bad("It brought in a new [[measures]] to cut noise.", fixed="It brought in a new measure to cut noise."),
        Bad("He was one of his best [[friend]] at school.", fixed="He was one of his best friends at school."),
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
        seen = set()
        for judge in (plural_subjects, singular_subjects, acting, pronouns, there, miscounted, singled):
            for number, right in judge(document, found):
                span = found[number].span
                if number not in seen and _is_judged(document, found, number):
                    seen.add(number)
                    yield Finding(span, f"“{right}”, not “{found.forms[number]}”, agrees here", replace(span, right))


def _is_judged(document: Document, found: Words, number: int) -> bool:
    """Whether the word stands in sentences."""
    return document.block_at(found.starts[number]).kind in _KINDS
