"""Reads the lexicon's sources: compressed tables, and lists written by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator

_HERE = os.path.dirname(__file__)
SOURCES = os.path.join(_HERE, "sources")
CURATED = os.path.join(SOURCES, "curated")


def table(name: str) -> Iterator[list[str]]:
    """The lines of a compressed table, split at the tabs."""
    import lzma

    with lzma.open(os.path.join(SOURCES, f"{name}.tsv.xz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def curated() -> Iterator[tuple[str, str]]:
    """Each form of the lists written by hand, with its kind."""
    for name in sorted(name for name in os.listdir(CURATED) if name.endswith(".txt")):
        kind, *forms = _text(name).split("\n")
        for form in forms:
            if form:
                yield form, kind.removeprefix("# kind: ")


def curated_table(name: str) -> Iterator[list[str]]:
    """The lines of a table written by hand, split at the tabs; lines that start with `#` are remarks."""
    for line in _text(f"{name}.tsv").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def stamp() -> str:
    """What tells one state of the sources, and of the code that compiles them, from another.

    Their names, sizes and times of change: to read them all would take longer than to open the index.
    """
    paths = [one.path for folder in (SOURCES, CURATED) for one in os.scandir(folder)]
    paths = [path for path in paths if path.endswith((".xz", ".txt", ".tsv"))]
    paths += [os.path.join(_HERE, f"{name}.py") for name in ("compile", "deletes", "entries", "flags", "variants")]
    stats = ((os.path.basename(path), os.stat(path)) for path in sorted(paths))
    return "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)


def _text(name: str) -> str:
    with open(os.path.join(CURATED, name), encoding="utf-8") as file:
        return file.read()
