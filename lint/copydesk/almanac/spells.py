"""Spells of time as copy counts them: `almost two years before`, `45 days later`, `for nearly 35 years`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.almanac.counting import CARDINALS, cardinal
from copydesk.almanac.tolerance import DAYS, bounds
from copydesk.almanac.windows import Window
from copydesk.almanac.written import Place

_UNIT = r"(?:day|week|fortnight|month|year|decade|centur(?:y|ie)|hour)s?(?![^\W_])"
_IN_CAPITALS = r"(?:DAY|WEEK|MONTH|YEAR)S?(?![^\W_])|(?<=-)(?:Day|Week|Month|Year)(?![^\W_])"
_CAPITALS = ("DAY", "WEEK", "MONTH", "YEAR", "-Day", "-Week", "-Month", "-Year")
_WAYS = frozenset("ago later earlier before after since old hence prior previously afterwards beforehand".split())
_HEDGES = {
    "almost": "nearly", "nearly": "nearly", "approaching": "nearly", "virtually": "nearly", "close to": "nearly",
    "just under": "nearly", "just short of": "nearly", "a little under": "nearly", "not quite": "nearly",
    "more than": "over", "over": "over", "at least": "over", "well over": "over", "upward of": "over",
    "upwards of": "over", "in excess of": "over", "not less than": "over", "no fewer than": "over",
    "just over": "just over", "little more than": "just over", "a little over": "just over",
    "slightly over": "just over", "a little more than": "just over", "slightly more than": "just over",
    "barely": "barely", "hardly": "barely",
    "scarcely": "barely", "a bare": "barely",
    "less than": "under", "under": "under", "fewer than": "under", "within": "under", "up to": "under",
    "no more than": "under", "not more than": "under", "at most": "under", "inside": "under",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "perhaps": "about", "an estimated": "about", "something like": "about", "or so": "about",
    "exactly": "exactly", "precisely": "exactly", "only": "", "just": "", "a mere": "", "mere": "", "the": "",
    "a full": "",
    "fully": "", "another": "other", "further": "other", "every": "other", "each": "other", "first": "other",
    "last": "other", "past": "other", "next": "other", "previous": "other", "following": "other",
}  # fmt: skip
_NOT_COUNTED = frozenset("£ $ € No day Day week Week".split())
_GONE = frozenset("passed gone elapsed".split())
_COUNTERS = frozenset("a an half of few several couple many quarter".split())
_BEHIND = (" ago", " later", " earlier", " before", " after", "-old")
_VAGUE = frozenset("few several couple many some".split())


class Spell(NamedTuple):
    """A spell of time: a number of a unit, what hedges it, and which way it counts.

    `number` is None where none is given (“days after”). `way` is the word behind it (`ago`, `later`, `after` …),
    `today` that of “ago today”, `on` that of “ten years on, …”, `hence` that of “a week from today”, `-` where the
    spell is an adjective (`four-week`), or empty.
    """

    start: int
    end: int
    number: float | None
    unit: str
    hedge: str
    way: str
    count_at: Place
    more: str = ""

    @property
    def days(self) -> tuple[float, float]:
        """The fewest and the most days that the words can stand for."""
        return bounds(self.number, self.unit, self.hedge, self.more)


class _Count:
    __slots__ = ("more", "number", "start", "used")

    def __init__(self, number: float | None, start: int, used: int, more: str = "") -> None:
        self.number = number
        self.start = start
        self.used = used
        self.more = more


def find_spells(text: str) -> list[Spell]:
    """The spells of time in a text, in reading order."""
    found = [match.span() for match in re.finditer(_UNIT, text)]
    if any(unit in text for unit in _CAPITALS):
        found = sorted(found + [match.span() for match in re.finditer(_IN_CAPITALS, text)])
    return list(_join(text, [spell for place in found if (spell := _read(text, *place))]))


def _read(text: str, start: int, end: int) -> Spell | None:
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    word = text[start:end].lower()
    if not _may_be_counted(text, start, end):
        return None
    window = Window(text, start, end)
    unit = {"centuries": "century", "century": "century"}.get(word, word.rstrip("s"))
    hyphen = 1 if window.before(0).text in ("-", "‑") and window.before(0).end == start else 0
    found = _count(window, hyphen)
    if not hyphen and text.startswith("-long", end):
        return Spell(start, end + 5, 1.0, unit, "", "-", (start, end))
    if found is None:
        if hyphen or not word.endswith("s"):
            return None
        found = _Count(None, start, 0)
    used = found.used
    hedge, begin = _hedge(window, used, found.start)
    way, stop, half = _way(window, end)
    if hyphen:
        way = "old" if way == "old" else "-"
    count = found.number + 0.5 if half and found.number is not None else found.number
    if count is None and way not in ("ago", "later", "earlier", "before", "after", "old") and not found.more:
        return None
    return Spell(begin, stop, count, unit, hedge, way, (found.start, end), found.more)


def _may_be_counted(text: str, start: int, end: int) -> bool:
    """Whether the word in front may be a number, or the one behind says which way a bare plural counts."""
    before = text[max(0, start - 20) : start].rstrip(" -‑\xa0\n").replace("-", " ").replace("‑", " ").split()
    last = before[-1].lower() if before else ""
    if last[:1].isdigit() or last in CARDINALS or last in _COUNTERS or text.startswith("-long", end):
        return True
    return text.startswith(_BEHIND, end)


def _count(window: Window, at: int) -> _Count | None:
    """The number in front of a unit, leftwards from `at`."""
    token, beyond = window.before(at), window.before(at + 1)
    word = token.lower
    if word == "half" and beyond.lower == "a" and window.before(at + 2).lower == "and":
        before = _count(window, at + 3)
        if before is None or before.number is None:
            return None
        return _Count(before.number + 0.5, before.start, before.used)
    if word in ("a", "an") and beyond.lower == "half":
        return _Count(0.5, beyond.start, at + 2)
    if word in ("a", "an") and beyond.lower == "of" and window.before(at + 2).lower == "quarter":
        return _Count(0.25, window.before(at + 2).start, at + 3)
    if word in _VAGUE and word != "some":
        article = beyond.lower in ("a", "the", "last", "past")
        return _Count(None, beyond.start if article else token.start, at + 1 + article, word)
    if word == "of" and beyond.lower == "couple":
        article = window.before(at + 2).lower in ("a", "the")
        return _Count(None, window.before(at + 2).start if article else beyond.start, at + 2 + article, "couple")
    if word in ("a", "an"):
        return _Count(1, token.start, at + 1)
    number = cardinal(word)
    if number is None:
        return None
    return _compound(window, at, number)


def _compound(window: Window, at: int, number: float) -> _Count | None:
    """`twenty-one` is three tokens; `two to three` and `two or three` are no exact number."""
    token, hyphen, tens = window.before(at), window.before(at + 1), window.before(at + 2)
    if hyphen.text == "-" and tens.text.isalpha() and window.joined(hyphen, token):
        whole = cardinal(f"{tens.text}-{token.text}")
        if whole is not None:
            return _Count(whole, tens.start, at + 3)
        if cardinal(tens.text) is not None:
            return None
    if hyphen.lower in ("to", "or", "and", "-", "–", "/") and cardinal(tens.text) is not None:
        return None
    if hyphen.text in _NOT_COUNTED or (token.text[:1].isdigit() and not token.text[-1].isdigit()):
        return None
    return _Count(number, token.start, at + 1)


def _hedge(window: Window, at: int, start: int) -> tuple[str, int]:
    """What hedges the number, and where the phrase begins."""
    tokens = [window.before(at + number) for number in range(4)]
    for length in (4, 3, 2, 1):
        words = " ".join(token.lower for token in reversed(tokens[:length]))
        if words in _HEDGES:
            hedge = _HEDGES[words]
            outer, begin = _hedge(window, at + length, tokens[length - 1].start) if not hedge else (hedge, 0)
            return outer, (begin if not hedge else tokens[length - 1].start)
    return "", start


def _way(window: Window, end: int) -> tuple[str, int, bool]:
    """The word behind the unit that says which way it counts, the end of the phrase, and whether a half is added."""
    at, half = 0, False
    if [window.after(number).lower for number in range(3)] == ["and", "a", "half"]:
        at, half = 3, True
    elif [window.after(number).lower for number in range(2)] == ["or", "so"]:
        at = 2
    if window.after(at).text in ("-", "‑") and window.after(at + 1).lower == "old":
        return "old", window.after(at + 1).end, half
    elif [window.after(number).lower for number in range(3)] == ["to", "the", "day"]:
        at = 3
    token, beyond = window.after(at), window.after(at + 1)
    if token.lower in ("has", "have") and beyond.lower in _GONE:
        at += 2 + (window.after(at + 2).lower == "by")
        token, beyond = window.after(at), window.after(at + 1)
    if token.lower == "on" and (beyond.lower in ("from", "since", "after", "") or beyond.text in ",.;)"):
        return "on", token.end, half
    if token.lower == "from" and beyond.lower in ("today", "now"):
        return "hence", beyond.end, half
    if token.lower not in _WAYS:
        return "", window.after(at - 1).end if at else end, half
    if token.lower == "ago" and beyond.lower == "today":
        return "today", beyond.end, half
    return token.lower, token.end, half


def _join(text: str, spells: list[Spell]) -> Iterator[Spell]:
    """`two years and seven months` is one spell."""
    held: Spell | None = None
    for spell in spells:
        if held and _go_together(text, held, spell):
            assert held.number and spell.number
            number = held.number + spell.number * DAYS[spell.unit] / DAYS[held.unit]
            held = held._replace(end=spell.end, number=number, way=spell.way, more="compound")
            held = held._replace(count_at=(held.count_at[0], spell.count_at[1]))
            continue
        if held:
            yield held
        held = spell
    if held:
        yield held


def _go_together(text: str, first: Spell, second: Spell) -> bool:
    if text[first.end : second.start] not in (" and ", ", ") or first.way or not first.number or not second.number:
        return False
    return DAYS[second.unit] < DAYS[first.unit]
