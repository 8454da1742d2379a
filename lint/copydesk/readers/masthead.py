"""What the header lines of a story say of it: when it was published, and by whom it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from copydesk.almanac.days import MONTH_NUMBERS, WEEKDAY_NUMBERS, day
from copydesk.almanac.reading_dates import full_dates
from copydesk.almanac.written import Written
from copydesk.document import Meta

_LOOKED_AT = 14  # blocks: no story has more header lines
_LONGEST_STAMP = 200
_LABELS = {
    "published": 0,
    "posted": 0,
    "issued": 0,
    "filed": 0,
    "released": 0,
    "release": 0,
    "dated": 0,
    "date": 0,
    "created": 0,
    "publication": 0,
    "embargoed": 1,
    "embargo": 1,
    "updated": 4,
    "modified": 4,
    "edited": 4,
    "revised": 4,
    "update": 4,
    "corrected": 4,
    "amended": 4,
    "reviewed": 5,
}
_PARAGRAPH, _PLAIN = 2, 3
_STAMP_WORDS = frozenset(
    "first last on at am pm gmt bst ist et est edt pt pst pdt cet cest utc aest aedt ct cst cdt edition the of and "
    "for immediate until by in hrs hours noon midnight".split()
)
_NO_PLACE = frozenset(
    "on in by since from at until after before between for during as when with of this last next it he she".split()
)
_SMALL = frozenset("de la le du upon on the of and in near del da dos am les san".split())
_SUFFIX = r"\s*(?:\([^)\n]{1,40}\)|/[^/\n]{2,30}/)?\s*(?:[-–—:]|\.\s*[-–—]|$)"
_BY = r"(?i)\s*(?:by|written by|words by|story by|reported by|compiled by|interview by|text by)\s*:?\s+"
_END_OF_NAMES = r"\s[|·•—–-]\s|\||·|\d|\bin\b|\bfor\b|(?i:updated|published|posted)|\("
_PARTICLES = frozenset("de la le van von der den bin ibn al el da di du dos del della ap y e af av".split())
_ROLES = frozenset(
    "editor correspondent reporter reporters staff writer writers team desk agencies agency press bureau chief news "
    "service political business sports sport court health science economics foreign special senior contributor "
    "columnist critic web online live wire and".split()
)


_Stamp = tuple[int, int, Written]
"""How much a day is worth, where it stands, and the day."""


def masthead(blocks: Sequence[tuple[str, str]], told: Meta) -> Meta:
    """Title, authors and day of publication from the kinds and prose of a document's blocks.

    `told` is what is known already: its language decides how an ambiguous date is read. Of several days
    the published one goes before the dateline of the first paragraph, that before a bare date, and an update
    comes last. A weekday that is not the date's own is a fault of the copy and does not matter here.
    """
    title = next((text for kind, text in blocks if kind == "headline"), None)
    published = None if told.published else _published(blocks, told)
    authors = () if told.authors else _authors(blocks[:_LOOKED_AT])
    return Meta(published=published, title=title, authors=authors)


def _published(blocks: Sequence[tuple[str, str]], told: Meta) -> date | None:
    stamps = sorted(_stamps(blocks[:_LOOKED_AT]), key=lambda stamp: stamp[:2])
    years = [when.year for _, _, when in stamps if when.year] or _years_of_rights(blocks)
    for _, _, when in stamps:
        year = when.year or (years[0] if len(set(years)) == 1 else None)
        if year and when.month and when.day:
            month, number = when.month, when.day
            if when.order == "?":
                if told.language is None or (told.variety is None):
                    continue
                month, number = (number, month) if told.variety == "US" else (month, number)
            found = day(year, month, number)
            if found:
                return found
    return None


def _stamps(blocks: Sequence[tuple[str, str]]) -> Iterator[_Stamp]:
    """The dates of the header lines and of the dateline that opens the first paragraph."""
    for order, (kind, text) in enumerate(blocks):
        running = kind == "paragraph" and len(text) > 60
        if len(text) <= _LONGEST_STAMP and re.search(r"\d", text):
            yield from _in_header(kind, text, order)
        if kind not in ("headline", "standfirst", "byline"):
            yield from _opening(text, order)
        if running:
            return


def _in_header(kind: str, text: str, order: int) -> Iterator[_Stamp]:
    dates = [when for when in full_dates(text) if when.day and when.month]
    at = 0
    for number, when in enumerate(dates):
        rank = _label(text[at : when.start])
        at = when.end
        if rank is not None or (kind in ("byline", "dateline", "credit") and number == 0 and when.year):
            yield _PLAIN if rank is None else rank, order, when
        elif when.year and _is_bare(text, dates):
            yield _PLAIN, order, when


def _label(before: str) -> int | None:
    """The rank of the last label in front of a date: `Published:`, `LondonUpdated:`, `Posted on`."""
    words = before.lower()
    found = [(words.rfind(label) + len(label), len(label), rank) for label, rank in _LABELS.items() if label in words]
    end, _, rank = max(found, default=(-100, 0, 0))
    near = len(words) - end <= 34 and len(words) <= 80
    return rank if near and "." not in words[max(0, end) :].replace("p.m.", "").replace("a.m.", "") else None


def _is_bare(text: str, dates: list[Written]) -> bool:
    """Whether a line says little more than its date: a place, a time, the name of the paper."""
    rest = list(text)
    for when in dates:
        rest[when.start : when.end] = " " * (when.end - when.start)
    words = [word for word in re.findall(r"[^\W\d_]+", "".join(rest)) if word.lower() not in _STAMP_WORDS]
    words = [word for word in words if word.lower() not in MONTH_NUMBERS and word.lower() not in WEEKDAY_NUMBERS]
    most = 10 if "|" in text or " / " in text else 5
    return len(words) <= most and all(word[0].isupper() or word in _SMALL for word in words)


def _opening(text: str, order: int) -> Iterator[_Stamp]:
    """The date of `LONDON, March 14 (Wire) - ` and its like at the start of a paragraph."""
    head = text[:130]
    if not re.search(r"\d", head[:110]):
        return
    when = next((one for one in full_dates(head) if one.day and one.month), None)
    if when is None or when.start > 70 or not re.match(_SUFFIX, text[when.end :]):
        return
    words = re.findall(r"[^\W\d_]+", head[: when.start])
    places = all(word[0].isupper() or word in _SMALL for word in words)
    sentence = re.search(r"[.!?]\s+[A-Z]\w{5}|[;“\"]", head[: when.start])
    if places and not sentence and not (words and words[0].lower() in _NO_PLACE) and len(words) <= 9:
        yield _PARAGRAPH, order, when


def _years_of_rights(blocks: Sequence[tuple[str, str]]) -> list[int]:
    """The year of a copyright line, for a dateline that has none."""
    lines = [text for _, text in (*blocks[:_LOOKED_AT], *blocks[-3:]) if "©" in text or "opyright" in text]
    return [int(year) for line in lines for year in re.findall(r"\b20\d\d\b", line)]


def _authors(blocks: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    for kind, text in blocks:
        start = re.match(_BY, text) if kind == "byline" else None
        if start:
            line = re.split(_END_OF_NAMES, text[start.end() :])[0]
            names = (part.strip(" ,;:.*_") for part in re.split(r",|;|\s+(?:and|with|&)\s+|\s&\s", line))
            return tuple(dict.fromkeys(name for name in names if _is_person(name)))
    return ()


def _is_person(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 5 or {word.lower() for word in words} & _ROLES:
        return False
    return all(word[0].isupper() or word.lower() in _PARTICLES or "'" in word or "’" in word for word in words)
