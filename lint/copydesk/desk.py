"""The desk: reads copy and checks it. Every door (command line, hook, editor, server) comes through here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from copydesk.document import Document, Meta, Source
from copydesk.finding import Finding
from copydesk.house.listed import Listed, lists_for
from copydesk.knowledge import Knowledge
from copydesk.placing import place, settle
from copydesk.plugins import Plugins
from copydesk.readers import Reader
from copydesk.readers.encoding import decode
from copydesk.readers.masthead import masthead
from copydesk.readers.tongue import recognised
from copydesk.reading import Reading
from copydesk.report import Checked, Filter
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk.trouble import DeskError, Trouble

if TYPE_CHECKING:
    from copydesk.cache import Cache

STREAM = "<stdin>"
"""The path of standard input that was given no name; it is read as plain text."""

_STREAM_AS = "copy.txt"


class Desk:
    """Rules, readers and knowledge, laid out for a run."""

    def __init__(
        self,
        plugins: Plugins,
        settings: Settings | None = None,
        knowledge: Knowledge | None = None,
        settings_of: Callable[[str], Settings] | None = None,
    ) -> None:
        """`settings` are for all files; `settings_of` gives those of a path, and may raise DeskError.

        Knowledge that is given is all that is known; without it the words of the house are laid over what is built in.
        """
        self.plugins = plugins
        self.settings = settings or Settings()
        self.knowledge = knowledge or Knowledge()
        self._has_house = knowledge is None
        self._lists: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[Listed, ...]] = {}
        self.settings_of = settings_of or (lambda path: self.settings)
        self.filters: tuple[Filter, ...] = ()
        self.cache: Cache | None = None
        self._laid_out = {self.settings: self.settings.lay_out(plugins.rules)}

    def read(self, path: str, data: bytes, *, editable: bool = True) -> Document:
        """The document in the bytes; the suffix of the path says what they are. Raises DeskError."""
        return self.read_source(decode(path, data, editable=editable))

    def read_source(self, source: Source) -> Document:
        """The document in a text that was decoded. Raises DeskError."""
        reading = Reading(source)
        settings = self.settings_of(source.path)
        said = self._reader(source.path).read(reading)
        told = settings.meta.or_else(said)._replace(language=settings.language_of(said.language))
        blocks = reading.blocks()
        if told.language is None:
            told = told._replace(language=recognised(blocks))
        known = told.or_else(masthead(blocks, told))
        knowledge = self.knowledge.of(self._lists_for(source.path, settings), known.language)
        return reading.finish(known.or_else(Meta(published=settings.default_dateline)), knowledge)

    def check(self, document: Document) -> Checked:
        """What is wrong in the document. A rule that fails costs its own findings and no others."""
        return self.sifted(self._examined(document))

    def _examined(self, document: Document) -> Checked:
        """The same with what is known and with lines that did not change."""
        found: list[tuple[Rule, Finding]] = []
        troubles: list[Trouble] = []
        ran: list[Rule] = []
        for rule in self.rules_for(document.source.path):
            if not rule.reads(document.meta.language):
                continue
            try:
                found.extend((rule, one) for one in _in_its_languages(rule, document) if self._wants(one, document))
                ran.append(rule)
            except DeskError as error:
                troubles += error.troubles
            except Exception as error:
                troubles.append(_failed(rule, document.source.path, error))
        found = _as_said(document, found)
        diagnostics = tuple(sorted(place(document, settle(found)), key=lambda one: (one.span, one.rule)))
        words = document.text.count(" ") + len(document.blocks)
        checked = Checked(document.source.path, document.source, diagnostics, tuple(troubles), words)
        return self._let_stand(document, checked, ran)

    def _wants(self, finding: Finding, document: Document) -> bool:
        """Whether a finding with a family of its own is of one that is wanted; for the others their rule was asked."""
        return not finding.family or finding.family not in self.settings_of(document.source.path).ignore

    def sifted(self, checked: Checked) -> Checked:
        """The same without what the filters leave out: what is known, and lines that did not change."""
        for each in self.filters:
            checked = each(checked)
        return checked

    def _let_stand(self, document: Document, checked: Checked, ran: list[Rule]) -> Checked:
        """The same without what stets in the document's comments let stand."""
        if not any("stet" in comment.text.lower() for comment in document.comments):
            return checked
        from copydesk.stet.let_stand import let_stand

        return let_stand(document, checked, ran, self.plugins.rules)

    def check_file(self, path: str) -> Checked:
        """Read a file and check it; what goes wrong is in the result, never raised."""
        data = _data(path)
        return data if isinstance(data, Checked) else self.check_bytes(path, data)

    def check_bytes(self, path: str, data: bytes, *, editable: bool = True) -> Checked:
        """Check copy that did not come from the file at `path`, or may not be what it holds."""
        try:
            source = decode(path, data, editable=editable)
        except DeskError as error:
            return Checked(path, None, troubles=error.troubles)
        if self.cache is None:
            return self.check_source(source)
        return self.sifted(self._cached(self.cache, source, data))

    def check_source(self, source: Source) -> Checked:
        """Check a text that was decoded; what goes wrong is in the result, never raised."""
        return self.sifted(self._check_source(source))

    def _cached(self, cache: Cache, source: Source, data: bytes) -> Checked:
        """What an earlier run found in these bytes; else what is found now, which is kept where it will hold."""
        try:
            settings = self.settings_of(source.path)
            lasting = all(rule.repeatable for rule in self.rules_for(source.path))
            key = settings, self._lists_for(source.path, settings)
        except DeskError:
            return self._check_source(source)  # which says what is wrong
        known = cache.find(source, data, key) if lasting else None
        if known is None:
            known = self._check_source(source)
            if lasting:
                cache.keep(known, data, key)
        return known

    def _check_source(self, source: Source) -> Checked:
        try:
            return self._examined(self.read_source(source))
        except DeskError as error:
            return Checked(source.path, None, troubles=error.troubles)
        except Exception as error:
            why = f"cannot be read: {type(error).__name__}: {error}"
            return _unread(source.path, why, "please report this bug")

    def fix_file(self, path: str, *, unsafe: bool = False, write: bool = True) -> Checked:
        """Check a file, make the fixes and check again until nothing changes; what goes wrong is in the result.

        The file is written once, as a whole. Without `write` the result tells what it would be.
        """
        data = _data(path)
        if isinstance(data, Checked):
            return data
        from copydesk.fixing import fix, overwrite

        keep = partial(overwrite, path, data) if write else None
        return fix(data, self.check_bytes(path, data), self.check_source, unsafe=unsafe, keep=keep)[0]

    def fix_bytes(self, path: str, data: bytes, *, unsafe: bool = False) -> tuple[Checked, bytes]:
        """What remains once the fixes are made, and the copy with them, in its own encoding; no file is touched."""
        from copydesk.fixing import fix

        return fix(data, self.check_bytes(path, data), self.check_source, unsafe=unsafe)

    def open(self, paths: Iterable[str]) -> None:
        """Make ready what the processes that check these files share, so that it is made once and not by each."""
        self.knowledge.open()
        for path in paths:
            with suppress(DeskError):  # a path with broken settings says so when it is checked
                self.rules_for(path)
                self.knowledge.of(self._lists_for(path, self.settings_of(path)), None)
        for rules in self._laid_out.values():
            for rule in rules:
                rule.open()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules for files that have no settings of their own."""
        return self._laid_out[self.settings]

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The rules for a file; files with equal settings share them. Raises DeskError."""
        settings = self.settings_of(path)
        if settings not in self._laid_out:
            self._laid_out[settings] = settings.lay_out(self.plugins.rules)
        return self._laid_out[settings]

    def _lists_for(self, path: str, settings: Settings) -> tuple[Listed, ...]:
        """The house's lists for a file."""
        key = os.path.dirname(os.path.abspath(path)), settings.words, settings.forbidden
        if key not in self._lists:
            self._lists[key] = lists_for(*key) if self._has_house else ()
        return self._lists[key]

    def _reader(self, path: str) -> Reader:
        reader = self.plugins.reader_for(_STREAM_AS if path == STREAM else path)
        if reader is None:
            known = " ".join(sorted(self.plugins.suffixes))
            raise DeskError(path, "no reader for this kind of file", f"name one of {known}")
        return reader


