"""Writes a stet into the copy, as a comment, where that changes nothing but the finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.document import OPAQUE, Document, Source, Span
from copydesk.finding import Diagnostic
from copydesk.fixing import overwrite
from copydesk.fixing.encoded import encoded
from copydesk.readers.encoding import decode
from copydesk.report import Checked
from copydesk.trouble import DeskError

_HEAD_OF_LINE = r"[ \t]*(?:#{1,6}[ \t]+|(?:<[^<>\n]*>[ \t]*)+)?"
"""What may stand between the start of a line and the block that it begins: number signs, tags."""


def write_comment(
    path: str, found: str, reason: str, read: Callable[[Source], Document], check: Callable[[Source], Checked]
) -> None:
    """Let the finding of that fingerprint stand, by a comment in the file, unless it stands already.

    Raises DeskError where there is no place for a comment at which all else stays as it is.
    """
    with open(path, "rb") as file:
        data = file.read()
    source = decode(path, data)
    document, before = read(source), check(source)
    one = next((one for one in before.diagnostics if one.fingerprint == found), None)
    if one is None:
        return
    for text in _attempts(document, one, _comment(one, reason)):
        after = source._replace(text=text)
        if _same_copy(document, read(after)) and _stands(before, check(after), one):
            overwrite(path, data, encoded(source, data, text))
            return
    raise DeskError(path, f"no comment can stand beside “{one.excerpt}”", "leave out --comment")


def _comment(one: Diagnostic, reason: str) -> str:
    if "--" in reason or "<" in reason or ">" in reason:
        raise DeskError("--reason", "a comment cannot hold --, < or >", "say it in other words")
    said = f" ({' '.join(reason.split())})" if reason.strip() else ""
    return f"<!-- stet {one.rule}{_words(one.excerpt)}{said} -->"


def _words(excerpt: str) -> str:
    """The words of a finding in quotation marks, or nothing where a comment cannot hold them."""
    words = " ".join(excerpt.split())
    opening, closing = ('"', '"') if '"' not in words else ("“", "”")
    if not words or closing in words or opening in words or OPAQUE in words or re.search(r"--|[<>]|^-|-$", words):
        return ""
    return f": {opening}{words}{closing}"


def _attempts(document: Document, one: Diagnostic, comment: str) -> Iterator[str]:
    """The text with the comment in it: on a line of its own, behind the block, at the end of its line, before it."""
    source, text = document.source, document.source.text
    block = _block(document, one)
    line = source.line_starts[source.place(block.start).line - 1]
    head = text[line : block.start]
    before = text[:line].splitlines()[-1:]
    if re.fullmatch(_HEAD_OF_LINE, head) and ("<" in head or not "".join(before).strip()):
        indent = head[: len(head) - len(head.lstrip(" \t"))]
        yield f"{text[:line]}{indent}{comment}{source.newline}{text[line:]}"
    end = re.compile(r"[\r\n]|\Z").search(text, block.end)
    for at, put in ((block.end, f" {comment}"), (end.start() if end else block.end, f" {comment}")):
        yield text[:at] + put + text[at:]
    yield text[: block.start] + comment + text[block.start :]


def _block(document: Document, one: Diagnostic) -> Span:
    """The smallest block of the source that holds the finding."""
    blocks = [document.in_source(block.span) for block in document.blocks]
    around = [block for block in blocks if block.start <= one.span.start <= block.end]
    return min(around, key=lambda block: block.end - block.start, default=one.span)


def _same_copy(before: Document, after: Document) -> bool:
    return (before.text, before.blocks, before.meta) == (after.text, after.blocks, after.meta)


def _stands(before: Checked, after: Checked, one: Diagnostic) -> bool:
    """Whether the finding is gone, and nothing has come."""
    left = {each.fingerprint for each in after.diagnostics}
    return one.fingerprint not in left and left <= {each.fingerprint for each in before.diagnostics}
