"""Text inside XML."""

from __future__ import annotations

import re

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_SPECIAL = '[&<>"\n\r\t]'
_FORBIDDEN = "[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What XML 1.0 cannot hold, not even as an entity."""


def attribute(text: str) -> str:
    """The text as the value of an attribute, quotation marks included. Line ends are kept, as entities."""
    return f'"{re.sub(_SPECIAL, lambda found: _ENTITIES[found[0]], legal(text))}"'


def content(text: str) -> str:
    """The text as what stands in an element."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def legal(text: str) -> str:
    """The text with U+FFFD for every sign that XML has no room for."""
    return re.sub(_FORBIDDEN, "\ufffd", text)
