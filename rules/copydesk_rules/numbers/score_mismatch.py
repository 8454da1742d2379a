"""The rule score-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.numbers._lists import count_items, is_plain_names
from copydesk_rules.numbers._results import finals
from copydesk_rules.numbers._sketch import Sketch, sketches

_AGATE = frozenset({"paragraph", "item", "standfirst", "note", "cell"})
_HALF = (
    r"<s:half>(?: (?:up|down|ahead|behind|lead))? (?:at|by) (?:half[- ]time|the (?:break|interval|half)|halftime|half)"
)
_SECOND_HALF = (
    r"\b(?:outscored (?:[\w’'-]+ ){0,3}|(?:won|took) the second half )<s:rest>(?= (?:after|in the second)|[,.;]|$)"
)
_FULL = r"\b(?:won|win|lost|drew|beaten|finished|ended)(?: [\w’'-]+){0,3} <s:full>"
_LEVEL_ALLOWED = (
    r"penalt|shoot-?out|aggregate|away goals|tie-?break|countback|super over|spot-kick|overtime|draws?\b|legs?\b|points"
)


class ScoreMismatch(Rule):
    """A score contradicts what the copy says of the match.

    Five sets are given and the match “was settled in four”; somebody wins in straight sets and loses one; a draw
    is 2-1 and a win 2-2; two legs do not make the aggregate; more is scored by half-time than in the match. Only
    what the copy itself gives is compared: no result is known here.

    Left alone: sets that are no tennis score, matches cut short, wins on penalties or on aggregate, and numbers of sets
    that may be another match's.
    """

    id = "score-mismatch"
    family = "numbers"
    bad = (
        Bad(
            "Anders beat Kovac 6-4, 3-6, 6-2 in [[two]] sets on Court One.",
            fixed="Anders beat Kovac 6-4, 3-6, 6-2 in three sets on Court One.",
        ),
        Bad(
            "It ended 4-6, 6-4, 7-6 (7-3), 6-1 after three hours.\n\nThe match was decided in [[five]] sets, and "
            "by nerves.",
            fixed="It ended 4-6, 6-4, 7-6 (7-3), 6-1 after three hours.\n\nThe match was decided in four sets, "
            "and by nerves.",
        ),
        Bad("Anders won in [[straight sets]], 6-4, 3-6, 6-2."),
        Bad("Rovers drew [[2-1]] with City on Saturday."),
        Bad("Rovers won [[2-2]] at City on Saturday."),
        Bad("Rovers lost 1-0 at home in the first leg, won 3-1 away and went through [[4-2]] on aggregate."),
        Bad("City led [[2-1]] at half-time and lost 1-0 in the rain."),
        Bad("Kent won the three-match series [[3-1]] on Sunday."),
        Bad("Anders beat Kovac [[4-6, 6-3, 2-6]] on Court One."),
    )
    good = (
        "Anders beat Kovac 6-4, 3-6, 6-2 in three sets after a five-set doubles match.",
        "It ended 4-6, 6-4, 7-6 (7-3), 6-1. On Friday he had needed five sets to beat Kovac.",
        "Anders won in straight sets, 6-4, 6-2. Kovac lost 6-4, 3-6, 6-2 to Brandt.",
        "Rovers won 2-2 on away goals after a 1-1 draw, and City won 4-3 on penalties after drawing 0-0.",
        "Rovers lost 1-0 in the first leg, won 3-1 away and went through 3-2 on aggregate.",
        "City led 2-1 at half-time and won 3-1.",
        "Kent lead the five-match series 2-1 after three games, and won last year's three-match series 2-0.",
        "The talks of 2023-24 ended in a draw.",
        "Anders led 6-4, 3-0 when Kovac retired.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word or the score that contradicts the other."""
        every = [sketch for sketch in sketches(document) if "s" in sketch.kinds]
        if every:
            from copydesk_rules.numbers._tennis import sets

            yield from sets(document)
        for sketch in every:
            yield from _levels(document, sketch)
            yield from _legs(document, sketch)
            yield from _halves(document, sketch)
            yield from _series(document, sketch)
            yield from _again(document, sketch)
            yield from _goals(document, sketch)
        if any(block.kind in _AGATE for block in document.blocks) and re.search(
            r"\d(?: \d+){2}|\d \(\d|: Tr(?:y|ies): ", document.text
        ):
            from copydesk_rules.numbers._agate import agate

            yield from agate(document)


