"""A part, the whole it is of, and the share that the copy says it is; a fraction and the percentage beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk_rules.numbers._arithmetic import alike
from copydesk_rules.numbers._sketch import Sketch

_EXACT_ENOUGH = frozenset({"", "some"})
_DETERMINERS = frozenset("the its their all his her our my a total of some those these out".split())
_OF_THESE = r"(?:of|among) (?:which|whom|these|them|those)(?: only)?"
_APART = (
    r"(?:,? or(?: just| some| exactly)?|\(|,|:|–|—| -|,? (?:that|which) is|,? (?:giving |for |that is )?an? "
    r"(?:[\w’'-]+ ){0,2}"
    r"(?:turnout|rate|share|proportion) of)$"
)
"""What stands in front of a share that is put in beside its part."""
_CLOSED = r"(?: people| full| empty| capacity| of (?:them|the total|those|the \w+))?(?:[,.);:]| [–—-]|$)"
_TOOK_PART = (
    r" (?:came|attended|turned up|replied|answered|responded|voted|took part|were sold|were filled|were taken)\b"
)
_OTHERS = frozenset("and while but with who whereas".split())
_MOST = 7  # words between two figures of one statement


class Part:
    """So many of so many, and the share."""

    __slots__ = ("part", "share", "whole")

    def __init__(self, part: Figure, whole: Figure, share: Figure) -> None:
        self.part, self.whole, self.share = part, whole, share

    @property
    def per_cent(self) -> float:
        """What the copy says, in per cent."""
        return self.share.value * (100 if self.share.kind == "fraction" else 1)

    @property
    def made(self) -> float:
        """What the part is of the whole, in per cent."""
        return 100 * self.part.value / self.whole.value


def parts(sketch: Sketch) -> Iterator[Part]:
    """The shares of a sentence whose part and whole stand beside them, and are exact."""
    for share in sketch.of("pf"):
        found = _behind(sketch, share) or _in_front(sketch, share) or _amid(sketch, share)
        if found is None:
            continue
        part, whole = (sketch.figures[number] for number in found)
        one = Part(part, whole, sketch.figures[share])
        inexact = {one.part.vague, one.whole.vague, one.share.vague} - _EXACT_ENOUGH
        if not inexact and alike(one.part, one.whole) and 0 < one.part.value <= one.whole.value:
            yield one


def _amid(sketch: Sketch, share: int) -> tuple[int, int] | None:
    """Part and whole on either side of the share: `of the 48 flats, a third – 18 – are`, `now 60 per cent full, or
    720`.
    """
    whole, part = share - 1, share + 1
    if whole < 0 or not re.fullmatch(r"c[pf]c|m[pf]m|u[pf]u", sketch.kinds[whole : part + 1]):
        return None
    joint = sketch.gaps[part].strip().removeprefix("full").removeprefix("of them").strip()
    if joint not in (", or", "or", "–", "—", "(", "-", ", that is,"):
        return None
    closed = re.match(_CLOSED, sketch.gaps[part + 1]) or joint.endswith("or")
    told = _leads_to_whole(sketch, whole) or (
        joint.endswith("or") and sketch.figures[part].noun in ("", sketch.figures[whole].noun)
    )
    near = (
        0.7 <= sketch.figures[part].value / max(sketch.figures[whole].value, 1) / _value(sketch.figures[share]) <= 1.4
    )
    return (part, whole) if closed and told and near else None


def _value(share: Figure) -> float:
    return (share.value if share.kind == "fraction" else share.value / 100) or 1


def _behind(sketch: Sketch, share: int) -> tuple[int, int] | None:
    """Part and whole, where the share stands behind both: `512 of the 640, or 80 per cent`."""
    before = [number for number in sketch.of("cmu") if number < share][-2:]
    if (
        len(before) < 2
        or not _stands_apart(sketch, share)
        or any(mark in sketch.kinds[before[1] : share] for mark in "sq")
    ):
        return None
    first, second = before
    if any(letter in "pf" for letter in sketch.kinds[first:share]):
        return None
    if _leads_to_whole(sketch, second) and second == first + 1:
        return first, second
    lead, tail = sketch.between(first, second).lower(), sketch.gaps[second + 1].lower()
    if re.search(rf"{_OF_THESE}(?: (?:only|just))?\s*$", lead) or re.match(rf"\s*{_OF_THESE}\b", tail):
        return second, first
    if _leads_to_whole(sketch, first) and "," in lead and len(lead.split()) <= _MOST:
        return second, first
    if re.match(_TOOK_PART, tail) and re.search(r",? (?:and|but) $|; $", lead):
        return second, first
    if re.search(r"(?:[:;]|[–—]) $", lead) and sketch.gaps[share].strip() in (", or", "("):
        return second, first
    answered = (
        ". " in lead and len(lead.split()) <= _MOST and sketch.figures[second].noun in ("", sketch.figures[first].noun)
    )
    return (second, first) if answered and lead.rstrip().endswith((".", ". only", ". just")) else None


def _in_front(sketch: Sketch, share: int) -> tuple[int, int] | None:
    """Part and whole, where the share stands in front: `80 per cent (512 of the 640)`, `half of the 84 flats, 42`."""
    first, second = share + 1, share + 2
    if not re.fullmatch(r"c[cu]|mm", sketch.kinds[first : second + 1]):
        return None
    joint = sketch.gaps[first].strip()
    if joint in (", or", "or", "(", ":") and _leads_to_whole(sketch, second) and second == first + 1:
        return first, second
    if _leads_to_whole(sketch, first) and _stands_apart(sketch, second, comma=True):
        return second, first
    return None


def _leads_to_whole(sketch: Sketch, number: int) -> bool:
    """`of the 640`: the figure is a whole, of which the sentence gives a part."""
    words = sketch.gaps[number].lower().split()
    while words and (words[-1] in _DETERMINERS - {"of"} or words[-1].endswith(("’s", "'s"))):
        words.pop()
    return bool(words) and words[-1] == "of" and len(words) <= _MOST


def _stands_apart(sketch: Sketch, number: int, *, comma: bool = False) -> bool:
    """Whether a figure is put in between commas, dashes or brackets: `, or 80 per cent,`."""
    lead, behind = sketch.gaps[number].lower().rstrip().removesuffix(" a"), sketch.gaps[number + 1]
    opener = re.search(_APART, lead)
    if opener is None or (not re.match(_CLOSED, behind) and not opener[0].endswith(("or", " of"))):
        return False
    if comma and not re.match(r"(?: people| of them)?(?:[,)]| [–—-])", behind):
        return False
    words = lead[: opener.start()].split()
    return len(words) <= _MOST and not any(word in _OTHERS for word in words)


def twofold(sketch: Sketch) -> Iterator[tuple[Figure, Figure, float]]:
    """A fraction, the percentage put in beside it, and the fraction in per cent: `one in five (21%)`."""
    for number in sketch.of("p"):
        share, before = sketch.figures[number], sketch.kinds[:number]
        close = re.match(r"(?: of them)?(?:[,.)]| [–—-]|$)", sketch.gaps[number + 1])
        lead = sketch.gaps[number].lower()
        if (
            share.vague
            or not close
            or not re.search(r"(?:\(|, or|,| [–—-])$", lead.rstrip())
            or len(lead.split()) > _MOST
        ):
            continue
        if any(word.strip("(,") in _OTHERS for word in lead.split()):
            continue
        if before.endswith("f"):
            yield sketch.figures[number - 1], share, sketch.figures[number - 1].value * 100


_MORE = ("more than", "over", "just over", "well over", "above", "at least", "slightly over", "a little over")
_LESS = ("nearly", "almost", "under", "just under", "less than", "fewer than", "below", "close to", "up to")


def is_twofold(one: Figure, share: Figure, told: float) -> bool:
    """Whether the percentage can be what the fraction says."""
    if one.vague in _MORE:
        return share.value >= told - share.step / 2
    if one.vague in _LESS:
        return told - max(10, told / 3) <= share.value <= told + share.step / 2
    return abs(share.value - told) <= min(6, max(2.5, told / 5)) * (1.5 if one.vague else 1)
