"""The rule figure-disagreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Figure, figures, figures_in, sentences
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.numbers._arithmetic import is_slip, named, rounding, some_add_up
from copydesk_rules.numbers._sketch import sketches

_DISPLAY = {
    "headline": "the headline",
    "standfirst": "the standfirst",
    "caption": "the caption",
    "pull-quote": "the pull quote",
    "title": "the title",
}
_BODY = frozenset({"paragraph", "item", "quote", "note"})
_KINDS = frozenset({"count", "money", "percent", "measure"})
_LISTED = frozenset("things ways reason tips takeaw questi lesson facts points best great".split())
"""What a headline counts that is a list and not an event."""
_SMALL = 13  # below it every number is a digit away from every other


class FigureDisagreement(Rule):
    """One thing has two figures: in the headline and in the copy, or in two units.

    A headline of 70,000 over a story of 7,000, millions for billions, 84 flats above and 48 below: the
    mistake readers see first. A figure of the headline, the standfirst or a caption is looked for in the body; where it
    is not there, and the body counts the same thing with a figure that is a digit, a swap or a nought away, both
    are shown. So is a conversion in brackets that is more than three per cent out, and a sum of money
    in two currencies at a rate that has never been.

    Headlines round, and leave out: a figure that the body's rounds to, inexact figures, and figures with no
    near relation in the body are left alone.
    """

    id = "figure-disagreement"
    family = "numbers"
    bad = (
        Bad(
            "Storm leaves [[17,000]] homes without power\n\n"
            "The storm that crossed the coast on Tuesday night left 71,000 homes without power, the grid company said, "
            "and brought down hundreds of trees.\n\nCrews were at work by six.",
            fixed="Storm leaves 71,000 homes without power\n\n"
            "The storm that crossed the coast on Tuesday night left 71,000 homes without power, the grid company said, "
            "and brought down hundreds of trees.\n\nCrews were at work by six.",
        ),
        Bad(
            "Council backs [[£14m]] harbour bridge\n\n"
            "Councillors voted on Monday for a bridge across the harbour that will cost £14bn, after a debate of "
            "six hours in which "
            "nobody changed sides.\n\nWork will start in the spring.",
            fixed="Council backs £14bn harbour bridge\n\n"
            "Councillors voted on Monday for a bridge across the harbour that will cost £14bn, after a debate of "
            "six hours in which "
            "nobody changed sides.\n\nWork will start in the spring.",
        ),
        Bad(
            "The village lies 40 km ([[52 miles]]) north of the border.",
            fixed="The village lies 40 km (25 miles) north of the border.",
        ),
        Bad("It was 30C ([[68F]]) in the shade.", fixed="It was 30C (86F) in the shade."),
        Bad("The grant is worth £3.1bn ([[$4.1m]]) a year."),
    )
    good = (
        "Storm leaves 70,000 homes without power\n\nThe storm that crossed the coast on Tuesday night left "
        "69,800 homes without "
        "power, the grid company said.\n\nCrews were at work by six.",
        "Nearly 17,000 homes dark\n\nThe storm that crossed the coast on Tuesday night left 71,000 homes without "
        "power, the grid said.",
        "Council backs £14m bridge\n\nCouncillors voted on Monday for a bridge that will cost £14m; the last one "
        "cost £41m in all.",
        "The village lies about 100 kilometres (60 miles) north of the border, at 1,000 metres (3,300 feet).",
        "The sea has warmed by 2C (3.6F) since then, and by 1.5C (2.7F) in the north.",
        "It costs £20 ($25), or 6ft 2in (188cm) of shelf.",
        Good("The trail is 5 miles (8 km) long and climbs 300 m (984 ft)."),
        "Ten dead in crash\n\nFour people died at once and six in hospital after the crash, which closed the "
        "road for two days, police said.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The figure of the display copy, or the one in brackets."""
        shown = list(_displayed(document))
        yield from shown
        from copydesk_rules.numbers._twice import twice

        told = {span for one in shown for span in (one.span, *(place.span for place in one.related))}
        yield from (one for one in twice(document) if told.isdisjoint((one.span, one.related[0].span)))
        indian = " crore" in document.text or " lakh" in document.text
        if indian or any(sum(map(sketch.kinds.count, "utm")) > 1 for sketch in sketches(document)):
            from copydesk_rules.numbers._conversions import conversions

            yield from conversions(document)


def _displayed(document: Document) -> Iterator[Finding]:
    shown: list[tuple[str, Figure]] = []
    body: list[Figure] = []
    kinds = {block.kind for block in document.blocks}
    if kinds.isdisjoint(_DISPLAY):
        return
    for one in figures(document):
        kind = document.block_at(one.span.start).kind
        if kind in _DISPLAY and one.kind in (*_KINDS, "score") and not one.vague:
            shown.append((kind, one))
        elif kind in _BODY:
            body.append(one)
    opening = _opening(document, body) if shown else []
    for kind, one in {(one.kind, one.value, one.noun): (kind, one) for kind, one in reversed(shown)}.values():
        if any(other.value == one.value or one.value in other.parts for other in body if one.kind != "score"):
            for other in _told_otherwise(document, one, body):
                yield _against(document, _DISPLAY[kind], one, other)
            continue
        alike = [other for other in body if _counts_the_same(one, other) and not other.vague]
        if any(abs(other.value - one.value) <= max(rounding(one), rounding(other)) for other in alike):
            continue
        near = [other for other in alike if _is_slip(one, other) and _shares_words(document, one, other)]
        if len({other.value for other in near}) != 1:
            near = _told_first(document, one, opening, body) if kind in ("headline", "title") else []
        if near:
            yield _finding(document, _DISPLAY[kind], one, near[0])


