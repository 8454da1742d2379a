"""What the desk knows before it reads: words, and names with their offices."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from copydesk.house.house import House
    from copydesk.house.listed import Listed
    from copydesk.lexicon import Lexicon
    from copydesk.lexicon.languages import Tongue
    from copydesk.namebook import NameBook


def _built_in_lexicon() -> Lexicon:
    from copydesk.lexicon import open_lexicon

    return open_lexicon()


def _built_in_names() -> NameBook:
    from copydesk.namebook import open_namebook

    return open_namebook()


class Knowledge:
    """The lexicon and the name book, each opened when it is first asked; and the words of a house, if any."""

    house: House | None = None

    def __init__(
        self,
        lexicon: Callable[[], Lexicon] = _built_in_lexicon,
        names: Callable[[], NameBook] = _built_in_names,
    ) -> None:
        self._open_lexicon = lexicon
        self._open_names = names
        self._houses: dict[tuple[tuple[Listed, ...], str | None], Knowledge] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words."""
        return self._open_lexicon()

    @cached_property
    def names(self) -> NameBook:
        """The people, places, organisations and offices."""
        return self._open_names()

    def of(self, lists: tuple[Listed, ...], language: str | None) -> Knowledge:
        """The same with the lists of a house that are for that language laid over it. Raises DeskError."""
        if not lists:
            return self
        if (lists, language) not in self._houses:
            from copydesk.house.house import House

            house = House.of(lists, language)
            self._houses[lists, language] = self.under(house) if house else self
        return self._houses[lists, language]

    def under(self, house: House) -> Knowledge:
        """The same with the words of a house laid over it."""

        def lexicon() -> Lexicon:
            from copydesk.house.layered import LayeredLexicon

            return LayeredLexicon(self.lexicon, house)

        laid_over = Knowledge(lexicon, lambda: self.names)
        laid_over.house = house
        return laid_over

    def tongue(self, language: str) -> Tongue | None:
        """The words of another language than English; None where there is no list of them. Raises DeskError."""
        from copydesk.lexicon.languages import open_tongue

        try:
            return open_tongue(language)
        except OSError as error:
            raise DeskError(f"language {language}", str(error), "check the cache folder, or install again") from error

    def is_house(self, text: str) -> bool:
        """Whether the house has each of these words for right."""
        return self.house is not None and all(map(self.house.accepts, text.split()))

    def open(self) -> None:
        """Open both now."""
        _ = self.lexicon, self.names
