"""Who is whom in a story."""

from __future__ import annotations

import pytest

from copydesk.analysis.names import names
from copydesk.analysis.names.people import same_given, split_name
from copydesk.rule import Good
from copydesk.testing import read


def people(text: str) -> dict[str, int]:
    """Each person's name with the number of mentions."""
    return {person.name: len(person.mentions) for person in names(read(Good(text))).people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Boris Johnson spoke first. Then Johnson left, and Mr Johnson’s car with him. Boris was late.",
            {"Boris Johnson": 4},
        ),
        (
            "Jon Johnson and his cousin John Johnson went to court. Jon won. John Johnson paid.",
            {"Jon Johnson": 2, "John Johnson": 2},
        ),
        ("George W. Bush came. The speech was George Bush’s own, said G. Bush.", {"George W Bush": 3}),
        ("Virgil van Dijk scored. Van Dijk smiled.", {"Virgil van Dijk": 2}),
        ("He studied at Ruth Ostler University in Ruth Street.", {}),
    ],
)
def test_people(text: str, expected: dict[str, int]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Boris", "Johnson"], ("Boris", "Johnson")),
        (["Virgil", "van", "Dijk"], ("Virgil", "van Dijk")),
        (["Ursula", "von", "der", "Leyen"], ("Ursula", "von der Leyen")),
        (["Mary", "Jane", "Kelly"], ("Mary Jane", "Kelly")),
    ],
)
def test_split_name(texts: list[str], expected: tuple[str, str]) -> None:
    assert split_name(texts) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("George", "G", True),
        ("Mary Jane", "Mary", True),
        ("Jon", "John", False),
        ("", "John", True),
        ("José", "Jose", True),
    ],
)
def test_same_given(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same
