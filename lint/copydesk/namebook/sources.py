"""Reads the sources of the name book: tables in CSV that a person can read and mend."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from copydesk.namebook.entries import Entry, Tenure, is_day

_COLUMNS = {
    "people": ("name", "also", "role", "nation", "born", "died"),
    "offices": ("office", "of", "holder", "from", "to"),
    "places": ("name", "also", "what", "in"),
    "organisations": ("name", "also", "what", "of"),
}
_KINDS = {"people": "person", "places": "place", "organisations": "organisation"}
_AS_OF = "# as of "


@dataclass
class Sources:
    """All that the tables say, and what could not be read in them."""

    entries: list[Entry] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    titles: list[tuple[str, str, str]] = field(default_factory=list)
    """An office, another way to say it, and of what it is so called (empty: everywhere)."""
    faults: list[str] = field(default_factory=list)


def table_paths(folder: Path) -> list[Path]:
    """The tables in a folder of sources, in a fixed order."""
    found = [path for kind in _COLUMNS for path in sorted((folder / kind).glob("*.csv"))]
    titles = folder / "titles.csv"
    return [*found, titles] if titles.exists() else found


def read_sources(folder: str | Path) -> Sources:
    """Read every table. A row that cannot be understood is left out, and a fault names file, line and field."""
    sources = Sources()
    for path in table_paths(Path(folder)):
        kind = path.parent.name if path.name != "titles.csv" else "titles"
        text = path.read_text("utf-8-sig", errors="replace")
        as_of = text[len(_AS_OF) :].split("\n", 1)[0].strip() if text.startswith(_AS_OF) else ""
        for line, row in _rows(text, f"{path.parent.name}/{path.name}", sources.faults):
            where = f"{path.parent.name}/{path.name}:{line}"
            if kind == "offices":
                _add_tenure(sources, row, as_of, where)
            elif kind == "titles":
                _add_titles(sources, row)
            else:
                _add_entry(sources, _KINDS[kind], row, where)
    return sources


def _rows(text: str, name: str, faults: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    lines = text.splitlines()
    numbers = [number for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    rows = csv.reader(lines[number - 1] for number in numbers)
    header: list[str] | None = None
    for number, cells in zip(numbers, rows, strict=False):
        cells = [cell.strip() for cell in cells]
        if header is None:
            header = cells
        elif len(cells) > len(header):
            faults.append(f"{name}:{number}: {len(cells)} fields where the header has {len(header)}")
        else:
            yield number, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))


def _add_entry(sources: Sources, kind: str, row: dict[str, str], where: str) -> None:
    name = row.get("name", "")
    if not name:
        sources.faults.append(f"{where}: name: is empty")
        return
    for column in ("born", "died"):
        if row.get(column) and not is_day(row[column].lstrip("-c. ")):
            sources.faults.append(f"{where}: {column}: {row[column]!r} is no date")
    what = row.get("role") or row.get("what") or ""
    of = row.get("nation") or row.get("in") or row.get("of") or ""
    also = tuple(part.strip() for part in row.get("also", "").split(";") if part.strip())
    sources.entries.append(Entry(kind, name, also, what, of, row.get("born", ""), row.get("died", "")))


def _add_tenure(sources: Sources, row: dict[str, str], as_of: str, where: str) -> None:
    office, holder, start, end = (row.get(column, "") for column in ("office", "holder", "from", "to"))
    for column in ("office", "holder", "from"):
        if not row.get(column):
            sources.faults.append(f"{where}: {column}: is empty")
            return
    for column in ("from", "to"):
        if row.get(column) and not is_day(row[column]):
            sources.faults.append(f"{where}: {column}: {row[column]!r} is no date")
            return
    if end and end < start[: len(end)]:
        sources.faults.append(f"{where}: to: {end} is before {start}")
        return
    sources.tenures.append(Tenure(office, row.get("of", ""), holder, start, end, as_of))


def _add_titles(sources: Sources, row: dict[str, str]) -> None:
    for also in row.get("also", "").split(";"):
        if also.strip():
            sources.titles.append((row.get("office", ""), also.strip(), row.get("of", "")))
