"""Numbered anniversaries, and the year of what they keep."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.counting import cardinal, ordinal
from copydesk.analysis import Mention, sentences
from copydesk.document import Document, Span
from copydesk_rules.dates._clauses import sentence_number
from copydesk_rules.dates._events import events
from copydesk_rules.dates._told import dates, is_disowned

_NUMBERED = (
    r"(?i)\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[ -](anniversary|birthday)\b"
    r"|\b((?:bi|ter|quin|sesqui)?centen(?:ary|nial)|(?:silver|ruby|golden|diamond|platinum) (?:jubilee|wedding))\b"
)
_COUNT = r"(\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_TURNED = (
    ("urn", rf"urn(?:s|ed|ing)? {_COUNT}(?= (?:this|last|next|today|yesterday|on [A-Z][a-z]+day|in [A-Z])\b)"),
    (" years old", rf" is {_COUNT}(?= years old(?: this| today| on [A-Z][a-z]+day|[:;.,]))"),
    (" is ", rf" is {_COUNT}(?= this (?:week|month|year)\b)"),
    ("elebrat", rf"elebrat\w+ {_COUNT}(?= years (?:of|in|on|as|at|this))"),
    ("ark", rf"ark(?:s|ed|ing)? {_COUNT}(?= years (?:of|in|on|as|at|this))"),
    ("will be ", rf"will be {_COUNT}(?= (?:this|next) (?:week|month|year)\b)"),
)
"""What a thing that turns or has so many years is known by: a literal, and the form."""
_WHEN = r"(?: (?:this|last|next) (?:week|month|year|weekend)| on [A-Z][a-z]+day| today)?"
_OF_YEAR = rf"{_WHEN}\s+(?:of|since)\s+(?:the |his |her |its |their )?(1\d{{3}}|20\d{{2}})\b(?![,.]\d)"
_IN_YEAR = (
    rf"{_WHEN}\s+(?:of|since)\b(?:(?!\b(?:will|would|that|which|who|and|but|was|were|is|are)\b)[^.;:“”\",]){{0,80}}?"
    r"\b(?:in|on|of)\s+(?:the\s+)?$"
)
_BEGUN = (
    r"(?:founded|established|formed|incorporated|set up|launched|created|opened|began|started|built|premiered|"
    r"first (?:printed|published|held|staged|played|broadcast|shown|aired)|came to the throne|"
    r"crowned|ordained|enthroned"
)
_IN = r"(?: [\w’'-]+){0,4} (?:in|on) (?:the |early |late |spring |summer |autumn |winter )?$"
_FOUNDED = rf"\b{_BEGUN}){_IN}"
_WED = rf"\b(?:wed|married){_IN}"
_OF_A_THING = (
    rf"\b(?:first (?:\w+ ){{1,4}}(?:was|were|came|appeared|went)"
    rf"|(?:No|Number|[Ii]ssue) (?:1|[Oo]ne) (?:came out|appeared)){_IN}"
    rf"|(?:\b(?:was|were|been|[Ii]t|[Tt]hey|which|that) |^|, ){_BEGUN}){_IN}"
)
_WHICH_BEGAN = (
    rf"\s+of\b[^.;:“”\"]{{0,80}}, (?:who|which) (?:was |were )?\b{_BEGUN}|born|died|signed)(?: \w+){{0,3}} (?:in|on) $"
)
_ANOTHER_THING = (
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?!own\b|first\b)[\w’'-]+ (?:[\w’'-]+ ){0,2}(?=will"
    r"|is|are|was|has|have|kept|mark|celebrat)"
)
_PERSON = r"\b(?:[Hh]e|[Ss]he|who|Mrs?|Ms|Dr|Sir)\b[^,;.]{0,30}$"
_OF_THE = (
    r"(?:’s|'s)?\s+of (?:the |its )(?:[\w’'-]+ ){0,2}?([a-z][\w-]+)(?:[’']s (?:opening|founding|launch"
    r"|birth|creation))?(?=[,.;:]|$| (?:is|was|will|this|on|next|with|in)\b)"
)
_KEEPING = r"\b(?:is|are|will|to|celebrates?|marks?|keeps?|commemorates?|hono(?:u)?rs?)\b[^,;.]{0,60}$"
_JUST_NOW = r"\b(?:on [A-Z][a-z]+day|this (?:year|week|month|weekend)|last (?:week|month)|today|yesterday)\b"
_KEPT = ("nniversar", "irthday", "enten", "ubilee", " wedding", "NNIVERSAR", "IRTHDAY")
_JUBILEES = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}


class Claim:
    """A numbered anniversary, and where its number stands. `turned` is a thing that “turned 30” or “marks 30 years
    of”.
    """

    __slots__ = ("at", "end", "number", "of_a_wedding", "of_birth", "turned")

    def __init__(self, number: int, at: Span, end: int, words: str, *, turned: bool = False) -> None:
        self.number = number
        self.at = at
        self.end = end
        self.of_birth = "irthday" in words
        self.of_a_wedding = "edding" in words
        self.turned = turned


def claims(document: Document) -> Iterator[Claim]:
    """The numbered anniversaries of a document."""
    text = document.text
    if any(word in text for word in _KEPT):
        for match in re.finditer(_NUMBERED, text):
            word = (match[1] or match[3]).lower()
            number = _JUBILEES.get(word.split()[0]) or ordinal(word)
            if number and number > 1 and not is_disowned(document, match.start()):
                yield Claim(number, Span(*match.span(1 if match[1] else 3)), match.end(), match[0])
    for word, form in _TURNED:
        if word in text:
            for match in re.finditer(form, text):
                count = cardinal(match[1])
                if count and count > 3 and not is_disowned(document, match.start()):
                    yield Claim(int(count), Span(*match.span(1)), match.end(), match[0], turned=True)


def event_of(document: Document, claim: Claim, sentence: Span) -> tuple[int, Span] | None:
    """The year of what is kept, and where it stands: `of the 2010 flood`, `of the landing on July 20, 1969`."""
    after, before = document.text[claim.end : sentence.end], document.text[sentence.start : claim.at.start]
    bare = re.match(_OF_YEAR, after)
    his = re.search(r"\b([Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose) (?:own )?$", before)
    if claim.turned:
        return None if re.search(_PERSON, before) else _founded(document, sentence, claim)
    if not bare and his:
        return None if his[1].lower() in ("his", "her") and claim.of_birth else _founded(document, sentence, claim)
    for mention in dates(document).inside(Span(claim.end, sentence.end)):
        told = document.text[claim.end : mention.span.start]
        known = re.fullmatch(_IN_YEAR, told) or (re.fullmatch(_WHICH_BEGAN, told) and is_now(document, sentence, claim))
        if mention.written.year and known:
            return mention.written.year, mention.span
    if bare:
        return int(bare[1]), Span(claim.end + bare.start(1), claim.end + bare.end(1))
    opening = re.match(r"\s+of (?:the|its|their) (opening|founding|foundation|launch|formation)\b", after)
    if opening and not any(one.written.year for one in dates(document).inside(sentence)):
        return _founded(document, sentence, claim)
    of_the = re.match(_OF_THE, after)
    return _opened(document, of_the[1]) if of_the and is_now(document, sentence, claim) else None


def _opened(document: Document, noun: str) -> tuple[int, Span] | None:
    """The year in which the copy says that the thing of this name was opened or founded, where it gives one alone."""
    subject = (
        rf"\b(?:[Tt]he|[Ii]ts) (?:[\w’'-]+ ){{0,2}}{re.escape(noun)}\b(?:, which)?"
        rf"(?: was| were| had been)?(?: first)? {_BEGUN}){_IN}"
    )
    found = [
        event.mention
        for event in events(document)
        if event.mention.written.year
        and re.search(subject, document.text[event.sentence.start : event.mention.span.start])
    ]
    years = {mention.written.year for mention in found if mention.written.year}
    return (years.pop(), found[0].span) if len(years) == 1 else None


def _founded(document: Document, sentence: Span, claim: Claim) -> tuple[int, Span] | None:
    """The year of what keeps “its 90th anniversary”: in the sentence, the next one or the two before it."""
    form = _WED if claim.of_a_wedding else _OF_A_THING if claim.turned else f"{_FOUNDED}|{_WED}"
    for span in _told_round(document, sentence, claim):
        for mention in dates(document).inside(span):
            if not mention.written.year or not _is_begun(document, span, mention, form, claim):
                continue
            first, last = sorted((mention.span, claim.at))
            others = [one for one in dates(document).inside(sentence) if one.written.year and one != mention]
            another = re.search(_ANOTHER_THING, document.text[first.end : last.start])
            if another or any(one.span.start < claim.at.start for one in others):
                return None
            kept = bool(others) or claim.turned or is_now(document, sentence, claim)
            return (mention.written.year, mention.span) if kept else None
    return None


def _is_begun(document: Document, span: Span, mention: Mention, form: str, claim: Claim) -> bool:
    """Whether the clause says that the thing began on the date, which may stand in front: `In 1954 she married him`."""
    lead = document.text[span.start : mention.span.start]
    if re.search(form, lead):
        return True
    verbs = "married|wed" if claim.of_a_wedding else f"{_BEGUN})".removeprefix("(?:").removesuffix(")")
    fronted = rf",? (?:[\w’'-]+ ){{1,4}}?(?:was |were )?(?:{verbs})\b"
    return (
        re.fullmatch(r"\W*(?:In|On) (?:the )?", lead) is not None
        and re.match(fronted, document.text[mention.span.end :]) is not None
    )


def _told_round(document: Document, sentence: Span, claim: Claim) -> Iterator[Span]:
    """The sentence, what stands behind it where that begins with a pronoun, and the two sentences before it."""
    found, number = sentences(document), sentence_number(document, sentence.start)
    yield sentence
    for span in (Span(min(sentence.end + 2, len(document.text)), found[number].end), *found[number + 1 : number + 2]):
        pronoun = re.match(r"(?:[Ii]ts?|[Tt]hey|[Tt]heir|[Hh]e|[Ss]he) ", document.text[span.start : span.start + 6])
        if pronoun and span.start < span.end and document.same_block(span.start, claim.end):
            yield span
    for span in found[max(0, number - 2) : number][::-1]:
        if document.same_block(span.start, claim.at.start):
            yield span


def is_now(document: Document, sentence: Span, claim: Claim) -> bool:
    """Whether the anniversary is kept now, and not in a story of long ago."""
    lead = document.text[sentence.start : claim.at.start]
    return re.search(_KEEPING, lead) is not None or re.search(_JUST_NOW, document.quote(sentence)) is not None
