"""A plugin that fails, contradicts another or is missing stops the run: never a silent 0."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from copydesk import plugins
from copydesk.document import Document
from copydesk.entry_points import entry_points
from copydesk.finding import Finding
from copydesk.hookspecs import hookimpl
from copydesk.plugins import load_plugins
from copydesk.readers import Reader
from copydesk.rule import Rule
from copydesk.trouble import DeskError

NUMBERS = count(1)


class House(Rule):
    """The house says otherwise."""

    id = "house"
    family = "names"
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        return iter(())


def plugin(**hooks: object) -> ModuleType:
    module = ModuleType(f"guest-{next(NUMBERS)}")
    for name, provided in hooks.items():

        def hook(provided: object = provided) -> object:
            if isinstance(provided, Exception):
                raise provided
            return provided

        setattr(module, name, hookimpl(lambda hook=hook: hook()))
    return module


def test_a_guest_rule_stands_beside_our_own() -> None:
    ids = [rule.id for rule in load_plugins([plugin(provide_rules=[House])]).rules]
    assert "house" in ids
    assert "stray-punctuation" in ids
    assert ids == sorted(ids)


def test_a_guest_reader_takes_a_suffix() -> None:
    guest = Reader("wiki", (".wiki",), "guest:read")
    loaded = load_plugins([plugin(provide_readers=[guest])])
    assert loaded.reader_for("news/STORY.WIKI") == guest
    assert loaded.reader_for("story.doc") is None


@pytest.mark.parametrize(
    ("guests", "says"),
    [
        ([plugin(provide_rules=ZeroDivisionError("boom"))], "provide_rules failed: ZeroDivisionError: boom"),
        ([plugin(provide_rules=[House]), plugin(provide_rules=[House])], "rule house: provided by"),
        ([plugin(provide_rules=[type("Dates", (House,), {"id": "dates"})])], "has the name of a family"),
    ],
)
def test_a_guest_that_fails_or_contradicts_is_named(guests: list[ModuleType], says: str) -> None:
    with pytest.raises(DeskError, match=says):
        load_plugins(guests)


def test_no_rules_at_all_is_no_success(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "entry_points", lambda group: [])
    with pytest.raises(DeskError, match="no plugin provides a rule; reinstall"):
        load_plugins()


def test_a_plugin_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "entry_points", lambda group: [("guest", "no_such_module_here")])
    with pytest.raises(DeskError, match="plugin guest: cannot be imported from no_such_module_here"):
        load_plugins()


def test_an_installed_distribution_is_seen_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    before = entry_points("copydesk")
    assert entry_points("copydesk") == before
    info = site / "guest-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: guest\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[copydesk]\nguest = guest_rules\n")
    assert entry_points("copydesk") == sorted([*before, ("guest", "guest_rules")])
    assert "guest_rules" not in sys.modules


def test_a_damaged_cache_costs_nothing_but_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    found = entry_points("copydesk")
    for kept in tmp_path.rglob("entry-points-*.txt"):
        kept.write_text("{ this is no list")
    assert entry_points("copydesk") == found
