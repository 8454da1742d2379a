"""The built-in rules: a folder for each family, a file for each rule, found like any other plugin."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module

from copydesk.hookspecs import hookimpl
from copydesk.rule import FAMILIES, Rule


@hookimpl
def provide_rules() -> Iterator[type[Rule]]:
    """The rule class of every module in the folders of the families.

    A module whose name begins with an underscore is shared by rules and holds none.
    """
    for family in FAMILIES:
        package = import_module(f"{__name__}.{family}")
        for name in sorted(os.listdir(package.__path__[0])):
            if name.endswith(".py") and not name.startswith("_"):
                yield _rule_in(f"{package.__name__}.{name.removesuffix('.py')}")


def _rule_in(name: str) -> type[Rule]:
    """The class that the module is named after."""
    module = import_module(name)
    rule: type[Rule] = getattr(module, "".join(part.title() for part in name.rpartition(".")[2].split("_")))
    return rule
