"""Cricket: a victory by an innings, and the totals it was won by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import figures_in
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, rewritten

_TEAM = r"[A-Z][\w’' ]{2,30}? "
_RUNS = r"(\d{2,3})(?:-\d+ ?dec|-\d| dec| for \w+(?: dec\w*)?)?(?: \([^)]*\))?"


_CHASE = (
    r"\b(?:[Nn]eeding|[Cc]hasing|[Ss]et)(?: a target of)? (\d{2,3})\b[^.;]{0,60}\b(?:out|dismissed|bowled) "
    r"(?:out )?for (\d{2,3})\b"
    r"[^.;]{0,60}\b(?:lost|beaten|fell short|defeat(?:ed)?) by (\d+) runs"
)


def chases(document: Document) -> Iterator[Finding]:
    """A side all out short of its target: the target counts one run more than the total it was set by."""
    if " runs" not in document.text or not re.search(r"\b(?:[Nn]eeding|[Cc]hasing|[Ss]et) ", document.text):
        return
    for match in re.finditer(_CHASE, document.text):
        target, made, margin = (int(match[number]) for number in (1, 2, 3))
        if margin in (target - made, target - made - 1) or not 0 < margin < target:
            continue
        figure = next(iter(figures_in(document, Span(*match.span(3)))), None)
        if figure:
            right = target - made - 1
            message = f"{made} is {digits(right)} short of level with a target of {target}, not {margin}"
            related = (Related(Span(*match.span(1)), "the target"), Related(Span(*match.span(2)), "the total"))
            yield Finding(
                figure.span, message, replace(figure.span, rewritten(document, figure, right)), related, "chase"
            )


def innings(document: Document) -> Iterator[Finding]:
    """The margin of a match in which one side batted once, against the totals at its foot."""
    text = document.text
    if "nnings and" not in text:
        return
    told = list(re.finditer(r"\binnings and (\d+) runs?\b", text))
    cards = [(match, (1, 2), 3) for match in re.finditer(rf"{_TEAM}{_RUNS} and {_RUNS}; {_TEAM}{_RUNS}", text)]
    cards += [(match, (2, 3), 1) for match in re.finditer(rf"{_TEAM}{_RUNS}; {_TEAM}{_RUNS} and {_RUNS}", text)]
    if len(cards) != 1 or len({match[1] for match in told}) != 1:
        return
    card, twice, once = cards[0]
    made = int(card[once]) - sum(int(card[number]) for number in twice)
    if made <= 0 or made == int(told[0][1]):
        return
    for match in told:
        figure = next(iter(figures_in(document, Span(*match.span(1)))), None)
        if figure:
            message = f"{card[once]} less {card[twice[0]]} and {card[twice[1]]} is {digits(made)}, not {match[1]}"
            related = tuple(Related(Span(*card.span(number)), "a total") for number in (1, 2, 3))
            yield Finding(
                figure.span,
                message,
                replace(figure.span, rewritten(document, figure, made)),
                related,
                "innings",
            )
