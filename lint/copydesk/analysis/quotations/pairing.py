"""Which mark closes which: double marks first, then single ones between them."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from copydesk.analysis.quotations.marks import DOUBLE, Mark, is_elision, is_measure, is_weak_end, marks
from copydesk.document import Span


class Pair(NamedTuple):
    """An opening mark and its closing one, by their offsets; `misdirected` is the one that looks the wrong way."""

    opening: int
    closing: int
    misdirected: int | None = None


class Paired(NamedTuple):
    """What the marks of one block come to.

    `reopened` are openings that another opening follows, and where that stands; `left_open` is the last
    opening if nothing closes it in the block; `unopened` are closing marks with nothing to close.
    """

    pairs: list[Pair]
    reopened: list[Span]
    left_open: int | None
    unopened: list[int]
    single_open: list[int]


def pair_block(text: str, block: Span) -> Paired:
    """Pair the marks of a block."""
    double: list[Mark] = []
    single: list[Mark] = []
    for mark in marks(text, block):
        (double if mark.text in DOUBLE else single).append(mark)
    paired = _pair_double(text, _without_foreign(text, double))
    if single:
        _pair_single(text, single, paired)
        paired.pairs.sort()
    return paired


def _pair_double(text: str, found: list[Mark]) -> Paired:
    paired = Paired([], [], None, [], [])
    opening: Mark | None = None
    for number, mark in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if is_measure(text, mark, following, is_open=opening is not None):
            continue
        if _closes(text, mark, opening):
            if opening is None:
                paired.unopened.append(mark.at)
            else:
                paired.pairs.append(Pair(opening.at, mark.at, _misdirected(opening, mark)))
            opening = None
        else:
            if opening is not None:
                paired.reopened.append(Span(opening.at, mark.at))
            opening = mark
    return paired._replace(left_open=opening.at if opening else None)


def _without_foreign(text: str, found: list[Mark]) -> list[Mark]:
    """The marks without pairs that other languages set within a quotation of ours: “ein „echtes“ Netz”, “ett ”nät””."""
    if not any(mark.text == "“" for mark in found) or len(found) < 4:
        return found
    kept: list[Mark] = []
    at = 0
    while at < len(found):
        mark, behind = found[at], found[at + 1 : at + 3]
        inner = mark.text == "„" or (mark.text == "”" and mark.opens and not mark.closes)
        if (
            inner
            and kept
            and kept[-1].text == "“"
            and kept[-1].opens
            and len(behind) == 2
            and behind[0].closes
            and behind[0].text in "“”"
            and behind[1].text == "”"
            and behind[1].closes
        ):
            at += 2
            continue
        kept.append(mark)
        at += 1
    return kept


def _closes(text: str, mark: Mark, opening: Mark | None) -> bool:
    """Whether a double mark closes what is open, rather than opening something."""
    if mark.text in "«»‹›":
        return opening is not None
    if mark.text == "„":
        return False
    if mark.text == "“":
        if opening is not None and opening.text in "„‟":
            return True
        return opening is not None and mark.closes and not mark.opens
    if mark.text == "”":
        return opening is not None or not mark.opens
    if mark.undecided:
        return opening is not None
    return mark.closes


def _misdirected(opening: Mark, closing: Mark) -> int | None:
    """The mark of a pair that looks the wrong way: “…“ or, where it cannot be Swedish, ”…“."""
    if opening.text == closing.text == "“":
        return closing.at
    if opening.text == "”" and closing.text == "“":
        return opening.at
    return None


def _pair_single(text: str, found: list[Mark], paired: Paired) -> None:
    """Pair the single marks that lie in the same double quotation, or outside all of them."""
    edges = sorted(edge for pair in paired.pairs for edge in pair[:2])
    rooms: dict[int, list[Mark]] = {}
    for mark in found:
        number = bisect_right(edges, mark.at)
        rooms.setdefault(number if number % 2 else 0, []).append(mark)
    for room in rooms.values():
        _pair_room(text, room, paired)


def _pair_room(text: str, room: list[Mark], paired: Paired) -> None:
    opening: Mark | None = None
    ends: list[Mark] = []
    for mark in [*room, None]:
        if mark is None or _opens_single(text, mark):
            if mark is not None and opening is not None and not ends and _is_dropped_letter(text, mark):
                continue
            if opening is not None:
                end = _end(text, opening, ends)
                if end is None:
                    if not is_elision(text, opening.at, capital=True):
                        paired.single_open.append(opening.at)
                else:
                    paired.pairs.append(Pair(opening.at, end.at, end.at if end.text == "‘" else None))
            opening, ends = mark, []
        elif opening is not None and mark.closes:
            ends.append(mark)


def _opens_single(text: str, mark: Mark) -> bool:
    if mark.text == "‚":
        return True
    if mark.text == "’" or not mark.opens or is_elision(text, mark.at):
        return False
    return mark.text in "‘‛" or not mark.closes


def _is_dropped_letter(text: str, mark: Mark) -> bool:
    """Whether a straight mark inside a quotation stands before a small letter in mid-sentence: the 'orrible truth."""
    return mark.text == "'" and text[mark.at + 1].islower() and text[mark.at - 2 : mark.at - 1].isalpha()


def _end(text: str, opening: Mark, ends: list[Mark]) -> Mark | None:
    """The closing mark: the first that cannot be an apostrophe; failing that one round a single word, or the last."""
    firm = next((mark for mark in ends if not is_weak_end(text, mark.at)), None)
    if firm is not None and text[firm.at - 1] in ".,;:!?…":
        return firm
    if ends and " " not in text[opening.at : ends[0].at]:
        return ends[0]
    return firm or (ends[-1] if ends else None)
