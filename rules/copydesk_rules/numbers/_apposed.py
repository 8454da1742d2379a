"""Lists without a colon: `three cities, A, B and C`; `the finalists are A and B`; `They are A and B`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.analysis import figures_in
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk_rules.numbers._announced import announces, is_partial, miscounted
from copydesk_rules.numbers._families import KIN
from copydesk_rules.numbers._lists import count_items, is_name, is_plain_names
from copydesk_rules.numbers._sketch import Sketch


def in_apposition(document: Document, span: Span) -> Iterator[Finding]:
    """`in three cities, London, Paris and Rome.`: bare names right behind the noun, and the sentence ends with them."""
    for one in figures_in(document, span):
        lead = re.compile(r"\s(?:\w+\s)?[a-z-]+,\s(?=[^\W\d_a-z]|an?\s)").match(document.text, one.span.end, span.end)
        introduced = len(document.text[span.start : one.span.start].split()) >= 3
        if not (lead and introduced and announces(one)) or one.noun in KIN:
            continue
        listing = Span(lead.end(), span.end)
        text = document.quote(listing)
        counts = count_items(text)
        partial = is_partial(document.text[span.start : one.span.start], "")
        articles = all(
            part.split()[:1] in (["a"], ["an"]) for part in text.replace(" and ", ", ").split(",") if part.strip()
        )
        plain = is_plain_names(text) or (articles and all(len(part.split()) <= 3 for part in text.split(",")[:-1]))
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
    """`All four members, Ames, Bell and Cole, were there`: people by name between two commas."""
    for number in sketch.of("c"):
        one, behind = sketch.figures[number], sketch.gaps[number + 1]
        if not announces(one) or one.noun not in _PEOPLE or number + 1 < len(sketch.figures):
            continue
        noun, comma, rest = behind.partition(", ")
        names, last = _names_between(rest)
        lead = sketch.gaps[number].lower().split()[-2:]
        known = lead[-1:] in ([], ["all"], ["the"], ["both"], ["his"], ["her"], ["their"]) or lead == ["all", "the"]
        if comma and known and len(noun.split()) <= 3 and len(names) >= 2 and len(names) != one.value and number == 0:
            start = document.text.find(names[0], one.span.end)
            end = document.text.find(last, start) + len(last)
            yield miscounted(document, one, frozenset({len(names)}), Span(start, end))


def _names_between(rest: str) -> tuple[list[str], str]:
    """The names up to the comma behind the last, each of one word or two; none where they are not plain."""
    chunks = rest.split(", ")
    names: list[str] = []
    for number, chunk in enumerate(chunks[:-1]):
        items = chunk.removeprefix("and ").split(" and ")
        if not all(is_name(item) and len(item.split()) <= 3 for item in items if item) or not all(items):
            return [], ""
        names += items
        if " and " in f" {chunk}" or chunk.startswith("and "):
            following = chunks[number + 1][:1]
            verb = chunks[number + 1].split(None, 1)[0].strip(".") if chunks[number + 1].split() else ""
            return (names, items[-1]) if following.islower() and verb in _VERBS else ([], "")
    return [], ""


_VERBS = frozenset("were are have had will would said say denied deny run own won lost died left appeared live".split())
_PEOPLE_ = (
    "member brother sister son daughter man woman defendant winner candidate player officer victim suspect director "
    "founder partner judge councillor driver student pupil survivor finalist nominee minister striker defender"
)
_PEOPLE = frozenset(_PEOPLE_.split())


def who_are(document: Document, span: Span) -> Iterator[Finding]:
    """The list is what the subject is: `The four finalists are Hale, Chen and Diaz`."""
    text = document.quote(span)
    match = re.match(
        r"(?:The|Her|His|Its|Their|Our) [\w-]+ (?:[\w-]+ ){0,2}?[a-z]+s (?:are|were|will be) (?=[^\W\d_a-z])", text
    )
    found = figures_in(document, span)[:1]
    if match is None or not found or not announces(found[0]) or found[0].span.start - span.start > 6:
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
