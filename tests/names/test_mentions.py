"""Where names stand, and what they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.analysis.names.mentions import bare, mentions
from copydesk.document import Document
from copydesk.rule import Good
from copydesk.testing import read


def document(text: str) -> Document:
    return read(Good(text))


def found(text: str) -> list[str]:
    """The mentions, each as `title|name`."""
    return ["|".join((" ".join(p.text for p in one.title), one.text)).lstrip("|") for one in mentions(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Boris Johnson’s aides.", ["Boris Johnson"]),
        ("He met the Williams’ aides and James' dog.", ["Williams", "James"]),
        ("It was Mr. Johnson who called.", ["Mr|Johnson"]),
        ("So Russian Deputy Foreign Minister Sergei Ryabkov said.", ["Russian Deputy Foreign Minister|Sergei Ryabkov"]),
        ("He met Dame Judi Dench and Sir Ian McKellen.", ["Dame|Judi Dench", "Sir|Ian McKellen"]),
        ("He saw Virgil van Dijk and Kevin De Bruyne.", ["Virgil van Dijk", "Kevin De Bruyne"]),
        ("He met Osama bin Laden once.", ["Osama bin Laden"]),
        ("He read J.K. Rowling and George W. Bush.", ["J.K Rowling", "George W Bush"]),
        ("He met Martin Luther King Jr. in Atlanta.", ["Martin Luther King", "Atlanta"]),
        ("He met Valéry Giscard d’Estaing there.", ["Valéry Giscard d’Estaing"]),
        ("But Johnson said so. When Mr Ryabkov came, he left.", ["Johnson", "Mr|Ryabkov"]),
        ("She shops at Abercrombie & Fitch.", ["Abercrombie Fitch"]),
        ("He’ll come. It’s late. They've gone.", []),
        ("London, Paris and Rome lost.", ["London", "Paris", "Rome"]),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_byline_holds_no_name() -> None:
    story = (
        "Council votes on new bridge\n\nBy Rebecca Smith-Jones\n\nThe council voted for a bridge on Tuesday evening."
    )
    assert all("Rebecca" not in one for one in found(story))


def test_where_every_word_has_a_capital_none_proves_a_name() -> None:
    story = "Kremlin Says Tensions With Washington Remain High\n\nThe Kremlin said on Monday that it was so again."
    titled = [one.text for one in mentions(document(story)) if one.titled]
    assert titled
    assert [one.text for one in mentions(document(story)) if not one.titled] == ["Kremlin", "Monday"]


@pytest.mark.parametrize(
    ("form", "name"),
    [("Johnson’s", "Johnson"), ("O'Hara's", "O'Hara"), ("IT’S", "IT"), ("James", "James"), ("’s", "’s")],
)
def test_bare(form: str, name: str) -> None:
    assert bare(form) == name


@settings(max_examples=200)
@given(st.text(st.sampled_from("aAbBéÉ .,'’-&\n“”!?ßŁ1"), max_size=80))
def test_every_part_stands_where_it_says(text: str) -> None:
    read_ = document(f"x{text}")
    for mention in mentions(read_):
        for part in (*mention.title, *mention.parts):
            assert read_.quote(part.span) == part.text
        assert mention.parts
        assert not mention.span.start >= mention.span.end
