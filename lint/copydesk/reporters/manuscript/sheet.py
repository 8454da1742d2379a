"""A file of the page: its copy, line by line, and the notes beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from copydesk.document import Source, Span
from copydesk.finding import SEVERITIES, Diagnostic
from copydesk.report import Checked
from copydesk.reporters.manuscript.escaped import escaped, resolved, revealed
from copydesk.reporters.manuscript.marks import Line, Stretch, lines
from copydesk.reporters.manuscript.markup import markup
from copydesk.reporters.manuscript.notes import notes
from copydesk.reporters.paths import relative

_FOLD = 6
"""Lines of nothing but mark-up in a row: so many are folded."""


def sheet(number: int, checked: Checked) -> str:
    """A file with findings as a section of the page."""
    assert checked.source is not None, "what was not read is not laid out"
    found = checked.diagnostics
    folder, slash, name = relative(checked.path).rpartition("/")
    copy = _Copy(number, checked.source, found)
    warnings = "".join(f'<p class="warned">{escaped(warning)}</p>\n' for warning in checked.source.warnings)
    return (
        f'<section class="sheet" id="f{number}" aria-labelledby="h{number}">\n'
        f'<h2 id="h{number}"><span class="folder">{escaped(folder + slash)}</span>{escaped(name)}</h2>\n'
        f'{warnings}<div class="spread">\n<div class="copy">\n{"".join(copy.laid_out())}</div>\n'
        f"{notes(number, name, found)}</div>\n</section>\n"
    )


class _Copy:
    """The copy of a file."""

    def __init__(self, number: int, source: Source, found: tuple[Diagnostic, ...]) -> None:
        self._number, self._source, self._found = number, source, found
        self._markup = markup(source).keeping(source, [one.span for one in found])
        self._begun: set[int] = set()

    def laid_out(self) -> Iterator[str]:
        """The lines, long runs of mark-up folded."""
        for quiet, run in groupby(lines(self._source, [one.span for one in self._found]), self._is_quiet):
            laid = list(run)
            html = "".join(map(self._line, laid))
            if quiet and len(laid) >= _FOLD:
                html = f'<details class="fold"><summary>{len(laid)} lines of mark-up</summary>\n{html}</details>\n'
            yield html

    def _is_quiet(self, line: Line) -> bool:
        """Whether a line holds nothing that readers see. Blank lines between paragraphs are kept in the copy."""
        if not self._markup.spans or any(stretch.findings for stretch in line.stretches):
            return False
        text = self._source.text
        return not any(text[slice(*span)].strip() for span, mark in self._markup.parts(line.span) if mark is None)

    def _line(self, line: Line) -> str:
        html = "".join(map(self._stretch, line.stretches))
        kind = self._kind(line)
        return f'<div class="line{kind}" id="l{self._number}-{line.number}" data-n="{line.number}">{html}\n</div>'

    def _kind(self, line: Line) -> str:
        """How a line looks: blank between paragraphs, bare mark-up, or the first of a block that a tag opens."""
        text = self._source.text[slice(*line.span)]
        if not text.strip() and not any(stretch.findings for stretch in line.stretches):
            return " blank"
        if self._is_quiet(line) and not self._markup.kept.intersection(self._markup.touching(line.span)):
            return " bare"
        return " block" if text.lstrip().startswith("<") else ""

    def _stretch(self, stretch: Stretch) -> str:
        text = "".join(self._text(stretch.span, revealed if stretch.findings else escaped))
        if not stretch.findings:
            return text
        new = [number for number in stretch.findings if number not in self._begun]
        self._begun.update(new)
        keys = " ".join(f"{self._number}-{number + 1}" for number in stretch.findings)
        severity = strongest(self._found[number].severity for number in stretch.findings)
        told = f'data-f="{keys}" data-severity="{escaped(severity)}"'
        if not new:
            return f"<mark {told}>{text}</mark>"
        return self._anchors(new[1:]) + self._link(stretch, new, told, text)

    def _link(self, stretch: Stretch, new: list[int], told: str, text: str) -> str:
        """A mark where a finding begins: it leads to the note, and says it to who cannot see that."""
        key = f"{self._number}-{new[0] + 1}"
        notes = " ".join(f"t{self._number}-{number + 1}" for number in stretch.findings)
        shown = ",".join(str(number + 1) for number in new)
        named = "" if text else ' aria-label="a gap in the copy"'
        return (
            f'<mark {told}><a id="m{key}" href="#n{key}" data-shown="{shown}" aria-describedby="{notes}"{named}>'
            f"{text}</a></mark>"
        )

    def _anchors(self, numbers: Iterable[int]) -> str:
        """Places to come to, for findings that begin where another one has the link."""
        return "".join(f'<span id="m{self._number}-{number + 1}"></span>' for number in numbers)

    def _text(self, span: Span, written: Callable[[str], str]) -> Iterator[str]:
        before: Span | None = None
        for part, mark in self._markup.parts(span):
            text = self._source.text[slice(*part)]
            if mark is None:
                yield resolved(text, written) if self._markup.spans else written(text)
            else:
                if before and self._parts_words(before, mark):
                    yield '<span class="entity" data-other=" "></span>'
                kind = "quiet" if mark in self._markup.kept else "quiet tag"
                yield f'<span class="{kind}">{escaped(text)}</span>'
            before = mark

    def _parts_words(self, first: Span, second: Span) -> bool:
        """Whether an element ends where another begins: their words are two."""
        text = self._source.text
        return text.startswith("</", first.start) and not text.startswith("</", second.start)


def strongest(severities: Iterable[str]) -> str:
    """The gravest of several severities."""
    return min(severities, key=lambda severity: (*SEVERITIES, severity).index(severity))
