"""Parts and what they come to: `216 confirmed and 103 probable, 319 in all`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding
from copydesk_rules.numbers._arithmetic import alike, is_slip, some_add_up, sum_of, wrong_total
from copydesk_rules.numbers._sketch import Sketch, sketches

_IN_FRONT = (
    ", a total of", "a combined total of", " total of", "a combined", "a combined total", "making", "which makes",
    "that makes", "together make", "together made", "add up to", "adds up to", "added up to", "come to", "came to",
    "totalled", "totaled", "an overall total of", "a grand total of", "total to", "making it",
)  # fmt: skip
_TOTALLED = ("for", "making", "makes", "made", "giving", "gives", "bringing", "or", ",", "to", "–", "—", "is", "was")
_BEHIND = ("in all", "in total", "altogether", "all told", "overall", "combined", "between them", "together", "in two")
_NOT_ALL = ("with", "including", "counting", "plus", "if", "when", "since", "so far", "this", "for", "from", "of which")
_TOLD_APART = frozenset("brother sister son daughter man woman player people person".split())
_CUES = (
    "in all",
    "total",
    "together",
    "told",
    "overall",
    "combined",
    "making",
    "makes",
    " make",
    "add",
    "between them",
)
_STRAYS = frozenset(
    "while but whereas although though than including among until compared against after before up down aged".split()
)
_WHOLE = (
    r"\b(?:revenues?|sales|turnover|total|totalled|income|budget|costs?|spending|receipts|takings|raised|"
    r"earned|spent|worth)\b"
)


def totals(document: Document) -> Iterator[Finding]:
    """Totals that their parts do not make."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        if sketch.kinds.count("c") < 3 and sketch.kinds.count("m") < 3:
            if "votes" in sketch.text or "urnout" in sketch.text:
                yield from votes_cast(document, every, number)
            continue
        before = every[number - 1].figures if number else ()
        yield from _cued(document, sketch, before)
        if any(mark in sketch.text for mark in (": ", " (", " – ", " — ", " - ")):
            from copydesk_rules.numbers._divisions import divided

            yield from divided(document, sketch)
        if sketch.holds("c", 3) and ", " in sketch.text and " and " in sketch.text:
            from copydesk_rules.numbers._divisions import apposed

            yield from apposed(document, sketch)
        yield from _enumerated(document, sketch, every[max(0, number - 3) : number])


def _cued(document: Document, sketch: Sketch, earlier: tuple[Figure, ...]) -> Iterator[Finding]:
    """`41 fires, 17 floods and 12 rescues, 70 in all`: figures that an `and` joins, and what they come to."""
    text = sketch.text.lower()
    if not any(word in text for word in _CUES):
        return
    for number, total in enumerate(sketch.figures):
        if sketch.kinds[number] not in "cm" or total.vague or not _is_total(sketch, number):
            continue
        parts = _coordinated(sketch, number)
        others = [one for one in (*earlier, *sketch.figures) if alike(one, total) and one.span != total.span]
        if len(parts) >= 2 and not any(one.vague for one in parts) and not some_add_up(others, total):
            yield from wrong_total(document, parts, total)


def _is_total(sketch: Sketch, number: int) -> bool:
    lead, behind = sketch.gaps[number].lower().rstrip(), sketch.gaps[number + 1].lower()
    front = next((front for front in _IN_FRONT if lead.endswith(front)), "")
    if front in (" total of", "a combined", "a combined total"):
        words = lead.removesuffix(front).rstrip().split()
        while words and words[-1] in (
            "a",
            "an",
            "the",
            "match",
            "joint",
            "season",
            "two-day",
            "weekend",
            "its",
            "their",
        ):
            words.pop()
        front = front if words and words[-1].endswith((",", *_TOTALLED)) and words[-1] != "in" else ""
    if front == "total to" and "o" not in sketch.kinds:
        front = ""
    words = behind.replace(",", " ").split()[:10]
    tail = " ".join(words)
    for phrase in _BEHIND:
        start = tail.find(phrase)
        if 0 <= start < 24 and not tail[start + len(phrase) :].strip().startswith(_NOT_ALL):
            return phrase != "in two" or " months" in behind or " days" in behind
    return bool(front)


