"""Parts and what they come to: `216 confirmed and 103 probable, 319 in all`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Edit, Finding, Fix, Related, replace
from copydesk_rules.numbers._arithmetic import adds_up, is_near, is_slip, listed, named, rewritten, some_add_up
from copydesk_rules.numbers._sketch import Sketch, sketches

_CUED = (
    r"<cm:total>(?: [\w’'-]+){0,2},? (?:in all|in total|altogether|all told|overall|combined)\b(?! (?:with|"
    r"including|counting|plus|if|when|since|so far)\b)",
    r"\b(?:for|making|makes|made|giving|gives|bringing|or|to)(?: up)? (?:an?|the|their|its) (?:combined |overall "
    r"|grand |joint )?total (?:of|to) <cm:total>",
    r"\b(?:making|which makes|that makes|together (?:they )?(?:make|made|come to|came to|totalled|totaled)|add "
    r"up to|adds up to|added up to) <cm:total>",
)
_CUES = ("in all", "total", "together", "told", "overall", "combined", "making", "makes", "make", "add")
_DIVIDED = (
    r"<cm:total>(?: [\w’'-]+){0,5}(?:: | [–—-] | \()(?P<parts>(?:[\w’' -]{0,24}⟨[cm]\d+⟩[\w’' "
    r"-]{0,30}(?:, |,? and |; )){1,6}[\w’' -]{0,24}⟨[cm]\d+⟩[\w’' -]{0,30}?)(?: [–—-] |\)|\.|;|$)"
)
_PEOPLE_ = (
    "person adult child victim passenger casualty juror suspect student employee worker patient member pupil officer "
    "soldier civilian resident survivor prisoner protester marcher player candidate winner volunteer guest "
    "arrest death dead"
)
_SEXES_ = (
    "man woman boy girl adult child male female teenager baby infant officer civilian soldier passenger crew pedestrian"
)
_PEOPLE, _SEXES = frozenset(_PEOPLE_.split()), frozenset(_SEXES_.split())
_BARE = r"(?:⟨c\d+⟩ [\w’-]+, )*⟨c\d+⟩ [\w’-]+,? and ⟨c\d+⟩ [\w’-]+"
"""`12 electric and six diesel`: a word that is no plural behind each."""
_PLAIN = rf"<c:total> [\w’'-]+, (?P<parts>{_BARE})(?:[,.;)]|$)"
_SAID = r"(?:[\w’' -]|⟨[oyd]\d+⟩){1,40}?"
_APPOSED = (
    rf"<c:total>(?: [\w’'-]+){{1,5}}, (?P<parts>(?:⟨c\d+⟩{_SAID}, )*⟨c\d+⟩{_SAID},? and ⟨c\d+⟩{_SAID})(?:[,.;)]|$)"
)
_WHOLE = (
    r"\b(?:revenues?|sales|turnover|total|totalled|income|budget|costs?|spending|receipts|takings|raised|"
    r"earned|spent|worth)\b"
)
_TWO_DIGITS = 13  # below it every number is a slip away from every other
_SLOT = r"⟨[cm](\d+)⟩"


def totals(document: Document) -> Iterator[Finding]:
    """Totals that their parts do not make."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        if not sketch.holds("cm", 3):
            continue
        before = every[number - 1].figures if number else ()
        yield from _cued(document, sketch, before)
        if any(mark in sketch.text for mark in (": ", " (", " – ", " — ", " - ")):
            yield from _divided(document, sketch)
        if sketch.holds("c", 3) and ", " in sketch.text and " and " in sketch.text:
            yield from _apposed(document, sketch)
        yield from _enumerated(document, sketch, every[max(0, number - 3) : number])


def _cued(document: Document, sketch: Sketch, earlier: tuple[Figure, ...]) -> Iterator[Finding]:
    if not any(word in sketch.text for word in _CUES):
        return
    for pattern in _CUED:
        found = [
            (match, text)
            for text, brackets in ((sketch.plain, False), (sketch.text, True))
            for match in sketch.find(pattern, brackets=brackets)
        ]
        for match, text in found:
            total = sketch.figure(match, "total")
            parts = _coordinated(sketch, text[: match.start("total") - 2], total)
            others = [one for one in (*earlier, *sketch.figures) if _alike(one, total) and one.span != total.span]
            if (
                len(parts) >= 2
                and not total.vague
                and not any(one.vague for one in parts)
                and not some_add_up(others, total)
            ):
                yield from _wrong(document, parts, total)


def _coordinated(sketch: Sketch, text: str, total: Figure) -> list[Figure]:
    """The figures in front of a total that an `and` joins, if all of them are of its kind."""
    tail = re.split(r"[;:]|\b(?:while|but|whereas|although)\b", text)[-1]
    tail = re.sub(r"⟨[dyokf]\d+⟩", "", tail)
    if not re.search(r"⟨[cm]\d+⟩[^⟨⟩]*(?:\band\b|\bplus\b)[^⟨⟩]*⟨[cm]\d+⟩[^⟨⟩]*$", tail):
        return []
    found = [sketch.figures[int(number)] for number in re.findall(_SLOT, tail)]
    return found if all(_alike(one, total) for one in found) else []


