"""The rule missing-space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import OPAQUE, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._labels import run_together
from copydesk_rules.punctuation._meeting import LITTLE, STARTERS, meet
from copydesk_rules.punctuation._prose import PRINTED, word_at

_MARK = r"[.?!,;:](?=[^\s\d_”’\"')\]]|\d{4}(?!\d))(?<=\w[.?!,;:])"
_AFTER_FIGURE = r"\.(?=[A-Z])(?<=[\d%]\.)"
_QUOTE = r"[“”\"](?=[^\W_])(?<=[\w,.:;?!][“”\"])"
_ASIDE = r"\((?<=[^\W\d_A-Z]{3}\()[^\W\d_]+ [^\W_][^()\n]*\)"
_AFTER_ASIDE = r"\)(?=[^\W\d_]{2})"
_LONGEST_SIGN = 3  # letters
_TECHNICAL = f"[@#/\\\\_<>={{}}{OPAQUE}]"


class MissingSpace(Rule):
    """Two words run together at a mark, or a label runs into the word before it.

    “Figures.The” and “LondonUpdated:” are left by joined paragraphs and by templates that print two fields side
    by side. Search and speech read one word where there are two.

    Domains, file names, initials, abbreviations, versions, times, ratios, handles, `Node.js`, `.NET` and names
    with a capital inside are spelt as they should be, and so are “(s)”, “(re)build” and a call such as `f(x)`.
    Lists of values without any spaces are left alone: they are data.
    """

    id = "missing-space"
    family = "punctuation"
    severity = "error"
    languages = ("*",)
    yields_to = ("residue",)
    bad = (
        Bad(
            "The paper transposed two [[figures.The]] herd is smaller.",
            fixed="The paper transposed two figures. The herd is smaller.",
        ),
        Bad(
            "The schools are in [[Fairview,Oakdale]] and Millbrook.",
            fixed="The schools are in Fairview, Oakdale and Millbrook.",
        ),
        Bad("It closed in [[2018,when]] the owner died.", fixed="It closed in 2018, when the owner died."),
        Bad("The bill was passed in [[2019.It]] was law.", fixed="The bill was passed in 2019. It was law."),
        Bad("It has three [[things:a]] pier and two pubs.", fixed="It has three things: a pier and two pubs."),
        Bad("She won [[(twice)in]] Cork.", fixed="She won (twice) in Cork."),
        Bad("It was [[late;nobody]] saw it.", fixed="It was late; nobody saw it."),
        Bad("Is it [[over?Nobody]] would say.", fixed="Is it over? Nobody would say."),
        Bad(
            "Talks go on in Geneva this week\n\nOur Correspondent\n\n[[LondonUpdated]]: Jan 27, 2022, 08:06 PM IST\n\n"
            "The talks went on for a second day, and no end of them was in sight.",
            fixed="Talks go on in Geneva this week\n\nOur Correspondent\n\nLondon Updated: Jan 27, 2022, 08:06 "
            "PM IST\n\n"
            "The talks went on for a second day, and no end of them was in sight.",
        ),
        Bad("[[Photograph:(Anna]] Lund)", fixed="Photograph: (Anna Lund)"),
        Bad(
            "The Food Standards [[Agency(which]] sets the rules) agreed.",
            fixed="The Food Standards Agency (which sets the rules) agreed.",
        ),
        Bad("He works for the agency [[(AP)The]] story ran.", fixed="He works for the agency (AP) The story ran."),
        Bad("She [[said,“We]] are ready.”", fixed="She said, “We are ready.”"),
        Bad("“We are [[ready,”she]] said.", fixed="“We are ready,” she said."),
        Bad('"We are [[ready,"she]] said.', fixed='"We are ready," she said.'),
        Bad(
            "<p>&quot;We are [[ready,&quot;she]] said.</p>",
            format="html",
            fixed="<p>&quot;We are ready,&quot; she said.</p>",
        ),
        Bad("[[AdvertisementThe]] council met on Monday.", fixed="Advertisement The council met on Monday."),
    )
    good = (
        "Ask Node.js, ASP.NET, README.md, report.pdf, Booking.com or v2.10.Final for the e.g.s of it.",
        "J.R.R. Tolkien met Will.I.Am at 7.30pm in Washington D.C. about U.S.A. and Ph.D. work.",
        "Write to editor@copy.example or @the.Desk, and see www.example.org/Some.Page, please.",
        "The odds were 3:1, the time 12:30, the verse John 3:16, and the year(s) of the wo(men) 401(k) plan.",
        "Call open(path, mode) and System.Console.Write(text), then std::move, then f(x), then Foo.Bar().",
        "iPhone, McDonald, YouTube, PlayStation, LinkedIn, TheStreet and eBay are names; so is Yahoo!Answers.",
        "The colours are red,green,blue and the file is rw,ro,exec.",
        "N,N-dimethyltryptamine, 1,2-diol, £1,000, 12,500 people, and 1,4-butanediol.",
        "(Re)building it, (un)wisely, took (s)he knows how long; :( and :) are faces.",
        'It was 6\'2"tall by the 5"x7" frame.',
        'He said "No."',
        "A fee(£20) was paid; the Beat(les) were there.",
        "The rock’n’roll band’s “A”s and “B”s were swapped.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The two words and their mark, with the space put in."""
        text = document.text
        for match in re.finditer(_MARK, text):
            left, right = _letters(text, match.start(), match.end() + (text[match.end()] == "("))
            if right.start < right.end and meet(text, match.group(), left, right):
                yield from _finding(document, left.start, match.end(), right.end)
        for match in re.finditer(_AFTER_FIGURE, text):
            _, right = _letters(text, match.start(), match.end())
            if text[right.start : right.end] in STARTERS and text[right.end : right.end + 1] == " ":
                yield from _finding(document, word_at(text, match.start()).start, match.end(), right.end)
        if "“" in text or "”" in text or '"' in text:
            yield from _quotes(document)
        if "(" in text:
            yield from _brackets(document)
        for start, gap, end in run_together(document):
            yield from _finding(document, start, gap, end)


