"""The rule sum-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.rule import Bad, Rule
from copydesk_rules.numbers._sketch import sketches

_HOUSES = ("vot", "majority", " against")
_LEFT = ("leav", " left", " other", " remain", " rest", "stand", " now ", " ended ", " who ")
_EACH = (
    " each",
    " a night",
    " a day",
    " a week",
    " a month",
    " a year",
    " apiece",
    " per ",
    " average",
    " every",
    " a match",
    " a game",
    "s of ",
    " by ",
    " a head",
)
_MARGINS = (
    "lead", "advantage", "majority", "margin", "difference", "gap", "deficit", "cushion", " by ", "-point", "-vote",
    "-run", "-seat", "-shot", "-stroke", "clear", "ahead", "behind", "adrift", "in front", "trail", "led by", " short",
    " win",
)  # fmt: skip
"""What the copy has where parts and totals, or margins, can be: cheaper than to load what looks for them."""


class SumMismatch(Rule):
    """Parts do not make the total, or two figures do not differ by what is said.

    Readers add up. The rule does it where the copy says that figures belong together: “216 confirmed and
    103 probable, 319 in all”; so many votes to so many, and all the members voted; a lead and the two scores it lies
    between; 51 of 100 seats, and what that leaves; shops opened and closed; sums of money in one sentence and the
    whole just before; an innings victory and the totals; a whole and parts that exclude each other (“the other”,
    “elsewhere”, men and women, won and lost); the row of a table that is named Total; opening hours and how many
    they are.

    Rounded and inexact figures may differ by as much as their rounding; if any grouping of the figures in
    the sentence agrees with the total, nothing is said; and a total that is nowhere near its parts belongs to other
    parts.
    """

    id = "sum-mismatch"
    family = "numbers"
    yields_to = ("count-mismatch",)
    bad = (
        Bad(
            "Officers made 47 arrests on Friday and 36 on Saturday, [[93]] in all, the force said.",
            fixed="Officers made 47 arrests on Friday and 36 on Saturday, 83 in all, the force said.",
        ),
        Bad(
            "The motion passed by 31 votes to 22, with two abstentions. All [[57]] members voted.",
            fixed="The motion passed by 31 votes to 22, with two abstentions. All 55 members voted.",
        ),
        Bad(
            "The court ruled by six votes to four, and the [[nine]]-judge bench will meet again in May. It voted 6-4.",
            fixed="The court ruled by six votes to four, and the 10-judge bench will meet again in May. It voted 6-4.",
        ),
        Bad(
            "She has a lead of [[67]] points, with 312 to 255 for Adeyemi.",
            fixed="She has a lead of 57 points, with 312 to 255 for Adeyemi.",
        ),
        Bad(
            "The levy was rejected by [[1,324]] votes on Tuesday.\n\nThere were 9,871 votes in favor and 11,105 "
            "against, the clerk said.",
            fixed="The levy was rejected by 1,234 votes on Tuesday.\n\nThere were 9,871 votes in favor and "
            "11,105 against, the clerk said.",
        ),
        Bad(
            "The party won 62 of the 120 seats, which leaves its rivals with [[57]].",
            fixed="The party won 62 of the 120 seats, which leaves its rivals with 58.",
        ),
        Bad(
            "The firm opened 12 branches and closed five, which left it with [[217]] at the end of June, up from "
            "209 in March.",
            fixed="The firm opened 12 branches and closed five, which left it with 216 at the end of June, up "
            "from 209 in March.",
        ),
        Bad(
            "Revenue for the quarter was [[$474 million]].\n\nPumps brought in $240 million, valves $154 million "
            "and service $90 million.",
            fixed="Revenue for the quarter was $484 million.\n\nPumps brought in $240 million, valves $154 "
            "million and service $90 million.",
        ),
        Bad(
            "Surrey won by an innings and [[64]] runs.\n\nScores: Kent 140 and 152; Surrey 366.",
            fixed="Surrey won by an innings and 74 runs.\n\nScores: Kent 140 and 152; Surrey 366.",
        ),
        Bad(
            "Police held [[23]] people, 15 men and nine women, for a night.",
            fixed="Police held 24 people, 15 men and nine women, for a night.",
        ),
        Bad(
            "He bought the mill for $200,000 and sold it for $260,000, a profit of [[$80,000]].",
            fixed="He bought the mill for $200,000 and sold it for $260,000, a profit of $60,000.",
        ),
        Bad(
            "Of the 40 seats, 26 went to Labour and the other [[16]] to the Greens.",
            fixed="Of the 40 seats, 26 went to Labour and the other 14 to the Greens.",
        ),
        Bad(
            "The council has 54 members, [[eight]] more than the 44 it had in 2010.",
            fixed="The council has 54 members, 10 more than the 44 it had in 2010.",
        ),
        Bad(
            "The clinic is open from 9am to 1pm, [[five hours]] a day.",
            fixed="The clinic is open from 9am to 1pm, four hours a day.",
        ),
        Bad(
            "| Ward | Votes |\n|---|---|\n| North | 1,204 |\n| South | 980 |\n| East | 415 |\n| Total | [[2,699]] |\n",
            format="markdown",
            fixed="| Ward | Votes |\n|---|---|\n| North | 1,204 |\n| South | 980 |\n| East | 415 |\n"
            "| Total | 2,599 |\n",
        ),
        Bad(
            "There were [[31]] medals: 12 gold, nine silver and eight bronze.",
            fixed="There were 29 medals: 12 gold, nine silver and eight bronze.",
        ),
    )
    good = (
        "Officers made 47 arrests on Friday and 36 on Saturday, 83 in all.",
        "Officers made 47 arrests on Friday and 36 on Saturday, about 90 in all.",
        "He scored 12 and 14 for the club on Saturday, 309 in all this season.",
        "The motion passed by 31 votes to 22, with two abstentions. All 55 members voted.",
        "The court ruled 6-3. The nine-judge bench will meet again, and five judges sat on it in 1990.",
        "She has a lead of 57 points, with 312 to 255 for Adeyemi.",
        "The levy failed by 40 votes in 2019. There were 9,871 votes in favor and 11,105 against this time.",
        "The party won 62 of the 120 seats, leaving its rivals with 55; three are vacant.",
        "Revenue was $484 million. Pumps brought in $240 million, valves $154 million and service $90 million.",
        "Spending was £1.3bn. Roads took £0.4bn, rail £0.5bn and buses £0.5bn.",
        "Of the 30 medals, 12 were gold. There were 31 medals: 12 gold, nine silver and ten bronze.",
        "He finished with 20 points, 12 rebounds and six assists.",
        "Police arrested 23 people, 15 men and eight women. Among 30 pupils, 20 play football and 15 play chess.",
        "Four of the eight boats finished; the other five races were called off.",
        "Of the 14 miners, nine were hurt and six of those are still in hospital.",
        "Ten people were hurt: two seriously and five slightly, police said, while nobody knew of the rest.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The total, or the difference."""
        every = sketches(document)
        if sum(sum(map(sketch.kinds.count, "cmskupt")) for sketch in every if sketch.holds("cmskupt", 1)) > 1:
            yield from _reckoned(document)
        if any(block.kind == "cell" for block in document.blocks):
            from copydesk_rules.numbers._tables import columns

            yield from columns(document)
        if " runs" in document.text:
            from copydesk_rules.numbers._innings import chases, innings

            yield from innings(document)
            yield from chases(document)


