"""Hunspell dictionaries are expanded as Hunspell understands them."""

from __future__ import annotations

import pytest

from copydesk.lexicon.affixes import BrokenAffixes, expand, read_affixes

AFFIXES = """
SET UTF-8
NEEDAFFIX Z
PFX U Y 1
PFX U 0 un .
SFX D Y 4
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX D 0 ed [aeiou]y
SFX X N 1
SFX X 0 ly .
"""


def words(dictionary: str, affixes: str = AFFIXES) -> set[str]:
    return {word for word, _ in expand(dictionary, read_affixes(affixes))}


def test_suffixes_follow_their_conditions() -> None:
    assert words("3\nbake/D\ncarry/D\nplay/D") == {"bake", "baked", "carry", "carried", "play", "played"}


def test_prefixes_cross_with_suffixes_that_allow_it() -> None:
    assert words("1\ndo/UD") == {"do", "undo", "doed", "undoed"}
    assert words("1\nkind/UX") == {"kind", "unkind", "kindly"}


def test_a_stem_that_needs_an_affix_is_no_word_by_itself() -> None:
    assert words("1\nbake/DZ") == {"baked"}


def test_flags_may_be_numbers_pairs_of_letters_or_aliases() -> None:
    assert words("1\nbake/12,7", "FLAG num\nSFX 12 Y 1\nSFX 12 0 d e\n") == {"bake", "baked"}
    assert words("1\nbake/AbCd", "FLAG long\nSFX Cd Y 1\nSFX Cd 0 d e\n") == {"bake", "baked"}
    assert words("1\nbake/1", "AF 1\nAF D\nSFX D Y 1\nSFX D 0 d e\n") == {"bake", "baked"}


def test_comments_and_morphology_are_no_part_of_a_word() -> None:
    assert words("2\nbake\tpo:verb\n# remark\nand/D po:verb") == {"bake", "and", "anded"}


@pytest.mark.parametrize("broken", ["SFX D Y many\n", "SFX D Y 1\nSFX D 0 d [e\n", "SFX D Y 1\nSFX D 0\n"])
def test_a_broken_file_is_named_with_its_line(broken: str) -> None:
    with pytest.raises(BrokenAffixes, match=r"line \d+"):
        read_affixes(broken)


@pytest.mark.parametrize(
    ("dictionary", "affixes", "made"),
    [
        ("1\nwork/A", "SFX A Y 1\nSFX A 0 er/B .\nSFX B Y 1\nSFX B 0 s .\n", {"work", "worker", "workers"}),
        (
            "1\nwork/1001",
            "FLAG num\nSFX 1001 Y 1\nSFX 1001 0 er/7 .\nSFX 7 Y 1\nSFX 7 0 s .\n",
            {"work", "worker", "workers"},
        ),
        ("1\nwork/ß", "FLAG UTF-8\nSFX ß Y 1\nSFX ß 0 s .\n", {"work", "works"}),
        ("2\nfoo/S\nfoos/F", "FORBIDDENWORD F\nSFX S Y 1\nSFX S 0 s .\n", {"foo"}),
        ("1\nleg/OS", "ONLYINCOMPOUND O\nSFX S Y 1\nSFX S 0 s .\n", set()),
        ("1\nleg/S", "ONLYINCOMPOUND O\nSFX S Y 2\nSFX S 0 s .\nSFX S 0 n/O .\n", {"leg", "legs"}),
        ("1\ntanz/GT", "CIRCUMFIX C\nPFX G Y 1\nPFX G 0 ge/C .\nSFX T Y 1\nSFX T 0 t/C .\n", {"tanz", "getanzt"}),
        ("1\nhomme/L", "PFX L Y 1\nPFX L 0 l' [aeiouh]\n", {"homme"}),
        ("1\na.b/S", "SFX S Y 1\nSFX S 0 s [.]b\n", {"a.b", "a.bs"}),
        ("1\nand\\/or/S", "SFX S Y 1\nSFX S 0 s .\n", {"and/or", "and/ors"}),
        ("1\ncar/S", "SFX S Y 1\nSFX S 0 s [^a-]r\n", {"car"}),
    ],
)
def test_what_hunspell_says_of_flags_holds(dictionary: str, affixes: str, made: set[str]) -> None:
    assert words(dictionary, affixes) == made
