"""Dates as copy writes them, and what is no date at all. A row: the copy, and each date as it must be read."""

from __future__ import annotations

import pytest

from copydesk.almanac import WEEKDAYS, find_dates

# What is read: [weekday] [day] month [year], in that order, a dash for what is not written.
DAYS = """
14 March 2024                                  | - 14 3 2024
14 Mar 2024                                    | - 14 3 2024
14 Mar. 2024                                   | - 14 3 2024
14th March 2024                                | - 14 3 2024
the 14th of March 2024                         | - 14 3 2024
the 14th of March, 2024                        | - 14 3 2024
March 14, 2024                                 | - 14 3 2024
March 14 2024                                  | - 14 3 2024
March 14th, 2024                               | - 14 3 2024
March the 14th, 2024                           | - 14 3 2024
Mar. 14, 2024                                  | - 14 3 2024
MARCH 14, 2024                                 | - 14 3 2024
14 march 2024                                  | nothing
14 january 2024                                | - 14 1 2024
14-Mar-2024                                    | - 14 3 2024
2024-03-14                                     | - 14 3 2024
2024-03-14T09:12:00Z                           | - 14 3 2024
2024/03/14                                     | - 14 3 2024
14/03/2024                                     | - 14 3 2024
14/3/24                                        | - 14 3 2024
3/14/24                                        | - 14 3 2024
14.03.2024                                     | - 14 3 2024
14-03-2024                                     | - 14 3 2024
Thursday 14 March                              | Thursday 14 3 -
Thursday, 14 March                             | Thursday 14 3 -
Thursday, March 14                             | Thursday 14 3 -
Thursday, March 14, 2024, 9.30am               | Thursday 14 3 2024
Thursday the 14th of March                     | Thursday 14 3 -
Thursday, the 14th of March 2024               | Thursday 14 3 2024
Thursday night, March 14                       | Thursday 14 3 -
Thursday morning (March 14)                    | Thursday 14 3 -
Thursday (14 March)                            | Thursday 14 3 -
Thurs. 14 March                                | Thursday 14 3 -
Thu, 14 Mar 2024                               | Thursday 14 3 2024
THURSDAY, MARCH 14                             | Thursday 14 3 -
14 March 2024 (a Thursday)                     | Thursday 14 3 2024
March 14, 2024 (Thursday)                      | Thursday 14 3 2024
March 14, a Thursday, was cold                 | Thursday 14 3 -
Thursday 14/03/2024                            | Thursday 14 3 2024
Thursday 2024-03-14                            | Thursday 14 3 2024
Jan 27, 2022, 08:06 PM IST                     | - 27 1 2022
Jan. 27                                        | - 27 1 -
27 Jan                                         | - 27 1 -
Sept. 9, 2001                                  | - 9 9 2001
9 Sept 2001                                    | - 9 9 2001
the fourth of July, 1976                       | - 4 7 1976
March 5 at 7:30 p.m.                           | - 5 3 -
on March 5: the day                            | - 5 3 -
March 5, when 12 people met                    | - 5 3 -
7 p.m. March 12                                | - 12 3 -
On March 5, 2000 people marched                | - 5 3 -
On March 5, 2000, people marched               | - 5 3 2000
Feb. 29, 1939                                  | - 29 2 1939
June 31                                        | - 31 6 -
31 September 2023                              | - 31 9 2023
Jan 27,2022                                    | - 27 1 2022
June 29 this year                              | - 29 6 -
'5 May '24 was wet                             | - 5 5 2024
5 May ’24                                      | - 5 5 2024
Feb. 11, 1731/32                               | - 11 2 1731
14/25 March 1911                               | - 14 3 1911
Sunday 5 May                                   | Sunday 5 5 -
Sun 5 May 2024                                 | Sunday 5 5 2024
The Sun, 5 May 2024                            | - 5 5 2024
Good Friday, 29 March 2024                     | Friday 29 3 2024
on Thursday. March 14 was set                  | - 14 3 -
On Thursday the March 14 deal was signed       | - 14 3 -
Thursday's March 14 meeting                    | - 14 3 -
Saturday and Sunday, March 16 and 17           | Saturday 16 3 -
Friday to Sunday, March 15-17                  | Friday 15 3 -
Monday and Friday, March 15                    | - 15 3 -
15–17 March 2024                               | - 15 3 2024
15 to 17 March                                 | - 15 3 -
March 15 and 17                                | - 15 3 -
March 15–April 2, 2024                         | - 15 3 - ; - 2 4 2024
12 March to 14 April 2024                      | - 12 3 - ; - 14 4 2024
"""

