"""The words that make a number inexact: nearly, more than, or so."""

from __future__ import annotations

_SPACES = " \n\t\u00a0\u202f\u2009"
_VAGUE_WORDS = (
    "about around some roughly nearly almost approximately approx approx. over under above below estimated circa c. ~ "
    "perhaps maybe somewhere between nearer another further additional every per"
)
_VAGUE = frozenset(_VAGUE_WORDS.split())
_VAGUE_ENDS = {
    "than": "more less fewer greater better",
    "least": "at",
    "most": "at",
    "to": "up close",
    "over": "just well slightly little",
    "under": "just well slightly little",
    "estimated": "a an",
    "about": "only",
}
"""Last words of the vague phrases, and the words that may stand before them."""
_LONGER = ("average of", "best part of", "as many as", "as much as", "as few as", "as little as")


def vagueness(text: str, start: int, end: int) -> str:
    """The words that make a number inexact, in front of it or behind it, in small letters."""
    before = text[max(0, start - 24) : start].rstrip().lower()
    words = before.split()
    if words:
        found = _vague_end(words)
        if found:
            return found
    if text[end : end + 1] == "+":
        return "+"
    behind = text[end + 1 : end + 10] if text[end : end + 1] in _SPACES + "-" else ""
    for phrase in ("or so", "odd", "plus", "or more", "or fewer", "or less"):
        if behind.startswith(phrase) and not behind[len(phrase) : len(phrase) + 1].isalnum():
            return phrase
    return ""


def _vague_end(words: list[str]) -> str:
    last = words[-1].lstrip("(“\"‘'")
    if last in _VAGUE_ENDS and len(words) > 1 and words[-2].lstrip("(“") in _VAGUE_ENDS[last].split():
        found = f"{words[-2].lstrip('(“')} {last}"
        return f"a {found}" if found.startswith("little ") and words[-3:-2] == ["a"] else found
    if last in _VAGUE:
        return last
    if last in ("of", "as"):
        ahead = " " + " ".join(words[-4:])
        return next((phrase for phrase in _LONGER if ahead.endswith(" " + phrase)), "")
    return ""
