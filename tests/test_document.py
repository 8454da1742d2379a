"""Spans, pieces and the way back to the source."""

from __future__ import annotations

import pytest

from copydesk.document import OPAQUE, Meta, Place, Source, Span
from copydesk.knowledge import Knowledge
from copydesk.reading import Reading, addresses


def reading_of(text: str) -> Reading:
    return Reading(Source("story.txt", text))


def finish(reading: Reading):
    return reading.finish(Meta(), Knowledge())


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n\rtwo", 5, (3, 1)),
        ("one\u2028two\x0bthree\x85four", 12, (1, 13)),
        ("😀 two", 2, (1, 3)),
        ("one\n", 4, (2, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_lines_end_at_newline_and_carriage_return_alone(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Source("x", text).place(offset) == Place(*place)


def test_a_letter_written_as_an_entity_is_where_the_entity_is() -> None:
    reading = reading_of("R&eacute;my went")
    reading.take(0, 1)
    reading.take_as("é", 1, 9)
    reading.take(9, 16)
    document = finish(reading)
    assert document.text == "Rémy went"
    assert document.in_source(Span(0, 4)) == Span(0, 11)
    assert document.in_source(Span(1, 2)) == Span(1, 9)
    assert document.in_source(Span(2, 4)) == Span(9, 11)


def test_markup_inside_a_word_lies_inside_its_place() -> None:
    reading = reading_of("<i>Mon</i>day")
    reading.take(3, 6)
    reading.take(10, 13)
    document = finish(reading)
    assert document.text == "Monday"
    assert document.in_source(Span(0, 6)) == Span(3, 13)
    assert [part.source for part in document.parts_in_source(Span(0, 6))] == [Span(3, 6), Span(10, 13)]


def test_a_gap_lies_behind_the_letter_before_it() -> None:
    reading = reading_of("<p>one</p> <p>two</p>")
    reading.take(3, 6)
    reading.end_block("paragraph")
    reading.take(14, 17)
    document = finish(reading)
    assert document.text == "one\n\ntwo"
    assert document.in_source(Span(3, 3)) == Span(6, 6)
    assert document.in_source(Span(5, 5)) == Span(14, 14)
    assert document.in_source(Span(6, 6)) == Span(15, 15)
    assert document.in_source(Span(8, 8)) == Span(17, 17)
    assert document.in_source(Span(0, 0)) == Span(3, 3)


def test_white_space_at_the_ends_of_a_block_is_dropped_and_places_hold() -> None:
    reading = reading_of("  one \n\n \n two  ")
    reading.take(0, 7)
    reading.end_block("paragraph")
    reading.take(7, 9)
    reading.end_block("paragraph")
    reading.take(9, 16)
    document = finish(reading)
    assert document.text == "one\n\ntwo"
    assert [document.quote(block.span) for block in document.blocks] == ["one", "two"]
    assert document.in_source(Span(5, 8)) == Span(11, 14)


def test_a_block_of_white_space_is_no_block() -> None:
    reading = reading_of(" \n ")
    reading.take(0, 3)
    document = finish(reading)
    assert document.text == ""
    assert document.blocks == ()
    assert document.in_source(Span(0, 0)) == Span(0, 0)


def test_no_block_of_an_unknown_kind() -> None:
    with pytest.raises(ValueError, match="sidebar"):
        reading_of("x").end_block("sidebar")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/a_(b), or", ["https://example.org/a_(b)"]),
        ("(www.example.org/x).", ["www.example.org/x"]),
        ("write to relay@tarnvalley.example.", ["relay@tarnvalley.example"]),
        ("on example.com today", ["example.com"]),
        ("He came.Then he went", []),
        ("the U.S. and Node.js", []),
        ("nothing here", []),
        ("bbc.co.uk/sport is", ["bbc.co.uk/sport"]),
    ],
)
def test_addresses_are_told_from_sentences(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in addresses(text, 0, len(text))] == found


def test_an_address_is_one_opaque_letter() -> None:
    reading = reading_of("See www.example.org/faq, please")
    reading.take_prose(0, 31)
    document = finish(reading)
    assert document.text == f"See {OPAQUE}, please"
    assert document.in_source(Span(4, 5)) == Span(4, 23)


@pytest.mark.parametrize(
    ("tag", "variety"),
    [("en-GB", "GB"), ("en_US", "US"), ("en-Latn-IN", "IN"), ("en", None), (None, None), ("en-au", "AU")],
)
def test_the_variety_is_the_country_of_the_language(tag: str | None, variety: str | None) -> None:
    assert Meta(language=tag).variety == variety
