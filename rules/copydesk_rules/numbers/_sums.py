"""Parts that are told together, and the total that the copy gives for them: before them, behind them, a sentence on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding
from copydesk_rules.numbers._arithmetic import alike, is_slip, some_add_up, sum_of, wrong_total
from copydesk_rules.numbers._changes import in_one_unit
from copydesk_rules.numbers._sketch import Sketch, runs_on, sketches

_IN_FRONT = (
    r"(?:(?:,|for|mak(?:ing|es|e)|gav?e|giv(?:ing|es)(?: (?:him|her|them|it|us))?|bring(?:ing|s)|or|to|–|—"
    r"|is|was|came to|"
    r"(?:gave|left) (?:him|her|them|it|us)(?: with)?|out of) (?:an? |the |its |their )?(?:(?:overall|grand"
    r"|combined|joint|"
    r"match|season|weekend|two-day|career|final) )*(?:total|sum|bill|aggregate)(?: of| to)?|"
    r"\b(?:a|the) combined(?: total of)?|\bmaking|\bwhich makes|\bthat makes|\btogether (?:make|made)|\badd(?:s"
    r"|ed)? up to|"
    r"\bcom(?:es|e) to|\bcame to|\btotall?ed|\btotal to|\b(?:to|and) finish(?:ed)? with|\bfor match figures "
    r"of|\bmaking it|"
    r"\bbringing the (?:total|bill|cost|number)(?: [\w-]+)? to|\bwas (?:all )?out for)(?: of)?$"
)
_BEHIND = (
    r"(?:[\w’'-]+ ){0,4}?(?:in all|in total|altogether|all told|overall|combined|between them|together|in two months|"
    r"in two days)\b(?! (?:with|including|counting|plus|if|when|since|so far|this|for|from|of which|competitions))"
)
_WHOLE = (
    r"\b(?:revenues?|sales|turnover|total|totalled|income|budget|costs?|spending|receipts|takings|raised|"
    r"earned|spent|worth)\b"
)
_OPENS = (
    r"^(?:All(?: of)?(?: the| these| those)? ⟨|(?:In all|In total|All told|Altogether|Together|That "
    r"makes|That made)\b|The total (?:was|is|came to)\b)"
)
_OPENER = r"(?P<mark>:| \(| [–—-]|,)(?: of)?(?P<lead>(?: [\w’'-]+){0,3}) ?$"
_STRAYS = frozenset(
    "while whereas although though than including among until compared against up down aged mainly mostly largely "
    "partly chiefly each every including".split()
)
_POLE = r"\b(?:before|after) (?:lunch|tea|it|dinner|noon|(?:the )?(?:break|interval|half|half-time|halftime))\b"
_HEDGED = (
    r"\b(?:including|among|of (?:which|whom|them)|rank|aged|and then|later|each|mainly|mostly|partly|largely|so far)\b"
)
_OPEN = r"[^.;)–—]*?(?:,? and|,? or|,? plus|, with|, as well as) (?!said|who|that|which)"
"""What goes on behind the last part with something that has no figure: and a baby."""
_ONE_WORD = r"[\w’-]+(?:,|,? and|[.;)]?|,.*)"
_PREPOSITIONS = frozenset("in at on from for by during".split())
_TOLD_APART = frozenset("brother sister son daughter man woman player person".split())
_PEOPLE_ = (
    "person adult child victim passenger casualty juror suspect student employee worker patient member pupil officer "
    "soldier civilian resident survivor prisoner protester marcher player candidate winner volunteer guest "
    "arrest death dead witness survivor member voter guest"
)
_SEXES_ = (
    "man woman boy girl adult child male female teenager baby infant officer civilian soldier passenger crew pedestrian"
)
_PEOPLE, _SEXES = frozenset(_PEOPLE_.split()), frozenset(_SEXES_.split())
_GROUP = r"\b(?:jury|panel|group|party|team|crew|squad|class|committee|board|staff|audience|workforce|band|choir) of $"
_TWO_DIGITS = 13  # below it every number is a slip away from every other
_OF_WHOLE = r"^ of (?:the|its|his|her|their|our|all) $"
_PLAYED = frozenset("draw defeat tie loss".split())
_IN_ALL = r"\b(?:in|from|of) (?:his|her|its|their|the|all|our) $"
_FARTHEST = 12  # words between two parts


def sums(document: Document) -> Iterator[Finding]:
    """Totals that their parts do not make."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        if sketch.holds("cmu", 3):
            text = sketch.text.lower()
            for total in sketch.of("cmu"):
                earlier = every[number - 1].figures if number else ()
                yield from _behind(document, sketch, total, earlier)
                if any(mark in text for mark in (":", " (", "–", "—", " - ", ",")):
                    yield from _in_front(document, sketch, total)
            yield from _enumerated(document, sketch, every[max(0, number - 3) : number])
        if "votes" in sketch.text or "urnout" in sketch.text:
            yield from votes_cast(document, every, number)
        yield from _halved(document, sketch)
        if number and sketch.of("cm") and re.search(_OPENS, sketch.text):
            yield from _sentence_on(document, every, number)


