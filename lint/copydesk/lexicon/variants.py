"""Spellings that differ between varieties of English, as VarCon lists them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lexicon.sources import curated_table, table

AREAS = {"US": "A", "GB": "BZ", "AU": "D", "CA": "C"}
_FOREIGN = ("V", "-", "x")
"""The ranks of a spelling that a variety's dictionaries list as seldom, possible or improper."""


class Variant(NamedTuple):
    """A spelling, what the word is elsewhere, and where it is not at home.

    `elsewhere` gives for each variety the spelling that it prefers, where that is another. `abroad` are the
    varieties that do not use this spelling. `unsure` says that the spelling has a meaning of its own there.
    """

    form: str
    elsewhere: dict[str, str]
    abroad: frozenset[str]
    unsure: bool


def variants() -> Iterator[Variant]:
    """Every spelling that some variety does not use or does not prefer."""
    unsure = {form for form, *_ in curated_table("unsure")}
    lines = defaultdict(list)
    for fields in table("variants"):
        spellings = dict(field.split("=") for field in fields if "=" in field)
        for form in spellings:
            if form.islower():
                lines[form].append((spellings, fields[-1] == "*"))
    for form, uses in lines.items():
        doubt = form in unsure or any(starred and "A" in spellings[form].split(",") for spellings, starred in uses)
        abroad = [area for area in AREAS if all(not _at_home(spellings, form, area) for spellings, _ in uses)]
        elsewhere = _elsewhere([spellings for spellings, _ in uses], form)
        if elsewhere:
            yield Variant(form, elsewhere, frozenset(abroad), doubt)


def _at_home(spellings: dict[str, str], form: str, area: str) -> bool:
    """Whether the variety uses the spelling, or VarCon does not say which spelling it uses."""
    return _uses(spellings[form], area) or not any(_uses(tags, area) for tags in spellings.values())


def _uses(tags: str, area: str) -> bool:
    return any(tag[0] in AREAS[area] and not tag.endswith(_FOREIGN) for tag in tags.split(","))


def _elsewhere(uses: list[dict[str, str]], form: str) -> dict[str, str]:
    """The preferred spelling of each variety that prefers another, if all the lines agree on it."""
    found = {}
    for area, letters in AREAS.items():
        preferred = {_preferred(spellings, letters[0]) for spellings in uses}
        is_form = any(letters[0] in spellings[form].split(",") for spellings in uses)
        if len(preferred) == 1 and not is_form and (other := preferred.pop()):
            found[area] = other
    return found


def _preferred(spellings: dict[str, str], letter: str) -> str | None:
    return next((form for form, tags in spellings.items() if letter in tags.split(",")), None)
