"""Paths as programs on other machines want them: relative to the folder of the run, with forward slashes."""

from __future__ import annotations

import os


def relative(path: str) -> str:
    """The path from the folder of the run where it lies inside it, else as it was named; with forward slashes."""
    if os.path.isabs(path):
        here = os.path.join(os.getcwd(), "")
        path = path[len(here) :] if path.startswith(here) else path
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    root = "/" if path.startswith("/") else ""
    return root + "/".join(part for part in path.split("/") if part not in ("", "."))


def as_uri(path: str) -> str:
    """The path as a URI reference: relative inside the folder of the run, else a `file:` URI."""
    from urllib.parse import quote

    path = relative(path)
    if path.startswith("../"):
        path = os.path.abspath(path).replace(os.sep, "/")
    quoted = quote(os.fsencode(path))
    if os.path.isabs(path):
        return "file://" + ("" if quoted.startswith("/") else "/") + quoted
    return quoted


def printable(path: str) -> str:
    """The path with what is no text in its name (undecodable bytes) made visible."""
    return path.encode("utf-8", "replace").decode() if _has_surrogates(path) else path


def _has_surrogates(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text)
