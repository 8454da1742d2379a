"""The survivors in an obituary: so many sons, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure, figures
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, rewritten

_KIN_ = (
    "son daughter child brother sister sibling grandson granddaughter grandchild stepson stepdaughter stepchild "
    "half-brother half-sister niece nephew twin"
)
KIN = frozenset(_KIN_.split())
_GIVEN = r"[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,3}"
_FROM = r"\sof\s[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*){0,2}"


def survivors(document: Document) -> Iterator[Finding]:
    """`two sons, Peter, Mark and Luke`: bare names, with nothing of towns, ages or spouses among them."""
    for one in figures(document):
        if one.kind == "count" and one.noun in KIN and 2 <= one.value <= 12 and not one.vague:
            finding = _named(document, one)
            if finding:
                yield finding


def _named(document: Document, one: Figure) -> Finding | None:
    text, end = document.text, document.block_at(one.span.end).span.end
    lead = re.compile(r"\s(?:\w+\s)?[a-z-]+(?:,|:| -| –| —)\s").match(text, one.span.end, end)
    if lead is None:
        return None
    forms = (_GIVEN + _FROM, _GIVEN)  # every one with a town, or none
    tried = (re.compile(rf"{one}(?:,\s{one})*,?\sand\s{one}(?=[.;,)]|\s[-–—]|\s?$| survive)") for one in forms)
    names = next((match for pattern in tried if (match := pattern.match(text, lead.end(), end))), None)
    if names is None:
        return None
    after = text[names.end() : min(end, names.end() + 30)]
    if re.match(r",\s(?:both |all )?(?:of|in|from|aged|\d|[A-Z])", after) or re.search(
        r"\b[A-Z][\w.]*\.(?=,|$)", names.group()
    ):
        return None
    count = len(re.findall(r",\s+and\s|,\s|\sand\s", names.group())) + 1
    if count == one.value:
        return None
    message = f"{document.quote(one.span)} announced, {digits(count)} named"
    related = (Related(Span(names.start(), names.end()), "the names"),)
    return Finding(one.span, message, replace(one.span, rewritten(document, one, count)), related)
