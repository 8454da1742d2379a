"""What speaks for and against a form being a slip: how near a known word is, and how the story uses the form."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.analysis import Words, analysis, words
from copydesk.document import Document, primary
from copydesk.lexicon import Candidate, Lexicon
from copydesk_rules.spelling._house import in_right_phrases
from copydesk_rules.spelling._variety import variety

PROSE = frozenset("headline standfirst heading paragraph item quote pull-quote caption cell note alt title".split())
NAMED = r"\b(?:so-called|called|named|dubbed|termed|nicknamed|known as|the (?:word|term|name|spelling))$"
MARKED_WRONG = r"\W{0,3}[\[(]\s*sic\b"
SPOKEN_OF = r"\b(?:mis-?spel\w+|typos?|spelling mistakes?|spelt|spelled|autocorrect\w*)\b"
_BEFORE_CODE = "@#/\\_$~=+|<{^.,&%-"
_AFTER_CODE = r"[@/\\_=+|>}^*]|[.:-]\w|:/"
_OPENERS = "“‘\"'«("
_ENDS = ".?!…:"
WRITTEN = (
    r"(?i)\b(?:signs?|signboards?|placards?|banners?|poster|plaque|tattoos?|graffiti|daubed|scrawled|sprayed|slogans?|"
    r"t-shirts?|headline|notice|note|letter|emails?|text(?:ed)? message|texted|tweet(?:ed|s)?|postcard|caption|hashtag|"
    r"sticker|label|menu|invitation|misspel\w+|full of errors|had written|inscription|leaflet)\b[^.]{0,60}$"
)
AS_WRITTEN = (
    r",? (?:as (?:he|she|it|they|the \w+) (?:wrote|put|spel\w+|had)|"
    r"(?:he|she|they|\w+) (?:tweeted|texted|scrawled|daubed))"
)
REACH = 140
DEFINED = (
    r"[”’\"']?(?:, (?:or|meaning|which means|literally|known as|also called|a (?:kind|type|sort|form|style|small|large|"
    r"long|traditional|local|thick|thin|sweet|spicy|stiff|slow|short|plain|pleated|embroidered|thatched|round|folk|"
    r"drawing|rhythmic|fish|meat|bread|dish|drum|dance|song|lute|lyre|stew|soup|cake|porridge)\b)|"
    r" \((?:an?|the|or|from|meaning|literally)\b)"
)
WINDOW = 8
COMMON_PART, DIALECT = 3.8, 5
_NO_RIVAL = 9.0
JOINED, SMALL_WORD = -3.3, 4.8
JOINING = frozenset(
    "the of to in and is it for was on as at be by an are with that this from he his her she they we you not or has "
    "had have will would been their its were which who but all can may".split()
)


_CONTRACTED = {
    **{f"{verb}nt": f"{verb}n't" for verb in (
        "do does did is are was were has have had could would should must need might ai"
    ).split()},
    **{f"{one}{end}": f"{one}'{end}" for one, ends in {
        "you": "re ve ll", "they": "re ve ll", "we": "ve", "it": "ll", "could": "ve", "would": "ve", "should": "ve",
        "might": "ve", "must": "ve", "who": "ve", "that": "ll", "there": "ll",
    }.items() for end in ends.split()},
}  # fmt: skip


CONTRACTED_NAMES = frozenset({form for one in _CONTRACTED for form in (one, one.capitalize(), one.upper())})
"""Contractions that have lost their apostrophe, in any capitals; some of them are names too (Dont, Weve)."""


def uncontracted(form: str) -> str | None:
    """What a contraction reads that has lost its apostrophe and is no word without it, in its capitals."""
    meant = _CONTRACTED.get(form.lower())
    return meant and (meant if form.islower() else meant.upper() if form.isupper() else meant.capitalize())


def dressed(document: Document, text: str) -> str:
    """The text with the apostrophe that the copy uses."""
    count = document.text.count
    curly, straight = count("’") or count("“"), count("'") or count('"')
    return text.replace("'", "’") if curly > straight else text


class Reading(NamedTuple):
    """What a slip is likeliest to stand for, best first, how sure that is (the first one's score), and by how much
    it leads.
    """

    texts: tuple[str, ...]
    sure: float
    lead: float


def readings(document: Document, form: str) -> Reading | None:
    """The likeliest things meant by a form, spelled as the story's variety spells them; None where nothing is near."""
    lexicon = document.knowledge.lexicon
    near = [*lexicon.near(form), *joined(lexicon, form)]
    near.sort(key=lambda candidate: -candidate.score)
    if not near:
        return None
    home = variety(document)
    forms = [(lexicon.counterpart(one.form, home) if home else None) or one.form for one in near[:4]]
    contraction = uncontracted(form)
    texts = dict.fromkeys(dressed(document, text) for text in ([contraction] if contraction else []) + forms)
    lead = near[0].score - near[1].score if len(near) > 1 and not contraction else _NO_RIVAL
    return Reading(tuple(texts)[:3], near[0].score, lead)


def joined(lexicon: Lexicon, form: str) -> list[Candidate]:
    """Two common words, one of them small, that lost the space between them: `ofthe`."""
    found = []
    for at in range(2, len(form) - 1):
        first, second = form[:at], form[at:]
        least = min(lexicon.zipf(first), lexicon.zipf(second))
        if not {first.lower(), second.lower()} & JOINING or least < SMALL_WORD or len(form) < 5:
            continue
        if lexicon.known_word(first) and lexicon.known_word(second):
            found.append(Candidate(f"{first} {second}", 1, JOINED + 0.62 * least))
    return found


def is_compound(lexicon: Lexicon, form: str) -> bool:
    """Whether a form is two common words of some length written as one: a coinage, not a slip (`groundcrew`)."""
    low = form.lower()
    return any(
        min(lexicon.zipf(low[:at]), lexicon.zipf(low[at:])) >= COMMON_PART
        and lexicon.known_word(low[:at])
        and lexicon.known_word(low[at:])
        for at in range(4, len(low) - 3)
    )


def in_prose(document: Document, number: int) -> bool:
    """Whether a word stands where copy is written, in its language, and is no part of an address, a handle or a tag."""
    found, text = words(document), document.text
    start, end = found.starts[number], found[number].end
    if is_marked_foreign(document, number):
        return False
    if document.block_at(start).kind not in PROSE:
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before and before in _BEFORE_CODE:
        return text[start - 2 : start] == "--"
    return not re.match(_AFTER_CODE, after)


def is_marked_foreign(document: Document, number: int) -> bool:
    """Whether the mark-up says that the word is of another language than the copy."""
    if not document.tongues:
        return False
    return primary(document.language_at(words(document).starts[number])) != primary(document.meta.language)


def is_excused(document: Document, number: int) -> bool:
    """Whether the copy itself speaks of the word: marked [sic], quoted by itself, near talk of spelling."""
    found, text = words(document), document.text
    start, end = found.starts[number], found[number].end
    if re.match(MARKED_WRONG, text[end : end + 10]):
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    quoted = bool(before) and before[-1] in _OPENERS[:5] and after[:1] in tuple("”’\"'»,") and after != ""
    if quoted and not (after[0] == "," and after[1:2] not in tuple("”’\"'")):
        return True
    return bool(re.search(SPOKEN_OF, text[max(0, start - 80) : end + 80]))


def is_shown(document: Document, number: int) -> bool:
    """Whether the word stands in a quotation that gives a text as it was written: a sign, a note, with [sic]."""
    start = words(document).starts[number]
    block = document.block_at(start).span
    opening = max(document.text.rfind(mark, block.start, start) for mark in '“‘"')
    if opening < 0 or "”" in document.text[opening:start]:
        return False
    end = start
    for closing in '”’"':
        at = document.text.find(closing, start, block.end)
        while closing == "’" and 0 <= at < block.end - 1 and document.text[at + 1].isalpha():
            at = document.text.find(closing, at + 1, block.end)
        end = max(end, at)
    if end > start and re.search(MARKED_WRONG[7:], document.text[start : end + 8]):
        return True
    before = document.text[max(block.start, opening - REACH) : opening]
    stops = [before.rfind(stop) for stop in (". ", "! ", "? ", "”")]
    sentence = before[max(stops) + 1 :]
    return bool(re.search(WRITTEN, sentence)) or bool(re.match(AS_WRITTEN, document.text[end + 1 : end + 50]))


def is_term(document: Document, number: int) -> bool:
    """Whether the word is set off as a term, or the copy says what it means."""
    found, text = words(document), document.text
    end = found[number].end
    if re.match(DEFINED, text[end : end + 24]):
        return True
    span = document.in_source(found[number].span)
    source = document.source.text
    before, after = source[max(0, span.start - 4) : span.start], source[span.end : span.end + 5]
    if before[-1:] in ("*", "_") and after[:1] in ("*", "_") and after[:1]:
        return True
    return bool(re.search(r"<(?:i|em|dfn)>$|em>$", before) and re.match(r"</(?:i|em|d)", after))


def is_introduced(document: Document, number: int) -> bool:
    """Whether the copy says what the word is a name for: `called`, `known as` stand before it."""
    start = words(document).starts[number]
    return bool(re.search(NAMED, document.text[max(0, start - 30) : start].rstrip(_OPENERS + " ")))


def in_strange_company(document: Document, number: int) -> bool:
    """Whether the words round it are foreign or dialect, so that English says nothing of it."""
    found, lexicon, right = words(document), document.knowledge.lexicon, in_right_phrases(document)
    strange = 0
    for other in range(max(0, number - WINDOW), min(len(found), number + WINDOW + 1)):
        if other == number or other in right or not document.same_block(found.starts[other], found.starts[number]):
            continue
        form = found.forms[other]
        if form.islower() and len(form) > 1 and not is_marked_foreign(document, other):
            strange += 2 if lexicon.is_foreign(form) else 0 if lexicon.known(form) else 1
    return strange >= 4


@analysis
def speaks_dialect(document: Document) -> bool:
    """Whether the story has so many foreign or dialect words that English alone cannot judge it."""
    lexicon, strange = document.knowledge.lexicon, 0
    for form in words(document).places:
        strange += form.islower() and len(form) > 2 and lexicon.is_foreign(form)
        if strange >= DIALECT:
            return True
    return False


def opens(document: Document, number: int) -> bool:
    """Whether the word begins a sentence, a block or a quotation, so that its capital says nothing."""
    found = words(document)
    start = found.starts[number]
    block = document.block_at(start).span.start
    before = document.text[block:start].rstrip(" \n" + _OPENERS + "*–—-•")
    return not before or before[-1] in _ENDS


def beside_name(document: Document, found: Words, number: int) -> bool:
    """Whether a capitalised word has a capitalised neighbour, other than a sentence's first: it belongs to a name."""
    return follows_name(document, found, number) or _joined_to_capital(found, number, number + 1)


def follows_name(document: Document, found: Words, number: int) -> bool:
    """Whether the word before is capitalised, and not because a sentence begins there."""
    if number == 0 or not _joined_to_capital(found, number - 1, number - 1):
        return False
    known = document.knowledge.lexicon.known_word(found.forms[number - 1])
    return not (known and opens(document, number - 1))


def _joined_to_capital(found: Words, first: int, capital: int) -> bool:
    if not 0 <= capital < len(found) or not found.forms[capital][:1].isupper():
        return False
    return found.gap(first) in (" ", " & ", ". ")
