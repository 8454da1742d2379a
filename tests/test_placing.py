"""Fixes in the file's own letters, overlaps, fingerprints."""

from __future__ import annotations

from copydesk.document import Document, Meta, Source, Span
from copydesk.finding import Diagnostic, Edit, Finding, replace
from copydesk.knowledge import Knowledge
from copydesk.placing import place, settle, source_edits
from copydesk.reading import Reading
from copydesk_rules.punctuation.stray_punctuation import StrayPunctuation


class Other(StrayPunctuation):
    id = "other"
    yields_to = ("stray-punctuation",)


def entity_document() -> Document:
    """`R&eacute;my <b>ran</b>ge` read by hand."""
    reading = Reading(Source("story.html", "R&eacute;my <b>ran</b>ge"))
    reading.take(0, 1)
    reading.take_as("é", 1, 9)
    reading.take(9, 12)
    reading.take(15, 18)
    reading.take(22, 24)
    return reading.finish(Meta(), Knowledge())


def made(document: Document, edit: Edit) -> str:
    text = document.source.text
    for span, replacement in sorted(source_edits(document, edit), reverse=True):
        text = text[: span.start] + replacement + text[span.end :]
    return text


def test_an_edit_of_an_entity_replaces_the_whole_of_it() -> None:
    document = entity_document()
    assert document.text == "Rémy range"
    assert made(document, Edit(Span(0, 4), "Remi")) == "Remi <b>ran</b>ge"


def test_an_edit_over_a_tag_keeps_the_tag() -> None:
    assert made(entity_document(), Edit(Span(5, 10), "ranger")) == "R&eacute;my <b>ran</b>ger"
    assert made(entity_document(), Edit(Span(5, 10), "flock")) == "R&eacute;my <b>flock</b>"


def test_a_suggestion_is_what_the_reported_stretch_of_the_file_reads() -> None:
    document = entity_document()
    finding = Finding(Span(5, 10), "x", replace(Span(5, 10), "ranger"))
    (diagnostic,) = place(document, [(StrayPunctuation(), finding)])
    assert diagnostic.excerpt == "range"
    assert diagnostic.suggestions == ("ran</b>ger",)


def test_a_finding_yields_to_the_rule_that_says_it_better() -> None:
    here, there = Span(0, 4), Span(2, 9)
    strong, weak = (StrayPunctuation(), Finding(here, "a")), (Other(), Finding(there, "b"))
    assert settle([weak, strong]) == [strong]
    apart = (Other(), Finding(Span(5, 9), "b"))
    assert settle([apart, strong]) == [strong, apart]


def test_the_same_finding_twice_is_one() -> None:
    twice = (StrayPunctuation(), Finding(Span(0, 4), "a"))
    assert settle([twice, twice]) == [twice]


def diagnostics(text: str) -> list[Diagnostic]:
    reading = Reading(Source("story.txt", text))
    reading.take(0, len(text))
    document = reading.finish(Meta(), Knowledge())
    starts = [at for at in range(len(text)) if text.startswith("odd", at)]
    return list(place(document, [(Other(), Finding(Span(at, at + 3), "m")) for at in starts]))


def test_a_fingerprint_survives_edits_elsewhere_and_tells_equals_apart() -> None:
    (before,) = diagnostics("It was an odd thing to say.")
    (after,) = diagnostics("A new first sentence. It was an odd thing to say, and so on.")
    assert before.fingerprint == after.fingerprint
    first, second = diagnostics("an odd day and an odd day and")
    assert first.fingerprint != second.fingerprint
