"""Subjects that begin a sentence, and the verbs that do not agree with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis import Words
from copydesk.document import Document, Span
from copydesk_rules.grammar._nouns import COLLECTIVE, COUNTED, singular_of
from copydesk_rules.grammar._subjects import PLURAL_VERBS, SINGULAR_VERBS, VERBS, Subject, subjects

_PREPOSITIONS = frozenset("of from in at by for on with against between among over under behind about".split())
_DETERMINERS = frozenset("The A An This That His Her Its Their Our My Your Each Every Another One".split())
_HUMAN = frozenset(
    "people men women children homes businesses houses families workers students pupils patients "
    "soldiers troops protesters voters".split()
)
_SHOWING = frozenset({"shows", "suggests", "indicates", "reveals"})
_AMOUNT_BEHIND = frozenset(
    "a an the too not enough more less what just all hardly no one only about never still quite plenty".split()
)
_QUANTITIES = frozenset(
    "several many most some dozens hundreds thousands both few these those more about around "
    "nearly almost over at up than least to "
    "million billion thousand hundred dozen of the young old other two three four five six seven eight nine ten".split()
)
_DOCUMENTS = frozenset(
    "Projections Figures Forecasts Documents Papers Records Reports Polls Surveys Studies "
    "Estimates Minutes Images Photographs Pictures Emails Messages Letters Accounts Data".split()
) - {"Data"}


def by_subject(document: Document, found: Words) -> Iterator[tuple[Span, str]]:
    """Verbs that do not agree with the subject that begins their sentence, and the form that does."""
    for subject in subjects(document, found, VERBS, _may_end):
        forms, verb = found.forms[subject.first : subject.verb], found.forms[subject.verb]
        if verb in PLURAL_VERBS and _is_one(forms):
            yield found[subject.verb].span, PLURAL_VERBS[verb]
        elif verb in SINGULAR_VERBS and _is_many(found, forms, subject):
            yield found[subject.verb].span, SINGULAR_VERBS[verb]
    for subject in subjects(document, found, _SHOWING, lambda form, verb: not form.endswith("s")):
        forms = found.forms[subject.first : subject.verb]
        if _is_issued(forms):
            yield found[subject.verb].span, found.forms[subject.verb][:-1]


def _may_end(form: str, verb: str) -> bool:
    """Whether a subject that does not agree with the verb can end in the word."""
    if verb in PLURAL_VERBS:
        return form[-1:] == "s" or form in _HUMAN or form == "it"
    return form in _HUMAN


def _is_one(forms: list[str]) -> bool:
    """A singular noun, a preposition, and a plural beside the verb; or “one of” and “each of” with a plural."""
    if len(forms) < 4 or "and" in forms or not (singular_of(forms[-1]) or forms[-1] in _HUMAN or forms[-1] == "it"):
        return False
    if forms[0] in {"One", "Each", "Neither"} and forms[1] == "of":
        return (
            forms[0] != "Neither"
            and forms[2] in {"the", "his", "her", "its", "their", "our", "these", "those"}
            and _one_plural(forms[3:])
        )
    if forms[0] not in _DETERMINERS:
        return False
    at = next((number for number, form in enumerate(forms[:5]) if form in _PREPOSITIONS), 0)
    if forms[at - 1] == "number" and forms[:2] == ["The", "number"]:
        return at == 2 and (_one_plural(forms[3:]) or (forms[-1] == "it" and _one_plural(forms[3:-2])))
    head = forms[at - 1]
    return (
        2 <= at <= 3
        and head in COUNTED
        and head not in COLLECTIVE
        and forms[-1] != "it"
        and _one_plural(forms[at + 1 :])
    )


def _one_plural(forms: list[str]) -> bool:
    """Whether nothing but the last word looks like a plural or a verb: else another clause may stand there."""
    if not forms or not (singular_of(forms[-1]) or forms[-1] in _HUMAN):
        return False
    ended = [form for form, after in pairwise(forms) if after not in _PREPOSITIONS]
    return not any(form.endswith(("s", "ed", "ing")) and form.islower() for form in ended) and not any(
        form in {"left", "made", "told", "found", "put", "meant", "saw", "led", "people"} for form in forms[:-1]
    )


def _is_many(found: Words, forms: list[str], subject: Subject) -> bool:
    """People or houses, counted or not, as the whole subject; amounts that are taken as one are left out."""
    after = found.after(subject.verb)
    if forms[-1] not in _HUMAN or (after and after.text in _AMOUNT_BEHIND) or not after:
        return False
    rest = [form for form in forms[:-1] if form not in {"and"}]
    counted = (
        forms[0]
        in {
            "Several",
            "Many",
            "Most",
            "Some",
            "Dozens",
            "Hundreds",
            "Thousands",
            "Both",
            "Few",
            "These",
            "Those",
            "More",
            "About",
            "Around",
            "Nearly",
            "Almost",
            "Over",
            "At",
            "Up",
        }
        or forms[0][0].isdigit()
    )
    plain = all(form.lower() in _QUANTITIES or form[0].isdigit() or form in _HUMAN for form in rest)
    return counted and plain


def _is_issued(forms: list[str]) -> bool:
    """“Projections issued with the statement”: a plural, a participle, a preposition and a singular before
    the verb.
    """
    if len(forms) < 4 or forms[0] not in _DOCUMENTS:
        return False
    return forms[1] in {
        "issued",
        "released",
        "published",
        "made",
        "compiled",
        "seen",
        "obtained",
        "filed",
        "taken",
    } and (
        forms[2] in {"with", "by", "on", "in", "from", "at", "after", "of"}
        and not forms[-1].endswith("s")
        and "and" not in forms
    )
