"""The rule real-word-slip."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, quotations, words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.spelling._contexts import Context, Slot, contexts, slips
from copydesk_rules.spelling._evidence import in_prose, is_excused

ABOUT = 3
"""A story is about something if it has so many of the words for it."""


class RealWordSlip(Rule):
    """A word is spelled right, and is plainly not the one that is meant.

    A spelling checker passes “pubic meeting”, and readers do not. A table of contexts says which words cannot be
    meant where they stand: “on trail for murder”, “the principle dancer”, “will effect their lives”, “free reign”.
    Contexts in which both words make sense are not in it.

    Words that the copy quotes by themselves or marks [sic] are left alone.
    """

    id = "real-word-slip"
    family = "spelling"
    severity = "error"
    bad = (
        Bad("The [[pubic]] meeting begins at 7pm.", fixed="The public meeting begins at 7pm."),
        Bad("He goes on [[trail]] for fraud in May.", fixed="He goes on trial for fraud in May."),
        Bad("[[Principle]] dancer Ana Soto left.", fixed="Principal dancer Ana Soto left."),
        Bad("The cuts will [[effect]] the poorest.", fixed="The cuts will affect the poorest."),
        Bad("The column was [[lead]] by a tank.", fixed="The column was led by a tank."),
        Bad("The boy was given free [[reign]] to\nspend.", fixed="The boy was given free rein to\nspend."),
        Bad("Prices [[peeked]] at 9 per cent in June.", fixed="Prices peaked at 9 per cent in June."),
        Bad("The [[untied]] nations of Europe met.", fixed="The united nations of Europe met."),
    )
    good = (
        "The trail was long, and on it the hiker broke his pubic bone.",
        "The principle of the thing matters: the law will take effect, and effect a change.",
        "They form the start of the line, and took the lead by an hour. More, then, than most.",
        "Under the reign of Victoria it rained. He peeked at the cards.",
        "The word “pubic” meeting in print is a classic.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word of the table that stands in one of its contexts."""
        found, table = words(document), slips()
        for form, places in found.places.items():
            slip = form if form.islower() else form.lower()
            if slip not in table:
                continue
            for number in places:
                context = next((one for one in contexts(slip) if _stands_in(document, found, number, one)), None)
                if context and in_prose(document, number) and not is_excused(document, number):
                    yield _finding(document, found, number, context.meant)


def _stands_in(document: Document, found: Words, number: int, context: Context) -> bool:
    if found.forms[number].lower() == context.meant:
        return False
    if context.topic and len(context.topic & found.places.keys()) < ABOUT:
        return False
    before = _fits(document, found, number, -1, context.before)
    return before and _fits(document, found, number, 1, context.after)


def _fits(document: Document, found: Words, number: int, step: int, slots: tuple[Slot, ...]) -> bool:
    """Whether the words on that side fill the slots, nothing but a space between them."""
    if not slots:
        return True
    other = number + step
    slot, rest = slots[0], slots[1:]
    if 0 <= other < len(found) and _touch(document, found, min(number, other)):
        word = found.forms[other].lower().replace("’", "'")
        if slot.takes(word) and _fits(document, found, other, step, rest):
            return True
    elif slot.excludes:
        return not rest
    return slot.optional and _fits(document, found, number, step, rest)


def _touch(document: Document, found: Words, first: int) -> bool:
    """Whether nothing but a space stands between that word and the next."""
    end, start = found[first].end, found.starts[first + 1]
    gap = document.text[end:start]
    return gap.isspace() and document.same_block(end - 1, start)


def _finding(document: Document, found: Words, number: int, meant: str) -> Finding:
    form, span = found.forms[number], found[number].span
    text = meant.upper() if form.isupper() and len(form) > 1 else meant.capitalize() if form[0].isupper() else meant
    safe = not any(one.span.covers(span) for one in quotations(document).all)
    return Finding(span, f"“{form}” is a word, but not the one meant here: “{text}”", replace(span, text, safe=safe))
