"""Lists without a colon: `three cities, A, B and C`; `the finalists are A and B`; `They are A and B`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import figures_in
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk_rules.numbers._announced import announces, is_partial, miscounted
from copydesk_rules.numbers._families import KIN
from copydesk_rules.numbers._lists import count_items, is_plain_names


def in_apposition(document: Document, span: Span) -> Iterator[Finding]:
    """`in three cities, London, Paris and Rome.`: bare names right behind the noun, and the sentence ends with them."""
    for one in figures_in(document, span):
        lead = re.compile(r"\s(?:\w+\s)?[a-z-]+,\s(?=[^\W\d_a-z])").match(document.text, one.span.end, span.end)
        introduced = len(document.text[span.start : one.span.start].split()) >= 3
        if not (lead and introduced and announces(one)) or one.noun in KIN:
            continue
        listing = Span(lead.end(), span.end)
        text = document.quote(listing)
        counts = count_items(text)
        partial = is_partial(document.text[span.start : one.span.start], "")
        if counts and not partial and is_plain_names(text) and int(one.value) not in counts:
            yield miscounted(document, one, counts, listing)


def who_are(document: Document, span: Span) -> Iterator[Finding]:
    """The list is what the subject is: `The four finalists are Hale, Chen and Diaz`."""
    text = document.quote(span)
    match = re.match(
        r"(?:The|Her|His|Its|Their|Our) [\w-]+ (?:[\w-]+ ){0,2}?[a-z]+s (?:are|were|will be) (?=[^\W\d_a-z])", text
    )
    found = figures_in(document, span)[:1]
    if match is None or not found or not announces(found[0]) or found[0].span.start - span.start > 6:
        return
    listing = Span(span.start + match.end(), span.end)
    counts = count_items(document.quote(listing))
    if counts and is_plain_names(document.quote(listing)) and int(found[0].value) not in counts:
        yield miscounted(document, found[0], counts, listing)


def they_are(document: Document, before: Span, span: Span) -> Iterator[Finding]:
    text = document.quote(span)
    match = re.match(
        r"(?:They|These|Those|The (?:two|three|four|five|six|seven|eight|nine|ten)) (?:are|were)(?: named as)?:? ", text
    )
    if match is None or not document.same_block(before.start, span.start):
        return
    found = [one for one in figures_in(document, before) if one.kind == "count"]
    counts = count_items(text[match.end() :])
    names = is_plain_names(text[match.end() :])
    if len(found) == 1 and announces(found[0]) and counts and names and int(found[0].value) not in counts:
        yield miscounted(document, found[0], counts, Span(span.start + match.end(), span.end))