def _coordinated(sketch: Sketch, total: int) -> list[Figure]:
    """The figures in front of a total that an `and` joins, if all of them are of its kind."""
    found: list[int] = []
    bars = "ydokfl"
    for number in range(total - 1, -1, -1):
        gap = sketch.gaps[number + 1].lower()
        if (
            any(mark in gap for mark in ";:")
            or gap.endswith(" from ")
            or any(word.strip(",") in _STRAYS for word in gap.split())
        ):
            break
        if sketch.kinds[number] in bars:
            continue
        if not alike(sketch.figures[number], sketch.figures[total]):
            return []
        found.insert(0, number)
    if len(found) < 2:
        return []
    nouns = {sketch.figures[number].noun for number in found} - {""}
    if len(nouns) > 1 and sketch.figures[found[0]].noun in _TOLD_APART:
        return []
    joint = sketch.between(found[-2], found[-1]).lower()
    joined = any(f" {word} " in f"{joint} " for word in ("and", "plus", "&"))
    return [sketch.figures[number] for number in found] if joined else []


def votes_cast(document: Document, every: Sequence[Sketch], number: int) -> Iterator[Finding]:
    """More votes in a paragraph than were cast."""
    sketch = every[number]
    cast = [
        at for at in sketch.of("c")
        if "votes cast" in sketch.gaps[at + 1][:30] or "votes were cast" in sketch.gaps[at + 1][:30]
        or sketch.gaps[at].lower().rstrip().endswith(("votes cast:", "turnout was", "turnout of"))
    ]  # fmt: skip
    if len(cast) != 1 or sketch.figures[cast[0]].vague:
        return
    total = sketch.figures[cast[0]]
    near = [
        one for one in every[max(0, number - 4) : number + 4] if document.same_block(one.span.start, total.span.start)
    ]
    parts = [
        figure
        for one in near
        for at, figure in enumerate(one.figures)
        if one.kinds[at] == "c" and figure.span != total.span and figure.noun in ("vote", "") and figure.value >= 100
    ]
    text = " ".join(one.text for one in near).lower()
    loose = any(one.vague for one in parts) or any(word in text for word in ("lead", "majority", "margin", "more than"))
    if not loose and len(parts) >= 2 and sum_of(parts) > total.value and not some_add_up(parts, total):
        yield from wrong_total(document, parts, total)


def _enumerated(document: Document, sketch: Sketch, earlier: Sequence[Sketch]) -> Iterator[Finding]:
    """Three sums of money or more in one sentence, and a whole just before that is one digit off."""
    money = [one for one in sketch.figures if one.kind == "money"]
    if not 3 <= len(money) <= 6 or len({(one.unit, one.step) for one in money}) != 1 or any(one.vague for one in money):
        return
    if any(word in sketch.plain for word in (" from ", " against ", "compared")) or ", " not in sketch.plain:
        return
    if " and " not in sketch.between(*sketch.of("m")[-2:]):
        return
    made = sum_of(money)
    wholes = [one for other in earlier for one in _wholes(other) if alike(one, money[0]) and one.step == money[0].step]
    if any(abs(one.value - made) <= one.step * len(money) / 2 for one in wholes):
        return
    step = money[0].step
    near = [
        one
        for one in wholes
        if not one.vague and is_slip(one.value / step, made / step) and abs(one.value - made) < made / 3
    ]
    if len(near) == 1:
        yield from wrong_total(document, money, near[0])


def _wholes(sketch: Sketch) -> list[Figure]:
    """What a sentence may give as the whole: not what it compares it with."""
    if not re.search(_WHOLE, sketch.text, re.IGNORECASE):
        return []
    slots = re.finditer(r"(?<!from )(?<!against )(?<!compared with )(?<!than )⟨m(\d+)⟩", sketch.plain)
    return [sketch.figures[int(slot[1])] for slot in slots]
