"""Text that stands in the copy twice, and what tells a slip from boilerplate."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.document import Span

_MOST = 2  # different texts that a slip doubles: manuals repeat many, section by section


def doubled(pieces: Iterable[tuple[str, Span]]) -> list[tuple[Span, Span]]:
    """The second places of what stands twice, with the first ones: a run of neighbours counts as one slip.

    What stands three times or more is boilerplate, and so is everything where many different texts come back.
    """
    places: dict[str, list[int]] = {}
    spans: list[Span] = []
    for number, (prose, span) in enumerate(pieces):
        places.setdefault(prose, []).append(number)
        spans.append(span)
    pairs = sorted((second, first) for first, second in (numbers for numbers in places.values() if len(numbers) == 2))
    runs = [
        (second, first)
        for at, (second, first) in enumerate(pairs)
        if at == 0 or (second - 1, first - 1) != pairs[at - 1]
    ]
    return [(spans[second], spans[first]) for second, first in runs] if len(runs) <= _MOST else []
