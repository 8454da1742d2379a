"""The dates and spells that the copy tells as true: not those that it quotes to set them right."""

from __future__ import annotations

import re

from copydesk.almanac import Spell
from copydesk.analysis import Dates, analysis
from copydesk.analysis import dates as all_dates
from copydesk.analysis import spells as all_spells
from copydesk.document import Document
from copydesk_rules.dates._clauses import sentence_at

_COLUMN = (
    r"(?i)\b(?:corrections?|clarifications?|errat(?:a|um)|for the record|amplifications?|got (?:it |this )?wrong)\b"
)
_OURS = r"[Aa]rticle|[Ss]tory|[Cc]olumn|[Oo]bituary|[Hh]eadline|[Cc]aption|[Pp]rofile|[Ee]ditions?"
_ANYBODYS = (
    r"[Rr]eport|[Ii]tem|[Rr]eview|[Ll]etter|[Ee]ditorial|[Nn]otice|[Ll]isting|[Gg]raphic|[Tt]able|[Pp]iece|[Ee]ntry"
)
_SAYS = (
    rf"\b(?:(?:(?P<ours>{_OURS})|{_ANYBODYS})\b[^.;:“”\"]{{0,90}}?"
    r"\b(?:said|says|gave|stated|put|had|misstated|referred|described|dated|listed|reported|carried)"
    r"|(?P<we>[Ww]e (?:said|wrote|reported|gave|stated|described|put))"
    r"|(?:wrongly|incorrectly|mistakenly|erroneously)\b[^.;:“”\"]{0,30}?(?:said|given|gave|stated|dated|put)"
    r"|was (?:given|misstated|misreported|printed|shown|stated|misprinted)(?: wrongly| incorrectly)? as)\b"
)
_THAT = r"[^.;“”\"]{0,40}?\bthat\b"
_SET_RIGHT = (
    r"[”\"’)\]]*\s*(?:In fact|Actually|It (?:was|is|did|does|will|should|opens|has|ran|runs|took)\b|(?:He"
    r"|She) (?:was|is)\b"
    r"|They (?:were|are)\b|That (?:was|is)\b|This (?:was|is) (?:wrong|not)|The (?:correct|right|date|year|day|age)\b"
    r"|[^.]{0,60}\b(?:should have|in fact|(?:was|is) (?:a|an|on|in))\b)"
)
_SET_RIGHT_HERE = r"; (?:it|he|she|they|that|the [\w ]{2,30}?) (?:is|was|are|were|should)\b"
_FAULTY = r"\b(?:wrong|wrongly|incorrect|incorrectly|errors?|mistaken?|mistakenly|misstated|erroneously)\b"
_NOT = (
    r"(?:,| and| –| —|\() ?not (?:on |in |from |until |for |as |at )?(?:the )?$|\b(?:rather than|instead "
    r"of)(?: on| in)?(?: the)? $"
)
_VERBS = ("said", "says", "gave", "given", "stated", " put ", " had ", "referred", "described", "dated", "listed",
          "reported", "carried", "wrote", "printed", "shown")  # fmt: skip
_REACH = 400  # letters: of a sentence in front of what it reports
_SHOWN = ("headline", "heading", "slug", "standfirst", "title")


@analysis
def dates(document: Document) -> Dates:
    """The dates that the copy tells as true."""
    found = all_dates(document)
    wrong = {mention.span.start for mention in found if is_disowned(document, mention.span.start)}
    return Dates(mention for mention in found if mention.span.start not in wrong) if wrong else found


@analysis
def spells(document: Document) -> tuple[Spell, ...]:
    """The spells of time that the copy tells as true."""
    return tuple(spell for spell in all_spells(document) if not is_disowned(document, spell.start))


def is_disowned(document: Document, offset: int) -> bool:
    """Whether the copy says that what stands there is wrong: `not Friday`, `was given as Friday`."""
    text = document.text
    near = text[max(0, offset - 24) : offset]
    if (" not " in near or "(not " in near or " of " in near or " than " in near) and re.search(_NOT, near):
        return True
    lead = text[max(0, offset - _REACH, text.rfind("\n", 0, offset)) : offset]
    return any(word in lead for word in _VERBS) and _is_reported(document, offset)


def _is_reported(document: Document, offset: int) -> bool:
    """Whether the sentence reports what was said or printed, and the copy then sets it right."""
    text, sentence = document.text, sentence_at(document, offset)
    match = re.search(_SAYS, text[sentence.start : offset])
    if match is None:
        return False
    told = sentence.start + match.end()
    that = re.compile(_THAT).match(text, told, sentence.end)
    stop = re.compile(_SET_RIGHT_HERE).search(text, that.end() if that else told, sentence.end)
    if (that and offset < that.end()) or (stop and offset > stop.start()):
        return False
    block = document.block_at(sentence.start).span
    right = stop or re.compile(_SET_RIGHT).match(text, sentence.end, min(block.end, sentence.end + 120))
    if not right:
        return False
    ours = stop or match["ours"] or match["we"] or _is_column(document)
    return bool(ours or re.search(_FAULTY, text[block.start : block.end]))


@analysis
def _is_column(document: Document) -> bool:
    """Whether the copy is a column of corrections."""
    return "\n\nCorrection" in document.text or any(
        block.kind in _SHOWN and re.search(_COLUMN, document.quote(block.span)) for block in document.blocks
    )
