"""The rule uneven-spacing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._gaps import before_units, dashes, owners, swapped
from copydesk_rules.punctuation._prose import PRINTED, word_at

_BEFORE_MARK = r"(?<=[\w”\"’')%])[ \u00a0\u202f]+(?=[,;.?!](?:[\s”\"’')]|$))"
_BEFORE_COLON = r"(?<=[^\W\d_A-Z][^\W\d_A-Z])[ \u00a0]+(?=: [^\W\d])"
_IN_BRACKET = r"(?<=\()[ \u00a0](?=\w)|(?<=\w)[ \u00a0](?=\)(?:\W|$))"
_SUFFIX = r"(?<=[^\W\d_]) (?=['’](?:s|ll|ve|re|d) [^\W\d_])|(?<=[^\W\d_]) (?=n['’]t\b)"
_SUFFIXES = [
    f" {n}{mark}{rest}"
    for mark in "'’"
    for n, rest in (("", "s "), ("", "ll "), ("", "ve "), ("", "re "), ("", "d "), ("n", "t"))
]
_DOUBLED = r"(?<=[\w,;:—–-])[ \u00a0]{2,3}(?=[\w“\"‘(—–-])"
_IN_CURLY = r"(?:(?<=\s“)|(?<=[(\n]“)|(?<=^“))[ \u00a0](?=\w)|(?<=[\w.,?!…])[ \u00a0](?=”(?!\w))"
_LONE_QUOTE = r"(?<=[\w.,:?!]) \" (?=\w)"


class UnevenSpacing(Rule):
    """A space too many: before a mark, inside a bracket or a quotation mark, or doubled within a sentence.

    “Gotland , an island” and “the chancellor 's penny” are the traces of cutting and pasting, and a browser may
    break the line there. A space on the wrong side of a mark (“minister ,who”) belongs here too, and one on one side
    alone of a dash (“the vote –the first – was late”).

    Two spaces after a full stop are a habit of typists and not judged; nor are columns that were aligned with
    spaces, verse, tables, spaced ellipses, figures such as “.303”, names such as “.NET”, French inside guillemets
    (which spaces its marks), a nested mark set apart from the one round it (’ ”), and scores and ratios
    set with spaces.
    """

    id = "uneven-spacing"
    family = "punctuation"
    yields_to = ("doubled-mark", "residue")
    bad = (
        Bad("They sailed to [[Gotland ,]] an island.", fixed="They sailed to Gotland, an island."),
        Bad("It crashed on [[Saturday .]] Nobody was hurt.", fixed="It crashed on Saturday. Nobody was hurt."),
        Bad("Who is to [[pay ?]] Nobody knows.", fixed="Who is to pay? Nobody knows."),
        Bad("The [[chancellor 's]] penny off beer.", fixed="The chancellor's penny off beer."),
        Bad("They [[did n’t]] say why.", fixed="They didn’t say why."),
        Bad("He had a long [[shot  pushed]] away.", fixed="He had a long shot pushed away."),
        Bad("The agency [[( founded]] in 1946) agreed.", fixed="The agency (founded in 1946) agreed."),
        Bad("The agency (founded in [[1946 )]] agreed.", fixed="The agency (founded in 1946) agreed."),
        Bad("The [[mayor ,who]] is 61, left.", fixed="The mayor, who is 61, left."),
        Bad("It was [[late .The]] road is shut.", fixed="It was late. The road is shut."),
        Bad("The [[vote –the]] first – was late.", fixed="The vote – the first – was late."),
        Bad("The [[players ’]] union met.", fixed="The players’ union met."),
        Bad("It paid [[£ 40m]], and £12m for the rest.", fixed="It paid £40m, and £12m for the rest."),
        Bad("He called it [[“ a]] mistake” and left.", fixed="He called it “a mistake” and left."),
        Bad("He called it “a [[mistake ”]] and left.", fixed="He called it “a mistake” and left."),
        Bad('"We are [[ready, " he]] said.', fixed='"We are ready," he said.'),
        Bad(
            "The council listed [[three :]] a school, a bridge and a pool.",
            fixed="The council listed three: a school, a bridge and a pool.",
        ),
    )
    good = (
        "He waited.  She did not come.  The train left.",
        "It was . . . late, and so on . . . .",
        "The .303 rifle, the .NET library, a .5 share and the .org name.",
        "She said « Oui ! » and « Pourquoi ? » and left.",
        "Name        Age   Club\n\nSmith       31    Leeds",
        "They won 2 : 1, or 3 - 2 if you count the other.",
        "It was late :) and dark ;) and (: so on.",
        "The letter 's' and the word 'd' are small.",
        'He gave her a 6 " x 4 " print.',
        "Pre– and post-war; the –ing form – so called – is one; –40C; “I was— no, wait,” she said; 2010– and on.",
        "It rose 4 %, 5 % and 6 %; it is € 40 or € 50.",
        "It's the boys 'n' girls of the '90s.",
        "“He said, ‘I am late.’ ” She left. “ ‘So am I,’ she said, and ‘no’ ”, he added.",
        Good("<p>One &amp; two,\n      three</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words on either side of the space, which goes."""
        text = document.text
        unbroken = "\u00a0" in text or "\u202f" in text
        if unbroken or any(pair in text for pair in (" ,", " .", " ;", " ?", " !")):
            yield from self._spaces(document, _BEFORE_MARK, "")
        if unbroken or "  " in text:
            yield from self._spaces(document, _DOUBLED, " ")
        if " :" in text:
            yield from self._spaces(document, _BEFORE_COLON, "")
        if "( " in text or " )" in text:
            yield from self._spaces(document, _IN_BRACKET, "")
        if any(suffix in text for suffix in _SUFFIXES):
            yield from self._spaces(document, _SUFFIX, "")
        if "“ " in text or " ”" in text:
            yield from self._spaces(document, _IN_CURLY, "")
        if ' " ' in text:
            yield from _lone_quotes(document)
        for gap, instead in _gaps(document):
            if document.block_at(gap.start).kind in PRINTED:
                span = Span(_near(text, gap.start - 1, -1), _near(text, gap.end, 1))
                yield Finding(span, "a space is missing or too many", (Fix((Edit(gap, instead),), safe=True),))

    @staticmethod
    def _spaces(document: Document, pattern: str, instead: str) -> Iterator[Finding]:
        text = document.text
        for match in re.finditer(pattern, text):
            block = document.block_at(match.start())
            if block.kind not in PRINTED or _is_meant(text, match, block.span):
                continue
            span = Span(_near(text, match.start() - 1, -1), _near(text, match.end(), 1))
            where = (
                "doubled space" if instead else "space before the mark" if pattern is _BEFORE_MARK else "space too many"
            )
            yield Finding(span, where, (Fix((Edit(Span(*match.span()), instead),), safe=True),))


