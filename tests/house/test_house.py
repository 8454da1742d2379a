"""What a house knows, and how it stands over the lexicon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.desk import Desk
from copydesk.house.house import House
from copydesk.house.listed import Listed, lists_for
from copydesk.knowledge import Knowledge
from copydesk.plugins import load_plugins
from copydesk.report import Checked
from copydesk.settings import Settings

Make = Callable[[str], House]
Write = Callable[..., Path]
LIST = "frobble /nv\nZorbly\niFrobnik\nNOBB\nO’Frabb\nsplonk-free\nutilise /v -> use\n!Kiev -> Kyiv\n!synergy"


@pytest.mark.parametrize(
    "form",
    "frobble Frobble FROBBLE frobbles frobbled frobbling frobble’s frobbles’ Zorbly ZORBLY Zorbly’s iFrobnik IFROBNIK "
    "iFrobnik's NOBB NOBB’s O’Frabb O'Frabb splonk-free Splonk-free".split(),
)
def test_words_are_known_in_any_capitals_and_names_in_their_own(house: Make, form: str) -> None:
    assert house(LIST).accepts(form)


@pytest.mark.parametrize(
    "form", ["zorbly", "nobb", "Nobb", "ifrobnik", "Ifrobnik", "frobbler", "frobb", "use", "", "’s"]
)
def test_what_is_not_in_the_list_is_not_known(house: Make, form: str) -> None:
    assert not house(LIST).accepts(form)


@pytest.mark.parametrize(
    ("form", "wanted"),
    [("utilise", ("use",)), ("Utilised", ("used",)),
     ("UTILISING", ("using",)), ("Kiev", ("Kyiv",)), ("KIEV", ("Kyiv",)),
     ("kiev", None), ("synergy", ()), ("Synergy", ()), ("use", None), ("Zorbly", None)],
)  # fmt: skip
def test_what_is_not_printed_has_its_wish(house: Make, form: str, wanted: tuple[str, ...] | None) -> None:
    assert house(LIST).wanted(form) == wanted


def test_the_lexicon_knows_the_words_of_the_house_and_suggests_them(house: Make) -> None:
    english = Knowledge().lexicon
    lexicon = Knowledge().under(house(LIST)).lexicon
    assert lexicon.known("frobbled")
    assert lexicon.known("anti-frobble")
    assert lexicon.known_word("Frobble")
    assert not lexicon.known_word("zorbly")
    assert lexicon.near("froble")[0].form == "frobble"
    assert lexicon.near("ifrobnik")[0].form == "iFrobnik"
    assert "Kiev" not in [one.form for one in lexicon.near("Kiiev")]
    assert lexicon.known("government")
    assert not english.known("frobbled")


def test_a_spelling_that_the_house_has_is_at_home_everywhere(house: Make) -> None:
    lexicon = Knowledge().under(house("color")).lexicon
    assert not lexicon.is_local("color")
    assert lexicon.counterpart("color", "GB") is None
    assert lexicon.counterpart("colour", "US") == "color"


def check(path: Path, text: str, **settings: object) -> Checked:
    path.write_text(text, encoding="utf-8")
    return Desk(load_plugins(), Settings(select=("spelling", "names"), **settings)).check_file(str(path))  # type: ignore[arg-type]


def found(checked: Checked) -> list[str]:
    assert not checked.troubles, checked.troubles
    return [one.excerpt for one in checked.diagnostics]


COPY = "The goverment frobbled the splonk.\n\nAt Zorbly they utilised a zorbly splonk, sturm und drang.\n"


def test_the_project_s_list_holds_for_files_below_it(project: Path, listed: Write) -> None:
    below = project / "news" / "today"
    below.mkdir(parents=True)
    before = found(check(below / "a.txt", COPY))
    listed("frobble /v\nsplonk\nZorbly\nutilise /v -> use\nsturm und drang\n")
    after = found(check(below / "a.txt", COPY))
    assert "goverment" in before
    assert after == ["goverment", "utilised", "zorbly"]


def test_the_user_s_list_holds_everywhere(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "copydesk"
    folder.mkdir(parents=True)
    (folder / "words.txt").write_text("goverment\n")
    assert "goverment" not in found(check(project / "a.txt", COPY))


def test_lists_that_the_settings_name_hold_too(project: Path, tmp_path: Path) -> None:
    words, forbidden = tmp_path / "w.txt", tmp_path / "f.txt"
    words.write_text("goverment\n")
    forbidden.write_text("At Zorbly they\n")
    left = found(check(project / "a.txt", COPY, words=(str(words),), forbidden=(str(forbidden),)))
    assert "goverment" not in left
    assert "At Zorbly they" in left


def test_a_changed_list_is_read_anew(project: Path, listed: Write) -> None:
    listed("goverment\n")
    assert "goverment" not in found(check(project / "a.txt", COPY))
    listed("other\n")
    assert "goverment" in found(check(project / "a.txt", COPY))


def test_a_name_that_the_house_has_is_nobody_s_misspelling(project: Path, listed: Write) -> None:
    copy = "The Russian foreign minister, Sergei Lavrow, refused.\n"
    assert found(check(project / "a.txt", copy)) == ["Lavrow"]
    listed("Lavrow\n")
    assert found(check(project / "a.txt", copy)) == []


def test_a_right_phrase_excuses_its_words_only_there(project: Path, listed: Write) -> None:
    listed("the recieve method\n!method\n")
    assert found(check(project / "a.txt", "Call the recieve method to recieve; any method will do.\n")) == [
        "recieve", "method",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "language", "speaks"),
    [("words.txt", "de", True), ("words.fr.txt", "fr-CA", True), ("words.fr.txt", None, False),
     ("en_GB.dic", "en", True),
     ("en_GB.dic", "en-US", False), ("en_GB.dic", "en-GB", True), ("de_DE.dic", "de", True),
     ("medical.dic", "nl", True),
     ("house.en.txt", None, True), ("law.words.txt", "de", True)],
)  # fmt: skip
def test_the_name_of_a_list_tells_its_language(name: str, language: str | None, speaks: bool) -> None:
    assert Listed(name, False, (0, 0)).speaks(language) == speaks


def test_only_lists_are_found_in_the_folder(project: Path, listed: Write) -> None:
    names = ["words.txt", "words.de.txt", "forbidden.txt", "law.dic"]
    for name in [*names, "notes.txt", "stet.toml", "law.aff", ".words.txt.swp", "words.txt.123.part"]:
        listed("x", name)
    lists = lists_for(str(project))
    assert sorted(Path(one.path).name for one in lists) == sorted(names)
    assert [one.forbids for one in lists if one.path.endswith("forbidden.txt")] == [True]


def test_without_lists_there_is_no_house(project: Path) -> None:
    (project / "a.txt").write_text("Copy.")
    document = Desk(load_plugins()).read(str(project / "a.txt"), b"Copy.")
    assert document.knowledge.house is None
