"""Reads the word lists of other tools: what they know and forbid, as entries of ours."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from copydesk.house.wordlist import Entry, decoded, read_line
from copydesk.trouble import DeskError

FORMS = ("plain", "cspell", "vale", "languagetool", "codespell", "libreoffice")
_MOST_SHOWN = 3
_STRING = r'("(?:[^"\\]|\\.)*")'


class Imported(NamedTuple):
    """The entries of a list, and the lines that have no meaning here."""

    entries: list[Entry]
    left_out: list[str]

    @property
    def said_of_rest(self) -> str:
        """What was left out, in a few words; empty where nothing was."""
        if not self.left_out:
            return ""
        shown = ", ".join(self.left_out[:_MOST_SHOWN])
        more = len(self.left_out) - _MOST_SHOWN
        return f"left out {len(self.left_out)}: {shown}" + (f" and {more} more" if more > 0 else "")


def read_foreign(path: str, data: bytes, form: str | None = None) -> Imported:
    """The entries of a list of another tool, in that form or the one that it seems to have. Raises DeskError."""
    text = decoded(path, data)
    form = form or guessed(path, text)
    found: dict[tuple[str, bool], Entry] = {}
    left_out = []
    for raw in _READERS[form](path, text):
        entry = raw if isinstance(raw, Entry) else read_line(raw)
        if isinstance(entry, Entry) and _is_readable(entry):
            found.setdefault(entry.key, entry)
        elif entry is not None:
            left_out.append(raw.text if isinstance(raw, Entry) else raw)
    return Imported(list(found.values()), left_out)


def guessed(path: str, text: str) -> str:
    """The form that a list seems to have, by its name and its first lines."""
    name = os.path.basename(path).lower()
    if name.endswith((".json", ".jsonc", ".cjson")) or "cspell" in name:
        return "cspell"
    if text.startswith("OOoUserDict"):
        return "libreoffice"
    if name in ("accept.txt", "reject.txt") or name.endswith((".yml", ".yaml")):
        return "vale"
    if name.startswith(("spelling", "ignore", "prohibit", "multiwords", "added")):
        return "languagetool"
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    if lines and all(re.fullmatch(r"[^\s>]+->[^>]+", line) for line in lines[:50]):
        return "codespell"
    return "plain"


def _is_readable(entry: Entry) -> bool:
    from copydesk.house.wordlist import written

    return isinstance(read_line(written(entry)), Entry)


def _plain(path: str, text: str) -> Iterator[str | Entry]:
    lines = text.split("\n")
    if lines and lines[0].strip().isdigit():  # a .dic without affixes begins with its length
        lines = lines[1:]
    for line in lines:
        yield re.sub(r"(?<=\w)/[A-Za-z,]+$", "", line.strip()) if path.endswith(".dic") else line


def _codespell(path: str, text: str) -> Iterator[str | Entry]:
    for line in text.split("\n"):
        wrong, arrow, right = line.partition("->")
        if not arrow:
            yield line
            continue
        wanted = right.split(",")[:-1] if "," in right else [right]  # behind the last comma stands a remark
        yield Entry(wrong.strip(), tuple(filter(None, (one.strip() for one in wanted))))


def _cspell(path: str, text: str) -> Iterator[str | Entry]:
    """A configuration of cspell, or one of its lists: `!` forbids, `*` and `+` speak of compounds, `~` of case."""
    if path.endswith((".txt", ".dic")):
        for line in text.split("\n"):
            yield re.sub(r"^([!]?)[*+~]?(.*?)[*+]?$", r"\1\2", line.split("#")[0].strip())
        return
    said = _structured(path, text)
    for key in ("words", "userWords", "ignoreWords"):
        yield from _texts(said.get(key))
    for line in _texts(said.get("flagWords")):
        wrong, _, right = re.sub(r"\s*(?:->|:)\s*", "\0", line).partition("\0")
        yield Entry(wrong.strip(), tuple(filter(None, (one.strip() for one in right.split(",")))))


def _vale(path: str, text: str) -> Iterator[str | Entry]:
    """A vocabulary of Vale (its lines are patterns), or a rule of substitutions."""
    if path.endswith((".yml", ".yaml")):
        said = _structured(path, text)
        swap = said.get("swap") or {}
        pairs: Iterable[tuple[str, Any]] = swap.items() if isinstance(swap, dict) else ()
        for wrong, right in pairs:
            for one in _alternatives(str(wrong)) or [str(wrong)]:
                yield Entry(one, tuple(part.strip() for part in str(right or "").split("|") if part.strip()))
        for token in _texts(said.get("tokens")):
            yield from (Entry(one, ()) for one in _alternatives(token) or [token])
        return
    forbids = os.path.basename(path).lower().startswith("reject")
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            for one in _alternatives(line.strip()) or [line.strip()]:
                yield Entry(one, () if forbids else None)


def _alternatives(pattern: str) -> list[str]:
    """The words that a simple pattern stands for; empty where it is not simple."""
    any_case = pattern.startswith("(?i)")
    pattern = re.sub(r"^\(\?i\)|^\\b|\\b$|^\^|\$$", "", pattern)
    words = [""]
    at = 0
    while at < len(pattern):
        match = re.compile(r"\[(\w+)\]|\((?:\?:)?([\w |-]+)\)|\\([.&-])|([^\[\](){}?*+.\\|^$])").match(pattern, at)
        if not match:
            return []
        letters, several, escaped, plain = match.groups()
        choices = list(letters) if letters else several.split("|") if several else [escaped or plain]
        at = match.end()
        if pattern[at : at + 1] == "?":
            choices.append("")
            at += 1
        words = [word + choice for word in words for choice in choices]
        if len(words) > 64:
            return []
    return list(dict.fromkeys(word.lower() if any_case else word for word in words))


def _languagetool(path: str, text: str) -> Iterator[str | Entry]:
    """`spelling.txt`, `ignore.txt`, `prohibit.txt`, `multiwords.txt`: words, with tags behind a tab or a slash."""
    forbids = os.path.basename(path).lower().startswith("prohibit")
    for line in text.split("\n"):
        word = re.split(r"\t|/(?=[A-Za-z]+\s*$)|#", line)[0].strip()
        if word:
            yield Entry(word.removesuffix(".*"), () if forbids else None)


def _libreoffice(path: str, text: str) -> Iterator[str | Entry]:
    """The user's dictionary of LibreOffice; `==` parts a word from what to print instead."""
    _, _, words = text.partition("\n---\n")
    forbids = bool(re.search(r"(?m)^type: negative", text))
    for line in words.split("\n"):
        word, _, instead = line.strip().partition("==")
        if word:
            yield Entry(word.replace("=", ""), (instead,) if instead else () if forbids else None)


def _structured(path: str, text: str) -> dict[str, Any]:
    """A JSON file, remarks and last commas allowed, or a YAML file."""
    try:
        if path.endswith((".yml", ".yaml")):
            import yaml

            said = yaml.safe_load(text)
        else:
            import json

            for unwanted in (r"//[^\n]*|/\*(?s:.)*?\*/", r",(?=\s*[\]}])"):
                text = re.sub(rf"{_STRING}|{unwanted}", lambda match: match[1] or "", text)
            said = json.loads(text)
    except Exception as error:
        why = str(error).split("\n")[0]
        raise DeskError(path, f"cannot be read: {why}", "mend the file, or say --as plain") from error
    if not isinstance(said, dict):
        raise DeskError(path, "is no table", "name the list itself, or say --as plain")
    return said


def _texts(value: object) -> list[str]:
    return [str(one) for one in value if isinstance(one, str | int)] if isinstance(value, list) else []


_READERS: dict[str, Callable[[str, str], Iterator[str | Entry]]] = {
    "plain": _plain, "cspell": _cspell, "vale": _vale, "languagetool": _languagetool, "codespell": _codespell,
    "libreoffice": _libreoffice,
}  # fmt: skip
