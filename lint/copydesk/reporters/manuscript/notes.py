"""The notes beside the copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.finding import Diagnostic, RelatedPlace
from copydesk.reporters.manuscript.escaped import escaped, revealed
from copydesk.reporters.wording import offers, shortened


def notes(file: int, name: str, found: Sequence[Diagnostic]) -> str:
    """The list of what was found in a file."""
    items = "".join(_note(file, number, one) for number, one in enumerate(found, 1))
    label = f"Findings in {name}"
    return f'<div class="notes"><ol aria-label="{escaped(label)}">\n{items}</ol>\n<p class="none" hidden></p></div>\n'


def _note(file: int, number: int, found: Diagnostic) -> str:
    key = f"{file}-{number}"
    facts = f'data-severity="{escaped(found.severity)}" data-family="{escaped(found.family)}"'
    place = f"{found.start.line}:{found.start.column}"
    return (
        f'<li class="note" id="n{key}" {facts}>\n'
        f'<a class="jump" href="#m{key}"><span class="number">{number}</span> '
        f'<span class="said">{_said(found)}</span> <span class="where">{place}</span></a>\n'
        f'<p class="told" id="t{key}">{escaped(found.message)}</p>\n'
        f"{_offered(found)}{''.join(_elsewhere(file, found.related))}"
        f'<p class="by"><span class="severity">{escaped(found.severity)}</span> '
        f'<a href="#r-{escaped(found.rule)}">{escaped(found.rule)}</a></p>\n</li>\n'
    )


def _said(found: Diagnostic) -> str:
    excerpt = shortened(found.excerpt)
    return revealed(excerpt) if excerpt else '<span class="gap">a gap</span>'


def _offered(found: Diagnostic) -> str:
    if not found.suggestions:
        return ""
    told = " <span>or</span> ".join(f"<ins>{revealed(text)}</ins>" for text in offers(found))
    return f'<p class="offer"><span aria-hidden="true">→</span> {told}</p>\n'


def _elsewhere(file: int, related: Sequence[RelatedPlace]) -> Iterator[str]:
    if not related:
        return
    yield '<ul class="elsewhere">'
    for place in related:
        told = f" {escaped(place.message)}" if place.message else ""
        where = f'<a href="#l{file}-{place.start.line}">{place.start.line}:{place.start.column}</a>'
        yield f"<li>{where} <q>{escaped(shortened(place.excerpt))}</q>{told}</li>"
    yield "</ul>\n"
