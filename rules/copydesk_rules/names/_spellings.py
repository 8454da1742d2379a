"""How near two spellings of a name are, and what makes two near ones innocent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from copydesk.namebook.folding import deletes, fold

SHORTEST = 4
LONG = 8

_ENDINGS = frozenset("s es an ian ean ans ians ese is ish ic er ers ite ites ist ists ism ns ing a i".split())


def distance(one: str, other: str, most: int = 2) -> int:
    """Slips between two folded spellings (a transposition is one), or -1 where there are more than `most`."""
    from editdistpy import damerau_osa

    return int(damerau_osa.distance(one, other, most))


def allowed(one: str, other: str) -> int:
    """How many slips two spellings of one name can be apart."""
    return 2 if min(len(one), len(other)) >= LONG else 1


def near_pairs(forms: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Pairs of forms that can be spellings of one name, with their distance; folded alike they are none."""
    folded = {form: fold(form).replace(" ", "") for form in forms}
    buckets: dict[str, list[str]] = defaultdict(list)
    for form, key in folded.items():
        if len(key) < SHORTEST:
            continue
        for variant in deletes(key) if len(key) < LONG else _ends(key):
            buckets[variant].append(form)
    seen = set()
    for together in buckets.values():
        for at, one in enumerate(together):
            for other in together[at + 1 :]:
                if (one, other) in seen or abs(len(one) - len(other)) > 2:
                    continue
                seen.add((one, other))
                first, second = folded[one], folded[other]
                apart = distance(first, second, allowed(first, second))
                if apart > 0:
                    yield one, other, apart


def _ends(key: str) -> set[str]:
    """What two long spellings share if at most two slips part them: the word less one letter, or one of its ends."""
    return {key[:at] + key[at + 1 :] for at in range(len(key))} | {key, f"^{key[:3]}", f"{key[-4:]}$", f"{key[2:6]}%"}


def is_name_shaped(form: str) -> bool:
    """Whether a form is written as names of people and places are: not `USE_TLS`, `PyPy`, `Salsa20` or `GCSEs`."""
    letters = form.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    if not letters.isalpha():
        return False
    if form.isupper():
        return len(form) > 5
    for piece in form.replace("’", "'").replace("'", "-").replace(".", "-").split("-"):
        inner = next((at for at, letter in enumerate(piece[1:], 1) if letter.isupper()), None)
        if inner is not None and (piece[:inner] not in _FRONT or not piece[inner + 1 :].islower()):
            return False
    return True


_FRONT = frozenset("Mc Mac De Di Du Da Del Des Della La Le Van Von Fitz Ap Al El Ten Ter St Bin".split())
"""What can stand before a capital inside a name: `DiCaprio`, `McBride`."""


def is_plural(one: str, other: str) -> bool:
    """Whether one is the other with a plural's ending: `Steinbergs`, `Ellises`, `Kennedys`."""
    short, long_ = sorted((one.lower(), other.lower()), key=len)
    return long_ in (short + "s", short + "es")


def is_derived(one: str, other: str) -> bool:
    """Whether one is the other's demonym or adjective by its ending: `Kenyan`, `Iraqi`, `Spanish`."""
    short, long_ = sorted((one.lower(), other.lower()), key=len)
    if long_.startswith(short):
        ending = long_[len(short) :]
        return ending in _ENDINGS or (ending == "n" and short[-1] in "aoi")
    stem = 0
    while stem < len(short) and short[stem] == long_[stem]:
        stem += 1
    rest = short[stem:], long_[stem:]
    return stem >= 3 and max(map(len, rest)) > 1 and all(end in _ENDINGS or not end for end in rest)


def like(model: str, printed: str) -> str:
    """A spelling set in capitals where the printed one is."""
    return model.upper() if printed.isupper() and len(printed) > 1 else model


IN_CYRILLIC = frozenset(
    "Russia;Ukraine;Belarus;Bulgaria;Serbia;North Macedonia;Montenegro;Kazakhstan;Kyrgyzstan;Tajikistan;"
    "Uzbekistan;Turkmenistan;Mongolia;Soviet Union;Georgia;Armenia;Greece;Cyprus;Israel;India".split(";")
)
_ARABIC = frozenset(
    "Afghanistan;Algeria;Bahrain;Bangladesh;Egypt;Iran;Iraq;Jordan;Kuwait;Lebanon;Libya;"
    "Morocco;Oman;Pakistan;Palestine;Palestinian territories;Qatar;Saudi Arabia;Somalia;Sudan;Syria;"
    "Tunisia;United Arab Emirates;Yemen".split(";")
)
_ALIKE = tuple(
    pair.split("=")
    for pair in (
        "gue=ge tch=ch aa=a shch=sh sch=sh kh=h ks=x ph=f w=v yo=e io=e ye=e "
        "ie=e ou=u oo=u ee=i ij=i iy=i ii=i yi=i yy=i y=i j=i q=k c=k"
    ).split()
)
"""Letters that stand for one sound of a name from another script, in the order in which they are read."""


def same_in_another_script(one: str, other: str, nation: str) -> bool:
    """Whether two folded spellings are transliterations of one name from a script that is not Latin."""
    if nation not in IN_CYRILLIC and nation not in _ARABIC:
        return False
    return _skeleton(one, nation in _ARABIC) == _skeleton(other, nation in _ARABIC)


def is_lawful_ending(one: str, other: str) -> bool:
    """Whether two transliterations differ as the accepted schemes do: in glides and the letters for `й`, `ё`, `х`."""
    return _glideless(one) == _glideless(other)


def _glideless(word: str) -> str:
    for written, sound in (("yo", "e"), ("ye", "e"), ("ie", "e"), ("ks", "x"), ("kh", "h")):
        word = word.replace(written, sound)
    stem = word.rstrip("yij")
    return stem + "y" if stem != word else word


def _skeleton(word: str, vowels_alike: bool) -> str:
    for written, sound in _ALIKE:
        word = word.replace(written, sound)
    if vowels_alike:
        word = word.translate(str.maketrans("eiou", "aaaa"))
    return "".join(
        letter
        for at, letter in enumerate(word)
        if not at or letter != word[at - 1] or letter in "aeiou" or at == len(word) - 1
    )
