"""Every rule is held against its own examples, and is where its id says."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import copydesk_rules
from copydesk.finding import SEVERITIES
from copydesk.rule import FAMILIES, Rule
from copydesk.testing import prove

RULES = sorted(copydesk_rules.provide_rules(), key=lambda rule: rule.id)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_to_its_examples(rule: type[Rule]) -> None:
    prove(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_file_class_and_folder_bear_the_name_of_the_rule(rule: type[Rule]) -> None:
    stem = rule.id.replace("-", "_")
    assert rule.__module__ == f"copydesk_rules.{rule.family}.{stem}"
    assert rule.__name__ == "".join(part.title() for part in stem.split("_"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_of_a_known_family_and_severity(rule: type[Rule]) -> None:
    assert rule.family in FAMILIES
    assert rule.severity in SEVERITIES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_yields_only_to_what_exists(rule: type[Rule]) -> None:
    known = {other.id for other in RULES} | set(FAMILIES)
    assert set(rule.yields_to) <= known - {rule.id}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_three_rules_that_run_unasked(family: str) -> None:
    assert sum(rule.family == family and rule.enabled for rule in RULES) >= 3


def test_every_module_of_a_family_is_found_or_marked_as_shared() -> None:
    folder = Path(copydesk_rules.__path__[0])
    modules = {path.stem for path in folder.glob("*/*.py") if not path.stem.startswith("_")}
    assert modules == {rule.id.replace("-", "_") for rule in RULES}


def test_no_rule_compiles_a_pattern_when_it_is_imported() -> None:
    import re

    for rule in RULES:
        module = import_module(rule.__module__)
        compiled = [name for name, value in vars(module).items() if isinstance(value, re.Pattern)]
        assert not compiled, f"{rule.id} compiles {compiled} for every run, also where nothing can match"


def test_the_options_of_a_rule_are_what_it_annotates() -> None:
    class Bold(Rule):
        """Something."""

        id = "bold"
        least: int = 3

        def check(self, document):  # type: ignore[no-untyped-def]
            return iter(())

    assert Bold.options() == {"least": 3}
    assert (Bold().least, Bold(least=5).least, Bold.least) == (3, 5, 3)
    with pytest.raises(TypeError, match="bold has no option most"):
        Bold(most=1)
