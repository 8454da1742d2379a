"""What the words beside a figure make of it: the old one or the new one, the end of a rise or of a fall."""

from __future__ import annotations

import re

from copydesk_rules.numbers._sketch import Sketch

_UP_ = (
    "rose risen rise rises rising climb climbed climbs climbing grew grown growth grow grows increase increased "
    "increases increasing jump jumped jumps gain gained gains up soar soared surge surged raised raise raising lifted "
    "higher more expanded leap leapt swelled advance advanced uplift hike hiked dearer extra mark-up premium bigger "
    "larger taller"
)
_DOWN_ = (
    "fell fallen fall falls falling drop dropped drops decline declined declines declining decrease decreased "
    "decreases down slid slipped sank shrank shrunk shrinks shrinking cut cuts plunged tumbled reduced reduction lower "
    "lowered dipped trimmed fewer less slumped dip slump plunge slide slimmed saving savings discount cheaper smaller "
    "off lighter shorter markdown"
)
_EITHER_ = "improvement improved quicker faster slower change difference better worse longer swing saved"
UP, DOWN = frozenset(_UP_.split()), frozenset(_DOWN_.split())
WAYS = UP | DOWN | frozenset(_EITHER_.split())
"""Words of change; a wait that is cut from 40 to 30 is an improvement, a speed that is may not be."""

_OLD = (
    "from", "against", "compared with", "compared to", "over", "than", "on", "instead of", "rather than",
    "used to cost", "used to be", "previously", "formerly", "listed at", "originally", "replacing",
)  # fmt: skip
_NEW = ("to", "at", "reached", "reaching", "hit", "hitting", "now", "is now", "are now", "will cost", "now has")
_SLIGHT = frozenset("the its a an last year's year’s previous earlier's just only some by of or about".split())
_BEFORE = (
    r"(?:[\w’'-]+ ){0,3}?(?:last (?:year|month|week|summer|autumn|winter|spring|season|time)|"
    r"an? (?:year|month|week|decade|century) (?:ago|earlier|before)|the (?:year|month|week|season) before|previously|"
    r"at (?:its|their|the) peak|in ⟨y\d+|in (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)|on [A-Z][a-z]+day)(?!\w)"
)
_NOW = r"(?:[\w’'-]+ ){0,3}?(?:now|today|this (?:year|month|week|summer|season)|currently|from (?:[A-Z]|next))"


def role(sketch: Sketch, number: int) -> str:
    """`old` or `new` by the words in front of the figure, or nothing."""
    words = _words(sketch.gaps[number])
    if words == [":"] and number and sketch.kinds[number - 1] == "y" and sketch.gaps[number - 1].endswith("("):
        return "old"  # 61 per cent (2019: 55 per cent)
    while words and (words[-1] in _SLIGHT or words[-1].endswith(("’s", "'s"))) and words[-1] not in ("of", "by"):
        words.pop()
    lead = " ".join(words[-2:])
    if words and (words[-1] in _OLD or lead in _OLD or " ".join(words[-3:]) in _OLD):
        return "old"
    return "new" if words and (words[-1] in _NEW or lead in _NEW or "now" in words[-3:]) else ""


def time(sketch: Sketch, number: int) -> str:
    """`old` or `new` by the words behind the figure: last year, in 2011; today."""
    behind = sketch.tail(number)
    if re.match(_BEFORE, behind):
        return "old"
    return "new" if re.match(_NOW, behind) else ""


def ends(sketch: Sketch, one: int, other: int) -> tuple[int, int] | None:
    """The later and the earlier of two figures, if the words say that something went from one to the other."""
    roles = [role(sketch, one), role(sketch, other)]
    if roles.count("old") == 2:
        return None
    if "old" not in roles:
        told = [time(sketch, one), time(sketch, other)]
        news = [number for number in (0, 1) if "new" in (roles[number], told[number])]
        olds = [number for number in (0, 1) if told[number] == "old" or _was(sketch, (one, other)[number])]
        if told == ["old", "old"]:
            roles = ["old", ""]
        elif len(news) == 1 and 1 - news[0] in olds:
            roles[1 - news[0]] = "old"
        else:
            return None
    return (one, other) if roles[1] == "old" else (other, one)


def _was(sketch: Sketch, number: int) -> bool:
    """`bread was 80p`: old, if the other figure is what it is now."""
    return _words(sketch.gaps[number])[-1:] in (["was"], ["were"])


def way(sketch: Sketch, number: int) -> str:
    """The word of rise or fall that a figure belongs to: up 4, a rise of 4, a 4-point drop."""
    words = _words(sketch.gaps[number])
    by = words[-1:] == ["by"]
    while words and words[-1] in _SLIGHT:
        words.pop()
    if by and (found := next((word for word in reversed(words[-6:]) if word in WAYS), "")):
        return found
    if words and words[-1] in WAYS:
        return words[-1]
    behind = sketch.gaps[number + 1].lstrip("- ").lower()
    first = behind.split(None, 2)[:2] if behind[:1].isalpha() else []
    for word in first:
        letters = word.rstrip(",.;:)")
        if letters in WAYS:
            return letters
        if letters != word:
            break
    return ""


def sign(word: str) -> int:
    """1 for a rise, -1 for a fall, 0 where the word does not say."""
    return 1 if word in UP else -1 if word in DOWN else 0


def _words(text: str) -> list[str]:
    return text.lower().replace(",", " ").replace("(", " ").replace("–", " ").replace("—", " ").split()
