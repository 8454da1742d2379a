"""The rule unclosed-bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._asides import end_of_aside
from copydesk_rules.punctuation._prose import PRINTED, in_marks

_BRACKETS = r"[()\[\]]"
_MATES = {")": "(", "]": "[", "(": ")", "[": "]"}
_FACE = r"(?<![\w.])(?:[:;=][-'’]?[()\[\]](?!\w)|[(\[][:;](?=\s))"
_LABEL = r"(?:^|[\s(“\"])(?:[A-Za-z]|\d{1,3}|[ivxlc]{1,5})$"
_INTERVAL = r"[(\[]-?(?:\d[\w.]*|[a-z]),\s?-?(?:\d[\w.]*|∞|[a-z])$"
_LOOK_AHEAD = 3  # blocks: an aside may run over several paragraphs


class UnclosedBracket(Rule):
    """A bracket is opened and never closed, or closed and never opened.

    The reader cannot tell where the aside ends. Where the sentence leaves no doubt, its last word is marked, and the
    bracket shown beside it; elsewhere only the writer can tell, and the bracket itself is marked.

    Labels of clauses such as “a)” and “2)”, smileys, intervals such as “[0, 1)”, and asides that run over several
    paragraphs are left alone.
    """

    id = "unclosed-bracket"
    family = "punctuation"
    languages = ("*",)
    yields_to = ("residue",)
    bad = (
        Bad("The court [[(by]] two judges to one found against it."),
        Bad("It compares two values [[(sums]], not times."),
        Bad("The judges split, two to [[one)]] and it lost.", fixed="The judges split, two to one and it lost."),
        Bad(
            "We have moved the old files (they were copies, not [[originals.]] Nothing was lost.",
            fixed="We have moved the old files (they were copies, not originals). Nothing was lost.",
        ),
        Bad(
            "The storm came twice (once at noon, once at [[four,]] and each time the roof was hit.",
            fixed="The storm came twice (once at noon, once at four), and each time the roof was hit.",
        ),
        Bad("“He, [[[the]] mayor, knew,” she said."),
        Bad("It was [late, and [[dark)]].", fixed="It was [late, and dark]."),
    )
    good = (
        "The court (by two judges to one [sic]) found against it.",
        "There are three ways: a) by sea, b) by land, and 3) not at all; iv) is a joke.",
        "We won :) and then lost :( or ;-) so (it was fun :)) they say.",
        "SCORES: Leeds 121 (Shah 7-45) and 136 (Shah 5-61); York 371 (Bell 76).",
        "A share in [0, 1) or (0, 1] will do.",
        "(The council met on Monday.\n\nIt rose at noon.)\n\nNobody came.",
        "The sign “)” closes what “(” opens.",
        "1) The vote.\n\n2) The count.",
        "He is 31 (b. 1990).",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The bracket with its word."""
        text = document.text
        if "(" not in text and ")" not in text and "[" not in text and "]" not in text:
            return
        loose = {number: _loose(text, block) for number, block in enumerate(document.blocks)}
        for number, marks in loose.items():
            if not marks or document.blocks[number].kind not in PRINTED:
                continue
            if len(marks) == 2 and text[marks[0]] in "([" and text[marks[1]] in ")]":
                yield _mismatch(text, *marks)
                continue
            beside = [
                at for near in range(number - _LOOK_AHEAD, number + _LOOK_AHEAD + 1) for at in loose.get(near, ())
            ]
            for at in marks:
                if not any(text[other] == _MATES[text[at]] and (other > at) == (text[at] in "([") for other in beside):
                    yield _finding(document, at)


def _loose(text: str, block: Block) -> list[int]:
    """Where the brackets of a block stand that have no mate in it."""
    start, end = block.span
    open_: list[int] = []
    loose: list[int] = []
    if not (
        text.find("(", start, end) >= 0
        or text.find(")", start, end) >= 0
        or "[" in text[start:end]
        or "]" in text[start:end]
    ):
        return loose
    for match in re.compile(_BRACKETS).finditer(text, start, end):
        at = match.start()
        if _is_face(text, at, block.span):
            continue
        if match.group() in "([":
            open_.append(at)
        elif open_ and (text[open_[-1]] == _MATES[match.group()] or _is_interval(text, open_[-1], at)):
            open_.pop()
        elif not re.search(_LABEL, text[max(start, at - 6) : at]):
            loose.append(at)
    loose += [at for at in open_ if not in_marks(text, Span(at, at + 1))]
    return sorted(at for at in loose if not in_marks(text, Span(at, at + 1)))


def _is_face(text: str, at: int, block: Span) -> bool:
    """Whether a bracket is the mouth of a smiley, which stands apart from words."""
    start = max(block.start, at - 2)
    faces = re.compile(_FACE).finditer(text, start, min(block.end, at + 3))
    return any(face.start() <= at < face.end() for face in faces)


def _is_interval(text: str, opened: int, closed: int) -> bool:
    return re.match(_INTERVAL, text[opened:closed]) is not None


def _finding(document: Document, at: int) -> Finding:
    text = document.text
    end = end_of_aside(document, at) if text[at] == "(" else None
    if end:
        fixes = replace(end, text[end.start : end.end - 1] + ")" + text[end.end - 1])
        related = (Related(Span(at, at + 1), "opened here"),)
        return Finding(end, "the bracket that is opened before is never closed", fixes, related)
    if text[at] in "([":
        word = re.compile(r"\s?[\w.'’$£€-]*\w|").match(text, at + 1)
        return Finding(Span(at, word.end() if word else at + 1), f"“{text[at]}” is never closed")
    start = at
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    fixes = replace(Span(start, at + 1), text[start:at]) if start < at else ()
    return Finding(Span(start, at + 1), f"“{text[at]}” was never opened", fixes)


def _mismatch(text: str, opened: int, closed: int) -> Finding:
    right = _MATES[text[opened]]
    start = closed
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    span = Span(start, closed + 1)
    related = (Related(Span(opened, opened + 1), "opened here"),)
    return Finding(
        span, f"“{text[opened]}” is closed by “{text[closed]}”", replace(span, text[start:closed] + right), related
    )
