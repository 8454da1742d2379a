"""Text that stands in the page as text, whatever it says."""

from __future__ import annotations

import re
from collections.abc import Callable

_ENTITY = r"(&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});)"

_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"} | {127: 0x2421}
"""For signs that a browser would drop or change, their pictures."""

_ESCAPES: dict[int, str | int] = {
    **_CONTROLS,
    **{ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'"},
}


def escaped(text: str) -> str:
    """The text for the content of an element or the value of an attribute in quotation marks."""
    made = text.translate(_ESCAPES)
    return made if made.isascii() else made.encode("utf-8", "replace").decode()


def revealed(text: str) -> str:
    """The same, with a box for every sign that takes no room, which the copy would hide."""
    if text.isascii() or all(letter.isprintable() or letter == "\t" for letter in text):
        return escaped(text)
    before = ["", *text]
    return "".join(
        escaped(letter) if _shows(letter) or _joins(last, letter) else _boxed(letter)
        for last, letter in zip(before, text, strict=False)
    )


def resolved(text: str, written: Callable[[str], str]) -> str:
    """Text as it is `written`, with what the browser would make of an entity, for who wants to see only that."""
    from html import unescape

    parts = re.split(_ENTITY, text) if "&" in text else [text]
    return "".join(
        f'<span class="entity" data-other="{escaped(unescape(part))}">{escaped(part)}</span>'
        if number % 2 and unescape(part) != part
        else written(part)
        for number, part in enumerate(parts)
    )


def _shows(letter: str) -> bool:
    return letter.isprintable() or ord(letter) < 160


def _joins(before: str, letter: str) -> bool:
    """Whether a joiner makes one picture of two, as in a family."""
    return letter == "\u200d" and before >= "\u2190"


def _boxed(letter: str) -> str:
    return f'<span class="unseen" data-sign="{ord(letter):04X}">{escaped(letter)}</span>'
