"""Spaces that stand on the wrong side of a mark, or on one side of a dash alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span

_SWAPPED = r"(?<=[\w)”\"%]) ([,;.?!])(?=[“‘\"']?[^\W\d_])(?=[^\W\d_A-Z]|[“‘\"'][A-Z]|[A-Z](?:[a-z]| ))"
_UNEVEN = (
    r"(?<=[^\W\d_][^\W\d_][^\W\d_]) [–—](?=[“\"‘]?[^\W\d_][^\W\d_])(?!(?:ing|ed|ly|er|ness|like)\b)"
    r"|(?<=[^\W\d_][^\W\d_][^\W\d_])[–—] (?=[“\"‘]?[^\W\d_])(?!(?:and|or|to|und)\b)"
)
_SET = r"(?<=[\w”\"’'),.?!])( [–—] |[–—])(?=[“\"‘'(]?\w)"
_OWNED = r"(?<=[a-z]s) (?=[’'] [a-z]{2})"


def swapped(text: str) -> Iterator[tuple[Span, str]]:
    """“minister ,who” and “law .It”: the space in front of a mark instead of behind it."""
    for match in re.finditer(_SWAPPED, text):
        mark, behind = match[1], text[match.end() : match.end() + 6]
        if mark in ".?!" and not re.match(r"[“‘\"']?(?:[A-Z][a-z]|[AI] )", behind):
            continue
        if mark not in ",;" and re.match(r"[A-Z][a-z]*[A-Z]", behind):
            continue
        yield Span(*match.span()), mark + " "


def dashes(text: str) -> Iterator[tuple[Span, str]]:
    """“word –word”: a space on one side of a dash, where the other dashes of the copy are set evenly."""
    styles: list[str] | None = None
    for match in re.finditer(_UNEVEN, text):
        if styles is None:
            styles = re.findall(_SET, text)
        dash = match.group().strip()
        even = [style for style in styles if style.strip() == dash and (style != "–")]
        if even:
            spaced = sum(len(style) == 3 for style in even) * 2 >= len(even)
            yield Span(*match.span()), f" {dash} " if spaced else dash


def owners(document: Document) -> Iterator[tuple[Span, str]]:
    """“the players ’ union”: a space in front of the apostrophe of a plural."""
    text = document.text
    for match in re.finditer(_OWNED, text):
        prose = document.quote(document.block_at(match.start()).span)
        mark = text[match.end()]
        lone = "‘" not in prose if mark == "’" else len(re.findall(r"(?:^|[\s(])'", prose)) == 1
        if lone:
            yield Span(*match.span()), ""


def before_units(text: str) -> Iterator[tuple[Span, str]]:
    """“4 %” and “£ 40m” in copy that closes them up everywhere else."""
    for tight, loose in ((r"\d%", r"(?<=\d) (?=%)"), (r"[£$€]\d", r"(?<=[£$€]) (?=\d)")):
        odd = [match.span() for match in re.finditer(loose, text)]
        if len(odd) == 1 and len(re.findall(tight, text)) >= (2 if "%" in tight else 1):
            yield Span(*odd[0]), ""
