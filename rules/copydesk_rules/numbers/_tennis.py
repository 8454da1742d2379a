"""Scores in sets, against how many there were, who won and how easily."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis import sentences
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace

_SETS = (
    r"\b\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?(?:,? (?:and )?\d{1,2}[-–]\d{1,2}(?: "
    r"?\(\d{1,2}(?:[-–]\d{1,2})?\))?)+"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_IN_SETS = (
    r"\bin (two|three|four|five) sets\b|\bin an? (?:\w+ )?(two|three|four|five)-set (?:match|final|win|victory|defeat|"
    r"thriller|epic|battle|marathon|contest)\b"
)
_WHOLE_MATCH = (
    r"\b(?:[Tt]he|[Tt]heir|[Tt]his) (?:final|match|semi-?final|quarter-?final|contest|meeting|"
    r"tie)\b[^.;]{0,40}\b(?:settled|decided|won|over|finished|ended|lasted|went)\b"
)
_BEAT = r"(?<!was )(?<!were )(?<!been )\b(?:beat|beats|beating|defeated|defeating|overcame|outlasted)\b(?! by)"


class _Card(NamedTuple):
    """The sets of a match, as one score."""

    span: Span
    sets: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        """Sets won by the side named first."""
        return sum(a > b for a, b in self.sets)

    @property
    def second(self) -> int:
        """Sets won by the other."""
        return len(self.sets) - self.first


def sets(document: Document) -> Iterator[Finding]:
    """What the copy says of the sets of a match that its score does not bear out."""
    cards = [card for match in re.finditer(_SETS, document.text) if (card := _card(match))]
    if not cards:
        return
    for span in sentences(document):
        text = document.quote(span)
        if " sets" not in text and "-set" not in text and not re.search(_BEAT, text):
            continue
        here = [card for card in cards if span.covers(card.span)]
        for match in re.finditer(_IN_SETS, text):
            whole = re.search(_WHOLE_MATCH, text[: match.start()])
            judged = here if here else cards if whole else []
            told = _NUMBERS[match[1] or match[2]]
            if len(here) <= 1 and judged and all(len(card.sets) != told for card in judged):
                yield _wrong_sets(span, match, judged)
        yield from _sides(document, span, text, here)


def _card(match: re.Match[str]) -> _Card | None:
    """The sets, if every one of them is a set of tennis that was played out."""
    text = re.sub(r" ?\([^)]*\)", "", match.group())
    sets = tuple((int(a), int(b)) for a, b in re.findall(r"(\d+)[-–](\d+)", text))
    card = _Card(Span(*match.span()), sets)
    complete = max(card.first, card.second) in (2, 3) and len(sets) <= 5
    return card if complete and all(map(_is_set, sets)) else None


def _is_set(games: tuple[int, int]) -> bool:
    more, less = max(games), min(games)
    return (more == 6 and less <= 4) or (more == 7 and less in (5, 6)) or (more > 7 and more - less == 2)


def _wrong_sets(span: Span, match: re.Match[str], judged: list[_Card]) -> Finding:
    group = 1 if match[1] else 2
    here = Span(span.start + match.start(group), span.start + match.end(group))
    card = min(judged, key=lambda one: -len(one.sets))
    word = next(word for word, number in _NUMBERS.items() if number == len(card.sets))
    return Finding(here, f"{word} sets are given", replace(here, word), (Related(card.span, "the score"),), "sets")


def _sides(document: Document, span: Span, text: str, here: list[_Card]) -> Iterator[Finding]:
    if len(here) != 1:
        return
    card = here[0]
    straight = re.search(r"\bstraight sets\b", text)
    if straight and card.first and card.second:
        where = Span(span.start + straight.start(), span.start + straight.end())
        yield Finding(where, "each side won a set", (), (Related(card.span, "the score"),), "straight")
    beat = re.search(_BEAT, text[: card.span.start - span.start])
    if (
        beat
        and card.first < card.second
        and not re.search(
            r"\b(?:lost|fell|losing|went down|by)\b|,\s(?:who|and)\b", text[beat.start() : card.span.start - span.start]
        )
    ):
        yield Finding(card.span, "the winner won fewer sets", (), (), "winner")
