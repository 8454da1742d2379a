"""What the lexicon costs: candidates for an unknown word, memory, and the family of spelling rules on plain copy.

    python bench/lexicon.py FOLDER

FOLDER holds plain copy. The family is measured with the words of each story, as CPU of this process: in a process that
has not seen a word yet, and in one that has. Reading the files is not counted; `bench/speed.py` measures whole runs.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from copydesk.analysis import words
from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.knowledge import Knowledge
from copydesk.lexicon import Lexicon, open_lexicon
from copydesk.plugins import load_plugins
from copydesk.settings import Settings

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 12
SLIPS = Path(__file__).parent / "misspellings.txt"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    gc.set_threshold(100_000)  # as the command line does
    before = memory()
    lexicon = open_lexicon()
    candidates(lexicon)
    print(f"lexicon memory: {memory() - before:.1f} MB, with all that the searches touched")
    family(sorted(folder.glob("*.txt")))


def candidates(lexicon: Lexicon) -> None:
    """The time to find what is near an unknown word of 12 letters: known ones with one or two letters changed."""
    dice = random.Random(7)
    known = [line.split("\t")[1] for line in SLIPS.read_text(encoding="utf-8").splitlines() if "\t" in line]
    known = [word for word in known if LONG - 1 <= len(word) <= LONG + 1]
    asked: set[str] = set()
    while len(asked) < 1000:
        form = (
            changed(changed(dice.choice(known), dice), dice)
            if dice.random() < 0.5
            else changed(dice.choice(known), dice)
        )
        if len(form) == LONG and not lexicon.known(form):
            asked.add(form)
    seconds = []
    for form in sorted(asked):
        started = time.perf_counter()
        lexicon.near(form)
        seconds.append(time.perf_counter() - started)
    median, slow = 1000 * statistics.median(seconds), 1000 * sorted(seconds)[int(0.95 * len(seconds))]
    print(f"candidates for an unknown word of {LONG} letters: median {median:.2f} ms, 19 of 20 within {slow:.2f} ms")


def changed(word: str, dice: random.Random) -> str:
    """The word with one letter left out, put in or put in the place of another."""
    at = dice.randrange(len(word))
    return word[:at] + dice.choice(["", dice.choice(LETTERS), word[at] + dice.choice(LETTERS)]) + word[at + 1 :]


def family(files: list[Path]) -> None:
    size = sum(path.stat().st_size for path in files) / 1e6
    plugins, settings = load_plugins(), Settings(select=("spelling",))

    def read() -> tuple[Desk, list[Document]]:
        desk = Desk(plugins, settings, Knowledge())
        return desk, [desk.read(path.name, path.read_bytes()) for path in files]

    for name in ("words not seen before", "words seen before"):
        desk, documents = read()
        seconds = cpu(lambda documents=documents: [words(document).places for document in documents])
        rules = cpu(lambda desk=desk, documents=documents: run(desk, documents))
        total = size / (seconds + rules)
        print(f"spelling, {name}: {size / rules:.1f} MB/s for the rules, {total:.1f} with splitting the words")


def run(desk: Desk, documents: list[Document]) -> None:
    for document in documents:
        for rule in desk.rules:
            list(rule.check(document))


def cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def memory() -> float:
    """The memory of this process in MB, what is mapped into it and touched among it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
    return 0.0


if __name__ == "__main__":
    main()
