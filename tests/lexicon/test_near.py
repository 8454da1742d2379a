"""What is near a slip, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.lexicon import Candidate, Lexicon
from copydesk.lexicon.channel import cost, score
from copydesk.lexicon.deletes import deletes

SLIPS = Path(__file__).parents[2] / "bench" / "misspellings.txt"


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("recieve", "receive"), ("seperate", "separate"), ("signficant", "significant"), ("occured", "occurred"),
     ("unaminously", "unanimously"), ("rapproachment", "rapprochement"), ("evacutation", "evacuation"),
     ("hte", "the"), ("goverment", "government"), ("chemicaly", "chemically"), ("ceremonys", "ceremonies"),
     ("gaurd", "guard"), ("untill", "until"), ("beautifull", "beautiful")],
)  # fmt: skip
def test_the_word_that_is_meant_comes_first(lexicon: Lexicon, slip: str, meant: str) -> None:
    assert lexicon.near(slip)[0].form == meant


def test_people_s_own_slips_are_mended_by_the_first_candidate_in_19_of_20_cases(lexicon: Lexicon) -> None:
    pairs = [line.split("\t") for line in SLIPS.read_text(encoding="utf-8").splitlines() if "\t" in line]
    caught = [(slip, word) for slip, word in pairs if not lexicon.known(slip)]
    right = sum(word in [one.form for one in lexicon.near(slip, limit=1)] for slip, word in caught)
    assert len(pairs) > 2000
    assert len(caught) >= 0.99 * len(pairs)
    assert right >= 0.95 * len(caught)


@pytest.mark.parametrize(
    ("form", "first"), [("Goverment", "Government"), ("GOVERMENT", "GOVERNMENT"), ("goverment’s", "government's")]
)
def test_the_capitals_and_the_possessive_are_kept(lexicon: Lexicon, form: str, first: str) -> None:
    assert lexicon.near(form)[0].form == first


def test_no_more_than_asked_for_and_best_first(lexicon: Lexicon) -> None:
    found = lexicon.near("teh", limit=3)
    assert len(found) == 3
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(isinstance(one, Candidate) and 1 <= one.distance <= 2 for one in found)


def test_names_come_forward_only_for_a_capital(lexicon: Lexicon) -> None:
    assert "Russia" in [one.form for one in lexicon.near("Russsia")]
    assert lexicon.near("septembr")[0].form == "September"


def test_nothing_is_near_a_string_of_nonsense(lexicon: Lexicon) -> None:
    assert lexicon.near("xqzwvkjxqzwv") == ()


def test_deletes_meet_for_any_two_edits_at_the_front() -> None:
    for one, other in (("government", "goverment"), ("their", "thier"), ("accommodate", "acomodate"), ("ab", "b")):
        assert deletes(one) & deletes(other)


@pytest.mark.parametrize(
    ("likelier", "unlikelier"),
    [
        (("recieve", "receive"), ("recxive", "receive")),
        (("occured", "occurred"), ("occurrd", "occured")),
        (("tommorrow", "tomorrow"), ("toxmorrow", "tomorrow")),
        (("guvernment", "government"), ("gqvernment", "government")),
        (("cit", "cut"), ("xut", "cut")),
    ],
)
def test_slips_that_people_make_cost_less(likelier: tuple[str, str], unlikelier: tuple[str, str]) -> None:
    assert cost(*likelier) < cost(*unlikelier)


def test_cost_is_nothing_for_equal_strings_and_frequency_counts() -> None:
    assert cost("same", "same") == 0.0
    assert score("slpi", "slip", 5.0) > score("slpi", "slip", 3.0)
