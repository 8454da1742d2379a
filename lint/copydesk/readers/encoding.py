"""From bytes to text: a byte order mark, what the file declares, strict UTF-8, then Windows-1252 with a warning."""

from __future__ import annotations

import codecs
import re

from copydesk.document import Source
from copydesk.trouble import DeskError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = rb"""(?ix) <\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+) | <meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)"""
_DECLARED_WITHIN = 1024  # bytes: where the HTML standard looks for the declaration
_WINDOWS = "cp1252"
_MEANT = {
    **dict.fromkeys(("iso8859-1", "ascii", "cp1252"), _WINDOWS),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8"),
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
}
"""What a declared name means on the web. Who can read `utf-16` in it byte by byte is not reading UTF-16."""
_KNOWN = r"(?:utf-8|iso8859-\d+|cp(?:125\d|866|874|9\d\d)|koi8-[ru]|mac-roman|gb18030|big5|euc_jp|iso2022_jp)$"


def decode(path: str, data: bytes, *, editable: bool = True) -> Source:
    """The text of a file. Raises DeskError where the bytes are not text in any encoding we may assume."""
    if not data.strip():
        raise DeskError(path, "the file is empty", "write the copy or leave the file out")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(path, data, mark, encoding, editable)
    if b"\0" in data:
        _refuse_zeros(path, data)
    declared = _declared(data)
    for name in dict.fromkeys((declared or "utf-8", "utf-8")):
        try:
            return _source(path, data.decode(name), name, editable)
        except UnicodeDecodeError:
            continue
    return _assumed(path, data, declared, editable)


def encode(text: str, encoding: str) -> bytes:
    """The text in the bytes of a file of that encoding. Raises UnicodeEncodeError for a letter that it has not."""
    mark = next((mark for mark, marked in _MARKS if marked == encoding), b"")
    return mark + text.encode(encoding.removesuffix("-sig"))


def _marked(path: str, data: bytes, mark: bytes, encoding: str, editable: bool) -> Source:
    """The text of a file that begins with a byte order mark."""
    plain = encoding.removesuffix("-sig")
    try:
        text = data[len(mark) :].decode(plain)
    except UnicodeDecodeError as error:
        why = f"byte {error.start + len(mark)} is not valid {plain.upper()}, which its byte order mark promises"
        raise DeskError(path, why, "save the copy as UTF-8") from error
    if not text.strip():
        raise DeskError(path, "the file is empty", "write the copy or leave the file out")
    return _source(path, text, encoding, editable)


def _assumed(path: str, data: bytes, declared: str | None, editable: bool) -> Source:
    """The text of a file that is neither what it declares nor UTF-8."""
    bad = _first_bad(data, "utf-8")
    try:
        text = data.decode(_WINDOWS)
    except UnicodeDecodeError as error:
        why = f"byte {bad} is not valid UTF-8, and byte {error.start} is not valid Windows-1252"
        raise DeskError(path, why, "save the copy as UTF-8") from error
    if declared and declared not in ("utf-8", _WINDOWS):
        at = _first_bad(data, declared)
        warning = f"not valid {declared} at byte {at}, as it declares, nor UTF-8; read as Windows-1252"
    else:
        warning = f"not valid UTF-8 at byte {bad}; read as Windows-1252"
    return _source(path, text, _WINDOWS, editable, (warning,))


def _refuse_zeros(path: str, data: bytes) -> None:
    """Say what a file with zero bytes is: no text, or UTF-16 that does not say so."""
    zeros = data.count(0)
    if len(data) // 3 <= zeros <= len(data) // 2 + 1 and not (data[::2].count(0) and data[1::2].count(0)):
        why = "looks like UTF-16 without a byte order mark"
        raise DeskError(path, why, "save the copy as UTF-8, or with a byte order mark")
    raise DeskError(path, "looks like a binary file", "leave it out, or save the copy as text in UTF-8")


def _source(path: str, text: str, encoding: str, editable: bool, warnings: tuple[str, ...] = ()) -> Source:
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    return Source(path, text, encoding, newline, editable, warnings)


def _declared(data: bytes) -> str | None:
    """The encoding that the head of a page names, if we know it. Copy that speaks of a declaration makes none."""
    head = data[:_DECLARED_WITHIN]
    if not head.lstrip().startswith(b"<"):
        return None
    match = re.search(_DECLARED, head)
    if not match:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii", "replace")).name
    except LookupError:
        return None
    name = _MEANT.get(name, name)
    return name if re.match(_KNOWN, name) else None


def _first_bad(data: bytes, encoding: str) -> int:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0
