"""The rule mixed-dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._prose import RUNNING

_DASH = (
    r"(?<=[^\W\d_][\w”\"’')]|[^\W\d_][.,?!])(?: ?[–—] ?| --? |--)(?=[“\"‘'(]?[^\W\d_])|(?<=\d\d)(?: [–—-] )(?=[a-z])"
)
_LEAST = 4  # dashes of the main style
_NAMES = {
    " – ": "a spaced en dash",
    " — ": "a spaced em dash",
    "—": "a closed em dash",
    "–": "a closed en dash",
    " - ": "a hyphen",
    " -- ": "a double hyphen",
    "--": "a double hyphen",
}


class MixedDashes(Rule):
    """One dash of the copy is set in another style than the rest.

    A hyphen or an em dash among spaced en dashes comes with a pasted sentence. The copy’s own majority says
    which style is meant; the odd place is reported, once for the whole story. An aside that opens with one and
    closes with the other is odd in any copy.

    Ranges, scores, compounds, datelines, attributions and lines that begin with a label are no dashes of a sentence.
    """

    id = "mixed-dashes"
    family = "punctuation"
    severity = "note"
    yields_to = ("residue",)
    bad = (
        Bad(
            "The vote – the first – was late. The bridge – an old one – fell. Nobody in the [[town - not]] one – knew.",
            fixed="The vote – the first – was late. The bridge – an old one – fell. Nobody in the town – not "
            "one – knew.",
        ),
        Bad(
            "In the third – I saw it myself, from the [[landing - a]] goose was hurt.",
            fixed="In the third – I saw it myself, from the landing – a goose was hurt.",
        ),
    )
    good = (
        "The vote – the first – was late. It was a win - or so they said - and an old one – not a new one.",
        "The vote – the first – was late. The bridge – an old one – fell. It was 3 - 1, and 2010–11, in the pages 3-5.",
        "LONDON (AP) — The vote – the first – was late. The bridge – an old one – fell.",
        "The vote - the first - was late. The bridge - an old one - fell - so they say.",
        "The vote – the first – was late. The bridge — an old one — fell.",
        "Cork - Mallow is a line – and a slow one. It was 21 - 19 – a record.",
        "A Paris–Roubaix man – the first – was late. The bridge – an old one – fell.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The first odd dash with its words; the others as related places."""
        text = document.text
        if sum(style in text for style in ("–", "—", " - ", "--")) < 2:
            return
        places: dict[str, list[Span]] = {}
        for match in re.finditer(_DASH, text):
            block = document.block_at(match.start())
            if (
                block.kind in RUNNING
                and not _is_label(text, match, block.span)
                and match.group() in _NAMES
                and match.group() != "–"
            ):
                places.setdefault(match.group(), []).append(Span(*match.span()))
        if len(places) < 2:
            return
        main = max(places, key=lambda style: len(places[style]))
        odd = sorted(span for style, spans in places.items() if style != main for span in spans)
        rare = len(places[main]) >= _LEAST and len(odd) * 4 <= len(places[main])
        if rare or (len(odd) == 1 and _is_half_of_pair(document, odd[0], main)):
            first = _with_words(text, odd[0])
            fix = Fix(tuple(Edit(span, main) for span in odd))
            related = tuple(Related(_with_words(text, span), "here too") for span in odd[1:])
            yield Finding(
                first, f"{_NAMES[text[odd[0].start : odd[0].end]]} where the copy has {_NAMES[main]}", (fix,), related
            )


def _is_half_of_pair(document: Document, dash: Span, main: str) -> bool:
    """Whether an aside opens with one of the two dashes and closes with the other: “– the first - was”."""
    text, block = document.text, document.block_at(dash.start).span
    before = re.split(r"[.?!][”\"’')]*\s+", text[block.start : dash.start])[-1]
    after = re.split(r"[.?!][”\"’')]*(?:\s|$)", text[dash.end : block.end])[0]
    named = text[dash.end].isupper() and re.search(r"[A-Z][\w’'-]*$", before) is not None
    return len(main) == 3 and not named and before.count(main) + after.count(main) == 1


def _is_label(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether the dash belongs to a dateline or a label at the start of its block, or to a signature at its end."""
    before, after = text[block.start : match.start()], text[match.end() : block.end]
    return (
        len(before.split()) <= 1
        or before.isupper()
        or re.search(r"\(\w+\)$", before) is not None
        or len(after.split()) <= 2
    )


def _with_words(text: str, dash: Span) -> Span:
    start, end = dash
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "“\"‘'’"):
        end += 1
    return Span(start, end)
