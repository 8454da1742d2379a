"""Fixed copy in the bytes of its file."""

from __future__ import annotations

from copydesk.document import Source
from copydesk.readers.encoding import decode, encode
from copydesk.trouble import DeskError


def encoded(source: Source, data: bytes, text: str) -> bytes:
    """The text as the file of that source and those bytes holds it: encoding and byte order mark stay.

    Raises DeskError where the encoding has no room for a letter, and where a byte would change beside the fixes
    or be read otherwise the next time.
    """
    path, name = source.path, _named(source.encoding)
    if encode(source.text, source.encoding) != data:
        why = f"its {name} can be written in several ways, and not all of it would stay as it is"
        raise DeskError(path, f"not fixed: {why}", "save the copy as UTF-8")
    try:
        made = encode(text, source.encoding)
    except UnicodeEncodeError as error:
        why = f"{name} has no “{text[error.start]}”, which a fix puts in"
        raise DeskError(path, f"not fixed: {why}", "save the copy as UTF-8") from None
    if text.strip() and decode(path, made).text == text:
        return made
    why = "nothing would be left" if not text.strip() else f"it would no longer be read as {name}"
    raise DeskError(path, f"not fixed: {why}", "mend it by hand")


def _named(encoding: str) -> str:
    """The name of an encoding as people write it."""
    plain = encoding.removesuffix("-sig")
    return {"cp1252": "Windows-1252"}.get(plain, plain.upper())
