"""From one figure to another, and by how much the copy says: in per cent, in points, in amounts, in multiples."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis import Figure
from copydesk_rules.numbers._sketch import Sketch

_UP = (
    "rose risen rise rises rising climb climbed climbs climbing grew grown growth grow grows increase increased "
    "increases increasing jump jumped jumps gain gained gains up soar soared surge surged raised raise lifted higher "
    "more improved expanded leap leapt improvement swelled advance advanced uplift hike hiked"
)
_DOWN = (
    "fell fallen fall falls falling drop dropped drops decline declined declines declining decrease decreased "
    "decreases down slid slipped sank shrank shrunk cut cuts plunged tumbled reduced reduction lower lowered dipped "
    "trimmed fewer less slumped dip slump plunge slide slimmed saving shrinking"
)
UP, DOWN = frozenset(_UP.split()), frozenset(_DOWN.split())
_OTHER_STATEMENT = (
    "while as and but with after whereas although though when because it he she they its their which that who to "
    "from of than before until then despite where only including excluding beating missing above below forecasts "
    "expectations having"
)
_BREAKS = frozenset(_OTHER_STATEMENT.split())
"""Words that may begin another statement: what stands behind them belongs to other figures."""
_OLD = ("from", "against", "compared with", "compared to", "over", "than", "on")
_NEW = ("to", "at", "reached", "reaching", "hit", "hitting")
_SLIGHT = frozenset("the its a an last year's year’s previous earlier's just only some by of or about".split())
_FARTHEST = 8  # words between two figures
MULTIPLES: dict[str, float] = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5}
_INEXACT = (
    "nearly", "almost", "about", "roughly", "virtually", "effectively", "all but", "not", "practically", "some",
    "less than",
)  # fmt: skip


class Change:
    """Two figures and the change that the copy says lies between them; `verb` is empty where it gives none."""

    __slots__ = ("new", "old", "share", "verb")

    def __init__(self, share: Figure, new: Figure, old: Figure, verb: str) -> None:
        self.share, self.verb = share, verb
        self.new, self.old = _in_one_unit(new, old)

    @property
    def sign(self) -> int:
        """1 for a rise, -1 for a fall, 0 where the copy does not say."""
        return 1 if self.verb in UP else -1 if self.verb in DOWN else 0

    @property
    def exact(self) -> bool:
        """Whether no figure of the three is vague."""
        return not (self.share.vague or self.new.vague or self.old.vague)


def changes(sketch: Sketch, amounts: str, share: str) -> Iterator[Change]:
    """The changes of a sentence between amounts of these kinds, given as a share of that kind."""
    if not (sketch.holds(share, 1) and sketch.holds(amounts, 3 if share in amounts else 2)):
        return
    at = sketch.of(amounts + share)
    for three in zip(at, at[1:], at[2:], strict=False):
        if not _is_told_together(sketch, three):
            continue
        for number in three:
            others = [one for one in three if one != number]
            if sketch.kinds[number] in share and all(sketch.kinds[one] in amounts for one in others):
                found = _change(sketch, number, others)
                if found is not None:
                    yield found
                    break


def _change(sketch: Sketch, share: int, others: list[int]) -> Change | None:
    if role(sketch, share):
        return None
    old = [one for one in others if role(sketch, one) == "old"]
    new = [one for one in others if role(sketch, one) != "old"]
    if len(old) != 1 or (sketch.figures[share].kind == sketch.figures[old[0]].kind and not way(sketch, share)):
        return None
    figures = sketch.figures
    change = Change(figures[share], figures[new[0]], figures[old[0]], way(sketch, share))
    if change.new.kind != change.old.kind or change.new.unit != change.old.unit:
        return None
    if not change.verb:
        if not (share > max(others) and role(sketch, new[0]) == "new" and not _words(sketch.gaps[share])):
            return None
        change.verb = _verb_before(sketch, min(others))
    return change


def role(sketch: Sketch, number: int) -> str:
    """`old` or `new` by the word in front of the figure, or nothing."""
    words = sketch.gaps[number].lower().replace(",", " , ").split()
    while words and words[-1] in _SLIGHT and words[-1] not in ("of", "by"):
        words.pop()
    lead = " ".join(words[-2:])
    if words and (words[-1] in _OLD or lead in _OLD):
        return "old"
    return "new" if words and words[-1] in _NEW else ""


def way(sketch: Sketch, number: int) -> str:
    """The word of rise or fall that a figure belongs to: up 4, a rise of 4, a 4-point drop."""
    words = _words(sketch.gaps[number])
    by = words[-1:] == ["by"]
    while words and words[-1] in _SLIGHT:
        words.pop()
    if by and (found := next((word for word in reversed(words[-6:]) if word in UP or word in DOWN), "")):
        return found
    if words and (words[-1] in UP or words[-1] in DOWN):
        return words[-1]
    behind = sketch.gaps[number + 1].lstrip("- ").lower()
    first = behind.split(None, 2)[:2] if behind[:1].isalpha() else []
    for word in first:
        letters = word.rstrip(",.;:)")
        if letters in UP or letters in DOWN:
            return letters
        if letters != word:
            break
    return ""


def _words(text: str) -> list[str]:
    return text.lower().replace(",", " ").replace("(", " ").replace("–", " ").replace("—", " ").split()


def _is_told_together(sketch: Sketch, three: tuple[int, int, int]) -> bool:
    """Whether nothing between the figures begins another statement, and nothing but dates stands there."""
    for one, other in pairwise(three):
        if any(letter not in "ydolk" for letter in sketch.kinds[one + 1 : other]):
            return False
        between = sketch.between(one, other)
        words = [word for word in _words(between.replace("-", " ")) if not word.startswith("⟨")]
        while words and (words[-1] in _SLIGHT or words[-1] in _OLD or words[-1] in _NEW or words[-1] in ("with", "to")):
            words.pop()
        if words and words[-1] in ("is", "was") and words[-2:-1] in (["which"], ["that"]):
            words = words[:-2]
        if len(words) > _FARTHEST or any(mark in between for mark in ';:“”"') or " from " in " ".join(words):
            return False
        if any(word in _BREAKS or (len(word) > 5 and word.endswith("ing") and word not in UP | DOWN) for word in words):
            return False
    return True


def multiples(sketch: Sketch) -> Iterator[tuple[str, str, Figure, Figure]]:
    """The word, what is before it, the later figure and the earlier: `more than doubled from 200 to 400`."""
    word = next((word for word in MULTIPLES if word in sketch.plain), "")
    at = sketch.of("cmu")
    for one, other in pairwise(at):
        roles = (role(sketch, one), role(sketch, other))
        start = one
        while start and sketch.kinds[start - 1] in "ydolk":
            start -= 1
        lead = sketch.between(start - 1, one)
        before, _, between = lead.rpartition(word)
        if set(roles) != {"old", "new"} or word not in lead or len(between.split()) > _FARTHEST:
            continue
        if any(item in _BREAKS for item in _words(between)[:-1]) or not _is_told_together(sketch, (one, one, other)):
            continue
        if not before.rstrip().lower().endswith(_INEXACT):
            made = Change(sketch.figures[one], *_ordered(sketch, one, other, roles), "")
            yield word, "more than" if before.rstrip().lower().endswith("more than") else "", made.new, made.old


def _ordered(sketch: Sketch, one: int, other: int, roles: tuple[str, str]) -> tuple[Figure, Figure]:
    first, second = sketch.figures[one], sketch.figures[other]
    return (first, second) if roles[0] == "new" else (second, first)


def _in_one_unit(new: Figure, old: Figure) -> tuple[Figure, Figure]:
    """`from 12 weeks to eight`: a bare number is in the unit of the other."""
    if new.kind == "count" and not new.noun and old.kind == "measure":
        return new._replace(kind=old.kind, unit=old.unit), old
    if old.kind == "count" and not old.noun and new.kind == "measure":
        return new, old._replace(kind=new.kind, unit=new.unit)
    return new, old


def _verb_before(sketch: Sketch, number: int) -> str:
    """The verb in front of the pair, if it says which way."""
    words = _words(sketch.gaps[number])[-5:]
    return next((word for word in reversed(words) if word in UP or word in DOWN), "")
