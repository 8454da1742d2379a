"""The forms for programs: they can be read, they lose nothing, and copy cannot break out of them."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic, Edit, RelatedPlace, Repair
from copydesk.report import Checked
from copydesk.reporters import BUILT_IN
from copydesk.reporters.paths import as_uri, relative
from copydesk.reporters.wording import in_a_line, in_full
from copydesk.reporters.xml_text import legal
from copydesk.trouble import Trouble

SCHEMAS = Path(__file__).parent / "schemas"
Copies = st.SearchStrategy[Checked]
Report = Callable[..., str]
Found = Callable[..., Diagnostic]


def valid(schema: str, text: str) -> Any:
    """What the report says, which the schema allows."""
    path = SCHEMAS / schema
    if path.suffix == ".xsd":
        xmlschema.validate(text.encode(), str(path))
        return ElementTree.fromstring(text.encode())
    read = json.loads(text)
    jsonschema.validate(read, json.loads(path.read_text("utf-8")))
    return read


GONE = Checked("gone.txt", None, troubles=(Trouble("gone.txt", "no such file or folder", "check the path"),))


@given(st.data())
def test_jsonl_is_the_findings_of_json_one_a_line(copies: Copies, report: Report, data: st.DataObject) -> None:
    files = data.draw(st.lists(copies, max_size=3))
    lines = report("jsonl", *files).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(report("json", *files))["findings"]


@given(st.data())
def test_junit_is_valid_and_has_every_finding(copies: Copies, report: Report, data: st.DataObject) -> None:
    checked = data.draw(copies)
    suites = valid("junit-10.xsd", report("junit", checked, GONE))
    suite, gone = suites
    assert suite.get("name") == legal(relative(checked.path))
    failures = suite.findall("testcase/failure")
    assert [one.get("message") for one in failures] == [legal(in_a_line(found)) for found in checked.diagnostics]
    for one, found in zip(failures, checked.diagnostics, strict=True):
        assert (one.text or "").endswith(legal(in_full(found)))
    assert int(suite.get("failures") or -1) == len(checked.diagnostics)
    assert int(suite.get("tests") or -1) == len(suite) >= 1
    assert [error.get("message") for error in gone.findall("testcase/error")] == [str(GONE.troubles[0])]


def test_a_clean_file_is_a_test_that_passed(report: Report) -> None:
    suites = valid("junit-10.xsd", report("junit", Checked("news/clean.txt", Source("news/clean.txt", "ok"))))
    (case,) = suites.findall("testsuite/testcase")
    assert (case.get("classname"), case.get("name"), len(case)) == ("news/clean", "clean", 0)


@given(st.data())
def test_checkstyle_is_valid_and_has_every_finding(copies: Copies, report: Report, data: st.DataObject) -> None:
    checked = data.draw(copies)
    root = valid("checkstyle.xsd", report("checkstyle", checked, GONE))
    told = [
        (error.get("line"), error.get("column"), error.get("severity"), error.get("message"))
        for error in root.findall("file/error")
    ]
    severities = {"note": "info"}
    assert told == [
        (str(one.start.line), str(one.start.column), severities.get(one.severity, one.severity), legal(in_a_line(one)))
        for one in checked.diagnostics
    ]
    assert [one.text for one in root.findall("file/exception")] == [str(GONE.troubles[0])]


@given(st.data())
def test_code_quality_is_valid_and_has_every_finding(copies: Copies, report: Report, data: st.DataObject) -> None:
    checked = data.draw(copies)
    read = valid("code-quality.json", report("gitlab", checked))
    assert [one["location"]["lines"] for one in read] == [
        {"begin": one.start.line, "end": one.end.line} for one in checked.diagnostics
    ]
    assert [one["check_name"] for one in read] == [one.rule for one in checked.diagnostics]


def test_code_quality_of_nothing_is_an_empty_list(report: Report) -> None:
    assert json.loads(report("gitlab")) == []


def test_the_same_copy_in_two_files_has_fingerprints_of_its_own(report: Report, found: Found) -> None:
    files = []
    for path in ("a.txt", "b.txt"):
        source = Source(path, "odd odd")
        files.append(Checked(path, source, (found(source, Span(0, 3)), found(source, Span(4, 7)))))
    prints = [one["fingerprint"] for one in valid("code-quality.json", report("gitlab", *files))]
    assert len(set(prints)) == 4
    again = [one["fingerprint"] for one in json.loads(report("gitlab", files[1], files[0]))]
    assert sorted(again) == sorted(prints)


@given(st.data())
def test_rdjson_is_valid_and_its_suggestions_are_the_fixes(
    copies: Copies, report: Report, repaired: Callable[[str, Repair], str], data: st.DataObject
) -> None:
    checked = data.draw(copies)
    source = checked.source
    assert source is not None
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    read = valid("rdjson.json", report("rdjson", checked))
    assert len(read["diagnostics"]) == len(checked.diagnostics)
    for told, found in zip(read["diagnostics"], checked.diagnostics, strict=True):
        assert told["location"]["path"] == relative(checked.path)
        assert _of_bytes(text, told["location"]["range"]) == _unbroken(found.excerpt)
        made = [
            _unbroken(_put(text, suggestion["range"], suggestion["text"])) for suggestion in told.get("suggestions", [])
        ]
        assert made == [_unbroken(repaired(source.text, fix)) for fix in found.fixes]


def _offsets(text: str, range_: dict[str, dict[str, int]]) -> tuple[int, int]:
    lines = text.encode().split(b"\n")
    before = [sum(len(line) + 1 for line in lines[: range_[end]["line"] - 1]) for end in ("start", "end")]
    return before[0] + range_["start"]["column"] - 1, before[1] + range_["end"]["column"] - 1


def _of_bytes(text: str, range_: dict[str, dict[str, int]]) -> str:
    return _unbroken(text.encode()[slice(*_offsets(text, range_))].decode())


def _put(text: str, range_: dict[str, dict[str, int]], instead: str) -> str:
    start, end = _offsets(text, range_)
    data = text.encode()
    return (data[:start] + instead.encode() + data[end:]).decode()


def _unbroken(text: str) -> str:
    """Without ends of lines, which are two letters in one file and one in another."""
    return text.replace("\r", "").replace("\n", "")


@pytest.mark.parametrize(
    ("text", "column", "end"),
    [("odd", 1, 4), ("é odd", 4, 7), ("😀 odd", 6, 9), ("日本\todd", 8, 11), ("\r\n\r\né odd\r\n", 4, 7)],
)
def test_rdjson_counts_bytes(text: str, column: int, end: int, report: Report, found: Found) -> None:
    source = Source("a.txt", text, "cp1252")
    at = text.index("odd")
    read = json.loads(report("rdjson", Checked("a.txt", source, (found(source, Span(at, at + 3)),))))
    place = read["diagnostics"][0]["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (column, end)


def test_edits_that_belong_together_are_one_suggestion(report: Report, found: Found) -> None:
    source = Source("a.txt", "“odd” words")
    fix = Repair((Edit(Span(0, 1), "'"), Edit(Span(4, 5), "'")), True, "'odd'")
    read = json.loads(report("rdjson", Checked("a.txt", source, (found(source, Span(0, 5), fixes=(fix,)),))))
    assert read["diagnostics"][0]["suggestions"] == [
        {"range": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 10}}, "text": "'odd'"}
    ]


def _read_command(line: str) -> tuple[str, dict[str, str], str]:
    """A line as GitHub's runner reads it."""
    head, _, message = line[2:].partition("::")
    level, _, told = head.partition(" ")
    properties = dict(part.split("=", 1) for part in told.split(",") if part)
    back = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    for name, value in properties.items():
        for escaped, letter in back.items():
            value = value.replace(escaped, letter)
        properties[name] = value.replace("%25", "%")
    return level, properties, message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@given(st.data())
