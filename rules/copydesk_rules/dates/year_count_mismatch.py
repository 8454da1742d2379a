"""The rule year-count-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.counting import like_ordinal, ordinal
from copydesk.analysis import Days
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_quoted, sentence_at, sentence_number, words_of
from copydesk_rules.dates._events import Event, events
from copydesk_rules.dates._told import is_disowned

_NTH = r"(\d{1,3}(?:st|nd|rd|th)|[a-z]{4,11}(?:-[a-z]{5,7})?)"
_OWN = (
    rf"\b([Hh]is|[Hh]er|[Ii]ts|[Tt]heir|the(?= [\w-]+ year of the)) {_NTH} (?:and (?:last|final) )?"
    r"(year|season|summer|winter|campaign)\b"
)
_RUNNING = (
    rf"\b([Tt]he|a) {_NTH} (?:(?:straight|consecutive|successive) (?:year|season|summer|winter)"
    r"|(?:year|season|summer|winter)(?: running| in a row| in succession))\b"
)
_IN = r"\b(?:in|into|enter\w*|begin\w*|start\w*|now|is|this|marks?|complet\w*|of) $"
_OF_A_CAREER = r"\s+(?:as an?|in (?:the game|management|coaching|politics|teaching|charge of an?))\b"
_EVERY_YEAR = r"\b(?:held|run|staged|played|published) (?:here |there )?(?:every|each) (?:year|summer|season|winter)\b"
_AS = r"\s+(?:as|with|under|on|since (?:his|her|their|its) return|back|of (?:a|the|an)|until)\b"
_NOW = r"\b(?:is|are|now|has|have|enters?|begins?|starts?|this)\b"
_TO_A_POST = frozenset(
    "hired appointed joined took arrived named elected became came signed recruited sworn succeeded".split()
)
_FOUNDED = frozenset(
    "founded established launched formed opened began started set created held premiered staged run".split()
)
_FIRST = (
    r"\bfirst (?:held|run|staged|played|published|printed|shown|broadcast|performed|awarded|organi[sz]ed)(?: "
    r"[a-z]+){0,3}? $"
)
_ARRIVED = r"\b(?:arrived|came into service|commissioned|opened|joined|launched)\b"
_WITH_GAPS = (
    r"\b(?:los[te]|cancel\w*|miss\w*|suspend\w*|skip\w*|interrupt\w*|pandemic|virus|covid|war|injur\w*|full|return\w*|"
    r"biennial|every (?:two|other|second)|fallow|break|gap|off|assistant|deputy|head)\b"
)
_ALONG = r"(?:[^;:,]{0,40}? |,? )(?:since|from) (?:the )?$"
_SENTENCES = 2
_LEAD, _TAIL = 50, 40  # letters round the noun


class YearCountMismatch(Rule):
    """A numbered year or season has another number than its first one gives.

    A coach hired in January 2021 is in his fourth season in October 2024, not his sixth; the “sixth year running since
    2021” is the third or the fourth. The number is counted from the year that the copy gives for the beginning
    to the dateline's, or to another that the sentence names, and both ways of counting are granted: the year that has
    begun and the years that are full.

    A number that is too small may leave out years that were lost, or count another job, so it is left alone wherever
    the copy says that something was missed, or “as head coach”; too great it can hardly be.
    """

    id = "year-count-mismatch"
    family = "dates"
    bad = (
        Bad(
            "Okoro, hired on Jan. 12, 2021, is in his [[sixth]] season and had never beaten them.",
            dateline="2024-10-20",
            fixed="Okoro, hired on Jan. 12, 2021, is in his fourth season and had never beaten them.",
        ),
        Bad(
            "The fair, first held in 1999, is now in its [[30th]] year.",
            dateline="2024-05-16",
            fixed="The fair, first held in 1999, is now in its 26th year.",
        ),
        Bad(
            "It is the [[sixth]] year running since 2021 that the club has made a loss.",
            dateline="2024-05-16",
            fixed="It is the fourth year running since 2021 that the club has made a loss.",
        ),
    )
    good = (
        Good("Okoro, hired on Jan. 12, 2021, is in his fourth season.", dateline="2024-10-20"),
        Good("Okoro, hired as an assistant in 2014, is in his second season as head coach.", dateline="2024-10-20"),
        Good("The fair, first held in 1999, is now in its 23rd year, having missed three.", dateline="2024-05-16"),
        Good("Hale, who joined in 2019, scored in his third year and again in 2023.", dateline="2024-05-16"),
        Good("It is the fourth year running since 2021 that the club has made a loss.", dateline="2024-05-16"),
        "The fair, first held in 1999, is now in its 30th year.",
        Good("She is in her third year at York; the college was founded in 1963.", dateline="2024-05-16"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every numbered year whose first one the copy dates."""
        text = document.text
        for place in _nouns(text):
            for form, judge in ((_OWN, _since_it_began), (_RUNNING, _along_the_run)):
                match = re.compile(form).search(text, max(0, place - _LEAD), place + _TAIL)
                number = ordinal(match[2]) if match else None
                if match is None or not number or number < 2 or not match.start(2) < place < match.end():
                    continue
                if not is_quoted(document, match.start()) and not is_disowned(document, match.start(2)):
                    yield from judge(document, match, number)


