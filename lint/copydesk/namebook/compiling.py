"""Makes the index of a name book: one file that is mapped into memory and read where it is asked."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from copydesk.namebook.book import MAGIC
from copydesk.namebook.entries import Entry, Tenure
from copydesk.namebook.folding import deletes, fold, spellings
from copydesk.namebook.sources import Sources, read_sources

SUFFIXES = frozenset("jr sr ii iii iv".split())
PARTICLES = frozenset(
    "van von der den de da di do dos das du del della la le los las el al bin ibn bint abu ben af av ter ten st "
    "san santa zu zur y o ap".split()
)
_SURNAME_FIRST = frozenset(
    "China;Taiwan;Hong Kong;South Korea;North Korea;Korea;Vietnam;Hungary;Cambodia;Japan;Singapore;Malaysia".split(";")
)


def compile_sources(folder: str | Path) -> tuple[bytes, list[str]]:
    """The index of the tables in a folder, and the faults found in them."""
    sources = read_sources(folder)
    return index(sources), sources.faults


def index(sources: Sources) -> bytes:
    """The index: a header, a trie from keys to the numbers of records, where each record starts, the records."""
    import marisa_trie

    records: list[str] = []
    keys: set[tuple[str, int]] = set()
    words: set[str] = set()
    for entry in sources.entries:
        number = _add(records, _entry_line(entry))
        keys.update((key, number) for key in _entry_keys(entry))
        words.update(word for name in entry.spellings for folded in spellings(name) for word in folded.split())
    for tenure in sources.tenures:
        number = _add(records, _tenure_line(tenure))
        keys.update((key, number) for key in _tenure_keys(tenure))
    for office, also, of in sources.titles:
        keys.add((f"a:{fold(also)}", _add(records, "\t".join(("T", office, of)))))
    for word in sorted(words):
        if len(word) > 1:
            number = _add(records, f"W\t{word}")
            keys.update((f"d:{variant}", number) for variant in deletes(word))
    trie = marisa_trie.RecordTrie("<I", ((key, (number,)) for key, number in sorted(keys)))
    return _pack(trie.tobytes(), records)


def _add(records: list[str], line: str) -> int:
    records.append(line)
    return len(records) - 1


def _entry_line(entry: Entry) -> str:
    kind = {"person": "P", "place": "L", "organisation": "O"}[entry.kind]
    return "\t".join((kind, entry.name, ";".join(entry.also), entry.what, entry.of, entry.born, entry.died))


def _tenure_line(tenure: Tenure) -> str:
    return "\t".join(("H", tenure.office, tenure.of, tenure.holder, tenure.start, tenure.end, tenure.as_of))


def _tenure_keys(tenure: Tenure) -> Iterator[str]:
    yield f"o:{fold(tenure.office)}"
    for holder in spellings(tenure.holder):
        yield f"h:{holder}"


def _entry_keys(entry: Entry) -> Iterator[str]:
    """`n:` a whole name; `w:` a name with one word left open; `s:` a surname; `g:` a given name."""
    for name in entry.spellings:
        for folded in spellings(name):
            for form in _whole(folded.split(), entry.kind):
                yield f"n:{' '.join(form)}"
                for at in range(len(form) if len(form) > 1 else 0):
                    yield "w:" + " ".join((*form[:at], "*", *form[at + 1 :]))
            if entry.kind == "person":
                yield from _person_keys(folded.split(), entry.of)


def _whole(words: list[str], kind: str) -> Iterator[tuple[str, ...]]:
    """The words, and for a person those without middle initials and suffixes too."""
    yield tuple(words)
    if kind == "person" and len(words) > 2:
        shorter = [words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]]
        if shorter[-1] in SUFFIXES:
            shorter.pop()
        if shorter != words and len(shorter) > 1:
            yield tuple(shorter)


def _person_keys(words: list[str], nation: str) -> Iterator[str]:
    words = [word for word in words if word not in SUFFIXES]
    if not words:
        return
    yield from (f"s:{surname}" for surname in surnames(words))
    if nation in _SURNAME_FIRST:
        yield f"s:{words[0]}"
        yield from (f"g:{word}" for word in words)
    elif len(words) > 1:
        yield f"g:{words[0]}"


def surnames(words: list[str]) -> Iterable[str]:
    """What the bearer of a folded name can be called by on second reference."""
    found = {words[-1]}
    first = next((at for at, word in enumerate(words) if at and word in PARTICLES), None)
    if first is not None:
        found.add(" ".join(words[first:]))
    if len(words) > 2:
        found.add(" ".join(words[-2:]))
    return found


def _pack(trie: bytes, records: list[str]) -> bytes:
    starts, blob = array("I", [0]), bytearray()
    for record in records:
        blob += record.encode("utf-8", "replace")
        starts.append(len(blob))
    import sys

    if sys.byteorder == "big":
        starts.byteswap()
    sizes = array("Q", [len(trie), len(starts) * starts.itemsize, len(blob)])
    if sys.byteorder == "big":
        sizes.byteswap()
    head = MAGIC.ljust(40, b"\0") + sizes.tobytes()
    return b"".join((head, trie, b"\0" * (-len(trie) % 8), starts.tobytes(), bytes(blob)))


def write_index(folder: str | Path, target: str | Path) -> list[str]:
    """Write the index of a folder's tables to a file; returns the faults found in them."""
    from copydesk.folders import write_whole

    data, faults = compile_sources(folder)
    write_whole(str(target), data)
    return faults
