"""A whole and the parts that exclude each other: `of the 40, 26 went and the other 16 stayed`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Edit, Finding, Fix, Related, replace
from copydesk_rules.numbers._arithmetic import digits, is_slip, listed, named, rewritten, some_add_up, sum_of
from copydesk_rules.numbers._sketch import Sketch

_DETERMINERS = frozenset("the its their his her our all these those".split())
_REST = ("the other", "the remaining", "the rest", "remaining", "other", "another", "leaving", "leaves")
_REST_BEHIND = ("elsewhere", "others", "remaining", "remain", "left", "still")
_OVERLAPPING = (
    "counting", "of them", "of those", "of whom", "of which", "including", "included", "among", "of these", "at least",
    "each", " also ", " again ", " if ", "whose",
)  # fmt: skip
_POLES_ = """
life: died dead killed drowned perished deaths | survived alive survivors saved swam escaped recovered unhurt | missing
vote*: for favour favor yes | against no | abstained abstaining abstentions abstention part recused absent undecided
sex!: men man male males boys boy | women woman female females girls girl
age!: adults adult | children child infants babies
hours!: full-time full | part-time part
place!: home | abroad away overseas
trade!: export exports exported | home domestic
tenure!: owned | rented let
play*: won win wins winning | drawn drew draw draws drawing tied | lost lose losing losses defeats
court: convicted guilty jailed | cleared acquitted freed
exam: passed pass | failed fail
fate: found rescued homed adopted | waiting missing lost
stock!: ewes rams | lambs
power!: electric | petrol diesel gas
"""
"""Groups of words that exclude each other. `!`: there is nothing else besides them; `*`: not where all are named."""


def _poles() -> dict[str, list[tuple[str, int]]]:
    made: dict[str, list[tuple[str, int]]] = {}
    for line in _POLES_.strip().splitlines():
        group, _, sides = line.partition(":")
        for number, side in enumerate(sides.split("|")):
            for word in side.split():
                made.setdefault(word, []).append((group, number))
    return made


def wholes(document: Document, every: Sequence[Sketch]) -> Iterator[Finding]:
    """Parts that are more than their whole, or less where nothing is left out."""
    poles = _poles()
    for number, sketch in enumerate(every):
        near = [sketch]
        if number + 1 < len(every) and document.same_block(sketch.span.start, every[number + 1].span.start):
            follows = every[number + 1]
            if follows.span.start - sketch.span.end < 3 and sketch.kinds.count("c") == 1:
                near.append(sketch.joined(follows))
            finding = _afterwards(document, sketch, follows)
            if finding is not None:
                yield finding
        for one in near:
            finding = _judge(document, one, poles) if one.holds("c", 3) else None
            if finding is not None:
                yield finding
                break


def _afterwards(document: Document, sketch: Sketch, follows: Sketch) -> Finding | None:
    """`six men and four women. The 11 jurors`: the whole comes a sentence later."""
    if sketch.kinds != "cc" or follows.kinds[:1] != "c" or follows.gaps[0] not in ("The ", "All ", "All the "):
        return None
    total, parts = follows.figures[0], list(sketch.figures)
    nouns = {one.noun for one in parts}
    sexes = nouns in ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"})
    if (
        not sexes
        or total.noun not in _WHO
        or " and " not in sketch.gaps[1]
        or any(one.vague for one in (total, *parts))
    ):
        return None
    made = sum_of(parts)
    if not 0 < abs(made - total.value) <= 2:
        return None
    message = f"{listed([named(document, one) for one in parts])} make {digits(made)}, not {named(document, total)}"
    related = tuple(Related(one.span, "a part") for one in parts)
    return Finding(total.span, message, replace(total.span, rewritten(document, total, made)), related, "rest")


_WHO = frozenset("juror member player victim passenger pupil student person patient hostage worker".split())


def _judge(document: Document, sketch: Sketch, poles: dict[str, list[tuple[str, int]]]) -> Finding | None:
    at = sketch.of("c")
    text = sketch.text.lower()
    if (
        len(at) > 3
        and sketch.gaps[at[-1]].endswith(", ")
        and sketch.gaps[at[-1] + 1].startswith((" of them", " of whom"))
    ):
        text = text[: text.rindex("⟨c")]  # a part of the last part
        at.pop()
    if _is_rest(sketch, at[-1]):
        text = text.replace(" of them", "", 1).replace(" of which", "", 1).replace(" of whom", "", 1)
    if any(word in text for word in _OVERLAPPING) or any(letter in "psf" for letter in sketch.kinds):
        return None
    found = _whole(sketch, at)
    if found is None:
        return None
    whole, parts, strong = found
    figures = [sketch.figures[number] for number in parts]
    total = sketch.figures[whole]
    if any(one.vague for one in (total, *figures)) or any(one.step != 1 for one in figures) or len(figures) < 2:
        return None
    if max(one.value for one in figures) >= total.value or some_add_up(figures, total):
        return None
    made = sum_of(figures)
    rest = _is_rest(sketch, parts[-1]) and strong
    exclusive, complete = _opposed(sketch, whole, parts, poles)
    if not strong and not exclusive:
        return None
    if rest and figures[-1].noun not in ("", "other", total.noun):
        return None
    complete = complete and (made > total.value or _ends_there(sketch, parts))
    if rest or (exclusive and (made > total.value or complete)):
        expected = total.value - (made - figures[-1].value)
        if _is_plausible(expected, figures[-1].value, total.value):
            return _finding(document, total, figures, made, expected)
    return None


def _whole(sketch: Sketch, at: list[int]) -> tuple[int, list[int], bool] | None:
    """The number of the whole and those of its parts; the last says whether `of` or `has` proves it the whole."""
    first, second = at[0], at[1]
    lead = sketch.gaps[first].lower().replace(",", " ").split()
    while lead and lead[-1] in _DETERMINERS:
        lead.pop()
    between = sketch.gaps[second].lower()
    if lead[-1:] == ["of"] and lead[-2:-1] != ["total"]:
        start = sketch.gaps[first].lstrip("“\"'‘")[:2] == "Of" or len(lead) == 1 or "; of" in sketch.gaps[first].lower()
        return (first, at[1:], True) if start else None
    joint = between.strip().split()
    if second == first + 1 and joint[:1] == ["of"] and len(joint) <= 2 and set(joint[1:]) <= _DETERMINERS:
        return second, [first, *at[2:]], True
    owns = any(word in _HOLDS for word in lead[-3:]) or (bool(lead) and lead[-1] in ("of", "all"))
    behind = between.split(",")[0].split()[-1:] if between else []
    runs = sketch.figures[first].noun != "" and (owns or behind in (["voted"], ["trapped"], ["aboard"], ["board"]))
    played = lead[-1:] in (["played"], ["play"]) or lead[-3:-2] == ["played"]
    return (first, at[1:], True) if runs or played else (first, at[1:], False)


_HOLDS = frozenset(
    "has have had employs employ employed were are was is with made there runs houses contains comprises owns "
    "consists looks run".split()
)


def _is_rest(sketch: Sketch, number: int) -> bool:
    """Whether the words round the last part say that nothing else is left."""
    lead = sketch.gaps[number].lower().replace(",", " ").rstrip()
    words = lead.split()
    if lead.endswith(("the other", "the remaining", "the rest", "and the other", "the others")):
        return True
    if sketch.figures[number].vague in ("another",):
        return False
    if "leaving" in words[-8:] or "leaves" in words[-8:]:
        return True
    behind = sketch.gaps[number + 1].lower().split()
    ended = [word.strip(".,;") for word in behind]
    if ended[:1] in (["abroad"], ["overseas"]):
        return lead.endswith(" and") and len(ended) == 1
    return ended[:1] in (["elsewhere"], ["others"]) or ended[:2] in (["are", "still"], ["still", "missing"])


def _opposed(
    sketch: Sketch, whole: int, parts: list[int], poles: dict[str, list[tuple[str, int]]]
) -> tuple[bool, bool]:
    """Whether every part is of another pole of one group, and whether the poles leave nothing out."""
    sides = [_sides(sketch, number, poles) for number in parts]
    voted = " voted" in sketch.gaps[whole + 1].split(";")[0].split(",")[0]
    if voted_on(sketch, parts, sides):
        return True, voted
    for group in {group for side in sides for group, _ in side}:
        held = [{pole for name, pole in side if name == group} for side in sides]
        known = [next(iter(side)) for side in held if len(side) == 1]
        if len(known) != len(parts) or len(set(known)) != len(known):
            continue
        complete = group.endswith("!") or (group.endswith("*") and (len(known) == 3 or voted))
        return True, complete
    return False, False


def voted_on(sketch: Sketch, parts: list[int], sides: list[set[tuple[str, int]]]) -> bool:
    """`four voted to keep it, three to close it and three abstained`: nobody did two of these."""
    verbs = [sketch.gaps[number + 1].lower().split()[:2] for number in parts]
    to_do = all(words[:1] == ["to"] or words[:2] == ["voted", "to"] for words in verbs[:-1])
    return to_do and " voted to " in sketch.text and ("vote*", 2) in sides[-1]


_RESULTS = frozenset("win wins draw draws tie ties defeat defeats loss losses victories".split())


def _sides(sketch: Sketch, number: int, poles: dict[str, list[tuple[str, int]]]) -> set[tuple[str, int]]:
    """The poles that a part is of, by the words behind it up to the next figure, or the verb before it."""
    first = sketch.gaps[number + 1].lower().replace(",", " ").replace(".", " ").split()[:1]
    verb = [] if first and first[0] in _RESULTS else sketch.gaps[number].lower().replace(",", " ").split()[-1:]
    played = {pole for word in verb for pole in poles.get(word, ()) if pole[0] == "play*"}
    if played:
        return played
    behind = sketch.gaps[number + 1].lower().replace("-time", "-time ").replace(";", ",").split(",")[0]
    words = behind.replace(".", " ").split()[:6]
    return {pole for word in words for pole in poles.get(word.strip("()"), ())}


def _ends_there(sketch: Sketch, parts: list[int]) -> bool:
    """Whether the sentence ends with the parts, and leaves no room for another."""
    behind = sketch.gaps[parts[-1] + 1]
    return (
        len(behind.split()) <= 5 and " and " not in behind and ";" not in "".join(sketch.gaps[parts[0] : parts[-1] + 2])
    )


def _is_plausible(expected: float, told: float, whole: float) -> bool:
    """Whether the last part can be a slip for what is expected."""
    gap = abs(expected - told)
    if expected <= 0 or gap == 0:
        return False
    return gap <= max(2, whole / 10) or (min(told, expected) >= 13 and is_slip(expected, told))


def _finding(document: Document, whole: Figure, parts: list[Figure], made: float, expected: float) -> Finding:
    last = parts[-1]
    message = f"{listed([named(document, one) for one in parts])} make {digits(made)}, not {named(document, whole)}"
    related = (Related(whole.span, "the whole"), *(Related(one.span, "a part") for one in parts[:-1]))
    other = Fix((Edit(whole.span, rewritten(document, whole, made)),))
    fixes = (*replace(last.span, rewritten(document, last, expected)), other)
    return Finding(last.span, message, fixes, related, "rest")
