"""The rule mojibake."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule

_SIGNS = "[ÃÂâÅÐÑïÄ\u0080-\u009f\ufffd]"
_BYTES = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021"
    "\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
"""What the bytes 80 to BF read as in Windows-1252 and in Latin-1."""
_PAIR = f"[ÃÂÅÐÑÄ][{_BYTES}]|â[€\u0080\u201a\u0192„…†‡][{_BYTES}]?|ï»¿|ï¿½|[\u0080-\u009f]|\ufffd"
_LOST = r"\b[^\W\d_]+(?:n\?t|\?(?:s|re|ve|ll))\b(?=[\s.,”\"])"
_LOST_FORMS = frozenset(
    "don?t won?t can?t isn?t didn?t doesn?t wasn?t weren?t aren?t couldn?t wouldn?t shouldn?t "
    "hasn?t haven?t hadn?t it?s "
    "that?s he?s she?s we?re they?re you?re we?ve they?ve you?ve we?ll they?ll he?ll she?ll "
    "there?s what?s who?s".split()
)


_DROPPED = (
    r"(?<=[a-z][a-z])[â\ufffd?](?=s (?:[a-z]|$))|(?<=[a-z]n)[â\ufffd](?=t[ .,])|(?<=[a-z])\ufffd(?=(?:s|re|ve|ll|d) )"
)
_MAC = r"‚Ä[ôòúùìî¶¢]|√[©®±°¢§´∏º≠]|¬£|ΓÇ[ÖÿúöôªÇ£¥ªö]|ΓÇ\S"


class Mojibake(Rule):
    """Letters were read in the wrong encoding.

    An apostrophe in UTF-8 that is read as Windows-1252 becomes â€™, a pound sign Â£, an é Ã©; a letter that
    could not be read at all becomes � or a question mark (“don?t”). What the letters were is read back, where
    it can be, by the method of ftfy, which undoes the wrong step only where the outcome is sound text.

    Letters that a language writes (SÃO PAULO, Â, châteaux, Żuraŵ) are left alone: only pairs that no language
    has are judged.
    """

    id = "mojibake"
    family = "residue"
    severity = "error"
    languages = ("*",)
    bad = (
        Bad("[[Weâ€™re]] still cooking.", fixed="We’re still cooking."),
        Bad("It saves [[Â£30]] a month.", fixed="It saves £30 a month."),
        Bad("She met [[JosÃ©]] at the [[cafÃ©]].", fixed="She met José at the café."),
        Bad("They [[don?t]] know.", fixed="They don't know."),
        Bad("The [[caf\ufffd]] is shut."),
        Bad("<p>It saves [[&Acirc;&pound;30]] a month.</p>", format="html", fixed="<p>It saves &pound;30 a month.</p>"),
    )
    good = (
        "SÃO PAULO; Ângela and Ã; the châteaux of Québec, naïve façade, Ñandú, Åre, Äpfel.",
        'Did he say don\'t? Is it? So is "it?"',
        "Who’s it? — “â” is a letter, and Ð too.",
        "He paid £30 • 5€ – “so” he said…",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word, and what it was."""
        text = document.text
        if not text.isascii() and re.search(_SIGNS, text):
            yield from _misread(text)
        for match in re.finditer(_DROPPED, text) if "â" in text or "\ufffd" in text or "?s " in text else ():
            span = _word(text, match.start() - 1, match.end())
            stands = document.quote(span)
            if stands.count(match.group()) == 1 and not _is_lost(stands):
                yield Finding(span, "an apostrophe was lost here", replace(span, stands.replace(match.group(), "’")))
        if "?" in text:
            mark = "’" if "’" in text else "'"
            for match in re.finditer(_LOST, text):
                if match.group().lower() in _LOST_FORMS:
                    span = Span(*match.span())
                    yield Finding(
                        span, "a question mark for an apostrophe", replace(span, match.group().replace("?", mark))
                    )


def _is_lost(stands: str) -> bool:
    return stands.lower().rstrip(".,") in _LOST_FORMS


def _misread(text: str) -> Iterator[Finding]:
    end = -1
    for match in re.finditer(_PAIR, text):
        if match.start() < end:
            continue
        span = _word(text, match.start(), match.end())
        end = span.end
        stands = text[span.start : span.end]
        if "\ufffd" in stands and re.search(_DROPPED, text[span.start : span.end + 2]):
            continue
        if "\ufffd" in stands:
            yield Finding(span, "a letter here could not be read")
            continue
        from ftfy import fix_encoding

        reads = fix_encoding(stands)
        if reads != stands and reads.endswith("â€"):
            reads = reads[:-2] + "”"
        if reads != stands and len(reads) < len(stands):
            yield Finding(span, f"“{reads}” read in the wrong encoding", replace(span, reads))
        elif any("\u0080" <= letter <= "\u009f" for letter in stands):
            yield Finding(span, "a control character, left by a wrong encoding")


def _word(text: str, start: int, end: int) -> Span:
    """The word round a pair of letters, by white space; a no-break space in the middle of mojibake is part of it."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while end - 1 > start and text[end - 1] in ".,;:!?)":
        end -= 1
    while start < end - 1 and text[start] in "(“‘\"'«":
        start += 1
    return Span(start, end)
