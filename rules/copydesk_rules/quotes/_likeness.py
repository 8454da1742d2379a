"""Whether two quotations that nearly agree are one quotation, or two that resemble each other."""

from __future__ import annotations

import re

from copydesk.analysis import Quotation, quotations
from copydesk.document import Document
from copydesk_rules.quotes._sameness import is_slip, says_the_same
from copydesk_rules.quotes._wordings import Difference, Match, forms, is_elided

_DISPLAY = frozenset({"headline", "standfirst", "caption", "pull-quote", "title", "alt", "heading"})
_AGAIN = (
    r"\b(?:repeat(?:ed|s|ing)?|again|(?:as|what|which|like)\s+(?:I|he|she|they|we)(?:['’]ve|\s+have|"
    r"\s+had)?\s+(?:said|told|put|wrote)|"
    r"(?:had|has)\s+(?:said|told|written|promised)|told\s+(?:us|me)\b|earlier|words|"
    r"famous|quot(?:ed|ing)|recalled\s+saying|echo(?:ed|ing)|reminded)\b"
)
_FAR = 2  # paragraphs: no sentence is built like another so far back
_DENIALS = frozenset(
    "not never no nothing nobody none neither nor cannot without don't didn't won't can't isn't wasn't n't".split()
)
_SMALL = frozenset(
    "a an the this that these those and or but so of to in on at by for from with as is are was were be been am "
    "has have had do does did will would shall should can could may might must it its i me my we us our you your "
    "he him his she her they them their there here if then than just very really also all one not "
    "'s 'd 'll 'm 're 've n't".split()
)


def is_one_quotation(document: Document, found: Match) -> bool:
    """Whether the two are one quotation in two wordings, rather than two that resemble each other."""
    changed = [one for one in found.differences if not is_marked(document, found, one)]
    if changed and len(changed) == len(found.differences) and _is_set_from(document, found):
        return True
    here, there = found.here.quotation, found.there.quotation
    share = found.common / len(found.here.forms)
    display = is_display(document, here) != is_display(document, there)
    if not changed or len(changed) > (3 if found.common >= (6 if display else 14) else 2):
        return False
    if _is_slip(found, changed):
        return True
    if display and (_is_headlinese(document, found, changed) or _is_shortened(found, changed)):
        return False
    if (
        found.common >= 4
        and share >= 0.66
        and (display or (_says_again(document, here, there) and not _denies(found, changed)))
    ):
        return True
    return _is_improbable(document, found, changed, share)


def _is_set_from(document: Document, found: Match) -> bool:
    """Whether a pull quote or a caption has every word of weight that the copy has there, in other forms or articles.

    A pull quote that leaves words out shortens; one that puts others in, or changes a tense, misquotes.
    """
    set_, copy = is_set(document, found.here.quotation), is_set(document, found.there.quotation)
    if set_ == copy:
        return False
    display, other = (found.here, found.there) if set_ else (found.there, found.here)
    pairs = [(one.here, one.there) if set_ else (one.there, one.here) for one in found.differences]
    if len(pairs) > _MOST_CHANGED or not any(pair[0] for pair in pairs):
        return False
    weighty = sum(form not in _SMALL for form in display.forms)
    changed = 0
    for ours, theirs in pairs:
        there = [form for form in forms(other, theirs) if form not in _SMALL]
        for form in forms(display, ours):
            if form not in _SMALL:
                changed += 1
                if not any(_is_inflected(form, one) for one in there):
                    return False
    return weighty >= 4 and weighty - changed >= 3 and found.common >= 5


_MOST_CHANGED = 5


