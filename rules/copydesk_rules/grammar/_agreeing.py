"""Singular subjects with a verb in the plural, pronouns with the wrong verb, and what there is."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import (
    IRREGULAR_VERBS,
    NOUNS_ONLY,
    PEOPLE,
    base_of_past,
    base_of_third,
    is_noun,
    is_verb,
    known,
    singular_of,
    third_of,
)
from copydesk_rules.grammar._phrases import (
    AUXILIARIES,
    PASTS,
    PREPOSITIONS,
    begins,
    determiner_at,
    is_phrase,
    is_plural,
)
from copydesk_rules.grammar._plurals import AMOUNTS, COLLECTIVE

TO_SINGULAR = {
    "have": "has",
    "are": "is",
    "were": "was",
    "say": "says",
    "don't": "doesn't",
    "don’t": "doesn’t",
    "haven't": "hasn't",
    "haven’t": "hasn’t",
}
_EVERYBODY = frozenset("Everyone Everybody Nobody Someone Somebody Everything Nothing".split())
_DETERMINERS = frozenset("the a an this that his her its their our my your each every another".split())
NO_HEAD = COLLECTIVE | frozenset(
    "wave spate stream flurry selection collection succession sequence cluster network average minimum maximum mean "
    "record queue procession crop flock mob surge kind sort type share fraction remainder mass audience electorate "
    "public youth enemy staff crew guard elite data media variety page sample flood influx batch pack stack pile "
    "parade catalogue spread fleet combination sheep fish aircraft wealth bunch".split()
)
_SAFE_AFTER_A = frozenset("shortage lack report review study survey fear threat risk ban increase rise fall".split())


def singular_subjects(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of verbs in the plural behind a singular subject, and their singulars."""
    for verb, right in TO_SINGULAR.items():
        for number in found.places.get(verb, ()):
            if number > 1 and found.gap(number - 1) == " " and _is_one(document, found, number, verb):
                yield number, right


def acting(document: Document, found: Words) -> Iterator[tuple[int, str]]:
    """“The minister believe”: a verb that is no noun, in the plural, behind a singular that begins the sentence."""
    for form in found.places.keys() & known()["verb"]:
        for number in found.places[form]:
            head = number - 1
            if head > 0 and found.gap(head) == " " and _is_sole(found.forms[head]):
                first = determiner_at(found, head)
                low = found.forms[first].lower() if first is not None else ""
                if (
                    first is not None
                    and low in _DETERMINERS
                    and begins(document, found, first)
                    and _acts(found, number)
                ):
                    yield number, third_of(form)


def _acts(found: Words, number: int) -> bool:
    """Whether what follows is no noun that the word might name: “the legacy detect function”."""
    after = found.after(number)
    return after is not None and found.gap(number) == " " and not is_noun(after.text) and after.text not in AUXILIARIES


def _is_one(document: Document, found: Words, number: int, verb: str) -> bool:
    head = number - 1
    form = found.forms[head]
    if form in _EVERYBODY:
        return begins(document, found, head)
    if verb == "say" and not is_noun(form, PEOPLE) and singular_of(form) is None:
        return False
    if _is_sole(form):
        first = determiner_at(found, head)
        return first is not None and _owns(document, found, first, verb) and found.forms[first].lower() in _DETERMINERS
    if verb in {"are", "were", "have"} and _is_built_on_one(document, found, number):
        return True
    if not is_plural(form) and form != "it":
        return False
    return _is_one_of_phrase(document, found, number, verb)


def _is_sole(form: str) -> bool:
    """Whether the noun is one, and no group."""
    return form not in NO_HEAD and is_noun(form, NOUNS_ONLY)


def _owns(document: Document, found: Words, first: int, verb: str) -> bool:
    """Whether a sentence begins there, or a clause that stands in the indicative."""
    if begins(document, found, first):
        return True
    before = found.forms[first - 1]
    if found.gap(first - 1) != " " or verb == "were":
        return False
    return before in {"said", "says", "because", "although"} or (
        before == "that" and found.forms[first - 2] in {"said", "says", "say", "believe", "claimed", "argued"}
    )


