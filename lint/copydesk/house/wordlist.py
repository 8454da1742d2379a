"""The lists that people write: a word or phrase in a line.

    # a remark; a word may have one behind it, too
    paywall /n            a noun, with its plural
    livestream /nv        a noun and a verb, with -s, -ed and -ing
    Copydesk              a name: only with its capital
    Sturm und Drang       a phrase: its words are right in it, and only there
    !utilise /v -> use    not printed here, and what is
    !synergy              not printed here

In a list of forbidden words the `!` may be left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.house.inflection import MARKS, inflected
from copydesk.trouble import DeskError

_ENTRY = r"(!?)\s*(.*?)(?:\s+/([a-z]+))?(?:\s*(?:->|=>|→)\s*(.*))?"
_WORDS = r"[^\W_]+(?:['’ʼ\-‐‑.&/][^\W_]+)*\.?"
_REMARK = r"(?:^|\s)#.*"


class Entry(NamedTuple):
    """A line of a list. `wanted` is what to print instead, best first; None where the word is right."""

    text: str
    wanted: tuple[str, ...] | None = None
    marks: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, bool]:
        """What makes two entries the same: the text, and whether it is forbidden."""
        return self.text, self.wanted is not None

    @property
    def words(self) -> list[str]:
        """The words of a phrase."""
        return self.text.split(" ")

    def forms(self) -> list[tuple[str, tuple[str, ...]]]:
        """The forms that the entry stands for, each with what is wanted instead."""
        forms = inflected(self.text, self.marks)
        wanted = [inflected(text, self.marks) for text in self.wanted or ()]
        return [(form, tuple(texts[number] for texts in wanted)) for number, form in enumerate(forms)]


def read_list(text: str, path: str, *, forbids: bool = False) -> list[Entry]:
    """The entries of a list. Raises DeskError, which names the line, for one that cannot be understood."""
    entries = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        entry = read_line(line, forbids=forbids)
        if isinstance(entry, str):
            raise DeskError(f"{path}:{number}", entry, "mend the line, or take it out")
        if entry:
            entries.append(entry._replace(line=number))
    return entries


def read_line(line: str, *, forbids: bool = False) -> Entry | str | None:
    """The entry of a line, None where there is none, or what is wrong with it."""
    if "#" in line:
        line = re.sub(_REMARK, "", line)
    line = " ".join(line.split())
    if not line:
        return None
    if forbids is False and line.isalpha():
        return Entry(line)
    mark, text, marks, wanted = re.fullmatch(_ENTRY, line).groups()  # type: ignore[union-attr]
    if unknown := set(marks or "") - set(MARKS):
        return f"there is no mark /{min(unknown)}; there are {', '.join('/' + mark for mark in MARKS)}"
    if not all(re.fullmatch(_WORDS, word) for word in text.split(" ")):
        return f"“{text or line}” is no word or phrase"
    if wanted is None:
        return Entry(text, () if mark or forbids else None, marks or "")
    instead = tuple(filter(None, (one.strip() for one in wanted.split(","))))
    if not instead:
        return "nothing stands behind the arrow"
    return Entry(text, instead, marks or "")


def written(entry: Entry) -> str:
    """An entry as it is written in a list."""
    line = f"{'!' * (entry.wanted is not None)}{entry.text}"
    if entry.marks:
        line += f" /{entry.marks}"
    return f"{line} -> {', '.join(entry.wanted)}" if entry.wanted else line


def decoded(path: str, data: bytes) -> str:
    """The text of a list, with plain line ends. Raises DeskError where it is not UTF-8, or UTF-16 that says so."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        number = data[: error.start].count(b"\n") + 1
        raise DeskError(f"{path}:{number}", "is not UTF-8", "save the list as UTF-8") from error
    if "\0" in text:
        raise DeskError(path, "is no text", "name a list of words, one in a line")
    return text.replace("\r\n", "\n").replace("\r", "\n")
