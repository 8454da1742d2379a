"""British and American spellings, and the pairs that are none."""

from __future__ import annotations

import pytest

from copydesk.lexicon import Lexicon

PAIRS = (
    "colour color, favourite favorite, organisation organization, analyse analyze, centre center, theatre theater, "
    "defence defense, offence offense, travelled traveled, counselling counseling, jewellery jewelry, "
    "paediatrician pediatrician, encyclopaedia encyclopedia, manoeuvre maneuver, grey gray, plough plow, mould mold, "
    "sceptical skeptical, aluminium aluminum, skilful skillful, fulfil fulfill, pyjamas pajamas, moustache mustache"
)


@pytest.mark.parametrize("pair", [tuple(pair.split()) for pair in PAIRS.split(", ")], ids=" ".join)
def test_a_pair_goes_both_ways(lexicon: Lexicon, pair: tuple[str, str]) -> None:
    british, american = pair
    if british not in ("encyclopaedia", "organisation"):
        assert lexicon.varieties(american) & {"GB", "US"} <= {"US", "GB"}
    assert "US" not in lexicon.varieties(british)
    assert "GB" in lexicon.varieties(british)
    assert "US" in lexicon.varieties(american)
    assert lexicon.counterpart(british, "US") == american


@pytest.mark.parametrize("american", ["color", "center", "defense", "traveled", "gray", "skeptical", "jewelry"])
def test_american_spellings_are_not_at_home_in_britain(lexicon: Lexicon, american: str) -> None:
    assert "GB" not in lexicon.varieties(american)
    assert lexicon.counterpart(american, "GB")


def test_ize_is_british_too_yet_has_a_counterpart_for_house_style(lexicon: Lexicon) -> None:
    assert {"GB", "US"} <= lexicon.varieties("organize")
    assert lexicon.counterpart("organize", "GB") == "organise"
    assert "US" not in lexicon.varieties("organise")


@pytest.mark.parametrize("form", ["tire", "meter", "program", "check", "curb", "draft", "story", "license", "practice"])
def test_a_spelling_with_a_meaning_of_its_own_has_no_counterpart(lexicon: Lexicon, form: str) -> None:
    assert lexicon.counterpart(form, "GB") is None
    assert "GB" in lexicon.varieties(form)


@pytest.mark.parametrize(
    ("form", "american"), [("tyre", "tire"), ("kerb", "curb"), ("cheque", "check"), ("programme", "program")]
)
def test_the_other_half_of_such_a_pair_is_sure(lexicon: Lexicon, form: str, american: str) -> None:
    assert lexicon.counterpart(form, "US") == american


def test_capitals_and_possessives_are_kept(lexicon: Lexicon) -> None:
    assert lexicon.counterpart("Colour", "US") == "Color"
    assert lexicon.counterpart("COLOUR", "US") == "COLOR"
    assert lexicon.counterpart("neighbour's", "US") == "neighbor's"


def test_words_that_all_share_are_at_home_everywhere(lexicon: Lexicon) -> None:
    assert lexicon.varieties("table") == {"GB", "US", "AU", "CA", "IE", "IN", "NZ", "ZA"}
    assert lexicon.counterpart("table", "US") is None


def test_varieties_that_spell_as_britain_does(lexicon: Lexicon) -> None:
    assert lexicon.counterpart("color", "IN") == lexicon.counterpart("color", "IE") == "colour"
    assert lexicon.counterpart("color", "AU") == "colour"
    assert lexicon.counterpart("color", "XX") is None
