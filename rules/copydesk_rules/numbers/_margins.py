"""Leads, majorities and margins, and the two figures between which they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, is_near, is_slip, rewritten
from copydesk_rules.numbers._results import finals
from copydesk_rules.numbers._sketch import Sketch, runs_on, sketches

_UNITS = r"(?:votes?|points?|seats?|runs?|shots?|strokes?|pins?|ballots?|goals?|lengths?|marks?|seconds?)"
_UNIT = frozenset("vote point run seat shot stroke goal pin mark ballot second".split())
_WIN_FRONT = (
    r"\b(?:majority of|margin of|winning margin of|difference of|(?:won|win|winning|lost|losing"
    r"|victory|failed|passed|beat|defeat)(?: \w+){0,3} by)$"
)
_LEAD_FRONT = (
    r"\b(?:lead of|advantage of|gap of|deficit of|cushion of|(?:led|leads|leading|trail|trails|trailed|trailing) by)$"
)
_WIN_BEHIND = rf"^-?(?:{_UNITS}[- ])?(?:margin|victory|win|defeat|loss|majority)\b"
_LEAD_BEHIND = (
    rf"^-?(?:{_UNITS}[- ])?(?:lead|gap|advantage|deficit|cushion)\b"
    rf"|^(?:{_UNITS} )?(?:clear|ahead|behind|adrift|in front|short)\b"
)
_BY_UNITS = rf"^{_UNITS}\b(?! (?:to|against) ⟨)"
_THEN = (
    r"^(?:[\w’'-]+ ){0,5}?(?:at (?:the (?:break|interval|half|turn|time)|half|tea|lunch|one (?:stage|point))"
    r"|before|early|"
    r"earlier|once|when|had|until|midway|last|in ⟨y\d+|inside|to (?:make|draw|level))\b"
)
"""What follows a lead of another time."""
_ONCE = (
    r"\b(?:after|having|from|despite|overturn\w*|turned|cut|cutting|reduced|previous|earlier|need\w*"
    r"|since|than|had (?:had|been))\b[^,;]*$"
)
"""What stands before a margin of another time."""
_CHANGING = r"\b(?:became|was cut|were cut|grew|shrank|narrowed|widened|stretched|extended)\b"
_SURE = 100
_WIDE = 4  # sentences to either side
_FARTHEST = 3  # sentences back


class _Pair(NamedTuple):
    more: Figure
    less: Figure

    @property
    def difference(self) -> float:
        return abs(self.more.value - self.less.value)


def margins(document: Document) -> Iterator[Finding]:
    """A margin that no two figures near it have, beside two that nearly have it."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        told = [(at, kind) for at in sketch.of("cu") if (kind := _kind(sketch, at))]
        if len(told) != 1 or re.search(_CHANGING, sketch.text):
            continue
        at, kind = told[0]
        if not sketch.figures[at].vague and sketch.figures[at].noun not in ("wicket", "person"):
            finding = _judge(document, sketch, at, _near(document, every, number), kind)
            finding = finding or _far(document, sketch.figures[at], every[max(0, number - _WIDE) : number + _WIDE + 1])
            if finding is not None and not re.search(
                r"\b(?:[Ii]n|of|since) ⟨y", sketch.text[: sketch.text.index(f"⟨{sketch.kinds[at]}{at}⟩")]
            ):
                yield finding


def _kind(sketch: Sketch, number: int) -> str:
    """`win` or `lead` by the words round a figure, or nothing."""
    lead, behind = sketch.gaps[number].lower().rstrip(), sketch.tail(number)
    lead = lead.removesuffix(" just").removesuffix(" only")
    if re.match(_THEN, re.sub(rf"^[- ]?{_UNITS}?", "", behind)) or re.search(_ONCE, lead.removesuffix(" by")):
        return ""
    if (
        re.search(_WIN_FRONT, lead)
        or re.match(_WIN_BEHIND, behind)
        or (lead.endswith(" by") and re.match(_BY_UNITS, behind))
    ):
        return "win"
    if re.search(_LEAD_FRONT, lead) or re.match(_LEAD_BEHIND, behind):
        return "lead"
    return ""


def _near(document: Document, every: Sequence[Sketch], number: int) -> list[Sketch]:
    """The sentence and those before it in its paragraph, the nearest first."""
    found = [every[number]]
    while len(found) <= _FARTHEST and number and runs_on(document, every[number - 1], every[number]):
        number -= 1
        found.append(every[number])
    return found


def _judge(document: Document, sketch: Sketch, at: int, near: list[Sketch], kind: str) -> Finding | None:
    margin = sketch.figures[at]
    pairs = [pair for pair in _all_pairs(document, near) if margin not in pair]
    if margin.kind == "measure":
        pairs = [pair for pair in pairs if pair.more.kind == "clock"] if margin.unit == "s" else []
    if any(pair.difference == margin.value for pair in pairs):
        return None
    pair = _meant(document, sketch, at, near, kind) if margin.kind == "count" else next(iter(pairs), None)
    if pair is None or margin.value >= pair.more.value or pair.difference == margin.value:
        return None
    close = is_near(pair.difference, margin.value) or abs(pair.difference - margin.value) <= 2
    return _finding(document, margin, pair) if close else None


