"""Where a word in s surely owns what follows it: “Englands defence”, “the companys profit”, “every parents fear”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from copydesk.analysis import Words
from copydesk_rules.punctuation._its import next_form

if TYPE_CHECKING:
    from copydesk.lexicon import Lexicon

_PLURAL = frozenset(
    "the two three four five six seven eight nine ten both these those all other many several few some most more any "
    "no our your their his her my its new old different various".split()
)
NO_NOUN = frozenset(
    "of in on at to by for with from and or but when while as is are was were be been has have had will would that "
    "which who whom after before since until because if than so then it he she they we i you the a an not may can "
    "could must should went came saw did do does there over ago later earlier through into about up down off out "
    "again also too alike past only just even still now here together did all both per via plus versus under against "
    "between among across around behind throughout towards toward without within during despite like unlike "
    "alone gave got led let lost made met put ran said sat say sent set sold spent stood take took think told want won "
    "lose live go come get give make need know remain seem become".split()
)
_VERBS = frozenset("play win look find feel stand lead plan report change work start open head call".split())
_PERSONS = frozenset({"surname", "given", "place", "brand"})
_WEEKDAYS = frozenset(day + "s" for day in "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_LEADING = frozenset("in at after before since during following from of by for until despite with to ahead".split())
_OWNERS = frozenset(
    "government council club committee firm bank minister mayor president chairman team court hospital school "
    "university museum church town village island nation trust airline airport band film book novel newspaper magazine "
    "programme show king queen prince pope bishop duke judge coroner captain manager coach owner author singer actor "
    "victim suspect defendant driver pilot killer boy girl baby dog horse prison senator governor chancellor premier "
    "leader party department union player striker goalkeeper keeper brewery league association regulator "
    "parliament manufacturer retailer publisher parent teacher doctor child plaintiff festival stadium side".split()
)
_OWNED = frozenset(
    "leader office decision spokesman spokeswoman spokesperson response proposal refusal headquarters future history "
    "reputation wife husband son daughter father mother sister brother death career finances website handling "
    "performance behaviour behavior income deficit revenue strategy ability founder boardroom goalkeeper attitude "
    "commitment treatment popularity widow mind eyes body lawyer lawyers solicitor barrister constitution headmaster "
    "headteacher chairman chairwoman predecessor successor policies autobiography remarks comments "
    "intentions inability failure rivals fortunes namesake residence resignation family budget captain".split()
)
_DESCRIBING = frozenset(
    "annual latest former biggest largest previous current financial economic political deputy senior entire original "
    "official controversial youngest oldest newest new legal future annual quarterly personal private internal "
    "beloved".split()
)
_RANKS = frozenset(
    "own first second third worst best biggest main greatest only most latest last largest oldest longest".split()
)
_ONE = frozenset("a an every each another".split())
_THE = frozenset("the this that his her its our their my your".split())


def of_names(found: Words, form: str, numbers: list[int], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """“Englands defence”, “Pakistans innings”: a place that has no plural, in front of what is its own."""
    name = form[:-1]
    if form in _WEEKDAYS:
        yield from ((number, name + "’s") for number in numbers if _is_of_day(found, number))
        return
    if len(name) < 4 or not name[1:].islower() or name[-1] in "sxz":
        return
    owning = [number for number in numbers if _owns(found, form, number)]
    if owning and _has_no_plural(form, lexicon):
        yield from ((number, name + "’s") for number in owning)


def _owns(found: Words, form: str, number: int) -> bool:
    """Whether a noun follows, and no article or name stands in front."""
    following = next_form(found, number)
    if not _is_noun(following) or (form == "Americas" and following not in _RANKS):
        return False
    before = found.before(number)
    nearest = before.text if before and found.gap(number - 1).isspace() else ""
    return not (nearest.lower() in _PLURAL or nearest[:1].isupper())


def _has_no_plural(form: str, lexicon: Lexicon) -> bool:
    """Whether the form is no name itself, and without its s is a far commoner name of a place, or one of this copy."""
    name = form[:-1]
    kinds, common = lexicon.kinds(form), lexicon.zipf(name)
    if form == "Americas":
        return True
    if kinds & _PERSONS:
        return False
    if "place" in lexicon.kinds(name) and common >= 3.3 and common - lexicon.zipf(form) >= 1.5:
        return "word" not in kinds or common - lexicon.zipf(form) >= 2.5
    return False


def _is_noun(following: str) -> bool:
    return (
        following.isalpha()
        and following.islower()
        and following not in NO_NOUN
        and not following.endswith(("ed", "ly"))
    )


def _is_of_day(found: Words, number: int) -> bool:
    before = found.before(number)
    beside = before is not None and found.gap(number - 1).isspace()
    following = next_form(found, number)
    if not _is_noun(following):
        return False
    if before is None or not beside:
        second = next_form(found, number + 1)
        return before is None and second in {"was", "is", "will", "has", "had"} and not following.endswith("s")
    return before.text.lower() in _LEADING


def of_nouns(found: Words, form: str, numbers: list[int], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """“the companys profit”, “every parents worst fear”, “the councils leader”."""
    noun = form[:-1]
    impossible = _is_no_plural(form, lexicon)
    if not impossible and noun not in _OWNERS:
        return
    for number in numbers:
        following = next_form(found, number)
        if not following.islower() or following in NO_NOUN or not following.isalpha():
            continue
        second = next_form(found, number + 1)
        nearest = _determiner(found, number)
        owns = _is_owned(following, second)
        if (
            (impossible and nearest and _is_noun(following) and following not in {"like"})
            or (nearest in {"every", "each", "this"} and _is_noun(following) and following not in _VERBS)
            or (nearest in _ONE and following in _RANKS and _is_noun(second))
            or (nearest in _THE | _ONE and owns)
        ):
            yield number, noun + "’s"


def _is_owned(following: str, second: str) -> bool:
    return following in _OWNED or (following in _DESCRIBING and _is_noun(second) and second not in {"ones"})


def _is_no_plural(form: str, lexicon: Lexicon) -> bool:
    """Whether the plural of the word is another: “companys”, “chairmans”."""
    noun = form[:-1]
    if noun.endswith("man"):
        return lexicon.zipf(form) < 2.6 and lexicon.zipf(noun) >= 3.4 and lexicon.known_word(noun)
    return (
        noun.endswith("y")
        and noun[-2] not in "aeiou"
        and lexicon.zipf(noun) >= 3.4
        and not lexicon.known(form)
        and lexicon.known_word(noun)
    )


def _determiner(found: Words, number: int) -> str:
    """The article or pronoun in front of the word, or in front of one adjective before it; else nothing."""
    before = found.before(number)
    if before is None or not found.gap(number - 1).isspace():
        return ""
    nearest = before.text.lower()
    if nearest in _ONE | _THE:
        return nearest
    further = found.before(number - 1)
    if further is None or not found.gap(number - 2).isspace() or not nearest.isalpha() or nearest in NO_NOUN:
        return ""
    return further.text.lower() if further.text.lower() in _THE else ""
