"""What is known as English, by class: words, names, and the ways of printing them; and what is not."""

from __future__ import annotations

import pytest

from copydesk.lexicon import Lexicon

KNOWN = {
    "in any variety": "labour labor optimise optimize organise organize adviser advisor travelled traveled kerb curb",
    "inflected": "children's boys’ running unluckiest geese indices fishmongers’ MP’s analyses",
    "in capitals": "The GOVERNMENT Parliament's LONDON McDonald’s MacBook iPhone YouTube eBay",
    "names": "Boris Johnson Keir Starmer Siobhan O’Neill N’Golo José Zürich Reykjavik Kilkenny Nairobi D’Arcy",
    "peoples": "Glaswegian Rohingya Liverpudlians Tuareg Québécois Burkinabe",
    "abbreviations": "NATO ONS MPs NGOs e.g i.e a.m U.S U.K R&D Mr Dr govt approx vs",
    "units and figures": "kg mph kWh GB 5m £3bn 1980s 21st 22nd 33rd 11th 112th 4x4 H1N1 G8 A4",
    "Roman numerals": "XIV MCMXCIX Henry VIII",
    "hyphenated": "twenty-one post-war A-level co-operate sci-fi wi-fi pre-empt well-established anti-American x-ray",
    "made of words": "cyberflashing unsuspended counterproposal goalscorer housebuilder Trumplike voterless",
    "contracted": "don’t they’d mum’ll who’ve it’s y’all o’clock rock’n’roll",
    "accented": "café naïve résumé façade Brontë cliché",
    "foreign in English print": "schadenfreude realpolitik coup d’état glasnost barrio Taoiseach lebensraum",
    "Latin": "habeas corpus in absentia quid pro quo ad infinitum",
    "of their trades": "oche pricings germline paywall biosimilar lineout kassler peloton qubit setlist vlogger",
    "Scots and dialect": "cannae wasnae bairns summat",
    "interjections": "hmm whoa ugh hooray",
}
UNKNOWN = (
    "recieve seperate occured accomodate signficant adjorned acquistion rehersal chancelor guidence seemless "
    "unaminously rapproachment mistated evacutation hte goverment Goverment definately procede supercede "
    "superintendant publically alot layed hampster overthere underestand interupt immunsation famer becuase "
    "tommorow embarass "
    "21th 12nd 1th"
).split()


@pytest.mark.parametrize(("form"), [form for forms in KNOWN.values() for form in forms.split()])
def test_printed_english_is_known(lexicon: Lexicon, form: str) -> None:
    assert lexicon.known(form)


@pytest.mark.parametrize("form", UNKNOWN)
def test_slips_are_not_known(lexicon: Lexicon, form: str) -> None:
    assert not lexicon.known(form)


@pytest.mark.parametrize("form", ["london", "boris", "starmer", "iranian's", "pochettino"])
def test_a_name_in_small_letters_is_no_word(lexicon: Lexicon, form: str) -> None:
    assert not lexicon.known_word(form)


@pytest.mark.parametrize("form", ["Table", "WINDOW’S", "self-government", "colour", "color"])
def test_a_word_is_a_word_in_any_capitals(lexicon: Lexicon, form: str) -> None:
    assert lexicon.known_word(form)


@pytest.mark.parametrize("form", ["", "-", "’", "'s", "…", "\u00ad", "🙂", "a" * 5000, "-" * 300, "’s’s’s", "\x00"])
def test_what_is_no_word_at_all_does_no_harm(lexicon: Lexicon, form: str) -> None:
    assert lexicon.known(form) in (True, False)
    assert isinstance(lexicon.near(form), tuple)
    assert lexicon.zipf(form) >= 0
    assert lexicon.kinds(form) is not None
    assert lexicon.counterpart(form, "US") is None


def test_common_words_are_more_frequent_than_rare_ones(lexicon: Lexicon) -> None:
    assert lexicon.zipf("the") > lexicon.zipf("government") > lexicon.zipf("chancellor") > lexicon.zipf("oche") > 0
    assert lexicon.zipf("the") == pytest.approx(7.7, abs=0.8)
    assert lexicon.zipf("qqzzx") == 0.0
    assert lexicon.zipf("GOVERNMENT") == lexicon.zipf("government") > lexicon.zipf("Government’s") > 0
    assert lexicon.zipf("Ombudsman’s") > 0


@pytest.mark.parametrize(
    ("form", "kind"),
    [("table", "word"), ("Siobhan", "given"), ("Johnson", "surname"), ("Kilkenny", "place"), ("Toyota", "brand"),
     ("Glaswegian", "nationality"), ("kWh", "unit"), ("govt", "abbreviation"), ("cannae", "foreign")],
)  # fmt: skip
def test_kinds(lexicon: Lexicon, form: str, kind: str) -> None:
    assert kind in lexicon.kinds(form)


def test_the_unknown_has_no_kind_and_no_variety(lexicon: Lexicon) -> None:
    assert lexicon.kinds("qqzzx") == frozenset()
    assert lexicon.varieties("qqzzx") == frozenset()