def _gaps(document: Document) -> Iterator[tuple[Span, str]]:
    """The rarer faults, each behind what must stand in the copy for it."""
    text = document.text
    if any(mark in text for mark in (" ,", " .", " ;", " ?", " !")):
        yield from swapped(text)
    if "–" in text or "—" in text:
        yield from dashes(text)
    if "s ’ " in text or "s ' " in text:
        yield from owners(document)
    if " %" in text or "£ " in text or "$ " in text or "€ " in text:
        yield from before_units(text)


def _is_meant(text: str, match: re.Match[str], block: Span) -> bool:
    """Whether the space is one of an ellipsis, of French, or of columns."""
    start, end = match.span()
    behind = text[end + 1 : end + 3]
    if text[end : end + 1] == "." and ("." in behind or behind[:1].isalnum() or text[start - 2 : start] == " ."):
        return True
    if text.find("«", block.start, start) >= 0 or text.startswith((":)", ";)"), end):
        return True
    return end - start > 1 and (text.count("  ", *block) > 2 or "   " in text[block.start : block.end])


def _near(text: str, at: int, step: int) -> int:
    """The far end of the word that holds an offset, for a span that shows what stands on either side of a gap."""
    token = word_at(text, at)
    if step < 0:
        return token.start
    if token.end > at + 1 and not text[at].isalnum() and text[at] not in "'’“\"‘(—–-":
        return at + 1
    return max(at + 1, token.end - (text[token.end - 1] in ",;.?!"))


def _lone_quotes(document: Document) -> Iterator[Finding]:
    """A straight mark with a space on either side: it belongs to the word that the marks before it point to."""
    text = document.text
    for match in re.finditer(_LONE_QUOTE, text):
        block = document.block_at(match.start())
        if block.kind not in PRINTED or text.count('"', *block.span) % 2 or text[match.start() - 1].isdigit():
            continue
        closes = text.count('"', block.span.start, match.start()) % 2 == 1
        gap = Span(match.start(), match.start() + 1) if closes else Span(match.end() - 1, match.end())
        span = Span(word_at(text, match.start() - 1).start, _near(text, match.end(), 1))
        yield Finding(span, "space on both sides of the mark", (Fix((Edit(gap, ""),), safe=True),))
