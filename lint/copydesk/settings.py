"""What the desk was asked to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import Meta
from copydesk.rule import FAMILIES, Rule
from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from datetime import date


class Settings(NamedTuple):
    """`select` and `ignore` hold ids of rules and families; an empty `select` means what is on by default.

    `language` and `dateline` overrule what the copy says of itself.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    dateline: date | None = None

    @property
    def meta(self) -> Meta:
        """What we were told of the copy."""
        return Meta(language=self.language, published=self.dateline)

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

    def _wants(self, rule: type[Rule]) -> bool:
        if rule.id in self.ignore or (rule.family in self.ignore and rule.id not in self.select):
            return False
        if self.select:
            return rule.id in self.select or (rule.family in self.select and rule.enabled)
        return rule.enabled


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else "see `copydesk rules`"
