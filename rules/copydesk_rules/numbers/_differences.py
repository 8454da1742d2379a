"""From one amount to another, and the difference given as an amount: a rise of 20p, from £1.25 to £1.45."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, named, rewritten
from copydesk_rules.numbers._changes import changes
from copydesk_rules.numbers._sketch import sketches

_SMALL_CHANGE = {("p", "£"): 100, ("c", "$"): 100, ("c", "€"): 100}


def differences(document: Document) -> Iterator[Finding]:
    """The amount that is not the difference of the two beside it."""
    for sketch in sketches(document):
        if " to " not in sketch.text and " from " not in sketch.text:
            continue
        for kind in "mcu":
            for change in changes(sketch, kind, kind):
                if change.exact and change.verb and len({change.share, change.new, change.old}) == 3:
                    yield from _difference(document, change.share, change.new, change.old)


def _difference(document: Document, share: Figure, new: Figure, old: Figure) -> Iterator[Finding]:
    size = 1 if share.unit == new.unit else _SMALL_CHANGE.get((share.unit, new.unit), 0)
    if not size or (share.noun and new.noun and share.noun != new.noun):
        return
    made = abs(new.value - old.value) * size
    steps = [one.step * scale for one, scale in ((new, size), (old, size), (share, 1))]
    slack = sum((step / 2 for step in steps if step > 1), Fraction(0))
    if abs(made - share.value) <= slack or not share.value / 4 <= made <= share.value * 4:
        return
    message = f"from {named(document, old)} to {named(document, new)} is {digits(made)}, not {digits(share.value)}"
    related = (Related(old.span, "the earlier figure"), Related(new.span, "the later figure"))
    yield Finding(share.span, message, replace(share.span, rewritten(document, share, made)), related, "difference")
