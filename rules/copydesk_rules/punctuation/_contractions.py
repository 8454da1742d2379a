"""Contractions without their apostrophe that are words or names of their own, so that no list of words finds them."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk_rules.punctuation._its import next_form

_PRONOUNS = frozenset("i you we they he she it who that this there people".split())
_BEHIND_IS = frozenset(
    "a an the not been going got so just very always never still in on at only my our your his her one gone here there "
    "also no too really had done back out doing trying getting making looking worth why how what where because".split()
)
_BEHIND_AM = (_BEHIND_IS - {"been", "got", "had"}) | frozenset(
    "sure happy sorry proud glad afraid told delighted pleased from aware tired lucky thrilled devastated".split()
)
_BEHIND_HAVE = frozenset(
    "been had got never always seen done just heard made no lost known told only also ever found taken won gone come "
    "said given spent met read written grown learnt learned".split()
)
_BASE = frozenset(
    "be go get see not talk make take have do say try look hope start face keep put give just all move stop find hear "
    "let know think believe imagine understand remember afford wait buy sell pay help win work change happen happen "
    "come stay tell ask leave play stand run live use need want speak even really ever always blame".split()
)
_DETERMINERS = frozenset("the his her their its our my your a an as all these those no".split())

_BEHIND = {
    "hes": _BEHIND_IS,
    "shes": _BEHIND_IS,
    "theres": frozenset("a an the no nothing been not always something only lots plenty one still little many".split()),
    "heres": frozenset("a an the to what how why hoping one my our your".split()),
    "wheres": frozenset("the my your he she it our his her".split()),
    "im": _BEHIND_AM,
    "ive": _BEHIND_HAVE,
    "lets": _BASE,
}
_ROOTS = {"cant": "can’t", "wont": "won’t", "im": "I’m", "ive": "I’ve"}
FORMS = ("thats", "whats", "cant", "wont", *_BEHIND)


def without_apostrophe(found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of the words that lack theirs, and what each of them reads with it."""
    for form in FORMS:
        for standing in (form, form.capitalize()):
            for number in found.places.get(standing, ()):
                if _is_contraction(found, form, number):
                    right = _ROOTS.get(form, form[:-1] + "’s")
                    yield number, right if standing.islower() else right[0].upper() + right[1:]


def _is_contraction(found: Words, form: str, number: int) -> bool:
    following, before = next_form(found, number), found.before(number)
    beside = before is not None and found.gap(number - 1).isspace()
    nearest = before.text.lower() if beside and before else ""
    if nearest in _DETERMINERS or not following.islower():
        return False
    if form in {"thats", "whats"}:
        return following not in {"and", "or", "of"}
    if form in {"cant", "wont"}:
        return nearest in _PRONOUNS and (following in _BASE or (following.isalpha() and following not in {"to", "of"}))
    if following in _BEHIND[form]:
        return form != "lets" or not beside or nearest in {"so", "now", "but", "and", "please", "then", "ok"}
    ing = following.endswith("ing") and form in {"hes", "shes", "im"}
    named = before is not None and beside and before.text[:1].isupper()
    return ing or (form == "ive" and following.endswith("ed") and not named)
