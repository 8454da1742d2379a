"""The forms that “to”, a modal and “do” take, and which form a rule has to look at."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import IRREGULAR_VERBS, SAME_PAST, base_of_past, base_of_third, is_noun, known
from copydesk_rules.grammar._phrases import begins
from copydesk_rules.grammar._verbs import (
    ALSO,
    BEING,
    CONTRACTED,
    DOING,
    HAVING,
    MODALS,
    PASTS,
    STRONG,
    after_being,
    after_having,
    after_modal,
    bare_participle,
    has_subject,
)

Judge = Callable[[Document, Words, int], str | None]


_HELPERS = MODALS | DOING | HAVING | BEING | ALSO | {"to", "not", "Having", "having"}


def can_help(before: str, further: str) -> bool:
    """Whether the word before a verb, or the one that opens its question, can decide its form."""
    return before in _HELPERS or further in {"Does", "Did"} or before.endswith(CONTRACTED)


@lru_cache(maxsize=1 << 16)
def judge_of(form: str) -> Judge | None:
    """What can be wrong with the form."""
    if form in PASTS:
        return _past
    if form in SAME_PAST and form not in {"found", "felt", "left", "lead"}:
        return _same_past
    if form in _SPECIAL:
        return _special
    if form.endswith("ed"):
        return _regular if form != "used" and base_of_past(form) else None
    if form.endswith("s"):
        return _third if base_of_third(form, _VERBS) else None
    return bare_participle if form in STRONG or form in known()["verb"] else None


_NO_BASE = frozenset("saw fell did tore wore woke rose rang".split())
_NO_NOUNS = frozenset("went took gave began wrote spoke flew knew became chose".split())
_TIED = frozenset("belong belonged belongs due thanks owing close next up".split())
_SPECIAL = frozenset({"be", "been", "being"})
_VERBS = ("verb", "verb-thing", "thing-verb")
_WITH = frozenset(
    "the a an his her its their this that no more it them him to on in at with for by my our your every any all".split()
)
_TO_BEFORE = frozenset(
    "plan plans planned want wants wanted refuse refused refuses decide decided hope hopes hoped fail failed fails "
    "able unable likely unlikely forced expected due try trying tried tries attempt attempts attempted attempting need "
    "needs needed intends intended threatened willing unwilling managed vowed pledged asked told allowed order going "
    "reluctant has have had".split()
)


def _past(document: Document, found: Words, number: int) -> str | None:
    base, participle = PASTS[found.forms[number]]
    right = after_having(document, found, number, participle) or after_being(document, found, number, base, participle)
    if right or found.forms[number] in _NO_BASE:
        return right
    return (
        base
        if after_modal(document, found, number) or _after_to(found, number, found.forms[number] in _NO_NOUNS)
        else None
    )


def _same_past(document: Document, found: Words, number: int) -> str | None:
    base = SAME_PAST[found.forms[number]]
    return base if after_modal(document, found, number) or _after_to(found, number) else None


def _regular(document: Document, found: Words, number: int) -> str | None:
    after = found.after(number)
    before, further = found.forms[number - 1], found.forms[number - 2]
    denied = before in DOING or (before == "not" and further in {"did", "does", "do"})
    with_object = after is not None and after.text in _WITH and found.gap(number) == " "
    stating = before in {"must", "would", "could", "should", "cannot"} and with_object
    if (denied or stating) and after_modal(document, found, number):
        return base_of_past(found.forms[number])
    if before == "to" and ((with_object and further in _TO_BEFORE) or further in {"able", "unable"}):
        return base_of_past(found.forms[number])
    return None


def _after_to(found: Words, number: int, always: bool = False) -> bool:
    return found.forms[number - 1] == "to" and (
        always or (found.forms[number - 2] in _TO_BEFORE and found.gap(number - 2) == " ")
    )


def _third(document: Document, found: Words, number: int) -> str | None:
    """“Will opens”, “does not believes”, “plans to opens”."""
    form, before, further = found.forms[number], found.forms[number - 1], found.forms[number - 2]
    base = base_of_third(form)
    after = found.after(number)
    if before in DOING or (before == "not" and further in {"did", "does", "do"}):
        return base_of_third(form, _VERBS) if after_modal(document, found, number) else None
    if (base and _after_to(found, number)) or (form == "opens" and _after_to(found, number)):
        return base or "open"
    if after is None or found.gap(number) != " ":
        return None
    if (
        before == "to"
        and after.text in _WITH - {"to", "on", "in", "at", "with", "for", "by"}
        and _after_to(found, number)
    ):
        return base_of_third(form, _VERBS)
    if before in MODALS and (base or after.text in _WITH):
        return base_of_third(form, _VERBS) if after_modal(document, found, number) else None
    if after.text in _WITH and number > 2 and found.forms[number - 3] in {"Does", "Did"}:
        asked = found.forms[number - 2] in {"the", "his", "her", "their", "this"} and is_noun(before)
        return base_of_third(form, _VERBS) if asked and begins(document, found, number - 3) else None
    return None


def _special(document: Document, found: Words, number: int) -> str | None:
    form, before = found.forms[number], found.forms[number - 1]
    if form == "been":
        return "be" if before == "to" else "have been" if before in MODALS else None
    if before not in HAVING or not has_subject(document, found, number - 1):
        return None
    after = found.after(number)
    if form == "being" and (after is None or not (after.text.endswith("ed") or after.text in _PARTICIPLES)):
        return None
    return "been"


_PARTICIPLES = frozenset(participle for _, participle in IRREGULAR_VERBS.values()) | frozenset(SAME_PAST)
