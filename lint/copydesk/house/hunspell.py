"""Hunspell dictionaries as lists of a house: a `.dic` and the `.aff` beside it, expanded once."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

from copydesk.house.lists import write_list
from copydesk.lexicon.affixes import Affixes, BrokenAffixes, expand, read_affixes
from copydesk.lexicon.shapes import plain
from copydesk.trouble import DeskError

_SET = rb"(?m)^(?:\xef\xbb\xbf)?SET[ \t]+(\S+)"
_OFTEN = 250
_SUGGESTED = 150_000
"""Of a dictionary that makes more forms than this only the stems are suggested; of one with more stems, none."""

_CODECS = {"tis620-2533": "tis_620"}


def affix_file(path: str) -> str:
    """The affix file of a dictionary. Raises DeskError where there is none."""
    affixes = path.removesuffix(".dic") + ".aff"
    if not os.path.isfile(affixes):
        raise DeskError(path, f"has no {os.path.basename(affixes)} beside it", "put the two together")
    return affixes


def compile_dictionary(folder: Path, path: str, affixes: bytes, dictionary: bytes) -> None:
    """Write the words of a dictionary into the folder of a list. Raises DeskError where they cannot be made out."""
    read = affixes_of(path, affixes)
    stems: dict[str, None] = {}
    forms: dict[str, None] = {}
    try:
        for form, stem in expand(_decoded(path, dictionary, _encoding(path, affixes)), read):
            forms[plain(form)] = stems[plain(stem)] = None
    except BrokenAffixes as error:
        remedy = "take what you need of it into a word list" if "more than" in str(error) else "mend the file"
        raise DeskError(path, str(error), remedy) from error
    stems = {stem: None for stem in stems if stem in forms}
    suggested = forms if len(forms) <= _SUGGESTED else stems if len(stems) <= _SUGGESTED else {}
    write_list(folder, forms, suggested, often=_OFTEN)


def affixes_of(path: str, data: bytes) -> Affixes:
    """What the affix file of a dictionary says. Raises DeskError."""
    shown = path.removesuffix(".dic") + ".aff"
    try:
        return read_affixes(_decoded(shown, data, _encoding(path, data)))
    except BrokenAffixes as error:
        raise DeskError(shown, str(error), "mend the file, or take it away with its dictionary") from error


def _encoding(path: str, affixes: bytes) -> str:
    """The codec that SET names; Hunspell's own where it names none."""
    found = re.search(_SET, affixes)
    name = found[1].decode("ascii", "replace") if found else "ISO8859-1"
    try:
        return codecs.lookup(_CODECS.get(name.lower(), name.lower().removeprefix("microsoft-"))).name
    except LookupError as error:
        shown = path.removesuffix(".dic") + ".aff"
        raise DeskError(shown, f"SET {name}: no such encoding", "convert the two files to UTF-8") from error


def _decoded(path: str, data: bytes, encoding: str) -> str:
    """The text of one of the two files. Remarks may be in any encoding, and some are."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    lines = []
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(line.decode(encoding, "replace" if line.startswith(b"#") else "strict"))
        except UnicodeDecodeError as error:
            why = f"is not {encoding.upper()}, as SET says"
            raise DeskError(f"{path}:{number}", why, "mend SET or the file") from error
    return "\n".join(lines)
