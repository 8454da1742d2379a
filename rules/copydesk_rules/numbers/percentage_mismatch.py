"""The rule percentage-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.numbers._arithmetic import TINY, digits, named, rewritten, rounding
from copydesk_rules.numbers._changes import MULTIPLES, Change, changes, multiples
from copydesk_rules.numbers._sketch import Sketch, sketches

_OTHERWISE = (
    "constant", "like-for-like", "like for like", "underlying", "adjust", "organic", "exclud", "annual rate",
    "annualis", "annualiz", "seasonal", "inflation", "real terms", "same-store", "comparable", "compound",
    "a year on average",
    "per year", "weighted", "per share", "on average",
)  # fmt: skip


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
        Bad("The number of members [[doubled]] from 1,200 to 3,600 in a year."),
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
        for sketch in sketches(document):
            if "⟨p" in sketch.text or "⟨q" in sketch.text or "⟨f" in sketch.text:
                yield from _changed(document, sketch)
                yield from _points(document, sketch)
                yield from _parted(document, sketch)
            if sketch.kinds.count("p") > 1:
                from copydesk_rules.numbers._polls import polls, ranges

                yield from ranges(document, sketch)
                yield from polls(document, sketch)
            if any(word in sketch.text for word in MULTIPLES):
                yield from _multiplied(document, sketch)
        if "%" in document.text and any(block.kind == "cell" for block in document.blocks):
            from copydesk_rules.numbers._tables import changes as of_rows

            yield from of_rows(document)


def _changed(document: Document, sketch: Sketch) -> Iterator[Finding]:
    if any(word in sketch.text.lower() for word in _OTHERWISE):
        return
    found = [*changes(sketch, "cmu", "p")]
    if "⟨f" in sketch.text:
        for change in changes(sketch, "cmu", "f"):
            change.share = _in_per_cent(change.share)
            found.append(change)
    for change in found:
        if change.exact and change.old.value > 0 and change.new.value > 0:
            yield from _change(document, change)


def _change(document: Document, change: Change) -> Iterator[Finding]:
    share, new, old = change.share, change.new, change.old
    least, most = _bounds(new, old)
    made, told = 100 * (new.value / old.value - 1), share.value * (change.sign or (1 if new.value > old.value else -1))
    slack = share.step
    slack += TINY * 100
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
    size = _rounded(abs(made), share)
    message = (
        f"{named(document, new)} is {digits(size)} per cent {more} than {named(document, old)}, not "
        f"{digits(share.value)}"
    )
    yield Finding(share.span, message, replace(share.span, rewritten(document, share, size)), related, "change")


def _in_per_cent(share: Figure) -> Figure:
    """A third as 33 per cent, give or take two."""
    return share._replace(value=share.value * 100, step=2)


def _bounds(new: Figure, old: Figure) -> tuple[float, float]:
    """The least and the greatest change, in per cent, that the two figures may stand for."""
    low = (new.value - rounding(new)) / (old.value + rounding(old))
    high = (new.value + rounding(new)) / max(old.value - rounding(old), TINY)
    return 100 * (low - 1), 100 * (high - 1)


def _verb(document: Document, change: Change) -> Span | None:
    """Where the word stands that says which way it went."""
    low = min(change.share.span.start, change.old.span.start, change.new.span.start)
    at = document.text.rfind(
        change.verb, max(0, low - 60), max(change.share.span.end, change.old.span.end, change.new.span.end) + 20
    )
    return Span(at, at + len(change.verb)) if change.verb and at >= 0 else None


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


def _parted(document: Document, sketch: Sketch) -> Iterator[Finding]:
    if not sketch.holds("c", 2, " of ", "Of "):
        return
    from copydesk_rules.numbers._shares import parts

    for one in parts(sketch):
        coarse = rounding(one.part) if rounding(one.part) > 0.5 else 0
        slack = (one.share.step if one.share.kind == "percent" else 1) + 100 * coarse / one.whole.value
        if abs(one.made - one.per_cent) <= slack + TINY or (
            one.share.kind == "fraction" and abs(one.made - one.per_cent) < 2
        ):
            continue
        size = _rounded(one.made, one.share) if one.share.kind == "percent" else round(one.made)
        message = f"{named(document, one.part)} is {digits(size)} per cent of {named(document, one.whole)}"
        related = (Related(one.part.span, "the part"), Related(one.whole.span, "the whole"))
        if one.share.kind == "fraction":
            part = round(one.share.value * one.whole.value, 6)
            fixes = replace(one.part.span, rewritten(document, one.part, part)) if part % 1 == 0 else ()
            yield Finding(one.part.span, message, fixes, (Related(one.share.span, "the share"),), "fraction")
            continue
        message += f", not {digits(one.share.value)}"
        yield Finding(
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
        related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
        yield Finding(Span(at, at + len(word)), message, (), related, "multiple")


def _rounded(value: float, like: Figure) -> float:
    """The value with as many places as the figure it stands for, or one where whole numbers would hide much."""
    places = 1 if like.step < 1 or abs(value - round(value)) >= 0.3 else 0
    return round(value, places)
