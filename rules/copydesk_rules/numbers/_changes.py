"""From one figure to another, and by how much the copy says: in per cent, in points, in multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from copydesk.analysis import Figure
from copydesk_rules.numbers._sketch import Sketch

_UP = (
    "rose risen rise rises rising climb climbed climbs grew grown growth increase increased increases increasing "
    "jump jumped gain gained up soar soared surge surged raised lifted higher more improved expanded leap improvement"
)
_DOWN = (
    "fell fallen fall falls falling drop dropped drops decline declined declines decrease decreased decreases "
    "down slid "
    "slipped sank shrank shrunk cut plunged tumbled reduced reduction lower lowered dipped trimmed fewer less "
    "slumped dip "
    "slump plunge"
)
UP, DOWN = frozenset(_UP.split()), frozenset(_DOWN.split())
_OTHER_STATEMENT = (
    "while as and but with after whereas although though when because it he she they its their which that to "
    "from of than "
    "before until then despite where who only"
)
_BREAKS = frozenset(_OTHER_STATEMENT.split())
"""Words that may begin another statement: what stands behind them belongs to other figures."""

_DASH = r"(?:,| [–—-]|:)?"
_BACK = r"(?:compared with|against|(?:up |down )?from)"


def _gap(name: str) -> str:
    """A few words of time and place; `_is_told_together` looks at them."""
    return rf"(?P<{name}>(?:,? [\w’'-]+|,? ⟨[ydol]\d+⟩){{0,6}}?,?)"


_PAIRS = (
    rf"from <AMT:old>{_gap('within')} to(?: just| only)? <AMT:new>",
    rf"to(?: just| only)? <AMT:new>{_gap('within')} {_BACK} <AMT:old>",
)
_OLD = r"(?:from|on|compared with|against|over|than) (?:the |last year['’]s |its |a )?"
_BY = r"(?: by)?(?: an?| some)?"

_WITH_PAIR = (
    rf"\b(?P<verb>[a-z]+){_BY} <SHR:share>{_gap('between')} PAIR",
    rf"\b(?P<by>by)(?: an?)? <SHR:share>{_gap('between')},? PAIR",
    rf"<SHR:share> (?P<verb>[a-z]+){_gap('between')},? PAIR",
    rf"PAIR{_gap('between')}{_DASH} (?:or |that is,? |which is )?(?:an? (?:\w+ )?)?"
    rf"(?:(?P<verb>[a-z]+) of |(?P<way>up|down)(?: by)? |by )?(?:an? )?<SHR:share>(?:[ ,.;)]|$)",
)
_ALONE = (
    rf"<AMT:new>{_gap('between')},? (?:(?:which|that) (?:was|is) )?(?:an? )?(?P<verb>[a-z]+)(?: by| of)? "
    rf"<SHR:share> {_OLD}<AMT:old>",
    rf"<AMT:new>{_gap('between')},? <SHR:share> (?P<verb>[a-z]+) {_OLD}<AMT:old>",
)
MULTIPLES: dict[str, int | Fraction] = {
    "doubled": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
    "halved": Fraction(1, 2),
}
_MULTIPLE = rf"\b(?P<times>doubled|tripled|trebled|quadrupled|halved)\b{_gap('between')},? PAIR"
_INEXACT = (
    "than", "nearly", "almost", "about", "roughly", "virtually", "effectively", "all but", "not", "practically", "some"
)  # fmt: skip


class Change(NamedTuple):
    """Two figures and the change that the copy says lies between them; `verb` is empty where it gives none."""

    share: Figure
    new: Figure
    old: Figure
    verb: str

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
    seen: set[Figure] = set()
    for form in _forms(sketch):
        for match in sketch.find(form.replace("AMT", amounts).replace("SHR", share)):
            groups, found = match.groupdict(), sketch.figure(match, "share")
            new, old = _in_one_unit(sketch.figure(match, "new"), sketch.figure(match, "old"))
            verb = groups.get("verb") or groups.get("way") or ""
            if found in seen or not _is_told_together(groups) or (verb and verb not in UP and verb not in DOWN):
                continue
            if new.kind == old.kind and new.unit == old.unit:
                seen.add(found)
                yield Change(found, new, old, verb or _verb_before(sketch, match))


def _forms(sketch: Sketch) -> Iterator[str]:
    """The forms that a sentence may have, by the little words in it."""
    text = sketch.plain
    if " to " in text:
        ways = [pair for pair, word in zip(_PAIRS, ("from ", " "), strict=True) if word in text]
        yield from (form.replace("PAIR", pair) for form in _WITH_PAIR for pair in ways)
    yield from _ALONE


def _is_told_together(groups: dict[str, str | None]) -> bool:
    """Whether nothing between the figures begins another statement."""
    words = re.findall(r"[\w’'-]+", f"{groups.get('within') or ''} {groups.get('between') or ''}")
    return not any(word in _BREAKS or (len(word) > 4 and word.endswith("ing")) for word in words)


def multiples(sketch: Sketch) -> Iterator[tuple[str, Figure, Figure]]:
    """The word, the later figure and the earlier one: `doubled from 200 to 400`."""
    for pair in _PAIRS:
        for match in sketch.find(_MULTIPLE.replace("PAIR", pair).replace("AMT", "cmu")):
            if not _is_told_together(match.groupdict()):
                continue
            before = sketch.plain[: match.start()].rstrip().lower()
            if not before.endswith(_INEXACT):
                yield match["times"], *_in_one_unit(sketch.figure(match, "new"), sketch.figure(match, "old"))


def _in_one_unit(new: Figure, old: Figure) -> tuple[Figure, Figure]:
    """`from 12 weeks to eight`: a bare number is in the unit of the other."""
    if new.kind == "count" and not new.noun and old.kind == "measure":
        return new._replace(kind=old.kind, unit=old.unit), old
    if old.kind == "count" and not old.noun and new.kind == "measure":
        return new, old._replace(kind=new.kind, unit=new.unit)
    return new, old


def _verb_before(sketch: Sketch, match: re.Match[str]) -> str:
    """The verb in front of the pair, if it says which way."""
    words = re.findall(r"[a-z]+", sketch.plain[: match.start()])[-4:]
    return next((word for word in reversed(words) if word in UP or word in DOWN), "")
