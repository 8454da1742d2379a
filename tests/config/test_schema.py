"""The schema that editors complete and check by."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from copydesk.config.schema import as_text, schema
from copydesk.plugins import load_plugins
from copydesk.rule import Rule

DOCS = Path(__file__).parents[2] / "docs"


def as_json(value: Any) -> Any:
    """What an editor makes of TOML before it asks the schema: a day is a text."""
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


RIGHT = [
    "",
    'select = ["names", "weekday-mismatch"]\nextend-select = ["house-form"]\nignore = []',
    'language = "en-GB"\ndateline = 2024-03-14\nexclude = ["old/**"]',
    'dateline = "2024-03-14"\nwords = ["a.txt"]\nforbidden = []\nnames = ["b.csv"]',
    '[severity]\nnames = "note"\nweekday-mismatch = "error"',
    "[rules.weekday-mismatch]\nenabled = true\nyear = 1\nshare = 1\nstrict = true\nhouse = 'x'\nafter = 2020-01-01",
    "[rules.weekday-mismatch]\nstyle = 'american'\nlongest-name = 1\ntitles = ['Sir']\ntowns = []\nforms.a = 'b'",
    "[languagetool]\nserver = 'x'",
    "[[overrides]]\npaths = ['drafts/**']\nlanguage = 'fr'\nselect = ['dates']\nseverity.dates = 'note'\n"
    "rules.weekday-mismatch.year = 3\nlanguagetool.enabled = true",
]
WRONG = [
    "languge = 'en'",
    "select = []",
    "select = ['mispelt-name']",
    "language = 'english'",
    "dateline = 3",
    "exclude = 'old'",
    "severity.names = 'info'",
    "severity.nmes = 'note'",
    "rules.weekday-mismach.year = 1",
    "rules.weekday-mismatch.yaer = 1",
    "rules.weekday-mismatch.longest_name = 1",
    "rules.weekday-mismatch.year = 'x'",
    "rules.weekday-mismatch.style = 'x'",
    "rules.weekday-mismatch.enabled = 1",
    "[[overrides]]\nlanguage = 'fr'",
    "[[overrides]]\npaths = ['a']\nwords = ['b']",
    "[overrides]\npaths = ['a']",
]


def test_it_is_a_schema(rules: tuple[type[Rule], ...]) -> None:
    jsonschema.Draft7Validator.check_schema(schema(rules))


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_it_accepts(text: str, rules: tuple[type[Rule], ...]) -> None:
    jsonschema.validate(as_json(tomllib.loads(text)), schema(rules), jsonschema.Draft7Validator)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_it_refuses(text: str, rules: tuple[type[Rule], ...]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_json(tomllib.loads(text)), schema(rules), jsonschema.Draft7Validator)


@pytest.mark.parametrize("text", RIGHT + WRONG)
def test_it_judges_as_we_do(text: str, rules: tuple[type[Rule], ...], configured: Any, tmp_path: Path) -> None:
    for name in ("a.txt", "b.csv", "b"):
        (tmp_path / name).touch()
    configuration = configured(text)
    if text in RIGHT:
        configuration.settings("news/a.md")
    else:
        with pytest.raises(Exception, match=r"copydesk\.toml:\d"):
            configuration.settings("news/a.md")


def test_options_carry_what_is_said_of_them_and_their_defaults(rules: tuple[type[Rule], ...]) -> None:
    options = schema(rules)["definitions"]["weekday-mismatch"]["properties"]
    assert options["year"] == {
        "description": "The first year that is looked at.",
        "default": 2000,
        "type": "integer",
    }
    assert options["towns"]["default"] == []
    assert "default" not in options["after"]


def test_the_schema_in_the_manual_is_that_of_our_rules() -> None:
    packages = ("copydesk", "copydesk_rules")
    ours = [rule for rule in load_plugins().rules if rule.__module__.partition(".")[0] in packages]
    kept = (DOCS / "copydesk.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == json.loads(as_text(ours)), (
        "stale: run `copydesk config --schema > docs/copydesk.schema.json`"
    )
