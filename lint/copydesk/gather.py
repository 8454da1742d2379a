"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from copydesk.trouble import Trouble


def gather(
    paths: Iterable[str],
    suffixes: tuple[str, ...],
    excludes: Callable[[str], bool] = lambda path: False,
    *,
    named_too: bool = False,
) -> Iterator[str | Trouble]:
    """The files named, and the copy in the folders named, in the order of the arguments; each file once.

    A folder gives its files by suffix, sorted, without what `.gitignore` leaves out. A file named by
    itself is always read; `-` stands for standard input. What is not there, and a folder without copy, is a Trouble.
    Of the folders, what `excludes` is left out; `named_too`, of the files named as well.
    """
    seen: set[str] = set()
    for path in paths:
        folder = os.path.isdir(path)
        for found in _folder(path, suffixes, excludes) if folder else _file(path):
            if isinstance(found, str):
                if found in seen or (named_too and not folder and excludes(found)):
                    continue
                seen.add(found)
            yield found


def _file(path: str) -> list[str | Trouble]:
    if path == "-" or os.path.exists(path):
        return [path]
    return [Trouble(path, "no such file or folder", "check the spelling of the path")]


def _folder(path: str, suffixes: tuple[str, ...], excludes: Callable[[str], bool]) -> list[str | Trouble]:
    from pathlib import Path

    from ignore import WalkBuilder

    walk = WalkBuilder(Path(path))
    walk.require_git(False)
    walk.hidden(True)
    found: list[str | Trouble] = []
    for entry in walk.build():
        name = str(entry.path())
        if name.lower().endswith(suffixes) and os.path.isfile(name):
            found.append(name)
    if not found:
        return [Trouble(path, "no copy in this folder", f"name a file, or a folder with {' '.join(suffixes)} files")]
    kept = [name for name in found if not excludes(str(name))]
    if not kept:
        return [Trouble(path, "all copy in this folder is excluded", "see `copydesk config`, or name a file")]
    return sorted(kept, key=str)