def _is_one_of_phrase(document: Document, found: Words, number: int, verb: str) -> bool:
    """“The cost of the works were”, “One of the drivers were”: up to two phrases behind the head."""
    last = number - 1
    for of in range(number - 2, max(0, number - 9), -1):
        figure = found.gap(of) == "," and found.forms[of].isdigit()
        if (found.gap(of) not in {" ", "\u00a0"} and not figure) or found.forms[of] in {"and", "or"}:
            return False
        if found.forms[of] not in PREPOSITIONS:
            continue
        if not (found.forms[last] == "it" and of == last - 1) and not is_phrase(found, of + 1, last):
            return False
        if not _is_whole(found, of, last) and not _is_compound(found, of, number):
            return False
        last = of - 1
        if _is_one_head(document, found, of, number, verb):
            return True
    return False


def _is_whole(found: Words, of: int, last: int) -> bool:
    """Whether what follows the preposition is one phrase: “the kind of life parents have” has two."""
    inner = found.forms[of + 1 : last]
    bare = not inner or inner[0] not in _DETERMINERS | {"these", "those"}
    return not (bare and any(is_noun(form, (*NOUNS_ONLY, "thing-verb")) for form in inner)) and not any(
        singular_of(form) for form in inner
    )


def _is_compound(found: Words, of: int, number: int) -> bool:
    """“Of winter season tickets have risen”: only the head can do what the verb says, so no second subject is here."""
    at = number + 1 + (number + 2 < len(found) and found.forms[number + 1] in {"also", "already", "now", "since"})
    inner = found.forms[of + 1 : number - 1]
    return at < len(found) and found.forms[at] in _CHANGED and not any(singular_of(form) for form in inner)


_CHANGED = frozenset(
    "risen fallen grown shrunk doubled trebled tripled halved increased decreased dropped declined soared plunged "
    "surged slumped climbed jumped plummeted dwindled improved deteriorated collapsed rising falling growing shrinking "
    "soaring increasing decreasing dropping declining plunging climbing dwindling improving".split()
)


def _is_built_on_one(document: Document, found: Words, number: int) -> bool:
    """“One of the reasons they give are”: a pronoun and its verb behind the plural."""
    form, plural = found.forms[number - 1], number - 3
    if number < 7 or found.forms[number - 2] not in _WE or form in _PARENTHETIC or not _is_verb(form):
        return False
    plural -= found.forms[plural] in {"that", "which"}
    if singular_of(found.forms[plural]) is None or any(found.gaps[at] != " " for at in range(plural - 2, number)):
        return False
    for of in range(plural - 1, max(1, plural - 5), -1):
        if found.forms[of] == "of":
            return found.forms[of - 1] in {"One", "Each"} and begins(document, found, of - 1)
    return False


_WE = frozenset("they he she we you I it".split())
_ANY = ("verb", "verb-thing", "thing-verb")
_PARENTHETIC = frozenset(
    "say says said think thinks thought know knows knew believe believes believed claim claims claimed feel feels felt "
    "hope hopes hoped fear fears feared suspect suspects suspected".split()
)


def _is_verb(form: str) -> bool:
    known_form = is_verb(form) or form in IRREGULAR_VERBS or form in PASTS
    return known_form or bool(base_of_third(form, _ANY) or base_of_past(form))


def _is_one_head(document: Document, found: Words, of: int, number: int, verb: str) -> bool:
    head, form = of - 1, found.forms[of - 1]
    if found.gap(head) != " ":
        return False
    if form in {"One", "Each", "one", "each"} and found.forms[of] == "of":
        definite = found.forms[of + 1] in {"the", "his", "her", "its", "their", "our", "these", "those", "my"}
        start = head - 1 if found.forms[head - 1] == "Every" and form == "one" else head
        return definite and begins(document, found, start) and singular_of(found.forms[number - 1]) is not None
    if form in _EVERYBODY:
        return begins(document, found, head)
    if form == "number":
        return found.forms[head - 1].lower() == "the" and _owns(document, found, head - 1, verb)
    if not is_noun(form) or form in NO_HEAD or form in AMOUNTS:
        return False
    first = determiner_at(found, head)
    if first is None or found.forms[first].lower() not in _DETERMINERS or not _owns(document, found, first, verb):
        return False
    a_few = found.forms[first].lower() in {"a", "an"} and found.forms[of] == "of"
    return not a_few or is_noun(form, PEOPLE) or form in _SAFE_AFTER_A
