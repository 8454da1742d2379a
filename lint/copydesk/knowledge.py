"""What the desk knows before it reads: words, and names with their offices."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.lexicon import Lexicon
    from copydesk.namebook import NameBook


def _built_in_lexicon() -> Lexicon:
    from copydesk.lexicon import open_lexicon

    return open_lexicon()


def _built_in_names() -> NameBook:
    from copydesk.namebook import open_namebook

    return open_namebook()


class Knowledge:
    """The lexicon and the name book, each opened when it is first asked."""

    def __init__(
        self,
        lexicon: Callable[[], Lexicon] = _built_in_lexicon,
        names: Callable[[], NameBook] = _built_in_names,
    ) -> None:
        self._open_lexicon = lexicon
        self._open_names = names

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words."""
        return self._open_lexicon()

    @cached_property
    def names(self) -> NameBook:
        """The people, places, organisations and offices."""
        return self._open_names()

    def open(self) -> None:
        """Open both now."""
        _ = self.lexicon, self.names
