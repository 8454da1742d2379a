"""`copydesk words`: the house's own words."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Iterator

from copydesk.folders import HOUSE, config_folder, houses, write_whole
from copydesk.house.checking import Placed, doubts
from copydesk.house.editing import added, changed
from copydesk.house.house import House
from copydesk.house.imports import read_foreign
from copydesk.house.listed import WORDS, Listed, lists_for
from copydesk.house.lists import open_list, read
from copydesk.house.wordlist import Entry, decoded, read_line, read_list, written
from copydesk.knowledge import Knowledge
from copydesk.trouble import DeskError

_ROOTS = (".git", "copydesk.toml", "pyproject.toml")


def add(arguments: argparse.Namespace) -> int:
    """Add words to the list of the project or the user. Returns the exit code."""
    if arguments.use and not arguments.forbid:
        raise DeskError("--use", "says what to print instead of a forbidden word", "say --forbid as well")
    entries = [_asked(word, arguments) for word in arguments.words]
    path = _list_of(user=arguments.user)
    new = _put(path, entries)
    for entry in entries:
        said = "added to" if entry in new else "stands already in"
        print(f"{written(entry)}: {said} {_shown(path)}")
    return 0


def import_(arguments: argparse.Namespace) -> int:
    """Take over the lists of other tools. Returns the exit code."""
    path = _list_of(user=arguments.user)
    for file in arguments.files:
        if file.endswith(".aff"):
            continue  # it comes with its dictionary
        if file.endswith(".dic") and os.path.isfile(file.removesuffix(".dic") + ".aff") and arguments.form is None:
            _take_dictionary(file, os.path.dirname(path))
            continue
        found = read_foreign(file, read(file), arguments.form)
        new = _put(path, found.entries)
        rest = f"; {found.said_of_rest}" if found.left_out else ""
        print(f"{file}: {len(new)} of {len(found.entries)} added to {_shown(path)}{rest}")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Report what is doubtful in the lists. Returns the exit code: 1 where anything is."""
    count = 0
    knowledge = Knowledge()
    for doubt in doubts(_placed(_lists(arguments)), knowledge.lexicon):
        count += 1
        print(f"{doubt.at.place}: “{doubt.at.entry.text}” {doubt.why}")
    for listed in _lists(arguments):
        if listed.path.endswith(".dic"):
            open_list(listed)
            for note in _notes(listed.path):
                print(f"{_shown(listed.path)}: {note}")
    return 1 if count else 0


def list_(arguments: argparse.Namespace) -> int:
    """Print the entries of the lists, each as a line of a list. Returns the exit code."""
    for one in _placed(_lists(arguments)):
        if not arguments.forbidden or one.entry.wanted is not None:
            print(written(one.entry))
    return 0


def find(arguments: argparse.Namespace) -> int:
    """Say what is known of a word, and from where. Returns the exit code: 1 where nothing is."""
    code = 0
    lists = _lists(arguments)
    for word in arguments.words:
        said = [*_in_lists(word, lists), *_in_lexicon(word)]
        print(f"{word}: " + ("; ".join(said) if said else f"not known{_near(word, lists)}"))
        code = code if said else 1
    return code


def _asked(word: str, arguments: argparse.Namespace) -> Entry:
    """The entry that the arguments ask for. Raises DeskError where the word is none."""
    text = " ".join(word.split())
    line = written(Entry(text, tuple(arguments.use) if arguments.forbid else None, arguments.forms or ""))
    entry = read_line(line)
    if not isinstance(entry, Entry) or entry.text != text:
        why = entry if isinstance(entry, str) else f"“{word}” is no word or phrase"
        raise DeskError(f"words add {word}", why, "letters and digits; an apostrophe, hyphen, point or & between two")
    return entry


def _put(path: str, entries: Iterable[Entry]) -> list[Entry]:
    """Add entries to a list; returns those that are new.

    One with other marks or another wish takes the old one's place. Raises DeskError for one that contradicts the list.
    """
    text = decoded(path, read(path)) if os.path.exists(path) else ""
    known = {entry.key: entry for entry in read_list(text, path)}
    new: dict[tuple[str, bool], Entry] = {}
    other_now: dict[tuple[str, bool], Entry] = {}
    for entry in entries:
        other = known.get((entry.text, entry.wanted is None))
        if other is not None:
            said = "right" if other.wanted is None else "not to be printed"
            raise DeskError(f"{_shown(path)}:{other.line}", f"has “{entry.text}” as {said}", "take that line out first")
        old = known.get(entry.key)
        if old is None:
            new[entry.key] = entry
        elif (old.wanted, old.marks) != (entry.wanted, entry.marks):
            other_now[entry.key] = entry
    if new or other_now:
        _write(path, added(changed(text, other_now.values()), list(new.values())))
    return [*new.values(), *other_now.values()]


