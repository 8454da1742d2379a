"""Compiles the sources into the index: a folder of flat files that are mapped into memory.

forms.trie      every folded form; a form's number is the place of its byte in the next two files
forms.flags     two bytes each: `copydesk.lexicon.flags`
forms.zipf      one byte each: the frequency, in `STEP` hundredths of the Zipf scale
near.text       the forms that may be suggested, commonest first, end to end
near.starts     four bytes each: where a form starts in that text
near.zipf       one byte each, as above
near.trie       every string that leaving out up to two letters makes of the first letters of those forms
near.heads      four bytes each: where the list of such a string starts in the next file
near.lists      four bytes each: the ranks of the forms that it comes from
variants.trie   the spellings that are not at home everywhere
meant.trie      known slips, and what was meant
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from copydesk.lexicon.deletes import deletes
from copydesk.lexicon.entries import Entries, fold
from copydesk.lexicon.index import FILES, STEP, write_manifest
from copydesk.lexicon.sources import curated_table, table


def compile_index(folder: Path) -> None:
    """Write the index into an empty folder. Takes seconds; needs marisa-trie. Raises `OSError`."""
    entries = Entries()
    _forms(folder, entries)
    write_near(folder, entries.suggestions.values())
    _variants(folder, entries)
    _meant(folder)
    write_manifest(str(folder), FILES)


def _forms(folder: Path, entries: Entries) -> None:
    from marisa_trie import Trie

    trie = Trie(entries.flags)
    bits, often = array("H", bytes(2 * len(trie))), bytearray(len(trie))
    for form, number in trie.items():
        bits[number] = entries.flags[form]
        often[number] = byte(entries.often(form))
    trie.save(str(folder / "forms.trie"))
    (folder / "forms.flags").write_bytes(_little(bits))
    (folder / "forms.zipf").write_bytes(often)


def write_near(folder: Path, suggestions: Iterable[tuple[str, int]]) -> None:
    """Write the forms that may be suggested, each with its frequency in hundredths of the Zipf scale."""
    ranked = sorted(suggestions, key=lambda pair: (-pair[1], pair[0]))
    texts = [form.encode() for form, _ in ranked]
    starts = array("I", [0, *accumulate(map(len, texts))])
    (folder / "near.text").write_bytes(b"".join(texts))
    (folder / "near.starts").write_bytes(_little(starts))
    (folder / "near.zipf").write_bytes(bytes(byte(often) for _, often in ranked))
    _deletes(folder, [fold(form) for form, _ in ranked])


def _deletes(folder: Path, forms: list[str]) -> None:
    from marisa_trie import Trie

    found: dict[str, list[int]] = {}
    for rank, form in enumerate(forms):
        for string in deletes(form):
            if string in found:
                found[string].append(rank)
            else:
                found[string] = [rank]
    trie = Trie(found)
    trie.save(str(folder / "near.trie"))
    lists = [array("I", found.pop(string)) for string, _ in sorted(trie.items(), key=lambda item: item[1])]
    (folder / "near.heads").write_bytes(_little(array("I", [0, *accumulate(map(len, lists))])))
    with (folder / "near.lists").open("wb") as file:
        file.writelines(map(_little, lists))


def _variants(folder: Path, entries: Entries) -> None:
    lines = []
    for variant in entries.variants:
        fields = [variant.elsewhere.get(area, "") for area in ("US", "GB", "AU", "CA")]
        lines.append((variant.form, "\t".join([*fields, "*" if variant.unsure else ""])))
    _texts(folder / "variants.trie", lines)


def _meant(folder: Path) -> None:
    slips = dict(table("slips"))
    slips.update((slip, meant) for slip, meant in curated_table("refused"))
    _texts(folder / "meant.trie", slips.items())


def _texts(path: Path, lines: Iterable[tuple[str, str]]) -> None:
    from marisa_trie import BytesTrie

    BytesTrie([(key, text.encode()) for key, text in lines]).save(str(path))


def byte(often: int) -> int:
    """A frequency as one byte holds it."""
    return min(255, round(often / STEP))


def _little(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()
