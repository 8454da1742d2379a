"""The rule count-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import figures, figures_in, sentences
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.numbers._announced import GROUP, announces, is_partial, miscounted
from copydesk_rules.numbers._lists import count_items, is_plain_names
from copydesk_rules.numbers._sketch import sketches

_DASHES = (" – ", " — ", " - ")
_BETWEEN = 7  # words that may stand between the number and its list
_NOT_A_LIST = r"\b(?:said|says|told|asked|added|wrote|warned|read|reads|follow(?:s|ed)?|as follows)\s*$"


class CountMismatch(Rule):
    """A number announces more things, or fewer, than the list behind it names.

    “Three people were named: A, B, C and D.” Whether the number is wrong or the list, only the reporter knows; often
    a name was added late and the number left as it was. Lists behind a colon, in dashes or brackets, in
    “They are …”, in the items of a bulleted list, and the sons and daughters of an obituary are counted.

    A list is counted only where its form leaves no doubt: all its items are names, or all have an article, or all
    are single words, or semicolons part them, and nothing says that it is incomplete (“including”, “among
    them”). An “and” inside an item, a town with its state, lists within lists: if any way to count agrees with the
    number, nothing is said.
    """

    id = "count-mismatch"
    family = "numbers"
    bad = (
        Bad(
            "The inquiry will hear from [[four]] ministers: Hale, Osei and Brandt.",
            fixed="The inquiry will hear from three ministers: Hale, Osei and Brandt.",
        ),
        Bad(
            "The [[five]] councils – Ashby, Corley, Thorne and Wick – will share one chief executive.",
            fixed="The four councils – Ashby, Corley, Thorne and Wick – will share one chief executive.",
        ),
        Bad(
            "[[Three]] things change in this release:\n\n- The importer is faster.\n- The exporter is gone.\n"
            "- Search knows accents.\n- Errors name the file.\n\nThat is all.",
            format="markdown",
            fixed="Four things change in this release:\n\n- The importer is faster.\n- The exporter is gone.\n"
            "- Search knows accents.\n- Errors name the file.\n\nThat is all.",
        ),
        Bad(
            "He is survived by his wife, Joan; by [[two]] sons, Peter, Mark and Luke; and by a daughter, Ruth.",
            fixed="He is survived by his wife, Joan; by three sons, Peter, Mark and Luke; and by a daughter, Ruth.",
        ),
        Bad(
            "Police are looking for [[three]] suspects. They are Anton Reiss and Milo Carver.",
            fixed="Police are looking for two suspects. They are Anton Reiss and Milo Carver.",
        ),
        Bad(
            "[[Four]] appeals were lodged that week: one by the union, one by the firm and one by the widow.",
            fixed="Three appeals were lodged that week: one by the union, one by the firm and one by the widow.",
        ),
        Bad(
            "The [[four]] finalists are Ann Hale, Bo Chen and Carl Diaz.",
            fixed="The three finalists are Ann Hale, Bo Chen and Carl Diaz.",
        ),
        Bad(
            "The play was seen in [[three]] cities, London, Paris, Rome and Berlin.",
            fixed="The play was seen in four cities, London, Paris, Rome and Berlin.",
        ),
        Bad(
            "[[Three]] men were charged: John Ames, 34, Peter Dale, 29, Omar Said, 41, and Luke Penn, 22.",
            fixed="Four men were charged: John Ames, 34, Peter Dale, 29, Omar Said, 41, and Luke Penn, 22.",
        ),
        Bad(
            "The award has [[two]] aims: a fairer wage, a shorter week and a safer pit.",
            fixed="The award has three aims: a fairer wage, a shorter week and a safer pit.",
        ),
        Bad(
            "The agency issued [[three]] warnings, in 2016, 2018, 2019 and 2020.",
            fixed="The agency issued four warnings, in 2016, 2018, 2019 and 2020.",
        ),
        Bad(
            "All [[four]] members, Ames, Bell and Cole, were present.",
            fixed="All three members, Ames, Bell and Cole, were present.",
        ),
        Bad(
            "There were [[two]] reasons. First, the money ran out. Second, the roof leaked. Third, nobody came.",
            fixed="There were three reasons. First, the money ran out. Second, the roof leaked. Third, nobody came.",
        ),
    )
    good = (
        "The inquiry will hear from three ministers: Hale, Osei and Brandt.",
        "He named three shops: Marks and Spencer, Boots and Next.",
        "They will visit two cities: Portland, Oregon, and Austin, Texas.",
        "Two things were needed: a long, hot summer and a dry autumn.",
        "Three of the four winners are from Leeds: Shah, Cole and Penn.",
        "Four players, including Shah, Cole and Penn, missed the bus.",
        'Two people gave the same answer: "Yes, no and perhaps."',
        "The scores after two rounds: Ames 70, Bell 71 and Cole 73.",
        "She is survived by two sons, John, of Paris, Texas, and Paul, and by three grandchildren.",
        "She is survived by two sons, Tom and Ned, and three daughters, Ann, Sue and Meg.",
        Good("Two readers asked for the following:\n\n- dark mode\n- a map\n- an index\n", format="markdown"),
        Good("Two things to do:\n\n- Install it\n  - on Linux\n  - on a Mac\n- Run it\n", format="markdown"),
        Good("Three papers ran in that issue:\n\n- one by Watt\n- two by Franks and Gould\n", format="markdown"),
        "In three games, Smith, Jones, Lee and Brown scored. He plays in two bands, Smith, and the Lees.",
        "The two candidates are Ann Hale and Bo Chen of Ashby. The three are close.",
        "The board has nine members. Tran, Ojeda and Pruitt voted against.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The number that announces the list."""
        if not any(announces(one, alone=True) for one in figures(document)):
            return
        from copydesk_rules.numbers import _apposed, _bullets, _families

        every = sentences(document)
        for number, span in enumerate(every):
            text = document.quote(span)
            if ":" in text or " (" in text or any(dash in text for dash in _DASHES):
                yield from _in_sentence(document, span)
            if ", " in text and " and " in text:
                yield from _apposed.in_apposition(document, span)
            if " are " in text or " were " in text or " be " in text:
                yield from _apposed.who_are(document, span)
                if number and text.startswith("Th"):
                    yield from _apposed.they_are(document, every[number - 1], span)
            if document.text[span.end : span.end + 6].strip().startswith("First"):
                yield from _apposed.in_turns(document, every, number)
        for sketch in sketches(document):
            if ", " in sketch.text and " and " in sketch.text:
                yield from _apposed.of_years(document, sketch)
                yield from _apposed.enclosed(document, sketch)
        yield from _families.survivors(document)
        if any(block.kind == "item" for block in document.blocks):
            yield from _bullets.bulleted(document)


