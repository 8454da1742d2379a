"""What a rule says of itself in its docstring."""

from __future__ import annotations

import inspect

from copydesk.rule import Rule


def summary(rule: type[Rule]) -> str:
    """What the rule finds, in a line without a full stop."""
    return _text(rule).partition("\n")[0].rstrip(".")


def explanation(rule: type[Rule]) -> str:
    """Why it matters and what the rule leaves alone, in Markdown; may be empty."""
    return _text(rule).partition("\n")[2].strip()


def _text(rule: type[Rule]) -> str:
    return inspect.cleandoc(rule.__doc__ or "")
