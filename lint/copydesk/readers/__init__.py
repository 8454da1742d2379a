"""Readers: from a file's text to prose that knows its place."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from copydesk.document import Meta
from copydesk.reading import Reading

__all__ = ["BUILT_IN", "Reader"]


class Reader(NamedTuple):
    """A format of copy.

    `implementation` is `module:function`; the function takes the prose into the reading and returns what
    the copy's own front matter or meta tags say of it. It is imported when the first file needs it.
    """

    name: str
    suffixes: tuple[str, ...]
    implementation: str

    def read(self, reading: Reading) -> Meta:
        """Take the prose of a source; returns what the file says of itself."""
        module, _, function = self.implementation.partition(":")
        read: Callable[[Reading], Meta] = getattr(import_module(module), function)
        return read(reading)


BUILT_IN = (
    Reader("text", (".txt", ".text"), "copydesk.readers.text:read"),
    Reader("markdown", (".md", ".markdown"), "copydesk.readers.markdown:read"),
    Reader("html", (".html", ".htm", ".xhtml"), "copydesk.readers.html_:read"),
)
