"""The rule missing-word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._clashes import clashes
from copydesk_rules.grammar._governing import ungoverned
from copydesk_rules.grammar._idioms import (
    ADJECTIVES,
    COUNTS,
    DETERMINERS,
    FIXED,
    NEED_OF,
    NEED_THE,
    NEED_TO,
    RELATED,
    VERBS,
    WANTING,
)
from copydesk_rules.grammar._lexis import known
from copydesk_rules.grammar._named import bare_names
from copydesk_rules.grammar._verbs import has_subject
from copydesk_rules.punctuation._prose import in_quotation

_BEFORE, _BEHIND = 34, 70  # letters round a cue in which its idiom stands
_KINDS = frozenset({"paragraph", "standfirst", "quote", "item", "note", "caption"})


class MissingWord(Rule):
    """A small word is missing, an article, “of” or “to”, or there is one too many.

    The eye supplies it or passes over it, and that is why it gets into print. Only idioms are judged that cannot do
    without it: “as a result of”, “one of the most”, “refused to”, “thousands of people”, “in the middle of”, “accused
    of”; verbs that reach their object by a preposition (“listened the radio”); and names that take “the” (the Kremlin,
    the UK), where one stands bare as subject or object, and the copy has it with its article elsewhere. Too many are
    pairs that nothing can join: “the a”, “compared to with”, “the talks is was”.

    Headlines drop articles lawfully, so they are left alone, and so are names before a noun (“UK troops”) and
    in lists. “What it was is clear” and “the a cappella choir” are lawful pairs.
    """

    id = "missing-word"
    family = "grammar"
    bad = (
        Bad("[[As result of]] the vote, the bridge is closed.", fixed="As a result of the vote, the bridge is closed."),
        Bad("It is [[one the most]] costly bridges, he said.", fixed="It is one of the most costly bridges, he said."),
        Bad("They closed it [[in order save]] the money.", fixed="They closed it in order to save the money."),
        Bad(
            "He stood [[in middle of]] the bridge and shouted.",
            fixed="He stood in the middle of the bridge and shouted.",
        ),
        Bad("He had [[refused be]] named in the report.", fixed="He had refused to be named in the report."),
        Bad("They were [[unable find]] the bridge at night.", fixed="They were unable to find the bridge at night."),
        Bad(
            "[[Thousands people]] crossed the bridge on Sunday.",
            fixed="Thousands of people crossed the bridge on Sunday.",
        ),
        Bad(
            "He was [[the first mayor live]] to that age, they said.",
            fixed="He was the first mayor to live to that age, they said.",
        ),
        Bad(
            "The talks are in the UK, not here. He said [[that UK]] or other allies would send troops, and he left.",
            fixed="The talks are in the UK, not here. He said that the UK or other allies would send troops, "
            "and he left.",
        ),
        Bad(
            "He said on Monday [[that Kremlin]] needed talks.", fixed="He said on Monday that the Kremlin needed talks."
        ),
        Bad(
            "The US and the EU agreed. It was signed [[by EU]] on Monday in Paris.",
            fixed="The US and the EU agreed. It was signed by the EU on Monday in Paris.",
        ),
        Bad("The men [[were accused stealing]] a car.", fixed="The men were accused of stealing a car."),
        Bad("The bridge is [[closed due the]] weather.", fixed="The bridge is closed due to the weather."),
        Bad("It rose [[for first time]] since 2009.", fixed="It rose for the first time since 2009."),
        Bad("For the first [[time five]] years it is full.", fixed="For the first time in five years it is full."),
        Bad("She [[listened the]] radio at night.", fixed="She listened to the radio at night."),
        Bad("It was sold as [[part the]] deal.", fixed="It was sold as part of the deal."),
        Bad("He ran to [[the a]] hospital in Leeds.", fixed="He ran to a hospital in Leeds."),
        Bad("It is up by 4% compared [[to with]] May.", fixed="It is up by 4% compared with May."),
        Bad("The match [[is was]] held in Geneva.", fixed="The match was held in Geneva."),
    )
    good = (
        "Rain led to the result of the vote. As results of votes go, it was one. As a result of it, they left.",
        "He had one, the most costly. It was one most people knew. They are in order, save the first.",
        "Refused entry, he left. He likes to be asked, and failed tests. Able people find a way; the unable.",
        "Bridge closed in middle of town as result of vote\n\nThe council met on Monday, and the bridge was voted for.",
        "The UK left. He said that UK troops and by US law, in EU talks, from UN sources, of NHS staff.",
        "The US, UK and EU agreed; between US and UK officials; for UK and EU leaders alike.",
        "Millions more people came. A thousand people came, a hundred, and the thousands. Thousands have people.",
        "In UK-based and that EU-wide; the Kremlin’s; that Kremlin officials knew; by Kremlin-backed forces.",
        "He was the first mayor alive, the last man standing, the only man left, the first people live there.",
        "It was the first concert live on air. He decided Friday. She agreed terms. They want peace.",
        "There was likely no bridge. It is likely be-all. He was expected home. They tried hard and wanted change.",
        "He is able, be it ever so late.",
        "The a cappella choir and the a la carte menu. What it was is clear. It is due the next day, he said.",
        "She was accused, knowing nothing. That depends a good deal on him. For first-time buyers.",
        "The thing he dreamed of for years; the state he is in in May. According him respect.",
        "They listened the whole night. For the first time five men sat; for the first time two years ago.",
        "It is freed at end of scope, and at end of life; on edge of town.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words round the gap, with the missing one put in."""
        found = words(document)
        for start, middle, right in sorted(set(_gaps(document))):
            span = Span(start, middle)
            if document.block_at(start).kind in _KINDS:
                yield Finding(span, "a word is missing here", replace(span, right))
        for number, preposition in ungoverned(found):
            span, after = Span(found.starts[number], found[number + 1].end), found.forms[number + 1]
            if document.block_at(span.start).kind in _KINDS and not in_quotation(document, span.start):
                whole = replace(span, f"{found.forms[number]} {preposition} {after}")
                yield Finding(span, f"“{preposition}” is missing behind “{found.forms[number]}”", whole)
        for number in clashes(document, found):
            span = Span(found.starts[number], found[number + 1].end)
            if document.block_at(span.start).kind in _KINDS and not in_quotation(document, span.start):
                first, second = found.forms[number], found.forms[number + 1]
                yield Finding(span, f"“{first}” and “{second}” do not go together", replace(span, second, first))
        for number in bare_names(found):
            span = Span(found.starts[number - 1], found[number].end)
            if document.block_at(span.start).kind in _KINDS:
                before = document.quote(span)[: found.starts[number] - span.start]
                text = f"{before}the {found.forms[number]}"
                yield Finding(span, f"“{found.forms[number]}” takes “the”", replace(span, text))


