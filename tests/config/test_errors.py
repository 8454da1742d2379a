"""What is wrong in a configuration: one line each, with file, line, key, reason and what would help."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.config import Configuration
from copydesk.config.contents import Contents
from copydesk.config.file import ConfigError, ConfigFile
from copydesk.config.keys import MEANING, Keys
from copydesk.config.layer import Layered
from copydesk.plugins import Plugins, load_plugins
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError, Trouble

Configured = Callable[..., Configuration]


def said(configuration: Configuration, path: str = "a.md") -> list[str]:
    """What is said of a path's configuration, without the last line, which says that the path was not checked."""
    with pytest.raises(DeskError) as refused:
        configuration.settings(path)
    *lines, last = map(str, refused.value.troubles)
    assert last.startswith(f"{path}: not checked, as ")
    return lines


ALL_OPTIONS = "there is enabled, year, share, strict, house, after, style, longest-name, titles, towns, forms"

WRONG = [
    # unknown keys
    ("languge = 'en'", "1: languge: no such key; did you mean language?"),
    ("\n\nrule = 1", "3: rule: no such key; did you mean rules?"),
    ("Select = ['names']", "1: Select: no such key; did you mean select?"),
    ("extend_select = ['names']", "1: extend_select: no such key; did you mean extend-select?"),
    ("[weekday-mismatch]\nyear = 1", "1: weekday-mismatch: no such key; write it as [rules.weekday-mismatch]"),
    ("paths = ['a']", "1: paths: no such key; there is select, "),
    ("'a b' = 1", '1: "a b": no such key; there is select, '),
    ("[[overrides]]\npaths = ['a']\nlang = 'en'", "3: overrides.lang: no such key; did you mean language?"),
    (
        "[[overrides]]\npaths = ['a']\nexclude = ['b']",
        "3: overrides.exclude: cannot be said for some files only; write it at the top of the file",
    ),
    # rules and their options
    ("[rules.weekday-mismach]", "1: rules.weekday-mismach: no such rule; did you mean weekday-mismatch?"),
    ("[rules]\nzzz.a = 1", "2: rules.zzz: no such rule; see `copydesk rules`"),
    ("[rules.weekday-mismatch]\nyaer = 1950", "2: rules.weekday-mismatch.yaer: no such option; did you mean year?"),
    (
        "[rules.weekday-mismatch]\nlongest_name = 2",
        "2: rules.weekday-mismatch.longest_name: no such option; did you mean longest-name?",
    ),
    ("[rules]\nweekday-mismatch.zzz = 1", f"2: rules.weekday-mismatch.zzz: no such option; {ALL_OPTIONS}"),
    (
        "[rules.misspelt-name]\nseverity = 'note'",
        '2: rules.misspelt-name.severity: no such option; write misspelt-name = "…" under [severity]',
    ),
    ("[languagetool]\nservr = 'x'", "2: languagetool.servr: no such option; did you mean server?"),
    (
        "[languagetool]\nserver = 'x'\n[rules.languagetool]\nserver = 'y'",
        "4: rules.languagetool.server: is said twice; keep one of [languagetool] and [rules.languagetool]",
    ),
    (
        "[[overrides]]\npaths = ['a']\n[overrides.rules.weekday-mismatch]\nyaer = 1",
        "4: overrides.rules.weekday-mismatch.yaer: no such option; did you mean year?",
    ),
    # wrong values
    ("select = 'names'", '1: select: "names" is not a list; write it as ["house-form"]'),
    ("select = []", '1: select: the list is empty; name at least one: ["house-form"]'),
    ("ignore = ['misspelt-nam']", '1: ignore: "misspelt-nam": no such rule or family; did you mean misspelt-name?'),
    ("ignore = [\n  'names',\n  'zzz',\n]", '3: ignore: "zzz": no such rule or family; see `copydesk rules`'),
    ("ignore = [true]", "1: ignore: true: no such rule or family; see `copydesk rules`"),
    ("language = 'english'", '1: language: "english" is not a language tag; write it as "en-GB"'),
    ("language = 3", '1: language: 3 is not a language tag; write it as "en-GB"'),
    ("dateline = '14 March'", '1: dateline: "14 March" is not a day; write it as 2024-03-14'),
    ("dateline = '2023-02-29'", '1: dateline: "2023-02-29" is not a day; write it as 2024-03-14'),
    ("dateline = 2024-03-14T09:00:00Z", "1: dateline: 2024-03-14 09:00:00+00:00 is not a day; write it as 2024-03-14"),
    ("exclude = 'drafts'", '1: exclude: "drafts" is not a list; write it as ["drafts/**"]'),
    ("exclude = ['a[b']", '1: exclude: "a[b" has a [ that is not closed; write it as "drafts/**" or "*.fr.md"'),
    ("severity = 'note'", '1: severity: "note" is not a table; write it as [severity]'),
    (
        "[severity]\nmisspelt-name = 'info'",
        '2: severity.misspelt-name: "info": no such severity; write one of "error", "warning", "note"',
    ),
    (
        "[severity]\nmisspelt-name = 'warnings'",
        '2: severity.misspelt-name: "warnings": no such severity; did you mean warning?',
    ),
    ("[severity]\nmisspelt = 'note'", "2: severity.misspelt: no such rule or family; did you mean misspelt-name?"),
    ("rules = 1", "1: rules: 1 is not a table; write it as [rules]"),
    ("rules.misspelt-name = []", "1: rules.misspelt-name: a list is not a table; write it as [rules.misspelt-name]"),
    ("overrides = 1", "1: overrides: 1 is not a list of tables; write it as [[overrides]]"),
    ("[overrides]\npaths = ['a']", "1: overrides: a table is not a list of tables; write it as [[overrides]]"),
    ("overrides = [\n1]", "2: overrides: 1 is not a table; write it as [[overrides]]"),
    (
        "[[overrides]]\npaths = ['a']\n\n[[overrides]]\nlanguage = 'en'",
        '4: overrides: does not say for which files; write paths = ["drafts/**"] under it',
    ),
    (
        "[[overrides]]\npaths = []",
        '2: overrides.paths: the list is empty; name at least one: ["drafts/**"]',
    ),
    ("words = ['a.txt']", '1: words: "a.txt": no such file; check the path; it starts where copydesk.toml lies'),
    ('names = ["~\\u0000/*"]', '1: names: "~�/*": no such file; check the path; it starts where copydesk.toml lies'),
    ("words = [\n'*.txt']", '2: words: "*.txt": no such file; check the path; it starts where copydesk.toml lies'),
    # options have the types of their rule
    (
        "[rules.weekday-mismatch]\nyear = '1950'",
        '2: rules.weekday-mismatch.year: "1950" is not a whole number; write it as 3',
    ),
    (
        "[rules.weekday-mismatch]\nyear = true",
        "2: rules.weekday-mismatch.year: true is not a whole number; write it as 3",
    ),
    (
        "[rules.weekday-mismatch]\nyear = 1.5",
        "2: rules.weekday-mismatch.year: 1.5 is not a whole number; write it as 3",
    ),
    ("[rules.weekday-mismatch]\nshare = nan", "2: rules.weekday-mismatch.share: nan is not a number; write it as 0.5"),
    (
        "[rules.weekday-mismatch]\nstrict = 1",
        "2: rules.weekday-mismatch.strict: 1 is not true or false; write it as true",
    ),
    (
        "[rules.weekday-mismatch]\nhouse = 1",
        '2: rules.weekday-mismatch.house: 1 is not a text; write it as a text in quotation marks, "…"',
    ),
    ("[rules.weekday-mismatch]\nafter = 3", "2: rules.weekday-mismatch.after: 3 is not a day; write it as 2024-03-14"),
    (
        "[rules.weekday-mismatch]\nstyle = 'amercan'",
        '2: rules.weekday-mismatch.style: "amercan": no such choice; did you mean american?',
    ),
    (
        "[rules.weekday-mismatch]\ntitles = ['Mr',\n1]",
        '3: rules.weekday-mismatch.titles: 1 is not a text; write it as a text in quotation marks, "…"',
    ),
    (
        "[rules.weekday-mismatch]\nforms.a = 1",
        '2: rules.weekday-mismatch.forms.a: 1 is not a text; write it as a text in quotation marks, "…"',
    ),
    (
        "[rules.weekday-mismatch]\nenabled = 'yes'",
        '2: rules.weekday-mismatch.enabled: "yes" is not true or false; write it as true',
    ),
]


