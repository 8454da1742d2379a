"""The options of a rule as a configuration may set them, each of the kind that the rule's annotation says."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from inspect import get_annotations
from typing import Any, Literal, Union, get_args, get_origin

from copydesk.config.values import DAY, FLAG, NUMBER, TEXT, WHOLE, Many, Named, OneOf, Value
from copydesk.rule import Rule

_SIMPLE: dict[Any, Value] = {bool: FLAG, int: WHOLE, float: NUMBER, str: TEXT, date: DAY}


def written(name: str) -> str:
    """The name of an option in a configuration: `longest_name` is `longest-name`."""
    return name.replace("_", "-")


def option_values(rule: type[Rule]) -> dict[str, tuple[str, Value]]:
    """For each option as a configuration writes it, its name in the rule and the kind of its value.

    An option whose type a configuration cannot say is left out.
    """
    annotations, found = _annotations(rule), {}
    for name, default in rule.options().items():
        value = value_of(annotations.get(name, type(default)))
        if value is None and default is not None:
            value = value_of(type(default))
        if value is not None:
            found[written(name)] = name, value
    return found


def _annotations(rule: type[Rule]) -> dict[str, Any]:
    """The types themselves where they can be had; a name known to type checkers only is no reason to fail."""
    try:
        return get_annotations(rule, eval_str=True)
    except Exception:
        return {}


def value_of(annotation: Any) -> Value | None:
    """What a value of this type is in a configuration, or None where TOML has nothing for it."""
    if simple := _SIMPLE.get(annotation):
        return simple
    kind, inside = get_origin(annotation) or annotation, get_args(annotation)
    if kind is Literal:
        return OneOf(inside, "no such choice")
    if kind in (Union, types.UnionType):
        kinds = [one for one in inside if one is not type(None)]
        return value_of(kinds[0]) if len(kinds) == 1 else NUMBER if set(kinds) == {int, float} else None
    if not isinstance(kind, type) or kind is str:
        return None
    if issubclass(kind, Mapping):
        return _holding(Named, inside[1:])
    if issubclass(kind, AbstractSet):
        return _holding(_a_set, inside)
    if issubclass(kind, Sequence):
        return _holding(Many, [one for one in inside if one is not ...])
    return None


def _holding(make: Any, inside: Any) -> Value | None:
    """A list, set or table of what is inside; of texts where the annotation does not say."""
    if len(set(inside)) > 1:
        return None
    one = value_of(inside[0]) if inside else TEXT
    made: Value | None = make(one) if one else None
    return made


def _a_set(one: Value) -> Value:
    return Many(one, lambda items: tuple(sorted(set(items), key=repr)))
