"""Where an apposition is opened by a comma and runs into the verb: “Ann Doyle, the mayor of Hull said that”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span

_NAMED = r"(?:^|[.?!] |[.?!][”\"] |\n)((?:(?:Mrs?|Ms|Dr|Sir|Dame|Cllr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2})$"
_SAYING = (
    r", (?:\d\d, )?(?:a|an|the|his|her|their) ([^,.;:?!()\n“”\"]{2,90})( (?:said|says|told)) "
    r"(?=(?:that|he|she|it|they|there|the|on|in|at|police|reporters|us|me|him|her|a)\b)"
)
_THING = r"(?:^|[.?!] |\n)(?:The|Its|His|Her|Their|A) (?:[\w’'-]+ ){0,3}[\w’'-]+$"
_DATED = (
    r", (?:built|founded|opened|born|made|painted|written|designed|established|completed|launched|formed|published|"
    r"erected) (?:[a-z]+ ){0,3}(?:in|on|by|since) (?:[A-Z][a-z]+ )?(\d{4})"
    r"( (?:was|were|is|are|has|had|will|would)) (?!the year\b)"
)
_WIDEST = 70  # letters of a name or a plain noun
_NO_APPOSITION = frozenset(
    "who which that what when where while as if because said says told is was are were has had have he she they it and "
    "but than will would can could".split()
)
_LEADING = frozenset(
    "In For At To On By From With After Before Since Like Under Over Near Into Outside Inside Until Unlike Born Once "
    "When While As If During Behind Among Now Today Later Here There Says Said".split()
)
_GOES_ON = r", (?:was|were|is|are|had|has|have|would|will|could|can|did|does|and)\b"
_SENTENCE = r"[^.?!\n]*"


def unclosed_appositions(document: Document) -> Iterator[tuple[Span, int]]:
    """The word before the verb with the verb, and where the comma is missing."""
    text, kinds = document.text, document.knowledge.lexicon.kinds
    for match in re.finditer(_SAYING, text):
        name = re.search(_NAMED, text[max(0, match.start() - _WIDEST) : match.start()])
        if name is None or _NO_APPOSITION & set(match[1].lower().split()):
            continue
        first = re.sub(r"^(?:Mrs?|Ms|Dr|Sir|Dame|Cllr)\.? ", "", name[1]).split()[0]
        rest = re.compile(_SENTENCE).match(text, match.end())
        if first not in _LEADING and "given" in kinds(first) and not (rest and re.search(_GOES_ON, rest.group())):
            yield _place(text, match)
    for match in re.finditer(_DATED, text):
        if re.search(_THING, text[max(0, match.start() - _WIDEST) : match.start()]):
            yield _place(text, match)


def _place(text: str, match: re.Match[str]) -> tuple[Span, int]:
    comma = match.end(1)
    start = max(text.rfind(" ", 0, comma), text.rfind("\n", 0, comma)) + 1
    return Span(start, match.end(2)), comma
