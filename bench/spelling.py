"""How well copydesk finds misspellings: recall, false alarms and first suggestions, on slips planted in clean copy.

    python bench/spelling.py FOLDER [--half first|second|all] [--a-story 6] [--seed 7] [--list] [--peers [--npm FOLDER]]

Two kinds of slip are planted, each counted by itself. `written` are slips that people are known to make, from
`misspellings.txt`, wherever a story has the word. `made` are single errors in common words, drawn from what is
published of how people mistype and misspell, and not from the lexicon's own weights: letters dropped, swapped,
doubled or undoubled, struck beside the right key, vowels and endings that sound alike. A made slip that
pyspellchecker's English list has as a word is not planted: a real word is another rule's work.

The clean stories are checked as they are too: what is found there is a false alarm, or the publisher's own slip.
With --peers the other tools of `peers.py` read the same files in the same run.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from peers import Peer, peers
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
    parser.add_argument("--peers", action="store_true", help="let other spelling checkers read the same files")
    parser.add_argument("--npm", type=Path, metavar="FOLDER", help="where cspell is installed")
    parser.add_argument(
        "--sample", type=int, default=400, metavar="N", help="slips of which slow tools say what is meant"
    )
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.iterdir() if path.suffix in (".txt", ".md"))
    middle = len(files) // 2
    files = {"first": files[:middle], "second": files[middle:], "all": files}[arguments.half]
    before = cpu()
    spoilt = report(files, arguments.a_story, random.Random(arguments.seed), arguments.list)
    print(f"{cpu() - before:.1f} s of CPU, planting among it")
    if arguments.peers:
        compare(files, spoilt, arguments.npm, arguments.sample, random.Random(arguments.seed))


Places = list[tuple[int, str, str]]
Spoilt = dict[str, dict[str, tuple[str, Places]]]
"""For each kind of slip the stories by name, each with the slips in it and where they stand."""


def report(files: list[Path], a_story: int, dice: random.Random, full: bool) -> Spoilt:
    desk = Desk(Plugins((Misspelling,), readers.BUILT_IN, ()), Settings(select=(Misspelling.id,)))
    real, known = SpellChecker(), slips_by_word()
    tallies = {"written": Tally(), "made": Tally()}
    spoilt_files: Spoilt = {"written": {}, "made": {}}
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
            spoilt_files[name][path.name] = spoilt, places
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
    return spoilt_files


def compare(files: list[Path], spoilt: Spoilt, npm: Path | None, sample: int, dice: random.Random) -> None:
    """What the other tools find in the same files: a form counts once in a file."""
    print("\n| tool | recall, written | recall, made | false in 1,000 words | first suggestion right | CPU |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        kinds = lay_out(Path(folder), files, spoilt)
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in files)
        for peer in peers(npm):
            if isinstance(peer, str):
                print(f"| {peer} | | | | | |")
                continue
            before = cpu()
            reports = {name: peer.report(kinds[name]) for name in kinds}
            seconds = cpu() - before
            recalls, hits = [], []
            for name, stories in spoilt.items():
                found = [slip for slip in slips_of(stories) if slip[1] in reports[name].get(slip[0], {})]
                recalls.append(f"{len(found) / max(1, len(list(slips_of(stories)))):.3f}")
                hits += [(reports[name][story][wrong], wrong, right) for story, wrong, right in found]
            alarms = sum(map(len, reports["clean"].values()))
            right = first_right(peer, hits, sample, dice)
            print(f"| {peer.name} | {' | '.join(recalls)} | {1000 * alarms / words:.2f} | {right} | {seconds:.1f} s |")


def lay_out(folder: Path, files: list[Path], spoilt: Spoilt) -> dict[str, Path]:
    """The clean and the spoilt stories as files, a folder for each kind."""
    stories = {"clean": {path.name: path.read_text(encoding="utf-8") for path in files}}
    stories |= {name: {story: text for story, (text, _) in spoilt[name].items()} for name in spoilt}
    for name, texts in stories.items():
        (folder / name).mkdir()
        for story, text in texts.items():
            (folder / name / story).write_text(text, encoding="utf-8")
    return {name: folder / name for name in stories}


def slips_of(stories: dict[str, tuple[str, Places]]) -> Iterator[tuple[str, str, str]]:
    """Each planted slip: its story, the form, and what was there."""
    for story, (_, places) in stories.items():
        for _, wrong, right in places:
            yield story, wrong, right


def first_right(peer: Peer, hits: list[tuple[list[str], str, str]], sample: int, dice: random.Random) -> str:
    """In what share of the slips that a tool found its first suggestion is what was there."""
    of = ""
    if peer.suggest:
        hits = dice.sample(hits, min(sample, len(hits)))
        suggested = peer.suggest([wrong for _, wrong, _ in hits])
        hits = [(suggested.get(wrong, []), wrong, right) for _, wrong, right in hits]
        of = f" (of {len(hits)})"
    good = sum(suggested[:1] == [right] for suggested, _, right in hits)
    return f"{good / max(1, len(hits)):.3f}{of}"


def cpu() -> float:
    """CPU seconds so far, of this process and those that it started."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


def slips_by_word() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for line in (HERE / "misspellings.txt").read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            slip, word = line.split("\t")
            known.setdefault(word, []).append(slip)
    return known


if __name__ == "__main__":
    main()
