"""What a machine or a front matter wrote of a story: days, languages, people."""

from __future__ import annotations

import re
from datetime import date

_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(\d{4})(\d{2})(\d{2})(?!\d)|(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)"
_WORDS = (
    r"(?:[A-Za-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?"
    r"|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})"
)
_LANGUAGE = r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(stamp: str) -> date | None:
    """The day as the stamp writes it, whatever its zone; None where it names none or more than one could be meant."""
    stamp = stamp.strip()
    if match := re.match(_ISO, stamp):
        year, month, number = (int(part) for part in match.groups() if part is not None)
    elif match := re.match(_WORDS, stamp):
        name = (match[2] or match[3])[:3].lower()
        if name not in _MONTHS:
            return None
        year, month, number = int(match[5]), _MONTHS.index(name) + 1, int(match[1] or match[4])
    else:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def language(tag: str) -> str | None:
    """A BCP 47 tag, also where it is written with an underscore; None where it is none."""
    return tag.strip().replace("_", "-") if re.fullmatch(_LANGUAGE, tag.strip()) else None


def people(names: str) -> tuple[str, ...]:
    """The names in an author line; an address is no name."""
    if "://" in names:
        return ()
    parts = re.split(r"\s*(?:,|;|&|\band\b)\s*", names.strip().removeprefix("By ").removeprefix("by "))
    return tuple(part for part in parts if part)
