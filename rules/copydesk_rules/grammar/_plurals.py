"""Plural phrases that can be the subject of their clause."""

from __future__ import annotations

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import NOUNS, NOUNS_ONLY, PEOPLE, is_noun, singular_of
from copydesk_rules.grammar._phrases import (
    BIG,
    FREE_DETERMINERS,
    MANY_DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    ROUND,
    SWARMS,
    begins,
    determiner_at,
    is_digits,
    is_phrase,
    opens,
)

COLLECTIVE = frozenset(
    "army association audience band bank board brand cabinet cast choir chorus class club "
    "coalition college committee commission company congregation "
    "council country county court couple crew crowd department duo enemy executive faculty family "
    "firm generation gang government group herd "
    "household jury league majority management media military minority ministry nation navy "
    "opposition orchestra pair panel party police "
    "population press public range quartet regiment series set side society squad staff team trio "
    "troupe union university variety village "
    "number total proportion percentage half third quarter rest bulk lot host handful string raft "
    "array mix mixture combination "
    "school state city town hospital church office agency body industry community region".split()
)
"""Nouns that take either verb, in British use or by sense."""

AMOUNTS = frozenset(
    "year month week day hour minute second mile metre meter kilometre kilometer yard inch foot pound dollar euro cent "
    "penny percent degree ton tonne litre gallon acre hectare gram point goal run wicket vote mark season game term "
    "time number mean work head minority half".split()
)
"""Nouns whose plural may be one sum: ten years is a long time."""
_NO_SUBJECT = frozenset(
    "doubles singles news politics means series species sports arts odds drinks games links works goods".split()
)
_AMOUNT_PREDICATES = frozenset("too not no enough more less just hardly about only never still quite plenty".split())
_MANY_OF = frozenset("many both several few most some all dozens hundreds thousands millions scores".split()) | NUMBERS
_SHOWS = frozenset(
    "friends neighbours rangers raiders saints warriors gladiators strangers pirates tigers lions survivors rebels "
    "dragons dubliners dancers players angels winners losers traitors".split()
)
_ISSUED = frozenset("seen taken made sent built held found left written".split())
_ADJECTIVES = frozenset(
    "new local senior police government former foreign young older elderly many public private social small large "
    "recent early further similar other environment union health hospital city council prison security rescue".split()
)


def is_many_of(found: Words, of: int) -> bool:
    return of > 0 and found.forms[of] == "of" and found.forms[of - 1].lower() in _MANY_OF and found.gap(of - 1) == " "


def plural_head(form: str) -> str | None:
    """The singular of a plural that can be no sum and no name."""
    singular = singular_of(form, NOUNS) or (
        form[:-1] if form[-1:] == "s" and form[:-1].isupper() and len(form) > 2 else None
    )
    return None if singular is None or singular in AMOUNTS or form in _NO_SUBJECT else singular


def lowered(form: str) -> str:
    """The form in small letters, unless it is an abbreviation."""
    return form if form[:2].isupper() else form.lower()


def is_subject(document: Document, found: Words, head: int, number: int) -> bool:
    """Whether a plural phrase ends at the head and begins its clause."""
    form = found.forms[head]
    singular = plural_head(lowered(form))
    if singular is None or head < 0:
        return False
    if not form.islower() and not form[:2].isupper():
        return _is_bare(document, found, head, form)
    if begins(document, found, head):
        return form[:2].isupper()
    if _is_local(document, found, head):
        return True
    if found.forms[head - 1] == "and" and singular_of(found.forms[head - 2]):
        head -= 2
    first = determiner_at(found, head)
    if first is None:
        return is_many_of(found, head - 1) and found.forms[head - 2].lower() in SWARMS
    low = found.forms[first].lower()
    if first and found.forms[first - 1].lower() in {"the", "these", "those", "his", "her", "their", "all"}:
        return found.gap(first - 1) == " " and opens(document, found, widened(found, first - 1))
    if low in NUMBERS or is_digits(low):
        return _is_counted(found, number, singular) and opens(document, found, widened(found, first))
    if low in FREE_DETERMINERS or low in MANY_DETERMINERS or low.endswith(("'s", "’s")):
        if low.endswith(("'s", "’s")):
            owner = first if found.forms[first][0].isupper() else determiner_at(found, first)
            return owner is not None and opens(document, found, owner, comma=False)
        return opens(document, found, widened(found, first))
    return False


def _is_counted(found: Words, number: int, singular: str) -> bool:
    """People or houses that are counted, and something that is said of each."""
    after = found.forms[number + 1] if number + 1 < len(found) else ""
    human = is_noun(singular, PEOPLE) or singular in {"home", "house", "business", "building"}
    return found.forms[number] == "has" or (human and after not in _AMOUNT_PREDICATES)


def widened(found: Words, first: int) -> int:
    """Where the phrase begins with “more than” and “all of” before it."""
    at = first
    while at > 0 and found.gap(at - 1) == " ":
        before = found.forms[at - 1].lower()
        if before in ROUND or before in BIG or before in {"all", "both"} or is_digits(before):
            at -= 1
        elif before == "of" and found.forms[at - 2].lower() in _MANY_OF:
            at -= 2
        else:
            break
    return at


def _is_bare(document: Document, found: Words, head: int, form: str) -> bool:
    """A word for people that begins a sentence, and is nowhere a name."""
    low = form.lower()
    return (
        form == low.capitalize()
        and (singular_of(low, PEOPLE) is not None or low in {"profits", "prices", "sales", "talks", "figures"})
        and low not in _SHOWS
        and begins(document, found, head)
        and len(found.places[form]) == sum(begins(document, found, each) for each in found.places[form])
    )


def _is_local(document: Document, found: Words, head: int) -> bool:
    """“Fire engines”, “Local residents”: a plain first word before a plural, where a sentence begins."""
    low = found.forms[head - 1].lower()
    plain = (is_noun(low, NOUNS_ONLY) and not low.endswith("ing")) or low in _ADJECTIVES
    return (
        found.forms[head - 1] == low.capitalize()
        and plain
        and found.gap(head - 1) == " "
        and begins(document, found, head - 1)
    )


def is_phrase_subject(document: Document, found: Words, number: int) -> bool:
    """“Farmers in the valley says”, “The cuts to spending has”: a plural, a preposition and a singular."""
    for of in range(max(1, number - 6), number - 1):
        if found.forms[of] not in PREPOSITIONS or found.gap(of) != " " or found.gap(of - 1) != " ":
            continue
        head = of - 2 if found.forms[of - 1].endswith("ed") or found.forms[of - 1] in _ISSUED else of - 1
        form = found.forms[head]
        if not is_phrase(found, of + 1, number - 1) or singular_of(found.forms[number - 1]):
            return False
        singular = plural_head(lowered(form))
        if singular is None or form.lower() in SWARMS:
            return False
        if form[0].isupper():
            return begins(document, found, head) and form == form.capitalize()
        first = determiner_at(found, head)
        low = found.forms[first].lower() if first is not None else ""
        whole = low in FREE_DETERMINERS or low in MANY_DETERMINERS
        return first is not None and whole and begins(document, found, widened(found, first))
    return False
