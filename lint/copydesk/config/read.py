"""Reads a configuration file, or says why it cannot be read."""

from __future__ import annotations

import os
import re
from typing import Any

from copydesk.config.contents import Contents
from copydesk.config.file import ConfigError, ConfigFile, shown_path
from copydesk.config.keys import ROOTS, Keys
from copydesk.trouble import Trouble

_PLACE = r"(?s)(.*) \(at (?:line (\d+), column (\d+)|end of document)\)"


def read(path: str, keys: Keys, folder: str | None = None) -> ConfigFile | None:
    """The file at an absolute path, or None where it is one that says nothing of us. Raises ConfigError.

    Patterns of paths start at the folder, or where the file lies.
    """
    try:
        with open(path, "rb") as opened:
            data = opened.read()
    except OSError as error:
        raise _refused(path, "", error.strerror or str(error), "check the path and its permissions") from error
    text = _decoded(path, data)
    table: Any = _parsed(path, text)
    for name in ROOTS.get(os.path.basename(path), ()):
        table = table.get(name) if isinstance(table, dict) else None
        if table is None:
            return None
    file = ConfigFile(path, text, folder or os.path.dirname(path))
    Contents(file, keys).take(table)
    return file


def _decoded(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8-sig")) + 1
        raise _refused(path, f":{line}:{column}", "is not UTF-8", "save the file as UTF-8") from error


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _refused(path, "", "is nested too deeply", "write it flat") from None
    except ValueError as error:
        match = re.fullmatch(_PLACE, str(error))
        reason, line, column = match.groups() if match else (str(error), None, None)
        if line is None:
            line, column = text.count("\n") + 1, len(text.rpartition("\n")[2]) + 1
        why = f"is not TOML: {reason[:1].lower()}{reason[1:]}"
        raise _refused(path, f":{line}:{column}", why, "https://toml.io says how it is written") from error


def _refused(path: str, place: str, why: str, remedy: str) -> ConfigError:
    shown = shown_path(path)
    return ConfigError(shown, [Trouble(shown + place, why, remedy)])
