"""Planted slips and innocent near misses by class: how many are found, and that nothing else is.

A line of `cases/` begins with `!` (the stretch in `[[ ]]` is wrong) or `=` (all is right); a date and `|` give the
dateline, `\\n` parts two blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

import pytest

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Span
from copydesk.finding import Diagnostic
from copydesk.knowledge import Knowledge
from copydesk.plugins import Plugins
from copydesk.rule import Rule
from copydesk.settings import Settings

CASES = Path(__file__).parent / "cases"
LEAST = {
    "wrong-office": 0.85,
    "known-forms": 0.75,
    "diacritics": 0.8,
    "surnames-alone": 0.65,
    "places-organisations": 0.7,
    "transliterations": 0.65,
    "unintroduced": 0.65,
}
KNOWLEDGE = Knowledge()


class Case(NamedTuple):
    text: str
    wrong: Span | None
    day: date | None


def cases(path: Path) -> Iterator[Case]:
    for line in path.read_text("utf-8").splitlines():
        text, day = line[2:], None
        if text[10:11] == "|":
            day, text = date.fromisoformat(text[:10]), text[11:].lstrip()
        text = text.replace("\\n", "\n\n")
        start, end = text.find("[["), text.find("]]")
        text = text.replace("[[", "").replace("]]", "")
        yield Case(text, Span(start, end - 2) if line[0] == "!" else None, day)


def family() -> tuple[type[Rule], ...]:
    package = import_module("copydesk_rules.names")
    stems = [module.name for module in iter_modules(package.__path__) if not module.name.startswith("_")]
    found = ((stem, import_module(f"{package.__name__}.{stem}")) for stem in stems)
    return tuple(getattr(module, "".join(part.title() for part in stem.split("_"))) for stem, module in found)


def check(case: Case) -> tuple[Diagnostic, ...]:
    settings = Settings(select=("names",), dateline=case.day)
    desk = Desk(Plugins(family(), readers.BUILT_IN, ()), settings, KNOWLEDGE)
    checked = desk.check_bytes("copy.txt", case.text.encode())
    assert not checked.troubles
    return checked.diagnostics


@pytest.mark.parametrize("kind", LEAST)
def test_planted_slips_are_found_and_nothing_else(kind: str) -> None:
    planted = hits = 0
    for case in cases(CASES / f"{kind}.txt"):
        found = check(case)
        right = [one for one in found if case.wrong and one.span.touches(case.wrong)]
        assert [(one.excerpt, one.message, case.text) for one in found if one not in right] == []
        planted += case.wrong is not None
        hits += bool(right)
    assert hits >= LEAST[kind] * planted