def _far(document: Document, margin: Figure, near: Sequence[Sketch]) -> Finding | None:
    """The same for a great margin and the two figures of a sentence further off, if it is a slip for their
    difference.
    """
    pairs = list(_all_pairs(document, near)) if margin.value >= _SURE and margin.kind == "count" else []
    if any(pair.difference == margin.value for pair in pairs):
        return None
    found = (
        [[one for one in sketch.figures if _fits(one, margin) and one.value >= _SURE] for sketch in near]
        if pairs
        else []
    )
    meant = [_Pair(*sorted(two, key=lambda each: -each.value)) for two in found if len(two) == 2]
    meant = [pair for pair in meant if is_slip(pair.difference, margin.value) and pair.difference >= _SURE]
    return _finding(document, margin, meant[0]) if len(meant) == 1 else None


def _all_pairs(document: Document, near: Sequence[Sketch]) -> Iterator[_Pair]:
    """Any two figures near by that a margin may lie between."""
    counts = [one for sketch in near for one in sketch.figures if one.kind in ("count", "year", "percent")]
    scores = [one for sketch in near for one in sketch.figures if one.kind == "score" and len(one.parts) == 2]
    clocks = [
        made for sketch in near for one in sketch.figures if one.kind == "clock" if (made := _clock(document, one))
    ]
    for one in scores:
        yield _sides(one)
    for group in (counts, clocks):
        for one, other in combinations(group[:12], 2):
            yield _Pair(*sorted((one, other), key=lambda each: -each.value))


def _clock(document: Document, one: Figure) -> Figure | None:
    """A time that somebody took, in seconds."""
    parts = document.quote(one.span).split(":")
    return (
        one._replace(value=sum(float(part) * 60**at for at, part in enumerate(reversed(parts))))
        if len(parts) > 1
        else None
    )


def _sides(score: Figure) -> _Pair:
    high, low = (score._replace(value=part) for part in sorted(score.parts, reverse=True))
    return _Pair(high, low)


def _meant(document: Document, sketch: Sketch, at: int, near: list[Sketch], kind: str) -> _Pair | None:
    """The two figures that a margin can only be meant for."""
    margin = sketch.figures[at]
    scores = {one.parts: one for one in sketch.figures if one.kind == "score"}
    if scores:
        only = next(iter(scores.values())) if len(scores) == 1 else None
        current = kind == "win" or not re.search(r"\b(?:won|beat|win|lost)\b", sketch.text)
        return _sides(only) if only is not None and len(only.parts) == 2 and current else None
    for reach in range(1, len(near) + 1):
        found = [one for each in near[:reach] for one in each.figures if _fits(one, margin)]
        if len(found) == 2 and not ("y" in sketch.kinds and reach > 1):
            return _Pair(*sorted(found, key=lambda each: -each.value))
        if len(found) > 2:
            return _first_innings(sketch, near[reach - 1], margin) or (_slipped(found, margin) if reach == 1 else None)
    others = [one for one in sketch.figures if one.kind in ("count", "score") and one is not margin]
    results = [] if others or kind != "win" or "y" in sketch.kinds else list(finals(document).values())
    close = results and len(results) == 1 and margin.noun in ("", "point", "goal", "run")
    return _sides(results[0]) if close else None


def _slipped(found: Sequence[Figure], margin: Figure) -> _Pair | None:
    """The only two neighbours for whose difference a margin can be a slip."""
    pairs = [_Pair(*sorted(two, key=lambda each: -each.value)) for two in pairwise(found)]
    slips = [
        pair for pair in pairs if min(pair.difference, margin.value) >= 13 and is_slip(pair.difference, margin.value)
    ]
    return slips[0] if len(slips) == 1 else None


def _fits(one: Figure, margin: Figure) -> bool:
    """Whether a figure can be one of the two sides."""
    if margin.noun == "point" and one.kind == "percent":
        return not one.vague and one.value > margin.value
    nouns = one.noun in ("", margin.noun, "person") or (one.noun in _UNIT and not margin.noun)
    return (
        one.kind == "count"
        and one is not margin
        and not one.vague
        and one.value > margin.value
        and one.step >= 1
        and nouns
    )


def _first_innings(sketch: Sketch, told: Sketch, margin: Figure) -> _Pair | None:
    """`made 287 and 214; Kent replied with 243 and 212`: what the first innings came to."""
    if "first-innings" not in sketch.text.lower() and "first innings" not in sketch.text.lower():
        return None
    at = told.of("c")
    reply = next(
        (number for number in at[1:] if re.search(r";|\breplied|\banswered|\bin reply", told.gaps[number])), None
    )
    pair = (told.figures[at[0]], told.figures[reply]) if reply is not None else ()
    return _Pair(*sorted(pair, key=lambda each: -each.value)) if pair else None


def _finding(document: Document, margin: Figure, pair: _Pair) -> Finding:
    if pair.more.kind == "clock":
        words = f"the times are {digits(pair.difference)} seconds apart, not {digits(margin.value)}"
    else:
        less = f"{digits(pair.more.value)} less {digits(pair.less.value)}"
        words = f"{less} is {digits(pair.difference)}, not {digits(margin.value)}"
    related = (Related(pair.more.span, "the greater"), Related(pair.less.span, "the smaller"))
    return Finding(
        margin.span, words, replace(margin.span, rewritten(document, margin, pair.difference)), related, "margin"
    )