def _levels(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """A draw with unequal figures, a win or a defeat with equal ones."""
    for match in sketch.find(r"\bdrew <s:score>|\ba <s:other> (?:home |away |score )?draw\b"):
        score = sketch.figure(match, "score" if match["score"] else "other")
        if _plain(document, score) and score.parts[0] != score.parts[1] and "aggregate" not in sketch.text:
            yield Finding(score.span, f"{document.quote(score.span)} is no draw", (), (), "draw")
    if re.search(_LEVEL_ALLOWED, sketch.text):
        return
    for match in sketch.find(r"\b(?:won|lost) <s:score>|\ba <s:other> (?:home |away )?(?:win|victory|defeat|loss)\b"):
        score = sketch.figure(match, "score" if match["score"] else "other")
        if _plain(document, score) and score.parts[0] == score.parts[1]:
            yield Finding(score.span, f"{document.quote(score.span)} is a draw", (), (), "draw")


def _legs(document: Document, sketch: Sketch) -> Iterator[Finding]:
    scores = [one for one in sketch.figures if one.kind == "score"]
    whole = next(
        sketch.find(
            r"<s:sum>(?: (?:win|victory|defeat|winners))?,? on aggregate|aggregate (?:score |win |victory "
            r")?(?:of |was )?<s:sum2>"
        ),
        None,
    )
    if (
        whole is None
        or len(scores) != 3
        or not re.search(r" legs?\b|\bhome\b.*\baway\b|\baway\b.*\bhome\b", sketch.text)
        or re.search(r"penalt|shoot-?out|half", sketch.text)
    ):
        return
    total = sketch.figure(whole, "sum" if whole["sum"] else "sum2")
    (a, b), (c, d) = (one.parts[:2] for one in scores if one is not total)
    if not any(
        set_ == tuple(sorted(total.parts)) for set_ in (tuple(sorted((a + c, b + d))), tuple(sorted((a + d, b + c))))
    ):
        related = tuple(Related(one.span, "a leg") for one in scores if one is not total)
        yield Finding(total.span, f"the legs do not make {document.quote(total.span)}", (), related, "aggregate")


def _halves(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """The score at half-time, the second half's, and the final one."""
    half = next(sketch.find(_HALF), None)
    if half is None:
        return
    first = sketch.figure(half, "half")
    rest = next((sketch.figure(match, "rest") for match in sketch.find(_SECOND_HALF)), None)
    full = next((sketch.figure(match, "full") for match in sketch.find(_FULL)), None)
    results = list(finals(document).values())
    if rest is not None and first is not rest:
        whole = full or (results[0] if len(results) == 1 else None)
        if whole is not None and whole not in (rest, first) and not _makes(first, rest, whole):
            related = (Related(first.span, "the first half"), Related(whole.span, "the final score"))
            told = "-".join(map(str, whole.parts))
            message = f"{document.quote(first.span)} and {document.quote(rest.span)} do not make {told}"
            yield Finding(rest.span, message, replace(rest.span, *_other_half(first, rest, whole)), related, "half")
        return
    if full is None or sketch.kinds.count("s") != 2:
        return
    more = sum(first.parts) > sum(full.parts) or max(first.parts) > max(full.parts)
    if first is not full and more and _plain(document, first) and _plain(document, full):
        message = f"more is scored by half-time than in the match, {document.quote(full.span)}"
        yield Finding(first.span, message, (), (Related(full.span, "the final score"),), "half")


def _other_half(first: Figure, rest: Figure, whole: Figure) -> list[str]:
    """What the second half can have been, the likeliest first."""
    found = []
    for high, low in (whole.parts[:2], whole.parts[1::-1]):
        for a, b in ((high - first.parts[0], low - first.parts[1]), (high - first.parts[1], low - first.parts[0])):
            if a >= 0 and b >= 0:
                found.append(((a != rest.parts[0]) + (b != rest.parts[1]), a != rest.parts[0], f"{a}-{b}"))
    return [text for *_, text in sorted(set(found))[:2]]


def _makes(first: Figure, rest: Figure, whole: Figure) -> bool:
    """Whether two halves make a match, whichever side is named first in each."""
    (a, b), (c, d) = first.parts[:2], rest.parts[:2]
    return sorted(whole.parts) in (sorted((a + c, b + d)), sorted((a + d, b + c)))


def _again(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`The 3-1 win`, where the copy has told of one match, and it ended 3-2."""
    for match in sketch.find(r"^The <s:again> (?:win|victory|defeat|loss|result)\b(?P<tail>[^,;.]*)"):
        again, told = sketch.figure(match, "again"), list(finals(document).values())
        known = {tuple(sorted(one.parts)) for one in told if one.span != again.span}
        other = re.search(r"\b(?:over|against|at|last|in|earlier|on|by)\b", match["tail"])
        if len(known) == 1 and tuple(sorted(again.parts)) not in known and not other and _plain(document, again):
            here = next(one for one in told if one.span != again.span)
            fixes = (*replace(again.span, document.quote(here.span)), *replace(here.span, document.quote(again.span)))
            message = f"{document.quote(again.span)} here, {document.quote(here.span)} above"
            yield Finding(again.span, message, fixes, (Related(here.span, "the other score"),), "again")


def _goals(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """More scorers than goals: `won 2-1 with goals from Hale, Osei and Brandt`."""
    for match in sketch.find(
        r"\b(?:won|win) <s:score>[^⟨⟩;.]{0,24}\b(?:goals (?:from|by)|through) (?P<names>[^⟨⟩;.]+)[.]?$"
    ):
        score, counts = sketch.figure(match, "score"), count_items(match["names"])
        if counts and min(counts) > max(score.parts) and is_plain_names(match["names"]) and _plain(document, score):
            message = f"{min(counts)} scorers are named for {max(score.parts)} goals"
            yield Finding(score.span, message, (), (), "scorers")


def _series(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """No more matches are won in a series than are played."""
    for match in sketch.find(r"<c:games>-(?:Test|match|game|leg|frame)\b[^⟨⟩;.]{0,30}\bseries\b[^⟨⟩;.]{0,24}<s:score>"):
        games, score = sketch.figure(match, "games"), sketch.figure(match, "score")
        if sum(score.parts) > games.value and _plain(document, score):
            message = f"{document.quote(score.span)} takes {sum(score.parts)} matches"
            yield Finding(score.span, message, (), (Related(games.span, "the series"),), "series")


def _plain(document: Document, score: Figure) -> bool:
    """Whether it is one score of two figures, and no season or set."""
    return (
        len(score.parts) == 2
        and max(score.parts) < 100
        and document.text[score.span.end : score.span.end + 2] not in (", ", " (")
    )
