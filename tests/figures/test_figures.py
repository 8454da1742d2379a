"""The figures analysis against a table of hard copy, and against numbers written in every way."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis import Figure, figures
from copydesk.document import Document
from copydesk.rule import Good
from copydesk.testing import read

TABLE = Path(__file__).with_name("figures.txt")
NO_QUANTITY = {"year", "day", "clock", "label", "ordinal"}
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def cases() -> list[tuple[str, list[str]]]:
    found = []
    for group in TABLE.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in group.splitlines() if line and not line.startswith("# ")]
        if lines:
            found.append((lines[0], lines[1:]))
    return found


def document(copy: str) -> Document:
    return read(Good(f"The paragraph that opens this story holds no number and is here to make it a story.\n\n{copy}"))


def row(read_as: Document, one: Figure) -> list[str]:
    value = f"{Fraction(one.value).limit_denominator(10**4)} {one.unit}".strip()
    return [read_as.quote(one.span), one.kind, value, one.noun, one.vague]


@pytest.mark.parametrize(("copy", "lines"), cases(), ids=[copy[:40] for copy, _ in cases()])
def test_table(copy: str, lines: list[str]) -> None:
    everything = copy.endswith(" all")
    read_as = document(copy.removesuffix(" all"))
    found = [one for one in figures(read_as) if everything or one.kind not in NO_QUANTITY]
    expected = [[field.strip() for field in line[2:].split("|")] for line in lines]
    assert [row(read_as, one) for one in found] == expected


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(rest)}" if rest else "")
    rest = number % 1000
    return f"{spelled(number // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{spelled(rest)}" if rest else "")


@given(st.integers(2, 999_999))
def test_a_number_in_words_reads_as_in_figures(number: int) -> None:
    for written in (spelled(number), f"{number:,}"):
        read_as = document(f"The town counted {written} boats that week.")
        (one,) = [one for one in figures(read_as) if one.kind != "year"]
        assert (one.value, one.noun) == (number, "boat"), written


@given(
    st.integers(1, 9999),
    st.sampled_from("£$€"),
    st.sampled_from([("m", 6), ("bn", 9), (" million", 6), (" billion", 9)]),
)
def test_money_and_its_magnitude(tenths: int, sign: str, size: tuple[str, int]) -> None:
    read_as = document(f"It cost {sign}{tenths // 10}.{tenths % 10}{size[0]} to build.")
    (one,) = figures(read_as)
    assert (one.value, one.step, one.unit) == (tenths * 10 ** size[1] // 10, 10 ** size[1] // 10, sign)


@given(st.text("0123456789.,-–:/£$%mbn hundred and\n", max_size=60))
def test_nothing_crashes_and_spans_hold(copy: str) -> None:
    read_as = document(copy)
    before = 0
    for one in figures(read_as):
        assert before <= one.span.start < one.span.end <= len(read_as.text)
        before = one.span.end
