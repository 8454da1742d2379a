"""The rule dateline-contradiction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from copydesk.almanac.days import shift
from copydesk.analysis import Days, Mention, dates
from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import is_past, is_quoted, looks_ahead, sentence_at, words_of
from copydesk_rules.dates._periods import misplaced
from copydesk_rules.dates._wording import in_order, year_edit


class DatelineContradiction(Rule):
    """A date that the dateline contradicts: told as past though it is still to come, or as to come though it is past.

    “Revenue for the three months ended Dec. 31, 2025”, in copy of January 2025, has last year's month with this year's
    number. “Mr. Hale, who will turn 90 on Oct. 1”, in copy of December, was written before that day. “Yesterday (12
    March)” is not the day before the dateline.

    A past tense is held against a day after the dateline only where the verb belongs to the date (“since”, “ended”,
    “was announced on”) and no word of the sentence looks ahead (planned, set, due, until, would): “tickets sold for
    a show on 5 May” is no contradiction. A date without a year is judged by the occurrence that its weekday or
    its nearness to the dateline makes the only one. Copy without a dateline is silent.
    """

    id = "dateline-contradiction"
    family = "dates"
    bad = (
        Bad(
            "Revenue for the quarter ended [[Dec. 31, 2025]], was $362 million.",
            dateline="2025-01-30",
            fixed="Revenue for the quarter ended Dec. 31, 2024, was $362 million.",
        ),
        Bad(
            "There have been 310 cases in the county since [[1 October 2024]], most of them mild.",
            dateline="2024-01-24",
            fixed="There have been 310 cases in the county since 1 October 2023, most of them mild.",
        ),
        Bad(
            "The court found for the tenants on [[December 19, 2023]]; the landlord appealed.",
            dateline="2023-11-15",
            fixed="The court found for the tenants on December 19, 2022; the landlord appealed.",
        ),
        Bad(
            "The new timetable [[was announced]] on Thursday 19 September.",
            dateline="2024-08-01",
            fixed="The new timetable will be announced on Thursday 19 September.",
        ),
        Bad("Mr. Hale, who [[will turn]] 90 on Oct. 1, had been ill for a year.", dateline="2024-12-29"),
        Bad("The festival [[will open]] on 3 May 2024 with a parade.", dateline="2024-05-20"),
        Bad(
            "Ms. Hale, who [[will turn]] 90 on Oct. 1, left Iowa in 1951. In 1986 she came back.", dateline="2024-12-29"
        ),
        Bad("She was seen [[yesterday (12 March)]] near the canal.", dateline="2024-03-14"),
        Bad("The march begins at noon [[tomorrow, Saturday, April 23]].", dateline="2022-04-20"),
    )
    good = (
        Good("Revenue for the quarter ended Dec. 31, 2024, was $362 million.", dateline="2025-01-30"),
        Good("The new timetable was announced on Thursday 19 September.", dateline="2024-10-01"),
        Good("The new timetable will be announced on Thursday 19 September.", dateline="2024-08-01"),
        Good("Tickets were sold out for the show on 5 May 2024.", dateline="2024-03-01"),
        Good("The trial was set for June 3, 2025, by the judge.", dateline="2025-01-30"),
        Good("He said on Monday that the fair, planned for 3 May 2024, was off.", dateline="2024-03-01"),
        Good("A summit was called for 3 May 2024 and the leaders agreed on the place.", dateline="2024-03-01"),
        Good("In 1998 he wrote that the world will end on January 1, 2000.", dateline="2024-03-01"),
        Good("“The world will end on 1 May 2011,” the leaflet said.", dateline="2024-03-01"),
        Good("The prize will be given again on Oct. 1.", dateline="2024-07-29"),
        Good("She was seen yesterday (13 March) near the canal.", dateline="2024-03-14"),
        Good("They will meet in court over the fire of 3 May 2019.", dateline="2024-03-14"),
        Good("Will Hale turned 90 on Oct. 1.", dateline="2024-12-29"),
        "The new timetable was announced on 19 September 2031.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every date that the dateline makes impossible in its tense."""
        published = document.meta.published
        if published is None:
            return
        for span, mention, meant in misplaced(document, published):
            yield _out_of_period(document, span, mention, meant)
        found = dates(document)
        for number, mention in enumerate(found):
            if mention.written.order == "today":
                yield from _beside_today(document, found[number : number + 2], published)
            elif mention.written.month and not mention.stamp and mention.readings:
                late, early = _only_reading(mention, published), _only_reading(_near(mention, published), published)
                if late:
                    yield from _too_late(document, mention, late, published)
                if early:
                    yield from _too_early(document, mention, early, published)


