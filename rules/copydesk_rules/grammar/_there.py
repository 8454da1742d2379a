"""What there is, and how many: “there is many reasons”, “there are a problem”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._agreeing import NO_HEAD
from copydesk_rules.grammar._counting import FOLLOW, ZERO
from copydesk_rules.grammar._lexis import NOUNS_ONLY, is_noun, plural_of, singular_of
from copydesk_rules.grammar._phrases import CLOSED, MANY_DETERMINERS, NUMBERS, SWARMS, is_digits
from copydesk_rules.grammar._plurals import AMOUNTS


def there(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """“There is many reasons”, “there are a problem”: the numbers of the verbs, and the right ones."""
    for verb_form, right in {"Is": "Are", "Was": "Were", "is": "are", "was": "were"}.items():
        for number in found.places.get(verb_form, ()):
            if number + 2 < len(found) and found.forms[number + 1] == "there" and _is_asked(found, number):
                yield number, right
    for cue in ("there", "There"):
        for number in found.places.get(cue, ()):
            verb = number + 1
            if verb + 2 >= len(found) or found.gap(number) != " ":
                continue
            form, at = found.forms[verb], verb + 1
            if form in {"has", "have"} and found.forms[at] == "been":
                at += 1
            many = form in {"is", "was", "has"} and (form != "has" or at == verb + 2)
            few = (
                _is_bare_plural(found, at)
                and _is_new(found, number)
                and not {"what", "What", "all"}.intersection(found.forms[max(0, number - 4) : number])
            )
            if many and (_is_several(found, at) or few):
                yield verb, {"is": "are", "was": "were", "has": "have"}[form]
            elif form in {"are", "were"} and _is_bare_singular(found, at):
                yield at, plural_of(found.forms[at])
            elif form in {"are", "were", "have"} and (form != "have" or at == verb + 2) and _is_single(found, at):
                yield verb, {"are": "is", "were": "was", "have": "has"}[form]


def _is_several(found: Words, at: int) -> bool:
    low = found.forms[at].lower()
    counted = low in NUMBERS or is_digits(low)
    if not (counted or low in SWARMS or low in MANY_DETERMINERS - {"some", "most", "both", "all", "other", "such"}):
        return low in {"numerous", "various"}
    noun = _noun_behind(found, at + 1)
    singular = singular_of(found.forms[noun]) if noun else None
    if low in SWARMS:
        return found.forms[at + 1] == "of"
    return singular is not None and singular not in AMOUNTS


def _is_new(found: Words, number: int) -> bool:
    """Whether a clause can begin at “there”: no noun stands before it."""
    before = found.before(number)
    if before is None or found.gap(number - 1) != " ":
        return True
    return not (is_noun(before.text) or singular_of(before.text)) and before.text not in {"out", "over", "up", "down"}


def _is_asked(found: Words, number: int) -> bool:
    """“Is there tools”: a question that begins here."""
    before = found.before(number)
    begun = before is None or found.forms[number][0].isupper() or found.gap(number - 1) == ", "
    return begun and found.gap(number + 1) == " " and _is_bare_plural(found, number + 2)


def _is_bare_singular(found: Words, at: int) -> bool:
    """“There are problem with it”: one thing that can be counted, and its phrase ends with it."""
    form, gap = found.forms[at], found.gap(at)
    if not is_noun(form, NOUNS_ONLY) or form in NO_HEAD or form in ZERO or form in AMOUNTS:
        return False
    return gap[:1] in {".", "?", ";"} or (gap == " " and found.forms[at + 1] in FOLLOW)


def _is_bare_plural(found: Words, at: int) -> bool:
    """“There is packages”: a plural right behind the verb, or behind one plain word."""
    if at >= len(found) or found.forms[at] in CLOSED or not found.forms[at].islower():
        return False
    noun = _noun_behind(found, at, most=2)
    form = found.forms[noun] if noun is not None else ""
    singular = singular_of(form)
    if noun is None or singular is None or singular in AMOUNTS or form in _NO_PLURAL or found.gap(noun)[:1] in "’'":
        return False
    return noun == at or not (found.forms[at].endswith(("ed", "ing", "ly")) or is_noun(found.forms[at]))


_NO_PLURAL = frozenset(
    "lots loads plenty heaps tons piles news politics means series species sports arts games drinks chips "
    "people police".split()
) - {"people"}


def _is_single(found: Words, at: int) -> bool:
    if found.forms[at] not in {"a", "an"}:
        return False
    noun = _noun_behind(found, at + 1, most=2)
    if noun is None or not is_noun(found.forms[noun]) or found.forms[noun] in AMOUNTS | NO_HEAD:
        return False
    if (found.gap(noun) == " " and found.forms[noun + 1] in {"or", "of", "and"}) or found.gap(noun)[:1] == ",":
        return False
    return "and" not in found.forms[noun : noun + 8]


def _noun_behind(found: Words, at: int, most: int = 3) -> int | None:
    """The noun that ends the phrase, if it comes soon and nothing but lowercase words stand before it."""
    for number in range(at, min(at + most, len(found) - 1)):
        form = found.forms[number]
        if not form.islower() or form in CLOSED or form in {"further", "record", "estimated", "additional", "combined"}:
            return None
        joined = found.gap(number) == " "
        after = found.forms[number + 1]
        if (singular_of(form) or is_noun(form)) and not (joined and (is_noun(after) or singular_of(after))):
            return number
        if not joined:
            return None
    return None
