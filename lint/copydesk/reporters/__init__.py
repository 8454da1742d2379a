"""Reporters: from what the desk found to what a person or a program reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from copydesk.report import Report
    from copydesk.rule import Rule

__all__ = ["BUILT_IN", "Reporter"]


class Reporter(NamedTuple):
    """A form of report. `implementation` is `module:class`; it is imported when it is asked for.

    The class is called with the stream to write to; see `copydesk.reporters.concise` for a whole one. One that
    says of rules what they look for (`tells_of_rules`) is called with the rules too. `encoding` is the one that the
    form demands; None stands for that of the terminal or the log.
    """

    name: str
    summary: str
    implementation: str
    encoding: str | None = None
    tells_of_rules: bool = False

    def open(self, stream: Any, rules: Iterable[type[Rule]] = ()) -> Report:
        """A report that writes to the stream. Letters that the stream cannot hold do not end the run."""
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=self.encoding, errors="replace")
        module, _, name = self.implementation.partition(":")
        report: Callable[..., Report] = getattr(import_module(module), name)
        return report(stream, rules) if self.tells_of_rules else report(stream)


def _for_programs(name: str, summary: str, implementation: str, *, tells_of_rules: bool = False) -> Reporter:
    return Reporter(name, summary, f"copydesk.reporters.{implementation}", "utf-8", tells_of_rules)


BUILT_IN = (
    Reporter("terminal", "findings by file, each under its line of copy", "copydesk.reporters.terminal:Terminal"),
    Reporter("concise", "one line for each finding", "copydesk.reporters.concise:Concise"),
    _for_programs("json", "the wire schema, version 1", "json_:Json"),
    _for_programs("jsonl", "the findings of the wire schema, one a line", "jsonl:JsonLines"),
    _for_programs("sarif", "SARIF 2.1.0, with fixes and rules", "sarif:Sarif", tells_of_rules=True),
    _for_programs("github", "annotations for a step of GitHub Actions", "github:GitHub"),
    _for_programs("gitlab", "GitLab's Code Quality report", "gitlab:GitLab"),
    _for_programs("junit", "JUnit XML", "junit:JUnit"),
    _for_programs("checkstyle", "Checkstyle XML", "checkstyle:Checkstyle"),
    _for_programs("rdjson", "reviewdog's format, with suggestions", "rdjson:RdJson"),
    _for_programs("html", "a page with the copy and its marks", "manuscript:Manuscript", tells_of_rules=True),
)
