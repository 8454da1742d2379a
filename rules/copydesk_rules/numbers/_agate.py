"""Scores as they stand in agate: quarters and their total, goals and behinds, goals and points, scorers and the
score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._results import finals

_QUARTERS = r"(?m)^[A-Z][\w.’'& -]*?[ \t:]((?:\d{1,3}(?:,? |\t)){3,11}\d{1,3}) ?(?:[—–=:-]|\t)+ ?(\d{1,3})(?=$|[ \t])"
_AUSTRALIAN = r"(?<![\d.])(\d{1,2})\.(\d{1,2}) ?\((\d{2,3})\)"
_GAELIC = r"(?<![\d-])(\d{1,2})-(\d{1,2}) ?\((\d{1,2})\)(?! ?[-–])"
_SIDE = r"(?<![\w’'])(?P<side>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}): (?=Tr(?:y|ies): )"
_KIND = r"(?P<kind>Tr(?:y|ies)|Cons?|Conversions?|Pens?|Penalties|Penalty|Drop goals?|DGs?): (?P<names>[^.:;\n]+)"
_WORTH = {"Tr": 5, "Co": 2, "Pe": 3, "Dr": 3, "DG": 3}


def agate(document: Document) -> Iterator[Finding]:
    """Lines of agate that do not come to what they say."""
    text = document.text
    yield from _quarters(document)
    if "(" in text:
        yield from _converted(document, _AUSTRALIAN, 6, "goals at six and behinds at one")
        yield from _converted(document, _GAELIC, 3, "goals at three and points at one")
    if "Tries: " in text or "Try: " in text:
        yield from _scorers(document)


def _quarters(document: Document) -> Iterator[Finding]:
    """`Harlan 7 10 7 14 — 34`: the quarters do not make the score, though the other side's do."""
    lines = list(re.finditer(_QUARTERS, document.text))
    rows = [(match, [int(one) for one in re.findall(r"\d+", match[1])], int(match[2])) for match in lines]
    right = {len(parts) for _, parts, total in rows if sum(parts) == total}
    for match, parts, total in rows:
        if sum(parts) == total or len(parts) not in right or re.search(r"\b0\d", match[1]):
            continue
        known = any(total in score for score in finals(document))
        here, there = (Span(*match.span(group)) for group in ((1, 2) if known else (2, 1)))
        fixes = () if known else replace(here, str(sum(parts)))
        message = f"{' + '.join(map(str, parts))} is {sum(parts)}, not {total}"
        yield Finding(here, message, fixes, (Related(there, "the total" if known else "the parts"),), "quarters")


def _converted(document: Document, pattern: str, worth: int, words: str) -> Iterator[Finding]:
    """`12.10 (82)`, `2-14 (20)`: what the score comes to, where another score of the copy shows that it is one."""
    found = [(match, int(match[1]) * worth + int(match[2])) for match in re.finditer(pattern, document.text)]
    if not any(made == int(match[3]) for match, made in found):
        return
    for match, made in found:
        if made != int(match[3]):
            here = Span(*match.span(3))
            related = (Related(Span(match.start(1), match.end(2)), "the score"),)
            yield Finding(here, f"{words} make {made}, not {match[3]}", replace(here, str(made)), related, "agate")


def _scorers(document: Document) -> Iterator[Finding]:
    """`Tries: Daly (2), Hale. Cons: Roche`: the points of one side, where those of the other are right."""
    sides = [(match, *_points(document, match.end())) for match in re.finditer(_SIDE, document.text)]
    if len(sides) != 2 or len(finals(document)) != 1:
        return
    ((score, figure),) = finals(document).items()
    for (match, made, tries), (_, other, _) in (sides, sides[::-1]):
        left = score[1] if other == score[0] else score[0] if other == score[1] else None
        if left is not None and made not in score and tries:
            message = f"the scorers of {match['side']} make {made} points, not {left}"
            yield Finding(tries, message, (), (Related(figure.span, "the score"),), "scorers")


def _points(document: Document, start: int) -> tuple[int, Span | None]:
    """The points of the scorers that are listed from there on, and where the tries are."""
    made, tries = 0, None
    while match := re.compile(_KIND).match(document.text, start):
        times = sum(int(number) for number in re.findall(r"\((\d+)\)", match["names"]))
        names = [name for name in re.split(r", | and ", match["names"]) if "(" not in name]
        made += _WORTH[match["kind"][:2]] * (times + len(names))
        tries = tries or (Span(*match.span("names")) if match["kind"].startswith("Tr") else None)
        start = match.end() + len(re.match(r"[.;]? ?", document.text[match.end() :])[0])  # type: ignore[index]
    return made, tries
