"""The day of publication and the authors, from a story's own header lines."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.document import Meta
from copydesk.readers.masthead import masthead

BODY = (
    "paragraph",
    "The council voted on Monday to close the bridge, which was built in 1931 and has been weak for years.",
)

# A header line (or the opening of the first paragraph), and the day that it gives.
STAMPS = """
Updated: Jan 27, 2022, 08:06 PM IST                                   | 2022-01-27
LondonUpdated: Jan 27, 2022, 08:06 PM IST                             | 2022-01-27
Bengaluru, Updated: Aug 24, 2023, 09:40 AM IST                        | 2023-08-24
Published: 14 Mar 2024 09:12 GMT                                      | 2024-03-14
Published 14 March 2024                                               | 2024-03-14
First published 12.04.2023                                            | 2023-04-12
First published on Tuesday 5 November 2019 06.00 GMT                  | 2019-11-05
Posted on 3/14/24                                                     | 2024-03-14
Issued: 14 March 2024                                                 | 2024-03-14
Date: 2024-03-14                                                      | 2024-03-14
Released March 14th, 2024                                             | 2024-03-14
FOR IMMEDIATE RELEASE: March 14, 2024                                 | 2024-03-14
Embargoed until 00:01 Thursday 14 March 2024                          | 2024-03-14
5 November 2019                                                       | 2019-11-05
Tuesday, 5 November 2019                                              | 2019-11-05
Thursday, March 14, 2024, 9.30am                                      | 2024-03-14
THE DUNMORE LEDGER, Saturday, March 8, 2025                           | 2025-03-08
Wednesday, March 14, 2024                                             | 2024-03-14
Published 14 March 2024 | Updated 20 March 2024                       | 2024-03-14
Updated 20 March 2024, first published 14 March 2024                  | 2024-03-14
Last updated on 20 March 2024                                         | 2024-03-20
Words: Ann Weir / Pictures: Jo Hale / 5 March 2025, 10.40am           | 2025-03-05
30 June 2024 to 31 August 2024: what is on at the halls and when      | none
Published 31 June 2024                                                | none
How the fire of 5 November 2019 changed a street                      | none
In 2019 the town had one bridge                                       | none
Posted on 3/4/24                                                      | none
"""

OPENINGS = """
LONDON, March 14, 2024 (Wire) - The bank kept rates where they were.                    | 2024-03-14
BRUSSELS, March 11, 2024 (Wire) - Sweden's flag was raised.                             | 2024-03-11
SILVERSTONE, England, July 7, 2024 (Wire) - He won on Sunday.                           | 2024-07-07
PHOENIX, Dec. 1, 2023 (Wire) -- She died here on Friday.                                | 2023-12-01
RIO DE JANEIRO, Nov 18, 2024 (Wire) – The summit has opened.                            | 2024-11-18
AUSTIN, Texas, Feb. 27, 2024 /NewsRelease/ -- The company said so today.                | 2024-02-27
GENEVA/LONDON, 5 May 2023 — The drug works, a trial has found.                          | 2023-05-05
Leeds, 5 May 2023 – The mill is to close, its owner says.                               | 2023-05-05
March 14, 2024 — The board met and agreed to meet again.                                | 2024-03-14
LONDON, March 14 (Wire) - The bank kept rates where they were.                          | none
On March 14, 2024 - a cold day - the bank kept rates where they were.                   | none
The bank kept rates on March 14, 2024 - a cold day - and will again.                    | none
Anna Hale, born on March 14, 1950 - a cold day - has died in her sleep.                 | none
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.rpartition("|") for line in table.strip().splitlines())
    return [(copy.strip(), read.strip()) for copy, _, read in pairs]


def day(blocks: list[tuple[str, str]], told: Meta | None = None) -> str:
    published = masthead(blocks, told or Meta()).published
    return published.isoformat() if published else "none"


@pytest.mark.parametrize(("line", "expected"), rows(STAMPS))
def test_header_lines(line: str, expected: str) -> None:
    assert day([("headline", "A bridge is to close for repairs"), ("slug", line), BODY]) == expected


@pytest.mark.parametrize(("opening", "expected"), rows(OPENINGS))
def test_the_dateline_that_opens_the_first_paragraph(opening: str, expected: str) -> None:
    assert day([("headline", "A bridge is to close for repairs"), ("paragraph", opening)]) == expected


def test_a_dateline_without_a_year_takes_it_from_another_stamp() -> None:
    wire = ("paragraph", "LONDON, March 14 (Wire) - The bank kept rates where they were, as it had been expected to.")
    assert day([("dateline", "Updated: 15 March 2024, 08:00 GMT"), wire]) == "2024-03-14"
    assert day([wire, BODY, ("note", "© 2024 The Wire")]) == "2024-03-14"


def test_an_ambiguous_stamp_is_read_by_language() -> None:
    stamp = [("slug", "Posted on 3/4/2024"), BODY]
    assert day(stamp, Meta(language="en-US")) == "2024-03-04"
    assert day(stamp, Meta(language="en-GB")) == "2024-04-03"
    assert day(stamp, Meta(language="en")) == "none"


def test_a_byline_gives_day_and_authors() -> None:
    blocks = [("byline", "By Ann Weir and Jo O’Hale in Leeds | Tuesday, 5 November 2019"), BODY]
    found = masthead(blocks, Meta())
    assert found.published == date(2019, 11, 5)
    assert found.authors == ("Ann Weir", "Jo O’Hale")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Weir", ("Ann Weir",)),
        ("By ANN WEIR", ("ANN WEIR",)),
        ("By Ann Weir, Political Editor", ("Ann Weir",)),
        ("By Ann Weir, Jo Hale and Max van der Berg", ("Ann Weir", "Jo Hale", "Max van der Berg")),
        ("Compiled by Owen Ballard", ("Owen Ballard",)),
        ("By Staff Reporter", ()),
        ("By Agencies", ()),
    ],
)
def test_authors(line: str, authors: tuple[str, ...]) -> None:
    assert masthead([("byline", line), BODY], Meta()).authors == authors


def test_the_title_is_the_headline() -> None:
    assert (
        masthead([("slug", "BRIDGE"), ("headline", "A bridge is to close"), BODY], Meta()).title
        == "A bridge is to close"
    )


def test_only_the_head_of_a_story_is_looked_at() -> None:
    assert day([BODY] * 3 + [("paragraph", "Published: 14 March 2024")]) == "none"
