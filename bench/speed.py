"""How fast copydesk starts and reads, beside a bare interpreter and codespell, and how fast the second time.

    python bench/speed.py                 # 2,000 files made from the seeds
    python bench/speed.py FOLDER          # the .txt, .md and .html files of a folder

Prints medians of CPU seconds of whole processes (user and system, children included); the second run, which the files
made from the seeds are read for, is timed by the clock. Figures of one run
may be compared with each other; those of two runs, or two machines, may not.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUFFIXES = {".txt", ".md", ".html"}
BIN = Path(sys.executable).parent


def cpu(command: Sequence[str | Path]) -> float:
    """CPU seconds of a command, its own and its children's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def in_turn(commands: dict[str, Sequence[str | Path]], runs: int) -> dict[str, float]:
    """The median of each command, run in turn, after one run of each that does not count."""
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            seconds = cpu(command)
            if run:
                seen[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in seen.items()}


def start_up(runs: int) -> None:
    desk = BIN / "copydesk"
    commands: dict[str, Sequence[str | Path]] = {"python -c pass": [sys.executable, "-c", "pass"]}
    for suffix in sorted(SUFFIXES):
        seed = min((ROOT / "seeds").glob(f"*{suffix}"), key=lambda path: abs(path.stat().st_size - 3000))
        commands[f"copydesk check {seed.name} ({seed.stat().st_size} bytes)"] = [desk, "check", seed]
    commands["codespell on the same text"] = [BIN / "codespell", seed]
    medians = in_turn(commands, runs)
    bare = medians["python -c pass"]
    print(f"Start-up, CPU, median of {runs}:")
    for name, seconds in medians.items():
        print(f"  {name:60} {1000 * seconds:7.1f} ms  {seconds / bare:5.1f} × bare")


def throughput(folder: Path, runs: int) -> None:
    files = [path for path in folder.rglob("*") if path.suffix in SUFFIXES]
    size = sum(path.stat().st_size for path in files) / 1e6
    desk = [BIN / "copydesk", "check", "--format", "json", "--no-cache", folder]
    medians = in_turn(
        {
            "copydesk check --jobs 1": [*desk, "--jobs", "1"],
            "copydesk check --jobs 2": [*desk, "--jobs", "2"],
            "codespell": [BIN / "codespell", folder],
        },
        runs,
    )
    print(f"\nThroughput on {len(files)} files, {size:.2f} MB, CPU, median of {runs}:")
    for name, seconds in medians.items():
        print(f"  {name:30} {seconds:7.2f} s  {size / seconds:6.2f} MB/s  {len(files) / seconds:7.0f} files/s")


def second_run(folder: Path, files: int) -> None:
    """Seconds by the clock of a first run, one in two processes, and a second one over what the first has kept."""
    (folder / "copydesk.toml").touch()
    desk = [BIN / "copydesk", "check", ".", "--format", "json"]

    def clocked(*options: str, kept: bool) -> float:
        if not kept:
            shutil.rmtree(folder / ".copydesk", ignore_errors=True)
        began = time.perf_counter()
        subprocess.run(list(map(str, (*desk, *options))), cwd=folder, stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - began

    clocked(kept=False)
    two, one = clocked("--jobs", "2", kept=False), clocked(kept=False)
    second = statistics.median(clocked(kept=True) for _ in range(5))
    print(f"\nBy the clock, {files} files:")
    print(f"  first run              {one:7.2f} s")
    print(f"  first run, --jobs 2    {two:7.2f} s  {one / two:5.1f} times faster")
    print(f"  second run             {second:7.2f} s  {one / second:5.1f} times faster")


def from_seeds(folder: Path, files: int) -> None:
    seeds = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in SUFFIXES and path.stem != "README")
    for number in range(files):
        seed = seeds[number % len(seeds)]
        shutil.copy(seed, folder / f"{number:04}-{seed.name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    os.environ.pop("FORCE_COLOR", None)
    start_up(max(arguments.runs, 11))
    if arguments.folder:
        throughput(arguments.folder, arguments.runs)
        return
    with tempfile.TemporaryDirectory() as scratch:
        from_seeds(Path(scratch), arguments.files)
        throughput(Path(scratch), arguments.runs)
        second_run(Path(scratch), arguments.files)


if __name__ == "__main__":
    main()
