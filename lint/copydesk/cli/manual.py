"""`copydesk rules` and `copydesk explain`."""

from __future__ import annotations


def rules() -> int:
    return 0


def explain(rule: str) -> int:
    return 0