def _behind(document: Document, sketch: Sketch, number: int, earlier: Sequence[Figure]) -> Iterator[Finding]:
    """`41 fires, 17 floods and 12 rescues, 70 in all`: the total comes last."""
    total = sketch.figures[number]
    cue = re.search(_IN_FRONT, sketch.gaps[number].lower().rstrip())
    won = _PLAYED & {sketch.figures[at].noun for at in sketch.of("c")} and re.search(
        _IN_ALL, sketch.gaps[number].lower()
    )
    if total.vague or not (cue or won or re.match(_BEHIND, sketch.gaps[number + 1].lstrip("- ").lower())):
        return
    lead = sketch.gaps[number][: cue.start() if cue else None]
    if ";" in lead or _strays(lead) or not (cue or won or re.search(r"[,:–—(]|\b(?:and|or|for|to)\b", lead)):
        return
    if won and re.search(_HEDGED, sketch.text):
        return
    parts = _run(sketch, list(range(number - 1, -1, -1)))
    if len(parts) >= 2 and " and " in f" {sketch.between(parts[1], parts[0])} ".replace(" plus ", " and "):
        yield from _judged(document, sketch, number, parts[::-1], earlier)


def _halved(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`14 in the first war and nine in the second; the 23 names`: the total by its article, close to what they make."""
    at = sketch.kinds.find("cococ")
    if at < 0 or not re.search(r"[.;,] (?:and )?(?:[Aa]ll (?:the )?|[Tt]he )$", sketch.gaps[at + 4]):
        return
    first, second, total = (sketch.figures[number] for number in (at, at + 2, at + 4))
    close = 0 < abs(first.value + second.value - total.value) <= 2
    if close and not (first.vague or second.vague or total.vague) and sketch.gaps[at + 5][:1] == " ":
        yield from wrong_total(document, [first, second], total)


def _in_front(document: Document, sketch: Sketch, number: int) -> Iterator[Finding]:
    """`23 people: 15 men and eight women`: the total comes first."""
    total = sketch.figures[number]
    later = [at for at in sketch.of("cmu") if at > number and not re.search(_OF_WHOLE, sketch.gaps[at])]
    first = next((at for at in later if _alike(total, sketch.figures[at])), 0)
    opener = re.search(_OPENER, sketch.between(number, first)) if first else None
    if total.vague or opener is None:
        return
    parts = _run(sketch, list(range(first, len(sketch.figures))))
    words = sketch.between(number, first)[: opener.start()]
    whole = sketch.between(number, parts[-1]) if parts else ""
    kinds = {sketch.figures[at].noun for at in parts}
    if "" not in kinds and len(kinds) == len(parts):
        whole = whole.replace(" of them", "", 1)  # of two kinds none is both
    if len(parts) < 2 or "concurrent" in sketch.text or _strays(words) or re.search(_HEDGED, whole.lower()):
        return
    apart = _told_apart(sketch, number, parts) if opener["mark"] == "," else "mark"
    alone = _alone(sketch, parts)
    made = sum_of([_in_unit_of(sketch.figures[at], total) for at in parts]) + alone
    slip = min(made, total.value) >= _TWO_DIGITS and is_slip(made, total.value)
    close = slip or (abs(made - total.value) <= max(3, total.value / 10) and (made > total.value or apart != "place"))
    is_open = re.match(_OPEN, sketch.gaps[parts[-1] + 1]) and made < total.value
    if not apart or is_open or (apart != "mark" and not close):
        return
    if made != total.value:
        yield from _judged(document, sketch, number, parts, (), alone)


def _alone(sketch: Sketch, parts: list[int]) -> int:
    """How many parts have an article for their number: two men, a woman and two boys."""
    between = " ".join(sketch.gaps[at] for at in range(parts[0] + 1, parts[-1] + 1))
    return len(re.findall(r"(?:,|,? and) (?:an?|another) ", between))


def _told_apart(sketch: Sketch, number: int, parts: list[int]) -> str:
    """What parts a total from its parts without a mark: whom they count, or one preposition behind each of them."""
    total, figures = sketch.figures[number], [sketch.figures[at] for at in parts]
    behind = [re.sub(r"^ of (?:them|whom|which|these)", "", sketch.gaps[at + 1]).strip() for at in parts]
    places = {text.split()[0] for text in behind if text.split()[:1] and text.split()[0] in _PREPOSITIONS}
    whom = total.noun in _PEOPLE or (not total.noun and re.search(_GROUP, sketch.gaps[number]))
    kinds = {one.noun for one in figures}
    if whom and "" not in kinds and len(kinds) == len(figures) > 2 and total.noun not in kinds:
        return "place"
    if whom and all(one.noun in _SEXES and one.noun != total.noun for one in figures):
        return "sex"
    if total.noun and not any(one.noun for one in figures) and all(re.fullmatch(_ONE_WORD, text) for text in behind):
        return "kind"
    return "place" if len(places) == 1 and all(text.split()[:1] == [*places] for text in behind) else ""


def _judged(
    document: Document, sketch: Sketch, number: int, parts: list[int], earlier: Sequence[Figure], alone: int = 0
) -> Iterator[Finding]:
    """The finding, unless any of the parts is inexact or any figures near by do make the total."""
    total, figures = sketch.figures[number], [sketch.figures[at] for at in parts]
    others = [one for one in (*earlier, *sketch.figures) if _alike(one, total) and one.span != total.span]
    nouns = {one.noun for one in figures} - {""}
    if any(one.vague for one in figures) or (len(nouns) > 1 and nouns & _TOLD_APART and not nouns <= _SEXES):
        return
    figures = [_in_unit_of(one, total) for one in figures]
    total = _in_unit_of(total, figures[0])
    if max(one.value for one in figures) < total.value and (
        alone or not some_add_up([_in_unit_of(one, total) for one in others], total)
    ):
        yield from wrong_total(document, figures, total, alone)


def _run(sketch: Sketch, at: list[int]) -> list[int]:
    """The figures of one kind that stand in a row, each joined to the next, with nothing but dates between."""
    found: list[int] = []
    like: Figure | None = None
    for number in at:
        if sketch.kinds[number] in "ydokl":
            continue
        if found:
            between = sketch.between(*sorted((number, found[-1]))).lower()
            joined = re.search(r",|;|\band\b|\bplus\b|&", between) and ":" not in between and not _strays(between)
            joined = joined and not between.endswith("from ")
            if not joined or like is None or not _alike(like, sketch.figures[number]):
                break
        if like is None or like.kind == "count":
            like = sketch.figures[number]
        found.append(number)
    return found


def _strays(text: str) -> bool:
    words = [word.strip(",.()") for word in re.sub(_POLE, "", text.lower()).split()]
    return len(words) > _FARTHEST or any(word in _STRAYS or word in ("before", "after") for word in words)


def _alike(one: Figure, other: Figure) -> bool:
    return alike(*in_one_unit(one, other))


def _in_unit_of(one: Figure, other: Figure) -> Figure:
    return in_one_unit(one, other)[0]


def _is_close(made: float, told: float) -> bool:
    return abs(made - told) <= max(2, told / 20) or (min(made, told) >= _TWO_DIGITS and is_slip(made, told))


def _sentence_on(document: Document, every: Sequence[Sketch], number: int) -> Iterator[Finding]:
    """`He took 21 and she 17. In all, 48 people came`: the total opens the next sentence."""
    sketch, parts = every[number], list[Figure]()
    at = sketch.of("cm")[0]
    total = sketch.figures[at]
    if at or total.vague or len(sketch.gaps[0].split()) > 4:
        return
    while number and runs_on(document, every[number - 1], every[number]) and len(parts) < 8:
        number -= 1
        nouns = {"", total.noun, *({parts[-1].noun} if parts else {one.noun for one in every[number].figures})}
        parts[:0] = [one for one in every[number].figures if _alike(one, total) and one.noun in nouns]
    same = all(one.noun in ("", total.noun) or {one.noun, total.noun} <= _PEOPLE for one in parts)
    if sketch.text.startswith("All") and not _is_close(sum_of(parts), total.value):
        return
    also = [one for one in sketch.figures if one is not total and _alike(one, total)]
    if (
        len(parts) < 2
        or any(one.vague for one in parts)
        or some_add_up([*parts, *also], total)
        or max(one.value for one in parts) >= total.value
    ):
        return
    if same or is_slip(sum_of(parts), total.value):
        yield from wrong_total(document, parts, total)


def votes_cast(document: Document, every: Sequence[Sketch], number: int) -> Iterator[Finding]:
    """More votes in a paragraph than were cast."""
    sketch = every[number]
    cast = [
        at for at in sketch.of("c")
        if "votes cast" in sketch.gaps[at + 1][:30] or "votes were cast" in sketch.gaps[at + 1][:30]
        or sketch.gaps[at].lower().rstrip().endswith(("votes cast:", "turnout was", "turnout of"))
    ]  # fmt: skip
    if len(cast) != 1 or sketch.figures[cast[0]].vague:
        return
    total = sketch.figures[cast[0]]
    near = [
        one for one in every[max(0, number - 4) : number + 4] if document.same_block(one.span.start, total.span.start)
    ]
    parts = [
        figure
        for one in near
        for at, figure in enumerate(one.figures)
        if one.kinds[at] == "c" and figure.span != total.span and figure.noun in ("vote", "") and figure.value >= 100
    ]
    text = " ".join(one.text for one in near).lower()
    loose = any(one.vague for one in parts) or any(word in text for word in ("lead", "majority", "margin", "more than"))
    if not loose and len(parts) >= 2 and sum_of(parts) > total.value and not some_add_up(parts, total):
        yield from wrong_total(document, parts, total)


def _enumerated(document: Document, sketch: Sketch, earlier: Sequence[Sketch]) -> Iterator[Finding]:
    """Three sums of money or more in one sentence, and a whole just before that is one digit off."""
    money = [one for one in sketch.figures if one.kind == "money"]
    if not 3 <= len(money) <= 6 or len({(one.unit, one.step) for one in money}) != 1 or any(one.vague for one in money):
        return
    if any(word in sketch.plain for word in (" from ", " against ", "compared")) or ", " not in sketch.plain:
        return
    if " and " not in sketch.between(*sketch.of("m")[-2:]):
        return
    made = sum_of(money)
    wholes = [one for other in earlier for one in _wholes(other) if alike(one, money[0]) and one.step == money[0].step]
    if any(abs(one.value - made) <= one.step * len(money) / 2 for one in wholes):
        return
    step = money[0].step
    near = [
        one
        for one in wholes
        if not one.vague and is_slip(one.value / step, made / step) and abs(one.value - made) < made / 3
    ]
    if len(near) == 1:
        yield from wrong_total(document, money, near[0])


def _wholes(sketch: Sketch) -> list[Figure]:
    """What a sentence may give as the whole: not what it compares it with."""
    if not re.search(_WHOLE, sketch.text, re.IGNORECASE):
        return []
    slots = re.finditer(r"(?<!from )(?<!against )(?<!compared with )(?<!than )⟨m(\d+)⟩", sketch.plain)
    return [sketch.figures[int(slot[1])] for slot in slots]
