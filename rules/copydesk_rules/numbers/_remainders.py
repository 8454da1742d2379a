"""What there was, what came and went, and what is left: `had 120 trees. The storm took 35, leaving 85`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import alike, digits, is_slip, named, rewritten, some_add_up
from copydesk_rules.numbers._roles import role
from copydesk_rules.numbers._sketch import Sketch, runs_on, sketches

_LEFT_BEFORE = (
    r"(?:\bleav(?:e|es|ing)|\bleft)(?: (?:it|them|him|her|us|its rivals|the (?:others?|opposition)|the \w+ \w+|\w+)"
    r"(?: parties)?)?(?: with)?(?: only| just)?$|\b(?:now )?stands? at$|\bnow (?:has|have|numbers?)$|\bended(?: "
    r"\w+){0,2} with$|"
    r"\bthe (?:other|remaining|rest)(?:,)?$|\bother(?: \w+)? (?:hold|has|have)(?: the other)?$"
)
_LEFT_BEHIND = (
    r"^others?\b|^who (?:dissented|disagreed|did not|didn’t|refused|voted against|opposed|failed"
    r"|were not|had not)|^(?:\w+ )?(?:were left|was left|are left|remain(?:ed)?\b|left standing|still standing)"
)
_GONE_ = (
    "lost lose loses losing took takes sold sell closed closing shut cut cutting spent died killed destroyed retired "
    "retiring shed axed axing removed felled left gone went scrapped demolished gave leaving pulled dropped"
)
_COME_ = (
    "gained gaining added adding bought buying hired hiring opened opening born acquired acquiring recruited recruiting"
)
_GONE, _COME = frozenset(_GONE_.split()), frozenset(_COME_.split())
_LOOSE = (" with ", " including ", " plus ", " since ", " whose ", " besides ")


def remainders(document: Document) -> Iterator[Finding]:
    """Figures that are not what is left."""
    before: Sketch | None = None
    for sketch in sketches(document):
        near = [sketch]
        if before is not None and before.kinds.count("c") in (1, 2) and runs_on(document, before, sketch):
            near.append(before.joined(sketch))
        for one in near:
            found = [finding for number in one.of("cm") for finding in _judge(document, one, number)]
            yield from found
            if found:
                break
        before = sketch


def _judge(document: Document, sketch: Sketch, rest: int) -> Iterator[Finding]:
    lead = sketch.gaps[rest].lower().rstrip()
    cue = re.search(_LEFT_BEFORE, lead)
    if not cue and not re.match(_LEFT_BEHIND, sketch.gaps[rest + 1].lstrip()):
        return
    last = sketch.figures[rest]
    whole, parts = _sum(sketch, rest)
    if whole is None or not parts or any(mark in lead for mark in _LOOSE):
        return
    if (
        last.vague
        or whole.vague not in ("", "some")
        or any(one.vague for one, _ in parts)
        or last.noun not in ("", "other", whole.noun)
    ):
        return
    made = round(whole.value + sum(sign * one.value for one, sign in parts), 6)
    if whole.vague and abs(made - last.value) < whole.value / 20:
        return
    others = [one for one in sketch.figures if alike(one, whole) and one.span != whole.span]
    if made == last.value or some_add_up(others, whole) or not _is_near(made, last, whole):
        return
    told = ", ".join(f"{'and' if sign > 0 else 'less'} {named(document, one)}" for one, sign in parts)
    message = f"{named(document, whole)} {told} is {digits(made)}, not {named(document, last)}"
    related = (Related(whole.span, "the whole"), *(Related(one.span, "a part") for one, _ in parts))
    yield Finding(last.span, message, replace(last.span, rewritten(document, last, made)), related, "rest")


def _is_near(made: float, rest: Figure, whole: Figure) -> bool:
    gap = abs(made - rest.value)
    return (
        made > 0
        and gap > 0
        and (gap <= max(3, whole.value / 10) or (min(made, rest.value) >= 13 and is_slip(made, rest.value)))
    )


def _sum(sketch: Sketch, rest: int) -> tuple[Figure | None, list[tuple[Figure, int]]]:
    """What there was, and what came or went, with its sign; none of them where that isn't plain."""
    last = sketch.figures[rest]
    at = [number for number in sketch.of("cmf") if number < rest and _counts(sketch, number, last)]
    later = [
        number
        for number in sketch.of("cm")
        if number > rest and role(sketch, number) == "old" and alike(sketch.figures[number], last)
    ]
    if len(at) + len(later) < 2 or len(at) > 4:
        return None, []
    if (
        sketch.kinds[at[0]] == "f"
        and len(at) == 2
        and re.search(r"^of (?:the|its|his|her|their|our)$", sketch.gaps[at[1]].strip())
    ):
        whole = sketch.figures[at[1]]
        part = round(whole.value * sketch.figures[at[0]].value, 6)
        return (
            (whole, [(whole._replace(value=part, span=sketch.figures[at[0]].span), -1)])
            if part % 1 == 0
            else (None, [])
        )
    if any(sketch.kinds[number] == "f" for number in at):
        return None, []
    of_whole = (
        re.search(r"^of (?:the|its|his|her|their|our|all)?$", sketch.gaps[at[1]].strip()) if len(at) == 2 else None
    )
    if of_whole:
        return sketch.figures[at[1]], [(sketch.figures[at[0]], -1)]
    first = later[0] if later else at[0]
    signs = [_sign(sketch, number) for number in at if number != first]
    figures = [sketch.figures[number] for number in at if number != first]
    for number in range(1, len(signs)):
        signs[number] = signs[number] or signs[number - 1]
    if len(signs) == 1 and "leav" in sketch.gaps[rest]:
        signs = [signs[0] or -1]
    return (sketch.figures[first], list(zip(figures, signs, strict=True))) if all(signs) else (None, [])


def _counts(sketch: Sketch, number: int, last: Figure) -> bool:
    """Whether a figure is of the same things as the last, and not put in: `counting the two independents`."""
    put_in = re.search(r"\b(?:counting|including)\b", sketch.gaps[number])
    return not put_in and (sketch.kinds[number] == "f" or alike(sketch.figures[number], last))


def _sign(sketch: Sketch, number: int) -> int:
    """1 for what came, -1 for what went, by the last such verb in front, or by the first behind."""
    behind = sketch.gaps[number + 1].lower().replace(",", " ").split()[:3]
    for word in (*reversed(sketch.gaps[number].lower().replace(",", " ").split()[-5:]), *behind):
        if word in _GONE:
            return -1
        if word in _COME:
            return 1
    return 0