NO_DAYS = """
He may 5 times a day
They march 5 miles
The Sun
a fraction of 3/4
won 3-1
won 6-4, 6-3, 7-6
version 1.2.3
version 3.4.2024
v2.10.0
call 020 7946 0018
call 555-12-3456
call 0800 123 4567
it cost £5 May said
it cost $3.14
March 5,000 people
March 5 million
March 5 percent
aged 31 April Jones
No. 5 May be lost
page 12 March
10.5.1
99/99/9999
24/7
9/11
50/50/2024
15 March 44 BC
the 100m in 9.58
192.168.10.24
ISBN 978-3-16-148410-0
Mr. June won
Augusta 5
Marching 5 abreast
Maya 12
Decline 5
2024-13-45
12:30:45
1,024
the Mayor 5
"""

OTHERS = """
in March                                       | month - 3 -
in March 2024                                  | month - 3 2024
in early March                                 | month - 3 -
mid-March                                      | month - 3 -
last March                                     | month - 3 -
March, 2024                                    | month - 3 2024
July of that year                              | month - 7 -
April showers                                  | nothing
April said                                     | nothing
May was wrong                                  | nothing
in 1976, 38 years ago                          | year - - 1976
since 2018                                     | year - - 2018
(1934–2019)                                    | year - - 1934 ; year - - 2019
of 2000 people                                 | nothing
in 2000 people died                            | nothing
£2000                                          | nothing
in 2,000 homes                                 | nothing
the 2015 model                                 | year - - 2015
2000m                                          | nothing
on Saturday                                    | weekday - - -
last Thursday                                  | weekday - - -
Good Friday                                    | nothing
on Tuesdays                                    | nothing
yesterday                                      | weekday - - -
today's                                        | nothing
"""


def rows(table: str) -> list[tuple[str, str]]:
    """The rows of a table, without the spaces that line them up."""
    pairs = (line.partition("|") for line in table.strip().splitlines())
    return [(copy.strip(), read.strip()) for copy, _, read in pairs]


def shown(value: int | None) -> str:
    return "-" if value is None else str(value)


@pytest.mark.parametrize(("copy", "read"), rows(DAYS))
def test_a_day_is_read_as_it_is_written(copy: str, read: str) -> None:
    found = [
        " ".join(
            (
                "-" if date.weekday is None else WEEKDAYS[date.weekday],
                shown(date.day),
                shown(date.month),
                shown(date.year),
            )
        )
        for date in find_dates(copy)
        if date.kind == "day"
    ]
    assert (" ; ".join(found) or "nothing") == read


@pytest.mark.parametrize("copy", [copy for copy, _ in rows(NO_DAYS)])
def test_what_is_no_date_is_not_read_as_one(copy: str) -> None:
    assert [copy[date.start : date.end] for date in find_dates(copy) if date.kind in ("day", "month")] == []


@pytest.mark.parametrize(("copy", "read"), rows(OTHERS))
def test_months_years_and_weekdays(copy: str, read: str) -> None:
    found = [f"{date.kind} {shown(date.day)} {shown(date.month)} {shown(date.year)}" for date in find_dates(copy)]
    assert (" ; ".join(found) or "nothing") == read


def test_a_date_stands_where_its_first_and_last_letters_are() -> None:
    copy = "It was on Tuesday night, 12 March 2024, that it rained."
    (date,) = find_dates(copy)
    assert copy[date.start : date.end] == "Tuesday night, 12 March 2024"
    assert date.weekday_at and date.day_at and date.month_at and date.year_at
    parts = [copy[start:end] for start, end in (date.weekday_at, date.day_at, date.month_at, date.year_at)]
    assert parts == ["Tuesday", "12", "March", "2024"]


def test_no_date_runs_over_a_line_break_or_a_block() -> None:
    assert [date.day for date in find_dates("on 14\nMarch")] == []
    assert [date.year for date in find_dates("In March\n\n2024 was wet")] == [None]
    assert [date.weekday for date in find_dates("Tuesday\n\n12 March") if date.kind == "day"] == [None]


def test_an_ambiguous_date_is_marked_as_such() -> None:
    (date,) = find_dates("4/5/2024")
    assert date.order == "?"
    (same,) = find_dates("5/5/2024")
    assert same.order == "dmy"
