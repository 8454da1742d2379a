"""From findings in the prose to diagnostics in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

from copydesk.document import Document, Piece, Span
from copydesk.finding import Diagnostic, Edit, Finding, Fix, RelatedPlace, Repair
from copydesk.rule import Rule

_NEIGHBOURS = 24  # letters on either side that a fingerprint remembers


def settle(found: Iterable[tuple[Rule, Finding]]) -> list[tuple[Rule, Finding]]:
    """Findings in reading order, each once, without those that yield to another in the same letters."""
    unique = {(rule.id, finding.span, finding.variant): (rule, finding) for rule, finding in found}
    kept = list(unique.values())
    kept = [pair for pair in kept if not any(_yields(pair, other) for other in kept)]
    return sorted(kept, key=lambda pair: (pair[1].span, pair[0].id, pair[1].variant))


def _yields(pair: tuple[Rule, Finding], other: tuple[Rule, Finding]) -> bool:
    (rule, finding), (stronger, its) = pair, other
    if stronger.id == rule.id or not {stronger.id, stronger.family} & set(rule.yields_to):
        return False
    return finding.span == its.span or finding.span.touches(its.span)


def place(document: Document, found: Iterable[tuple[Rule, Finding]]) -> Iterator[Diagnostic]:
    """Each finding with its place in the file, its fixes in the file's own letters, and its fingerprint."""
    seen: Counter[tuple[str, ...]] = Counter()
    for rule, finding in found:
        span = document.in_source(finding.span)
        excerpt = document.quote(finding.span)
        context = (rule.id, excerpt, *_neighbours(document, finding.span))
        seen[context] += 1
        yield Diagnostic(
            rule=rule.id,
            family=finding.family or rule.family,
            variant=finding.variant,
            severity=rule.severity,
            path=document.source.path,
            span=span,
            start=document.source.place(span.start),
            end=document.source.place(span.end),
            message=finding.message,
            excerpt=excerpt,
            fixes=tuple(repair(document, fix, span) for fix in finding.fixes),
            related=tuple(_related(document, place.span, place.message) for place in finding.related),
            fingerprint=fingerprint((*context, str(seen[context]))),
        )


def repair(document: Document, fix: Fix, reported: Span) -> Repair:
    """A fix in terms of the source, and what the reported stretch of it would then read."""
    edits = tuple(sorted(part for edit in fix.edits for part in source_edits(document, edit)))
    return Repair(edits, fix.safe, _suggestion(document.source.text, edits, reported))


def source_edits(document: Document, edit: Edit) -> list[Edit]:
    """The edit in the file: mark-up between the letters stays, an entity changes as a whole or not at all."""
    if not _reads_as_written(document, edit):
        edit = _trimmed(document, edit)
    if edit.span.start >= edit.span.end:
        at = document.in_source(edit.span)
        return [Edit(at, document.written(edit.text, at.start))] if edit.text else []
    edit = _whole_pieces(document, edit)
    parts = document.parts_in_source(edit.span)
    text = document.written(edit.text, parts[0].source.start)
    if _unbroken(parts):
        return [Edit(Span(parts[0].source.start, parts[-1].source.end), text)]
    texts = [text] + [""] * (len(parts) - 1)
    return [Edit(part.source, text) for part, text in zip(parts, texts, strict=True)]


def _reads_as_written(document: Document, edit: Edit) -> bool:
    """Whether what is edited stands in the file letter by letter, and what is put in will: then a word can change
    as a whole.
    """
    there = document.in_source(edit.span)
    if document.source.text[there.start : there.end] != document.quote(edit.span):
        return False
    return document.written(edit.text, there.start) == edit.text


def _unbroken(parts: list[Piece]) -> bool:
    return all(first.source.end == second.source.start for first, second in pairwise(parts))


def _whole_pieces(document: Document, edit: Edit) -> Edit:
    """The edit widened to the whole of a piece that stands for its source as one."""
    (start, end), text = edit
    first, last = document.piece_at(start), document.piece_at(end - 1)
    if not first.verbatim:
        text = document.text[first.prose.start : start] + text
        start = first.prose.start
    if not last.verbatim:
        text += document.text[end : last.prose.end]
        end = last.prose.end
    return Edit(Span(start, end), text)


def _trimmed(document: Document, edit: Edit) -> Edit:
    """The edit without the letters that it would leave as they are."""
    (start, end), text = edit
    while start < end and text and document.text[start] == text[0]:
        start, text = start + 1, text[1:]
    while start < end and text and document.text[end - 1] == text[-1]:
        end, text = end - 1, text[:-1]
    return Edit(Span(start, end), text)


def _suggestion(text: str, edits: tuple[Edit, ...], reported: Span) -> str | None:
    """What the reported stretch would read; space beside it that goes with it does not matter."""
    made, at = [], reported.start
    for (start, end), put in edits:
        first, last = max(start, reported.start), min(end, reported.end)
        outside = text[start : max(start, first)] + text[min(end, last) : end]
        if (start, end) != (first, last) and (put or first >= last or not outside.isspace()):
            return None
        made += [text[at:first], put]
        at = last
    return "".join([*made, text[at : reported.end]])


def _related(document: Document, span: Span, message: str) -> RelatedPlace:
    in_source, source = document.in_source(span), document.source
    return RelatedPlace(source.place(in_source.start), source.place(in_source.end), document.quote(span), message)


def _neighbours(document: Document, span: Span) -> tuple[str, str]:
    """The words beside a span in its block: no line numbers, so a fingerprint survives edits elsewhere."""
    block = document.block_at(span.start).span
    before = document.text[max(block.start, span.start - _NEIGHBOURS) : span.start].split()
    after = document.text[span.end : min(max(block.end, span.end), span.end + _NEIGHBOURS)].split()
    return " ".join(before[-2:]), " ".join(after[:2])


def fingerprint(parts: tuple[str, ...]) -> str:
    """64 bits of two checksums: nobody forges a fingerprint, and hashlib would load OpenSSL for it."""
    data = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{crc32(data):08x}{crc32(data[::-1]):08x}"
