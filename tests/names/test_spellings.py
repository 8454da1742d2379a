"""How near two spellings are, and which near ones are innocent."""

from __future__ import annotations

import pytest

from copydesk_rules.names._spellings import is_derived, is_plural, like, near_pairs, same_in_another_script


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Shamkhani", "Shamkani", 1),
        ("Kristersson", "Kristerson", 1),
        ("Carvajal", "Carjaval", 2),
        ("O’Connor", "O'Conner", 1),
        ("Reed", "Reid", 1),
        ("Isak", "Izak", 1),
    ],
)
def test_near_pairs(one: str, other: str, apart: int) -> None:
    assert list(near_pairs([one, other, "Westminster", "Ox"])) == [(one, other, apart)]


@pytest.mark.parametrize(
    ("one", "other"), [("Peña", "Pena"), ("Wan-Bissaka", "Wan Bissaka"), ("Hall", "Wall Street"), ("Lee", "Leo")]
)
def test_no_pair(one: str, other: str) -> None:
    assert list(near_pairs([one, other])) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kenya", "Kenyan"), ("Iraq", "Iraqi"), ("Turks", "Turkish"), ("Europe", "European")],
)
def test_derived(one: str, other: str) -> None:
    assert is_derived(one, other)
    assert is_derived(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Pelham", "Pelhan"), ("Johnson", "Johnsen"), ("Shamkhani", "Shamkani"), ("Isak", "Izak")]
)
def test_not_derived(one: str, other: str) -> None:
    assert not is_derived(one, other)


def test_plurals() -> None:
    assert is_plural("Steinbergs", "Steinberg")
    assert is_plural("Ellis", "Ellises")
    assert not is_plural("Peskov", "Pesko")


@pytest.mark.parametrize(
    ("one", "other", "nation", "same"),
    [
        ("sergei", "sergey", "Russia", True),
        ("zelensky", "zelenskyy", "Ukraine", True),
        ("yuri", "iuri", "Russia", True),
        ("hussein", "husain", "Jordan", True),
        ("mohammed", "muhammad", "Egypt", True),
        ("peskov", "pesko", "Russia", False),
        ("putin", "puutin", "Russia", False),
        ("merkel", "merkle", "Germany", False),
        ("stoltenberg", "stoltenburg", "Norway", False),
    ],
)
def test_transliterations(one: str, other: str, nation: str, same: bool) -> None:
    assert same_in_another_script(one, other, nation) is same


def test_capitals_are_kept() -> None:
    assert like("Peskov", "PESKO") == "PESKOV"
    assert like("Peskov", "Pesko") == "Peskov"
