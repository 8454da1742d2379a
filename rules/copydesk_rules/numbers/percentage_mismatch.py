"""The rule percentage-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from copydesk.analysis import Figure
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.numbers._arithmetic import TINY, digits, is_price, named, rewritten, rounding
from copydesk_rules.numbers._changes import MULTIPLES, Change, changes, folds, in_one_unit, multiples, times
from copydesk_rules.numbers._sketch import Sketch, runs_on, sketches

if TYPE_CHECKING:
    from copydesk_rules.numbers._shares import Part

_OTHERWISE = (
    "constant", "like-for-like", "like for like", "underlying", "adjust", "organic", "exclud", "annual rate",
    "annualis", "annualiz", "seasonal", "inflation", "real terms", "same-store", "comparable", "compound",
    "a year on average",
    "per year", "weighted", "per share", "on average",
)  # fmt: skip

_BACK = (
    "It ",
    "It’s",
    "It's",
    "That ",
    "That’s",
    "That's",
    "This ",
    "They ",
    "Now ",
    "The rise",
    "The increase",
    "The fall",
)
"""How a sentence begins that speaks of the one before."""

_WHOLE = 0.05  # what a change in whole per cent may be out by
_TOO_MANY = 4  # how far a multiple may be out before it is another thing's


class PercentageMismatch(Rule):
    """A percentage is not what its figures make.

    A rise from 40 to 45 is 12.5 per cent; 512 of 640 is 80. Readers who check one sum and find it wrong
    trust no other in the story. The change from one figure to another, the difference in percentage points,
    the share of a whole, and “doubled” or “halved” are worked out from the figures beside them.

    Rounding is allowed for: each figure may stand for anything that would be written like it. Left alone:
    inexact percentages (“nearly a third”), growth on another basis (adjusted, like for like, in real terms),
    and sentences in which it is not plain which figures belong together.
    """

    id = "percentage-mismatch"
    family = "numbers"
    bad = (
        Bad(
            "Profit rose [[15 per cent]] to £60 million from £48 million a year earlier, the company said.",
            fixed="Profit rose 25 per cent to £60 million from £48 million a year earlier, the company said.",
        ),
        Bad(
            "Of the 320 replies, 80 came from abroad. The post had brought 450 letters, of which 90, or [[30 "
            "percent]], were signed.",
            fixed="Of the 320 replies, 80 came from abroad. The post had brought 450 letters, of which 90, or 20 "
            "percent, were signed.",
        ),
        Bad(
            "The duty will go up in May from 12.5% to 15%, a rise of [[3.5 percentage points]], and stay there.",
            fixed="The duty will go up in May from 12.5% to 15%, a rise of 2.5 percentage points, and stay there.",
        ),
        Bad(
            "The number of members [[doubled]] from 1,200 to 3,600 in a year.",
            fixed="The number of members tripled from 1,200 to 3,600 in a year.",
        ),
        Bad(
            "Sales fell 10 percent to $99 million from $110 million. Costs [[rose]] 5 percent to $38 million "
            "from $40 million."
        ),
        Bad("Rates were cut to a range of 3.5 percent to 3.75 percent, down from [[4 percent to 4.5 percent]]."),
        Bad(
            "| Size | Before | After | Change |\n|---|---|---|---|\n| Small | 40 min | 30 min | -25% |\n"
            "| Large | 8 h 0 min | 2 h 0 min | [[-65%]] |\n",
            format="markdown",
            fixed="| Size | Before | After | Change |\n|---|---|---|---|\n| Small | 40 min | 30 min | -25% |\n"
            "| Large | 8 h 0 min | 2 h 0 min | -75% |\n",
        ),
    )
    good = (
        "Profit rose 25 per cent to £60 million from £48 million a year earlier.",
        "Sales rose 3 percent to $1.2 billion from $1.1 billion: rounded figures allow it.",
        "Profit rose nearly 13 percent to $45 million from $40 million.",
        "Adjusted for one-off items, profit rose 8 percent to $45 million from $40 million.",
        "Of the 640 letters, 512, or 80 per cent, came from the village. The share rose from 60 per cent to 80 "
        "per cent.",
        "The rate went from 13.8 per cent to 15 per cent, a rise of 1.2 percentage points.",
        "Membership more than doubled from 1,200 to 3,600.",
        "Unemployment rose 0.2 percent to 5 percent from 4.8 percent.",
        Good("| A | B | Share |\n|---|---|---|\n| 1 h | 2 h | -40% |\n", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The percentage, with the one that the figures make."""
        before: Sketch | None = None
        for sketch in sketches(document):
            if "⟨p" in sketch.text or "⟨q" in sketch.text or "⟨f" in sketch.text:
                yield from _changed(document, sketch, before)
                yield from _points(document, sketch)
                yield from _parted(document, sketch, before)
            if sketch.kinds.count("p") > 1:
                from copydesk_rules.numbers._polls import polls, ranges

                yield from ranges(document, sketch)
                yield from polls(document, sketch)
            if any(word in sketch.text for word in MULTIPLES):
                yield from _multiplied(document, sketch)
            if "fold" in sketch.text:
                yield from _folded(document, sketch)
            if " times " in sketch.text or "wice " in sketch.text:
                follows = before is not None and sketch.kinds.count("c") < 3 and runs_on(document, before, sketch)
                yield from _times_as(document, before.joined(sketch) if follows and before else sketch)
            before = sketch
        if "%" in document.text and any(block.kind == "cell" for block in document.blocks):
            from copydesk_rules.numbers._tables import changes as of_rows

            yield from of_rows(document)