def _is_inflected(one: str, other: str) -> bool:
    """Whether two forms are of one word: nursed and nursing, fail and failed."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same >= 3 and max(len(one), len(other)) - same <= 4 and same * 2 >= min(len(one), len(other))


def is_set(document: Document, one: Quotation) -> bool:
    """Whether it is set off from the copy but gives its words in full: a pull quote, a caption, a standfirst."""
    return document.block_at(one.span.start).kind in ("pull-quote", "caption", "standfirst")


def is_marked(document: Document, found: Match, one: Difference) -> bool:
    """Whether the copy itself says that the two differ here, or they differ in writing alone."""
    return (
        is_elided(document, found.here, one.here)
        or is_elided(document, found.there, one.there)
        or says_the_same(forms(found.here, one.here), forms(found.there, one.there))
    )


def _is_slip(found: Match, changed: list[Difference]) -> bool:
    """Whether the two differ in one long word alone, and in that by a slip of the keyboard."""
    if len(changed) > 1 or len(changed[0].here) != 1 or len(changed[0].there) != 1:
        return False
    return is_slip(*forms(found.here, changed[0].here), *forms(found.there, changed[0].there))


def is_display(document: Document, one: Quotation) -> bool:
    """Whether it stands in a headline, a caption, a pull quote: what is set from the copy, not part of it."""
    return one.set_off or document.block_at(one.span.start).kind in _DISPLAY


def _is_headlinese(document: Document, found: Match, changed: list[Difference]) -> bool:
    """Whether all that differs is a small word that a headline has dropped."""
    display, other = (found.here, found.there)
    flip = not is_display(document, display.quotation)
    for one in changed:
        lost, kept = (one.here, one.there) if flip else (one.there, one.here)
        whole = forms(display if flip else other, lost)
        if kept or not set(whole) <= _SMALL:
            return False
    return True


def _is_shortened(found: Match, changed: list[Difference]) -> bool:
    """Whether a longer stretch is left out of too few words for the rest to pass as the whole of it."""
    widest = max(abs(len(one.here) - len(one.there)) for one in changed)
    return widest > 3 and (found.common < 10 or min(found.before, found.after) < 4)


def _says_again(document: Document, here: Quotation, there: Quotation) -> bool:
    """Whether the words beside one of the two say that it is a repeat."""
    later = max(here.span, there.span)
    block = document.block_at(later.start).span
    beside = document.text[max(block.start, later.start - 90) : later.start]
    beside += " " + document.text[later.end : min(block.end, later.end + 50)]
    return re.search(_AGAIN, beside) is not None


def _denies(found: Match, changed: list[Difference]) -> bool:
    """Whether one denies what the other says: then it answers. “No cow ever” and “a cow never” deny alike."""
    here = sum(form in _DENIALS for one in changed for form in forms(found.here, one.here))
    there = sum(form in _DENIALS for one in changed for form in forms(found.there, one.there))
    return here % 2 != there % 2


def _is_improbable(document: Document, found: Match, changed: list[Difference], share: float) -> bool:
    """Whether so much agrees, on both sides of what differs, that two people did not say it by chance."""
    here, there = found.here.quotation, found.there.quotation
    differing = {form for one in changed for form in (*forms(found.here, one.here), *forms(found.there, one.there))}
    content = sum(form not in _SMALL for form in found.here.forms) - sum(
        form not in _SMALL for one in changed for form in forms(found.here, one.here)
    )
    framed = found.before >= 1 and (found.after >= 2 or (found.after == 1 and found.before >= 4))
    reworded = _is_reworded(found, content)
    fragment = found.common >= 7 and (_is_fragment(document, here) or _is_fragment(document, there))
    enough = found.common >= 6 and share >= 0.84 and content >= 2
    if not (((framed or fragment) and enough) or reworded) or differing <= _SMALL or _denies(found, changed):
        return False
    return not _is_next(document, here, there) and not _other_speaker(document, here, there)


def _is_reworded(found: Match, content: int) -> bool:
    """Whether two whole sentences agree from their beginning or to their end, but for a turn of phrase."""
    whole = len(found.here.forms) >= 8 and abs(len(found.here.forms) - len(found.there.forms)) <= 2
    return whole and max(found.before, found.after) >= 6 and content >= 3 and found.common >= 7


def _is_fragment(document: Document, one: Quotation) -> bool:
    """Whether it begins in mid-sentence: then it is quoted again, not said again."""
    return document.text[one.inner.start].islower()


def _is_next(document: Document, here: Quotation, there: Quotation) -> bool:
    """Whether the two stand in neighbouring paragraphs or follow each other, as sentences built alike do."""
    first, second = sorted((here, there), key=lambda one: one.span)
    paragraphs = document.text.count("\n\n", first.span.end, second.span.start)
    if paragraphs < 2:
        return True
    if _is_fragment(document, second) or paragraphs > _FAR:
        return False
    return not any(first.span.end <= one.span.start < second.span.start for one in quotations(document).all)


def _other_speaker(document: Document, here: Quotation, there: Quotation) -> bool:
    """Whether the two are said by people whom the copy names differently."""
    if here.speaker is None or there.speaker is None:
        return False
    names = [
        set(re.findall(r"\b[A-Z][\w’'-]+", document.quote(span))) - {"He", "She", "They", "The"}
        for span in (here.speaker, there.speaker)
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1]
