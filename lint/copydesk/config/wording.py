"""How complaints speak of names and values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST_SHOWN = 40


def nearest(name: str, known: Iterable[str]) -> str:
    """“did you mean …?”, or nothing where no known name is near."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower().replace("_", "-"), sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else ""


def shown(raw: object) -> str:
    """A value as a message shows it: as it is written in TOML, short."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, dict):
        return "a table"
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return "a list"
    text = quoted(raw) if isinstance(raw, str) else str(raw)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def quoted(text: str) -> str:
    """A text in quotation marks, on one line: what a terminal would act on is escaped."""
    return f'"{"".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)}"'
