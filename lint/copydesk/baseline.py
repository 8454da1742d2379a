"""The baseline: findings that were there when it was recorded, and are not reported again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from copydesk.known import Knowing, Known, as_shown
from copydesk.trouble import DeskError

VERSION = 1
WHY = "baseline"

_AGAIN = "record it anew with `copydesk baseline`"


def baseline(file: str) -> Knowing:
    """The baseline in a file, as a filter. Raises DeskError."""
    return Knowing(WHY, file, read(file))


def read(file: str) -> list[Known]:
    """What a baseline holds. Raises DeskError where it cannot be read, is damaged or of another version."""
    shown = as_shown(file)
    try:
        with open(file, encoding="utf-8") as stream:
            data = json.load(stream)
    except OSError as error:
        raise DeskError(shown, error.strerror or str(error), "record one with `copydesk baseline`") from None
    except (ValueError, RecursionError) as error:
        raise DeskError(shown, f"damaged: {_why(error)}", _AGAIN) from None
    if not isinstance(data, dict) or "version" not in data:
        raise DeskError(shown, "damaged: it has no version", _AGAIN)
    if data["version"] != VERSION or isinstance(data["version"], bool):
        why = f"is of version {data['version']!r}, and this copydesk knows version {VERSION}"
        raise DeskError(shown, why, f"use the copydesk that wrote it, or {_AGAIN}")
    try:
        return [_known(path, one) for path, found in data["findings"].items() for one in found]
    except (AttributeError, KeyError, TypeError) as error:
        raise DeskError(shown, "damaged: its findings are not as copydesk writes them", _AGAIN) from error


def written(known: Iterable[Known]) -> str:
    """The text of a baseline: a line for each finding, sorted, so that versions can be compared and merged."""
    by_path: dict[str, list[str]] = {}
    for one in sorted(set(known)):
        fields = {"fingerprint": one.fingerprint, "rule": one.rule, "excerpt": one.excerpt}
        by_path.setdefault(one.path, []).append(f"      {_dumps(fields)}")
    lists = [f"    {_dumps(path)}: [\n" + ",\n".join(lines) + "\n    ]" for path, lines in by_path.items()]
    findings = "{\n" + ",\n".join(lists) + "\n  }" if lists else "{}"
    return f'{{\n  "version": {VERSION},\n  "findings": {findings}\n}}\n'


def renewed(
    file: str, old: Iterable[Known], found: Iterable[Known], judged: Callable[[Known], bool], *, prune: bool
) -> list[Known]:
    """What a baseline holds after a run that has `judged` some of the old findings, and has `found` these.

    To `prune` is to drop what is gone and to take nothing up that is new.
    """
    old = list(old)
    if prune:
        knowing = Knowing(WHY, file, old)
        found = [one for one in found if knowing.path_of(one.path, one.fingerprint) is not None]
    return [*found, *(one for one in old if not judged(one))]


def _known(path: str, one: dict[str, Any]) -> Known:
    known = Known(path, one["fingerprint"], one["rule"], one["excerpt"])
    if not all(isinstance(part, str) for part in known):
        raise TypeError("a part of it is no text")
    return known


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}: {error.msg[:1].lower()}{error.msg[1:]}"
    return "not valid UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)


def _dumps(value: object) -> str:
    """JSON as it reads; in ASCII where the text has half a surrogate pair, which UTF-8 cannot hold."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text) else json.dumps(value)
