from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import pytest
from hypothesis import strategies as st

from copydesk.document import Source, Span
from copydesk.finding import SEVERITIES, Diagnostic, Edit, RelatedPlace, Repair
from copydesk.report import Checked, report_all
from copydesk.reporters import BUILT_IN
from copydesk.rule import FAMILIES, Rule

LETTERS = "ab é’“\t中😀\u0301\u200b\u00a0,.<>&'\"]%:#[/\x00\x0b\ufffe\n\r`\\{}"
PATHS = ("story.txt", "./news//ä b#1.md", "page.html", 'odd<&"%\n.htm', "::error::.txt", "../up/a.md")


def diagnostic(
    source: Source,
    span: Span,
    *,
    rule: str = "odd-word",
    family: str = "names",
    severity: str = "error",
    message: str = "an odd word",
    variant: str = "",
    fixes: tuple[Repair, ...] = (),
    related: tuple[RelatedPlace, ...] = (),
    fingerprint: str = "",
) -> Diagnostic:
    return Diagnostic(
        rule=rule,
        family=family,
        variant=variant,
        severity=severity,
        path=source.path,
        span=span,
        start=source.place(span.start),
        end=source.place(span.end),
        message=message,
        excerpt=source.text[span.start : span.end],
        fixes=fixes,
        related=related,
        fingerprint=fingerprint or f"{span.start:08x}{span.end:08x}",
    )


@st.composite
def _checked(draw: st.DrawFn) -> Checked:
    """Any copy, in any encoding that can hold it, with findings anywhere."""
    text = draw(st.text(LETTERS, min_size=1, max_size=80))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-32-be", "cp1252"]))
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        encoding = "utf-8"
    source = Source(draw(st.sampled_from(PATHS)), text, encoding)
    found = draw(st.lists(_found(source), max_size=5))
    return Checked(source.path, source, tuple(sorted(found, key=lambda one: (one.span, one.rule))), (), 5)


@st.composite
def _found(draw: st.DrawFn, source: Source) -> Diagnostic:
    words = st.text(LETTERS + "\ud800", max_size=12)
    return diagnostic(
        source,
        draw(_span(source)),
        rule=draw(st.sampled_from(["odd-word", "weekday-mismatch"])),
        family=draw(st.sampled_from(FAMILIES)),
        severity=draw(st.sampled_from(SEVERITIES)),
        message="said: " + draw(words),
        variant=draw(st.sampled_from(["", "second"])),
        fixes=tuple(draw(st.lists(_repair(source), max_size=2))),
        related=tuple(draw(st.lists(_related(source, words), max_size=2))),
        fingerprint=draw(st.text("0123456789abcdef", min_size=16, max_size=16)),
    )


@st.composite
def _span(draw: st.DrawFn, source: Source) -> Span:
    start = draw(st.integers(0, len(source.text)))
    return Span(start, draw(st.integers(start, len(source.text))))


@st.composite
def _repair(draw: st.DrawFn, source: Source) -> Repair:
    ends = sorted(draw(st.sets(st.integers(0, len(source.text)), min_size=2, max_size=6)))
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]
    if draw(st.booleans()):
        spans[0] = Span(spans[0].start, spans[0].start)
    edits = tuple(Edit(span, draw(st.text(LETTERS, max_size=5))) for span in spans)
    return Repair(edits, draw(st.booleans()), draw(st.none() | st.text(LETTERS, max_size=5)))


@st.composite
def _related(draw: st.DrawFn, source: Source, words: st.SearchStrategy[str]) -> RelatedPlace:
    span = draw(_span(source))
    text = source.text[span.start : span.end]
    return RelatedPlace(source.place(span.start), source.place(span.end), text, draw(words))


@pytest.fixture(scope="session")
def copies() -> st.SearchStrategy[Checked]:
    """Any copy with any findings."""
    return _checked()


@pytest.fixture(scope="session")
def found() -> Callable[..., Diagnostic]:
    """A finding in a source: `found(source, Span(0, 3), severity="note")`."""
    return diagnostic


@pytest.fixture(scope="session")
def report() -> Callable[..., str]:
    """What a form of report says of files: `report("sarif", checked, rules=[Odd])`."""

    def make(form: str, *files: Checked, rules: Iterable[type[Rule]] = ()) -> str:
        stream = io.StringIO()
        reporter = next(reporter for reporter in BUILT_IN if reporter.name == form)
        report_all(files, len(files), reporter.open(stream, rules))
        return stream.getvalue()

    return make


@pytest.fixture(scope="session")
def repaired() -> Callable[[str, Repair], str]:
    """A text with a fix made in it."""

    def make(text: str, fix: Repair) -> str:
        for edit in reversed(fix.edits):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return text

    return make
