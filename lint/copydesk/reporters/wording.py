"""A finding in words, for readers who may not have the copy before them."""

from __future__ import annotations

from copydesk.finding import Diagnostic

_MOST_OFFERED = 3
_LONGEST = 60  # letters of an excerpt


def offers(found: Diagnostic, most: int = _MOST_OFFERED) -> list[str]:
    """The suggestions, readable also where they are empty or only white space."""
    shown = [(text, text.strip() and text.replace("\n", " ")) for text in found.suggestions[:most]]
    return [text or ("(a space)" if raw else "(leave out)") for raw, text in shown]


def in_a_line(found: Diagnostic) -> str:
    """What the copy says, what is wrong with it and what could stand there, in one line."""
    parts = [found.message]
    excerpt = shortened(found.excerpt)
    if excerpt and excerpt not in found.message:
        parts.insert(0, f"“{excerpt}”: ")
    if found.suggestions:
        parts.append(" → " + " or ".join(offers(found)))
    return " ".join("".join(parts).split())


def in_full(found: Diagnostic) -> str:
    """The line, and a line for each other place that the finding speaks of."""
    return "\n".join([in_a_line(found), *(f"see {line}" for line in related(found))])


def related(found: Diagnostic) -> list[str]:
    """The other places, a line each."""
    return [
        f"{place.start.line}:{place.start.column} “{shortened(place.excerpt)}”"
        + (f" ({place.message})" if place.message else "")
        for place in found.related
    ]


def shortened(text: str, most: int = _LONGEST) -> str:
    """The text in one line, its end cut off where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
