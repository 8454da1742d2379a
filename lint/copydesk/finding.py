"""What a rule says of the copy, and what becomes of it when the desk has put it in its place."""

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.document import Place, Span

SEVERITIES = ("error", "warning", "note")


class Edit(NamedTuple):
    """Prose to put in the place of a span; an empty span is a place to insert at."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that belong together. Safe only if they can change neither a fact nor a quotation."""

    edits: tuple[Edit, ...]
    safe: bool = False


class Related(NamedTuple):
    """Another place of the copy that a finding speaks of."""

    span: Span
    message: str


class Finding(NamedTuple):
    """A fault in the prose as a rule says it: no file, no line, no severity.

    `fixes` are offered best first. `variant` tells apart the faults of a rule that finds several, and `family`
    says where this one belongs if it is not the rule's own.
    """

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    variant: str = ""
    family: str = ""


def replace(span: Span, *texts: str, safe: bool = False) -> tuple[Fix, ...]:
    """One fix for each text that could stand in the place of the span, best first."""
    return tuple(Fix((Edit(span, text),), safe) for text in texts)


def everywhere(edits: Sequence[Edit], *others: str, safe: bool = False) -> tuple[Fix, ...]:
    """For a fault that stands in several places: a fix of them all, then of the first alone, with its other texts."""
    (span, text), *more = edits
    here = replace(span, text, *others, safe=safe and not more)
    return (Fix(tuple(edits), safe), *here) if more else here


class RelatedPlace(NamedTuple):
    """A related place as reporters show it."""

    start: Place
    end: Place
    excerpt: str
    message: str


class Repair(NamedTuple):
    """A fix in terms of the source: spans are code points of the file's text.

    `suggestion` is what the reported stretch reads once it is made, or None where it reaches outside it.
    """

    edits: tuple[Edit, ...]
    safe: bool
    suggestion: str | None


class Diagnostic(NamedTuple):
    """A finding with its place: all that a reporter, an editor or a client needs.

    `start` and `end` are the place in the file, `span` the same in code points of its text.
    `excerpt` is the prose there. The fingerprint holds while the words round the finding stay as they are.
    """

    rule: str
    family: str
    variant: str
    severity: str
    path: str
    span: Span
    start: Place
    end: Place
    message: str
    excerpt: str
    fixes: tuple[Repair, ...]
    related: tuple[RelatedPlace, ...]
    fingerprint: str

    @property
    def suggestions(self) -> tuple[str, ...]:
        """What could stand in the place of the reported stretch, best first, each once."""
        return tuple(dict.fromkeys(fix.suggestion for fix in self.fixes if fix.suggestion is not None))
