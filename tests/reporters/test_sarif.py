"""SARIF: valid, at the right places in every unit, and its fixes are the fixes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, Repair
from copydesk.report import Checked
from copydesk.rule import Rule
from copydesk.trouble import Trouble

SCHEMA = jsonschema.Draft7Validator(
    json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
)
Report = Callable[..., str]
Found = Callable[..., Diagnostic]


class OddWord(Rule):
    """An odd word stands in the copy.

    Readers stumble over it, in `code` as elsewhere.

    Left alone: what is odd on purpose.
    """

    id = "odd-word"
    family = "spelling"
    severity = "note"
    bad = ()
    good = ()


def _run(log: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(log)
    SCHEMA.validate(read)
    (run,) = read["runs"]
    assert isinstance(run, dict)
    return run


def _by_columns(text: str, region: dict[str, int]) -> tuple[int, int]:
    starts = [0, *(end.end() for end in re.finditer(r"\r\n|\n|\r", text))]
    return (
        starts[region["startLine"] - 1] + region["startColumn"] - 1,
        starts[region["endLine"] - 1] + region["endColumn"] - 1,
    )


def _bytes(source: Source) -> bytes:
    mark = b"" if source.encoding in ("utf-8", "utf-8-sig", "cp1252") else "\ufeff".encode(source.encoding)
    return mark + source.text.encode(source.encoding)


@given(st.data())
def test_it_is_valid_and_its_fixes_are_the_fixes(
    copies: st.SearchStrategy[Checked], report: Report, repaired: Callable[[str, Repair], str], data: st.DataObject
) -> None:
    checked = data.draw(copies)
    source = checked.source
    assert source is not None
    results = _run(report("sarif", checked, rules=[OddWord]))["results"]
    assert len(results) == len(checked.diagnostics)
    for result, found in zip(results, checked.diagnostics, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert Span(*_by_columns(source.text, region)) == found.span
        assert region.get("snippet", {"text": ""})["text"] == found.excerpt
        regions = [related["physicalLocation"]["region"] for related in result.get("relatedLocations", [])]
        others = {source.text[slice(*_by_columns(source.text, other))] for other in regions}
        assert others == {place.excerpt for place in found.related}
        made = set[str]()
        for fix in result.get("fixes", []):
            (change,) = fix["artifactChanges"]
            made |= _applied(source, change["replacements"])
        assert made == {repaired(source.text, fix) for fix in found.fixes}


def _applied(source: Source, replacements: list[dict[str, Any]]) -> set[str]:
    """The text with the replacements made by lines and columns, by letters and by bytes."""
    by_columns = by_letters = source.text
    by_bytes, mark = _bytes(source), len(_bytes(source)) - len(source.text.encode(source.encoding.removesuffix("-sig")))
    for replacement in reversed(replacements):
        region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
        start, end = _by_columns(source.text, region)
        by_columns = by_columns[:start] + text + by_columns[end:]
        start, end = region["charOffset"], region["charOffset"] + region["charLength"]
        by_letters = by_letters[:start] + text + by_letters[end:]
        start, end = region["byteOffset"], region["byteOffset"] + region["byteLength"]
        encoded = text.encode(source.encoding.removesuffix("-sig"), "replace")
        by_bytes = by_bytes[:start] + encoded + by_bytes[end:]
    assert by_bytes[mark:] == by_columns.encode(source.encoding.removesuffix("-sig"), "replace")
    return {by_columns, by_letters}


@pytest.mark.parametrize(
    ("text", "word", "line", "column"),
    [
        ("odd", "odd", 1, 1),
        ("\tan odd\n", "odd", 1, 5),
        ("😀😀 odd", "odd", 1, 4),
        ("one\r\ntwo\r\nan odd\r\n", "odd", 3, 4),
        ("one\rtwo\rodd", "odd", 3, 1),
        ("nai\u0308ve odd", "odd", 1, 8),
    ],
)
def test_columns_count_code_points(text: str, word: str, line: int, column: int, report: Report, found: Found) -> None:
    source = Source("a.txt", text)
    at = text.index(word)
    checked = Checked("a.txt", source, (found(source, Span(at, at + len(word))),))
    run = _run(report("sarif", checked))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (line, column)
    assert (region["endLine"], region["endColumn"]) == (line, column + len(word))


def test_rules_that_found_something_say_what_they_look_for(report: Report, found: Found) -> None:
    source = Source("a.txt", "odd odd")
    checked = Checked(
        "a.txt",
        source,
        (
            found(source, Span(0, 3), rule="strange", family="grammar", severity="warning"),
            found(source, Span(0, 3), fixes=(Repair((Edit(Span(0, 3), "even"),), True, "even"),)),
            found(source, Span(4, 7), message="see [here](1)"),
        ),
    )
    run = _run(report("sarif", checked, rules=[OddWord]))
    strange, odd = run["tool"]["driver"]["rules"]
    assert strange == {
        "id": "strange",
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["grammar"]},
    }
    assert odd["id"] == "odd-word"
    assert odd["name"] == "OddWord"
    assert odd["shortDescription"]["text"] == "An odd word stands in the copy"
    assert odd["fullDescription"]["text"] == "Readers stumble over it, in `code` as elsewhere."
    assert odd["help"]["markdown"].endswith("Left alone: what is odd on purpose.")
    assert odd["defaultConfiguration"] == {"level": "note", "enabled": True}
    first, second, third = run["results"]
    assert [one["ruleIndex"] for one in run["results"]] == [0, 1, 1]
    assert [one["level"] for one in run["results"]] == ["warning", "error", "error"]
    assert first["partialFingerprints"]["copydeskContext/v1"]
    assert second["fixes"][0]["description"]["text"].startswith("Write “even” (safe")
    assert third["message"]["text"] == "see \\[here\\](1)", "a link is what SARIF would make of it"


def test_what_could_not_be_done_is_a_notification(report: Report) -> None:
    trouble = Trouble("a b.txt", "no such file or folder", "check the spelling of the path")
    run = _run(report("sarif", Checked("a b.txt", None, troubles=(trouble,))))
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == str(trouble)
    location = notification["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "a%20b.txt", "uriBaseId": "%SRCROOT%"}


def test_nothing_found_is_a_run_without_results(report: Report) -> None:
    run = _run(report("sarif"))
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_bytes_are_left_out_where_a_text_can_be_written_in_several_ways(report: Report, found: Found) -> None:
    source = Source("a.txt", "日 odd", "iso2022_jp")
    run = _run(report("sarif", Checked("a.txt", source, (found(source, Span(2, 5)),))))
    assert "byteOffset" not in run["results"][0]["locations"][0]["physicalLocation"]["region"]