def _letters(text: str, start: int, end: int) -> tuple[Span, Span]:
    """The letters and digits on either side of a stretch."""
    left, right = start, end
    while left > 0 and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and text[right].isalnum():
        right += 1
    return Span(left, start), Span(end, right)


def _finding(document: Document, start: int, gap: int, end: int) -> Iterator[Finding]:
    """The finding, unless a technical sign beside it makes the whole an address, a path or a handle."""
    text, span = document.text, Span(start, end)
    token = word_at(text, gap)
    technical = re.search(_TECHNICAL, text[token.start : token.end])
    if not technical and document.block_at(start).kind in PRINTED:
        fixes = replace(span, text[start:gap] + " " + text[gap:end], safe=True)
        yield Finding(span, "no space between two words", fixes)


def _quotes(document: Document) -> Iterator[Finding]:
    """A quotation mark with a word on either side: the space goes where the mark does not point."""
    text = document.text
    for match in re.finditer(_QUOTE, text):
        at, mark = match.start(), match.group()
        stopped = text[at - 1] in ",.:;?!"
        left, right = _letters(text, at - stopped, at + 1)
        if left.start == left.end or (mark == '"' and not stopped):
            continue
        opens = mark == "“"
        if mark == '"':
            odd = text.count('"', document.block_at(at).span.start, at) % 2 == 1
            opens = not odd
        if not opens and right.end - right.start < 2:
            continue
        yield from _finding(document, left.start, at if opens else at + 1, right.end)


def _brackets(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in re.finditer(_ASIDE, text):
        if "=" not in match.group():
            left, _ = _letters(text, match.start(), match.start())
            yield from _finding(document, left.start, match.start(), word_at(text, match.start()).end)
    for match in re.finditer(_AFTER_ASIDE, text):
        opened = text.rfind("(", document.block_at(match.start()).span.start, match.start())
        inside = text[opened + 1 : match.start()]
        _, right = _letters(text, match.start(), match.end())
        if opened > 0 and text[opened - 1].isspace() and _follows_prose(inside, text[right.start : right.end]):
            start = max(opened, text.rfind(" ", 0, match.start()) + 1)
            yield from _finding(document, start, match.end(), right.end)


def _follows_prose(inside: str, word: str) -> bool:
    """Whether a bracket of words is closed in front of a word, not of a small sign such as a raised “opt”."""
    return (
        word in STARTERS
        or (" " in inside and len(word) > _LONGEST_SIGN)
        or (word in LITTLE and len(word) > 1 and len(inside) > _LONGEST_SIGN and inside.replace(" ", "").isalpha())
    )
