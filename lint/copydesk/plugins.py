"""Finds the rules, readers and reporters, our own among them, and refuses what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

from copydesk import hookspecs, readers, reporters
from copydesk.entry_points import entry_points
from copydesk.readers import Reader
from copydesk.reporters import Reporter
from copydesk.rule import FAMILIES, Rule
from copydesk.trouble import DeskError

GROUP = "copydesk"
_RULES = "copydesk_rules"
_HOOKS = ("provide_rules", "provide_readers", "provide_reporters")

Implementations = dict[str, list[tuple[str, Callable[[], Iterable[Any]]]]]
"""For each hook, the plugins that implement it and the functions that do."""


class Plugins(NamedTuple):
    """Everything that the installed plugins provide, in a fixed order."""

    rules: tuple[type[Rule], ...]
    readers: tuple[Reader, ...]
    reporters: tuple[Reporter, ...]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of files that are copy, in lower case."""
        return tuple(suffix for reader in self.readers for suffix in reader.suffixes)

    @property
    def packages(self) -> set[str]:
        """The packages, or modules, that decide what is found: those of the rules and of the readers."""
        modules = [*(rule.__module__ for rule in self.rules), *(reader.implementation for reader in self.readers)]
        return {module.partition(":")[0].partition(".")[0] for module in modules}

    def reader_for(self, name: str) -> Reader | None:
        """The reader for a file of that name, or None where its suffix is nobody's."""
        lowered = name.lower()
        return next((r for r in self.readers if lowered.endswith(r.suffixes)), None)

    def reporter_for(self, form: str) -> Reporter:
        """The reporter of that name. Raises DeskError where there is none."""
        for reporter in self.reporters:
            if reporter.name == form:
                return reporter
        known = ", ".join(reporter.name for reporter in self.reporters)
        raise DeskError(f"--format {form}", "no such form of report", f"there are {known}")


class BuiltIn:
    """Our own readers and reporters, and LanguageTool, which is no rule of the document alone."""

    @staticmethod
    @hookspecs.hookimpl
    def provide_rules() -> Iterable[type[Rule]]:
        """LanguageTool, off until it is switched on."""
        from copydesk.languagetool.rule import LanguageTool

        return (LanguageTool,)

    @staticmethod
    @hookspecs.hookimpl
    def provide_readers() -> Iterable[Reader]:
        """Plain text, Markdown and HTML."""
        return readers.BUILT_IN

    @staticmethod
    @hookspecs.hookimpl
    def provide_reporters() -> Iterable[Reporter]:
        """For people, for programs and for CI servers."""
        return reporters.BUILT_IN


def load_plugins(extra: Iterable[Any] = ()) -> Plugins:
    """All that is installed, and the plugin objects given.

    Raises DeskError where a plugin cannot be imported or fails, where two rules share an id, and where
    there is no rule at all: a linter that lost its rules must not report success.
    """
    plugins = [("copydesk", BuiltIn), *((name, _import(name, module)) for name, module in entry_points(GROUP))]
    guests = any(plugin is not BuiltIn and plugin.__name__ != _RULES for _, plugin in plugins)
    implementations = _asked if guests or extra else _marked
    found = implementations([*plugins, *((None, plugin) for plugin in extra)])
    rules = _collect(found, "provide_rules")
    _check_rules(rules)
    return Plugins(
        tuple(sorted((rule for _, rule in rules), key=lambda rule: rule.id)),
        _last_of_each(reader for _, reader in _collect(found, "provide_readers")),
        _last_of_each(reporter for _, reporter in _collect(found, "provide_reporters")),
    )


def _marked(plugins: list[tuple[str | None, Any]]) -> Implementations:
    """The hooks that our own plugins implement, by their mark."""
    return {
        hook: [(name or "", getattr(plugin, hook)) for name, plugin in plugins if _has_mark(plugin, hook)]
        for hook in _HOOKS
    }


def _has_mark(plugin: Any, hook: str) -> bool:
    return hasattr(getattr(plugin, hook, None), "copydesk_impl")


def _asked(plugins: list[tuple[str | None, Any]]) -> Implementations:
    """The hooks that any plugins implement, as pluggy finds, checks and orders them."""
    import pluggy

    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    for name, plugin in plugins:
        manager.register(plugin, name)
    return {
        hook: [(one.plugin_name, one.function) for one in getattr(manager.hook, hook).get_hookimpls()]
        for hook in _HOOKS
    }


def _import(name: str, module: str) -> Any:
    try:
        return import_module(module)
    except Exception as error:
        raise DeskError(
            f"plugin {name}",
            f"cannot be imported from {module}: {type(error).__name__}: {error}",
            "mend it or uninstall it",
        ) from error


def _collect(implementations: Implementations, hook: str) -> list[tuple[str, Any]]:
    """What each plugin returns, in the order of registration, with the plugin's name."""
    found = []
    for name, function in implementations[hook]:
        try:
            found += [(name, provided) for provided in function()]
        except Exception as error:
            why = f"{hook} failed: {type(error).__name__}: {error}"
            raise DeskError(f"plugin {name}", why, "mend it or uninstall it") from error
    return found


def _check_rules(rules: list[tuple[str, type[Rule]]]) -> None:
    if not any(rule.enabled for _, rule in rules):
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
