"""The rule misdirected-quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from copydesk.analysis.quotations import is_foreign
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._prose import PRINTED

_OPENS_BEHIND = r"“(?<=[\w.,?!…)’%]“)(?=[\s.,;:?!)\u2014]|$)"
_CLOSES_IN_FRONT = r"”(?=\w)(?:(?<=[\s(\u2014]”)|(?<![\s\S]”))"
_IN_WORD = r"[‘´`](?<=[^\W\d_][‘´`])(?=(?:s|t|re|ve|ll|d|m)\b)"
_ELIDED = r"‘(?:(?<=[\s(“\u2014]‘)|(?<![\s\S]‘))(?=(?:\d0s|[Ee]m|[Tt]is|[Tt]was|[Tt]il|[Tt]were|n|[Cc]uz|[Nn]uff)\b)"
_CLASS_OF = r"(?:[Cc]lass|[Ss]ummer|[Ww]inter|[Ss]pirit) of ‘(?=\d\d\b)"
_SINGLE = r"’(?<=[,:] ’)(?=[^\W\d_a-z][^’‘”“\n]{2,200}[.,?!]’)"
_ELISIONS = ("Tis", "Twas", "Til", "Em", "Ave", "Ow", "Ard", "Appen", "E ", "Er ", "Im ", "Cause", "Bout", "Ello")

_TURNED = "“”‘’´`"
_MESSAGES = {
    "”": "an opening mark where a closing one belongs",
    "“": "a closing mark where an opening one belongs",
    "‘": "a closing mark where an opening one belongs",
    "’": "an apostrophe belongs here",
}


class MisdirectedQuote(Rule):
    """A quotation mark points the wrong way.

    Word processors turn the marks by what stands before them, and guess wrong after a dash, a comma or a pasted
    word, and at an apostrophe that begins one: ‘90s, ‘em, ‘tis want the mark of the apostrophe, ’ (The Chicago
    Manual of Style, 17th ed., 6.117).

    German („so“), Swedish and Finnish (”so”) and Polish („so”) quotations are set by the rules of their own
    languages, and a quotation may begin with an elided word: ‘Til Death Do Us Part’. Straight marks have no
    direction.
    """

    id = "misdirected-quote"
    family = "punctuation"
    severity = "error"
    yields_to = ("missing-space",)
    bad = (
        Bad("“We were in the [[dark,“]] she said.", fixed="“We were in the dark,” she said."),
        Bad(
            "[[”We]] were in the dark,” she said. “Nobody knew.”",
            fixed="“We were in the dark,” she said. “Nobody knew.”",
        ),
        Bad("She said: [[”We]] knew.” And “No.”", fixed="She said: “We knew.” And “No.”"),
        Bad("In the [[‘90s]] he paid more.", fixed="In the ’90s he paid more."),
        Bad("“Give [[‘em]] time,” he said.", fixed="“Give ’em time,” he said."),
        Bad("The class of [[‘98]] came back.", fixed="The class of ’98 came back."),
        Bad("They [[don‘t]] know, and [[it´s]] late.", fixed="They don’t know, and it’s late."),
        Bad("He said, [[’We]] are ready,’ and ‘Go’.", fixed="He said, ‘We are ready,’ and ‘Go’."),
        Bad(
            "<p>In the [[&lsquo;90s]] he paid more.</p>",
            format="html",
            fixed="<p>In the ’90s he paid more.</p>",
        ),
    )
    good = (
        "“We were in the dark,” she said, “and nobody knew.”",
        "Er sagte: „Wir wissen nichts“, und ging. „Nie“, she said.",
        "Hon sade: ”Vi vet inget”, och gick. ”Aldrig”, sade han.",
        "“Kära fru Doyle, ett ”riktigt” nät,” she read. The Swede wrote ”tack så mycket” and left.",
        "He read ‘Til Death Do Us Part’ and ‘’Tis Pity’.",
        "The ’90s, the ’80s, ’em and ’tis are right; rock ’n’ roll.",
        "Hawai‘i and Qur‘an and Sana‘a are transliterated.",
        "It is 6’ by 4” and the 5” one.",
        "She said, ’Ave a look, and no more.",
        "“‘We knew,’ he said,” she said.",
        "A film called ‘90s’ and a song called ‘98 Degrees’.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word with its mark, and the mark turned."""
        text = document.text
        if "“" in text:
            yield from _turned(document, _OPENS_BEHIND, "”", lambda at, block: "„" not in text[block.start : at])
            if "”" in text:
                yield from _turned(
                    document, _CLOSES_IN_FRONT, "“", lambda at, block: not _is_foreign(document, at, block)
                )
        if "‘" in text:
            for pattern in (_ELIDED, _CLASS_OF)[: 1 + (" of ‘" in text)]:
                yield from _turned(document, pattern, "’", lambda at, block: not _is_closed(text, at, block))
        if "‘" in text or "´" in text or "`" in text:
            yield from _turned(document, _IN_WORD, "’", lambda at, block: True)
        if "‘" in text and "’" in text:
            yield from _turned(document, _SINGLE, "‘", lambda at, block: not text.startswith(_ELISIONS, at + 1))


def _is_foreign(document: Document, at: int, block: Span) -> bool:
    """Whether the mark is set by the rules of another language, which the copy quotes."""
    text = document.text
    if "„" in text[block.start : at]:
        return True
    closing = re.compile("[”“]").search(text, at + 1, block.end)
    return closing is not None and closing.group() == "”" and is_foreign(document, Span(at + 1, closing.start()))


def _turned(document: Document, pattern: str, mark: str, holds: Callable[[int, Span], bool]) -> Iterator[Finding]:
    text = document.text
    for match in re.finditer(pattern, text):
        at = match.start() if text[match.start()] in _TURNED else match.end() - 1
        block = document.block_at(at)
        if block.kind in PRINTED and holds(at, block.span):
            fix = Fix((Edit(Span(at, at + 1), mark),), safe=True)
            yield Finding(_with_word(text, at), _MESSAGES[mark], (fix,))


def _with_word(text: str, at: int) -> Span:
    """The mark and the word that it stands at."""
    start, end = at, at + 1
    while start > 0 and (
        text[start - 1].isalnum() or (start < at and text[start - 1] in "’'-") or text[start - 1] in ".,?!…)"
    ):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] in "’'-" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return Span(start, end)


def _is_closed(text: str, at: int, block: Span) -> bool:
    """Whether a closing mark follows before another opens: then a quotation may begin with the elided word."""
    if text.startswith("n’", at + 1):
        return False
    end = text.find("‘", at + 1, block.end)
    rest = text[at + 1 : end if end >= 0 else block.end]
    return re.search(r"[\w.,?!]’(?!\w)", rest) is not None
