"""What stands in the name book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple


class Entry(NamedTuple):
    """Someone or something with a name. `kind` is `person`, `place` or `organisation`.

    `also` are the other spellings that are right. `what` is the role of a person, else what the thing is;
    `of` the nation of a person, the country of a place, what an organisation belongs to.
    """

    kind: str
    name: str
    also: tuple[str, ...]
    what: str
    of: str
    born: str = ""
    died: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that is right, the one to prefer first."""
        return (self.name, *self.also)


class Tenure(NamedTuple):
    """Someone's time in an office. The days are ISO dates, or months or years where no more is known.

    An empty `end` says that the tenure was open on the day `as_of`; after it nothing is known.
    """

    office: str
    of: str
    holder: str
    start: str
    end: str
    as_of: str

    def held_on(self, day: date, margin: int = 0) -> bool | None:
        """Whether the holder held the office that day; None within `margin` days of a border or where unknown."""
        about = timedelta(days=margin)
        first, last = _bounds(self.start)
        if day < first - about:
            return False
        if day < last + about:
            return None
        if not self.end:
            return True if not self.as_of or day <= _bounds(self.as_of)[1] else None
        first, last = _bounds(self.end)
        if day > last + about:
            return False
        return None if day > first - about else True


def _bounds(text: str) -> tuple[date, date]:
    """The first and last day that an ISO date, month or year can mean."""
    parts = [int(part) for part in text.split("-")] if text else [1]
    year = parts[0]
    if len(parts) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    if len(parts) == 2:
        month = parts[1]
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    day = date(year, parts[1], parts[2])
    return day, day


def is_day(text: str) -> bool:
    """Whether a text is an ISO date, month or year."""
    try:
        _bounds(text)
    except ValueError:
        return False
    return bool(text)