def _write(path: str, text: str) -> None:
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise DeskError(path, f"cannot be written: {error.strerror or error}", "check its permissions") from error


def _take_dictionary(file: str, folder: str) -> None:
    """Copy a Hunspell dictionary into the folder of the lists, once it is known to be sound."""
    open_list(Listed(file, False, (0, 0)))
    target = os.path.join(folder, os.path.basename(file))
    for suffix in (".aff", ".dic"):
        source, there = file.removesuffix(".dic") + suffix, target.removesuffix(".dic") + suffix
        if os.path.exists(there) and os.path.samefile(source, there):
            continue
        try:
            write_whole(there, read(source))
            shutil.copymode(source, there)
        except OSError as error:
            raise DeskError(there, f"cannot be written: {error.strerror or error}", "check its permissions") from error
    print("; ".join([f"{file}: taken to {_shown(target)}", *_notes(file)]))


def _notes(path: str) -> Iterator[str]:
    """What a dictionary asks for that is not done."""
    from copydesk.house.hunspell import affix_file, affixes_of

    if unread := affixes_of(path, read(affix_file(path))).unread:
        yield f"its compounds are not made ({', '.join(unread)})"


def _lists(arguments: argparse.Namespace) -> tuple[Listed, ...]:
    """The lists that the arguments name, or else those that hold here."""
    if files := getattr(arguments, "files", None):
        return tuple(Listed(file, os.path.basename(file).startswith("forbidden"), (0, 0)) for file in files)
    if getattr(arguments, "user", False):
        path = _list_of(user=True)
        return (Listed(path, False, (0, 0)),) if os.path.exists(path) else ()
    words, forbidden = _configured()
    return lists_for(os.getcwd(), words, forbidden)


def _configured() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lists that the configuration of this folder names."""
    from copydesk.config import Configuration
    from copydesk.plugins import load_plugins

    settings = Configuration(load_plugins().rules).settings(os.path.join(os.getcwd(), "copy.txt"))
    return settings.words, settings.forbidden


def _placed(lists: Iterable[Listed]) -> Iterator[Placed]:
    for listed in lists:
        if not listed.path.endswith(".dic"):
            text = decoded(listed.path, read(listed.path))
            for entry in read_list(text, listed.path, forbids=listed.forbids):
                yield Placed(_shown(listed.path), entry)


def _in_lists(word: str, lists: Iterable[Listed]) -> Iterator[str]:
    for listed in lists:
        house = House([open_list(listed)])
        wanted = house.wanted(word)
        if wanted is not None:
            yield f"not printed, by {_shown(listed.path)}" + (f" ({', '.join(wanted)})" if wanted else "")
        elif house.accepts(word):
            yield f"right, by {_shown(listed.path)}"


def _in_lexicon(word: str) -> Iterator[str]:
    lexicon = Knowledge().lexicon
    if lexicon.known(word):
        kinds = ", ".join(sorted(lexicon.kinds(word))) or "made of known words"
        yield f"known ({kinds}; {lexicon.zipf(word):.1f} on the Zipf scale)"
    elif lexicon.is_mistake(word):
        yield f"a slip for {', '.join(lexicon.meant(word)[:3])}"


def _near(word: str, lists: Iterable[Listed]) -> str:
    lexicon = Knowledge().under(House(map(open_list, lists))).lexicon
    near = [one.form for one in lexicon.near(word, limit=3)]
    return f"; near it: {', '.join(near)}" if near else ""


def _list_of(*, user: bool) -> str:
    """The list that is written to: the user's, the project's, or where the project's would be."""
    if user:
        return os.path.join(config_folder(), WORDS)
    here = os.getcwd()
    if above := houses([here])[here]:
        return os.path.join(above[0], HOUSE, WORDS)
    folder = here
    while not any(os.path.exists(os.path.join(folder, root)) for root in _ROOTS):
        if os.path.dirname(folder) in (folder, os.path.expanduser("~")):
            return os.path.join(here, HOUSE, WORDS)
        folder = os.path.dirname(folder)
    return os.path.join(folder, HOUSE, WORDS)


def _shown(path: str) -> str:
    """The path from here, if it lies below."""
    return os.path.relpath(path) if os.path.abspath(path).startswith(os.getcwd() + os.sep) else path


def run(arguments: argparse.Namespace) -> int:
    """Run the command of that name. Returns the exit code."""
    work = {"add": add, "import": import_, "check": check, "list": list_, "find": find}[arguments.work]
    code = work(arguments)
    sys.stdout.flush()
    return code