def _data(path: str) -> bytes | Checked:
    """What a file holds, or why it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return _unread(path, error.strerror or str(error), "check the path and its permissions")


def _in_its_languages(rule: Rule, document: Document) -> Iterable[Finding]:
    """What a rule finds where the copy is in a language that it reads; another passage is none of its business."""
    found = rule.check(document)
    if not document.tongues:
        return found
    return (one for one in found if rule.reads(document.language_at(one.span.start)))


def _as_said(document: Document, found: list[tuple[Rule, Finding]]) -> list[tuple[Rule, Finding]]:
    """The findings without those about what others said, where a rule does not look, and what is marked [sic]."""
    if any(rule.quoted != "checked" for rule, _ in found):
        from copydesk.stet.quoted import as_quoted

        found = as_quoted(document, found)
    if found and any(mark in document.text for mark in ("[sic", "(sic", "[Sic", "(Sic", "[SIC", "(SIC")):
        from copydesk.stet.sic import without_sic

        found = without_sic(document, found)
    return found


def _failed(rule: Rule, path: str, error: Exception) -> Trouble:
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    where = f" ({os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno})" if at else ""
    why = f"rule {rule.id} failed: {type(error).__name__}: {error}{where}"
    return Trouble(path, why, f"go on with --ignore {rule.id}, and report the bug")


def _unread(path: str, why: str, remedy: str) -> Checked:
    return Checked(path, None, troubles=(Trouble(path, why, remedy),))
