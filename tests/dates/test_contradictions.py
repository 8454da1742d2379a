"""All the rules of the family over two lists of hard cases, which an editor can read and add to."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import copydesk_rules.dates
from copydesk.finding import Diagnostic
from copydesk.rule import Good, Rule
from copydesk.testing.examples import find, unmark

HERE = Path(__file__).parent


def rules() -> list[type[Rule]]:
    names = [module.name for module in iter_modules(copydesk_rules.dates.__path__) if not module.name.startswith("_")]
    return [
        getattr(import_module(f"copydesk_rules.dates.{name}"), "".join(part.title() for part in name.split("_")))
        for name in names
    ]


def cases(name: str) -> list[tuple[str, str]]:
    """The dateline and the copy of each line of a list."""
    found, dateline = [], ""
    for line in (HERE / name).read_text(encoding="utf-8").split("\n\n", 1)[1].splitlines():
        if line.startswith("# "):
            dateline = line[2:]
        elif line:
            found.append((dateline, line.replace(" ¶ ", "\n\n")))
    return found


def look(dateline: str, copy: str) -> list[Diagnostic]:
    example = Good(copy, dateline=dateline)
    return [one for rule in rules() for one in find(rule, example, copy)]


@pytest.mark.parametrize(("dateline", "marked"), cases("contradictions.txt"))
def test_a_contradiction_is_found_where_it_stands(dateline: str, marked: str) -> None:
    copy, spans = unmark(marked)
    found = look(dateline, copy)
    assert any(one.span.touches(span) for one in found for span in spans), [one.excerpt for one in found]


@pytest.mark.xfail(reason="not found yet", strict=True)
@pytest.mark.parametrize(("dateline", "marked"), cases("missed.txt"))
def test_a_contradiction_that_is_still_missed(dateline: str, marked: str) -> None:
    test_a_contradiction_is_found_where_it_stands(dateline, marked)


@pytest.mark.parametrize(("dateline", "copy"), cases("agreements.txt"))
def test_copy_that_agrees_is_left_alone(dateline: str, copy: str) -> None:
    assert [(one.rule, one.excerpt, one.message) for one in look(dateline, copy)] == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_no_fix_is_made_unasked(rule: type[Rule]) -> None:
    for example in rule.bad:
        copy, _ = unmark(example.text)
        assert not any(fix.safe for one in find(rule, example, copy) for fix in one.fixes)
