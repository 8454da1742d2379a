"""The rule anniversary-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.almanac.counting import ordinal, spelled, with_suffix
from copydesk.analysis import dates, sentences
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.dates._clauses import sentence_at, sentence_number, words_of

_NUMBERED = (
    r"(?i)\b(\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[ -](anniversary|birthday)\b"
    r"|\b((?:bi|ter|quin|sesqui)?centen(?:ary|nial)|(?:silver|ruby|golden|diamond|platinum) (?:jubilee|wedding))\b"
)
_WHEN = r"(?: (?:this|last|next) (?:week|month|year|weekend)| on [A-Z][a-z]+day| today)?"
_OF_YEAR = rf"{_WHEN}\s+(?:of|since)\s+(?:the |his |her |its |their )?(1\d{{3}}|20\d{{2}})\b(?![,.]\d)"
_IN_YEAR = (
    rf"{_WHEN}\s+(?:of|since)\b(?:(?!\b(?:will|would|that|which|who|and|but|was|were|is|are)\b)[^.;:“”\",]){{0,80}}?"
    r"\b(?:in|on|of)\s+(?:the\s+)?$"
)
_BEGUN = (
    r"\b(?:founded|established|formed|incorporated|set up|launched|created|opened|began|started|built|premiered|"
    r"first (?:printed|published|held|staged|played|broadcast|shown|aired)|came to the throne|"
    r"crowned|ordained|enthroned"
)
_FOUNDED = rf"{_BEGUN})(?: [\w’'-]+){{0,4}} (?:in|on) (?:the )?$"
_WED = r"\b(?:wed|married)(?: [\w’'-]+){0,4} (?:in|on) (?:the )?$"
_WHICH_BEGAN = (
    rf"\s+of\b[^.;:“”\"]{{0,80}}, (?:who|which) (?:was |were )?{_BEGUN}|born|died|signed)(?: \w+){{0,3}} (?:in|on) $"
)
_KEEPING = r"\b(?:is|are|will|to|celebrates?|marks?|keeps?|commemorates?|hono(?:u)?rs?)\b[^,;.]{0,60}$"
_JUST_NOW = r"\b(?:on [A-Z][a-z]+day|this (?:year|week|month|weekend)|last (?:week|month)|today|yesterday)\b"
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_JUBILEES = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}


class _Claim:
    """A numbered anniversary, and where its number stands."""

    __slots__ = ("at", "end", "number", "of_a_wedding", "of_birth")

    def __init__(self, number: int, at: Span, end: int, words: str) -> None:
        self.number = number
        self.at = at
        self.end = end
        self.of_birth = "irthday" in words
        self.of_a_wedding = "edding" in words


class AnniversaryMismatch(Rule):
    """An anniversary has another number than the years give.

    “The 10th anniversary of the 2013 bombing”, in copy of 2024, is the 11th; the “70th” of a birth in 1944 falls in
    2014. The year is counted from the one that the same sentence gives for the event to the dateline's, or to any
    other year that the sentence names; the year before and after are granted where the anniversary is to come or
    just past.

    An anniversary whose event has no year in the sentence is left alone, and so are those of marriages and reigns
    “in 1950” in copy that says when they were kept (“in 2010 they kept their 60th”).
    """

    id = "anniversary-mismatch"
    family = "dates"
    bad = (
        Bad(
            "The town marked the [[10th]] anniversary of the 2010 flood on Sunday.",
            dateline="2024-04-15",
            fixed="The town marked the 14th anniversary of the 2010 flood on Sunday.",
        ),
        Bad(
            "Events are planned for the [[fiftieth]] anniversary of the moon landing on July 20, 1969.",
            dateline="2024-07-01",
            fixed="Events are planned for the fifty-fifth anniversary of the moon landing on July 20, 1969.",
        ),
        Bad(
            "In 2014 the club kept the [[80th]] anniversary of its founding in 1924.",
            fixed="In 2014 the club kept the 90th anniversary of its founding in 1924.",
        ),
        Bad(
            "The club, founded in 1924, is preparing for its [[90th]] anniversary this year.",
            dateline="2024-02-01",
            fixed="The club, founded in 1924, is preparing for its 100th anniversary this year.",
        ),
        Bad("The [[centenary]] of the poet’s birth in 1904 falls this year.", dateline="2024-02-01"),
    )
    good = (
        Good("The town marked the 14th anniversary of the 2010 flood on Sunday.", dateline="2024-04-15"),
        Good("Next year is the 15th anniversary of the 2010 flood.", dateline="2024-04-15"),
        Good("In 2015, on the fifth anniversary of the 2010 flood, a stone was laid.", dateline="2024-04-15"),
        Good("The 50th anniversary show was filmed in 2010.", dateline="2024-04-15"),
        Good("They kept their 60th anniversary in July.", dateline="2024-04-15"),
        "The town marked the 10th anniversary of the 2010 flood on Sunday.",
        Good("On the 10th anniversary of his death, a book of 1998 letters was printed.", dateline="2024-04-15"),
        Good("The centenary of the poet’s birth in 1924 falls this year.", dateline="2024-02-01"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Every numbered anniversary of an event whose year stands in the sentence."""
        text = document.text
        if not re.search(r"nniversar|irthday|enten|ubilee|(?:lver|uby|lden|mond|inum) wedding", text):
            return
        for claim in _claims(text):
            sentence = _clause(text, sentence_at(document, claim.at.start), claim)
            event = _event(document, claim, sentence)
            years = _years(document, sentence, event) if event else set()
            if event and years and not any(year - event[0] == claim.number for year in years):
                published = document.meta.published
                now = published.year if published and published.year in years else min(years)
                yield _finding(document, claim, event, now)


