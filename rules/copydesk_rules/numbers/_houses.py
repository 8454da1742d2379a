"""Votes and seats against the size of the house; stock against what came and went."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure
from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, listed, named, rewritten, some_add_up, sum_of
from copydesk_rules.numbers._sketch import Sketch, sketches

_MEMBERS_ = (
    "councillor member mp senator delegate deputy lawmaker legislator judge justice juror director trustee governor "
    "commissioner representative td mep msp mla peer lord elector assemblyman councilor councilman"
)
_MEMBERS = frozenset(_MEMBERS_.split())
_VOTE = (
    r"(?:\bby |\bvoted |\bvote of |\bmajority of |\bpassed |\brejected |\bcarried |\bapproved )(?:[\w’'-]+ "
    r"){0,3}?(?:<c:ayes>(?: votes?)? to <c:noes>|<s:score>)"
)
_ALL = (
    r"\b[Aa]ll (?:of )?(?:the |its |their )?<c:house> (?:[\w’'-]+ ){1,3}(?:took part|voted|were (?:present|"
    r"there)|was present|attended|cast)"
)
_STRONG = r"<c:house>-(?:member|strong|seat|person|judge|justice|man)\b"
_ROLL = (
    r"\bOf (?:the |its )?<c:whole> [\w’'-]+, <c:ayes> (?:voted )?(?:for|in favou?r|backed it)[^⟨⟩;.]{0,20}(?:and|"
    r",) <c:noes> (?:voted )?against"
    r"[^⟨⟩;.]{0,12}(?:with|while|and) <c:rest> (?:not vot|abst|absen|did not|were absent)"
)
_REST = (
    r"<c:part> of (?:the |its |their )<c:whole> (?:[\w’'-]+)[^:]{0,140}?\b(?:leav(?:es|ing)|left|the (?:other|"
    r"remaining|rest)|"
    r"others?|remaining)\b[^⟨⟩;:.]{0,40}<c:rest>"
)
_GONE = (
    r"<c:whole>[^⟨⟩.]{3,60}<c:part>[^⟨⟩.]{3,60}\bleav(?:es|ing) (?:it with |them with |only |just |him with |"
    r"her with )?<c:rest>"
)
_CAME = (
    r"\b(?:opened|added|hired|gained|bought|recruited|acquired|took on) <c:came>(?: [\w’'-]+){0,6}?,? (?:and|"
    r"but) (?:[\w’'-]+ )?"
    r"(?:closed|shut|lost|cut|sold|dropped|shed|laid off) <c:went>[^⟨⟩;]{0,40}\b(?:left|leav\w+|end\w*|bring\w+|"
    r"tak\w+|giv\w+|making|total)\b"
    r"[^⟨⟩;]{0,40}<c:now>[^⟨⟩;]{0,60}\bfrom <c:once>"
)


def houses(document: Document) -> Iterator[Finding]:
    """Votes that are not as many as those who voted."""
    every = sketches(document)
    for number, sketch in enumerate(every):
        if sketch.holds("cs", 1, "vot", "majority"):
            yield from _votes(document, every, number)
        if sketch.holds("c", 4, " against"):
            yield from _rolls(document, sketch)
        if sketch.holds("c", 3, "leav", " left", " other", " remaining", " rest"):
            yield from _rests(document, sketch)
        if sketch.holds("c", 4, " from "):
            yield from _stocks(document, sketch)


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
    for match in sketch.find(_STRONG):
        yield sketch.figure(match, "house"), False


def _rests(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """51 of the 100 seats, which leaves the others 49."""
    gone = [] if sketch.text.count("⟨c") != 3 else list(sketch.find(_GONE))
    for match in [*sketch.find(_REST), *gone]:
        part, whole, rest = (sketch.figure(match, name) for name in ("part", "whole", "rest"))
        made = whole.value - part.value
        gap = abs(rest.value - made)
        if (
            part.vague
            or rest.vague
            or rest.noun not in ("", whole.noun)
            or not 0 < part.value < whole.value
            or gap == 0
            or gap > max(3, whole.value / 10)
        ):
            continue
        others = [one for one in sketch.figures if one.kind == "count" and one.span != whole.span]
        if (
            made == rest.value
            or some_add_up(others, whole)
            or some_add_up([one for one in others if one.span != part.span], whole)
        ):
            continue
        message = (
            f"{named(document, part)} of {named(document, whole)} leave {digits(made)}, not {named(document, rest)}"
        )
        related = (Related(part.span, "the part"), Related(whole.span, "the whole"))
        yield Finding(rest.span, message, replace(rest.span, rewritten(document, rest, made)), related, "rest")


def _stocks(document: Document, sketch: Sketch) -> Iterator[Finding]:
    for match in sketch.find(_CAME):
        came, went, now, once = (sketch.figure(match, name) for name in ("came", "went", "now", "once"))
        made = once.value + came.value - went.value
        if (
            made == now.value
            or any(one.vague for one in (came, went, now, once))
            or abs(made - now.value) > now.value / 4
        ):
            continue
        message = (
            f"{named(document, once)} and {named(document, came)} more, less {named(document, went)}, "
            f"make {digits(made)}, not {named(document, now)}"
        )
        related = tuple(Related(one.span, "a part of the sum") for one in (once, came, went))
        yield Finding(now.span, message, replace(now.span, rewritten(document, now, made)), related, "stock")