@pytest.mark.parametrize(("text", "line"), WRONG)
def test_what_is_wrong_is_said_in_one_line(text: str, line: str, configured: Configured) -> None:
    (found,) = said(configured(text))
    assert "\n" not in found
    assert found == f"copydesk.toml:{line}" or (line.endswith(", ") and found.startswith(f"copydesk.toml:{line}"))


@pytest.mark.parametrize(("text", "line"), WRONG)
def test_in_pyproject_the_same_under_its_table(text: str, line: str, configured: Configured) -> None:
    number, _, rest = line.partition(": ")
    head = '[project]\nname = "x"\n\n'
    placed = text.replace("[[overrides", "[[tool.copydesk.overrides").replace("\n[", "\n[tool.copydesk.")
    placed = placed.replace("[tool.copydesk.[tool.copydesk.", "[[tool.copydesk.")
    if placed.startswith("[") and not placed.startswith("[["):
        placed = "[tool.copydesk." + placed[1:]
    elif not placed.startswith("[["):
        head, placed = head[:-1] + "[tool.copydesk]\n", placed
    (found,) = said(configured(head + placed, "pyproject.toml"))
    place = f"pyproject.toml:{int(number) + 3}: tool.copydesk.{rest}"
    place = re.sub(r" (\[\[?)(?=overrides|rules|severity|languagetool)", r" \1tool.copydesk.", place)
    place = place.replace("where copydesk.toml lies", "where pyproject.toml lies")
    assert found == place or (line.endswith(", ") and found.startswith(place))


