"""What a modal takes, and what it cannot take: “will now returns”, “can seen”, “would went”, “will going”."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from copydesk.analysis import Words
from copydesk.document import OPAQUE, Document
from copydesk_rules.grammar._lexis import (
    IRREGULAR_VERBS,
    PEOPLE,
    SAME_PAST,
    is_noun,
    is_verb,
    known,
    singular_of,
    third_of,
)
from copydesk_rules.grammar._phrases import AUXILIARIES, CLOSED, PREPOSITIONS, begins, is_determiner

_ALWAYS = frozenset("would could should shall cannot".split())
_ALSO_NOUNS = frozenset("will can may might must".split())
_CONTRACTED = tuple(
    f"{pronoun}{mark}ll"
    for low in ("i", "you", "he", "she", "it", "we", "they", "that", "there", "who")
    for pronoun in (low, low.capitalize())
    for mark in "'’"
)
_ADVERBS = frozenset(
    "also never always not now then still soon only just often sometimes usually probably possibly certainly surely "
    "likely finally eventually again later once actually really simply merely therefore already instead "
    "automatically immediately currently initially formally officially shortly clearly easily quickly".split()
)
_SUBJECTS = frozenset("he she it they we you i this everyone everybody nobody somebody someone".split())
_FREE = frozenset(
    "what all whatever everything anything something nothing much little how whoever who whom those as than best most "
    "more least one ones anyone everyone everybody somebody someone where when wherever whenever if while because "
    "way that".split()
)
"""Words by which a clause may end with its modal: what they can, as best he could, those who would."""
_SAID = frozenset("said says say told warned believe believes claim claims claimed argued argues added".split())
_MARKS = f"{OPAQUE})`"
_WILLS = frozenset("name state say leave give read make show specify stipulate provide".split())
_TINS = frozenset(
    "beer tin oil petrol gas jerry paint soda coke drinks garbage trash rubbish watering spray milk cola food fuel "
    "tuna soup steel aluminium aluminum".split()
)
_NOUN_MODALS = {
    "can": _TINS,
    "might": frozenset("power air sea navy army".split()),
    "will": frozenset("family people nation group team".split()),
}
_ADJECTIVAL = ("al", "ic", "ous", "ive", "ful", "less", "ble", "ish", "ary")
_BEFORE_NOUNS = frozenset("good free ill iron public pure sheer strong great divine human living".split())
_NO_PARTICIPLES = frozenset("been come become run overcome".split())
_INTRANSITIVE = frozenset("go fall rise arise fly swim sing sink".split())
_PARTICIPLES = {part: base for base, (past, part) in IRREGULAR_VERBS.items() if part != past and part != base} | {
    "shown": "show", "proven": "prove", "worn": "wear", "sworn": "swear",
}  # fmt: skip
_HELPERS = {"has": "have", "had": "have", "is": "be", "was": "be", "does": "do", "says": "say"}
_ALSO_BASES = frozenset("found saw fell lay felt left lead wound ground bound bore rent did used supposed".split())
_NO_VERB_ING = frozenset(
    "following including regarding concerning considering excluding pending barring depending according during "
    "starting beginning assuming allowing owing".split()
)


@cache
def _broad() -> frozenset[str]:
    """The verbs of verbs.txt."""
    with open(os.path.join(os.path.dirname(__file__), "verbs.txt"), encoding="utf-8") as file:
        return frozenset(file.read().split("\n\n", 1)[1].split())


def _is_base(form: str) -> bool:
    return is_verb(form) or form in IRREGULAR_VERBS or form in SAME_PAST.values() or form in _broad()


def after_modals(document: Document, found: Words) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The numbers of modals and of the verbs behind them in a form that they cannot take, and the right forms."""
    for modal in (*_ALWAYS, *_ALSO_NOUNS, *_CONTRACTED):
        for at in found.places.get(modal, ()):
            number = _verb_behind(found, at)
            right = _right(found, number) if number is not None else ()
            if number is not None and right and (modal in _CONTRACTED or _has_subject(document, found, at, right[0])):
                yield at, number, right


def _verb_behind(found: Words, at: int) -> int | None:
    """The number of the word that the modal governs, an adverb passed over."""
    number = at + 1
    if number < len(found) and found.gaps[at] == " " and found.forms[number] in _ADVERBS:
        number += 1
    joined = number < len(found) and found.gaps[number - 1] == " "
    return number if joined and found.forms[number].islower() and _is_open(found.forms[number]) else None


def _is_open(form: str) -> bool:
    return form not in CLOSED or form in _HELPERS or form in SAME_PAST


def _right(found: Words, number: int) -> tuple[str, ...]:
    """What the form becomes behind a modal; nothing where it may stand there, or is no verb."""
    form = found.forms[number]
    after = found.forms[number + 1] if number + 1 < len(found) and found.gaps[number] == " " else ""
    if after in {"be", "been"}:
        return ()
    if form in _HELPERS:
        return (_HELPERS[form],)
    if form in _ALSO_BASES:
        return ("fall",) if form == "fell" and after in {"by", "to", "from", "in", "below", "again"} else ()
    if form in _PARTICIPLES and form not in _NO_PARTICIPLES:
        base = _PARTICIPLES[form]
        return (base, f"have {form}") if base in _INTRANSITIVE else (f"be {form}", base)
    if form in _PASTS:
        return (_PASTS[form],)
    if form in SAME_PAST:
        base = SAME_PAST[form]
        return (f"be {form}", base) if after == "by" else (base, f"be {form}")
    if form.endswith("s"):
        return tuple(base for base in _stems(form, ("es", "s"), "ies") if third_of(base) == form)[:1]
    if form.endswith("ed"):
        base = next(iter(_stems(form, ("ed", "d"), "ied")), "")
        passive = after in PREPOSITIONS or not after
        return () if not base else (f"be {form}", base) if passive else (base, f"be {form}")
    if form.endswith("ing") and form not in _NO_VERB_ING:
        base = next(iter(_stems(form, ("ing",), "")), "")
        return (f"be {form}", base) if base else ()
    return ()


