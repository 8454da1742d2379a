"""Where a word with an apostrophe is surely a plain plural."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk_rules.punctuation._its import next_form
from copydesk_rules.punctuation._owners import NO_NOUN as LITTLE
from copydesk_rules.punctuation._possessives import COUNTS, DETERMINERS, NO_NOUN, before_it

_IRREGULAR = frozenset("people children men women folk police clergy oxen mice geese o o'clock one".split())
_BEHIND_PLURAL = frozenset(
    "that which who of in on at to for from with and or are were have will would can could ago later".split()
)
_BEHIND_SUBJECT = frozenset("expected predicted forecast hoped said warned feared argued planned".split())
_PLURAL_VERBS = frozenset("are were have who".split())
_AMOUNTS = frozenset("hundreds thousands dozens scores millions most many some both all few".split())
_GROUPS = frozenset(
    "Green Democrat Republican Conservative Liberal Independent Nationalist Unionist Socialist Briton Scot Swede Dane "
    "Pole Turk Finn Serb Croat Kurd Arab Jew Muslim Christian Catholic Protestant".split()
)
_GROUP_ENDS = ("ian", "ican", "rean")
_LIVING = frozenset("live lived are were have moved".split())
_HANDLING = frozenset(
    "sells sell sold selling makes make making mends mend mending mended keeps keep keeping kept plays play playing "
    "played buys buy buying bought eat eats ate eating serves serve serving served grows grow growing grew collects "
    "collect collecting collected repairs repair repairing repaired bakes bake baking baked cooks cooking cooked "
    "stocks stock stocking stocked includes include including wearing wore wears wear drinks drink drinking drank "
    "carrying carries featuring stealing stole stolen breeds breed breeding bred".split()
)
"""What is done to things, and leads to no clause as “says” does."""
_BEHIND_THINGS = frozenset("by in on at from with for to that which who during every".split())
_NO_THINGS = frozenset(
    "men women children people mother father mum dad baby lady gent year month week day season man woman child "
    "butcher baker grocer barber chemist doctor dentist ladie".split()
)
_ARE = frozenset({"are", "were"})
_NO_FAMILY = frozenset("Queen King Prince Duke Bishop Pope Lord Lady President Government Council Church Times".split())
_IN_OES = frozenset({"tomato", "potato", "hero", "echo", "veto", "torpedo", "embargo", "mosquito", "volcano", "cargo"})


def plural(noun: str) -> str:
    """The plural of a noun, in the regular way."""
    if noun.endswith(("s", "x", "z", "ch", "sh")) or noun.lower() in _IN_OES:
        return noun + "es"
    if noun[-1] == "y" and noun[-2] not in "aeiou" and noun.islower():
        return noun[:-1] + "ies"
    return noun + "s"


def counted_plurals(found: Words, form: str, numbers: list[int]) -> Iterator[int]:
    """Plain plurals behind a count, or the subject of “are” with no article."""
    stem = form[:-2]
    if not stem.isalpha() or len(stem) < 2 or stem in _IRREGULAR or not _may_be_counted(stem):
        return
    for number in numbers:
        following = next_form(found, number)
        second = next_form(found, number + 1) if following else ""
        is_verb = following.endswith("ed") and following.isalpha() and (second in LITTLE or second in DETERMINERS)
        if _is_counted(found, number):
            if following in _BEHIND_PLURAL or is_verb:
                yield number
        elif (_is_of_many(found, number) and (following in _PLURAL_VERBS or is_verb)) or (
            stem.islower()
            and following in {"have", "had"}
            and second in _BEHIND_SUBJECT
            and not _has_article(found, number)
        ):
            yield number


def loose_plurals(found: Words, form: str, numbers: list[int]) -> Iterator[int]:
    """Things that somebody sells, mends or eats, and things that “are”: “mends accordion’s by ear”."""
    stem = form[:-2]
    if not (stem.isalpha() and stem.islower()) or len(stem) < 3 or stem in _NO_THINGS or stem in _IRREGULAR:
        return
    for number in numbers:
        following = next_form(found, number)
        before = before_it(found, number, 3)
        if following in _ARE:
            if before[:2] in (["the", "all"], ["the", "All"]) or (before and not _has_article(found, number)):
                yield number
        elif _is_handled(before) and _is_ended(found, number, following):
            yield number


def _is_handled(before: list[str]) -> bool:
    """Whether a verb that takes things stands before the word, or before one adjective of it."""
    return before[:1] != [] and (
        before[0] in _HANDLING
        or (before[1:2] != [] and before[1] in _HANDLING and before[0].islower() and before[0] not in DETERMINERS)
    )


def _is_ended(found: Words, number: int, following: str) -> bool:
    """Whether no noun follows that the word might own: a mark, a preposition, or another plural in a list."""
    if following in {"and", "or"} or found.gap(number) == ", ":
        at = number + 1 + (following in {"and", "or"})
        if at >= len(found.forms) or not found.forms[at].endswith("s"):
            return False
        return not next_form(found, at) or next_form(found, at) in _BEHIND_THINGS | {"and", "or"}
    return following in _BEHIND_THINGS or found.gap(number)[:1] in {".", ";", "!", "?", ")"}


def family_plurals(found: Words, form: str, numbers: list[int]) -> Iterator[int]:
    """“the Smith’s live next door”: a family with an apostrophe."""
    name = form[:-2]
    if not name.istitle() or len(name) < 4 or name in _NO_FAMILY:
        return
    for number in numbers:
        before = before_it(found, number, 1)
        following = next_form(found, number)
        if before and before[0] in {"the", "The"} and following == "live":
            yield number


def _may_be_counted(stem: str) -> bool:
    """Whether it is a plain noun, an abbreviation, or a member of a party or people: no shop called after its owner."""
    if stem.islower():
        return len(stem) > 2
    return stem.isupper() or stem in _GROUPS or stem.endswith(_GROUP_ENDS)


def _is_counted(found: Words, number: int) -> bool:
    for form in before_it(found, number, 3):
        if form.lower() in COUNTS or (form.isdigit() and len(form) != 4):
            return True
        if not form.islower() or form in NO_NOUN or form in DETERMINERS or form.endswith("s"):
            return False
    return False


def _is_of_many(found: Words, number: int) -> bool:
    """Whether “most”, “hundreds of” or “four of the” stands before it."""
    before = [form.lower() for form in before_it(found, number, 3)]
    if before[:1] and before[0] in {"most", "many", "both"}:
        return True
    if before[:1] == ["of"]:
        return before[1:2] != [] and before[1] in _AMOUNTS
    return (
        before[1:2] == ["of"]
        and before[0] in {"the", "these", "those"}
        and before[2:3] != []
        and (before[2] in COUNTS | _AMOUNTS)
    )


def _has_article(found: Words, number: int) -> bool:
    return any(form.lower() in DETERMINERS or form.lower() in NO_NOUN for form in before_it(found, number, 3))
