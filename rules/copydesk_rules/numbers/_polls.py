"""Percentages that belong together: the two ends of a range, and all the answers to one question."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding, Related
from copydesk_rules.numbers._arithmetic import TINY, digits, listed, named, sum_of
from copydesk_rules.numbers._sketch import Sketch


def ranges(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """A range of interest rates moves as a whole: both its ends by as much."""
    if sketch.kinds.count("p") < 4 or "range of" not in sketch.text:
        return
    form = r"range of <p:a> to <p:b>,? (?:down|up|lower|higher)?,?\s?(?:from|than) (?:a range of |the )?<p:c> to <p:d>"
    for match in sketch.find(form):
        a, b, c, d = (sketch.figure(match, name) for name in "abcd")
        if abs(b.value - a.value - d.value + c.value) > TINY:
            here, first = c.span._replace(end=d.span.end), a.span._replace(end=b.span.end)
            message = f"one range is {digits(b.value - a.value)} points wide, the other {digits(d.value - c.value)}"
            yield Finding(here, message, (), (Related(first, "the other range"),), "range")


_POLES = {
    "for": 0, "favour": 0, "favor": 0, "backed": 0, "supported": 0, "support": 0, "approved": 0, "approve": 0,
    "yes": 0, "remain": 0, "agreed": 0, "backing": 0, "approves": 0,
    "against": 1, "opposed": 1, "disapproved": 1, "disapprove": 1, "no": 1, "rejected": 1, "leave": 1,
    "disagreed": 1, "opposing": 1, "oppose": 1,
    "undecided": 2, "unsure": 2, "sure": 2, "know": 2, "not": 2, "abstained": 2, "view": 2, "opinion": 2, "neither": 2,
}  # fmt: skip
"""Answers to one question, of which nobody gives two."""
_REST = ("the rest", "the remaining", "the other", "other", "else", "others", "remainder", "elsewhere")
_APART = ("from ", "than", " up ", "down", "both", "each", "respectively", "more than one", "compared", "included")


def polls(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """Those for, those against and those who do not know are not more than a hundred; with the rest, no less."""
    at = sketch.of("p")
    if len(at) < 2 or any(word in sketch.text for word in _APART) or "q" in sketch.kinds:
        return
    found = [sketch.figures[number] for number in at]
    total, slack = sum_of(found), sum(one.step for one in found) / 2 + TINY
    if any(one.vague not in ("", "some") for one in found) or abs(total - 100) <= slack:
        return
    if not (_has_rest(sketch, at) if total < 100 else _has_rest(sketch, at) or _is_one_question(sketch, at)):
        return
    if any(abs(sum_of(found[:number]) - 100) <= slack for number in range(2, len(found))):
        return
    related = tuple(Related(one.span, "a part of the sum") for one in found[:-1])
    more = "more than a hundred" if total > 100 else "less than a hundred"
    message = f"{listed([named(document, one) for one in found])} make {digits(total)}, {more}"
    yield Finding(found[-1].span, message, (), related, "poll")


def _has_rest(sketch: Sketch, at: list[int]) -> bool:
    """Whether the last of three or more is all that is left: `and 19 per cent on everything else`."""
    behind = sketch.gaps[at[-1] + 1].lower().replace("everything", "").split(",")[0]
    lead = sketch.gaps[at[-1]].lower()
    told = lead.rstrip(" ,(").endswith(("the rest", "the remaining", "the other", "the remainder"))
    words = [word.strip(".;)") for word in behind.split()[:5]]
    return len(at) > 2 and (told or (bool({"else", "elsewhere", "rest"} & set(words))))


def _is_one_question(sketch: Sketch, at: list[int]) -> bool:
    """Whether each share has an answer of its own, or two sides of a vote have all of them."""
    poles = []
    for number in at:
        words = sketch.gaps[number + 1].lower().replace(",", " ").replace(".", " ").replace("’", "'").split()[:6]
        words = words[: words.index("and")] if "and" in words else words
        poles.append(next((_POLES[word] for word in reversed(words) if word in _POLES), None))
    if None not in poles and len(set(poles)) == len(poles) and len({0, 1} & set(poles)) == 2:
        return True
    text = sketch.text.lower()
    voted = any(word in text for word in (" vote", "poll", "ballot", " side ", "referendum"))
    if len(at) == 2:
        before, between = sketch.gaps[at[0]], sketch.gaps[at[1]]
        return voted and " to " in f"{between} " and len(between.split()) <= 7 and not before.endswith("from ")
    return (
        voted
        and " of the vote" in sketch.gaps[at[0] + 1]
        and all(len(sketch.gaps[number].split()) <= 6 for number in at[1:])
    )
