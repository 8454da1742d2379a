"""Plain text: paragraphs, wrapped or not, and the lines of a story that are something else."""

from __future__ import annotations

import re

from copydesk.document import Meta, Source, Span
from copydesk.reading import Reading
from copydesk.readers.kinds import ENDED, body_kind, head_kinds, is_running

WIDEST_WRAP = 110
"""Letters. Nobody wraps prose wider; a longer line is a paragraph of its own."""

_ITEM = r"\s*(?:[-*•‣–]|\d{1,3}[.)])\s+(?=\S)"
_SHORT = 60  # letters: a line of verse or of an address


def read(reading: Reading) -> Meta:
    """Take the copy, one block a paragraph. Plain text says nothing of itself but in its header lines."""
    kinds = []
    for group in _groups(reading.source):
        verse = _is_verse(reading.source, group)
        for paragraph in group:
            kinds.append(_take(reading, paragraph, "verse" if verse else ""))
    _name_kinds(reading, kinds)
    return Meta()


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
    return [
        Span(start, start + len(source.text[start:end].rstrip("\r\n")))
        for start, end in zip(starts, starts[1:], strict=False)
    ]


def _paragraphs(source: Source, run: list[Span]) -> list[list[Span]]:
    """Join what was wrapped: lines filled as far as the next word allowed, or broken in mid-sentence."""
    texts = [source.text[line.start : line.end].strip() for line in run]
    width = max(map(len, texts))
    filled = width <= WIDEST_WRAP and all(
        len(text) + 1 + len(after.split(None, 1)[0]) > width
        for text, after in zip(texts, texts[1:], strict=False)
    )
    paragraphs = [[run[0]]]
    for line, before, text in zip(run[1:], texts, texts[1:], strict=False):
        in_sentence = len(before) <= WIDEST_WRAP and text[0].islower() and not re.search(ENDED, before)
        if not re.match(_ITEM, text) and (filled or in_sentence):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _is_verse(source: Source, group: list[list[Span]]) -> bool:
    """Whether the lines were broken where they are on purpose: several, short, most of them not ended."""
    if len(group) < 3 or any(len(paragraph) > 1 for paragraph in group):
        return False
    texts = [source.text[line.start : line.end] for (line,) in group]
    ended = sum(re.search(ENDED, text) is not None for text in texts)
    return all(len(text) <= _SHORT and not re.match(_ITEM, text) for text in texts) and ended * 2 < len(texts)


def _take(reading: Reading, lines: list[Span], kind: str) -> str:
    """Take a paragraph; its bullet is not prose. Returns its kind, as far as its form tells it."""
    bullet = re.compile(_ITEM).match(reading.source.text, lines[0].start, lines[0].end)
    start = bullet.end() if bullet else lines[0].start
    for number, line in enumerate(lines):
        if number:
            reading.take_as(" ", lines[number - 1].end, line.start)
        reading.take_prose(start if number == 0 else line.start, line.end)
    reading.end_block("paragraph")
    return "item" if bullet else kind


def _name_kinds(reading: Reading, kinds: list[str]) -> None:
    texts = [text for _, text in reading.blocks()]
    body = next((number for number, text in enumerate(texts) if is_running(text)), len(texts))
    kinds[:body] = head_kinds(texts[:body])
    for number in range(body, len(texts)):
        kinds[number] = kinds[number] or body_kind(texts[number], last=number == len(texts) - 1)
    for number, kind in enumerate(kinds):
        reading.rename(number, kind)
