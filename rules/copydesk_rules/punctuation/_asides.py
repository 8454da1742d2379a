"""Where an aside that is never closed surely ends."""

from __future__ import annotations

import re

from copydesk.document import Document, Span

_VERBS = frozenset(
    "is are was were has have had will would can could may might must should does do did said says told made took went "
    "came got gave won lost found held kept left began felt led put ran saw sat set spoke stood fell grew knew met "
    "paid rose sold sent cut let read see write wrote stops moved".split()
)
_SUBJECTS = frozenset(
    "we they it he she i you where the a an this that these those which who as when if though although but and his her "
    "their its our my no there not once".split()
)
_STOP = r"[.?!](?=[”\"’')\]]*(?:\s+[\"“‘'(]*[^\W_a-z]|$))"
_CLAUSE = r", (?:and|but|so|while) "
_SHORTENED = r"(?:^|\W)(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|No|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|vs|c|ca|b|d)$"
_LONGEST = 200  # letters


def end_of_aside(document: Document, opened: int) -> Span | None:
    """The last word of the aside with the mark behind it, where the sentence leaves no doubt; else None.

    A bracket in front of the verb of its sentence may close anywhere before that verb.
    """
    text, block = document.text, document.block_at(opened).span
    head = text[block.start : opened]
    starts = [match.end() for match in re.finditer(r"[.?!;][”\"’')\]]*\s+", head)]
    said = re.findall(r"[\w'’]+", head[starts[-1] if starts else 0 :])
    if not any(_is_verb(form) for form in said[1:]):
        return None
    stop = _stop(text, opened, min(block.end, opened + _LONGEST))
    if stop is None:
        return None
    inside = text[opened + 1 : stop]
    clause = re.search(_CLAUSE, inside)
    if clause and any(_is_verb(form) for form in re.findall(r"[\w'’]+", inside[clause.end() :])):
        stop = opened + 1 + clause.start()
    elif (
        (
            any(_is_verb(form) for form in re.findall(r"[\w'’]+", inside))
            and (inside.split() or [""])[0].lower() not in _SUBJECTS
        )
        or inside.count(", ") > 1 + ((inside.split() or [""])[0].lower() in _SUBJECTS)
        or any(mark in inside for mark in '“”"();:–—[')
    ):
        return None
    start = stop
    while start > opened + 1 and not text[start - 1].isspace():
        start -= 1
    return Span(start, stop + 1)


def _stop(text: str, start: int, end: int) -> int | None:
    for match in re.compile(_STOP).finditer(text, start, end):
        if match.group() != "." or not re.search(_SHORTENED, text[max(start, match.start() - 5) : match.start()]):
            return match.start()
    return None


def _is_verb(form: str) -> bool:
    return form in _VERBS or (form.endswith("ed") and len(form) > 4 and form.islower())