def _needs_to(document: Document, found: Words, number: int, verb: str) -> bool:
    """Whether an infinitive follows that is no noun, and the word before it is sure to want “to”."""
    form = found.forms[number]
    if form in NEED_TO and verb in VERBS:
        return True
    if verb in RELATED or not (verb in VERBS or verb in known()["verb"]):
        return False
    return form in ADJECTIVES or has_subject(document, found, number)


def _gaps(document: Document) -> Iterator[tuple[int, int, str]]:
    """Where the words stand, and how they read with the missing one."""
    text, found = document.text, words(document)
    for cue, pattern, right in FIXED:
        numbers = [*found.places.get(cue, ()), *found.places.get(cue.capitalize(), ())]
        search = re.compile(pattern).search if numbers else None
        for number in numbers:
            start = found.starts[number]
            match = search(text, max(0, start - _BEFORE), start + _BEHIND) if search else None
            if match:
                yield match.start(), match.end(), match.expand(right)
    for number in (number for form in NEED_TO | WANTING | ADJECTIVES for number in found.places.get(form, ())):
        after = found.after(number)
        if after and found.gap(number) == " " and _needs_to(document, found, number, after.text):
            yield found.starts[number], after.end, f"{found.forms[number]} to {after.text}"
    for form in NEED_OF:
        for number in found.places.get(form, ()):
            after = found.after(number)
            if after and found.gap(number) == " " and after.text in COUNTS:
                yield found.starts[number], after.end, f"{form} of {after.text}"
    for noun, prepositions in NEED_THE.items():
        for number in found.places.get(noun, ()):
            preposition = found.forms[number - 1] if number else ""
            if preposition.lower() not in prepositions or not text.startswith(" of ", found[number].end):
                continue
            after = found.after(number + 1)
            if after and after.text in DETERMINERS and found.gap(number - 1) == " ":
                yield found.starts[number - 1], found[number + 1].end, f"{preposition} the {noun} of"
