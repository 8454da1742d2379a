"""The lists themselves, compiled once into the cache under their content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.house.listed import Listed
from copydesk.house.phrases import Phrase, phrase_line, read_phrase
from copydesk.lexicon.forms import FILES as FORMS
from copydesk.lexicon.forms import Forms, write_forms
from copydesk.lexicon.index import Index, find_compiled
from copydesk.lexicon.shapes import plain
from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

FILES = (*FORMS, "forbidden.trie", "phrases")
_KEPT = 40  # compiled lists that stay in the cache
_FORMAT = b"words 1\n"
_OFTEN = 350
"""How common a word of a house's list is taken to be, in hundredths of the Zipf scale."""


class WordList:
    """A list of words or a Hunspell dictionary, mapped into memory."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.forms = Forms(index)

    @cached_property
    def forbidden(self) -> BytesTrie:
        """What is not printed, and behind each form what is, tabs between."""
        return self._index.texts("forbidden.trie")

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the list."""
        lines = bytes(self._index.mapped("phrases")).decode().split("\n")
        return tuple(read_phrase(line) for line in lines if line)


def open_list(listed: Listed) -> WordList:
    """The compiled list. Raises DeskError for one that cannot be read or understood."""
    if listed not in _opened:
        _opened[listed] = _open(listed)
    return _opened[listed]


_opened: dict[Listed, WordList] = {}


def open_text(text: str, shown: str = "house") -> WordList:
    """A list given as text; `shown` is what messages call it. Raises DeskError."""
    data = text.encode()
    return _compiled(shown, b"known\n" + data, lambda folder: _compile(folder, shown, data, forbids=False))


def _open(listed: Listed) -> WordList:
    data, path = read(listed.path), listed.path
    if path.endswith(".dic"):
        from copydesk.house.hunspell import affix_file, compile_dictionary

        affixes = read(affix_file(path))
        return _compiled(path, affixes + b"\0" + data, lambda folder: compile_dictionary(folder, path, affixes, data))
    kind = b"forbidden\n" if listed.forbids else b"known\n"
    return _compiled(path, kind + data, lambda folder: _compile(folder, path, data, listed.forbids))


def _compiled(path: str, key: bytes, compile_into: Callable[[Path], None]) -> WordList:
    try:
        return WordList(find_compiled("words", _FORMAT + key, FILES, compile_into, _KEPT))
    except OSError as error:
        raise DeskError(path, f"cannot be compiled: {error.strerror or error}", "check the cache folder") from error


def read(path: str) -> bytes:
    """What a file holds. Raises DeskError."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise DeskError(path, error.strerror or str(error), "check the path and its permissions") from error


def _compile(folder: Path, path: str, data: bytes, forbids: bool) -> None:
    from copydesk.house.wordlist import decoded, read_list

    known: dict[str, None] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    phrases: list[Phrase] = []
    for entry in read_list(decoded(path, data), path, forbids=forbids):
        for form, wanted in entry.forms():
            words = plain(form).split(" ")
            if len(words) > 1:
                phrases.append(Phrase(tuple(words), None if entry.wanted is None else wanted))
            elif entry.wanted is None:
                known[words[0]] = None
            else:
                forbidden[words[0]] = wanted
    write_list(folder, known, known, forbidden, phrases)


def write_list(
    folder: Path,
    known: Iterable[str],
    suggested: Iterable[str],
    forbidden: dict[str, tuple[str, ...]] | None = None,
    phrases: Iterable[Phrase] = (),
    often: int = _OFTEN,
) -> None:
    """Write the files of a list. What has a capital is also known, or forbidden, in capitals all through."""
    from marisa_trie import BytesTrie

    write_forms(folder, dict.fromkeys(_in_capitals(known), often), suggested)
    lines = [(form, "\t".join(wanted).encode()) for form, wanted in (forbidden or {}).items()]
    upper = [(form.upper(), text) for form, text in lines if form.upper() != form and not form.islower()]
    BytesTrie(lines + upper).save(str(folder / "forbidden.trie"))
    (folder / "phrases").write_text("\n".join(map(phrase_line, phrases)), encoding="utf-8")


def _in_capitals(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        if not form.islower():
            yield form.upper()
