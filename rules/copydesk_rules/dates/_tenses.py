"""A past tense with a day that is still to come, and a future tense with one that is past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac.days import shift
from copydesk.analysis import Days, Mention
from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix, Related, replace
from copydesk_rules.dates._clauses import is_past, is_quoted, looks_ahead, sentence_at, words_of
from copydesk_rules.dates._told import dates
from copydesk_rules.dates._wording import day_beside, year_edit

_SINCE = r"\b(?:since|ended|ending)\s+(?:the\s+)?$"
_PASSIVE = (
    r"\b((?:was|were|has been|have been)\s+(?:\w+ly\s+)?(\w+))\s+(?:here\s+|there\s+|in \w+\s+)?on\s+(?:the\s+)?$"
)
_WILL = (
    r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )"
    r"\b(will(?: not| also)? ([a-z]+)|(?:is|are) (?:due |set |expected |scheduled |going )?to (be|[a-z]+))\b"
    r"((?: [\w’'£$€-]+){0,6}?) (?:on|until|till) (?:the )?$"
)
_PAST_FORMS = {
    "begin": "began", "take": "took", "meet": "met", "go": "went", "hold": "held", "leave": "left", "run": "ran",
    "fly": "flew", "marry": "married", "become": "became", "come": "came", "get": "got", "give": "gave", "make": "made",
    "play": "played", "stay": "stayed", "step": "stepped", "travel": "travelled",
}  # fmt: skip
_EVENTS = frozenset(
    "summit hearing election vote show concert meeting match game trial release launch deadline party "
    "wedding funeral race "
    "rally march strike referendum event festival conference talks start date day opening session ceremony "
    "gig tour final "
    "flight seat seats place places tickets room plan plans proposal interest to".split()
)
_KEPT_ON_A_DAY = frozenset(
    "be open close begin start end turn take meet go return hold play host launch face publish release "
    "announce vote mark "
    "celebrate join leave step visit arrive run appear perform reopen finish resume travel fly stage unveil "
    "marry retire".split()
)
_ARRANGING = frozenset(
    "announced secured booked arranged confirmed called got offered gave granted agreed promised wanted asked invited "
    "ordered sold chosen chose picked fixed named approved revealed unveiled published had won earned requested sought "
    "needed took made placed put gained received reserved pencilled assigned".split()
)
_BEHIND_US = frozenset(
    "attack attacks killing killings murder fire crash blast riot riots shooting every each annual annually".split()
)
_NEAR_BY = 20  # letters: of what stands in front of “since” or “ended”
STALE = 400  # days: “will” with a date longer ago is a prophecy that is being quoted


def too_late(document: Document, mention: Mention, days: Days, published: date) -> Iterator[Finding]:
    """A past tense with a day after the dateline."""
    if days.first <= shift(published, 1) or is_quoted(document, mention.span.start):
        return
    sentence, written = sentence_at(document, mention.span.start), mention.written
    lead, span_end = document.text[sentence.start : mention.span.start], mention.span.end
    message = f"{document.quote(mention.span)} lies after the dateline, {day_beside(published, mention)}"
    last_year = _last_year(mention, days, published)
    if re.search(_SINCE, lead):
        if written.year is not None and not looks_ahead(lead[-_NEAR_BY:]):
            yield Finding(mention.span, message, last_year)
    elif written.kind != "day" or looks_ahead(_clause(document, sentence, mention.span)):
        return
    elif (passive := re.search(_PASSIVE, lead)) and is_past(passive[2]):
        span = Span(sentence.start + passive.start(1), sentence.start + passive.end(1))
        yield Finding(span, message, replace(span, f"will be {passive[2]}"), (Related(mention.span, "the day"),))
    elif written.year is not None and (_tells(lead) or _has_happened(lead, document.text[span_end : span_end + 2])):
        yield Finding(mention.span, message, last_year)


def _clause(document: Document, sentence: Span, span: Span) -> str:
    """The clause round a date, as far as semicolons tell."""
    before, after = document.text[sentence.start : span.start], document.text[span.end : sentence.end]
    before = before.rpartition(";")[2]
    return before + re.split(r";|^ that |^, (?:and|but) ", after)[0]


def _tells(lead: str) -> bool:
    """Whether a past verb and its complement stand in front of a date, and no event that may be to come."""
    words = words_of(re.split(r"[,;:()–—]", lead.rstrip())[-1])[-9:]
    past = [number for number, word in enumerate(words) if is_past(word)]
    if not past or words[-1:] != ["on"]:
        return False
    between = words[past[-1] + 1 : -1]
    if set(between) & {"that", "which", "who", "and", "but", "takes", "is", "are", "be"}:
        return False
    return not set(between) & _EVENTS and not (between and words[past[-1]] in _ARRANGING)


def _has_happened(lead: str, after: str) -> bool:
    """`He took the oath on DATE,`: what one takes or wins on a day is done on it."""
    words = words_of(re.split(r"[,;:()–—]", lead.rstrip())[-1])
    done = len(words) >= 3 and words[-1] == "on" and {"took", "won", "gave", "assumed"} & set(words[:4])
    return (
        bool(done) and after[:1] in (",", ".", ";") and not set(words) & (_EVENTS | {"that", "and", "for", "a", "an"})
    )


def _last_year(mention: Mention, days: Days, published: date) -> tuple[Fix, ...]:
    """The year that brings the date before the dateline."""
    year = (
        published.year if (days.first.month, days.first.day) <= (published.month, published.day) else published.year - 1
    )
    edit = year_edit(mention.written, year)
    return (Fix((edit,)),) if edit else ()


def too_early(document: Document, mention: Mention, days: Days, published: date) -> Iterator[Finding]:
    """A future tense with a day before the dateline."""
    if not shift(published, -STALE) <= days.last < shift(published, -1) or is_quoted(document, mention.span.start):
        return
    sentence = sentence_at(document, mention.span.start)
    earlier = dates(document).inside(Span(sentence.start, mention.span.start))
    if any(other.days and other.written.kind == "year" and other.days.last < days.first for other in earlier):
        return
    lead = document.text[sentence.start : mention.span.start]
    will = re.search(_WILL, lead)
    if will is None or set(words_of(document.quote(sentence))) & _BEHIND_US:
        return
    verb, between = will[2] or will[3], words_of(will[4])
    if verb not in _KEPT_ON_A_DAY and len(between) > 1:
        return
    span = Span(sentence.start + will.start(1), sentence.start + will.end(1))
    message = f"{document.quote(mention.span)} was before the dateline, {day_beside(published, mention)}"
    fixes = replace(span, _in_the_past(verb, lead[: will.start()])) if " not" not in will[1] else ()
    yield Finding(span, message, fixes, (Related(mention.span, "the day"),))


def _in_the_past(verb: str, lead: str) -> str:
    """What happened, where it was to come: `was` or `were` of what will be, else the past form."""
    if verb == "be":
        words = words_of(lead)
        several = words[-1:] in (["they"], ["we"], ["you"]) or (
            words and words[-1].endswith("s") and not words[-1].endswith("ss")
        )
        return "were" if several else "was"
    return _PAST_FORMS.get(verb) or verb + ("d" if verb.endswith("e") else "ed")
