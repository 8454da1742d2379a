"""The round trip over all seeds: only what the rules mean to change changes, and one round is enough."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.finding import Edit
from copydesk.fixing import apply
from copydesk.placing import settle
from copydesk.plugins import load_plugins
from copydesk.readers.encoding import decode
from copydesk.report import Checked

SEEDS = Path(__file__).parents[2] / "seeds"
PATHS = sorted(path for path in SEEDS.iterdir() if path.suffix in (".txt", ".md", ".html"))

FORMS: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\n\n", "\r\n\n").encode(),
    "no last line end": lambda text: text.rstrip("\n").encode(),
    "byte order mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252", "xmlcharrefreplace"),
}


@cache
def desk() -> Desk:
    return Desk(load_plugins())


@cache
def fixed(path: Path) -> tuple[Checked, bytes]:
    checked, data = desk().fix_bytes(str(path), path.read_bytes())
    assert not checked.troubles
    return checked, data


def prose_edits(document: Document) -> list[Edit]:
    """What the rules mean to change, in the prose: found without the machinery that changes files."""
    rules = desk().rules_for(document.source.path)
    findings = [finding for _, finding in settle((rule, found) for rule in rules for found in rule.check(document))]
    return [edit for one in findings if one.fixes and one.fixes[0].safe for edit in one.fixes[0].edits]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_prose_reads_as_the_rules_mean_it_to(path: Path) -> None:
    document = desk().read(str(path), path.read_bytes())
    wanted = document.text
    for (start, end), text in sorted(prose_edits(document), reverse=True):
        wanted = wanted[:start] + text + wanted[end:]
    assert desk().read(str(path), fixed(path)[1]).text == wanted


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_one_round_is_enough_and_the_second_changes_nothing(path: Path) -> None:
    first = desk().check_bytes(str(path), path.read_bytes())
    assert first.source is not None
    once = apply(first.source.text, first.diagnostics)
    safe = [one for one in first.diagnostics if one.fixes and one.fixes[0].safe]
    assert list(once.made) == safe, "none is in the way of another"
    checked, data = fixed(path)
    assert decode(str(path), data).text == once.text
    again, same = desk().fix_bytes(str(path), data)
    assert (again.fixed, same) == ((), data)
    assert len(checked.fixed) == len(safe)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_in_every_form_of_file_the_same_changes_and_every_other_byte_stays(path: Path) -> None:
    before, after = (decode(str(path), data).text for data in (path.read_bytes(), fixed(path)[1]))
    for name, form in FORMS.items():
        if name == "Windows-1252" and decode(str(path), form(before)).encoding != "cp1252":
            continue  # its bytes, most often all ASCII, read as UTF-8 too
        checked, data = desk().fix_bytes(str(path), form(before))
        assert not checked.troubles, name
        assert data == form(after), name


def test_the_seeds_ask_for_enough() -> None:
    rules = {one.rule for path in PATHS for one in fixed(path)[0].fixed}
    assert sum(len(fixed(path)[0].fixed) for path in PATHS) >= 40
    marks = {"uneven-spacing", "doubled-mark", "misdirected-quote", "missing-space", "mixed-quotes"}
    assert rules >= marks | {"doubled-word", "misspelling"}
