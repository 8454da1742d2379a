"""Which configuration file is a path's own, and what the search costs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.config import Configuration, find
from copydesk.desk import STREAM
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError

Configured = Callable[..., Configuration]


def language(configuration: Configuration, path: str) -> str | None:
    return configuration.settings(path).default_language


def test_the_nearest_wins_and_wins_whole(configured: Configured) -> None:
    configured("language = 'en-GB'\ndateline = 2024-01-01\n")
    configuration = configured("language = 'fr'", "fr/copydesk.toml")
    assert (language(configuration, "a.md"), language(configuration, "deep/down/a.md")) == ("en-GB", "en-GB")
    assert (language(configuration, "fr/a.md"), language(configuration, "fr/deep/a.md")) == ("fr", "fr")
    assert configuration.settings("fr/a.md").default_dateline is None


def test_pyproject_counts_only_with_our_table(configured: Configured) -> None:
    configured("language = 'en-GB'")
    configured("[project]\ndependencies = ['copydesk']\n", "lib/pyproject.toml")
    configured("[tool.black]\n", "tools/pyproject.toml")
    configured("[tool.copydesk]\nlanguage = 'fr'\n", "fr/pyproject.toml")
    configured("tool = {copydesk = {language = 'de'}}", "de/pyproject.toml")
    configured("[tool]\ncopydesk.language = 'it'", "both/pyproject.toml")
    configuration = configured("language = 'es'", "both/copydesk.toml")
    found = {name: language(configuration, f"{name}/a.md") for name in ("lib", "tools", "fr", "de", "both")}
    assert found == {"lib": "en-GB", "tools": "en-GB", "fr": "fr", "de": "de", "both": "es"}


@pytest.mark.parametrize(
    "text",
    [
        "[tool.copydesk]\nlanguage = 'fr'",
        "[ tool . 'copydesk' ]\nlanguage = 'fr'",
        "[\ttool.\"copydesk\"]\nlanguage = 'fr'",
        "tool.copydesk.language = 'fr'",
        "tool . copydesk = {language = 'fr'}",
        "[tool]\ncopydesk.language = 'fr'",
        "# [tool]\n  [ tool ]\r\n'copydesk' = {language = 'fr'}",
        'tool = {"copydesk" = {language = "fr"}}',
    ],
)
def test_our_table_is_seen_in_every_way_to_write_it(text: str, configured: Configured) -> None:
    assert language(configured(text, "pyproject.toml"), "a.md") == "fr"


def test_somebody_elses_broken_pyproject_is_none_of_our_business(configured: Configured) -> None:
    configured("language = 'en-GB'")
    configuration = configured("this is no toml", "lib/pyproject.toml")
    assert language(configuration, "lib/a.md") == "en-GB"


def test_a_table_that_is_none_is_said(configured: Configured) -> None:
    with pytest.raises(DeskError) as refused:
        configured("[tool]\ncopydesk = 3", "pyproject.toml").settings("a.md")
    assert str(refused.value) == "pyproject.toml:2: tool.copydesk: 3 is not a table; write it as [tool.copydesk]"


@pytest.mark.parametrize("end", ["git", "git worktree", "home"])
def test_the_search_ends_at_the_repository_and_at_home(
    end: str, configured: Configured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured("language = 'en-GB'")
    project = tmp_path / "project"
    (project / "deep").mkdir(parents=True)
    if end == "git":
        (project / ".git").mkdir()
    elif end == "git worktree":
        (project / ".git").write_text("gitdir: elsewhere")
    else:
        monkeypatch.setenv("HOME", str(project))
        monkeypatch.setenv("USERPROFILE", str(project))
    assert language(Configuration(()), "project/deep/a.md") is None
    (project / "pyproject.toml").write_text("[tool.copydesk]\nlanguage = 'fr'\n")
    assert language(Configuration([_rule()]), "project/deep/a.md") == "fr"


def _rule() -> type:
    return type("One", (Rule,), {"id": "one", "family": "names"})


def test_a_folder_named_like_a_configuration_is_none(configured: Configured, tmp_path: Path) -> None:
    configured("language = 'en-GB'")
    (tmp_path / "x" / "copydesk.toml").mkdir(parents=True)
    assert language(Configuration([_rule()]), "x/a.md") == "en-GB"


def test_standard_input_uses_the_place_of_its_name(configured: Configured) -> None:
    configured("language = 'en-GB'")
    configuration = configured("language = 'fr'", "fr/copydesk.toml")
    assert language(configuration, STREAM) == "en-GB"
    assert language(configuration, "fr/not-written-yet.md") == "fr"


def test_a_named_configuration_stands_in_for_all_and_its_patterns_start_here(
    configured: Configured, tmp_path: Path
) -> None:
    configured("language = 'en-GB'")
    configured("language = 'de'", "fr/copydesk.toml")
    text = "language = 'fr'\nwords = ['words.txt']\n[[overrides]]\npaths = ['drafts/**']\nlanguage = 'it'\n"
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "words.txt").touch()
    configuration = configured(text, "house/desk.toml", file="house/desk.toml")
    assert (language(configuration, "a.md"), language(configuration, "fr/a.md")) == ("fr", "fr")
    assert configuration.settings("drafts/a.md").language == "it"
    assert configuration.settings("a.md").words == (str(tmp_path / "house" / "words.txt"),)


def test_a_named_configuration_must_be_there_and_say_something(configured: Configured) -> None:
    for name, says in (
        ("nowhere.toml", "nowhere.toml: No such file or directory"),
        ("pyproject.toml", "pyproject.toml: has no [tool.copydesk]; name a file that has"),
    ):
        with pytest.raises(DeskError) as refused:
            configured("[tool.black]", "pyproject.toml", file=name).settings("a.md")
        assert str(refused.value).startswith(says)


def test_an_isolated_run_has_none(configured: Configured) -> None:
    told = Settings(language="fr")
    assert configured("language = 'en-GB'", isolated=True, told=told).settings("a.md") is told
    assert not configured("exclude = ['*']", isolated=True).excludes("a.md")


def test_what_is_excluded(configured: Configured) -> None:
    configured("exclude = ['old/**', '*.bak.md']")
    configuration = configured("", "new/copydesk.toml")
    excluded = [path for path in ("a.md", "old/a.md", "x/a.bak.md", "new/a.bak.md") if configuration.excludes(path)]
    assert excluded == ["old/a.md", "x/a.bak.md"]
    assert not configured("exclude = ['*'").excludes("b.md"), "what is broken excludes nothing"


def test_a_broken_file_concerns_its_own_folder_only(configured: Configured) -> None:
    configured("language = 'en-GB'")
    configuration = configured("languge = 'fr'", "fr/copydesk.toml")
    assert language(configuration, "a.md") == "en-GB"
    for path in ("fr/a.md", "fr/deep/b.md"):
        with pytest.raises(DeskError) as refused:
            configuration.settings(path)
        assert [str(trouble) for trouble in refused.value.troubles] == [
            "fr/copydesk.toml:1: languge: no such key; did you mean language?".replace("/", os.sep, 1),
            f"{path}: not checked, as {os.path.join('fr', 'copydesk.toml')} is broken; "
            "mend it, or go without by --no-config",
        ]


def test_every_folder_is_looked_into_once(
    configured: Configured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    for name in ("exists", "isfile"):
        real = getattr(os.path, name)
        monkeypatch.setattr(find.os.path, name, lambda path, real=real: looks.append(str(path)) or real(path))
    configuration = configured("", "other/copydesk.toml")
    for number in range(50):
        for folder in ("news", "news/today", "sport"):
            configuration.settings(f"{folder}/{number}.md")
    folders = [tmp_path / "news", tmp_path / "news" / "today", tmp_path / "sport", tmp_path]
    assert sorted(looks) == sorted(
        str(folder / name) for folder in folders for name in ("copydesk.toml", "pyproject.toml", ".git")
    )


FOLDERS = st.lists(st.sampled_from("ab"), max_size=4).map(tuple)


@given(
    st.dictionaries(FOLDERS, st.sampled_from(["copydesk.toml", "pyproject.toml"]), max_size=6),
    st.lists(FOLDERS, min_size=1),
)
def test_in_any_tree_the_nearest_upwards_wins(
    tmp_path_factory: pytest.TempPathFactory, files: dict[tuple[str, ...], str], asked: list[tuple[str, ...]]
) -> None:
    root = tmp_path_factory.mktemp("tree")
    (root / ".git").mkdir()
    for number, (folder, name) in enumerate(files.items()):
        root.joinpath(*folder).mkdir(parents=True, exist_ok=True)
        head = "[tool.copydesk]\n" if name == "pyproject.toml" else ""
        root.joinpath(*folder, name).write_text(f"{head}dateline = {2000 + number}-01-01\n")
    configuration = Configuration([_rule()])
    years = {folder: 2000 + number for number, folder in enumerate(files)}
    for folder in asked:
        nearest = next((folder[:size] for size in range(len(folder), -1, -1) if folder[:size] in files), None)
        found = configuration.settings(str(root.joinpath(*folder, "a.md"))).default_dateline
        assert (found.year if found else None) == (years[nearest] if nearest is not None else None)
