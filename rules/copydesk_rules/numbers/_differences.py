"""Two amounts and what lies between them: a rise of 20p, a profit, a premium, a shortfall, so many more than."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import TINY, digits, named, rewritten
from copydesk_rules.numbers._changes import changes
from copydesk_rules.numbers._sketch import Sketch

_SMALL_CHANGE = {("p", "£"): 100, ("c", "$"): 100, ("c", "€"): 100}
_BETWEEN_ = (
    "lead majority margin gap difference advantage deficit surplus shortfall profit gain loss cushion premium saving "
    "discount increase rise fall drop reduction"
)
_BETWEEN = frozenset(_BETWEEN_.split())
_COMPARED = (
    " more than", " less than", " fewer than", " over ", " above ", " under ", " below ", " short of", " higher than",
    " lower than", " taller than", " longer than", " shorter than", " bigger than", " larger than", " smaller than",
    " heavier than", " lighter than", " older than", " younger than", " faster than", " slower than", " wider than",
)  # fmt: skip
_ELSEWHERE = frozenset(
    "after before until once when while but although though than became becomes since previously then last "
    "now fell rose half-time interval earlier per each every average if would who which whose from".split()
)
"""Words behind or between the figures that take one of them to another time or another thing."""


def differences(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """The amount that is not the difference of the two beside it."""
    for kind in "mcu":
        if sketch.kinds.count(kind) < 3:
            continue
        if " alone" in sketch.text or " in that " in sketch.text:
            continue
        told = [(one.share, one.new, one.old) for one in changes(sketch, kind, kind) if one.exact]
        for share, new, old in told:
            if len({share, new, old}) == 3:
                yield from _change(document, share, new, old)
        for gap, one, other in _gaps(sketch, kind):
            if all(gap != share for share, _, _ in told):
                yield from _gap(document, gap, one, other)
    if "ppq" in sketch.kinds:
        at = sketch.kinds.index("ppq")
        first, second, third = sketch.figures[at : at + 3]
        if _is_gap_of(sketch, at, at + 1, at + 2) and third.unit == "point":
            yield from _gap(document, third, first._replace(unit="point"), second._replace(unit="point"))


def hours(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`from 7pm to 9.30pm, three hours`: the time between two times of the day."""
    at = sketch.kinds.find("kku")
    if at < 0:
        return
    start, end = (_minutes(document.quote(one.span)) for one in sketch.figures[at : at + 2])
    told = sketch.figures[at + 2]
    size = {"h": 60, "min": 1}.get(told.unit, 0)
    joined = sketch.gaps[at].lower().rstrip().endswith("from") and sketch.gaps[at + 1].strip() in (
        "to",
        "until",
        "till",
    )
    apart = sketch.gaps[at + 2].strip() in (",", "(", ", for", ", a total of")
    if start is None or end is None or not size or told.vague or not joined or not apart:
        return
    made = (end - start) % (24 * 60)
    behind = sketch.gaps[at + 3].lower()
    for phrase in (" a day", " each day", " in all", " later", " long"):
        behind = behind.removeprefix(phrase)
    free = not behind.strip(" .,;)") or behind.startswith((",", ")"))
    if free and abs(made - told.value * size) >= 1:
        message = f"that is {digits(made / size)} {'hours' if size > 1 else 'minutes'}, not {digits(told.value)}"
        related = tuple(Related(one.span, "a time") for one in sketch.figures[at : at + 2])
        fixes = replace(told.span, rewritten(document, told, made / size)) if made % size == 0 else ()
        yield Finding(told.span, message, fixes, related, "time")


def _minutes(text: str) -> int | None:
    """Minutes after midnight: 7pm, 9.30pm, 14:05; nothing where it may be morning or evening."""
    text = text.lower().replace(" ", "").replace(":", ".")
    half = text[-2:] if text[-2:] in ("am", "pm") else ""
    hour, _, minute = text.removesuffix(half).partition(".")
    if not (hour.isdecimal() and (minute.isdecimal() or not minute)) or (not half and len(hour) < 2):
        return None
    within = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    return within * 60 + int(minute or 0)


