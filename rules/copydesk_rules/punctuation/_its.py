"""Where “it’s” and “its” are surely the wrong one of the two."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words

_PREPOSITIONS = frozenset(
    "of in on at into onto from by with against despite within throughout under across upon to over behind beneath "
    "towards toward among through around near inside outside beyond via without".split()
)
_TRANSITIVE = frozenset(
    "lost lose loses launched changed cut raised opened closed reduced increased doubled expanded "
    "built sold celebrated reached published "
    "released completed shed moved lifted dropped improved lowered wagged spread paid unveiled "
    "earned extended joined lifts opens raises "
    "changes reduces raise reduce change improve expand celebrate celebrates losing changing "
    "raising opening reducing celebrating".split()
)
"""Verbs that take a noun and never a clause."""

_AFTER_IT_IS = frozenset(
    "a an the not been just really that going all so very like good been this what why how no only also too already "
    "always still never probably more most about as time or and in on at to by for with from because his her their my "
    "your our impossible possible important hard easy difficult clear likely best better worth".split()
)
_AFTER_ITS_VERB = frozenset("a an the been because going".split())
_AFTER_ITS_PAIR = {
    "not": frozenset(
        "a an the just only about clear going that what how why enough yet always too my your his our their".split()
    ),
    "clear": frozenset({"that"}),
    "likely": frozenset({"that"}),
    "possible": frozenset({"that"}),
    "important": frozenset({"that", "to"}),
    "impossible": frozenset({"that", "to"}),
    "hard": frozenset({"to"}),
    "easy": frozenset({"to"}),
    "difficult": frozenset({"to"}),
    "never": frozenset("too been going easy clear".split()),
    "always": frozenset("been a the".split()),
    "just": frozenset("a an the that been going".split()),
    "all": frozenset("about over".split()),
}
_ITS_NAMES = frozenset({"cappella", "priori", "la"})


def wrong_its(found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of the words that are wrong, and what each of them reads when it is right."""
    for form in ("it's", "it’s", "It's", "It’s"):
        for number in found.places.get(form, ()):
            if _is_possessive(found, number):
                yield number, form[:2] + "s"
    for form in ("its", "Its"):
        for number in found.places.get(form, ()):
            if _is_verb(found, number):
                yield number, form[:2] + "’s"


def next_form(found: Words, number: int) -> str:
    """The word behind that one, where nothing but a space stands between them; else nothing."""
    after = found.after(number)
    return after.text if after and found.gap(number).isspace() else ""


def _is_possessive(found: Words, number: int) -> bool:
    """Whether “it’s” stands where only “its” can: before “own”, or between a noun and a word that needs one."""
    following = next_form(found, number)
    if following == "own":
        return True
    before = found.before(number)
    if not before or not found.gap(number - 1).isspace() or before.text not in _PREPOSITIONS | _TRANSITIVE:
        return False
    return (
        following.isalpha()
        and following.islower()
        and following not in _AFTER_IT_IS
        and not following.endswith(("ing", "ly"))
    )


def _is_verb(found: Words, number: int) -> bool:
    """Whether “its” stands where only “it is” or “it has” can."""
    following = next_form(found, number)
    second = next_form(found, number + 1) if following else ""
    if following in _AFTER_ITS_VERB:
        return (
            second not in _ITS_NAMES
            and not (following == "going" and second not in {"to", "on", "well"})
            and bool(second)
        )
    return second in _AFTER_ITS_PAIR.get(following, ())