def _divided(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """A total, and its parts behind a colon, between dashes or in brackets."""
    for match in sketch.find(_DIVIDED, brackets=True):
        total = sketch.figure(match, "total")
        parts = [sketch.figures[int(number)] for number in re.findall(_SLOT, match["parts"])]
        slots = len(re.findall("⟨", match["parts"]))
        if (
            len(parts) < 2
            or slots != len(parts)
            or total.vague
            or any(one.vague or one.kind != total.kind or one.unit != total.unit for one in parts)
        ):
            continue
        if re.search(
            r"\b(?:including|among|of (?:which|whom|them)|up from|from|by|rank|aged|and then|later|each)\b",
            match.group(),
        ):
            continue
        if (
            not adds_up(parts, total)
            and max(one.value for one in parts) < total.value
            and not some_add_up(parts, total)
        ):
            yield from _wrong(document, parts, total)


def _apposed(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`23 people, 15 men and eight women`: parts that are plainly parts, by whom they count or by one preposition."""
    for match in [*sketch.find(_APPOSED), *sketch.find(_PLAIN)]:
        total = sketch.figure(match, "total")
        parts = [sketch.figures[int(number)] for number in re.findall(_SLOT, match["parts"])]
        places = re.findall(r"⟨c\d+⟩(?: of (?:them|whom|which|these))? (in|at|on|from|for|by|during) ", match["parts"])
        by_kind = total.noun and all(not one.noun for one in parts) and re.fullmatch(_BARE, match["parts"]) is not None
        by_place = len(places) == len(parts) and len(set(places)) == 1
        by_sex = total.noun in _PEOPLE and all(one.noun in _SEXES and one.noun != total.noun for one in parts)
        if (
            not (by_place or by_sex or by_kind)
            or any(one.vague for one in (total, *parts))
            or "ncluding" in match.group()
        ):
            continue
        made = sum((one.value for one in parts), Fraction(0))
        close = abs(made - total.value) <= max(Fraction(3), total.value / 10) or (
            made >= _TWO_DIGITS and is_slip(made, total.value)
        )
        whole = max(one.value for one in parts) < total.value
        if close and whole and not adds_up(parts, total) and not some_add_up(parts, total):
            yield from _wrong(document, parts, total)


def _enumerated(document: Document, sketch: Sketch, earlier: Sequence[Sketch]) -> Iterator[Finding]:
    """Three sums of money or more in one sentence, and a whole just before that is one digit off."""
    money = [one for one in sketch.figures if one.kind == "money"]
    if not 3 <= len(money) <= 6 or len({(one.unit, one.step) for one in money}) != 1 or any(one.vague for one in money):
        return
    if not re.search(r"⟨m\d+⟩[^⟨⟩.;]*, [^⟨⟩.;]*⟨m\d+⟩[^⟨⟩.;]*\band\b[^⟨⟩.;]*⟨m\d+⟩", sketch.plain) or re.search(
        r"\b(?:from|against|compared)\b", sketch.plain
    ):
        return
    made = sum((one.value for one in money), Fraction(0))
    wholes = [one for other in earlier for one in _wholes(other) if _alike(one, money[0]) and one.step == money[0].step]
    if any(abs(one.value - made) <= one.step * len(money) / 2 for one in wholes):
        return
    step = money[0].step
    near = [
        one
        for one in wholes
        if not one.vague and is_slip(one.value / step, made / step) and abs(one.value - made) < made / 3
    ]
    if len(near) == 1:
        yield from _wrong(document, money, near[0])


def _wholes(sketch: Sketch) -> list[Figure]:
    """What a sentence may give as the whole: not what it compares it with."""
    if not re.search(_WHOLE, sketch.text, re.IGNORECASE):
        return []
    slots = re.finditer(r"(?<!from )(?<!against )(?<!compared with )(?<!than )⟨m(\d+)⟩", sketch.plain)
    return [sketch.figures[int(slot[1])] for slot in slots]


def _wrong(document: Document, parts: Sequence[Figure], total: Figure) -> Iterator[Finding]:
    made = sum((one.value for one in parts), Fraction(0))
    if not is_near(made, total.value) or made == total.value:
        return
    text = rewritten(document, total, made)
    message = f"{listed([named(document, one) for one in parts])} make {text}, not {named(document, total)}"
    related = tuple(Related(one.span, "a part") for one in parts)
    last = total.value - made + parts[-1].value
    other = (Fix((Edit(parts[-1].span, rewritten(document, parts[-1], last)),)),) if last > 0 else ()
    yield Finding(total.span, message, (*replace(total.span, text), *other), related, "total")


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.unit == other.unit