def _change(document: Document, share: Figure, new: Figure, old: Figure) -> Iterator[Finding]:
    size = 1 if share.unit == new.unit else _SMALL_CHANGE.get((share.unit, new.unit), 0)
    if not size or (share.noun and new.noun and share.noun != new.noun):
        return
    made = round(abs(new.value - old.value) * size, 6)
    steps = [one.step * scale for one, scale in ((new, size), (old, size), (share, 1))]
    slack = sum(step / 2 for step in steps if step > 1) + TINY
    if abs(made - share.value) <= slack or not share.value / 4 <= made <= share.value * 4:
        return
    message = f"from {named(document, old)} to {named(document, new)} is {digits(made)}, not {digits(share.value)}"
    related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
    yield Finding(share.span, message, replace(share.span, rewritten(document, share, made)), related, "difference")


def _gaps(sketch: Sketch, kind: str) -> Iterator[tuple[Figure, Figure, Figure]]:
    """What is told as a difference, and the two figures beside it."""
    at = sketch.of(kind)
    for one, two, three in zip(at, at[1:], at[2:], strict=False):
        if any(letter not in "ydl" for letter in sketch.kinds[one + 1 : two] + sketch.kinds[two + 1 : three]):
            continue
        first, second, third = (sketch.figures[number] for number in (one, two, three))
        if _is_gap_of(sketch, one, two, three):
            yield third, first, second
        elif _is_more_than(sketch, one, two, three):
            yield second, first, third


def _is_gap_of(sketch: Sketch, one: int, two: int, three: int) -> bool:
    """`bought for 200 and sold for 260, a profit of 60`."""
    lead, after = sketch.between(two, three).lower(), sketch.gaps[three + 1].lower()
    words = lead.replace(",", " , ").split()
    between = f" {sketch.between(one, two).lower()} "
    told = len(words) > 1 and words[-1] == "of" and words[-2] in _BETWEEN and "," in words and len(words) < 12
    joined = any(f" {word} " in between for word in ("and", "to", "against", "but", "while"))
    return (
        told and joined and not _strays(words[:-1]) and not _strays(between.split()) and not _strays(after.split()[:4])
    )


def _is_more_than(sketch: Sketch, one: int, two: int, three: int) -> bool:
    """`at £450,000, £50,000 more than the £400,000 asked`."""
    lead, behind = sketch.gaps[two].lower(), sketch.between(two, three).lower()
    if two != one + 1 or not any(word in f"{behind} " for word in _COMPARED):
        return False
    words = lead.split()
    apart = lead.rstrip().endswith((",", "–", "(")) or words[-1:] in (["is"], ["was"], ["are"])
    rest = [word for word in behind.split() if word not in ("than",)]
    known = any(word in "the his her its their last a an" for word in behind.split()) or sketch.kinds[two] == "m"
    loose = _strays(words) or _strays(rest) or " and " in behind or "," in behind or len(rest) > 6
    return apart and len(words) <= 8 and known and not loose


def _strays(words: list[str]) -> bool:
    return any(word.strip(",.;:") in _ELSEWHERE for word in words)


def _gap(document: Document, gap: Figure, one: Figure, other: Figure) -> Iterator[Finding]:
    alike = one.unit == other.unit == gap.unit and not (one.vague or other.vague or gap.vague)
    nouns = {figure.noun for figure in (one, other, gap) if figure.noun}
    made = round(abs(one.value - other.value), 6)
    slack = sum(figure.step for figure in (one, other, gap) if figure.step != 1) / 2 + TINY
    if not alike or len(nouns) > 1 or abs(made - gap.value) <= slack or not gap.value / 4 <= made <= gap.value * 4:
        return
    high, low = (one, other) if one.value > other.value else (other, one)
    message = f"{named(document, high)} less {named(document, low)} is {digits(made)}"
    related = (Related(high.span, "one of the two"), Related(low.span, "the other"))
    yield Finding(gap.span, message, replace(gap.span, rewritten(document, gap, made)), related, "difference")
