"""Labels of a template that run into the word before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document

_LABELS = ("Updated", "Published", "Posted", "Modified", "Photograph", "Advertisement")
_GLUED = ("The", "This", "These", "However", "Meanwhile", "According", "Although", "Advertisement")
_IDENTIFIERS = frozenset("last date is first time on was get set not auto recently never".split())


def run_together(document: Document) -> Iterator[tuple[int, int, int]]:
    """A label of a template behind a word, or a first word behind a label: where both begin, meet and end."""
    found = words(document)
    for form, numbers in found.places.items():
        if form[1:].islower() or len(form) < 6:
            continue
        label = next((label for label in (*_LABELS, *_GLUED) if form.endswith(label) and form != label), "")
        before = form[: -len(label)] if label else ""
        if len(before) < 3 or not before.isalpha() or not before[-1].islower() or before.lower() in _IDENTIFIERS:
            continue
        for number in numbers:
            word, gap = found[number], found.gap(number)
            if (label in _LABELS and re.match(r" ?[:|]| (?:on|at|by)\b| \d", gap + _next(found, number))) or (
                label in _GLUED and gap == " " and _next(found, number).islower()
            ):
                yield word.start, word.end - len(label), word.end


def _next(found: Words, number: int) -> str:
    after = found.after(number)
    return after.text if after else ""
