"""From bytes to text: a byte order mark, what the file declares, strict UTF-8, then Windows-1252 with a warning."""

from __future__ import annotations

import codecs
import re

from copydesk.document import Source
from copydesk.trouble import DeskError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = rb"""(?ix) <\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+) | <meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)"""
_DECLARED_WITHIN = 1024  # bytes: where the HTML standard looks for the declaration
_WINDOWS = "cp1252"
_LATIN = {"latin-1", "latin1", "iso-8859-1", "iso8859-1", "ascii", "us-ascii"}


def decode(path: str, data: bytes, *, editable: bool = True) -> Source:
    """The text of a file. Raises DeskError where the bytes are not text in any encoding we may assume."""
    if not data.strip():
        raise DeskError(path, "the file is empty", "write the copy or leave the file out")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(path, data[len(mark) :], "utf-8" if encoding == "utf-8-sig" else encoding)
            return _source(path, text, encoding, editable)
    if b"\0" in data:
        raise DeskError(path, "looks like a binary file", "leave it out, or save the copy as text in UTF-8")
    declared = _declared(data)
    for encoding in dict.fromkeys((declared, "utf-8")):
        if encoding:
            try:
                return _source(path, data.decode(encoding), encoding, editable)
            except UnicodeDecodeError:
                continue
    warning = f"not valid UTF-8 at byte {_first_bad(data)}; read as Windows-1252"
    return _source(path, _strictly(path, data, _WINDOWS), _WINDOWS, editable, (warning,))


def _source(path: str, text: str, encoding: str, editable: bool, warnings: tuple[str, ...] = ()) -> Source:
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    return Source(path, text, encoding, newline, editable, warnings)


def _declared(data: bytes) -> str | None:
    """The encoding that the head of the file names, if Python knows it; Latin-1 means Windows-1252 on the web."""
    match = re.search(_DECLARED, data[:_DECLARED_WITHIN])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii", "replace").lower()
    if name in _LATIN:
        return _WINDOWS
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _strictly(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DeskError(
            path, f"byte {error.start} is not valid in {encoding} nor in UTF-8", "save the copy as UTF-8"
        ) from error


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