def test_everything_that_is_wrong_is_said_in_the_order_of_the_file(configured: Configured) -> None:
    text = "slect = ['names']\nlanguage = 1\n[rules.weekday-mismatch]\nyaer = 1\nyear = 'x'\n[severity]\nx = 'note'\n"
    assert [line.split(": ")[0] for line in said(configured(text))] == [
        f"copydesk.toml:{number}" for number in (1, 2, 4, 5, 7)
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a = ", "1:5: is not TOML: invalid value; https://toml.io says how it is written"),
        (b"language = 'en'\nselect = [names]", "2:11: is not TOML: invalid value; "),
        (b"language = 'en'\r\n\r\nselect = [names]", "3:11: is not TOML: invalid value; "),
        (b"a = 1\na = 2", "2:6: is not TOML: cannot overwrite a value; "),
        (b"a = '", "1:6: is not TOML: "),
        (b"a = [1,\n", "2:1: is not TOML: "),
        (b"[severity\nx = 1", "1:10: is not TOML: "),
        (b"language = 'en'\n# caf\xe9 cr\xe8me", "2:6: is not UTF-8; save the file as UTF-8"),
        ("# é\na = 'é\xff".encode() + b"\xff'", "2:8: is not UTF-8; save the file as UTF-8"),
        ("a = 1".encode("utf-16"), "1:1: is not UTF-8; save the file as UTF-8"),
        (b"a = 1\x00", "1:6: is not TOML: "),
    ],
)
def test_what_is_not_toml_is_said_with_its_place(
    data: bytes, line: str, configured: Configured, tmp_path: Path
) -> None:
    configuration = configured()
    (tmp_path / "copydesk.toml").write_bytes(data)
    (found,) = said(configuration)
    assert found.startswith(f"copydesk.toml:{line}")


@pytest.mark.parametrize("text", ["[" * 99_000, "a = " + "[" * 99_000, "a = " + "{a=" * 99_000, f"a = {'9' * 9999}"])
def test_a_monster_is_refused_without_a_traceback(text: str, configured: Configured) -> None:
    (found,) = said(configured(text))
    assert found.startswith("copydesk.toml:")


def test_a_byte_order_mark_and_windows_lines_do_not_matter(configured: Configured, tmp_path: Path) -> None:
    configuration = configured()
    (tmp_path / "copydesk.toml").write_bytes("language = 'en-GB'\r\nignore = [\r\n'names']\r\n".encode("utf-8-sig"))
    assert configuration.settings("a.md").default_language == "en-GB"


def test_a_file_that_may_not_be_read_is_said(
    configured: Configured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = configured("language = 'en'")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert said(configuration) == ["copydesk.toml: Permission denied; check the path and its permissions"]


def test_a_file_elsewhere_is_named_whole(
    configured: Configured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = configured("languge = 'en'")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    assert said(configuration) == [f"{tmp_path / 'copydesk.toml'}:1: languge: no such key; did you mean language?"]


def test_options_that_the_rule_itself_refuses_are_said() -> None:
    class Picky(Rule):
        id = "picky"
        family = "names"
        size: int = 3

        def __init__(self, **options: object) -> None:
            super().__init__(**options)
            if self.size < 0:
                raise ValueError("size is below nothing")

    with pytest.raises(DeskError) as refused:
        Settings(options=(("picky", (("size", -1),)),)).lay_out([Picky])
    assert str(refused.value) == (
        "rules.picky: its options are refused: size is below nothing; see `copydesk explain picky`"
    )


WORDS = st.sampled_from([*MEANING, "languagetool", "misspelling", "unclosed-quote", "surest", "threshold", "é", "a\nb"])
ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.dates()
    | st.datetimes()
    | st.times(),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(WORDS, some, max_size=4),
    max_leaves=12,
)


@cache
def plugins() -> Plugins:
    return load_plugins()


@given(st.dictionaries(WORDS, ANY, max_size=6))
def test_whatever_stands_in_it_is_read_or_complained_of(table: dict[str, object]) -> None:
    file = ConfigFile(os.path.abspath("copydesk.toml"), "", os.getcwd())
    complaints: tuple[Trouble, ...] = ()
    try:
        Contents(file, Keys(plugins().rules)).take(table)
    except ConfigError as error:
        complaints = error.troubles
    else:
        with suppress(DeskError):  # no rule may be left to run
            hash(Layered(file, Settings(), plugins().rules).effective("drafts/a.md").settings)
    assert [one for one in complaints if not one.why or not one.remedy or not str(one).isprintable()] == []
