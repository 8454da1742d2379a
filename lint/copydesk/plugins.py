"""Finds the rules, readers and reporters, our own among them, and refuses what contradicts itself."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any, NamedTuple

import pluggy

from copydesk import hookspecs, readers, reporters
from copydesk.entry_points import entry_points
from copydesk.readers import Reader
from copydesk.reporters import Reporter
from copydesk.rule import FAMILIES, Rule
from copydesk.trouble import DeskError

GROUP = "copydesk"


class Plugins(NamedTuple):
    """Everything that the installed plugins provide, in a fixed order."""

    rules: tuple[type[Rule], ...]
    readers: tuple[Reader, ...]
    reporters: tuple[Reporter, ...]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of files that are copy, in lower case."""
        return tuple(suffix for reader in self.readers for suffix in reader.suffixes)

    def reader_for(self, name: str) -> Reader | None:
        """The reader for a file of that name, or None where its suffix is nobody's."""
        lowered = name.lower()
        return next((r for r in self.readers if lowered.endswith(r.suffixes)), None)


class BuiltIn:
    """Our own readers and reporters."""

    @staticmethod
    @hookspecs.hookimpl
    def provide_readers() -> Iterable[Reader]:
        """Plain text, Markdown and HTML."""
        return readers.BUILT_IN

    @staticmethod
    @hookspecs.hookimpl
    def provide_reporters() -> Iterable[Reporter]:
        """Terminal, concise and JSON."""
        return reporters.BUILT_IN


def load_plugins(extra: Iterable[Any] = ()) -> Plugins:
    """All that is installed, and the plugin objects given.

    Raises DeskError where a plugin cannot be imported or fails, where two rules share an id, and where
    there is no rule at all: a linter that lost its rules must not report success.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    manager.register(BuiltIn, "copydesk")
    for name, module in entry_points(GROUP):
        manager.register(_import(name, module), name)
    for plugin in extra:
        manager.register(plugin)
    rules = _collect(manager, "provide_rules")
    _check_rules(rules)
    return Plugins(
        tuple(sorted((rule for _, rule in rules), key=lambda rule: rule.id)),
        _last_of_each(reader for _, reader in _collect(manager, "provide_readers")),
        _last_of_each(reporter for _, reporter in _collect(manager, "provide_reporters")),
    )


def _import(name: str, module: str) -> Any:
    try:
        return import_module(module)
    except Exception as error:
        raise DeskError(
            f"plugin {name}",
            f"cannot be imported from {module}: {type(error).__name__}: {error}",
            "mend it or uninstall it",
        ) from error


def _collect(manager: pluggy.PluginManager, hook: str) -> list[tuple[str, Any]]:
    """What each plugin returns, in the order of registration, with the plugin's name."""
    found = []
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        name = implementation.plugin_name
        try:
            found += [(name, provided) for provided in implementation.function()]
        except Exception as error:
            why = f"{hook} failed: {type(error).__name__}: {error}"
            raise DeskError(f"plugin {name}", why, "mend it or uninstall it") from error
    return found


def _check_rules(rules: list[tuple[str, type[Rule]]]) -> None:
    if not rules:
        raise DeskError("copydesk", "no plugin provides a rule", "reinstall copydesk")
    owner: dict[str, str] = {}
    for plugin, rule in rules:
        if rule.id in owner:
            raise DeskError(
                f"rule {rule.id}", f"provided by {owner[rule.id]} and by {plugin}", "uninstall one of the two"
            )
        if rule.id in FAMILIES:
            raise DeskError(f"rule {rule.id}", "has the name of a family", f"rename it in {plugin}")
        owner[rule.id] = plugin


def _last_of_each(provided: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({thing.name: thing for thing in provided}.values())
