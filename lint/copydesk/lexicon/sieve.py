"""Asks a question of each form once in a process, however many stories have it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_REMEMBERED = 400_000


class Sieve:
    """Keeps the forms of a story of which something is true, in the order in which they stand there.

    Most forms of a story were in the one before, and of most of them it is not true: these fall through at once.
    """

    def __init__(self, is_kept: Callable[[str], bool]) -> None:
        self._is_kept = is_kept
        self._fallen: set[str] = set()

    def __call__(self, places: Mapping[str, list[int]]) -> list[str]:
        """The forms that are kept; `places` gives for each the numbers of its words."""
        asked = set(places).difference(self._fallen)  # a view would go through all that ever fell
        kept = list(filter(self._is_kept, asked))
        if len(self._fallen) > _REMEMBERED:
            self._fallen.clear()
        self._fallen |= asked.difference(kept)
        return sorted(kept, key=places.__getitem__)