def _clause(text: str, sentence: Span, claim: _Claim) -> Span:
    """The part of a sentence between semicolons."""
    start = max(sentence.start, text.rfind("; ", 0, claim.at.start) + 1)
    end = text.find("; ", claim.end, sentence.end)
    return Span(start, sentence.end if end < 0 else end)


def _claims(text: str) -> Iterator[_Claim]:
    for match in re.finditer(_NUMBERED, text):
        word = (match[1] or match[3]).lower()
        number = _JUBILEES.get(word.split()[0]) or ordinal(word)
        if number and number > 1:
            yield _Claim(number, Span(*match.span(1 if match[1] else 3)), match.end(), match[0])


def _event(document: Document, claim: _Claim, sentence: Span) -> tuple[int, Span] | None:
    """The year of what is kept, and where it stands: `of the 2010 flood`, `of the landing on July 20, 1969`."""
    after = document.text[claim.end : sentence.end]
    bare = re.match(_OF_YEAR, after)
    before = document.text[sentence.start : claim.at.start]
    his = re.search(r"\b(its|their|his|her|whose) (?:own )?$", before)
    if not bare and his:
        return None if his[1] in ("his", "her") and claim.of_birth else _founded(document, sentence, claim)
    for mention in dates(document).inside(Span(claim.end, sentence.end)):
        told = document.text[claim.end : mention.span.start]
        known = re.fullmatch(_IN_YEAR, told) or (
            re.fullmatch(_WHICH_BEGAN, told) and _is_now(document, sentence, claim)
        )
        if mention.written.year and known:
            return mention.written.year, mention.span
    return (int(bare[1]), Span(claim.end + bare.start(1), claim.end + bare.end(1))) if bare else None


def _founded(document: Document, sentence: Span, claim: _Claim) -> tuple[int, Span] | None:
    """The year of what keeps “its 90th anniversary”, in the sentence or in the next one that begins with a pronoun."""
    form = _WED if claim.of_a_wedding else f"{_FOUNDED}|{_WED}"
    number = sentence_number(document, sentence.start)
    rest = Span(min(sentence.end + 2, len(document.text)), sentences(document)[number].end)
    for span in (sentence, rest, *sentences(document)[number + 1 : number + 2]):
        lead = document.text[span.start : span.start + 6]
        if span.start > claim.end and not (
            re.match(r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he) ", lead) and document.same_block(span.start, claim.end)
        ):
            continue
        for mention in dates(document).inside(span):
            if mention.written.year and re.search(form, document.text[span.start : mention.span.start]):
                others = [one for one in dates(document).inside(sentence) if one.written.year and one != mention]
                if any(one.span.start < claim.at.start for one in others):
                    return None
                kept = bool(others) or _is_now(document, sentence, claim)
                return (mention.written.year, mention.span) if kept else None
    return None


def _is_now(document: Document, sentence: Span, claim: _Claim) -> bool:
    """Whether the anniversary is kept now, and not in a story of long ago."""
    lead = document.text[sentence.start : claim.at.start]
    return re.search(_KEEPING, lead) is not None or re.search(_JUST_NOW, document.quote(sentence)) is not None


def _years(document: Document, sentence: Span, event: tuple[int, Span]) -> set[int]:
    """The years in which the anniversary may be kept."""
    others = [mention for mention in dates(document).inside(sentence) if mention.span != event[1] and not mention.stamp]
    named = {days.first.year for mention in others if mention.written.year for days in mention.readings}
    named = {year for year in named if year > event[0]}
    published = document.meta.published
    if named or published is None:
        return named
    words = set(words_of(document.quote(sentence)))
    ahead = (
        {published.year + 1} if words & {"next", "will", "upcoming", "coming", "ahead", "plans", "planned"} else set()
    )
    behind = {published.year - 1} if published.month <= 3 or "last" in words else set()
    return {published.year} | ahead | behind


def _finding(document: Document, claim: _Claim, event: tuple[int, Span], year: int) -> Finding:
    number, written = year - event[0], document.quote(claim.at)
    message = f"{event[0]} to {year} is {number} years"
    texts = [] if ordinal(written) is None or "cent" in written.lower() else [_like(written, number)]
    related = (Related(event[1], "the year that it is counted from"),)
    return Finding(claim.at, message, replace(claim.at, *texts) if number > 0 else (), related)


def _like(written: str, number: int) -> str:
    """The number as an ordinal, in words where it was in words."""
    if written[:1].isdigit():
        return with_suffix(number)
    word = next((form for form in _ordinal_words(number) if ordinal(form) == number), with_suffix(number))
    return word.capitalize() if written[:1].isupper() else word


def _ordinal_words(number: int) -> Iterator[str]:
    """The ways to make an ordinal of a number in words, right and wrong; only the right one reads back."""
    tens, hyphen, ones = spelled(number).rpartition("-")
    yield tens + hyphen + _IRREGULAR.get(ones, f"{ones}th")
    yield f"{ones.removesuffix('y')}ieth"
