"""Names that take “the”, and where one stands without it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words

_ALWAYS = frozenset(
    {
        "Kremlin",
        "Pentagon",
        "Vatican",
        "Netherlands",
        "Philippines",
        "Bahamas",
        "Bundestag",
        "Knesset",
        "Taliban",
        "Treasury",
    }
)
_ABBREVIATED = frozenset(
    "UK US EU UN USA UAE BBC NHS IMF WHO FBI CIA ECB ANC BJP CBI MoD FDA CDC EPA DUP SNP WTO IOC RAF IRA".split()
)
_BEFORE = frozenset(
    "that by in from against with of for to into towards toward until between because than as if "
    "whether whose when while and but after".split()
)
_NO_PREPOSITION = frozenset({"that", "because", "if", "whether", "when", "while"})
_VERBS = frozenset(
    "is was has had will would can could should may might must does did said says needed wants "
    "wanted needs agreed refused "
    "decided warned told hopes hoped believes believed accused denied announced insisted argued "
    "claimed expects rejected remains supports supported".split()
)
_BEHIND = frozenset(
    "since after before because but while where which who whether on this last next during until so".split()
)


def bare_names(found: Words) -> Iterator[int]:
    """The numbers of names that stand bare as subject behind a conjunction, or as object behind a preposition."""
    for name in sorted((_ALWAYS | _ABBREVIATED) & found.places.keys()):
        numbers = found.places[name]
        with_the = [number for number in numbers if _has_the(found, number)]
        if name not in _ALWAYS and not with_the:
            continue
        for number in numbers:
            before = found.before(number)
            if (
                before
                and before.text in _BEFORE
                and found.gap(number - 1) in {" ", "\u00a0"}
                and _is_whole(found, number, before.text)
            ):
                yield number


def _has_the(found: Words, number: int) -> bool:
    """Whether it stands with its article and as a noun: nothing that it could belong to follows."""
    before, after = found.before(number), found.after(number)
    noun = (
        after is None
        or not found.gap(number).isspace()
        or after.text in _VERBS
        or after.text in _BEHIND | {"and", "to", "in", "of", "for", "over"}
    )
    return before is not None and before.text.lower() == "the" and noun


def _is_whole(found: Words, number: int, before: str) -> bool:
    """Whether the name is the whole subject or object: no noun follows that it describes, and no list goes on."""
    after, gap = found.after(number), found.gap(number)
    if after and gap in {" ", "\u00a0"}:
        if after.text in _VERBS:
            return before in _NO_PREPOSITION
        further = found.after(number + 1)
        if after.text == "or" and further and further.text == "other":
            return True
        return before not in _NO_PREPOSITION | {"and", "as", "than", "but"} and after.text in _BEHIND
    return before in {"in", "by", "from", "against", "with", "into"} and gap[:1] == "."
