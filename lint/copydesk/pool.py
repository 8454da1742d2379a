"""Checks many files, in this process or in several, and gives them back in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from copydesk.desk import Desk
from copydesk.report import Checked

_BATCH = 8  # files handed to a worker at a time

_desk: Desk | None = None


def check_files(desk: Desk, lay_out: Callable[[], Desk], paths: Sequence[str], jobs: int) -> Iterator[Checked]:
    """Check the files in the order given, whatever the number of jobs.

    With several jobs each process lays out a desk of its own, so `lay_out` must be picklable.
    """
    jobs = min(jobs, -(-len(paths) // _BATCH))
    if jobs <= 1:
        yield from map(desk.check_file, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    desk.knowledge.open()  # what has to be compiled first is compiled once, and not by every process
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(lay_out,)) as pool:
        yield from pool.map(_check, paths, chunksize=_BATCH)


def _start(lay_out: Callable[[], Desk]) -> None:
    global _desk
    _desk = lay_out()


def _check(path: str) -> Checked:
    assert _desk is not None, "the pool's initializer lays out the desk"
    return _desk.check_file(path)
