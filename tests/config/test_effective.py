"""What holds for a path: configurations, and the settings that come of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.config import Configuration
from copydesk.config.choice import chosen
from copydesk.config.file import Layer, Said
from copydesk.config.layer import effective
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError


def rule(id_: str, family: str, enabled: bool = True) -> type[Rule]:
    return type(id_, (Rule,), {"id": id_, "family": family, "enabled": enabled})


RULES = (
    rule("house-form", "names", False),
    rule("impossible-date", "dates"),
    rule("misspelt-name", "names"),
    rule("weekday-mismatch", "dates"),
)

ON = {"impossible-date", "misspelt-name", "weekday-mismatch"}
"""The rules that are on by default; off are house-form (names) and languagetool (grammar)."""

DRAFTS = '[[overrides]]\npaths = ["drafts/**"]\n'

CHOICES = [
    # configuration, --select, --ignore, the rules that run for drafts/a.md
    ("", "", "", ON),
    ("ignore = ['dates']", "", "", {"misspelt-name"}),
    ("select = ['dates']", "", "", {"impossible-date", "weekday-mismatch"}),
    ("select = ['names']", "", "", {"misspelt-name"}),
    ("select = ['house-form']", "", "", {"house-form"}),
    ("select = ['dates']\nignore = ['impossible-date']", "", "", {"weekday-mismatch"}),
    ("select = ['impossible-date']\nignore = ['dates']", "", "", {"impossible-date"}),
    ("extend-select = ['house-form']", "", "", ON | {"house-form"}),
    ("select = ['dates']\nextend-select = ['names']", "", "", ON),
    ("rules.house-form.enabled = true", "", "", ON | {"house-form"}),
    ("rules.misspelt-name.enabled = false", "", "", ON - {"misspelt-name"}),
    ("languagetool.enabled = true", "", "", ON | {"languagetool"}),
    (
        "select = ['dates']\nlanguagetool.enabled = true",
        "",
        "",
        {"impossible-date", "weekday-mismatch", "languagetool"},
    ),
    # overrides are laid over that
    ("ignore = ['misspelt-name']\n" + DRAFTS + "ignore = ['impossible-date']", "", "", {"weekday-mismatch"}),
    ("ignore = ['misspelt-name']\n" + DRAFTS + "select = ['names']", "", "!", set()),
    ("ignore = ['misspelt-name']\n" + DRAFTS + "extend-select = ['misspelt-name']", "", "", ON),
    ("ignore = ['names']\n" + DRAFTS + "extend-select = ['names']", "", "", ON),
    ("ignore = ['misspelt-name']\n" + DRAFTS + "rules.misspelt-name.enabled = true", "", "", ON),
    ("rules.house-form.enabled = true\n" + DRAFTS + "rules.house-form.enabled = false", "", "", ON),
    ("rules.house-form.enabled = true\n" + DRAFTS + "ignore = ['names']", "", "", ON - {"misspelt-name"}),
    (DRAFTS + "ignore = ['dates']\n" + DRAFTS + "extend-select = ['dates']", "", "", ON),
    ("[[overrides]]\npaths = ['news/**']\nignore = ['dates']", "", "", ON),
    # and the command line over all
    ("ignore = ['misspelt-name']", "names", "!", set()),
    ("ignore = ['names']", "names", "", {"misspelt-name"}),
    ("ignore = ['misspelt-name']", "misspelt-name", "", {"misspelt-name"}),
    ("ignore = ['impossible-date']", "dates", "", {"weekday-mismatch"}),
    ("extend-select = ['house-form']", "names", "", {"house-form", "misspelt-name"}),
    ("select = ['misspelt-name']", "", "names", set()),
    ("select = ['dates']", "", "impossible-date", {"weekday-mismatch"}),
    ("ignore = ['impossible-date']", "", "misspelt-name", {"weekday-mismatch"}),
    ("rules.house-form.enabled = true", "", "names", {"impossible-date", "weekday-mismatch"}),
    (DRAFTS + "select = ['names']", "dates", "", {"impossible-date", "weekday-mismatch"}),
]


@pytest.mark.parametrize(("text", "select", "ignore", "running"), CHOICES)
def test_which_rules_run(
    text: str,
    select: str,
    ignore: str,
    running: set[str],
    configured: Callable[..., Configuration],
    rules: tuple[type[Rule], ...],
) -> None:
    told = Settings(select=tuple(select.split()), ignore=tuple(ignore.strip("!").split()))
    configuration = configured(text, told=told)
    if not running:
        with pytest.raises(DeskError, match="leaves no rule to run"):
            configuration.settings("drafts/a.md")
        return
    assert {rule.id for rule in configuration.settings("drafts/a.md").choose(rules)} == running


def test_an_ignored_family_is_known_to_the_settings(configured: Callable[..., Configuration]) -> None:
    text = "ignore = ['names', 'spelling', 'impossible-date']\n" + DRAFTS + "extend-select = ['names']"
    configuration = configured(text)
    assert configuration.settings("a.md").ignore == ("names", "spelling")
    assert configuration.settings("drafts/a.md").ignore == ("spelling",)


HOUSE = """\
language = "en_GB"
dateline = "2024-03-14"
words = ["house/words.txt", "house/sport-*.txt"]
forbidden = ["house/never.txt"]
names = ["../book.csv"]

