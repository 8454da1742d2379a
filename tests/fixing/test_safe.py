"""What `--fix` changes and what it leaves: facts, names, quotations, and what somebody let stand."""

from __future__ import annotations

from functools import cache

import pytest

from copydesk.desk import Desk
from copydesk.plugins import load_plugins
from copydesk.settings import Settings


@cache
def desk(language: str | None = None) -> Desk:
    return Desk(load_plugins(), Settings(language=language))


def fixed(copy: str, suffix: str = ".txt", *, language: str | None = None, unsafe: bool = False) -> str:
    checked, data = desk(language).fix_bytes(f"copy{suffix}", copy.encode(), unsafe=unsafe)
    assert not checked.troubles
    return data.decode()


@pytest.mark.parametrize(
    ("copy", "becomes"),
    [
        # marks and spaces, in quotations too: they are the printer's, not the speaker's
        ("They sailed to Gotland , an island.", "They sailed to Gotland, an island."),
        ("“We sailed to Gotland , and back,” she said.", "“We sailed to Gotland, and back,” she said."),
        ("He came in stoppage time,, too late.", "He came in stoppage time, too late."),
        ("“We were in the dark,“ she said.", "“We were in the dark,” she said."),
        (
            "The paper transposed two figures.The herd is smaller.",
            "The paper transposed two figures. The herd is smaller.",
        ),
        ("The coun\u200bcil met on Monday.", "The council met on Monday."),
        # words that stand twice, and slips that are no words
        ("It was the the last train.", "It was the last train."),
        ("They will recieve it, and we recieve nothing.", "They will receive it, and we receive nothing."),
        ("Goverment ministers met on Monday.", "Government ministers met on Monday."),
        # several at once, side by side and in one word's reach
        ("The the talks , which which they recieve  now,, went on.", "The talks, which they receive now, went on."),
    ],
)
def test_safe(copy: str, becomes: str) -> None:
    assert fixed(copy) == becomes


@pytest.mark.parametrize(
    ("copy", "unsafely"),
    [
        # what somebody said or wrote
        ("“We will recieve it,” he said.", "“We will receive it,” he said."),
        ("“It was the the last,” he said.", "“It was the last,” he said."),
        # in doubt it is quoted: the closing mark is missing
        ("“We will recieve it, he said on Monday.", "“We will receive it,” he said on Monday."),
        # a word for a word: if the rule is wrong, nobody sees what was there
        ("He goes on trail for fraud in May.", "He goes on trial for fraud in May."),
        ("The boat sank 12 miles of the coast of Kent.", "The boat sank 12 miles off the coast of Kent."),
        # words that may be names: a dish, a scent, a place; a short form that may be an abbreviation
        ("They ate gado gado on the hill.", "They ate gado on the hill."),
        ("The minister minister said no.", "The minister said no."),
        # facts
        ("They meet on Monday, March 5, 2024, at noon.", "They meet on Tuesday, March 5, 2024, at noon."),
        # marks that say that something is missing, or is meant
        ("She left early, in March, , and never came back.", "She left early, in March, and never came back."),
        ("The talks will go on for as long as they must,", "The talks will go on for as long as they must"),
        ("The mayor, \u202eedo, left.", "The mayor, edo, left."),
        ("It was the mayor\x19s house.", "It was the mayors house."),
    ],
)
def test_unsafe(copy: str, unsafely: str) -> None:
    assert fixed(copy) == copy
    assert fixed(copy, unsafe=True) == unsafely


def test_names_are_never_set_right_unasked() -> None:
    copy = "The shares of Catepillar fell. They fell by a third, as the board of Catepillar had feared."
    assert fixed(copy) == copy


def test_words_that_were_quoted_stay_where_others_are_mended() -> None:
    copy = "They recieve money. “We recieve nothing,” she said. They recieve more."
    assert fixed(copy) == "They receive money. “We recieve nothing,” she said. They receive more."


def test_a_block_quote_is_a_quotation() -> None:
    copy = "She wrote:\n\n> We will recieve it from the the council when it meets.\n\nThey will recieve it.\n"
    assert fixed(copy, ".md") == copy, "the first mention is hers, so a person decides on them all"


def test_marks_that_a_reader_is_to_type_stay() -> None:
    copy = "“Set it,” she said. “It’s the desk’s habit.” We’ve set {}first' and {}red' here, “as told”.\n"
    typed, printed = copy.format("name='", "colour='"), copy.format("'", "'")
    assert fixed(typed) == typed
    assert fixed(printed) == printed.replace(" '", " ‘").replace("' ", "’ ")


def test_the_variety_must_have_been_named() -> None:
    assert fixed("The color of the water changed.", language="en-GB") == "The colour of the water changed."
    guessed = "The colour, the flavour and the odour were as the centre’s neighbours said, and the honor theirs."
    assert fixed(guessed) == guessed
    assert "honour" in fixed(guessed, unsafe=True)


def test_capitals_stay() -> None:
    copy = "Color is all. The water has a color, and the sky has another color."
    assert fixed(copy, language="en-GB") == copy.replace("Color", "Colour").replace("color", "colour")


@pytest.mark.parametrize(
    "copy",
    [
        "They recieve it.\n\n<!-- stet misspelling -->\nThey recieve more.\n",
        '<!-- stet misspelling: "they recieve" -->\n\nWe recieve it, and they recieve more.\n',
    ],
)
def test_a_stet_holds_for_every_mention(copy: str) -> None:
    assert fixed(copy, ".md") == copy


@pytest.mark.parametrize(
    ("copy", "becomes"),
    [
        ("<p>will re<b>cie</b>ve it</p>", "<p>will re<b>cei</b>ve it</p>"),
        ("<p>caf&eacute; , late</p>", "<p>caf&eacute;, late</p>"),
        ("<p>the <b>the</b> end of it</p>", "<p>the<b></b> end of it</p>"),
        ("<p>AT&amp;T , they say</p>", "<p>AT&amp;T, they say</p>"),
        ("<p>It was &quot;late,&quot;she said.</p>", "<p>It was &quot;late,&quot; she said.</p>"),
        ("<p><img alt='It isnt an &quot;ark&quot;'>", "<p><img alt='It isn&#39;t an &quot;ark&quot;'>"),
        ("<p>It was late.<br>\r\nIt  was dark , too.</p>", "<p>It was late.<br>\r\nIt  was dark, too.</p>"),
    ],
)
def test_mark_up_stays(copy: str, becomes: str) -> None:
    page = "<html><body><h1>Late trains</h1>\r\n{}\r\n<p>Nobody came, and the doors were shut.</p></body></html>"
    assert fixed(page.format(copy), ".html") == page.format(becomes)
