"""Who is given as the speaker of a quotation, and by which verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Span

SAID = frozenset(
    "said says say told tells asked asks added adds wrote writes replied replies shouted shouts insisted insists "
    "warned warns explained explains recalled recalls admitted admits joked jokes continued continues argued argues "
    "claimed claims declared declares repeated repeats announced announces noted notes concluded concludes tweeted "
    "posted remarked remarks observed observes stated states stressed stresses suggested suggests answered answers "
    "called calls cried cries laughed laughs whispered conceded concedes confirmed confirms commented comments "
    "complained complains predicted predicts promised promises quipped quips read reads responded responds "
    "emphasised emphasized acknowledged acknowledges exclaimed demanded demands wondered wonders vowed vows "
    "testified pleaded begged urged urges countered counters mused muses sighed sighs smiled grinned shrugged "
    "thinks thought believes believed feels felt agreed agrees remembers remembered".split()
)

Attribution = tuple[str, Span | None]
"""The said-verb, and the span of the speaker as the copy names them, if it does."""


def after(text: str, close: int, end: int) -> Attribution | None:
    """What follows a closing mark: “…,” said X; “…,” X, a teacher, said."""
    stop = min(end, close + 160)
    lead = re.compile(r"[^\w\n]{1,4}(?<=\s)").match(text, close, stop)
    if lead is None:
        return None
    tokens = [
        match.span()
        for match in re.compile(r"[\w’'-]+\.?(?=\s[A-Z])|[\w’'-]+|[^\w\s]").finditer(text, lead.end(), stop)
    ]
    forms = [text[start:stop] for start, stop in tokens]
    if not forms:
        return None
    if forms[0] in SAID:
        size = _speaker(forms, 1)
        return forms[0], (Span(tokens[1][0], tokens[size][1]) if size else None)
    size = _speaker(forms, 0)
    if size is None:
        return None
    verb = size + 1
    if forms[verb : verb + 1] == [","]:  # X, a teacher, said
        verb = next(
            (number + 1 for number in range(verb + 2, min(len(forms), verb + 16)) if forms[number] == ","), len(forms)
        )
    if verb < len(forms) and forms[verb] in SAID:
        return forms[verb], Span(tokens[0][0], tokens[size][1])
    return None


def _speaker(forms: list[str], start: int) -> int | None:
    """The number of the last of the words from `start` that name a speaker: he, Ann Hale, the older man."""
    if start >= len(forms):
        return None
    first = forms[start]
    if first.lower() in _PRONOUNS:
        return start
    if first.lower() not in _DETERMINERS and not first[0].isupper():
        return None
    at = start
    while at + 1 < len(forms) and (forms[at + 1][0].isupper() or (forms[at + 1] in _PARTICLES and at + 2 < len(forms))):
        at += 1
    if first.lower() not in _DETERMINERS or at > start:
        return at
    while at + 1 < len(forms) and at - start < 4 and forms[at + 1][0].isalpha() and forms[at + 1] not in SAID | _STOPS:
        at += 1
    return at if at > start else None


def before(text: str, opening: int, start: int) -> Attribution | None:
    """What leads to an opening mark: X said: “…”; X told Y, “…”."""
    at = max(start, opening - 160)
    window = text[at:opening].rstrip()
    if not window.endswith((":", ",", " that", " said", " says", " told", " asked")):
        return None
    cut = max(window.rfind(mark) for mark in (". ", "? ", "! ", "\n", "”", '" ')) + 1
    words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"[\w’'.-]*[\w’'-]", window[cut:])]
    for number in range(len(words) - 1, 0, -1):
        if words[number][0] in SAID:
            found = _named_before(words, number, window[cut:])
            if found is not None:
                return words[number][0], Span(at + cut + found[0], at + cut + found[1])
    return None


def _named_before(words: list[tuple[str, int, int]], verb: int, text: str) -> tuple[int, int] | None:
    """Where the speaker stands in front of a verb: Ann Hale said; Hale, a teacher, had said; the older man said."""
    last = verb - 1
    if words[last][0] in ("had", "has", "then", "later") and last > 0:
        last -= 1
    if text[words[last][2] : words[last][2] + 1] == ",":  # X, a teacher, said
        opener = text.rfind(", ", max(0, words[last][1] - 90), words[last][2])
        if opener < 0:
            return None
        last = next((number for number in range(last, -1, -1) if words[number][2] <= opener), last)
    first = last
    if words[last][0].lower() not in ("he", "she", "they"):
        while first > 0 and last - first < 5 and _names_on(words, first, text):
            first -= 1
    name = words[first][0]
    known = name.lower() in ("he", "she", "they") or name[:1].isupper() or name in _DETERMINERS
    return (words[first][1], words[last][2]) if known else None


def _names_on(words: list[tuple[str, int, int]], first: int, text: str) -> bool:
    """Whether the word before belongs to the name too."""
    word, before = words[first][0], words[first - 1]
    if text[before[2] : words[first][1]] != " " or before[0].endswith("."):
        return before[0] in ("Mr.", "Mrs.", "Ms.", "Dr.")
    if before[0].lower() in _DETERMINERS:
        return True
    if word[:1].isupper() or word in _PARTICLES:
        return before[0][:1].isupper() or before[0] in _PARTICLES
    return before[0].islower() and before[0] not in SAID | _STOPS


def inside(text: str, span: Span, *, named: bool = False) -> int | None:
    """Where an attribution begins in a stretch that no mark closes: `…our business, said Lotta Ekdahl`.

    Returns the offset behind the comma or stop that the closing mark belongs after. `named` asks for a name, not
    a pronoun: people who tell a story say “he said” too.
    """
    for match in re.compile(r"(?<=\w)(?:[,?!…]|\.\.\.|\.(?=\s(?:he|she|said)\s))(?=\s)").finditer(
        text, span.start, span.end
    ):
        ahead = re.match(r"[\w’'\s-]*", text[match.end() : min(span.end, match.end() + 90)])
        words = ahead.group().split()[:7] if ahead else []
        if _is_attribution(words, named=named) and len(text[span.start : match.start()].split()) > 1:
            return match.end()
    return None


def unparted(text: str, span: Span) -> int | None:
    """The same where the comma is missing with the mark: `leave this house Mrs Doyle said, folding the letter`."""
    words = [(match.group(), match.start(), match.end()) for match in _spaced(text, span)]
    for number in range(4, len(words)):
        form, _, end = words[number]
        if form not in _PLAINLY_SAID:
            continue
        behind = text[end : end + 1]
        at = _speaker_before(words, number)
        ahead = words[number + 1][0] if number + 1 < len(words) else "on"
        ends = not behind or behind in ".,;" or ahead in _STOPS | _WHEN
        if at is not None and ends:
            return at
        if at is None and behind == " " and words[number - 1][0][-1:].isalpha():
            named = _speaker([word.rstrip(".,;") for word, _, _ in words[number + 1 : number + 6]], 0)
            last = words[number + 1 + named] if named is not None else None
            if last and text[last[2] : last[2] + 1] in (".", ",", ""):
                return words[number - 1][2]
    return None


_PLAINLY_SAID = frozenset("said says asked added told recalled explained insisted replied".split())
_WHEN = frozenset("yesterday today the a us me reporters".split())


def _spaced(text: str, span: Span) -> Iterator[re.Match[str]]:
    return re.compile(r"[\w’'-]+").finditer(text, span.start, span.end)


def _speaker_before(words: list[tuple[str, int, int]], verb: int) -> int | None:
    """Where the word ends behind which a speaker and then the verb stand, with no mark between any of them."""
    first = verb - 1
    if words[first][0] not in ("he", "she", "they"):
        while first > 0 and words[first][0][:1].isupper() and verb - first < 4 and words[first - 1][0][:1].isupper():
            first -= 1
        if not words[first][0][:1].isupper():
            return None
    spaced = all(words[number][2] + 1 >= words[number + 1][1] for number in range(first - 1, verb))
    return words[first - 1][2] if spaced and first > 3 and words[first - 1][0][-1:].islower() else None


def _is_attribution(words: list[str], *, named: bool) -> bool:
    """Whether these words, behind a comma, name who said it: `said Lotta`, `the older man asked`, `she had added`."""
    if len(words) < 2:
        return False
    first, rest = words[0], words[1:]
    if first in SAID - WEAK:
        return rest[0][0].isupper() or (rest[0] in _DETERMINERS and not named)
    if named and not first[0].isupper():
        return False
    if first.lower() in _PRONOUNS:
        verb = rest[1] if rest[0] in ("had", "has") and len(rest) > 1 else rest[0]
        return not named and verb in SAID - WEAK
    number = next((number for number, word in enumerate(rest) if word in SAID - WEAK), None)
    if number is None:
        return False
    if first[0].isupper():
        return all(word[0].isupper() or word in _PARTICLES for word in rest[:number])
    return first in _DETERMINERS and 0 < number < 5


_DETERMINERS = frozenset("the a an one his her their its".split())
_STOPS = frozenset("who in on at of after when as and but to from with for that during outside before while".split())
_PRONOUNS = frozenset("i he she they we it".split())
_PARTICLES = frozenset("de da du van von der den of bin al".split())
WEAK = frozenset("thinks thought believes believed feels felt agreed agrees remembers remembered read reads".split())
"""Verbs that do not prove that what stands before them was speech."""
