"""The rule real-word-slip."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.spelling._contexts import Context, Slot, guard, listed
from copydesk_rules.spelling._evidence import dressed, in_prose, is_excused, is_shown

ABOUT = 3
"""A story is about something if it has so many of the words for it."""


class RealWordSlip(Rule):
    """A word is spelled right, and is plainly not the one that is meant.

    A spelling checker passes “pubic meeting”, and readers do not. A table of contexts says which words cannot be
    meant where they stand: “on trail for murder”, “the principle dancer”, “will effect their lives”, “free reign”.
    Contexts in which both words make sense are not in it.

    Small words are judged by the words on both sides: “there families”, “12 miles of the coast”, “bigger then”,
    “whos going”. Words that the copy quotes by themselves or marks [sic], and texts that it quotes as they were
    written (a sign, a placard, a note), are left alone.
    """

    id = "real-word-slip"
    family = "spelling"
    severity = "error"
    yields_to = ("apostrophe",)
    bad = (
        Bad("The [[pubic]] meeting begins at 7pm.", fixed="The public meeting begins at 7pm."),
        Bad("He goes on [[trail]] for fraud in May.", fixed="He goes on trial for fraud in May."),
        Bad("[[Principle]] dancer Ana Soto left.", fixed="Principal dancer Ana Soto left."),
        Bad("The cuts will [[effect]] the poorest.", fixed="The cuts will affect the poorest."),
        Bad("The column was [[lead]] by a tank.", fixed="The column was led by a tank."),
        Bad("The boy was given free [[reign]] to\nspend.", fixed="The boy was given free rein to\nspend."),
        Bad("Prices [[peeked]] at 9 per cent in June.", fixed="Prices peaked at 9 per cent in June."),
        Bad("Relatives of [[there]] families waited.", fixed="Relatives of their families waited."),
        Bad("The boat sank 12 miles [[of]] the coast of Kent.", fixed="The boat sank 12 miles off the coast of Kent."),
        Bad("Stokes, the captain, [[lead]] the applause.", fixed="Stokes, the captain, led the applause."),
        Bad("It came [[to]] late for him.", fixed="It came too late for him."),
        Bad("“[[Whos]] going to pay?” she asked.", fixed="“Who’s going to pay?” she asked."),
        Bad("The [[untied]] nations of Europe met.", fixed="The united nations of Europe met."),
    )
    good = (
        "The trail was long, and on it the hiker broke his pubic bone.",
        "The principle of the thing matters: the law will take effect, and effect a change.",
        "They form the start of the line, and took the lead by an hour. More, then, than most.",
        "Under the reign of Victoria it rained. He peeked at the cards.",
        "Ask them there: families live there. To many people it was too late. The whys and the whos of it are unknown.",
        "Did Stokes, the captain, lead the applause? England, the hosts, lead the series. Arsenal lead the league.",
        "He fell, as is his wont, and they closed 12 miles of the coast. The mentally ill have rights.",
        "A sign on the door read “Were closed, your to late”. He wrote: “I was quiet sure [sic] of it.”",
        "The word “pubic” meeting in print is a classic.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each word of the table that stands in one of its contexts."""
        found = words(document)
        for form in listed()(found.places):
            let, forms = guard(form.lower()).let, found.forms
            for number in found.places[form]:
                after = forms[number + 1].lower() if number + 1 < len(forms) else ""
                rows = let(forms[number - 1].lower(), after)
                context = next((one for one in rows if stands_in(document, found, number, one)), None)
                if context and _is_said(document, number):
                    yield _finding(document, found, number, context.meant)


def _is_said(document: Document, number: int) -> bool:
    """Whether the word is the copy’s own: in prose, no abbreviation, not shown for what it is."""
    form = words(document).forms[number]
    if (
        form.isupper()
        and 1 < len(form) < 4
        and not document.quote(document.block_at(words(document).starts[number]).span).isupper()
    ):
        return False
    return in_prose(document, number) and not is_excused(document, number) and not is_shown(document, number)


def stands_in(document: Document, found: Words, number: int, context: Context) -> bool:
    """Whether the word stands in that context."""
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
    touches = 0 <= other < len(found) and _touch(document, found, min(number, other))
    if slot.is_break and not touches:
        return not rest or _fits_beyond(document, found, other, step, rest)
    if touches:
        if slot.takes(found.forms[other]) and _fits(document, found, other, step, rest):
            return True
    elif slot.excludes:
        return not rest
    return slot.optional and _fits(document, found, number, step, rest)


def _fits_beyond(document: Document, found: Words, other: int, step: int, slots: tuple[Slot, ...]) -> bool:
    """Whether the words behind a comma fill the slots."""
    if not 0 <= other < len(found) or found.gap(other if step < 0 else other - 1) != ", ":
        return False
    return slots[0].takes(found.forms[other]) and _fits(document, found, other, step, slots[1:])


def _touch(document: Document, found: Words, first: int) -> bool:
    """Whether nothing but a space, or the comma of a figure, stands between that word and the next."""
    end, start = found[first].end, found.starts[first + 1]
    gap = document.text[end:start]
    thousands = gap == "," and found.forms[first + 1].isdigit() and found.forms[first].isdigit()
    return (gap.isspace() or thousands) and document.same_block(end - 1, start)


def _finding(document: Document, found: Words, number: int, meant: str) -> Finding:
    form, span = found.forms[number], found[number].span
    meant = dressed(document, meant)
    text = (
        meant.upper()
        if form.isupper() and len(form) > 1
        else meant[0].upper() + meant[1:]
        if form[0].isupper()
        else meant
    )
    return Finding(span, f"“{form}” is a word, but not the one meant here: “{text}”", replace(span, text))
