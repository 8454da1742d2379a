"""Lists without a colon: `three cities, A, B and C`; `the finalists are A and B`; `They are A and B`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.analysis import figures_in
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk_rules.numbers._announced import announces, is_partial, miscounted
from copydesk_rules.numbers._families import KIN
from copydesk_rules.numbers._lists import count_items, is_name, is_plain_names, named_things, of_a_kind
from copydesk_rules.numbers._sketch import Sketch


def in_apposition(document: Document, span: Span) -> Iterator[Finding]:
    """`in three cities, London, Paris and Rome.`: bare names right behind the noun, and the sentence ends with them."""
    for one in figures_in(document, span):
        lead = re.compile(r"\s(?:\w+\s)?[a-z-]+,\s(?=[^\W\d_a-z]|an?\s)").match(document.text, one.span.end, span.end)
        introduced = len(document.text[span.start : one.span.start].split()) >= 3
        if not (lead and announces(one)) or one.noun in KIN:
            continue
        listing = Span(lead.end(), span.end)
        text = re.sub(r" in \d{4}\b", "", document.quote(listing))
        counts = count_items(text)
        partial = is_partial(document.text[span.start : one.span.start], "")
        articles = all(
            part.split()[:1] in (["a"], ["an"]) for part in text.replace(" and ", ", ").split(",") if part.strip()
        )
        parts = re.split(r", and |, | and ", text)
        kinds = of_a_kind(parts) or (articles and one.noun in _KINDS_OF)
        plain = kinds or (introduced and is_plain_names(named_things(text)))
        if counts and not partial and plain and int(one.value) not in counts:
            yield miscounted(document, one, counts, listing)


def of_years(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`three warnings, in 2016, 2018, 2019 and 2020`: the years, one for each."""
    for number in sketch.of("c"):
        years = number + 1
        while sketch.kinds[years : years + 1] == "y":
            years += 1
        run = range(number + 1, years)
        one = sketch.figures[number]
        if len(run) < 2 or not announces(one):
            continue
        lead = sketch.gaps[number + 1].split(",")
        apart = len(lead) == 2 and lead[1].strip() in ("in", "") and len(lead[0].split()) <= 4
        joints = [sketch.gaps[at].strip() for at in run[1:]]
        listed = joints[-1] in ("and", ", and") and all(joint == "," for joint in joints[:-1])
        ends = sketch.gaps[years][:1] in ((".", ",", ";", ")", "") if len(run) > one.value else (".", ""))
        partial = is_partial(sketch.gaps[number], "") or "least" in sketch.gaps[number]
        if apart and listed and ends and not partial and len(run) != one.value:
            listing = Span(sketch.figures[run[0]].span.start, sketch.figures[run[-1]].span.end)
            yield miscounted(document, one, frozenset({len(run)}), listing)


_REASONS_ = (
    "reason thing problem question condition point lesson option step aim goal change way argument fact cause "
    "recommendation finding charge demand message priority"
)
_REASONS = frozenset(_REASONS_.split())
_TURNS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")


def in_turns(document: Document, every: Sequence[Span], number: int) -> Iterator[Finding]:
    """`two reasons. First, … Second, … Third, …`: more of them than were announced."""
    found = [one for one in figures_in(document, every[number]) if one.kind == "count"]
    if len(found) != 1 or found[0].noun not in _REASONS or not announces(found[0]):
        return
    told, at = 0, number + 1
    last = every[number]
    while at < len(every) and at < number + 14 and told < len(_TURNS):
        head = document.text[every[at].start : every[at].start + 9]
        if head.startswith((_TURNS[told] + ",", _TURNS[told] + "ly")):
            told, last = told + 1, every[at]
        elif told == 0:
            break
        at += 1
    if told > found[0].value:
        yield miscounted(document, found[0], frozenset({told}), Span(every[number + 1].start, last.end))


