"""The forms of report, from the same results."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.plugins import Plugins
from copydesk.report import Checked, Summary, report_all
from copydesk.reporters import BUILT_IN
from copydesk.reporters.painting import Rich
from copydesk.reporters.terminal import Terminal
from copydesk.rule import Rule
from copydesk.trouble import Trouble


class Odd(Rule):
    """The word “odd”, with the first of its like as related."""

    id = "odd"
    family = "names"
    severity = "error"
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        starts = [at for at in range(len(document.text)) if document.text.startswith("odd", at)]
        for at in starts:
            here = Span(at, at + 3)
            others = tuple(Related(Span(other, other + 3), "again") for other in starts if other != at)
            yield Finding(here, "an odd word", replace(here, "even", "", " "), others)


def checked(text: str, path: str = "story.txt") -> Checked:
    return Desk(Plugins((Odd,), readers.BUILT_IN, ())).check_bytes(path, text.encode())


def report(name: str, *files: Checked) -> str:
    stream = io.StringIO()
    reporter = next(reporter for reporter in BUILT_IN if reporter.name == name)
    report_all(files, len(files), reporter.open(stream))
    return stream.getvalue()


def test_json_holds_every_finding_and_can_be_read() -> None:
    read = json.loads(report("json", checked("odd and odd\n"), checked("even\n", "b.txt"), checked("“odd”\n", "c.txt")))
    assert [(one["path"], one["line"], one["column"], one["excerpt"]) for one in read["findings"]] == [
        ("story.txt", 1, 1, "odd"),
        ("story.txt", 1, 9, "odd"),
        ("c.txt", 1, 2, "odd"),
    ]
    first = read["findings"][0]
    assert first["suggestions"] == ["even", "", " "]
    assert first["related"] == [
        {"message": "again", "line": 1, "column": 9, "end_line": 1, "end_column": 12, "excerpt": "odd"}
    ]
    summary = {"files": 3, "words": 5, "findings": 3, "fixed": 0, "families": {"names": 3}, "troubles": []}
    assert {name: read["summary"][name] for name in summary} == summary


def test_json_of_nothing_can_be_read() -> None:
    read = json.loads(report("json"))
    assert read["findings"] == []
    assert read["summary"]["files"] == 0


def test_the_terminal_says_what_cannot_be_seen() -> None:
    shown = report("terminal", checked("It was odd.\n"))
    assert "→ even or (leave out) or (a space)" in shown


def test_many_related_places_are_counted_and_not_listed() -> None:
    shown = report("terminal", checked(" ".join(["odd"] * 9)))
    assert "and in 5 more places" in shown


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([checked("even\n")], "clean: 1 file, 1 word"),
        ([Checked("x", None, troubles=(Trouble("x", "is gone"),))], "nothing found in what could be read: 0 files"),
        ([checked("odd\n"), checked("odd odd\n")], "3 findings in 2 files, 3 words\nnames 3\n"),
    ],
)
def test_the_end_sums_up(files: list[Checked], says: str) -> None:
    assert says in report("terminal", *files)


def test_a_long_run_shows_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = io.StringIO()
    painter = Rich(stream)
    page = Terminal(stream, painter=painter, width=80)
    page.expect(40)
    for _ in range(40):
        page.file(checked("even\n"))
    page.end(Summary(files=40, words=40))
    written = stream.getvalue()
    assert "reading" in written
    assert "reading" not in written.splitlines()[-1]
    assert "40 files, 40 words" in written.splitlines()[-1]
