"""The rule invisible-character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Rule

_INVISIBLE = (
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u180e\u200b-\u200f\u2028-"
    "\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001-\U000e007f]+"
)
_NAMES = {
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    "\u202a": "a direction mark",
    "\u202b": "a direction mark",
    "\u202c": "a direction mark",
    "\u202d": "a direction mark",
    "\u202e": "a direction mark that turns the text round",
}
_UNSEEN = "[\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0001-\U000e007f]+|[\u2028\u2029\u000b\u000c]"
"""What changes nothing that a reader sees when it goes, or is shown as a space. A direction mark may turn a name
round, and a control character is often all that is left of an apostrophe or a dash."""

_JOINERS = "\u200c\u200d"
_JOINED = "[\u0590-\u109f\u1780-\u17ff\u2190-\u2bff\u3030\u303d\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\U0001f000-\U0001faff©®]"
_SEPARATORS = "\u2028\u2029\u000b\u000c"


class InvisibleCharacter(Rule):
    """A character that nobody sees stands in the copy.

    Zero-width spaces and byte order marks come with pasted text; they break searches, links and line ends, and a
    direction mark can turn the reading order of a name round.

    Joiners are lawful in emoji and in the scripts that need them, direction marks beside Arabic and Hebrew, and
    tag characters in flags. Soft hyphens are not prose: they say how a word may be divided.
    """

    id = "invisible-character"
    family = "residue"
    languages = ("*",)
    bad = (
        Bad("The [[coun\u200bcil]] met.", fixed="The council met."),
        Bad("[[The\ufeff]] council met.", fixed="The council met."),
        Bad("<p>The [[coun&#8203;cil]] met.</p>", format="html", fixed="<p>The council met.</p>"),
        Bad("The mayor, [[\u202eedo]], left.", fixed="The mayor, edo, left."),
        Bad("The [[council\u2028met]].", fixed="The council met."),
    )
    good = (
        "The 👩\u200d👩\u200d👧 and the 🏳️\u200d🌈 and "
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f flags.",
        "The Persian می\u200cخواهم and the Hindi क्\u200dष.",
        "It is Donau\u00addampf\u00adschiff in full.",
        "He wrote שלום\u200f and left.",
        "A no-break\u00a0space and a thin\u2009one are seen.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word round the character, which goes."""
        text = document.text
        if text.isascii() and text.isprintable():
            return
        for match in re.finditer(_INVISIBLE, text):
            span = Span(*match.span())
            if not _is_lawful(text, span):
                name = _NAMES.get(text[span.start], "an invisible character")
                instead = " " if text[span.start] in _SEPARATORS else ""
                safe = re.fullmatch(_UNSEEN, document.quote(span)) is not None
                yield Finding(_with_word(text, span), f"{name} stands here", (Fix((Edit(span, instead),), safe),))


def _is_lawful(text: str, span: Span) -> bool:
    character, around = text[span.start], text[max(0, span.start - 2) : span.start] + text[span.end : span.end + 2]
    if character in _JOINERS or "\u200e" <= character <= "\u200f" or character == "\u061c" or character >= "\U000e0001":
        return re.search(_JOINED, around) is not None
    return (
        "\u202a" <= character <= "\u2069"
        and re.search(_JOINED, text[max(0, span.start - 40) : span.end + 40]) is not None
    )


def _with_word(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and (text[end].isalnum() or re.match(_INVISIBLE, text[end])):
        end += 1
    return Span(start, end)
