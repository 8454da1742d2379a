"""What is found of quotations: themselves, and the marks that want a partner."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Span


class Quotation(NamedTuple):
    """A quotation, from its first opening mark to its last closing one.

    `parts` are its words without the marks, one for each paragraph that it runs over. `opening` and
    `closing` are empty where a block quote has no marks. `depth` counts the quotations round it.
    `speaker` and `verb` are as the copy gives them, if it does.
    """

    span: Span
    parts: tuple[Span, ...]
    opening: str
    closing: str
    depth: int = 0
    speaker: Span | None = None
    verb: str = ""
    set_off: bool = False

    @property
    def inner(self) -> Span:
        """From the first word to the last, with the marks between paragraphs."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def style(self) -> str:
        """`double`, `single`, `guillemets`, `low` (German) or `block`, and `straight`, before it, where it is."""
        family = {"«": "guillemets", "»": "guillemets", "‹": "guillemets", "›": "guillemets", "„": "low", "‚": "low"}
        if not self.opening:
            return "block"
        named = family.get(self.opening, "double" if self.opening in '"“”' else "single")
        return f"straight {named}" if self.opening in "\"'" else named


class MissingMark:
    """A mark without its partner.

    `mark` stands alone at that offset; its partner is wanted at the offset `wanted`, or nobody knows where
    (None). `text` is the mark that is wanted. `reason` is `said` (an attribution stands where the quotation
    is still open), `ended` (its paragraph ends), `reopened` (another quotation opens), `unopened` or
    `misdirected`, or `stray`: it closes nothing, and no partner is wanted. `sure` is how certain it is that a
    reader would miss it, from 0 to 1.
    """

    __slots__ = ("mark", "reason", "sure", "text", "wanted")

    def __init__(self, mark: int, wanted: int | None, text: str, reason: str, sure: float) -> None:
        self.mark, self.wanted, self.text, self.reason, self.sure = mark, wanted, text, reason, sure


class Quotations:
    """All quotations in reading order, and the marks that want a partner."""

    __slots__ = ("all", "unclosed", "unopened")

    def __init__(
        self, every: tuple[Quotation, ...], unclosed: tuple[MissingMark, ...], unopened: tuple[MissingMark, ...]
    ) -> None:
        self.all, self.unclosed, self.unopened = every, unclosed, unopened