def _out_of_period(document: Document, span: Span, mention: Mention, meant: Days) -> Finding:
    """`Last month` with a day beside it that lies in another."""
    american = mention.written.order != "dmy"
    ends = " to ".join(in_order(day, american=american).rstrip(",") for day in meant)
    message = f"{document.quote(mention.span)} does not lie in {ends}, where “{document.quote(span)}” puts it"
    return Finding(mention.span, message, (), (Related(span, "the words"),))


def _near(mention: Mention, published: date) -> Mention:
    """The mention without the years of the story's past, which no “will” can mean."""
    near = [days for days in mention.readings if abs((days.first - published).days) <= _STALE]
    return mention._replace(readings=tuple(near)) if mention.why == "dateline" else mention


def _only_reading(mention: Mention, published: date) -> Days | None:
    """What the date means, where its year, its weekday or its nearness to the dateline leaves no doubt."""
    if mention.why in ("written", "sentence"):
        return mention.days
    fitting = [days for days in mention.readings if days.first.weekday() == mention.written.weekday]
    if mention.written.weekday is not None and len(fitting) == 1:
        return fitting[0]
    near = mention.readings[:1]
    close = near and abs((near[0].first - published).days) <= 100 and mention.written.kind == "day"
    return near[0] if close and len(mention.readings) == 1 else None


_SINCE = r"\b(?:since|ended|ending)\s+(?:the\s+)?$"
_PASSIVE = (
    r"\b((?:was|were|has been|have been)\s+(?:\w+ly\s+)?(\w+))\s+(?:here\s+|there\s+|in \w+\s+)?on\s+(?:the\s+)?$"
)
_WILL = (
    r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )"
    r"\b(will(?: not| also)? ([a-z]+))\b((?: [\w’'£$€-]+){0,6}?) on (?:the )?$"
)
_TODAY_BESIDE = r"(?: morning| evening| afternoon| night)?\s*[,(]\s*(?:on )?"
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
_STALE = 400  # days: “will” with a date longer ago is a prophecy that is being quoted


def _too_late(document: Document, mention: Mention, days: Days, published: date) -> Iterator[Finding]:
    """A past tense with a day after the dateline."""
    if days.first <= shift(published, 1) or is_quoted(document, mention.span.start):
        return
    sentence, written = sentence_at(document, mention.span.start), mention.written
    lead, span_end = document.text[sentence.start : mention.span.start], mention.span.end
    message = f"{document.quote(mention.span)} lies after the dateline, {_day(published, mention)}"
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
    if set(between) & {"that", "which", "who", "and", "but", "takes"}:
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


def _too_early(document: Document, mention: Mention, days: Days, published: date) -> Iterator[Finding]:
    """A future tense with a day before the dateline."""
    if not shift(published, -_STALE) <= days.last < shift(published, -1) or is_quoted(document, mention.span.start):
        return
    sentence = sentence_at(document, mention.span.start)
    earlier = dates(document).inside(Span(sentence.start, mention.span.start))
    if any(other.days and other.written.kind == "year" and other.days.last < days.first for other in earlier):
        return
    will = re.search(_WILL, document.text[sentence.start : mention.span.start])
    if will is None or set(words_of(document.quote(sentence))) & _BEHIND_US:
        return
    between = words_of(will[3])
    if will[2] not in _KEPT_ON_A_DAY and len(between) > 1:
        return
    span = Span(sentence.start + will.start(1), sentence.start + will.end(1))
    message = f"{document.quote(mention.span)} was before the dateline, {_day(published, mention)}"
    yield Finding(span, message, (), (Related(mention.span, "the day"),))


def _beside_today(document: Document, pair: tuple[Mention, ...], published: date) -> Iterator[Finding]:
    """`Yesterday`, `today` or `tomorrow` with another day beside it."""
    if len(pair) < 2 or pair[1].written.kind != "day" or is_quoted(document, pair[0].span.start):
        return
    word, mention = pair
    if not re.fullmatch(_TODAY_BESIDE, document.text[word.span.end : mention.span.start]):
        return
    if words_of(document.text[max(0, word.span.start - 8) : word.span.start])[-1:] in (["from"], ["week"], ["weeks"]):
        return
    meant, spoken = mention.readings, word.readings[0].first
    apart = [(days.first - spoken).days for days in meant]
    late = -1 if word.written.note == "today" else 0  # copy that went out after midnight
    if apart and all(not late <= days <= 0 for days in apart) and min(map(abs, apart)) < 60:
        closing = document.text[mention.span.end : mention.span.end + 1] == ")"
        span = Span(word.span.start, mention.span.end + closing)
        message = f"{document.quote(word.span)} is {_day(spoken, mention)} by the dateline"
        yield Finding(span, message)


def _day(day: date, mention: Mention) -> str:
    return in_order(day, american=mention.written.order != "dmy").rstrip(",")
