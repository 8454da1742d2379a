"""Noun phrases and where clauses begin, as far as the words themselves tell."""

from __future__ import annotations

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import IRREGULAR_VERBS, SAME_PAST, is_noun, known, singular_of

ONE_DETERMINERS = frozenset("a an this that each every another one".split())
FREE_DETERMINERS = frozenset("the his her its their our my your whose any no".split())
MANY_DETERMINERS = frozenset("these those several many both few most some other such all".split())
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
BIG = frozenset("dozen hundred thousand million billion".split())
SWARMS = frozenset("dozens hundreds thousands millions scores".split())
ROUND = frozenset("more than at least up to about around nearly almost over some fewer only".split())
PREPOSITIONS = frozenset(
    "of from in at by for on with against between among over under behind about to into through during near "
    "after before since without within outside inside across along around beyond towards toward via per off".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could shall should may might "
    "must cannot".split()
)
CLOSED = (
    ONE_DETERMINERS | FREE_DETERMINERS | MANY_DETERMINERS | NUMBERS | SWARMS | PREPOSITIONS | AUXILIARIES
    | frozenset(
        "and or but nor so yet if because although though while whereas whether unless until when where why how what "
        "who whom which than as like not no none neither either he she it they we you i him them us me himself "
        "themselves itself there here then now just also even still never ever often always already too very only "
        "said says say including despite amid".split()
    )
)  # fmt: skip
LINKS = frozenset(
    "that because although though while whereas if whether when said says say warned believe believes claim claimed "
    "claims argued argues insisted added unless".split()
)
"""Words behind which a clause may begin with its subject."""

_IRREGULAR_PASTS = frozenset(past for past, _ in IRREGULAR_VERBS.values()) | frozenset(SAME_PAST)
PASTS = _IRREGULAR_PASTS - {"was", "left", "felt", "saw", "found", "rose", "bit", "won"}


def begins(document: Document, found: Words, number: int) -> bool:
    """Whether a sentence begins at the word."""
    start = found.starts[number]
    first = document.block_at(start).span.start
    before = document.text[max(first, start - 4) : start].rstrip(" “‘\"'(\u00a0")
    return start == first or not before or before[-1] in '.?!…:;”"’—–'


def opens(document: Document, found: Words, number: int, *, comma: bool = True) -> bool:
    """Whether a clause begins at the word: a sentence, or what follows a conjunction, a comma or “said”."""
    if begins(document, found, number):
        return True
    gap = found.gap(number - 1)
    if gap == " " and found.forms[number - 1].lower() in LINKS:
        return found.forms[number - 1] != "that" or found.forms[number - 2] not in {"is", "was", "at", "after", "all"}
    return comma and gap == ", "


def is_digits(form: str) -> bool:
    """Whether the form is a count in figures, and no year."""
    return form.isdigit() and not (len(form) == 4 and form[:2] in {"19", "20"}) and form not in {"1", "0"}


def determiner_at(found: Words, head: int, *, most: int = 3) -> int | None:
    """The number of the determiner, numeral or possessive that begins the phrase of which that word is the head.

    None where a word stands between that might be a verb.
    """
    at = head - 1
    while at >= 0 and head - at <= most + 1 and found.gap(at) == " ":
        form = found.forms[at]
        if is_determiner(form.lower()):
            return at if _is_plain(found.forms[at + 1 : head]) else None
        if not form.islower() or form in CLOSED:
            return None
        at -= 1
    return None


def is_determiner(low: str) -> bool:
    """Whether a noun phrase can begin with it."""
    return (
        low in FREE_DETERMINERS
        or low in ONE_DETERMINERS
        or low in MANY_DETERMINERS
        or low in NUMBERS
        or low.endswith(("'s", "’s"))
        or is_digits(low)
    )


def _is_plain(between: list[str]) -> bool:
    """Whether none of the words before the noun, but the first, could be a verb; and none is a plural."""
    return not any(
        singular_of(form)
        or (
            count
            and (
                form.endswith(("ed", "ing", "ly"))
                or form in _IRREGULAR_PASTS
                or form in known()["verb"]
                or form.endswith("s")
            )
        )
        for count, form in enumerate(between)
    )


def sentence_words(document: Document, found: Words, number: int, most: int = 14) -> list[str]:
    """The words of the sentence before that one, the nearest first, at most so many."""
    forms: list[str] = []
    at = number
    while at > 0 and len(forms) < most and not begins(document, found, at):
        at -= 1
        forms.append(found.forms[at])
    return forms


def is_plural(form: str) -> bool:
    """Whether the form is a plural noun, or an abbreviation's plural."""
    return singular_of(form) is not None or (len(form) > 2 and form[-1] == "s" and form[:-1].isupper())


def is_phrase(found: Words, number: int, last: int) -> bool:
    """Whether the words from one to the last are one phrase: a determiner, and what ends in a noun."""
    at = number
    while at + 1 < len(found) and is_determiner(found.forms[at].lower()) and found.gap(at) in {" ", ","}:
        at += 1
    if not at <= last < at + 4:
        return False
    for each in range(at, last + 1):
        form = found.forms[each]
        if form in CLOSED or (each > at and (form[0].isupper() or (each < last and form.endswith(("ed", "ing"))))):
            return False
        if each < last and (found.gap(each) != " " or is_plural(form)):
            return False
    return is_noun(found.forms[last]) or is_plural(found.forms[last])