_PASTS = {past: base for base, (past, part) in IRREGULAR_VERBS.items() if base != "be"}


def _stems(form: str, endings: tuple[str, ...], y_ending: str) -> list[str]:
    """The infinitives that the form may be of; none where it is one itself."""
    stems = []
    for ending in endings:
        stem = form[: -len(ending)] if form.endswith(ending) else ""
        doubled = ending != "s" and stem[-1:] == stem[-2:-1]
        stems += [stem + "e"] * (ending == "ing") + [stem] + [stem[:-1]] * doubled
    if y_ending and form.endswith(y_ending):
        stems.insert(0, form[: -len(y_ending)] + "y")
    bases = [stem for stem in stems if len(stem) > 1 and stem not in CLOSED and _is_base(stem)]
    return bases if bases and not _is_base(form) else []


def _has_subject(document: Document, found: Words, at: int, base: str) -> bool:
    """Whether the modal is one, and the clause of which it is the verb cannot end with it."""
    head = at - 1
    if head < 0 or begins(document, found, at):
        return False
    gap, modal = found.gaps[head], found.forms[at]
    if gap != " ":
        return gap[-1] == " " and "\n" not in gap and (gap[-2:-1] == OPAQUE or not gap.strip(_MARKS + " ”’"))
    if found.forms[head] in {"also", "now", "still", "then", "not"}:
        head -= 1
    form = found.forms[head]
    if _is_governed(found, head):
        return _is_whole(document, found, head - 1)
    if modal in _ALSO_NOUNS and not _may_be_subject(found, head, modal, base):
        return False
    if form.lower() in _SUBJECTS:
        return _opens(document, found, head)
    if form == "which":
        return found.gaps[head - 1] == ", "
    return form not in CLOSED and _is_whole(document, found, head)


def _may_be_subject(found: Words, head: int, modal: str, base: str) -> bool:
    """Whether the word is no adjective before “will”, “can” or “might”, nor a first part of it."""
    form = found.forms[head]
    low = form.lower()
    if low in _SUBJECTS or low == "which":
        return True
    if low in _NOUN_MODALS.get(modal, ()) or (is_determiner(low) and low not in _SUBJECTS):
        return False
    short = head > 0 and found.forms[head - 1].lower() in {"the", "his", "her", "their"}
    if modal == "will" and short and base in _WILLS and singular_of(form) is None:
        return False
    if form[0].isupper():
        return not (short and modal != "will") and not low.endswith(_ADJECTIVAL) and low not in _BEFORE_NOUNS
    return singular_of(form) is not None or is_noun(form) or form in known()["verb-thing"]


def _opens(document: Document, found: Words, number: int) -> bool:
    """Whether a main clause opens at its pronoun."""
    if number == 0 or begins(document, found, number):
        return True
    gap, before = found.gaps[number - 1], found.forms[number - 1].lower()
    if gap != " ":
        return gap == ", "
    return before in {"and", "but", "or", "so"} | _SAID or (before == "that" and found.forms[number - 2] in _SAID)


def _is_whole(document: Document, found: Words, head: int) -> bool:
    """Whether nothing but one phrase stands between the opening of the clause and its modal."""
    for at in range(head, max(-1, head - 14), -1):
        form = found.forms[at]
        low = form.lower()
        if low == "that" and found.forms[at - 1] in _SAID and at < head:
            return True
        if (
            low in _FREE
            or (low in _SUBJECTS - {"this"} and not _is_governed(found, at))
            or low in AUXILIARIES
            or form in _SAID
        ):
            return form in _SAID and at < head
        if begins(document, found, at):
            return True
        gap = found.gaps[at - 1]
        if gap != " ":
            return gap in {", ", "; ", " – ", " — "} or any(mark in gap for mark in _MARKS)
        if _starts_anew(found, at):
            return False
    return False


def _is_governed(found: Words, at: int) -> bool:
    """Whether the pronoun stands behind its preposition: the people in it."""
    return found.forms[at] in {"it", "you"} and at > 0 and found.forms[at - 1] in PREPOSITIONS


def _starts_anew(found: Words, at: int) -> bool:
    """Whether a second phrase begins at the word, so that a clause may end here: the help the town could."""
    form, before = found.forms[at], found.forms[at - 1]
    phrase = is_determiner(form.lower()) or (form[0].isupper() and before[0].islower())
    if not phrase or before in PREPOSITIONS or before in {"and", "or", "but", "that"} or is_determiner(before.lower()):
        return False
    return not (form[0].isupper() and (is_noun(before, PEOPLE) or before in {"president", "minister", "street"}))
