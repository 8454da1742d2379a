"""Votes against the size of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, listed, named, rewritten, sum_of
from copydesk_rules.numbers._sketch import Sketch, sketches

_MEMBERS_ = (
    "councillor member mp senator delegate deputy lawmaker legislator judge justice juror director trustee governor "
    "commissioner representative td mep msp mla peer lord elector assemblyman councilor councilman"
)
_MEMBERS = frozenset(_MEMBERS_.split())
_VOTE = (
    r"(?:\bby |\bvoted |\bvote (?:of|was) |\bmajority of |\bpassed |\brejected |\bcarried |\bapproved )(?:[\w’'-]+ "
    r"){0,3}?(?:<c:ayes>(?: votes?)? to <c:noes>|<s:score>)"
)
_ALL = (
    r"\b[Aa]ll (?:of )?(?:the |its |their )?<c:house> (?:[\w’'-]+ ){1,3}(?:took part|voted|were (?:present|"
    r"there)|was present|attended|cast)"
)
_PRESENT = (
    r"\ball (?:of them )?(?:were|was) (?:there|present)\b|\ball (?:of them )?(?:voted|attended|took "
    r"part)\b|\ball present\b"
)
_STRONG = r"<c:house>-(?:member|strong|seat|person|judge|justice|man)\b"
_ROLL = (
    r"\bOf (?:the |its )?<c:whole> [\w’'-]+, <c:ayes> (?:voted )?(?:for|in favou?r|backed it)[^⟨⟩;.]{0,20}(?:and|"
    r",) <c:noes> (?:voted )?against"
    r"[^⟨⟩;.]{0,12}(?:with|while|and) <c:rest> (?:not vot|abst|absen|did not|were absent)"
)


def houses(document: Document) -> Iterator[Finding]:
    """Votes that are not as many as those who voted."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        if sketch.holds("cs", 1, "vot", "majority"):
            yield from _votes(document, every, number)
        if sketch.holds("c", 4, " against"):
            yield from _rolls(document, sketch)


def _votes(document: Document, every: tuple[Sketch, ...], number: int) -> Iterator[Finding]:
    sketch = every[number]
    for match in sketch.find(_VOTE):
        ayes, noes, marked = _sides(sketch, match)
        silent = [
            one
            for found in sketch.find(r"<c:silent> (?:abst|absen|spoil|did not vote)\w*")
            if (one := sketch.figure(found, "silent"))
        ]
        votes = ayes + noes
        for near in (sketch, *every[number + 1 : number + 3]):
            for house, must_equal in _house(document, near):
                if house.vague or house.span in [one.span for one in marked] or house.value <= 2:
                    continue
                possible = {
                    votes,
                    votes + sum_of(silent),
                    *(votes + one.value for one in silent),
                }
                wrong = house.value not in possible if must_equal else votes > house.value
                if wrong and votes * 2 > house.value:
                    parts = [*marked, *silent]
                    made = max(possible)
                    message = (
                        f"{listed([named(document, one) for one in parts])} make {digits(made)}, not "
                        f"{named(document, house)}"
                    )
                    related = tuple(Related(one.span, "votes") for one in parts)
                    yield Finding(
                        house.span, message, replace(house.span, rewritten(document, house, made)), related, "votes"
                    )
                    return


def _rolls(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """Of the 650 members, so many for, so many against, so many neither."""
    for match in sketch.find(_ROLL):
        whole, parts = sketch.figure(match, "whole"), [sketch.figure(match, name) for name in ("ayes", "noes", "rest")]
        made = sum_of(parts)
        if (
            made != whole.value
            and not any(one.vague for one in (whole, *parts))
            and abs(made - whole.value) <= whole.value / 4
        ):
            message = (
                f"{listed([named(document, one) for one in parts])} make {digits(made)}, not {named(document, whole)}"
            )
            related = tuple(Related(one.span, "votes") for one in parts)
            yield Finding(whole.span, message, replace(whole.span, rewritten(document, whole, made)), related, "votes")


def _sides(sketch: Sketch, match: re.Match[str]) -> tuple[float, float, list[Figure]]:
    if match["score"]:
        score = sketch.figure(match, "score")
        first, second = (*score.parts, 0, 0)[:2]
        return first, second, [score]
    ayes, noes = sketch.figure(match, "ayes"), sketch.figure(match, "noes")
    return ayes.value, noes.value, [ayes, noes]


def _house(document: Document, sketch: Sketch) -> Iterator[tuple[Figure, bool]]:
    """The size of the house, and whether all of it is said to have voted."""
    for match in sketch.find(_ALL):
        house = sketch.figure(match, "house")
        if house.noun in _MEMBERS:
            yield house, True
    if re.search(_PRESENT, sketch.text):
        yield from ((one, True) for one in sketch.figures if one.kind == "count" and one.noun in _MEMBERS)
    for match in sketch.find(_STRONG):
        yield sketch.figure(match, "house"), False
