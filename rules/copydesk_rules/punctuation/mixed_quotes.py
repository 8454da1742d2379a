"""The rule mixed-quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import RUNNING

_MARKS = "[\"'“”‘’]"
_KINDS = RUNNING | {"headline", "heading", "item", "caption"}
_TYPED = r"[=<>{}\[\]|\\/@#$`]"
"""Signs beside a mark that may belong to something a reader is to type."""
_MOST_RELATED = 20
_SHORT = 60  # letters of a quotation that is marked as a whole
_ELIDED = r"(?:\d0s|[Ee]m|[Tt]is|[Tt]was|[Tt]il|n['’])\b"


class Mark(NamedTuple):
    """A quotation mark or apostrophe of the copy."""

    text: str
    start: int

    @property
    def curly(self) -> bool:
        """Whether it is a typographic one."""
        return self.text not in "\"'"

    @property
    def double(self) -> bool:
        """Whether it is one of a pair of double marks."""
        return self.text in '"“”'


class MixedQuotes(Rule):
    """Straight marks stand among curly ones, or curly among straight.

    They come with pasted sentences, and a page that mixes them looks unedited. The copy's own majority says
    which style is meant; the first odd mark is reported, once for the whole story, with the other places beside it.

    Copy without a clear majority is left alone, and so is copy in which all double marks are of one style and
    all apostrophes of the other: that is how some systems set them. Feet, inches, minutes and code are no
    quotation marks, and paragraphs and lists that show the marks of other languages do not count.
    """

    id = "mixed-quotes"
    family = "punctuation"
    severity = "note"
    yields_to = ("misdirected-quote",)
    bad = (
        Bad(
            '"It was late," she said. "Nobody came. [[He’s]] not changed," and "no", she added. It\'s odd.',
            fixed='"It was late," she said. "Nobody came. He\'s not changed," and "no", she added. It\'s odd.',
        ),
        Bad(
            "“It was late,” she said. “Nobody came.” The [[country's]] first, the world’s last.",
            fixed="“It was late,” she said. “Nobody came.” The country’s first, the world’s last.",
        ),
        Bad(
            '“We lost one, and we know where it [[is,"]] she said. “Nobody came,” and “no”, she added. It’s odd.',
            fixed="“We lost one, and we know where it is,” she said. “Nobody came,” and “no”, she added. It’s odd.",
        ),
        Bad(
            "“It was late,” she said. “Nobody came.” It’s the world’s [['first and last']] of 'em, and "
            "“so on”, we’re told.",
            fixed="“It was late,” she said. “Nobody came.” It’s the world’s ‘first and last’ of ’em, and “so "
            "on”, we’re told.",
        ),
        Bad(
            "<p>&ldquo;It was late,&rdquo; she said. &ldquo;Nobody came.&rdquo; The [[country's]] first.</p>",
            format="html",
            fixed="<p>&ldquo;It was late,&rdquo; she said. &ldquo;Nobody came.&rdquo; The country’s first.</p>",
        ),
    )
    good = (
        '"It was late," she said. "Nobody came." The Swede said ”ja”, the German „ja“, the Pole „tak”. "So," she said.',
        Good(
            "Marks:\n\n- Swedish: ”ja”\n- German: „ja“\n- English: “yes”\n\n"
            '"It was late," she said. "No." "So," he said.',
            format="markdown",
        ),
        '"It was late," she said. "Nobody came." It’s the world’s first. He’s gone, and we’re late.',
        '“It was late,” she said. “Nobody came.” He is 6\' 2" and the board is 5\'10" by 4". It’s long.',
        "“It was late. The world's first.”",
        "“It was late,” she said, “and dark.” He scored in the 45' and 90' for the world’s best.",
        Good("“It was late,” she said. “Nobody came.” Type `it's` here. It’s late.", format="markdown"),
        Good(
            '<p>&ldquo;It was late,&rdquo; said &ldquo;Bo&rdquo;. <img alt="the world\'s"> It’s late.</p>',
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word at the first odd mark; the others as related places."""
        text = document.text
        if not ("“" in text or "’" in text or "‘" in text or "”" in text) or not ("'" in text or '"' in text):
            return
        marks = list(_marks(document))
        curly = [mark for mark in marks if mark.curly]
        straight = [mark for mark in marks if not mark.curly]
        odd, even = sorted((curly, straight), key=len)
        if not odd or len(even) < (3 if len(odd) == 1 else 4) or len(odd) * 3 > len(even) * 2 or _is_manner(odd, even):
            return
        yield _finding(document, odd, len(even))


