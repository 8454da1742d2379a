"""What the desk was asked to do."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import Meta
from copydesk.rule import FAMILIES, Rule
from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from datetime import date

Options = tuple[tuple[str, Hashable], ...]
"""Options of a rule by name. Lists, sets and tables stand as tuples; `lay_out` gives the rule what it expects."""


class Settings(NamedTuple):
    """What was asked for a file. Equal settings are one key: all that is in them can be hashed.

    `select` and `ignore` hold ids of rules and families; an empty `select` means what is on by default.
    `language` and `dateline` overrule what the copy says of itself, `default_…` stand in where it says nothing.
    `severity` and `options` are by id of rule. `words`, `forbidden` and `names` are paths of house lists.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    dateline: date | None = None
    default_language: str | None = None
    default_dateline: date | None = None
    severity: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, Options], ...] = ()
    words: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def meta(self) -> Meta:
        """What we were told of the copy."""
        return Meta(language=self.language, published=self.dateline)

    def language_of(self, said: str | None) -> str | None:
        """The language of copy that says this of itself; the house may know the variety of it (`en-GB` of `en`)."""
        house = self.default_language
        if self.language or not house:
            return self.language or said
        return said if said and not house.lower().startswith(f"{said.lower()}-") else house

    def choose(self, rules: Iterable[type[Rule]]) -> tuple[type[Rule], ...]:
        """The rules to run. Raises DeskError for an unknown id, and where none is left."""
        rules = tuple(rules)
        known = {rule.id for rule in rules} | {rule.family for rule in rules} | set(FAMILIES)
        for option, names in (("--select", self.select), ("--ignore", self.ignore)):
            for name in names:
                if name not in known:
                    raise DeskError(f"{option} {name}", "no such rule or family", _nearest(name, known))
        chosen = tuple(rule for rule in rules if self._wants(rule))
        if not chosen:
            raise DeskError("--select and --ignore", "leave no rule to run", "see `copydesk rules`")
        return chosen

    def lay_out(self, rules: Iterable[type[Rule]]) -> tuple[Rule, ...]:
        """The rules to run, each with its options and severity. Raises DeskError, also where a rule refuses them."""
        options, severity = dict(self.options), dict(self.severity)
        return tuple(_made(rule, options.get(rule.id, ()), severity.get(rule.id)) for rule in self.choose(rules))

    def _wants(self, rule: type[Rule]) -> bool:
        if rule.id in self.ignore or (rule.family in self.ignore and rule.id not in self.select):
            return False
        if self.select:
            return rule.id in self.select or (rule.family in self.select and rule.enabled)
        return rule.enabled


def _made(rule: type[Rule], options: Options, severity: str | None) -> Rule:
    try:
        made = rule(**{name: _fitting(getattr(rule, name, None), value) for name, value in options})
    except (TypeError, ValueError) as error:
        remedy = f"see `copydesk explain {rule.id}`"
        raise DeskError(f"rules.{rule.id}", f"its options are refused: {error}", remedy) from error
    if severity:
        made.severity = severity
    return made


def _fitting(default: object, value: object) -> object:
    """The value as a list, set or table where the default is one."""
    if isinstance(value, tuple) and isinstance(default, list | set | frozenset | dict):
        return type(default)(value)
    return value


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else "see `copydesk rules`"