def enclosed(document: Document, sketch: Sketch) -> Iterator[Finding]:
    """`All four members, Ames, Bell and Cole, were there`: names, or things with an article, between two commas."""
    for number in sketch.of("c"):
        one, behind = sketch.figures[number], sketch.gaps[number + 1]
        lead = sketch.gaps[number]
        if not announces(one) or lead.lower().split()[-1:] not in _LEADS or is_partial(lead, ""):
            continue
        noun, comma, rest = behind.partition(", ")
        items, last = _items_between(named_things(rest))
        if not comma or len(noun.split()) > 5 or len(items) < 2 or len(items) == one.value:
            continue
        if all(is_name(item) for item in items) or (len(items) > 2 and abs(len(items) - one.value) == 1):
            start = one.span.end + document.text[one.span.end :].index(", ") + 2
            block = document.text[start : document.block_at(start).span.end]
            end = start + (block.find(last) + len(last) if last in block else len(block))
            yield miscounted(document, one, frozenset({len(items)}), Span(start, end))


def _items_between(rest: str) -> tuple[list[str], str]:
    """The items up to the comma behind the last, all of them names or all with `the`; none where they are not plain."""
    chunks = rest.split(", ")
    items: list[str] = []
    for number, chunk in enumerate(chunks[:-1]):
        found = chunk.removeprefix("and ").split(" and ")
        names = all(item and is_name(item) and len(item.split()) <= 4 for item in [*items[:1], *found])
        things = all(re.match(r"the (?:[\w’'-]+ ?){1,3}$", item) for item in [*items[:1], *found])
        if not (names or things):
            return [], ""
        items += found
        if " and " in f" {chunk}" or chunk.startswith("and "):
            following = chunks[number + 1].split(None, 1)[:1]
            verb = following and following[0].strip(".").islower() and following[0].strip(".") not in _NO_VERBS
            return (items, found[-1]) if verb else ([], "")
    return [], ""


_LEADS = [[], *([word] for word in "all the both his her its their our my that so when while where because".split())]
_NO_VERBS = frozenset(
    "who which whose all both each one from of in at aged and or with the a an but as on for to".split()
)
_KINDS_OF = frozenset("bidder option prize theme suspect candidate contender exhibit finalist reason aim goal".split())


def who_are(document: Document, span: Span) -> Iterator[Finding]:
    """The list is what the subject is: `The four finalists are Hale, Chen and Diaz`."""
    text = document.quote(span)
    match = re.match(
        r"(?:The|Her|His|Its|Their|Our) [\w-]+ (?:(?:[\w-]+ ){0,2}?[a-z]+s|(?:who|that) (?:[\w-]+ ){1,3}?(?:named"
        r"|chosen|"
        r"elected|charged|honou?red|left|remained?|died|survived|won)) (?:are|were|will be) (?=[^\W\d_a-z])",
        text,
    )
    found = figures_in(document, span)[:1]
    if (
        match is None
        or not found
        or not announces(found[0], alone=" who " in text or " that " in text)
        or found[0].span.start - span.start > 6
    ):
        return
    listing = Span(span.start + match.end(), span.end)
    counts = count_items(document.quote(listing))
    if counts and is_plain_names(document.quote(listing)) and int(found[0].value) not in counts:
        yield miscounted(document, found[0], counts, listing)


def they_are(document: Document, before: Span, span: Span) -> Iterator[Finding]:
    text = document.quote(span)
    match = re.match(
        r"(?:They|These|Those|The (?:two|three|four|five|six|seven|eight|nine|ten)) (?:are|were)(?: named as)?:? ", text
    )
    if match is None or not document.same_block(before.start, span.start):
        return
    found = [one for one in figures_in(document, before) if one.kind == "count"]
    counts = count_items(text[match.end() :])
    names = is_plain_names(text[match.end() :])
    if len(found) == 1 and announces(found[0]) and counts and names and int(found[0].value) not in counts:
        yield miscounted(document, found[0], counts, Span(span.start + match.end(), span.end))