def test_annotations_say_what_was_found_and_nothing_else_is_a_command(
    copies: Copies, report: Report, data: st.DataObject
) -> None:
    files = data.draw(st.lists(copies, max_size=6))
    lines = report("github", *files).split("\n")
    assert lines.pop() == ""
    found = [one for checked in files for one in checked.diagnostics]
    annotations = [_read_command(line) for line in lines if line.startswith("::")]
    assert all(level in ("error", "warning", "notice") for level, _, _ in annotations)
    assert all("##[" not in line for line in lines if not line.startswith("::"))
    assert len([one for one in annotations if "file" in one[1]]) + len(
        [line for line in lines if not line.startswith("::")]
    ) == len(found)
    told = {(one[1]["file"], one[1]["title"], one[2]) for one in annotations if "file" in one[1]}
    assert told <= {(relative(one.path), one.rule, in_full(one)) for one in found}
    for level in ("error", "warning", "notice"):
        assert len([one for one in annotations if one[0] == level]) <= 10


@pytest.mark.parametrize(("count", "annotated", "plain"), [(9, 9, 0), (10, 10, 0), (11, 9, 2), (40, 9, 31)])
def test_github_shows_ten_and_is_told_of_the_others(
    count: int, annotated: int, plain: int, report: Report, found: Found
) -> None:
    source = Source("a.txt", "odd " * count)
    errors = tuple(found(source, Span(at * 4, at * 4 + 3), severity="error") for at in range(count))
    note = found(source, Span(0, 3), severity="note", rule="noted")
    lines = report("github", Checked("a.txt", source, (*errors, note))).splitlines()
    assert len([line for line in lines if line.startswith("::error title=odd-word,file=a.txt,line=1,")]) == annotated
    assert len([line for line in lines if line.startswith("a.txt:1:")]) == plain
    assert len([line for line in lines if line.startswith("::notice title=noted")]) == 1
    summed = [line.partition(" stand in the log")[0] for line in lines if line.startswith("::error title=copydesk::")]
    assert summed == ([f"::error title=copydesk::{plain} more errors from copydesk"] if plain else [])


