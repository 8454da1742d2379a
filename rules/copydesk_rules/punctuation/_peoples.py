"""Where people in the plural own what follows: “the swimmers changing rooms”, “my parents house”."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk_rules.punctuation._it_is import next_form

PEOPLE = frozenset(
    "swimmers residents teachers players drivers farmers parents grandparents neighbours neighbors students pupils "
    "workers nurses doctors patients pensioners tenants landlords victims visitors judges jurors councillors ministers "
    "members voters shareholders directors managers owners passengers customers fans supporters miners sailors "
    "soldiers fishermen climbers runners riders cyclists walkers campaigners protesters organisers organizers "
    "villagers islanders locals guests authors writers artists singers actors dancers brothers sisters daughters "
    "sons boys girls lads cousins uncles aunts twins lawyers solicitors prosecutors defendants prisoners inmates "
    "officers detectives firefighters paramedics strikers hosts champions rivals opponents candidates senators "
    "governors trustees employers employees commuters motorists shoppers traders brewers bakers growers "
    "builders developers investors readers listeners viewers users bidders keepers referees umpires coaches "
    "hikers".split()
)
_BEFORE = frozenset("the these those my your his her our their all both many some other new old home".split())
_OWNED = frozenset(
    "families wages salaries pensions lunches decision decisions verdict goalkeeper captain homes bodies "
    "mothers fathers wives husbands children relatives solicitor lawyer barrister spokesman spokeswoman spokesperson "
    "complaints objections grievances opinions concerns fears demands lives livelihoods belongings savings "
    "goals innings jerseys shirts faces voices hands feet behaviour behavior attitude attitudes dogs horses eyes "
    "expectations ambitions careers responses questions requests names identities houses gardens grandchildren "
    "phones cars clothes shoes uniforms backs heads graves bedroom bedrooms kitchen wedding frustration anger "
    "frustrations anxieties memories stories wishes needs interests lawyers solicitors leader leaders deaths changing "
    "toilets dressing".split()
)
"""What belongs to people, and is no verb behind a plural: “the residents fear” is a sentence, “fears” makes none."""
_OWNED_OR_VERB = frozenset("petition house farm dog demand pay fear home boat car anger response reaction hope".split())
_ROOMS = frozenset({"room", "rooms"})
_GIVING = frozenset(
    "told gave give gives giving sold offered offers paid sent show shown showed asked made cost saved saves call "
    "called promised lent owed taught bought left brought tell telling denied allowed of".split()
)
_BEHIND_SUBJECT = frozenset("was is has had were will would claim claims deal rise".split())
_PLACED = frozenset("in at to from near outside behind with for by on inside".split())


def of_peoples(found: Words, form: str, numbers: list[int]) -> Iterator[int]:
    """The numbers of the plurals that lack their apostrophe."""
    if form not in PEOPLE:
        return
    for number in numbers:
        following = next_form(found, number)
        before, further = _in_front(found, number), _in_front(found, number - 1)
        if before not in _BEFORE or further in _GIVING:
            continue
        if following in {"changing", "dressing"}:
            owns = next_form(found, number + 1) in _ROOMS
        elif following in _OWNED:
            owns = True
        else:
            owns = following in _OWNED_OR_VERB and (further in _PLACED or _is_subject(found, number + 1))
        if owns:
            yield number


def _in_front(found: Words, number: int) -> str:
    """The word in front, where nothing but a space stands between."""
    before = found.before(number)
    return before.text.lower() if before and found.gap(number - 1).isspace() else ""


def _is_subject(found: Words, number: int) -> bool:
    """Whether the verb of the sentence follows, or a clause about the thing: “petition, which had 3,000 names”."""
    if next_form(found, number) in _BEHIND_SUBJECT:
        return True
    after = found.after(number)
    return after is not None and after.text == "which" and found.gap(number) == ", "
