"""The rule date-disagreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Mention
from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_past, is_quoted, sentence_at, words_of
from copydesk_rules.dates._event_days import on_another_day, on_two_days
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._twice_told import twice_told

_SHOWN = ("headline", "standfirst", "caption")
_IRREGULAR = {
    "sank": "sink", "won": "win", "fell": "fall", "held": "hold", "met": "meet", "began": "begin", "left": "leave",
    "struck": "strike", "went": "go", "broke": "break", "took": "take", "spoke": "speak", "sold": "sell",
    "bought": "buy", "fought": "fight", "found": "find", "rose": "rise", "sworn": "swear", "lost": "lose", "ran": "run",
    "shot": "shoot", "fled": "flee", "flew": "fly", "hit": "hit", "dies": "die", "died": "die",
}  # fmt: skip
_TO_COME = frozenset("will to is are be shall".split())
_EMPTY = frozenset("with from that this will have been were said told after before over into".split())
_REACH = 9  # words in front of a date that tell what happened on it


class DateDisagreement(Rule):
    """Headline, standfirst or caption date an event otherwise than the body does.

    “Ferry sinks on 9 September” over “The ferry sank on 10 September”. The two were written by two people, and only
    one of them can have it right; readers see both.

    Two dates are held to be of one event only where the same verb stands in front of both with one more word in
    common, where the display line has no other date, the body tells of it on one day alone, and the day of the
    display line is named nowhere in the body. Display lines without a date are left alone, and so is what is quoted.
    """

    id = "date-disagreement"
    family = "dates"
    bad = (
        Bad(
            "# Ferry sinks on [[9 September]]\n\nThe ferry sank in heavy seas on 10 September with 40 people on board.",
            fixed="# Ferry sinks on 10 September\n\n"
            "The ferry sank in heavy seas on 10 September with 40 people on board.",
            format="markdown",
        ),
        Bad(
            "# Mayor to resign on [[October 3]]\n\nThe mayor of Leeds will resign on October 4, her office said.",
            fixed="# Mayor to resign on October 4\n\nThe mayor of Leeds will resign on October 4, her office said.",
            format="markdown",
        ),
    )
    good = (
        Good(
            "# Ferry sinks on 9 September\n\nThe ferry sailed on 8 September. It sank on 9 September.",
            format="markdown",
        ),
        Good(
            "# Mayor to resign on October 3\n\nShe will resign on October 3. Her deputy will resign on October 4.",
            format="markdown",
        ),
        Good("# Ferry sinks on 9 September\n\nThe tug sank on 10 September.", format="markdown"),
        Good("# Ferry sinks on 9 September\n\nThe ferry was built on 10 September 1980.", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date of a display line that the body gives as another."""
        for block in document.blocks:
            if block.kind in _SHOWN:
                found = [mention for mention in dates(document).inside(block.span) if mention.written.kind == "day"]
                if len(found) == 1 and not is_quoted(document, found[0].span.start):
                    yield from _judge(document, block, found[0])
        for later, earlier in twice_told(document):
            text = document.quote(earlier.span)
            related = (Related(earlier.span, "the other date"),)
            yield Finding(later.span, f"the copy gives {text} elsewhere", replace(later.span, text), related)
        for wrong, right in (*on_two_days(document), *on_another_day(document)):
            text = document.quote(right.span)
            message = f"elsewhere the day of the {wrong.event} is {text}"
            yield Finding(wrong.span, message, replace(wrong.span, text), (Related(right.span, "the other day"),))


def _judge(document: Document, block: Block, shown: Mention) -> Iterator[Finding]:
    body = [one for one in dates(document) if one.written.kind == "day" and not one.stamp and _in_body(document, one)]
    if any(_is_same_day(one, shown) for one in body):
        return
    told = [one for one in body if _tell_of_one(document, block, shown, one)]
    if len({(one.written.month, one.written.day) for one in told}) == 1:
        text = document.quote(told[0].span)
        message = f"the body gives {text}"
        yield Finding(shown.span, message, replace(shown.span, text), (Related(told[0].span, "the day in the body"),))


def _in_body(document: Document, mention: Mention) -> bool:
    return document.block_at(mention.span.start).kind in ("paragraph", "item")


def _is_same_day(one: Mention, other: Mention) -> bool:
    return (one.written.month, one.written.day) == (other.written.month, other.written.day)


def _tell_of_one(document: Document, block: Block, shown: Mention, told: Mention) -> bool:
    """Whether one verb stands in front of both dates, with another word in common."""
    sentence = sentence_at(document, told.span.start)
    inside = [one for one in dates(document).inside(sentence) if one.written.kind == "day"]
    if len(inside) != 1 or told.written.month is None or is_quoted(document, told.span.start):
        return False
    before = (
        document.quote(Span(block.span.start, shown.span.start)),
        document.quote(Span(sentence.start, told.span.start)),
    )
    if not all(re.search(r"\bon (?:the )?$", text) for text in before):
        return False
    display, lead = words_of(before[0])[-_REACH:], words_of(before[1])[-_REACH:]
    forms = {_lemma(word) for word in display}
    verbs = {
        _lemma(word) for number, word in enumerate(lead) if is_past(word) or (number and lead[number - 1] in _TO_COME)
    }
    nouns = {_lemma(word) for word in lead if len(word) > 3 and word not in _EMPTY}
    shared = verbs & forms
    return bool(shared) and bool((nouns & forms) - shared)


def _lemma(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
