"""The figures of a document: what each comes to, in which unit, how exactly, and what it counts."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.analysis.figures.figure import Figure
from copydesk.analysis.figures.numerals import in_figures, in_words
from copydesk.analysis.figures.reading import figure as read_figure
from copydesk.analysis.figures.reading import is_glued
from copydesk.analysis.figures.units import SMALLER
from copydesk.analysis.remembered import analysis
from copydesk.analysis.words import words
from copydesk.document import Document, Span

__all__ = ["Figure", "figures", "figures_in"]


@analysis
def figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a document in reading order."""
    text = document.text
    numerals = [one for one in in_figures(text) if not is_glued(text, one)]
    numerals += in_words(text, words(document))
    numerals.sort()
    made: list[Figure] = []
    for numeral in numerals:
        if made and numeral.start < made[-1].span.end:
            continue
        one = read_figure(text, numeral)
        if made and _makes_one(text, made[-1], one):
            made[-1] = _joined(made[-1], one)
        elif made and _is_share(text, made[-1], one):
            share = made[-1].value / one.value
            span = Span(made[-1].span.start, one.span.end)
            made[-1] = made[-1]._replace(span=span, kind="fraction", value=share, step=0.01, noun=one.noun)
        else:
            made.append(one)
    return tuple(made)


def figures_in(document: Document, span: Span) -> tuple[Figure, ...]:
    """Those of them that begin in a span."""
    every = figures(document)
    starts = _starts(document)
    return every[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@analysis
def _starts(document: Document) -> list[int]:
    return [one.span.start for one in figures(document)]


def _makes_one(text: str, one: Figure, other: Figure) -> bool:
    """Whether two measures are one: 7 h 2 min, 6ft 2in, three hours and 44 minutes."""
    if one.kind != "measure" or other.kind != "measure" or (one.unit, other.unit) not in SMALLER:
        return False
    between = text[one.span.end : other.span.start]
    return between in ("", " ", "\u00a0", " and ", ", ") and other.value < SMALLER[one.unit, other.unit]


def _is_share(text: str, one: Figure, other: Figure) -> bool:
    """Whether two numbers are one share: one in five, nine out of 10; not two in four games."""
    between = text[one.span.end : other.span.start]
    if between not in (" in ", " out of ", " in every ") or one.kind != "count" or other.kind != "count":
        return False
    few = other.value <= _TENTHS or other.value in (25, 50, 100, 1000)
    return 1 <= one.value < other.value and few and one.step == other.step == 1 and other.noun not in _PLAYED


_TENTHS = 20
_PLAYED = frozenset("game match start innings outing appearance season over minute run test attempt visit".split())


def _joined(one: Figure, other: Figure) -> Figure:
    size = SMALLER[one.unit, other.unit]
    span = Span(one.span.start, other.span.end)
    return one._replace(span=span, value=one.value * size + other.value, step=other.step, unit=other.unit)
