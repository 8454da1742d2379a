"""How well copydesk finds misspellings: recall, false alarms and first suggestions, on slips planted in clean copy.

    python bench/spelling.py FOLDER [--half first|second|all] [--a-story 6] [--seed 7] [--list]

Two kinds of slip are planted, each counted by itself. `written` are slips that people are known to make, from
`misspellings.txt`, wherever a story has the word. `made` are single errors in common words, drawn from what is
published of how people mistype and misspell, and not from the lexicon's own weights: letters dropped, swapped,
doubled or undoubled, struck beside the right key, vowels and endings that sound alike. A made slip that
pyspellchecker's English list has as a word is not planted: a real word is another rule's work.

The clean stories are checked as they are too: what is found there is a false alarm, or the publisher's own slip.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spellchecker import SpellChecker

from copydesk import readers
from copydesk.desk import Desk
from copydesk.plugins import Plugins
from copydesk.settings import Settings
from copydesk_rules.spelling.misspelling import Misspelling

HERE = Path(__file__).parent
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SOUND_ALIKE = (
    ("ance", "ence"), ("ence", "ance"), ("ant", "ent"), ("ent", "ant"), ("able", "ible"), ("ible", "able"),
    ("ie", "ei"), ("ei", "ie"), ("tion", "sion"), ("cede", "ceed"), ("ally", "aly"), ("ful", "full"), ("ery", "ary"),
    ("ary", "ery"), ("or", "er"), ("er", "or"), ("ph", "f"), ("sc", "s"), ("c", "s"), ("ous", "us"), ("ea", "ee"),
    ("ai", "ia"), ("gu", "g"), ("que", "k"), ("xc", "x"), ("kn", "n"), ("mn", "m"), ("rh", "r"), ("wh", "w"),
)  # fmt: skip
Slip = Callable[[str, random.Random], str]
Planted = tuple[re.Match[str], str, str]
"""A word of the copy, what is put in its place, and how that was made."""


def dropped(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def swapped(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def doubled(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + word[at] + word[at:]


def undoubled(word: str, dice: random.Random) -> str:
    twins = [match.start() for match in re.finditer(r"(\w)\1", word)]
    if not twins:
        return word
    at = dice.choice(twins)
    return word[:at] + word[at + 1 :]


def misstruck(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    for row in ROWS:
        if word[at] in row:
            place = row.index(word[at])
            beside = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
            return word[:at] + dice.choice(beside) + word[at + 1 :]
    return word


def inserted(word: str, dice: random.Random) -> str:
    struck = misstruck(word, dice)
    at = next((at for at in range(len(word)) if struck[at] != word[at]), 0)
    return word[:at] + struck[at] + word[at:] if at else word


def vowel(word: str, dice: random.Random) -> str:
    places = [at for at, letter in enumerate(word) if at and letter in "aeiou"]
    if not places:
        return word
    at = dice.choice(places)
    return word[:at] + dice.choice("aeiou") + word[at + 1 :]


def sounded(word: str, dice: random.Random) -> str:
    fits = [(wrong, right) for right, wrong in SOUND_ALIKE if right in word[1:]]
    if not fits:
        return word
    wrong, right = dice.choice(fits)
    at = word.rindex(right)
    return word[:at] + wrong + word[at + len(right) :]


SLIPS: tuple[tuple[Slip, int], ...] = (
    (dropped, 24), (swapped, 14), (undoubled, 12), (doubled, 8), (misstruck, 8), (inserted, 4), (vowel, 14),
    (sounded, 16),
)  # fmt: skip


@dataclass
class Tally:
    planted: int = 0
    found: int = 0
    right: int = 0
    by_slip: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def made(words: list[re.Match[str]], dice: random.Random, real: SpellChecker, count: int) -> Iterator[Planted]:
    slips, weights = zip(*SLIPS, strict=True)
    for match in dice.sample(words, min(len(words), count * 3)):
        slip = dice.choices(slips, weights)[0]
        wrong = slip(match.group(), dice)
        if wrong != match.group() and wrong not in real:
            yield match, wrong, slip.__name__
            count -= 1
            if not count:
                return


def written(
    words: list[re.Match[str]], dice: random.Random, known: dict[str, list[str]], count: int
) -> Iterator[Planted]:
    fits = [match for match in words if match.group() in known]
    for match in dice.sample(fits, min(len(fits), count)):
        yield match, dice.choice(known[match.group()]), "written"


def plant(text: str, planted: list[Planted]) -> tuple[str, list[tuple[int, str, str]]]:
    """The text with the slips in it, and where each stands, with what was there."""
    parts, places, at, length = [], [], 0, 0
    for match, wrong, _ in sorted(planted, key=lambda one: one[0].start()):
        parts += [text[at : match.start()], wrong]
        length += match.start() - at
        places.append((length, wrong, match.group()))
        length += len(wrong)
        at = match.end()
    return "".join([*parts, text[at:]]), places


def check(desk: Desk, path: Path, text: str, places: list[tuple[int, str, str]], tally: Tally) -> None:
    """Count what the desk finds of the planted slips; a form that stands twice counts where it is reported."""
    checked = desk.check(desk.read(path.name, text.encode()))
    assert not checked.troubles, checked.troubles[0]
    found = {one.span.start: one for one in checked.diagnostics}
    forms = {one.excerpt: one for one in found.values()}
    for start, wrong, right in places:
        tally.planted += 1
        one = found.get(start) or forms.get(wrong)
        if one is None:
            tally.missed.append(f"{wrong} ({right})")
            continue
        tally.found += 1
        if one.suggestions and one.suggestions[0] == right:
            tally.right += 1
        else:
            tally.wrong.append(f"{wrong} ({right}): {', '.join(one.suggestions)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("first", "second", "all"), default="all", help="of the files, by name")
    parser.add_argument("--a-story", type=int, default=6, metavar="N", help="slips of each kind in a story")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--list", action="store_true", help="what was missed, mended wrongly, or found in clean copy")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.iterdir() if path.suffix in (".txt", ".md"))
    middle = len(files) // 2
    files = {"first": files[:middle], "second": files[middle:], "all": files}[arguments.half]
    report(files, arguments.a_story, random.Random(arguments.seed), arguments.list)


def report(files: list[Path], a_story: int, dice: random.Random, full: bool) -> None:
    desk = Desk(Plugins((Misspelling,), readers.BUILT_IN, ()), Settings(select=(Misspelling.id,)))
    real, known = SpellChecker(), slips_by_word()
    tallies = {"written": Tally(), "made": Tally()}
    alarms, words = [], 0
    for path in files:
        text = path.read_text(encoding="utf-8")
        clean = desk.check(desk.read(path.name, text.encode()))
        words += clean.words
        alarms += [f"{path.name}: {one.excerpt} ({', '.join(one.suggestions)})" for one in clean.diagnostics]
        plain = list(re.finditer(r"(?<![\w@#/.’'-])[a-z]{5,}(?![\w@/’'-]|\.\w)", text))
        common = [match for match in plain if match.group() in real]
        for name, slips in (
            ("written", written(common, dice, known, a_story)),
            ("made", made(common, dice, real, a_story)),
        ):
            spoilt, places = plant(text, list(slips))
            check(desk, path, spoilt, places, tallies[name])
    print(f"{len(files)} stories, {words:,} words")
    print(f"false alarms on clean copy: {len(alarms)}, {1000 * len(alarms) / max(1, words):.3f} in 1,000 words")
    for name, tally in tallies.items():
        recall, right = tally.found / max(1, tally.planted), tally.right / max(1, tally.found)
        print(f"{name}: {tally.planted} planted, recall {recall:.3f}, first suggestion right {right:.3f}")
    if full:
        for name, tally in tallies.items():
            print(f"\n{name}, missed:", *tally.missed, sep="\n  ")
            print(f"\n{name}, mended wrongly:", *tally.wrong, sep="\n  ")
        print("\nfound in clean copy:", *alarms, sep="\n  ")


def slips_by_word() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for line in (HERE / "misspellings.txt").read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            slip, word = line.split("\t")
            known.setdefault(word, []).append(slip)
    return known


if __name__ == "__main__":
    main()
