"""One thing counted twice, in places far apart, with two figures: 184 steps, and further down the 148 steps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk_rules.numbers._arithmetic import digits, is_slip, named, rewritten
from copydesk_rules.numbers._sketch import Sketch, sketches

_BODY = frozenset({"paragraph", "item", "quote", "note", "headline", "standfirst", "caption", "title", "pull-quote"})
_DEFINITE = frozenset("the those these its his her their our my this that".split())
_OTHER = (
    r"\b(?:last|previous|next|another|other|second|third|earlier|former|semi|rival|than|compared|against|instead|not|"
    r"would|target|forecast|expected|once|now|more|first|original|ward|year ago|used to)\b"
)
"""What says that two figures are of two things or two times."""
_STRONGLY_OTHER = (
    r"\b(?:last|previous|next|another|other|earlier|former|rival|year ago|would|target|forecast|expected|used to)\b"
)
_TIME = frozenset("day week month year h min s".split())
_MOST = 5  # values of one thing: more are a list of like things
_SMALLEST = 13  # below it every number is a slip away from every other
_NEAR = 200  # letters back to what “them” are
_TELLING = 3  # figures that two different things hardly share in another order


class _Mention(NamedTuple):
    figure: Figure
    sketch: Sketch
    definite: bool


def twice(document: Document) -> Iterator[Finding]:
    """Figures of one thing of which one is the other with its figures swapped, or a thousand times as much."""
    for group in _by_subject(document).values():
        values = Counter(one.figure.value for one in group)
        for one, other in combinations(group, 2) if 1 < len(values) <= _MOST else ():
            if _are_one(document, one, other):
                known = values[one.figure.value] >= values[other.figure.value]
                yield _finding(document, *((one, other) if known else (other, one)))
                break


def _by_subject(document: Document) -> dict[tuple[str, str, str], list[_Mention]]:
    """The exact figures of the copy, by what they count."""
    groups: dict[tuple[str, str, str], list[_Mention]] = defaultdict(list)
    of_them: list[_Mention] = []
    for sketch in sketches(document):
        for number, one in enumerate(sketch.figures):
            if one.value < _SMALLEST or one.vague or one.unit in _TIME:
                continue
            lead = sketch.gaps[number].lower().split()[-2:]
            mention = _Mention(one, sketch, bool(lead) and lead[-1] in _DEFINITE)
            noun = one.noun or (lead[0] if lead[1:] == ["of"] else "")
            if one.kind in ("money", "measure") or (one.kind == "count" and noun):
                groups[one.kind, one.unit, noun if one.kind == "count" else ""].append(mention)
            elif one.kind == "count" and sketch.gaps[number + 1].startswith((" of them", " of those")):
                of_them.append(mention)
    for mention in of_them:
        before = document.text[max(0, mention.figure.span.start - _NEAR) : mention.figure.span.start].lower()
        for (kind, _, noun), group in groups.items():
            if kind == "count" and noun and re.search(rf"\b{re.escape(noun)}s?\b", before):
                group.append(mention._replace(definite=True))
    for group in groups.values():
        group.sort(key=lambda one: one.figure.span)
    return groups


def _are_one(document: Document, one: _Mention, other: _Mention) -> bool:
    """Whether two mentions can only be of one thing: their figures differ by a slip, and the words say so."""
    first, second = one.figure, other.figure
    if first.value == second.value or one.sketch is other.sketch:
        return False
    if other.definite and _enlarged(first, second):
        return True
    slip = _swapped(first, second) or _enlarged(first, second)
    if not slip and not (other.definite and first.kind == "count" and is_slip(first.value, second.value)):
        return False
    if any(document.block_at(each.figure.span.start).kind not in _BODY for each in (one, other)):
        return False
    others = _STRONGLY_OTHER if other.definite and first.kind == "count" else _OTHER
    if any("y" in each.sketch.kinds or re.search(others, each.sketch.text.lower()) for each in (one, other)):
        return False
    shared = len(_words(one.sketch) & _words(other.sketch))
    return (other.definite and (shared > 0 or first.kind == "count")) or shared >= (1 if slip >= _TELLING else 2)


def _swapped(one: Figure, other: Figure) -> int:
    """How many figures the two share in another order: 184 and 148 three."""
    first, second = (digits(each.value / each.step, commas=False).rstrip("0") for each in (one, other))
    alike = one.step == other.step and len(first) == len(second) > 1 and sorted(first) == sorted(second)
    return len(first) if alike and first != second and first[0] != "0" else 0


def _enlarged(one: Figure, other: Figure) -> int:
    """How many figures the two share, if the one is a thousand or a million times the other."""
    first, second = (digits(each.value, commas=False, places=6).rstrip("0.") for each in (one, other))
    ratio = max(one.value, other.value) / min(one.value, other.value)
    return len(first) if first == second and len(first) > 1 and round(ratio, 6) in (10**3, 10**6) else 0


def _words(sketch: Sketch) -> set[str]:
    """The beginnings of the long words of a sentence."""
    return {word.lower()[:5] for gap in sketch.gaps for word in re.findall(r"[^\W\d_]{4,}", gap)} - _COMMON


_COMMON_ = (
    "that this with from have were will been they them their there when what which would about after before into over "
    "said says also more than then some only just here year years month time peopl milli billi percen long "
    "high wide deep tall heavy"
)
_COMMON = frozenset(word[:5] for word in _COMMON_.split())


def _finding(document: Document, known: _Mention, doubtful: _Mention) -> Finding:
    one, other = doubtful.figure, known.figure
    fixes = (
        Fix(
            (
                Edit(
                    one.span,
                    rewritten(document, one, other.value) if one.kind == "count" else document.quote(other.span),
                ),
            )
        ),
        Fix(
            (
                Edit(
                    other.span,
                    rewritten(document, other, one.value) if one.kind == "count" else document.quote(one.span),
                ),
            )
        ),
    )
    message = f"{named(document, one)} here, {named(document, other)} elsewhere"
    return Finding(one.span, message, fixes, (Related(other.span, "the other figure"),), "twice")
