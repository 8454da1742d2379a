"""Which rules run, from what several layers say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from copydesk.config.file import Layer, Said
from copydesk.rule import Rule


class Choice(NamedTuple):
    """Whether a rule runs, and who had the last word on it; None where it runs, or not, by default."""

    runs: bool
    layer: Layer | None = None
    said: Said | None = None


def ignored_families(layers: Sequence[Layer], families: Iterable[str]) -> tuple[str, ...]:
    """The families that are ignored in the end: of a rule that finds faults of other families, these are not heard."""
    ignored: set[str] = set()
    for layer in layers:
        select, extend, ignore = (_names(layer, key) for key in ("select", "extend-select", "ignore"))
        ignored = (ignored - select - extend) | (ignore & set(families))
    return tuple(sorted(ignored))


def _names(layer: Layer, key: str) -> set[Any]:
    said: Any = layer.said.get((key,))
    return set(said.value or ()) if said else set()


class _Standing:
    """How a rule stands while the layers are laid on."""

    __slots__ = ("allowed", "by_family", "choice", "wanted")

    def __init__(self) -> None:
        self.allowed = True  # no `select` has left it out
        self.wanted: bool | None = None  # what was last said of it by its own id
        self.by_family = False  # it was ignored with its family
        self.choice = Choice(False)


def chosen(layers: Sequence[Layer], rules: Iterable[type[Rule]]) -> dict[str, Choice]:
    """Which rules run, by id.

    `select` leaves only what it names, `extend-select` and `enabled = true` add to that, `ignore` and
    `enabled = false` take away. In one layer a rule's own id goes before its family. A later layer wins, but that
    selecting a family does not bring back a rule that was ignored by its own id.
    """
    made = {}
    for rule in rules:
        standing = _Standing()
        for layer in layers:
            _lay_on(standing, rule, layer)
        wanted = rule.enabled if standing.wanted is None else standing.wanted
        runs = standing.allowed and wanted and not standing.by_family
        made[rule.id] = standing.choice._replace(runs=runs)
    return made


def _lay_on(standing: _Standing, rule: type[Rule], layer: Layer) -> None:
    def names(key: str, name: str) -> Said | None:
        said: Any = layer.said.get((key,))
        return said if said and said.value and name in said.value else None

    def by(said: Said) -> None:
        standing.choice = Choice(False, layer, said)

    enabled = layer.said.get(("rules", rule.id, "enabled"))
    select = layer.said.get(("select",))
    if select and select.value:
        standing.allowed = False
        by(select)
    switched_on = enabled if enabled and enabled.value else None
    own = names("select", rule.id) or names("extend-select", rule.id) or switched_on
    with_family = names("select", rule.family) or names("extend-select", rule.family)
    if said := own or with_family:
        standing.allowed, standing.by_family = True, False
        standing.wanted = True if own else standing.wanted
        by(said)
    off = names("ignore", rule.id) or (enabled if enabled and not enabled.value else None)
    if off:
        standing.wanted = False
        by(off)
    elif not own and (family_off := names("ignore", rule.family)):
        standing.by_family = True
        by(family_off)
