"""Shows the settings that hold for a path, and where each was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from copydesk.config.layer import Effective
from copydesk.config.options import written
from copydesk.config.wording import shown
from copydesk.rule import Rule

DEFAULT = "default"

_PLAIN = ("language", "dateline", "exclude", "words", "forbidden", "names")


class Shown(NamedTuple):
    """A value that holds, and where it was said."""

    value: Any
    source: str


class RuleShown(NamedTuple):
    """A rule as it stands for a path."""

    id: str
    runs: Shown
    severity: Shown
    options: dict[str, Shown]


def settings(effective: Effective) -> dict[str, Shown]:
    """The settings that are no rule's own."""
    return {name: _value(effective, (name,), None if name in _PLAIN[:2] else ()) for name in _PLAIN}


def rules(effective: Effective, rules: Iterable[type[Rule]]) -> list[RuleShown]:
    """Every rule: whether it runs, how grave it is, its options."""
    found = []
    for rule in rules:
        choice = effective.choices[rule.id]
        runs = Shown(choice.runs, choice.layer.where(choice.said) if choice.layer and choice.said else DEFAULT)
        options = {
            written(name): _value(effective, ("rules", rule.id, name), default)
            for name, default in rule.options().items()
        }
        severity = _value(effective, ("severity", rule.id), rule.severity)
        found.append(RuleShown(rule.id, runs, severity, options))
    return found


def as_json(path: str, file: str | None, effective: Effective, known: Iterable[type[Rule]]) -> str:
    """All of it for programs."""
    import json

    report = {
        "version": 1,
        "path": path,
        "file": file,
        "settings": {name: one._asdict() for name, one in settings(effective).items()},
        "rules": {
            rule.id: {
                "enabled": rule.runs._asdict(),
                "severity": rule.severity._asdict(),
                "options": {name: option._asdict() for name, option in rule.options.items()},
            }
            for rule in rules(effective, known)
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2, default=_for_json)


def as_text(path: str, file: str | None, effective: Effective, known: Iterable[type[Rule]]) -> str:
    """All of it in three columns: what, how, whence."""
    rows = [(name, _text(one.value), one.source) for name, one in settings(effective).items()]
    wide = max(map(len, effective.choices))
    tables = [rows, [row for rule in rules(effective, known) for row in _rows(rule)]]
    lines = [f"{path}: {file or 'no configuration file'}"]
    for table in tables:
        middle = max(len(how) for _, how, _ in table if len(how) <= wide) if table else 0
        lines += ["", *(f"{what:<{wide}}  {how:<{middle}}  {whence}" for what, how, whence in table)]
    return "\n".join(lines)


def _rows(rule: RuleShown) -> list[tuple[str, str, str]]:
    if not rule.runs.value:
        return [(rule.id, "off", rule.runs.source)]
    sources = dict.fromkeys([rule.runs.source, rule.severity.source])
    if len(sources) > 1:
        sources.pop(DEFAULT, None)
    options = [(f"  {name}", _text(option.value), option.source) for name, option in rule.options.items()]
    return [(rule.id, rule.severity.value, ", ".join(sources)), *options]


def _value(effective: Effective, name: tuple[str, ...], default: Any) -> Shown:
    if name not in effective.values:
        return Shown(default, DEFAULT)
    layer, said = effective.values[name]
    return Shown(said.value, layer.where(said))


def _text(value: Any) -> str:
    if value is None or value == () or value == []:
        return "-"
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(map(str, value))
    return value if isinstance(value, str) else shown(value)


def _for_json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value, key=str) if isinstance(value, set | frozenset) else str(value)
