"""Checks many files, in this process or in several, and gives them back in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from copydesk.desk import Desk
from copydesk.report import Checked

_BATCH = 8  # files handed to a worker at a time

_desk: Desk | None = None


Work = Callable[[Desk, str], Checked]
"""What a desk does with a file: `Desk.check_file`, or `Desk.fix_file` with what it is told."""


def check_files(
    desk: Desk, lay_out: Callable[[], Desk], paths: Sequence[str], jobs: int, work: Work = Desk.check_file
) -> Iterator[Checked]:
    """Check the files in the order given, or do that work with them, whatever the number of jobs.

    With several jobs each process lays out a desk of its own, so `lay_out` and `work` must be picklable.
    """
    jobs = min(jobs, -(-len(paths) // _BATCH))
    if jobs <= 1:
        yield from map(partial(work, desk), paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    desk.open(paths)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(lay_out,)) as pool:
        yield from pool.map(partial(_do, work), paths, chunksize=_BATCH)


def _start(lay_out: Callable[[], Desk]) -> None:
    global _desk
    _desk = lay_out()


def _do(work: Work, path: str) -> Checked:
    assert _desk is not None, "the pool's initializer lays out the desk"
    return work(_desk, path)