def _marks(document: Document) -> Iterator[Mark]:
    """The marks of the copy in reading order, without those that stand for feet, inches and minutes."""
    text = document.text
    foreign = _foreign_blocks(document)
    for match in re.finditer(_MARKS, text):
        at = match.start()
        if foreign and document.block_at(at).span in foreign:
            continue
        number = match.group() in "\"'’”" and text[at - 1 : at].isdigit() and not text[at + 1 : at + 2].isalpha()
        if not number and document.block_at(at).kind in _KINDS:
            yield Mark(match.group(), at)


def _foreign_blocks(document: Document) -> set[Span]:
    """Blocks that show the marks of other languages, with the lists they stand in."""
    text = document.text
    if not any(mark in text for mark in "„«»") and not re.search(r"(?:^|\s)”\w", text):
        return set()
    found = {document.block_at(match.start()).span for match in re.finditer(r"[„«»]|(?:(?<=\s)|^)”(?=\w)", text)}
    if any(block.kind == "item" and block.span in found for block in document.blocks):
        found.update(block.span for block in document.blocks if block.kind == "item")
    return found


def _is_manner(odd: list[Mark], even: list[Mark]) -> bool:
    """Whether one style is kept for double marks and the other for single ones."""
    return (
        len({mark.double for mark in odd}) == 1
        and len({mark.double for mark in even}) == 1
        and (odd[0].double != even[0].double and len(odd) > 2)
    )


def _finding(document: Document, odd: list[Mark], others: int) -> Finding:
    text = document.text
    spans = [_with_word(text, mark.start) for mark in odd]
    edits = [Edit(Span(mark.start, mark.start + 1), _in_other_style(text, mark)) for mark in odd]
    spans[0] = _whole_quotation(document, odd, spans)
    here = [edit for edit in edits if spans[0].covers(edit.span)]
    safe = not any(re.search(_TYPED, text[max(0, mark.start - 1) : mark.start + 2]) for mark in odd)
    fixes = [Fix(tuple(edits), safe)]
    if len(here) < len(edits):
        fixes.append(Fix(tuple(here)))
    style, rest = ("curly", "straight") if odd[0].curly else ("straight", "curly")
    count = f"{len(odd)} marks are {style}" if len(odd) > 1 else f"one mark is {style}"
    places = list(dict.fromkeys(span for span in spans[1:] if not spans[0].covers(span)))
    related = tuple(Related(span, f"{style} too") for span in places[:_MOST_RELATED])
    return Finding(spans[0], f"{count}, the other {others} {rest}", tuple(fixes), related)


def _whole_quotation(document: Document, odd: list[Mark], spans: list[Span]) -> Span:
    """The first odd place, with the words of a short quotation that it opens and the second odd mark closes."""
    if len(odd) == 1:
        return spans[0]
    first, second = odd[:2]
    near = second.start - first.start < _SHORT and document.same_block(first.start, second.start)
    if near and first.start == spans[0].start and first.double == second.double and spans[1].end == second.start + 1:
        return Span(spans[0].start, spans[1].end)
    return spans[0]


def _in_other_style(text: str, mark: Mark) -> str:
    """The mark in the other style; its neighbours say which way it points."""
    if mark.curly:
        return '"' if mark.double else "'"
    before, after = text[max(0, mark.start - 1) : mark.start], text[mark.start + 1 : mark.start + 2]
    opens = (not before or before.isspace() or before in "([“‘—–-\"'") and bool(after) and not after.isspace()
    if mark.double:
        return "“" if opens else "”"
    return "‘" if opens and not re.match(_ELIDED, text[mark.start + 1 : mark.start + 6]) else "’"


def _with_word(text: str, at: int) -> Span:
    """The mark and the word that it stands at or in."""
    start, end = at, at + 1
    while start > 0 and (
        text[start - 1].isalnum() or (text[start - 1] in "’'-.,?!" and text[start - 2 : start - 1].isalnum())
    ):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] in "’'-" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return Span(start, end)
