"""The desk: reads copy and checks it. Every door (command line, hook, editor, server) comes through here."""

from __future__ import annotations

import os

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.knowledge import Knowledge
from copydesk.placing import place, settle
from copydesk.plugins import Plugins
from copydesk.readers import Reader
from copydesk.readers.encoding import decode
from copydesk.readers.masthead import masthead
from copydesk.reading import Reading
from copydesk.report import Checked
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError, Trouble

STREAM = "<stdin>"
"""The path of standard input that was given no name; it is read as plain text."""

_STREAM_AS = "copy.txt"


class Desk:
    """Rules, readers and knowledge, laid out for a run."""

    def __init__(self, plugins: Plugins, settings: Settings | None = None, knowledge: Knowledge | None = None) -> None:
        self.plugins = plugins
        self.settings = settings or Settings()
        self.knowledge = knowledge or Knowledge()
        self.rules = tuple(rule() for rule in self.settings.choose(plugins.rules))

    def read(self, path: str, data: bytes, *, editable: bool = True) -> Document:
        """The document in the bytes; the suffix of the path says what they are. Raises DeskError."""
        reading = Reading(decode(path, data, editable=editable))
        said = self._reader(path).read(reading)
        told = self.settings.meta.or_else(said)
        return reading.finish(told.or_else(masthead(reading.blocks(), told)), self.knowledge)

    def check(self, document: Document) -> Checked:
        """What is wrong in the document. A rule that fails costs its own findings and no others."""
        found: list[tuple[Rule, Finding]] = []
        troubles: list[Trouble] = []
        for rule in self.rules:
            try:
                found += [(rule, finding) for finding in rule.check(document)]
            except Exception as error:
                troubles.append(_failed(rule, document.source.path, error))
        diagnostics = tuple(sorted(place(document, settle(found)), key=lambda one: (one.span, one.rule)))
        words = document.text.count(" ") + len(document.blocks)
        return Checked(document.source.path, document.source, diagnostics, tuple(troubles), words)

    def check_file(self, path: str) -> Checked:
        """Read a file and check it; what goes wrong is in the result, never raised."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            return _unread(path, error.strerror or str(error), "check the path and its permissions")
        return self.check_bytes(path, data)

    def check_bytes(self, path: str, data: bytes, *, editable: bool = True) -> Checked:
        """Check copy that did not come from the file at `path`, or may not be what it holds."""
        try:
            return self.check(self.read(path, data, editable=editable))
        except DeskError as error:
            return Checked(path, None, troubles=(error.trouble,))
        except Exception as error:
            return _unread(path, f"cannot be read: {type(error).__name__}: {error}", "please report this bug")

    def _reader(self, path: str) -> Reader:
        reader = self.plugins.reader_for(_STREAM_AS if path == STREAM else path)
        if reader is None:
            known = " ".join(sorted(self.plugins.suffixes))
            raise DeskError(path, "no reader for this kind of file", f"name one of {known}")
        return reader


def _failed(rule: Rule, path: str, error: Exception) -> Trouble:
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    where = f" ({os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno})" if at else ""
    why = f"rule {rule.id} failed: {type(error).__name__}: {error}{where}"
    return Trouble(path, why, f"go on with --ignore {rule.id}, and report the bug")


def _unread(path: str, why: str, remedy: str) -> Checked:
    return Checked(path, None, troubles=(Trouble(path, why, remedy),))