def _changed(document: Document, sketch: Sketch, before: Sketch | None) -> Iterator[Finding]:
    if any(word in sketch.text.lower() for word in _OTHERWISE):
        return
    if before is not None and sketch.gaps[0].startswith(_BACK) and runs_on(document, before, sketch):
        sketch = before.joined(sketch)
    for change in (*changes(sketch, "cmu", "p"), *map(_in_per_cent, changes(sketch, "cmu", "f"))):
        if change.exact and change.old.value > 0 and change.new.value > 0 and not _agrees(sketch, change):
            yield from _change(document, change)


def _agrees(sketch: Sketch, change: Change) -> bool:
    """Whether two other figures of the sentence make the percentage."""
    amounts = [sketch.figures[number] for number in sketch.of("cmu") if sketch.figures[number].value > 0]
    for one, other in combinations(amounts[:7], 2):
        new, old = in_one_unit(one, other)
        if (new.kind, new.unit) != (old.kind, old.unit) or {new, old} == {change.new, change.old}:
            continue
        low, high = sorted((new.value, old.value))
        made = [100 * (high / low - 1)] * (change.sign >= 0) + [100 * (1 - low / high)] * (change.sign <= 0)
        if any(abs(each - change.share.value) <= change.share.step / 2 + TINY for each in made):
            return True
    return False


def _change(document: Document, change: Change) -> Iterator[Finding]:
    share, new, old = change.share, change.new, change.old
    least, most = _bounds(new, old, share)
    made, told = 100 * (new.value / old.value - 1), share.value * (change.sign or (1 if new.value > old.value else -1))
    if abs(made) > max(10 * share.value, 100):
        return  # another thing's
    exact = is_price(new) and is_price(old) and abs(made - round(made)) < _WHOLE
    slack = (share.step / 2 if exact else share.step) + TINY * 100
    if least - slack <= told <= most + slack:
        return
    related = (Related(new.span, "the later figure"), Related(old.span, "the earlier figure"))
    more = "more" if made > 0 else "less"
    if least - slack <= -told <= most + slack:
        here = _verb(document, change)
        if here:
            message = f"{named(document, new)} is {more} than {named(document, old)}"
            yield Finding(here, message, (), related, "direction")
        return
    if not change.sign and abs(100 * abs(new.value - old.value) / max(new.value, old.value) - share.value) <= slack:
        return  # an improvement of a third
    size = _rounded(abs(made), share)
    message = (
        f"{named(document, new)} is {digits(size)} per cent {more} than {named(document, old)}, not "
        f"{digits(share.value)}"
    )
    yield Finding(share.span, message, replace(share.span, rewritten(document, share, size)), related, "change")


def _in_per_cent(change: Change) -> Change:
    """A third as 33 per cent, give or take two."""
    change.share = change.share._replace(value=change.share.value * 100, step=2)
    return change


def _bounds(new: Figure, old: Figure, share: Figure) -> tuple[float, float]:
    """The least and the greatest change, in per cent, that the two figures may stand for."""
    loose = [0 if is_price(one) and share.step >= 1 else rounding(one) for one in (new, old)]
    low = (new.value - loose[0]) / (old.value + loose[1])
    high = (new.value + loose[0]) / max(old.value - loose[1], TINY)
    return 100 * (low - 1), 100 * (high - 1)


def _verb(document: Document, change: Change) -> Span | None:
    """Where the word stands that says which way it went."""
    low = min(change.share.span.start, change.old.span.start, change.new.span.start)
    at = document.text.rfind(
        change.word, max(0, low - 60), max(change.share.span.end, change.old.span.end, change.new.span.end) + 20
    )
    return Span(at, at + len(change.word)) if change.word and at >= 0 else None


