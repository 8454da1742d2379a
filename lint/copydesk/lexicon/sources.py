"""Reads the lexicon's sources: compressed tables, and lists written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SOURCES = Path(__file__).parent / "sources"


def table(name: str) -> Iterator[list[str]]:
    """The lines of a compressed table, split at the tabs."""
    import lzma

    with lzma.open(SOURCES / f"{name}.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def curated() -> Iterator[tuple[str, str]]:
    """Each form of the lists written by hand, with its kind."""
    for path in sorted((SOURCES / "curated").glob("*.txt")):
        kind, *forms = path.read_text(encoding="utf-8").split("\n")
        for form in forms:
            if form:
                yield form, kind.removeprefix("# kind: ")


def curated_table(name: str) -> Iterator[list[str]]:
    """The lines of a table written by hand, split at the tabs; lines that start with `#` are remarks."""
    for line in (SOURCES / "curated" / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def stamp() -> str:
    """What tells one state of the sources, and of the code that compiles them, from another.

    Their names, sizes and times of change: to read them all would take longer than to open the index.
    """
    paths = [path for path in SOURCES.rglob("*") if path.suffix in (".xz", ".txt", ".tsv")]
    paths += [SOURCES.parent / f"{name}.py" for name in ("compile", "deletes", "entries", "flags", "variants")]
    stats = ((path.name, path.stat()) for path in sorted(paths))
    return "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)
