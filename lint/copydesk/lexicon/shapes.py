"""How a word is written: what belongs to the spelling of the word, and what only to its place in the copy."""

from __future__ import annotations

APOSTROPHES = str.maketrans("’ʼ‘‐‑", "'''--")

CONTRACTED = ("'s", "'ll", "'d", "'ve", "'re", "'m", "n't", "'em")
"""What English hangs on a word with an apostrophe."""

ELIDED = ("o'", "d'", "l'", "m'", "n'", "t'", "c'", "j'", "s'", "qu'", "al-", "el-", "mc", "mac", "fitz")
"""What names and foreign words put in front of another word."""

PREFIXES = frozenset(
    "ante anti arch astro audio auto bio broad by cardio co counter cross crypto cyber de dis down eco electro "
    "ethno euro ex extra fore gastro geo half hydro hyper in infra inter intra macro mal mega meta micro mid "
    "mini mis mono multi nano narco neo neuro non off omni on out over pan para petro pharma photo physio poly "
    "post pre pro proto pseudo psycho quasi radio re retro self semi socio step sub super techno tele thermo "
    "trans tri turbo ultra un under uni up vice video".split()
)

HYPHENED = frozenset(
    "a afro all anglo austro bi cum de e ee er esque est f fi goer hi i ify ish ism ist ization ize la le less "
    "like lo m ness o oh ology pre pro re ready sci sino so style t to u um un vis w wi wise wow x y".split()
)
"""What is no word of its own, but stands beside a hyphen in one."""

SUFFIXES = frozenset(
    "like wise style free proof based bound ish less ness ship hood dom gate esque fest athon maker makers making "
    "goer goers going holder holders owner owners keeper keepers worker workers able ability seeker seekers "
    "builder builders grower growers watcher watchers hunter hunters fighter fighters buster busters breaker "
    "breakers lover lovers dweller dwellers master mate mates man men woman women people person folk boy boys girl "
    "girls kid kids house houses land lands side wide wear ware work works line lines ball board boards room "
    "rooms shop shops yard yards box boxes book books wood stone berry berries phone phones ward wards town "
    "way ways field fields fish bird birds proofed scape scapes phobia phobe phobes phobic phile philes ologist "
    "mania maniac aholic speak nomics verse tastic licious ization isation".split()
)

_FUNCTION_WORDS = frozenset(
    "about above after again against alone along also although always among another around because been before "
    "being below between both could does down during each either else even every everything first from have having "
    "here herself himself however into itself just last less like many more most much must myself neither never next "
    "none nothing often once only other others ourselves over perhaps rather same shall should since some something "
    "soon still such than that their them themselves then there therefore these they thing this those though through "
    "thus together under until upon very well were what when where whether which while whom whose with within without "
    "would your yourself able that's time".split()
)
LEAST_STEM, LEAST_STEM_FREQUENCY = 4, 250
_SHORTEST_AFFIX, _LONGEST_AFFIX = 2, max(map(len, PREFIXES | SUFFIXES))


def plain(form: str) -> str:
    """The form with straight apostrophes and plain hyphens."""
    return form if form.isascii() else form.translate(APOSTROPHES)


def without_possessive(form: str) -> str:
    """The form without the possessive’s apostrophe and s."""
    if form.endswith("'s") or form.endswith("'S"):
        return form[:-2]
    return form[:-1] if form.endswith(("s'", "S'", "'")) and len(form) > 2 else form


def without_accents(form: str) -> str:
    """The form with its letters bare of accents."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", form) if not combining(letter))


def like(form: str, model: str) -> str:
    """The form in the capitals of the model: `color` like `Colour` is `Color`."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    if model[:1].isupper() and form[:1].islower():
        return form[:1].upper() + form[1:]
    return form


def splits(form: str) -> list[tuple[str, str]]:
    """The ways to see a form as a prefix and a stem, or as a stem and a suffix; the stem first in each pair.

    A stem that is a function word is none: `overthere` lacks a space.
    """
    found = []
    for cut in range(_SHORTEST_AFFIX, min(_LONGEST_AFFIX, len(form) - LEAST_STEM) + 1):
        for affix, stem, affixes in ((form[:cut], form[cut:], PREFIXES), (form[-cut:], form[:-cut], SUFFIXES)):
            if affix in affixes and stem not in _FUNCTION_WORDS:
                found.append((stem, affix))
    return found
