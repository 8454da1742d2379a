"""Where “it’s” and “its” are surely the wrong one of the two."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words

_PREPOSITIONS = frozenset(
    "of in on at for into onto from by with against despite within throughout under across upon to over behind beneath "
    "towards toward among through around near inside outside beyond via without".split()
)
_TRANSITIVE = frozenset(
    "lost lose loses launched changed cut raised opened closed reduced increased doubled expanded "
    "built sold celebrated reached published "
    "released completed shed moved lifted dropped improved lowered wagged spread paid unveiled "
    "earned extended joined lifts opens raises "
    "changes reduces raise reduce change improve expand celebrate celebrates losing changing "
    "raising opening reducing celebrating had has have having made make makes making took takes take taking gave gives "
    "give giving kept keeps keep broke breaks break hit hits met meets meet won served serves use uses used using sell "
    "sells held holds hold leaves filed published delayed resumed suspended doubled tripled trimmed slashed boosted "
    "boost defended defends defend protect protected improves owns hosted hosts doubling".split()
)
"""Verbs that take a noun and never a clause."""

_AFTER_IT_IS = frozenset(
    "a an the not been just really that going all so very like good been this what why how no only also too already "
    "always still never probably more most about as time or and in on at to by for with from because his her their my "
    "your our impossible possible important hard easy difficult clear likely best better worth late early "
    "dark cold over here there true fair fun".split()
)
_AFTER_ITS_VERB = frozenset(
    "a an the been because going my your our his her their nothing something me us them you him getting happening "
    "raining snowing okay ok".split()
)
_JUDGED = frozenset(
    "fair right true easy good bad enough working worth possible clear early late soon hard much important likely "
    "difficult nice sad safe dangerous far long".split()
)
_ASKED = frozenset("we you they he she i it what who that the happening happened".split())
_AFTER_ITS_PAIR = {
    "not": frozenset(
        "a an the just only about clear going that what how why enough yet always too my your his our their".split()
    )
    | _JUDGED,
    "clear": frozenset({"that"}),
    "likely": frozenset({"that"}),
    "possible": frozenset({"that"}),
    "important": frozenset({"that", "to"}),
    "impossible": frozenset({"that", "to"}),
    "hard": frozenset({"to"}),
    "easy": frozenset({"to"}),
    "difficult": frozenset({"to"}),
    "never": frozenset("too been going easy clear".split()),
    "too": _JUDGED | {"many"},
    "time": frozenset("we they you he she".split()),
    "what": _ASKED,
    "why": _ASKED,
    "where": _ASKED,
    "how": _ASKED,
    "because": _ASKED,
    "always": frozenset("been a the".split()),
    "just": frozenset("a an the that been going".split()),
    "all": frozenset("about over".split()),
}
_ITS_NAMES = frozenset({"cappella", "priori", "la"})


def wrong_its(found: Words) -> Iterator[tuple[int, str]]:
    """The numbers of the words that are wrong, and what each of them reads when it is right."""
    for form in ("it's", "it’s", "It's", "It’s"):
        owning: set[int] = set()
        for number in found.places.get(form, ()):
            if _is_possessive(found, number) or _is_joined(found, number, owning):
                owning.add(number)
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


def _is_joined(found: Words, number: int, owning: set[int]) -> bool:
    """Whether “and” joins it to another that is wrong: “of it’s market and it’s ale”."""
    before = found.before(number)
    near = before is not None and before.text == "and" and bool(owning.intersection(range(number - 5, number)))
    return near and next_form(found, number).islower() and next_form(found, number) not in _AFTER_IT_IS


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
    if following == "very" and second in _JUDGED:
        return next_form(found, number + 2) in {"to", "that", "for", ""}
    return second in _AFTER_ITS_PAIR.get(following, ())
