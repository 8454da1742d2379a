"""Hard cases, kept as data that an editor can read: what each family must find, and what it must leave alone.

In the files named after a family the rule stands above its lines. In the others `⟦wrong¦right⟧` marks the place and,
behind the bar, what the first fix makes of it; a line that begins with ? is not found yet, and is not tested.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from copydesk.desk import Desk
from copydesk.finding import Diagnostic
from copydesk.plugins import Plugins
from copydesk.readers import BUILT_IN
from copydesk.rule import Good, Rule
from copydesk.testing import find, unmark

CASES = Path(__file__).parent / "hard_cases"
FAMILIES = ("punctuation", "residue", "grammar")
KINDS_OF_FAULT = ("apostrophe", "marks", "notes", "remains")
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


def cases(sign: str) -> list[str]:
    return [
        line[2:]
        for name in KINDS_OF_FAULT
        for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith(sign)
    ]


def places(line: str) -> tuple[str, list[tuple[int, int, str | None]]]:
    """The copy without its marks; where each fault begins and ends; what the first fix makes of it, if that is said."""
    text, faults, at = "", [], 0
    for match in re.finditer("⟦([^⟦⟧¦]*)(?:¦([^⟦⟧]*))?⟧", line):
        text += line[at : match.start()]
        faults.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        at = match.end()
    return text + line[at:], faults


DESK = Desk(
    Plugins(tuple(rule for family in ("punctuation", "residue") for rule in rules_of(family).values()), BUILT_IN, ())
)


def read_through(prose: str) -> tuple[str, int, tuple[Diagnostic, ...]]:
    copy = AROUND.format(prose) if "{" not in prose else AROUND.replace("{}", prose)
    checked = DESK.check(DESK.read("copy.txt", copy.encode()))
    assert not checked.troubles
    return copy, copy.index(prose), checked.diagnostics


@pytest.mark.parametrize("line", cases("! "))
def test_finds_and_mends_what_is_wrong(line: str) -> None:
    prose, faults = places(line)
    copy, offset, found = read_through(prose)
    for start, end, right in faults:
        here = [one for one in found if one.span.start < end + offset and start + offset < one.span.end]
        assert len(here) == 1, f"{prose[start:end]!r} is found by {[one.rule for one in here]}"
        if right is not None:
            made = copy
            for edit in sorted(here[0].fixes[0].edits, reverse=True):
                made = made[: edit.span.start] + edit.text + made[edit.span.end :]
            wanted = copy[: start + offset] + right + copy[end + offset :]
            assert made.replace("’", "'") == wanted.replace("’", "'"), here[0].rule
    assert len(found) <= len(faults), [(one.rule, one.excerpt) for one in found]


@pytest.mark.parametrize("line", cases("= "))
def test_leaves_near_misses_alone(line: str) -> None:
    _, _, found = read_through(line)
    assert not found, [(one.rule, one.excerpt) for one in found]


STORY = """Council approves a bridge over the river

By Ann Lee

The council met on Monday evening in the town hall. It was the first meeting since May.

Nobody had come to see it, and the doors were shut at eight.

{}

The work is to begin in the spring of next year, the council said.

The mayor was not there. She had been called to Dublin."""


@pytest.mark.parametrize("line", (CASES / "stops.txt").read_text(encoding="utf-8").splitlines()[1:])
def test_knows_what_wants_a_stop(line: str) -> None:
    found = DESK.check(DESK.read("copy.txt", STORY.format(line[2:]).encode())).diagnostics
    assert [one.rule for one in found] == ["missing-stop"] * (line[0] == "!")