def _in_sentence(document: Document, span: Span) -> Iterator[Finding]:
    """A list behind a colon, between dashes or in brackets, right behind what is counted."""
    text = document.quote(span)
    for match in re.finditer(r":\s+|\s[–—-]\s|\s\(", text):
        head = [one for one in figures_in(document, Span(span.start, span.start + match.start())) if one.kind != "day"]
        if not head or not announces(
            head[-1], alone=re.search(GROUP, document.text[span.start : head[-1].span.start]) is not None
        ):
            continue
        announced, colon = head[-1], match.group().startswith(":")
        between = text[announced.span.end - span.start : match.start()]
        if not _leads_to_list(between, colon=colon) or is_partial(text[: announced.span.start - span.start], between):
            continue
        listing = _listing(text, match)
        counts = _distributed(document, Span(span.start + match.end(), span.start + match.end() + len(listing)))
        counts = counts or count_items(listing)
        if not colon and not is_plain_names(listing):
            continue
        if counts and int(announced.value) not in counts:
            yield miscounted(
                document, announced, counts, Span(span.start + match.end(), span.start + match.end() + len(listing))
            )
        return


def _leads_to_list(between: str, *, colon: bool) -> bool:
    words = between.split()
    if len(words) > (_BETWEEN if colon else 3) or re.search(_NOT_A_LIST, between) or re.search(r"[;:()“”\"]", between):
        return False
    return not re.search(r"\b(?:with|about|on|by|for|to|than|against|in|at)$", between)


def _listing(text: str, match: re.Match[str]) -> str:
    """The stretch that the list takes up: to the closing dash or bracket, else to the sentence's end."""
    mark = match.group().strip()
    rest = text[match.end() :]
    if mark == ":":
        return rest
    end = rest.find(")") if mark == "(" else rest.find(match.group())
    return rest[:end] if end >= 0 else (rest if mark != "(" else "")


def _distributed(document: Document, span: Span) -> frozenset[int]:
    """`one by A, one by B and two by C`: each item says how many it stands for."""
    text = document.quote(span)
    chunks = list(
        re.finditer(
            r"(?:^|,\s+(?:and\s+)?|\s+and\s+|;\s+(?:and\s+)?)(?=(?:one|two|three|four|five|six|seven|eight|nine|"
            r"ten|\d+)\b)",
            text,
        )
    )
    if len(chunks) < 2 or chunks[0].start() != 0:
        return frozenset()
    if re.match(r"\w+[).:]", text):
        return frozenset()  # 1) this and 2) that
    heads = [
        one for one in figures_in(document, span) if any(one.span.start == span.start + chunk.end() for chunk in chunks)
    ]
    if len(heads) != len(figures_in(document, span)) or any(one.kind != "count" for one in heads):
        return frozenset()
    if any(not re.match(r"\s(?!and\b|or\b)[^\W\d]", document.text[one.span.end : one.span.end + 6]) for one in heads):
        return frozenset()  # the numbers are links, or all there is
    return frozenset({sum(int(one.value) for one in heads)})
