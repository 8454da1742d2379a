"""Forms of any source (a language, a house's list, a Hunspell dictionary), compiled into one folder.

forms.trie   every form as it is written; a form's number is the place of its byte in the next file
forms.zipf   one byte each: the frequency, in `STEP` hundredths of the Zipf scale
near.*       those that may be suggested, as `copydesk.lexicon.compile` describes them
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.lexicon.index import STEP, Index
from copydesk.lexicon.near import Near

if TYPE_CHECKING:
    from marisa_trie import Trie

FILES = (
    "forms.trie", "forms.zipf", "near.heads", "near.lists", "near.starts", "near.text", "near.trie", "near.zipf",
)  # fmt: skip


class Forms:
    """The forms of one folder, mapped into memory and read when they are asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __contains__(self, form: str) -> bool:
        return form in self._trie

    def begin_with(self, start: str) -> bool:
        """Whether any of the forms begins so."""
        return next(self._trie.iterkeys(start), None) is not None

    def zipf(self, form: str) -> float:
        """How common the form is, on the Zipf scale; 0.0 where it is none of these."""
        number: int | None = self._trie.get(form)
        return 0.0 if number is None else self._often[number] * STEP / 100

    @cached_property
    def near(self) -> Near:
        """The forms that may be suggested."""
        return Near(self._index)

    @cached_property
    def _trie(self) -> Trie:
        return self._index.trie("forms.trie")

    @cached_property
    def _often(self) -> memoryview:
        return self._index.numbers("forms.zipf")


def write_forms(folder: Path, often: Mapping[str, int], suggested: Iterable[str]) -> None:
    """Write forms with their frequencies (hundredths of the Zipf scale), and which of them may be suggested."""
    from marisa_trie import Trie

    from copydesk.lexicon.compile import byte, write_near

    trie = Trie(often)
    numbers = bytearray(len(trie))
    for form, number in trie.items():
        numbers[number] = byte(often[form])
    trie.save(str(folder / "forms.trie"))
    (folder / "forms.zipf").write_bytes(numbers)
    write_near(folder, ((form, often[form]) for form in suggested))
