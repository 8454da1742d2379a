"""From one figure to another, and by how much the copy says: in per cent, in points, in amounts, in multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis import Figure
from copydesk_rules.numbers._roles import WAYS, ends, role, sign, way
from copydesk_rules.numbers._sketch import Sketch

_OTHER_STATEMENT = (
    "while as and but with after whereas although though when because he she they its their which that who to "
    "from of than before until then despite where only including excluding beating missing above below forecasts "
    "expectations having"
)
_BREAKS = frozenset(_OTHER_STATEMENT.split())
"""Words that may begin another statement: what stands behind them belongs to other figures."""
_LEADS = frozenset(
    "the its a an last year's year’s previous earlier's just only some by of or about from against compared with to "
    "over than on instead rather was were is now used cost costs previously formerly listed at reached reaching hit "
    "hitting has have had will be".split()
)
"""Words that lead to a figure and begin nothing of their own."""
_WITHIN = frozenset("and but it its of to than they their that which having".split())
"""Words that may stand between the two ends of a change: 40 on Monday and 30 on Friday."""
_RUNNING = (": that is ", "; it is ", "; it now ", "; it’s ", "; it's ", ". it is ", ". that is ", ". that’s ",
            ". it now ", ". this is ")  # fmt: skip
_TIMES = (
    r"\b(?:an?|the|last|this|next) (?:year|month|week|quarter|summer|season|day)s?(?: (?:before|earlier|ago|after))?\b|"
    r"\b(?:for|in) the (?:[\w-]+ ){1,3}(?:that |which )?end(?:ed|ing)(?: on)?(?: [a-z]+\.?)?|\b(?:now|today)\b"
    r"|\bfrom (?=(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|next)\b)"
)
"""When it was: no other statement."""
_FARTHEST = 9  # words between two figures
MULTIPLES: dict[str, float] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "tripling": 3, "quadrupled": 4, "halved": 0.5,
    "halving": 0.5,
}  # fmt: skip
_INEXACT = (
    "nearly", "almost", "about", "roughly", "virtually", "effectively", "all but", "not", "practically", "some",
    "less than",
)  # fmt: skip
SMALL_CHANGE = {("p", "£"): 100, ("c", "$"): 100, ("c", "€"): 100}


class Change:
    """Two figures and the change that the copy says lies between them; `word` is empty where it gives none."""

    __slots__ = ("new", "old", "share", "word")

    def __init__(self, share: Figure, new: Figure, old: Figure, word: str) -> None:
        self.share, self.word = share, word
        self.new, self.old = in_one_unit(new, old)

    @property
    def sign(self) -> int:
        """1 for a rise, -1 for a fall, 0 where the copy does not say."""
        return sign(self.word)

    @property
    def exact(self) -> bool:
        """Whether no figure of the three is vague."""
        return not (self.share.vague or self.new.vague or self.old.vague)

    @property
    def alike(self) -> bool:
        """Whether the two are in one unit."""
        return self.new.kind == self.old.kind and self.new.unit == self.old.unit


def changes(sketch: Sketch, amounts: str, share: str) -> Iterator[Change]:
    """The changes of a sentence between amounts of these kinds, given as a share of that kind."""
    if not (sketch.holds(share, 1) and sketch.holds(amounts, 3 if share in amounts else 2)):
        return
    at = sketch.of(amounts + share)
    for three in zip(at, at[1:], at[2:], strict=False):
        for number in three:
            others = [one for one in three if one != number]
            if sketch.kinds[number] in share and all(sketch.kinds[one] in amounts for one in others):
                found = _change(sketch, number, others)
                if found is not None and is_told_together(sketch, three, tuple(others)):
                    yield found
                    break


def _change(sketch: Sketch, share: int, others: list[int]) -> Change | None:
    found = ends(sketch, *others)
    word = way(sketch, share)
    if found is None or role(sketch, share) or _has_its_own_measure(sketch, share, others):
        return None
    figures = sketch.figures
    new, old = found
    if figures[share].kind == figures[old].kind and not word:
        return None
    change = Change(figures[share], figures[new], figures[old], word)
    if not change.alike:
        return None
    if not word:
        if not (share > max(others) and role(sketch, new) == "new" and not sketch.gaps[share].strip(" ,(–—")):
            return None
        change.word = _verb_before(sketch, min(others))
    return change


def _has_its_own_measure(sketch: Sketch, share: int, others: list[int]) -> bool:
    """`a third more than in Leeds`: what it is compared with stands behind it, and is neither of the others."""
    behind = sketch.tail(share).lower()
    words = behind.split()[:3]
    while words and words[0].strip("-") in WAYS | {"in", "of"}:
        words.pop(0)
    if words[:1] and words[0] in ("than", "on", "over", "above", "below", "against"):
        ahead = behind[: behind.find("⟨")] if "⟨" in behind else ""
        return not (ahead and len(ahead.split()) <= 5 and share + 1 in others)
    return False


def is_told_together(sketch: Sketch, three: tuple[int, ...], ends: tuple[int, ...] = ()) -> bool:
    """Whether nothing between the figures begins another statement, and nothing but dates stands there."""
    for one, other in pairwise(three):
        if any(letter not in "ydolk" for letter in sketch.kinds[one + 1 : other]):
            return False
        between = sketch.between(one, other)
        if any(mark in between for mark in '“”"') or "from ⟨" in between.removesuffix("from "):
            return False
        if not _runs_on(between, _WITHIN if {one, other} <= set(ends) else frozenset()):
            return False
    return True


def _runs_on(between: str, joints: frozenset[str]) -> bool:
    """Whether the words between two figures carry one statement on."""
    text = f"{between.lower()} ".replace("(⟨y⟩:", "")
    for mark in _RUNNING:
        text = text.replace(mark, " is ")
    text = re.sub(_TIMES, " ", text)
    if any(mark in text for mark in ";:") or ". " in text:
        return False
    for mark in "(–—-,":
        text = text.replace(mark, " ")
    words = [word for word in text.split() if not word.startswith("⟨")]
    while words and words[-1] in _LEADS:
        words.pop()
    if words[-1:] in (["which"], ["that"]):
        words.pop()
    if len(words) > _FARTHEST or " from " in f" {' '.join(words)} ".replace(" from next ", " "):
        return False
    words = [word for word in words if word not in joints]
    return not any(word in _BREAKS or (len(word) > 5 and word.endswith("ing") and word not in WAYS) for word in words)


def multiples(sketch: Sketch) -> Iterator[tuple[str, str, Figure, Figure]]:
    """The word, what is before it, the later figure and the earlier: `more than doubled from 200 to 400`."""
    word = next((word for word in MULTIPLES if word in sketch.plain), "")
    for one, other in pairwise(sketch.of("cmu")):
        found = ends(sketch, one, other)
        start = one
        while start and sketch.kinds[start - 1] in "ydolk":
            start -= 1
        lead = sketch.between(start - 1, one)
        before, _, between = lead.rpartition(word)
        if found is None or word not in lead or len(between.split()) > _FARTHEST:
            continue
        if any(item in _BREAKS for item in between.replace(",", " ").split()[:-1]):
            continue
        if is_told_together(sketch, (one, other), (one, other)) and not before.rstrip().lower().endswith(_INEXACT):
            made = in_one_unit(*(sketch.figures[number] for number in found))
            yield word, "more than" if before.rstrip().lower().endswith("more than") else "", *made


def folds(sketch: Sketch) -> Iterator[tuple[str, int, Figure, Figure]]:
    """`a sixfold increase`, and the two figures that it lies between."""
    match = re.search(_FOLD, sketch.text)
    for one, other in pairwise(sketch.of("cmu")) if match else ():
        found = ends(sketch, one, other)
        if match and found and is_told_together(sketch, (one, other), (one, other)):
            new, old = in_one_unit(*(sketch.figures[number] for number in found))
            if (new.kind, new.unit) == (old.kind, old.unit) and not (new.vague or old.vague):
                yield match[0], _FOLDS.index(match[1].lower()), new, old


_FOLDS = "- one two three four five six seven eight nine ten".split()
_FOLD = r"\b(two|three|four|five|six|seven|eight|nine|ten)-?fold\b"


def times(sketch: Sketch) -> Iterator[tuple[Figure | None, float, Figure, Figure]]:
    """The figure, what it comes to, the greater and the smaller: `180 where it had 60, four times as many`."""
    for match in re.finditer(_TIMES_AS, sketch.text):
        number = int(match[1]) if match[1] else None
        told = None if number is None else sketch.figures[number]
        lead = sketch.text[: match.start()].lower().rstrip()
        at = [one for one in sketch.of("cmu") if one != number]
        behind = re.match(r" (?:as|than) the (?:[\w’'-]+ ){0,2}?⟨[cmu](\d+)⟩", sketch.text[match.end() :])
        if lead.endswith((*_INEXACT, "more than")) or (told is not None and told.vague):
            continue
        two = _two_alike(
            sketch, [one for one in at if behind or f"⟨{sketch.kinds[one]}{one}⟩" in sketch.text[: match.start()]]
        )
        if two is not None:
            yield told, told.value if told is not None else 2, *two


def _two_alike(sketch: Sketch, at: list[int]) -> tuple[Figure, Figure] | None:
    """The last figure and the only other one in its unit, the greater first."""
    last = sketch.figures[at[-1]] if at else None
    same = [other for other in at[:-1] if last is not None and sketch.figures[other].kind == last.kind] or at[:-1]
    pairs = [in_one_unit(last, sketch.figures[other]) for other in same] if last is not None else []
    alike = [pair for pair in pairs if (pair[0].kind, pair[0].unit) == (pair[1].kind, pair[1].unit)]
    if len(alike) != 1 or any(one.vague or one.value <= 0 for one in alike[0]):
        return None
    high, low = sorted(alike[0], key=lambda each: -each.value)
    return high, low


_TIMES_AS = (
    r"(?:⟨c(\d+)⟩ times|\b[Tt]wice) (?:as (?:many|much|big|large|long|high|heavy|far|old|fast)|the (?:number"
    r"|size|amount|length|price|"
    r"height|figure|rate))"
)


def in_one_unit(new: Figure, old: Figure) -> tuple[Figure, Figure]:
    """`from 12 weeks to eight`, `80p to £1`: a bare number is in the unit of the other, pence are pounds."""
    if new.kind == "count" and not new.noun and old.kind == "measure":
        return new._replace(kind=old.kind, unit=old.unit), old
    if old.kind == "count" and not old.noun and new.kind == "measure":
        return new, old._replace(kind=new.kind, unit=new.unit)
    if (old.unit, new.unit) in SMALL_CHANGE:
        return new, _in_pounds(old, new.unit)
    if (new.unit, old.unit) in SMALL_CHANGE:
        return _in_pounds(new, old.unit), old
    return new, old


def _in_pounds(pence: Figure, unit: str) -> Figure:
    return pence._replace(value=pence.value / 100, step=pence.step / 100, unit=unit)


def _verb_before(sketch: Sketch, number: int) -> str:
    """The verb in front of the pair, if it says which way."""
    words = sketch.gaps[number].lower().replace(",", " ").split()[-5:]
    return next((word for word in reversed(words) if sign(word)), "")
