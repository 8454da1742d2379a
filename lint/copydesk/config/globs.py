"""Which paths a pattern such as `drafts/**` or `*.fr.md` means.

As in a `.gitignore`: a pattern without a slash is the name of a file or folder anywhere below; one with a slash
starts at the folder of the configuration; what names a folder means everything in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

_PART = r"(?:\*\*/)+|\*\*|\*|\?|\[!?\]?[^\]/]*\]|\{[^{}/]*\}|[^*?\[{]+|."


class GlobError(ValueError):
    """Says why a pattern is none."""


class Globs:
    """Some patterns, asked together. On Windows case does not count, and folders may be parted by a backslash."""

    __slots__ = ("_patterns", "_windows")

    def __init__(self, patterns: Iterable[str], *, windows: bool = os.name == "nt") -> None:
        self._windows = windows
        self._patterns = [compiled(one, re.IGNORECASE if windows else re.NOFLAG) for one in patterns]

    def match(self, path: str) -> bool:
        """Whether one of them means the path, which starts at the folder of the configuration."""
        path = _composed(path.replace("\\", "/") if self._windows else path)
        return any(one.fullmatch(path) for one in self._patterns)


def compiled(glob: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The regular expression of a pattern. Raises GlobError."""
    glob = _composed(glob.replace("\\", "/"))
    if glob.startswith("!"):
        raise GlobError("starts with !, and a pattern cannot take back another")
    anchored = "/" in glob.rstrip("/")
    body = glob.removeprefix("./").strip("/")
    if body in ("", ".") or ".." in body.split("/"):
        raise GlobError("names nothing below the folder of the configuration")
    anywhere, inside = "" if anchored else "(?:.*/)?", "/.+" if glob.endswith("/") else "(?:/.*)?"
    try:
        return re.compile(f"(?s:{anywhere}{_all(body)}{inside})", flags)
    except re.error as error:
        raise GlobError(f"is no pattern: {error.msg}") from error


def _composed(text: str) -> str:
    """The text with its accents as letters of their own: not every file system keeps them as they were typed."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def _all(glob: str) -> str:
    return "".join(_part(match[0]) for match in re.finditer(_PART, glob, re.DOTALL))


def _part(part: str) -> str:
    if part.startswith("**"):
        return ".*" if part == "**" else "(?:.*/)?"
    if part in ("*", "?"):
        return f"[^/]{part if part == '*' else ''}"
    if part in ("[", "{"):
        raise GlobError(f"has a {part} that is not closed")
    if part[0] == "[":
        inverse = part[1] == "!"
        letters = "".join(one if one == "-" else re.escape(one) for one in part[1 + inverse : -1])
        return f"(?!/)[{'^' * inverse}{letters}]"
    if part[0] == "{":
        return f"(?:{'|'.join(map(_all, part[1:-1].split(',')))})"
    return re.escape(part)
