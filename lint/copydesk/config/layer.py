"""Lays what was said in several places over each other: the file, its overrides in their order, the command line.

A later layer wins, value by value; what it does not say falls through. `copydesk.config.choice` has which rules run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from copydesk.config.choice import Choice, chosen, ignored_families
from copydesk.config.file import ConfigFile, Layer, Name, Said
from copydesk.config.globs import Globs
from copydesk.rule import FAMILIES, Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError


class Effective(NamedTuple):
    """What holds for a path: each value with the layer that said it, and each rule with its choice."""

    values: dict[Name, tuple[Layer, Said]]
    choices: dict[str, Choice]
    settings: Settings


class Layered:
    """A configuration file under the options of the command line."""

    def __init__(self, file: ConfigFile, told: Settings, rules: Sequence[type[Rule]]) -> None:
        self.file = file
        self._told = told
        self._rules = rules
        self._globs = [Globs(layer.paths) for layer in file.overrides]
        self._known: dict[tuple[int, ...], Effective] = {}
        exclude: Any = file.top.said.get(("exclude",), Said(())).value
        self._exclude = Globs(exclude)

    def effective(self, path: str) -> Effective:
        """What holds for a path. Raises DeskError where no rule is left for it."""
        relative = self.file.relative(path)
        holding = tuple(number for number, globs in enumerate(self._globs) if globs.match(relative))
        if holding not in self._known:
            layers = [self.file.top, *(self.file.overrides[number] for number in holding)]
            self._known[holding] = effective(layers, self._told, self._rules, path)
        return self._known[holding]

    def excludes(self, path: str) -> bool:
        """Whether the path is left out of the folders to check."""
        return self._exclude.match(self.file.relative(path))


def effective(layers: Sequence[Layer], told: Settings, rules: Sequence[type[Rule]], path: str) -> Effective:
    """What holds for a path under some layers of a file and the command line. Raises DeskError."""
    layers = [*layers, command_line(told)]
    values = {name: (layer, said) for layer in layers for name, said in layer.said.items()}
    choices = chosen(layers, rules)
    running = tuple(rule for rule, choice in choices.items() if choice.runs)
    if not running:
        remedy = f"see `copydesk config {path}`, or exclude it"
        raise DeskError(path, "not checked, as its configuration leaves no rule to run", remedy)
    if not any(choice.layer for choice in choices.values()):
        running = ()
    ignored = ignored_families(layers, {rule.family for rule in rules} | set(FAMILIES))
    return Effective(values, choices, _settings(values, running, told)._replace(ignore=ignored))


def command_line(told: Settings) -> Layer:
    """What was told on the command line, as the last layer."""
    plain = {"select": told.select, "ignore": told.ignore, "language": told.language, "dateline": told.dateline}
    said: dict[Name, Said] = {(name,): Said(value) for name, value in plain.items() if value}
    said |= {("severity", rule): Said(value) for rule, value in told.severity}
    said |= {("rules", rule, name): Said(value) for rule, options in told.options for name, value in options}
    return Layer(said)


def _settings(values: dict[Name, tuple[Layer, Said]], running: tuple[str, ...], told: Settings) -> Settings:
    def value(*name: str) -> Any:
        return values[name][1].value if name in values else None

    def is_default(*name: str) -> bool:
        """Whether the value was said for all of the copy, and gives way to what the copy says of itself."""
        return name in values and values[name][0].file is not None and not values[name][0].paths

    options: dict[str, list[tuple[str, Any]]] = {}
    for name in sorted(name for name in values if name[0] == "rules" and name[2] != "enabled"):
        options.setdefault(name[1], []).append((name[2], value(*name)))
    language, dateline = ((value(name), is_default(name)) for name in ("language", "dateline"))
    return Settings(
        select=running,
        language=None if language[1] else language[0],
        dateline=None if dateline[1] else dateline[0],
        default_language=language[0] if language[1] else None,
        default_dateline=dateline[0] if dateline[1] else None,
        severity=tuple(sorted((name[1], value(*name)) for name in values if name[0] == "severity")),
        options=tuple((rule, tuple(pairs)) for rule, pairs in options.items()),
        words=value("words") or told.words,
        forbidden=value("forbidden") or told.forbidden,
        names=value("names") or told.names,
    )
