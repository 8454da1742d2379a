"""How many planted slips in names the rules of the family find, and what they find in the same copy unplanted.

    python bench/names.py FOLDER [--files 200] [--per-file 4] [--seed 1]

FOLDER holds clean copy as text. Three kinds of name are corrupted, one letter or two at a time, each in a copy of
its own:

    known    the only full name of somebody of the name book, where the story has it
    planted  somebody of the name book, in a sentence added to the story that says what they are
    several  one of at least three mentions of a name that stands in the story, in the book or not

Printed are recall, the share of first suggestions that are right, and the findings per 1,000 words of the copy as
it was (what of them is a false alarm, a person has to say). The seed makes every run the same.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

from copydesk import readers
from copydesk.analysis.names import Names, names
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Diagnostic
from copydesk.namebook.folding import fold
from copydesk.namebook.opening import SOURCES
from copydesk.namebook.sources import read_sources
from copydesk.plugins import Plugins
from copydesk.rule import Rule
from copydesk.settings import Settings

KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl", 
    "p": "ol", "a": "sqz", "s": "adw", "d": "sfe", "f": "dgr", "g": "fht", "h": "gjy", "j": "hku", "k":
    "jli", "l": "ko", 
    "z": "xa", "x": "zc", "c": "xv", "v": "cb", "b": "vn", "n": "bm", "m": "n",
}  # fmt: skip
SOUNDS = (
    ("ie", "ei"), ("ei", "ie"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("k", "c"), ("y", "i"), ("i", "y"), ("er", "ar"),
    ("en", "an"), ("an", "en"), ("on", "en"), ("s", "z"), ("z", "s"), ("w", "v"), ("v", "w"), ("th", "t"), ("ch", "sh"),
    ("ou", "u"), ("ov", "off"), ("berg", "burg"), ("son", "sen"), ("ll", "l"), ("nn", "n"), ("tt", "t"), ("ss", "s"), 
    ("ey", "y"), ("kh", "k"),
)  # fmt: skip
VOWELS = "aeiou"


class Planted(NamedTuple):
    """A copy of a story with one slip in it."""

    text: str
    span: Span
    right: str
    kind: str
    slip: str


def corrupt(word: str, dice: random.Random) -> tuple[str, str] | None:
    """The word with one slip that is not in its first letter, and the kind of slip."""
    kinds = ["drop", "swap", "double", "substitution", "key", "sound"]
    dice.shuffle(kinds)
    for kind in kinds:
        made = _slip(word, kind, dice)
        if made and fold(made) != fold(word):
            return made, kind
    return None


def _slip(word: str, kind: str, dice: random.Random) -> str | None:
    places = [at for at in range(1, len(word)) if word[at].isalpha() and word[at].islower()]
    if not places:
        return None
    at = dice.choice(places)
    letter = word[at]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "swap":
        return word[:at] + word[at + 1] + letter + word[at + 2 :] if at + 1 in places else None
    if kind == "double":
        return word[:at] + letter + word[at:]
    if kind == "substitution":
        pool = VOWELS if letter in VOWELS else "bcdfghklmnprstvwz"
        return word[:at] + dice.choice(pool) + word[at + 1 :]
    if kind == "key":
        return word[:at] + dice.choice(KEYS.get(letter, letter)) + word[at + 1 :]
    sounds = [(one, other) for one, other in SOUNDS if one in word[1:]]
    if not sounds:
        return None
    one, other = dice.choice(sounds)
    return word[0] + word[1:].replace(one, other, 1)


def plant(document: Document, roles: list[tuple[str, str]], dice: random.Random, count: int) -> Iterator[Planted]:
    """Copies of a story with a slip each."""
    found = names(document)
    for kind, span in _known(found)[:count]:
        yield from _with_slip(document.text, span, kind, dice)
    several = _several(found)
    dice.shuffle(several)
    for kind, span in several[:count]:
        yield from _with_slip(document.text, span, kind, dice)
    for name, role in dice.sample(roles, count):
        text = f"{document.text}\n\n{name}, the {role}, declined to comment on Tuesday."
        word = dice.choice([part for part in name.split() if len(part) > 3] or [name.split()[-1]])
        at = len(document.text) + 2 + name.index(word)
        yield from _with_slip(text, Span(at, at + len(word)), "planted", dice)


def _with_slip(text: str, span: Span, kind: str, dice: random.Random) -> Iterator[Planted]:
    right = text[span.start : span.end]
    made = corrupt(right, dice)
    if made:
        word, slip = made
        yield Planted(
            text[: span.start] + word + text[span.end :], Span(span.start, span.start + len(word)), right, kind, slip
        )


def _known(found: Names) -> list[tuple[str, Span]]:
    spans = []
    for mention in found.mentions:
        entries = found.known.book.entries("n:" + fold(mention.text))
        if len(mention.parts) < 2 or mention.titled or not any(entry.kind == "person" for entry in entries):
            continue
        last = mention.parts[-1]
        if len(found.uses[last.text]) == 1 and len(last.text) > 3:
            spans.append(("known", last.span))
    return spans


def _several(found: Names) -> list[tuple[str, Span]]:
    spans = []
    for form, uses in found.uses.items():
        if len(uses) < 3 or len(form) < 5 or not form.isalpha() or form.isupper() or found.known.is_word(form):
            continue
        later = [use for use in uses[1:] if not use.mention.titled]
        if later and fold(form) in found.by_surname:
            spans.append(("several", later[-1].part.span))
    return spans


def roles_in_book() -> list[tuple[str, str]]:
    """Names of the book with what can be said of them in a clause."""
    found = []
    for entry in read_sources(SOURCES).entries:
        role = re.sub(r"\s*(?:since\s+)?\d{4}.*", "", entry.what.split(",")[0]).strip()
        if entry.kind == "person" and role and " " in entry.name:
            found.append((entry.name, role))
    return found


def family() -> tuple[type[Rule], ...]:
    """The rules of the family, whatever state the others are in."""
    package = import_module("copydesk_rules.names")
    stems = [module.name for module in iter_modules(package.__path__) if not module.name.startswith("_")]
    found = ((stem, import_module(f"{package.__name__}.{stem}")) for stem in stems)
    return tuple(getattr(module, "".join(part.title() for part in stem.split("_"))) for stem, module in found)


def right_first(planted: Planted, hits: list[Diagnostic]) -> bool:
    """Whether the first suggestion of a hit restores the name."""
    return any(one.suggestions and fold(one.suggestions[0]).endswith(fold(planted.right)) for one in hits)


def main() -> int:
    """Plant, check, count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--per-file", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="list what was not found")
    told = parser.parse_args()
    desk, dice = Desk(Plugins(family(), readers.BUILT_IN, ()), Settings(select=("names",))), random.Random(told.seed)
    roles, words, alarms = roles_in_book(), 0, 0
    tally: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for path in sorted(told.folder.rglob("*.txt"))[: told.files]:
        document = desk.read("clean.txt", path.read_bytes())
        checked = desk.check(document)
        words, alarms = words + checked.words, alarms + len(checked.diagnostics)
        for planted in plant(document, roles, dice, told.per_file):
            found = desk.check_bytes("planted.txt", planted.text.encode()).diagnostics
            hits = [one for one in found if one.span.touches(planted.span)]
            for key in ((planted.kind, "all"), (planted.kind, planted.slip)):
                row = tally[key]
                row[0] += 1
                row[1] += bool(hits)
                row[2] += right_first(planted, hits)
            if told.missed and hits and not right_first(planted, hits):
                print(
                    f"{path.name} {planted.kind}: {planted.right}: {[(one.excerpt, one.suggestions) for one in hits]}"
                )
            if told.missed and not hits:
                line = planted.text[max(0, planted.span.start - 40) : planted.span.end + 30].replace("\n", " ")
                print(f"{path.name} {planted.kind}: {planted.right}: {line}")
    for (kind, slip), (count, hit, right) in sorted(tally.items()):
        print(f"{kind:8} {slip:12} {count:5} planted, recall {hit / count:.3f}, first right {right / max(1, hit):.3f}")
    print(f"clean copy: {alarms} findings in {words} words, {alarms / max(1, words) * 1000:.3f} per 1,000")
    return 0


if __name__ == "__main__":
    sys.exit(main())
