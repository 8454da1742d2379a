"""What speaks for and against a form being a slip: how near a known word is, and how the story uses the form."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.analysis import Words, analysis, words
from copydesk.document import Document
from copydesk.lexicon import Candidate, Lexicon
from copydesk_rules.spelling._variety import variety

PROSE = frozenset("headline standfirst heading paragraph item quote pull-quote caption cell note alt title".split())
NAMED = r"\b(?:so-called|called|named|dubbed|termed|nicknamed|known as|the (?:word|term|name|spelling))$"
MARKED_WRONG = r"\W{0,3}[\[(]\s*sic\b"
SPOKEN_OF = r"\b(?:mis-?spel\w+|typos?|spelling mistakes?|spelt|spelled|autocorrect\w*)\b"
_BEFORE_CODE = "@#/\\_$~=+|<{^.,&%-"
_AFTER_CODE = r"[@/\\_=+|>}^*]|[.:-]\w|:/"
_OPENERS = "“‘\"'«("
_ENDS = ".?!…:"
WINDOW = 8
COMMON_PART, DIALECT = 3.8, 5
JOINED, SMALL_WORD = -3.3, 4.8
JOINING = frozenset(
    "the of to in and is it for was on as at be by an are with that this from he his her she they we you not or has "
    "had have will would been their its were which who but all can may".split()
)


class Reading(NamedTuple):
    """What a slip is likeliest to stand for, best first, and how sure that is (the first one's score)."""

    texts: tuple[str, ...]
    sure: float


def readings(document: Document, form: str) -> Reading | None:
    """The likeliest things meant by a form, spelled as the story's variety spells them; None where nothing is near."""
    lexicon = document.knowledge.lexicon
    near = [*lexicon.near(form), *joined(lexicon, form)]
    near.sort(key=lambda candidate: -candidate.score)
    if not near:
        return None
    home = variety(document)
    texts = dict.fromkeys((lexicon.counterpart(one.form, home) if home else None) or one.form for one in near[:4])
    return Reading(tuple(texts)[:3], near[0].score)


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
    """Whether a word stands where copy is written, and is no part of an address, a handle or a tag."""
    found, text = words(document), document.text
    start, end = found.starts[number], found[number].end
    if document.block_at(start).kind not in PROSE:
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before and before in _BEFORE_CODE:
        return text[start - 2 : start] == "--"
    return not re.match(_AFTER_CODE, after)


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


def is_introduced(document: Document, number: int) -> bool:
    """Whether the copy says what the word is a name for: `called`, `known as` stand before it."""
    start = words(document).starts[number]
    return bool(re.search(NAMED, document.text[max(0, start - 30) : start].rstrip(_OPENERS + " ")))


def in_strange_company(document: Document, number: int) -> bool:
    """Whether the words round it are foreign or dialect, so that English says nothing of it."""
    found, lexicon = words(document), document.knowledge.lexicon
    strange = 0
    for other in range(max(0, number - WINDOW), min(len(found), number + WINDOW + 1)):
        if other == number or not document.same_block(found.starts[other], found.starts[number]):
            continue
        form = found.forms[other]
        if form.islower() and len(form) > 1:
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
