"""Lines that say what belongs there, and filler text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk_rules.residue._copy import in_small_letters

_SOLE = (
    r"(?i)^\W{0,3}(?:(?:insert|enter|add|type|click|tap|paste|write)\b (?:here to )?(?:add |enter |edit "
    r"|insert )?(?:your |the |an? )?"
    r"(?:relevant )?(?:sub-?head(?:ing|line)?|cross-?head|text|title|caption|headline|image|photo|quote"
    r"|pull ?quote|byline"
    r"|subtitle|standfirst|body|copy|content|link|statistic|name)s?(?: text| here)?"
    r"|(?:dummy|sample|placeholder|filler|example|your|default)\b (?:body )?(?:text|copy|headline|caption"
    r"|title|content|image"
    r"|subhead(?:ing|line)?|standfirst|byline|quote)(?: (?:goes )?here)?"
    r"|(?:sub-?head(?:ing|line)?|cross-?head|body|text|copy|main text|content|pull ?quote|author|credit|photo credit)"
    r" (?:(?:goes )?here|tbc|tbd|tk|to come|placeholder)|(?:image |photo )?(?:alt(?:ernative)?[ -]text|description)"
    r" (?:(?:goes )?here|tbc|tbd|tk|to come|needed)|describe (?:the|this) (?:image|picture|photo)(?: here)?"
    r"|type something|lorem)\W{0,3}$"
)
_LATIN = (
    "lorem ipsum", "dolor sit amet", "consectetur adipi", "consectetuer adipi", "sed do eiusmod", "ut labore et dolore",
    "ut enim ad minim", "duis aute irure", "excepteur sint", "quis nostrud exerc", "nulla pariatur", "mollit anim id",
)  # fmt: skip
_LINE = (
    r"(?i)^\W{0,3}(?:(?:image|photo|picture|pic|video|map|graphic|chart|table|box|quote|pull quote|headline|standfirst|"
    r"caption|byline|body|text|copy|intro|subhead(?:ing)?|name|title|link|cross-?heads?)\s){1,3}"
    r"(?:to come|tk|tbc|tbd|goes here|here|placeholder|needed|to follow)\W{0,3}$"
    r"|^\W{0,3}(?:insert|enter|add) (?:the |your |a )?"
    r"(?:image|photo|picture|map|name|text|caption|headline|quote|link|video"
    r"|graphic)s?(?: here)?\W{0,3}$|^\W{0,3}TO COME\W{0,3}$"
)
_PHRASES = (
    r"(?i)\b(?:name|text|caption|headline|title|quote|date"
    r"|link) goes here\b|\b(?:insert|enter|add) (?:your )?(?:name|text|caption|headline|title"
    r"|quote|date|link) here\b|\bfirst ?name (?:last ?name|surname)\b"
)
_CUES = (
    "goes here",
    "name here",
    "text here",
    "caption here",
    "headline here",
    "title here",
    "quote here",
    "date here",
    "link here",
    "firstname",
    "first name last",
    "first name sur",
)
_LONGEST_LINE = 60  # letters


def fillers(document: Document) -> Iterator[Span]:
    """Lines that say what belongs there, and filler."""
    for block in document.blocks:
        if block.span.end - block.span.start <= _LONGEST_LINE and block.kind not in {"cell", "target"}:
            prose = document.quote(block.span)
            if re.search(_LINE, prose) or re.search(_SOLE, prose):
                yield block.span
    lowered = in_small_letters(document)
    if any(cue in lowered for cue in _LATIN):
        yield from _latin(document)
    if any(cue in lowered for cue in _CUES):
        for match in re.finditer(_PHRASES, document.text):
            yield Span(*match.span())


def _latin(document: Document) -> Iterator[Span]:
    """Filler: the whole of a block that begins with it; elsewhere from its first words to the end of its sentence."""
    for block in document.blocks:
        prose = document.quote(block.span)
        lowered = prose.lower()
        places = [at for cue in _LATIN for at in [lowered.find(cue)] if at >= 0]
        if not places:
            continue
        start = min(places)
        if start <= 1 or (start < 30 and len(places) > 1):
            yield block.span
        else:
            stop = re.search(r"[.”\"’)]", prose[start:])
            yield Span(block.span.start + start, block.span.start + (start + stop.start() if stop else len(prose)))
