"""Reporters: from what the desk found to what a person or a program reads."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from copydesk.report import Report

__all__ = ["BUILT_IN", "Reporter"]


class Reporter(NamedTuple):
    """A form of report. `implementation` is `module:class`; it is imported when it is asked for.

    The class is called with the stream to write to; see `copydesk.reporters.concise` for a whole one.
    """

    name: str
    summary: str
    implementation: str

    def open(self, stream: Any) -> Report:
        """A report that writes to the stream."""
        module, _, name = self.implementation.partition(":")
        report: Callable[[Any], Report] = getattr(import_module(module), name)
        return report(stream)


BUILT_IN = (
    Reporter("terminal", "findings by file, each under its line of copy", "copydesk.reporters.terminal:Terminal"),
    Reporter("concise", "one line for each finding", "copydesk.reporters.concise:Concise"),
    Reporter("json", "the wire schema, version 1", "copydesk.reporters.json_:Json"),
)
