"""Whether two words that meet at a mark run together there."""

from __future__ import annotations

from collections.abc import Callable

from copydesk.document import Span
from copydesk_rules.punctuation._prose import word_at

_CREDITS = frozenset("photo photograph picture image source credit video updated published".split())
STARTERS = frozenset(
    "The This That These He She It They We But And In On At A An His Her Their Its As If When While After However "
    "Meanwhile There For I You Our My Mr Mrs Ms Dr According Police".split()
)
LITTLE = frozenset(
    "a an the and but or in on at of to is was are were for by as with from has had who which that it he she they we "
    "this his her its their not no if when while where so then there all one two three four five".split()
)


def meet(text: str, mark: str, left: Span, right: Span) -> bool:
    """Whether a space is missing behind the mark."""
    return _PARTS[mark](text, left, right)


def _is_new_sentence(text: str, left: Span, right: Span) -> bool:
    """Whether a sentence ends at the mark: small letters, the mark, and a word that begins sentences."""
    before, after = text[left.start : left.end], text[right.start : right.end]
    if not (before[-2:].isalpha() and before[1:].islower() and len(before) > 1 and after[:1].isupper()):
        return False
    if (text[right.end : right.end + 1] in "(._" and text[right.end : right.end + 2] != ". ") or not after[
        1:
    ].islower():
        return after in {"I", "A"} and text[right.end : right.end + 1] == " "
    begins = left.start == 0 or text[left.start - 1] in " \n“‘\"'(—-"
    return begins and (after in STARTERS or (before[0].islower() and len(before) > 2 and len(after) > 1))


def _is_no_data(text: str, left: Span, right: Span) -> bool:
    """Whether two words of prose meet at a comma or semicolon: no digits on both sides, no list of values."""
    before, after = text[left.start : left.end], text[right.start : right.end]
    if after in LITTLE and len(after) > 1 and before[:1].isdigit() and before[-1:].isalnum():
        return True
    if (
        len(before) < 2
        or len(after) < 2
        or (not before.isalpha() and not after.isalpha())
        or text[left.start - 1] in "&#"
    ):
        return False
    if not before.isalpha() and not (len(before) == 4 and before.isdigit()):
        return False
    token = word_at(text, left.start)
    alone = sum(text.count(mark, *token) for mark in ",;") == 1
    return alone or not text[token.start : token.end].islower()


def _is_led(text: str, left: Span, right: Span) -> bool:
    """Whether a label of a credit stands before the colon and a name behind it, or prose stands on both sides."""
    if text[right.start - 1] == "(":
        return right.end > right.start and text.find(")", right.start) > 0
    before, after = text[left.start : left.end], text[right.start : right.end]
    if before.lower() in _CREDITS and after[:1].isupper():
        return True
    token = word_at(text, left.start)
    prose = len(before) > 2 and before.isalpha() and before.islower() and text.count(":", *token) == 1
    return prose and (after in LITTLE or after in STARTERS) and text[right.end : right.end + 1] == " "


_PARTS: dict[str, Callable[[str, Span, Span], bool]] = {
    ".": _is_new_sentence,
    "?": _is_new_sentence,
    "!": _is_new_sentence,
    ",": _is_no_data,
    ";": _is_no_data,
    ":": _is_led,
}
