"""The JSON schema of `copydesk.toml`, from the keys and the rules' options: editors complete and check by it."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any

from copydesk.config.keys import MEANING, Keys
from copydesk.config.values import Schema
from copydesk.rule import Rule

_DRAFT = "http://json-schema.org/draft-07/schema#"  # what editors' TOML extensions know


def schema(rules: Iterable[type[Rule]]) -> Schema:
    """The schema of a configuration for these rules."""
    keys = Keys(rules)
    everywhere = {name: {"description": MEANING[name], **value.schema} for name, value in keys.everywhere.items()}
    everywhere["severity"] = _severity(keys)
    everywhere["rules"] = _table(MEANING["rules"], {rule: _reference(rule) for rule in sorted(keys.rules)})
    everywhere |= {name: _reference(name) for name in keys.short}
    paths = {"paths": {"description": MEANING["paths"], **keys.paths.schema}}
    override = _table("", {**paths, **everywhere}) | {"required": ["paths"]}
    top = {name: {"description": MEANING[name], **value.schema} for name, value in keys.top.items()}
    overrides = {"description": MEANING["overrides"], "type": "array", "items": override}
    return {
        "$schema": _DRAFT,
        "title": "copydesk",
        **_table("The configuration of copydesk.", {**top, **everywhere, "overrides": overrides}),
        "definitions": {
            "rule or family": keys.names,
            "severity": keys.severity.schema,
            **{rule: _options(keys, rule) for rule in sorted(keys.rules)},
        },
    }


def as_text(rules: Iterable[type[Rule]]) -> str:
    """The schema as a file."""
    import json

    return json.dumps(schema(rules), ensure_ascii=False, indent=2) + "\n"


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _table(description: str, properties: Schema) -> Schema:
    said = {"description": description} if description else {}
    return {**said, "type": "object", "additionalProperties": False, "properties": properties}


def _severity(keys: Keys) -> Schema:
    return _table(MEANING["severity"], {name: _reference("severity") for name in [*keys.families, *sorted(keys.rules)]})


def _options(keys: Keys, rule: str) -> Schema:
    made = keys.rules[rule]
    said = _said_of_options(made)
    said["enabled"] = MEANING["enabled"]
    properties: Schema = {}
    for name, (own, value) in keys.options(rule).items():
        default = _plain(getattr(made, own))
        about = {"description": said[own]} if own in said else {}
        properties[name] = {**about, **({} if default is None else {"default": default}), **value.schema}
    summary = (inspect.getdoc(made) or "").partition("\n")[0]
    return _table(summary, properties)


def _said_of_options(rule: type[Rule]) -> dict[str, str]:
    """What stands in quotation marks below each annotated attribute, in a line."""
    try:
        (definition,) = ast.parse(textwrap.dedent(inspect.getsource(rule))).body
    except (OSError, TypeError, SyntaxError, ValueError):
        return {}
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    said = {}
    for one, after in pairwise(body):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and isinstance(after, ast.Expr):
            text = after.value.value if isinstance(after.value, ast.Constant) else None
            if isinstance(text, str):
                said[one.target.id] = " ".join(text.split())
    return said


def _plain(value: Any) -> Any:
    """A default as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    return list(value) if isinstance(value, tuple) else value
