"""Where “it’s” and “its” are surely the wrong one of the two."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk_rules.punctuation._it_is import is_verb, next_form

__all__ = ["next_form", "wrong_its"]

_PREPOSITIONS = frozenset(
    "of in on at for into onto from by with against despite within throughout under across upon to over behind beneath "
    "towards toward among through around near inside outside beyond via without".split()
)
_TRANSITIVE = frozenset(
    "lost lose loses launched changed cut raised opened closed reduced increased doubled expanded built sold "
    "celebrated reached published released completed shed moved lifted dropped improved lowered wagged spread paid "
    "unveiled earned extended joined lifts opens raises changes reduces raise reduce change improve expand celebrate "
    "celebrates losing changing raising opening reducing celebrating had has have having made make makes making took "
    "takes take taking gave gives give giving kept keeps keep broke breaks break hit hits met meets meet won served "
    "serves use uses used using sell sells held holds hold leaves filed delayed resumed suspended tripled trimmed "
    "slashed boosted boost defended defends defend protect protected improves owns hosted hosts doubling choose chose "
    "chooses choosing announced announces announcing elected elects picked started starts began begins finished "
    "entered ended ends marked marks marking left passed played ran spent shared signed staged stopped suffered "
    "tested upgraded updated withdrew pursue achieve achieved increases fulfil fulfilled rebuild rebuilt renamed "
    "replaced scrapped regained regain retained retain secured secure strengthen strengthened surrendered transformed "
    "tightened overhauled relaunched revised restored restore damaged damages shut shuts closes closing expands fired "
    "sacked appointed appoints names hires hired fills filled".split()
)
"""Verbs that take a noun and never a clause."""

_AFTER_IT_IS = frozenset(
    "a an the not been just really that going all so very like good been this what why how no only also too already "
    "always still never probably more most about as time or and in on at to by for with from because his her their my "
    "your our impossible possible important hard easy difficult clear likely best better worth late early "
    "dark cold over here there true fair fun".split()
)
_OFFICES = frozenset(
    "chairman chairwoman chair director leader founder owner author captain president spokesman spokeswoman secretary "
    "treasurer headteacher editor manager headquarters".split()
)
_SPEAKING = frozenset("said says was is has had will told are were".split())
_UNITS = frozenset("degrees years days hours minutes miles metres meters people percent to or of and".split())


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
            if is_verb(found, number):
                yield number, form[:2] + "’s"


def _is_possessive(found: Words, number: int) -> bool:
    """Whether “it’s” stands where only “its” can: before “own”, or between a noun and a word that needs one."""
    following = next_form(found, number)
    if following == "own":
        return True
    if _is_owner_of_subject(found, number, following):
        return True
    before = found.before(number)
    if not before or not found.gap(number - 1).isspace():
        return False
    nearest = before.text.lower()
    if nearest not in _PREPOSITIONS and before.text not in _TRANSITIVE:
        return False
    if not following or not following[0].isalpha():
        return _is_figure(found, number, verb=before.text in _TRANSITIVE)
    return (
        following.isalpha()
        and following.islower()
        and following not in _AFTER_IT_IS
        and not following.endswith(("ing", "ly"))
    )


def _is_figure(found: Words, number: int, *, verb: bool) -> bool:
    """Whether a figure with its noun follows: “it’s 40th year”, and behind a verb “it’s £30,000 grant”."""
    after = found.after(number)
    if after is None or not after.text.lstrip("£$€")[:1].isdigit() or found.gap(number) not in {" ", " £", " $", " €"}:
        return False
    last = number + 1
    while found.gap(last) in {",", "."} and "".join(found.forms[last + 1 : last + 2]).isdigit():
        last += 1
    noun = next_form(found, last)
    ordinal = after.text.endswith(("st", "nd", "rd", "th"))
    return noun.isalpha() and noun.islower() and (ordinal or (verb and noun not in _UNITS | _AFTER_IT_IS))


def _is_owner_of_subject(found: Words, number: int, following: str) -> bool:
    """Whether a title without an article follows as a subject (“It’s chairman said”), or a plural with its verb."""
    behind = next_form(found, number + 1) if following else ""
    if following in _OFFICES:
        gap = found.gap(number + 1)
        return behind in _SPEAKING or (gap == ", " and "".join(found.forms[number + 2 : number + 3])[:1].isupper())
    before = found.before(number)
    joined = before is not None and before.text == "and" and found.gap(number - 1).isspace()
    plural = following.endswith("s") and not following.endswith(("ss", "us", "is")) and following not in _AFTER_IT_IS
    return joined and plural and following.islower() and behind in {"were", "are", "have", "had"}


def _is_joined(found: Words, number: int, owning: set[int]) -> bool:
    """Whether “and” joins it to another that is wrong: “of it’s market and it’s ale”."""
    before = found.before(number)
    near = before is not None and before.text == "and" and bool(owning.intersection(range(number - 5, number)))
    return near and next_form(found, number).islower() and next_form(found, number) not in _AFTER_IT_IS
