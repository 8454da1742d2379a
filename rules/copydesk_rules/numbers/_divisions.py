"""A total with its parts behind a colon, in brackets or in apposition: `23 people, 15 men and eight women`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk_rules.numbers._arithmetic import adds_up, is_slip, some_add_up, sum_of, wrong_total
from copydesk_rules.numbers._sketch import Sketch

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
_TWO_DIGITS = 13  # below it every number is a slip away from every other
_SLOT = r"⟨[cm](\d+)⟩"


def divided(document: Document, sketch: Sketch) -> Iterator[Finding]:
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
            yield from wrong_total(document, parts, total)


def apposed(document: Document, sketch: Sketch) -> Iterator[Finding]:
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
        made = sum_of(parts)
        close = abs(made - total.value) <= max(3, total.value / 10) or (
            made >= _TWO_DIGITS and is_slip(made, total.value)
        )
        if by_place and made < total.value:  # there may be other places
            close = made >= _TWO_DIGITS and is_slip(made, total.value)
        whole = max(one.value for one in parts) < total.value
        if close and whole and not adds_up(parts, total) and not some_add_up(parts, total):
            yield from wrong_total(document, parts, total)