def _reckoned(document: Document) -> Iterator[Finding]:
    """What the figures of a sentence, or of neighbours, come to; one finding for one place."""
    every = sketches(document)
    counts = max(sketch.kinds.count("c") for sketch in every)
    pairs = any(sketch.holds("cs", 2) or "s" in sketch.kinds for sketch in every)
    found: list[Finding] = []
    if any(sketch.holds("cmu", 3) for sketch in every) or " votes" in document.text or "all" in document.text:
        from copydesk_rules.numbers._sums import sums

        found += sums(document)
    if any(word in document.text for word in _HOUSES) and (counts > 2 or pairs):
        from copydesk_rules.numbers._houses import houses

        found += houses(document)
    if counts > 1:
        from copydesk_rules.numbers._wholes import wholes

        found += wholes(document, every)
    if any(word in document.text for word in _LEFT) and any(sketch.holds("cm", 2) for sketch in every):
        from copydesk_rules.numbers._remainders import remainders

        found += remainders(document)
    if any(word in document.text for word in _MARGINS):
        from copydesk_rules.numbers._margins import margins

        found += margins(document)
    if any(sketch.holds("mcu", 2) for sketch in every) and any(word in document.text for word in _EACH):
        from copydesk_rules.numbers._products import products

        found += products(document)
    if any(sketch.holds("mcukpqt", 2) for sketch in every):
        from copydesk_rules.numbers._differences import differences, directions, hours

        for sketch in every:
            if sketch.holds("mcukpqt", 3):
                found += [*differences(document, sketch), *hours(document, sketch)]
            if " from " in sketch.text and not ("p" in sketch.kinds and sketch.of("mcu")):
                found += directions(document, sketch)
    taken: set[Span] = set()
    for one in found:
        if taken.isdisjoint((one.span, *(place.span for place in one.related))):
            taken.update((one.span, *(place.span for place in one.related)))
            yield one