def _points(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for kind in ("q", "c"):
        for change in changes(sketch, "p", kind) if f"⟨{kind}" in sketch.text else ():
            share, new, old = change.share, change.new, change.old
            if not change.exact or (kind == "c" and share.noun != "point"):
                continue
            made = abs(new.value - old.value)
            told = share.value / 100 if share.unit == "basis point" else share.value
            if abs(made - told) <= max(share.step if share.kind != "points" else 0, 0.02) + TINY:
                continue
            shown = made * 100 if share.unit == "basis point" else made
            message = (
                f"from {named(document, old)} to {named(document, new)} is {digits(made)} points, not {digits(told)}"
            )
            related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
            yield Finding(
                share.span, message, replace(share.span, rewritten(document, share, shown)), related, "points"
            )


def _parted(document: Document, sketch: Sketch, before: Sketch | None) -> Iterator[Finding]:
    from copydesk_rules.numbers._shares import is_twofold, parts, twofold

    for fraction, share, told in twofold(sketch):
        if not is_twofold(fraction, share, told):
            message = f"{named(document, share)} is not {fraction.vague} {named(document, fraction)}".replace("  ", " ")
            yield Finding(share.span, message, (), (Related(fraction.span, "the fraction"),), "twofold")
    if before is not None and sketch.kinds[:2] == "cp" and len(before.kinds) == 1 and runs_on(document, before, sketch):
        sketch = before.joined(sketch)
    for one in parts(sketch) if sketch.holds("cmu", 2) else ():
        coarse = sum(rounding(figure) for figure in (one.part, one.whole) if rounding(figure) > 0.5)
        slack = (one.share.step if one.share.kind == "percent" else 2) + 100 * coarse / one.whole.value
        if abs(one.made - one.per_cent) > slack + TINY:
            yield _share(document, one)


def _share(document: Document, one: Part) -> Finding:
    size = _rounded(one.made, one.share) if one.share.kind == "percent" else round(one.made)
    message = f"{named(document, one.part)} is {digits(size)} per cent of {named(document, one.whole)}"
    related = (Related(one.part.span, "the part"), Related(one.whole.span, "the whole"))
    if one.share.kind == "fraction":
        part = round(one.share.value * one.whole.value, 6)
        fixes = replace(one.part.span, rewritten(document, one.part, part)) if part % 1 == 0 else ()
        return Finding(one.part.span, message, fixes, (Related(one.share.span, "the share"),), "fraction")
    message += f", not {digits(one.share.value)}"
    return Finding(
        one.share.span, message, replace(one.share.span, rewritten(document, one.share, size)), related, "share"
    )


def _multiplied(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for word, least, new, old in multiples(sketch):
        times = MULTIPLES[word]
        alike = new.kind == old.kind and new.unit == old.unit
        if not alike or old.value <= 0 or new.vague or old.vague:
            continue
        made = new.value / old.value
        if times * (0.97 if least else 0.75) <= made and (least or made <= times * 1.25):
            continue
        at = document.text.find(word, sketch.span.start)
        message = f"{named(document, new)} is {digits(made, places=1)} times {named(document, old)}"
        others = [other for other, by in MULTIPLES.items() if abs(made / by - 1) < 0.02 and other[-2:] == word[-2:]]
        related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
        fixes = replace(Span(at, at + len(word)), *others[:1])
        yield Finding(Span(at, at + len(word)), message, fixes, related, "multiple")


def _folded(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for word, number, new, old in folds(sketch):
        made = new.value / old.value if old.value > 0 else number
        if abs(made - number) > 0.5 and abs(made - number - 1) > 0.1:
            at = document.text.index(word, sketch.span.start)
            message = f"{named(document, new)} is {digits(made, places=1)} times {named(document, old)}"
            related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
            yield Finding(Span(at, at + len(word)), message, (), related, "multiple")


def _times_as(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for told, number, high, low in times(sketch):
        made = high.value / low.value
        if abs(made - number) <= (0.2 if number < 3 else 0.15 * number) or made > _TOO_MANY * number:
            continue
        at = sketch.span.start + document.quote(sketch.span).find("wice") - 1
        here = told.span if told is not None else Span(at, at + len("twice"))
        message = f"{named(document, high)} is {digits(made, places=1)} times {named(document, low)}"
        related = (Related(low.span, "the smaller figure"), Related(high.span, "the greater figure"))
        fixes = (
            replace(here, rewritten(document, told, round(made)))
            if told is not None and abs(made - round(made)) < 0.1
            else ()
        )
        yield Finding(here, message, fixes, related, "multiple")


def _rounded(value: float, like: Figure) -> float:
    """The value with as many places as the figure it stands for, or one where whole numbers would hide much."""
    places = 1 if like.step < 1 or abs(value - round(value)) >= 0.3 else 0
    return round(value, places)
