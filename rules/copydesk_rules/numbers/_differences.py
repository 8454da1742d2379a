"""Two amounts and what lies between them: a rise of 20p, a profit, a premium, a shortfall, so many more than."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from copydesk.analysis import Figure
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import TINY, digits, is_price, named, rewritten
from copydesk_rules.numbers._changes import SMALL_CHANGE, changes, in_one_unit
from copydesk_rules.numbers._roles import role, sign
from copydesk_rules.numbers._sketch import Sketch

_BETWEEN_ = (
    "lead majority margin gap difference advantage deficit surplus shortfall profit gain loss cushion premium saving "
    "discount increase rise fall drop reduction"
)
_BETWEEN = frozenset(_BETWEEN_.split())
_COUNTED = 100  # smaller numbers without a noun may be places
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
    for kind in "mcut":
        amounts = "uc" if kind == "u" else kind
        if sum(map(sketch.kinds.count, amounts)) < 3 or kind not in sketch.kinds:
            continue
        if " alone" in sketch.text or " in that " in sketch.text:
            continue
        told = [
            (one.share, one.new, one.old)
            for one in changes(sketch, amounts, kind)
            if one.exact and not _agrees(sketch, amounts, one.share)
        ]
        for share, new, old in told:
            if len({share, new, old}) == 3:
                yield from _change(document, share, new, old)
        for gap, one, other in _gaps(sketch, amounts):
            if all(gap != share for share, _, _ in told) and not _agrees(sketch, amounts, gap):
                yield from _gap(document, gap, one, other)
    if "ppq" in sketch.kinds:
        at = sketch.kinds.index("ppq")
        first, second, third = sketch.figures[at : at + 3]
        if _is_gap_of(sketch, at, at + 1, at + 2) and third.unit == "point":
            yield from _gap(document, third, first._replace(unit="point"), second._replace(unit="point"))


def _agrees(sketch: Sketch, kind: str, share: Figure) -> bool:
    """Whether any two figures of the sentence differ by as much."""
    amounts = [sketch.figures[number] for number in sketch.of(kind)]
    size = max((SMALL_CHANGE.get((share.unit, one.unit), 1) for one in amounts), default=1)
    pairs = combinations([one for one in amounts if one is not share and (size == 1 or one.unit != share.unit)], 2)
    return any(abs(abs(one.value - other.value) * size - share.value) <= TINY * share.value for one, other in pairs)


_RANKED = ("rank", " place", "odds", "handicap", "loss", "deficit", "position", "table", " par")
"""What is better, or more, the smaller its number is."""


def directions(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`fell from 30 to 40`: the verb says one way, and the figures the other."""
    if any(word in sketch.text for word in _RANKED):
        return
    for one, other in pairwise(sketch.of("mpcu")):
        if other != one + 1 or {role(sketch, one), role(sketch, other)} != {"old", "new"}:
            continue
        leads = sketch.gaps[one].lower().split()[-1:], sketch.gaps[other].lower().split()
        if (leads[0] + leads[1][-1:]) not in (["from", "to"], ["to", "from"]) or len(leads[1]) > 4:
            continue
        if one and sketch.kinds[one - 1] == sketch.kinds[one] and leads[0] == ["from"]:
            continue  # down from 5 to 5.5 per cent: a range
        verb = next(
            (word for word in reversed(sketch.gaps[one].lower().replace(",", " ").split()[-4:-1]) if sign(word)), ""
        )
        new, old = (other, one) if leads[0] == ["from"] else (one, other)
        finding = _direction(document, verb, *in_one_unit(sketch.figures[new], sketch.figures[old])) if verb else None
        if finding is not None:
            yield finding


def _direction(document: Document, verb: str, new: Figure, old: Figure) -> Finding | None:
    way = (new.value > old.value) - (new.value < old.value)
    counts = new.kind != "count" or old.noun or new.noun or old.value >= _COUNTED
    if way != -sign(verb) or not counts or (new.kind, new.unit) != (old.kind, old.unit) or new.vague or old.vague:
        return None
    if min(new.value, old.value) < 0 or max(new.value, old.value) > 4 * min(new.value, old.value):
        return None
    at = document.text.lower().rfind(verb, 0, min(new.span.start, old.span.start))
    related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
    more = "more" if way > 0 else "less"
    return Finding(
        Span(at, at + len(verb)),
        f"{named(document, new)} is {more} than {named(document, old)}",
        (),
        related,
        "direction",
    )


def hours(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`from 7pm to 9.30pm, three hours`, `13 hours, from 6am until 7pm`: the time between two times of the day."""
    at = max(sketch.kinds.find("kku"), sketch.kinds.find("ukk"))
    if at < 0:
        return
    first = at if sketch.kinds[at] == "k" else at + 1
    number = at + 2 if first == at else at
    start, end = (_minutes(document.quote(one.span)) for one in sketch.figures[first : first + 2])
    told = sketch.figures[number]
    size = {"h": 60, "min": 1}.get(told.unit, 0)
    lead, joint = sketch.gaps[first].lower().strip(), sketch.gaps[first + 1].strip()
    apart = sketch.gaps[number].strip() in (",", "(", ", for", ", a total of") if number > first else lead == ", from"
    if start is None or end is None or not size or told.vague or not lead.endswith("from") or not apart:
        return
    made = (end - start) % (24 * 60)
    if joint in ("to", "until", "till") and _ends(sketch, number) and abs(made - told.value * size) >= 1:
        message = f"that is {digits(made / size)} {'hours' if size > 1 else 'minutes'}, not {digits(told.value)}"
        related = tuple(Related(one.span, "a time") for one in sketch.figures[first : first + 2])
        fixes = replace(told.span, rewritten(document, told, made / size)) if made % size == 0 else ()
        yield Finding(told.span, message, fixes, related, "time")


def _ends(sketch: Sketch, number: int) -> bool:
    """Whether nothing more is said of the hours: not, of music."""
    behind = sketch.gaps[number + 1].lower()
    for phrase in (" a day", " each day", " in all", " later", " long"):
        behind = behind.removeprefix(phrase)
    return not behind.strip(" .,;)") or behind.startswith((",", ")"))


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
    size = 1 if share.unit == new.unit or share.kind == "temperature" else SMALL_CHANGE.get((share.unit, new.unit), 0)
    if not size or (share.noun and new.noun and share.noun != new.noun):
        return
    made = round(abs(new.value - old.value) * size, 6)
    steps = [one.step * scale for one, scale in ((new, size), (old, size), (share, 1)) if not is_price(one)]
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
        second, third = in_one_unit(second, first)[0], in_one_unit(third, first)[0]
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
