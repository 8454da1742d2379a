"""What a configuration may say, given the rules that there are."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.config.options import option_values
from copydesk.config.values import DAY, FLAG, GLOB, LANGUAGE, TEXT, Many, OneOf, Value
from copydesk.finding import SEVERITIES
from copydesk.rule import FAMILIES, Rule

FILES = ("copydesk.toml", "pyproject.toml")
"""The names of files that may hold a configuration; the first wins in one folder."""

ROOTS: dict[str, tuple[str, ...]] = {"pyproject.toml": ("tool", "copydesk")}
"""Where in a file the configuration stands; in the others it is the file itself."""

SHORT = ("languagetool",)
"""Rules whose table may also stand at the top: `[languagetool]` is `[rules.languagetool]`."""

TABLES = ("severity", "rules")

MEANING = {
    "select": "Check with these rules and families only.",
    "extend-select": "Check with these rules as well: rules that are off by default, or that were ignored before.",
    "ignore": "Do without these rules and families, in addition to what was ignored before.",
    "language": "The variety that the copy is written in, where it says none itself; under overrides, in any case.",
    "dateline": "The day of publication, where the copy says none itself; under overrides, in any case.",
    "exclude": "Paths that are left out of the folders to check.",
    "words": "House word lists: words that are right. Paths, or patterns of paths, from the folder of this file.",
    "forbidden": "Lists of words that the house does not print.",
    "names": "House name books: people, places and organisations.",
    "severity": "How grave the findings of a rule or family are.",
    "rules": "Options of rules.",
    "overrides": "What is different for some of the files. The later of two that say the same wins.",
    "paths": "The files, as patterns: drafts/** or *.fr.md",
    "enabled": "Whether the rule runs.",
}
"""Each key in a line, for the schema."""


class Keys:
    """The keys that stand everywhere, those that stand at the top only, and the rules with their options."""

    def __init__(self, rules: Iterable[type[Rule]]) -> None:
        self.rules = {rule.id: rule for rule in rules}
        self.families = sorted({rule.family for rule in self.rules.values()} | set(FAMILIES))
        chosen = OneOf([*sorted(self.rules), *self.families], "no such rule or family")
        self.names = chosen.schema
        chosen.schema = {"$ref": "#/definitions/rule or family"}
        some = Many(chosen, least=1)
        self.everywhere: dict[str, Value] = {
            "select": some,
            "extend-select": some,
            "ignore": Many(chosen),
            "language": LANGUAGE,
            "dateline": DAY,
        }
        self.files: dict[str, Value] = {name: Many(TEXT) for name in ("words", "forbidden", "names")}
        self.top = {**self.everywhere, "exclude": Many(GLOB), **self.files}
        self.paths = Many(GLOB, least=1)
        self.severity = OneOf(SEVERITIES, "no such severity")
        self.short = [name for name in SHORT if name in self.rules]
        self._options: dict[str, dict[str, tuple[str, Value]]] = {}

    def options(self, rule: str) -> dict[str, tuple[str, Value]]:
        """The options of a rule as they are written, each with its name in the rule and the kind of its value.

        `enabled`, which every rule has, is one of them.
        """
        if rule not in self._options:
            self._options[rule] = {"enabled": ("enabled", FLAG), **option_values(self.rules[rule])}
        return self._options[rule]

    def of_family(self, name: str) -> list[str]:
        """The rules of a family, or the one rule of that name."""
        if name in self.rules:
            return [name]
        return [rule.id for rule in self.rules.values() if rule.family == name]
