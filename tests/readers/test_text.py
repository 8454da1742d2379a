"""Plain text: what belongs together, and what the lines of a story are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.document import Document

RUNNING = (
    "The council voted on Monday to close two of its seven libraries, and the chairman threatened to clear the hall."
)
WRAPPED = (
    "The council voted on Monday to close two of its seven\n"
    "libraries, and the chairman threatened to clear the\n"
    "hall before the vote was taken."
)

STORIES = {
    "agency copy": (
        "SWEDEN-NATO/FLAG (UPDATE 2)\n\nFlag goes up in Brussels after two centuries\n\nBy Hannah Marsh\n\n"
        "BRUSSELS, March 11, 2024 (Wire) - A flag was raised in steady rain on Monday outside the headquarters.\n\n"
        "Cheers in the rain\n\n" + RUNNING + "\n\n(Reporting by Hannah Marsh; editing by Paul Ingham)",
        ["slug", "headline", "byline", "paragraph", "heading", "paragraph", "credit"],
    ),
    "a page that was copied from a site": (
        "ugc_banner\n\nHarrowbeck Gazette | Local democracy\n\nCouncil votes to close two libraries\n\n"
        "Branches at Mill Lane and Fell View will go in June, members decided after a long debate.\n\n"
        "By Karen Liddle\nPublished: Wednesday 10 April 2024, 9.15am\nmain img\nPhotograph: (Reuters)\n\n" + RUNNING,
        ["slug", "slug", "headline", "standfirst", "byline", "dateline", "slug", "credit", "paragraph"],
    ),
    "a byline without By": (
        "Saudi Arabia and Iran to reopen embassies\n\nFarah Siddiqui and Tom Ellery\nLondon | Updated: Mar "
        "11, 2023, 09:42 AM IST\n\n" + RUNNING,
        ["headline", "byline", "dateline", "paragraph"],
    ),
    "a headline alone": ("Trade gap narrows as exports rise\n\n" + RUNNING, ["headline", "paragraph"]),
    "no headline": (RUNNING + "\n\n" + RUNNING, ["paragraph", "paragraph"]),
    "an interview": (
        "INTERVIEW\n\n‘Ye canna proofread the sea’: seven questions\n\n"
        + RUNNING
        + "\n\nQ: Who taught you to write?\n\nA: Nobody.\n\n"
        "Q: What will you do on Thursday?\n\nA: Same as Wednesday.",
        ["slug", "headline", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph"],
    ),
    "a press release": (
        "FOR IMMEDIATE RELEASE\n\nLarkspur Foods brings its bowl to 1,400 stores\n\nMINNEAPOLIS, Feb. 27, "
        "2024 — Larkspur Foods said today that it would sell a "
        "frozen dinner in 22 states.\n\nENDS\n\nNotes to editors\n\n" + RUNNING,
        ["slug", "headline", "paragraph", "slug", "heading", "paragraph"],
    ),
    "corrections": (
        "CORRECTIONS AND CLARIFICATIONS\n\nPage A1\nAn article on Tuesday about the budget misstated the "
        "size of the deficit.\n\n"
        "Page A3\nA headline on Thursday about the new bridge gave the wrong name for the contractor.",
        ["headline", "heading", "paragraph", "heading", "paragraph"],
    ),
    "a live blog": (
        "Budget live: taxes to rise by £40bn\n\n"
        + RUNNING
        + "\n\n16.25 In the café\n\n"
        + RUNNING
        + "\n\n10.42pm\n\n"
        + RUNNING,
        ["headline", "paragraph", "heading", "paragraph", "dateline", "paragraph"],
    ),
    "a letters page": (
        "Letters to the editor this week\n\nSir,\n\n" + RUNNING + "\n\nYours faithfully,\nJane Smith\nOxford",
        ["headline", "paragraph", "paragraph", "verse", "verse", "verse"],
    ),
    "verse": (
        "A song at the end of the games\n\n"
        + RUNNING
        + "\n\nThe hill was white in winter\nThe hill was green in May\nAnd I’ll be round when you’ve gone home\n\n"
        + RUNNING,
        ["headline", "paragraph", "verse", "verse", "verse", "paragraph"],
    ),
    "a list": (
        "What the council decided on Monday\n\n"
        + RUNNING
        + "\n\n- Mill Lane closes in June\n- Fell View closes in July\n\n1. First\n2) Second\n• Third",
        ["headline", "paragraph", "item", "item", "item", "item", "item"],
    ),
    "a correction under a story": (
        "Council votes to close two libraries\n\n"
        + RUNNING
        + "\n\nCorrection: An earlier version gave the wrong year.",
        ["headline", "paragraph", "note"],
    ),
    "the last paragraph is short and unfinished": (
        "Council votes to close two libraries\n\n" + RUNNING + "\n\nThe vote goes on",
        ["headline", "paragraph", "paragraph"],
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_kinds(name: str, document: Callable[..., Document]) -> None:
    text, kinds = STORIES[name]
    read = document(text)
    assert [block.kind for block in read.blocks] == kinds, [read.quote(block.span) for block in read.blocks]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(newline: str, document: Callable[..., Document]) -> None:
    read = document(newline.join([*WRAPPED.split("\n"), "", RUNNING]))
    assert read.text == WRAPPED.replace("\n", " ") + "\n\n" + RUNNING


@pytest.mark.parametrize(
    "lines",
    [
        [
            "By Karen Liddle, our senior correspondent in the north of England",
            "Published: Wednesday 10 April 2024, 9.15am",
        ],
        ["LondonUpdated: Jan 27, 2022, 08:06 PM IST", "main img"],
        ["THE DUNMORE LEDGER", "Saturday, March 8, 2025"],
        [RUNNING, RUNNING],
        ["Mill Lane closes in June", "Fell View closes in July"],
        ["The minister said that he would go,", "The delegates left."],
        ["On the one hand it was dear; on the other, it was not in the least so.", "P. Szulc, Wagga Wagga"],
    ],
)
def test_lines_that_stand_for_themselves(lines: list[str], document: Callable[..., Document]) -> None:
    read = document("\n".join(lines))
    assert [read.quote(block.span) for block in read.blocks] == lines


def test_a_soft_hyphen_is_no_letter(document: Callable[..., Document]) -> None:
    read = document("\u00ad\n\nThe coun\u00adcil voted.\n\n- \u00ad\n\nThe end.")
    assert read.text == "The council voted.\n\nThe end."
