"""Plain text: paragraphs, wrapped or not, and the lines of a story that are something else."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Meta, Source, Span
from copydesk.readers.kinds import ENDED, body_kind, body_start, head_kinds
from copydesk.readers.lines import kind_of_line
from copydesk.reading import Reading

NARROWEST_WRAP, WIDEST_WRAP = 45, 110
"""Letters. Nobody wraps prose narrower or wider; a longer line is a paragraph of its own."""

_ITEM = r"\s*(?:[-*•‣–]|\d{1,3}[.)])\s+(?=\S)"
_SHORT = 60  # letters: a line of verse or of an address


SOFT_HYPHEN = "\u00ad"


def read(reading: Reading) -> Meta:
    """Take the copy, one block a paragraph. Plain text says nothing of itself but in its header lines."""
    taken: list[_Taken] = []
    for group in _groups(reading.source):
        verse = _is_verse(reading.source, group)
        for number, paragraph in enumerate(group):
            alone = number == 0 and (len(group) == 1 or _is_long(reading.source, group[1]))
            is_item = _take(reading, paragraph)
            if not reading.block_is_empty:
                taken.append(_Taken("item" if is_item else "verse" if verse else "", alone))
            reading.end_block("paragraph")
    _name_kinds(reading, taken)
    return Meta()


class _Taken(NamedTuple):
    """What the form of a block says: its kind, if it does, and whether it stands like a subhead."""

    kind: str
    alone: bool


def _groups(source: Source) -> list[list[list[Span]]]:
    """The runs of lines between blank lines, each as paragraphs, each of them as its lines."""
    groups: list[list[list[Span]]] = [[]]
    run: list[Span] = []
    for line in [*_lines(source), Span(0, 0)]:
        if source.text[line.start : line.end].strip():
            run.append(line)
        elif run:
            groups.append(_paragraphs(source, run))
            run = []
    return groups[1:]


def _lines(source: Source) -> list[Span]:
    starts = [*source.line_starts, len(source.text)]
    return [Span(start, start + len(source.text[start:end].rstrip("\r\n"))) for start, end in pairwise(starts)]


def _paragraphs(source: Source, run: list[Span]) -> list[list[Span]]:
    """Join what was wrapped: lines filled as far as the next word allowed, or broken in mid-sentence."""
    texts = [source.text[line.start : line.end].strip() for line in run]
    width = max(map(len, texts))
    filled = NARROWEST_WRAP <= width <= WIDEST_WRAP and all(
        len(text) + 1 + len(after.split(None, 1)[0]) > width for text, after in pairwise(texts)
    )
    if len(run) == 2 and re.search(ENDED, texts[0]):
        filled = False  # the longer of two lines is always filled: a letter's last sentence, and who signed it
    paragraphs = [[run[0]]]
    for line, before, text in zip(run[1:], texts, texts[1:], strict=False):
        in_sentence = len(before) <= WIDEST_WRAP and text[0].islower() and not re.search(ENDED, before)
        if (filled or in_sentence) and not re.match(_ITEM, text) and not (_is_line(before) or _is_line(text)):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _is_line(text: str) -> bool:
    """Whether a line stands for itself: a byline or a time stamp is not wrapped."""
    return kind_of_line(text) in ("byline", "dateline")


def _is_long(source: Source, lines: list[Span]) -> bool:
    return (
        lines[-1].end - lines[0].start > _SHORT
        and re.search(ENDED, source.text[lines[0].start : lines[-1].end]) is not None
    )


def _is_verse(source: Source, group: list[list[Span]]) -> bool:
    """Whether the lines were broken where they are on purpose: several, short, most of them not ended."""
    if len(group) < 3 or any(len(paragraph) > 1 for paragraph in group):
        return False
    texts = [source.text[line.start : line.end] for (line,) in group]
    ended = sum(re.search(ENDED, text) is not None for text in texts)
    return all(len(text) <= _SHORT and not re.match(_ITEM, text) for text in texts) and ended * 2 < len(texts)


def _take(reading: Reading, lines: list[Span]) -> bool:
    """Take a paragraph; its bullet is not prose. Says whether it had one."""
    bullet = re.compile(_ITEM).match(reading.source.text, lines[0].start, lines[0].end)
    _take_line(reading, bullet.end() if bullet else lines[0].start, lines[0].end)
    for before, line in pairwise(lines):
        reading.take_as(" ", before.end, line.start)
        _take_line(reading, line.start, line.end)
    return bullet is not None


def _take_line(reading: Reading, start: int, end: int) -> None:
    """Take a line without its soft hyphens, which nobody sees."""
    text = reading.source.text
    while (hyphen := text.find(SOFT_HYPHEN, start, end)) >= 0:
        reading.take_prose(start, hyphen)
        start = hyphen + 1
    reading.take_prose(start, end)


def _name_kinds(reading: Reading, taken: list[_Taken]) -> None:
    texts = [text for _, text in reading.blocks()]
    body = body_start(texts)
    kinds = head_kinds(texts[:body])
    for number, (kind, alone) in list(enumerate(taken))[body:]:
        kinds.append(kind or body_kind(texts[number], last=number == len(texts) - 1, alone=alone))
    for number, kind in enumerate(kinds):
        reading.rename(number, kind)