def test_an_annotation_over_lines_has_no_columns(report: Report, found: Found) -> None:
    source = Source("news/a,b: c.txt", "the\nthe talks, 100% sure")
    related = (RelatedPlace(source.place(4), source.place(7), "the", "first"),)
    (line,) = report(
        "github",
        Checked(source.path, source, (found(source, Span(0, 7), severity="note", related=related),)),
    ).splitlines()
    assert line == (
        "::notice title=odd-word,file=news/a%2Cb%3A c.txt,line=1,endLine=2"
        "::“the the”: an odd word%0Asee 2:1 “the” (first)"
    )


def test_troubles_are_annotations(report: Report) -> None:
    (line,) = report("github", GONE).splitlines()
    assert line == "::error title=copydesk,file=gone.txt::gone.txt: no such file or folder; check the path"


@pytest.mark.parametrize(
    ("path", "expected", "uri"),
    [
        ("a.txt", "a.txt", "a.txt"),
        ("./a.txt", "a.txt", "a.txt"),
        ("./news//b c.md", "news/b c.md", "news/b%20c.md"),
        (os.path.join(os.getcwd(), "news", "ä.md"), "news/ä.md", "news/%C3%A4.md"),
        ("a:b#c?d%.txt", "a:b#c?d%.txt", "a%3Ab%23c%3Fd%25.txt"),
        ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("/nowhere/a b.txt", "/nowhere/a b.txt", "file:///nowhere/a%20b.txt"),
        ("caf\udce9.txt", "caf\udce9.txt", "caf%E9.txt"),
    ],
)
def test_paths_are_relative_and_uris_are_encoded(path: str, expected: str, uri: str) -> None:
    assert relative(path) == expected
    assert as_uri(path) == uri


def test_a_path_above_the_folder_is_an_absolute_uri() -> None:
    assert as_uri("../up.txt") == "file://" + os.path.dirname(os.getcwd()).rstrip("/") + "/up.txt"


@pytest.mark.parametrize("form", ["jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"])
def test_a_file_is_written_before_the_next_one_comes(form: str, found: Found) -> None:
    stream = io.StringIO()
    made = next(reporter for reporter in BUILT_IN if reporter.name == form).open(stream)
    for path in ("a.txt", "b.txt", "c.txt"):
        source = Source(path, "odd")
        made.file(Checked(path, source, (found(source, Span(0, 3)),)))
        assert path in stream.getvalue()