def _nouns(text: str) -> Iterator[int]:
    """Where a year or season stands behind a word that may be an ordinal."""
    for noun in (" year", " season", " summer", " winter", " campaign"):
        at = text.find(noun)
        while at >= 0:
            before = text[max(0, at - _LEAD) : at].rsplit(None, 2)[-2:]
            if any(
                word[-2:] in ("st", "nd", "rd", "th") or word in ("straight", "consecutive", "successive")
                for word in before
            ):
                yield at
            at = text.find(noun, at + 1)


def _since_it_began(document: Document, match: re.Match[str], number: int) -> Iterator[Finding]:
    """`hired in 2021, is in his sixth season`."""
    sentence, text = sentence_at(document, match.start()), document.text
    lead, tail = text[sentence.start : match.start()], text[match.end() : sentence.end]
    if re.match(_OF_A_CAREER, tail) or not re.search(_IN, lead + ("This is " if not lead else "")):
        return
    people = match[1].lower() in ("his", "her")
    found = [
        event for event in events(document) if event.mention.days and _began(document, event, sentence, people=people)
    ]
    if len({event.mention.days for event in found}) != 1:
        return
    now = _now(document, sentence, found[0], lead)
    apart = now.first.year - found[0].mention.readings[0].first.year if now else 0
    block = document.quote(document.block_at(sentence.start).span)
    low = number < apart - 1 and not re.match(_AS, tail) and not re.search(_WITH_GAPS, block)
    if now and apart > 0 and (number > apart + 1 or low):
        yield _finding(document, Span(*match.span(2)), found[0], now, apart)


def _began(document: Document, event: Event, sentence: Span, *, people: bool) -> bool:
    """Whether the event is how what the sentence speaks of began."""
    where, here = sentence_number(document, sentence.start), event.sentence == sentence
    if not here and not (
        document.same_block(event.sentence.start, sentence.start) and abs(event.where - where) <= _SENTENCES
    ):
        return False
    told = document.quote(event.sentence)
    if not here and not re.match(
        r"(?:It|He|She|They|This|Now in its|In its|Its)\b", told if event.where > where else document.quote(sentence)
    ):
        return False
    words = words_of(event.lead)[-8:]
    if people:
        return (
            event.verb in _TO_A_POST and bool({event.verb} & set(words)) and not {"before", "who’d"} & set(words[-4:])
        )
    first = "first" in words
    if "since" in event.roles and re.search(_EVERY_YEAR, event.lead):
        return True
    begun = re.search(_FIRST if first else _ARRIVED, event.lead) or (
        event.verb in _FOUNDED and event.verb in words and not first
    )
    return bool(begun)


def _now(document: Document, sentence: Span, event: Event, lead: str) -> Days | None:
    """The day of the copy, where the sentence is of the present, or another that it names."""
    own = [one.mention for one in _of(document, sentence) if one is not event and one.mention.written.year]
    if own:
        return own[0].readings[0] if len(own) == 1 and own[0].readings else None
    published = document.meta.published
    present = bool(re.search(_NOW, lead.lower()) or re.match(r"(?:[Nn]ow )?[Ii]n(?:to)? ", lead) or lead[:5] == "This ")
    if re.search(r"\bit was $", lead):
        present = any(one.mention.written.kind == "weekday" for one in _of(document, sentence))
    return Days(published, published) if published and present else None


def _of(document: Document, sentence: Span) -> list[Event]:
    return [event for event in events(document) if event.sentence == sentence]


def _along_the_run(document: Document, match: re.Match[str], number: int) -> Iterator[Finding]:
    """`the sixth year running since 2021`."""
    sentence = sentence_at(document, match.start())
    after = [
        event for event in events(document) if event.sentence == sentence and event.mention.span.start >= match.end()
    ]
    if not after or after[0].mention.written.kind == "weekday" or not after[0].mention.days:
        return
    first = after[0]
    if not re.fullmatch(_ALONG, document.text[match.end() : first.mention.span.start]):
        return
    published = document.meta.published
    last = after[1].mention.days if len(after) > 1 else Days(published, published) if published else None
    apart = last.first.year - first.mention.readings[0].first.year if last else 0
    if last and apart > 0 and number not in (apart, apart + 1):
        yield _finding(document, Span(*match.span(2)), first, last, apart)


def _finding(document: Document, span: Span, event: Event, now: Days, apart: int) -> Finding:
    message = f"{event.mention.readings[0].first.year} to {now.first.year} is {apart} years"
    texts = [like_ordinal(document.quote(span), number) for number in (apart + 1, apart)]
    return Finding(
        span, message, replace(span, *texts), (Related(event.mention.span, "the year that it is counted from"),)
    )
