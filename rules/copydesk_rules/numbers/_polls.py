"""Percentages that belong together: the two ends of a range, and all the answers to one question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from copydesk.document import Document
from copydesk.finding import Finding, Related
from copydesk_rules.numbers._arithmetic import digits, listed, named
from copydesk_rules.numbers._sketch import Sketch

_POLL = (
    r"<p:a>[^⟨⟩;.]{0,40}\b(?:in favou?r|for|backed|supported?|approved?|yes|agreed?|remain|"
    r"leave)\b[^⟨⟩;.]{0,40}<p:b>[^⟨⟩;.]{0,30}"
    r"\b(?:against|opposed?|disapproved?|no|disagreed?|"
    r"rejected)\b(?:[^⟨⟩;.]{0,20}<p:c>[^⟨⟩;.]{0,20}\b(?:undecided|unsure|not sure|"
    r"did(?: not|n['’]t) know|do(?: not|n['’]t) know|no opinion|neither))?"
)
_TWO_SIDES = r"(?<!from )<p:a>(?: of the (?:votes?|poll))? to (?:[\w’'-]+ ){0,2}<p:b>"
_SPLIT = r"<p:a> of (?:the )?(?:votes?|poll)[^⟨⟩;.]{0,40}, [^⟨⟩;.]{0,40}<p:b>,? and [^⟨⟩;.]{0,40}<p:c>"


def ranges(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """A range of interest rates moves as a whole: both its ends by as much."""
    if sketch.text.count("⟨p") < 4:
        return
    form = r"range of <p:a> to <p:b>,? (?:down|up|lower|higher)?,?\s?(?:from|than) (?:a range of |the )?<p:c> to <p:d>"
    for match in sketch.find(form):
        a, b, c, d = (sketch.figure(match, name) for name in "abcd")
        if b.value - a.value != d.value - c.value:
            here, first = c.span._replace(end=d.span.end), a.span._replace(end=b.span.end)
            message = f"one range is {digits(b.value - a.value)} points wide, the other {digits(d.value - c.value)}"
            yield Finding(here, message, (), (Related(first, "the other range"),), "range")


def polls(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """Those for, those against and those who do not know are not more than a hundred."""
    if sketch.text.count("⟨p") < 2:
        return
    voted = re.search(r"\b(?:votes?|voted|poll|ballots?|side|referendum)\b", sketch.text) is not None
    forms = (_POLL, *((_TWO_SIDES, _SPLIT) if voted else ()))
    for match in (match for form in forms for match in sketch.find(form)):
        if match.re.groups == 2 and sketch.text.count("⟨p") != 2:
            continue
        found = [sketch.figure(match, name) for name in ("a", "b", "c") if match.groupdict().get(name)]
        total = sum((one.value for one in found), Fraction(0))
        slack = sum((one.step for one in found), Fraction(0)) / 2
        if total > 100 + slack and not any(one.vague for one in found):
            made = digits(total)
            related = tuple(Related(one.span, "a part of the sum") for one in found[:-1])
            message = f"{listed([named(document, one) for one in found])} make {made}, more than a hundred"
            yield Finding(found[-1].span, message, (), related, "poll")
