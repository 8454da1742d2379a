"""SARIF 2.1.0, which GitHub's code scanning, Azure DevOps and many editors read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from copydesk.document import Place, Source, Span
from copydesk.finding import Diagnostic, RelatedPlace, Repair
from copydesk.report import Checked, Summary
from copydesk.reporters.json_ import dumps
from copydesk.reporters.offsets import ByteOffsets
from copydesk.reporters.paths import as_uri
from copydesk.reporters.rule_text import explanation, summary
from copydesk.reporters.wording import shortened
from copydesk.rule import Rule
from copydesk.trouble import Trouble

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_RUN: dict[str, Any] = {
    "columnKind": "unicodeCodePoints",
    "newlineSequences": ["\r\n", "\n", "\r"],
    "defaultEncoding": "utf-8",
    "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that copydesk ran in"}}},
}
"""What holds for every run. Lines end where a `Source` says they do."""


class Sarif:
    """A log with one run. Results are written as the files come; what tells of the rules comes behind them."""

    def __init__(self, stream: TextIO, rules: Iterable[type[Rule]] = ()) -> None:
        self._stream = stream
        self._rules = {rule.id: rule for rule in rules}
        self._used: dict[str, Diagnostic] = {}
        self._between = ""
        stream.write(f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{')
        stream.write("".join(f'"{name}": {dumps(value)}, ' for name, value in _RUN.items()) + '"results": [')

    def expect(self, files: int) -> None:
        """Nothing."""

    def file(self, checked: Checked) -> None:
        """The results of a file, one on a line."""
        if checked.source is None:
            return
        places = _Places(checked.source)
        for found in checked.diagnostics:
            self._used.setdefault(found.rule, found)
            result = _result(places, found, list(self._used).index(found.rule))
            self._stream.write(f"{self._between}\n  {dumps(result)}")
            self._between = ","

    def end(self, summary: Summary) -> None:
        """The tool with the rules that found something, and what could not be done."""
        from copydesk import __version__

        driver = {"name": "copydesk", "semanticVersion": __version__, "rules": list(self._described())}
        invocation: dict[str, Any] = {"executionSuccessful": not summary.troubles}
        if summary.troubles:
            invocation["toolExecutionNotifications"] = [_notification(trouble) for trouble in summary.troubles]
        tool, invocations = dumps({"driver": driver}), dumps([invocation])
        self._stream.write(f'\n], "tool": {tool}, "invocations": {invocations}}}]}}\n')

    def _described(self) -> Iterator[dict[str, Any]]:
        for name, found in self._used.items():
            rule = self._rules.get(name)
            known = _metadata(rule) if rule else {"defaultConfiguration": {"level": found.severity}}
            yield {"id": name, **known, "properties": {"tags": [found.family]}}


def _metadata(rule: type[Rule]) -> dict[str, Any]:
    short = summary(rule)
    told = explanation(rule)
    page = f"{short}.\n\n{told}" if told else f"{short}."
    return {
        "name": rule.__name__,
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(told.partition("\n\n")[0].split()) or short},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.enabled},
    }


def _result(places: _Places, found: Diagnostic, index: int) -> dict[str, Any]:
    region = places.region(found.span)
    if snippet := places.source.text[found.span.start : found.span.end]:
        region["snippet"] = {"text": snippet}
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": found.severity,
        "message": _message(found.message),
        "locations": [{"physicalLocation": {"artifactLocation": places.artifact, "region": region}}],
        "partialFingerprints": {"copydeskContext/v1": found.fingerprint},
    }
    if found.related:
        result["relatedLocations"] = _each_once(places.related(place) for place in found.related)
    if fixes := _each_once(_fix(places, fix) for fix in found.fixes if fix.edits):
        result["fixes"] = fixes
    if found.variant:
        result["properties"] = {"variant": found.variant}
    return result


def _each_once(things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The things without those that are there already, as SARIF demands."""
    return list({dumps(thing): thing for thing in things}.values())


def _fix(places: _Places, fix: Repair) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": places.region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": places.artifact, "replacements": replacements}
    safety = "safe: it changes neither a fact nor a quotation" if fix.safe else "for an editor to decide"
    told = "Change it" if fix.suggestion is None else f"Write “{shortened(fix.suggestion)}”"
    told = "Leave it out" if fix.suggestion == "" else told
    return {"description": _message(f"{told} ({safety})"), "artifactChanges": [change]}


def _notification(trouble: Trouble) -> dict[str, Any]:
    return {
        "level": "error",
        "message": _message(str(trouble)),
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(trouble.what)}}],
    }


def _artifact(path: str) -> dict[str, str]:
    uri = as_uri(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _ROOT}


def _message(text: str) -> dict[str, str]:
    """A message that holds no link, though the copy that it quotes may read like one: `[text](1)`."""
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text}


class _Places:
    """Places of one source as SARIF says them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.artifact = _artifact(source.path)
        self._bytes = ByteOffsets(source)

    def region(self, span: Span) -> dict[str, Any]:
        """A region by lines and columns, by letters and, where they can be known, by bytes."""
        start, end = self.source.place(span.start), self.source.place(span.end)
        region: dict[str, Any] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": span.start,
            "charLength": span.end - span.start,
        }
        if self._bytes.known:
            first = self._bytes.at(span.start)
            region |= {"byteOffset": first, "byteLength": self._bytes.at(span.end) - first}
        return region

    def related(self, place: RelatedPlace) -> dict[str, Any]:
        """Another place that a finding speaks of."""
        region = self.region(Span(self._offset(place.start), self._offset(place.end)))
        return {
            "message": _message(place.message or shortened(place.excerpt) or "here"),
            "physicalLocation": {"artifactLocation": self.artifact, "region": region},
        }

    def _offset(self, place: Place) -> int:
        return self.source.line_starts[place.line - 1] + place.column - 1