[severity]
weekday-mismatch = "error"
dates = "note"

[rules.weekday-mismatch]
year = 1950
longest-name = 5
titles = ["Sir", "Dame"]
towns = ["York", "Bath", "York"]
forms = { Kiev = "Kyiv" }

[[overrides]]
paths = ["*.fr.md", "fr/**"]
language = "fr"

[[overrides]]
paths = ["archive/2019/**"]
dateline = 2019-06-01
severity.dates = "warning"
rules.weekday-mismatch.year = 1900

[[overrides]]
paths = ["archive/**"]
rules.weekday-mismatch = { share = 1, strict = true }
"""


@pytest.fixture
def house(configured: Callable[..., Configuration], tmp_path: Path) -> Configuration:
    (tmp_path / "project" / "house").mkdir(parents=True)
    for name in ("words.txt", "sport-golf.txt", "sport-cricket.txt", "never.txt"):
        (tmp_path / "project" / "house" / name).touch()
    (tmp_path / "book.csv").touch()
    return configured(HOUSE, "project/copydesk.toml")


def test_every_key_comes_through_with_its_type(house: Configuration, tmp_path: Path) -> None:
    found = house.settings("project/news/a.md")
    lists = tmp_path / "project" / "house"
    assert found == Settings(
        default_language="en-GB",
        default_dateline=date(2024, 3, 14),
        severity=(("impossible-date", "note"), ("weekday-mismatch", "error")),
        options=(
            (
                "weekday-mismatch",
                (
                    ("forms", (("Kiev", "Kyiv"),)),
                    ("longest_name", 5),
                    ("titles", ("Sir", "Dame")),
                    ("towns", ("Bath", "York")),
                    ("year", 1950),
                ),
            ),
        ),
        words=tuple(str(lists / name) for name in ("words.txt", "sport-cricket.txt", "sport-golf.txt")),
        forbidden=(str(lists / "never.txt"),),
        names=(str(tmp_path / "book.csv"),),
    )


def test_a_rule_is_given_what_its_options_are(house: Configuration, rules: tuple[type[Rule], ...]) -> None:
    laid_out = {rule.id: rule for rule in house.settings("project/archive/2019/a.md").lay_out(rules)}
    rule = laid_out["weekday-mismatch"]
    assert vars(rule) == {
        "forms": {"Kiev": "Kyiv"},
        "longest_name": 5,
        "share": 1,
        "severity": "warning",
        "strict": True,
        "titles": ("Sir", "Dame"),
        "towns": frozenset({"Bath", "York"}),
        "year": 1900,
    }
    assert (laid_out["impossible-date"].severity, laid_out["misspelt-name"].severity) == ("warning", "warning")
    assert (rules[-1].severity, rules[1].severity) == ("warning", "error"), "the classes stay as they are"


@pytest.mark.parametrize(
    ("path", "language", "dateline"),
    [
        ("a.md", (None, "en-GB"), (None, date(2024, 3, 14))),
        ("a.fr.md", ("fr", None), (None, date(2024, 3, 14))),
        ("deep/a.fr.md", ("fr", None), (None, date(2024, 3, 14))),
        ("fr/a.md", ("fr", None), (None, date(2024, 3, 14))),
        ("news/fr/a.md", (None, "en-GB"), (None, date(2024, 3, 14))),
        ("archive/2019/a.fr.md", ("fr", None), (date(2019, 6, 1), None)),
        ("archive/2020/a.md", (None, "en-GB"), (None, date(2024, 3, 14))),
    ],
)
def test_overrides_hold_for_their_paths(path: str, language: object, dateline: object, house: Configuration) -> None:
    found = house.settings(f"project/{path}")
    assert (found.language, found.default_language) == language
    assert (found.dateline, found.default_dateline) == dateline


@pytest.mark.parametrize(
    ("settings", "said", "language"),
    [
        (Settings(), None, None),
        (Settings(), "en-US", "en-US"),
        (Settings(default_language="en-GB"), None, "en-GB"),
        (Settings(default_language="en-GB"), "en", "en-GB"),
        (Settings(default_language="en-GB"), "EN", "en-GB"),
        (Settings(default_language="en-GB"), "en-US", "en-US"),
        (Settings(default_language="en-GB"), "fr", "fr"),
        (Settings(default_language="en-GB"), "e", "e"),
        (Settings(language="en-AU", default_language="en-GB"), "en-US", "en-AU"),
    ],
)
def test_the_copy_knows_its_language_better_than_the_house_and_we_better_than_both(
    settings: Settings, said: str | None, language: str | None
) -> None:
    assert settings.language_of(said) == language


def test_the_command_line_wins_over_everything(configured: Callable[..., Configuration]) -> None:
    text = "language = 'en-GB'\ndateline = 2020-01-01\n" + DRAFTS + "language = 'fr'\ndateline = 2021-01-01"
    told = Settings(language="en-AU", dateline=date(2022, 2, 2))
    for path in ("a.md", "drafts/a.md"):
        found = configured(text, told=told).settings(path)
        assert (found.language, found.dateline) == ("en-AU", date(2022, 2, 2))
        assert (found.default_language, found.default_dateline) == (None, None)


def test_equal_settings_are_one_key_and_the_rules_are_shared(house: Configuration) -> None:
    assert house.settings("project/a.md") is house.settings("project/news/b.md")
    assert hash(house.settings("project/a.md")) != hash(house.settings("project/fr/a.md"))


def test_the_short_table_of_a_rule_is_its_table(configured: Callable[..., Configuration]) -> None:
    short = configured("[languagetool]\nenabled = true\nserver = 'http://x'").settings("a.md")
    long = configured("[rules.languagetool]\nenabled = true\nserver = 'http://x'").settings("a.md")
    assert short == long
    assert short.options == (("languagetool", (("server", "http://x"),)),)


def test_the_later_override_wins(configured: Callable[..., Configuration]) -> None:
    both = DRAFTS + "language = 'fr'\n[[overrides]]\npaths = ['*.md']\nlanguage = 'de'\n"
    assert configured(both).settings("drafts/a.md").language == "de"
    assert configured(both).settings("drafts/a.txt").language == "fr"


SAYINGS = st.fixed_dictionaries(
    {},
    optional={
        "language": st.sampled_from(["en-GB", "en-US", "fr"]),
        "dateline": st.dates(),
        ("rules", "weekday-mismatch", "year"): st.integers(0, 9),
        ("severity", "misspelt-name"): st.sampled_from(["error", "note"]),
    },
)


@given(st.lists(SAYINGS, max_size=5), SAYINGS)
def test_the_last_that_says_a_value_wins_and_what_none_says_falls_through(
    layers: list[dict[object, object]], told: dict[object, object]
) -> None:
    def name(key: object) -> tuple[str, ...]:
        return key if isinstance(key, tuple) else (str(key),)

    last = told.copy()
    for one in reversed(layers):
        last = {**one, **last}
    asked = Settings(
        language=told.get("language"),  # type: ignore[arg-type]
        dateline=told.get("dateline"),  # type: ignore[arg-type]
        severity=tuple(
            (key[1], value) for key, value in told.items() if isinstance(key, tuple) and key[0] == "severity"
        ),  # type: ignore[misc]
        options=tuple(
            (key[1], ((key[2], value),)) for key, value in told.items() if isinstance(key, tuple) and key[0] == "rules"
        ),  # type: ignore[misc]
    )
    found = effective(
        [Layer({name(key): Said(value) for key, value in one.items()}) for one in layers], asked, RULES, "a"
    )
    assert {key: said.value for key, (_, said) in found.values.items()} == {
        name(key): value for key, value in last.items()
    }
    assert (found.settings.language, found.settings.dateline) == (last.get("language"), last.get("dateline"))
    assert dict(found.settings.severity) == {
        key[1]: v for key, v in last.items() if isinstance(key, tuple) and key[0] == "severity"
    }


NAMES = st.lists(st.sampled_from(["names", "dates", "impossible-date", "misspelt-name", "house-form"]), max_size=3)
CHOOSING = st.fixed_dictionaries({}, optional={("select",): NAMES, ("extend-select",): NAMES, ("ignore",): NAMES})


@given(st.lists(CHOOSING, max_size=3), NAMES)
def test_what_the_last_layer_ignores_never_runs_and_what_it_selects_by_id_does(
    before: list[dict[tuple[str, ...], list[str]]], names: list[str]
) -> None:
    layers = [Layer({key: Said(tuple(value)) for key, value in one.items()}) for one in before]
    ignoring = chosen([*layers, Layer({("ignore",): Said(tuple(names))})], RULES)
    selecting = chosen([*layers, Layer({("select",): Said(tuple(names))})], RULES)
    for rule in RULES:
        if {rule.id, rule.family} & set(names):
            assert not ignoring[rule.id].runs
        if rule.id in names:
            assert selecting[rule.id].runs
        elif names and rule.family not in names:
            assert not selecting[rule.id].runs
