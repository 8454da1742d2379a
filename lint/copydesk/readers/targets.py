"""Addresses that were never filled in: `{{release_url}}`, `%%LINK%%`, `https://TK`."""

from __future__ import annotations

import re

_VARIABLE = r"\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|%%[^%\s]+%%|\[\[[^\]]+\]\]|<%.*?%>|\*\|[^|]*\|\*"
_PLACEHOLDER = (
    r"(?i)(?:https?://|#|/)?(?:(?:tk)+|x{3,}|tb[acd]|todo|insert[-_ ].*|your[-_ ](?:url|link).*"
    r"|(?:url|link)(?:[-_ ]?(?:here|tk|goes.*))?|placeholder|\[[^\]]*\]|\{[\w .-]+\}|__\w+__)/?"
)
_SIGNS = ("{", "%%", "[", "<%", "*|")


def unfilled(address: str) -> tuple[int, int] | None:
    """Where an address holds what somebody or something was to fill in; None where it does not."""
    if any(sign in address for sign in _SIGNS):
        match = re.search(_VARIABLE, address)
        if match:
            return match.span()
    if len(address) <= 40:
        match = re.fullmatch(_PLACEHOLDER, address.strip())
        if match:
            start = len(address) - len(address.lstrip())
            return start, start + len(match.group())
    return None