def _told_otherwise(document: Document, one: Figure, body: list[Figure]) -> list[Figure]:
    """A figure that the body has once, a slip away and told in the same words, where it has the headline's as well."""
    if one.kind != "count" or not one.noun or one.value < _SMALL:
        return []
    near = [other for other in body if _counts_the_same(one, other) and _is_slip(one, other) and not other.vague]
    near = [other for other in near if other.value != one.value and _lead(document, other) == _lead(document, one)]
    near = [
        other
        for other in near
        if len(_long_words(document, _sentence(document, one)) & _long_words(document, _sentence(document, other))) > 2
    ]
    return near if len(near) == 1 and sum(other.value == near[0].value for other in body) == 1 else []


def _lead(document: Document, one: Figure) -> str:
    """The word in front of a figure."""
    return document.text[max(0, one.span.start - 16) : one.span.start].split(" ")[-2:][0].lower()


def _opening(document: Document, body: list[Figure]) -> list[Figure]:
    """The figures of the first sentence of the story, if it has any."""
    first = next((block.span for block in document.blocks if block.kind == "paragraph"), None)
    if first is None:
        return []
    end = next((span.end for span in sentences(document) if span.start >= first.start), first.end)
    return [one for one in body if first.start <= one.span.start < end]


def _told_first(document: Document, one: Figure, opening: list[Figure], body: list[Figure]) -> list[Figure]:
    """The figure that the first sentence gives for the headline's: the same word behind both, and no other like it."""
    if one.kind == "score":
        scores = [other for other in body if other.kind == "score"]
        same = {tuple(sorted(other.parts)) for other in scores}
        won = len(opening) and len(same) == 1 and tuple(sorted(one.parts)) not in same and len(one.parts) == 2
        first = [other for other in opening if other.kind == "score"]
        words = document.quote(_sentence(document, first[0])).lower() if first else ""
        return first if won and any(word in words for word in (" win ", " beat ", " won ", "victory", "defeat")) else []
    if one.kind != "count" or one.step != 1 or len(_counts(document, one)) != 1:
        return []
    word = [word for word in _behind(document, one)[:1] if word not in _LISTED]
    near = [other for other in opening if other.kind == "count" and not other.vague and other.noun]
    told = [other for other in near if word and word[0] in _behind(document, other)]
    counts = [other for other in body if other.kind in ("count", "ordinal", "fraction")]
    if len(told) != 1 or some_add_up([other for other in counts if other.kind == "count"], one):
        return []
    return told if _shares_words(document, one, told[0]) and told[0].value < 100 > one.value else []


def _counts(document: Document, one: Figure) -> list[Figure]:
    return [other for other in figures_in(document, document.block_at(one.span.start).span) if other.kind == "count"]


def _behind(document: Document, one: Figure) -> list[str]:
    """The beginnings of the words behind a figure, up to a mark."""
    text = document.text[one.span.end : one.span.end + 48].split("\n")[0]
    found = []
    for word in text.split()[:5]:
        letters = word.strip(",.;:")
        if len(letters) > 3:
            found.append(letters.lower()[:6])
        if letters != word:
            break
    return found


def _counts_the_same(one: Figure, other: Figure) -> bool:
    if one.kind != other.kind or one.unit != other.unit:
        return False
    return one.kind in ("money", "percent") or (bool(one.noun or one.kind == "measure") and one.noun == other.noun)


def _is_slip(one: Figure, other: Figure) -> bool:
    if one.kind == "count" or one.kind == "measure":
        return min(one.value, other.value) >= _SMALL and is_slip(one.value, other.value)
    if one.kind == "percent":
        return min(one.value, other.value) >= 10 and is_slip(one.value, other.value)
    ratio = max(one.value, other.value) / min(one.value, other.value) if min(one.value, other.value) > 0 else 0
    return ratio in (10, 100, 1000, 10**6) or (
        min(one.value / one.step, other.value / other.step) >= _SMALL and is_slip(one.value, other.value)
    )


def _shares_words(document: Document, one: Figure, other: Figure) -> bool:
    """Whether the two are spoken of in the same words: two long ones besides the figures."""
    words = [_long_words(document, span) for span in (_sentence(document, one), _sentence(document, other))]
    return len(words[0] & words[1]) >= 2


def _long_words(document: Document, span: Span) -> set[str]:
    return {word.lower()[:6] for word in re.findall(r"[^\W\d_]{4,}", document.quote(span))}


def _sentence(document: Document, one: Figure) -> Span:
    from bisect import bisect_right

    every = sentences(document)
    at = bisect_right(every, Span(one.span.start, len(document.text))) - 1
    return every[max(0, at)]


def _against(document: Document, where: str, one: Figure, other: Figure) -> Finding:
    """The finding at the figure in the body, where the body elsewhere agrees with what is displayed."""
    message = f"{named(document, other)} here, {named(document, one)} in {where}"
    fix = (Fix((Edit(other.span, document.quote(one.span)),)),)
    return Finding(other.span, message, fix, (Related(one.span, where),), "display")


def _finding(document: Document, where: str, one: Figure, other: Figure) -> Finding:
    message = f"{named(document, one)} in {where}, {named(document, other)} in the copy"
    fixes = (
        Fix((Edit(one.span, document.quote(other.span)),)),
        Fix((Edit(other.span, document.quote(one.span)),)),
    )
    return Finding(one.span, message, fixes, (Related(other.span, "the figure in the copy"),), "display")
