"""The strings by which near forms find each other."""

from __future__ import annotations

PREFIX = 7
"""Only so many letters of a form are looked at: what differs behind them is left to the comparison."""

REACH = 2


def deletes(form: str) -> set[str]:
    """What leaving out up to two of the first letters makes of a form, the form's own beginning with it.

    Two forms that are at most two edits apart have at least one such string in common.
    """
    layer = {form[:PREFIX]}
    found = set(layer)
    for _ in range(REACH):
        layer = {text[:at] + text[at + 1 :] for text in layer for at in range(len(text)) if len(text) > 1}
        found |= layer
    return found
