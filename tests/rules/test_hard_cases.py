"""Hard cases, kept as data that an editor can read: what each family must find, and what it must leave alone."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from copydesk.rule import Good, Rule
from copydesk.testing import find, unmark

CASES = Path(__file__).parent / "hard_cases"
FAMILIES = ("punctuation", "residue", "grammar")
AROUND = "The council met on Monday evening in the town hall.\n\n{}\n\nIt rose at noon, and nobody had come to see it."


def rules_of(family: str) -> dict[str, type[Rule]]:
    package = import_module(f"copydesk_rules.{family}")
    rules = {}
    for module in iter_modules(package.__path__):
        if not module.name.startswith("_"):
            name = "".join(part.title() for part in module.name.split("_"))
            rule = getattr(import_module(f"{package.__name__}.{module.name}"), name)
            rules[rule.id] = rule
    return rules


def lines() -> list[tuple[str, str, str]]:
    """Family, rule and line, with its sign in front."""
    found = []
    for family in FAMILIES:
        rule = ""
        for line in (CASES / f"{family}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith(("! ", "= ")):
                found.append((family, rule, line))
            elif line and not line.startswith("#"):
                rule = line
    return found


@pytest.mark.parametrize(("family", "rule", "line"), [case for case in lines() if case[2][0] == "!"])
def test_finds_what_is_wrong(family: str, rule: str, line: str) -> None:
    text, marked = unmark(AROUND.format(line[2:]))
    found = find(rules_of(family)[rule], Good(text), text)
    missed = [text[a:b] for a, b in marked if not any(one.span.start < b and a < one.span.end for one in found)]
    assert not missed, f"{rule} misses {missed}"
    extra = [one.excerpt for one in found if not any(one.span.start < b and a < one.span.end for a, b in marked)]
    assert not extra, f"{rule} finds {extra} as well"


@pytest.mark.parametrize(("family", "rule", "line"), [case for case in lines() if case[2][0] == "="])
def test_leaves_alone_what_is_right(family: str, rule: str, line: str) -> None:
    text = AROUND.format(line[2:])
    for other in rules_of(family).values():
        found = find(other, Good(text), text)
        assert not found, f"{other.id} finds {found[0].excerpt!r}: {found[0].message}"
