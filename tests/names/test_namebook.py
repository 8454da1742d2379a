"""The name book: what is asked of it, and what becomes of it when its files are bad."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from copydesk.namebook.book import DamagedIndex, NameBook
from copydesk.namebook.compiling import compile_sources, write_index
from copydesk.namebook.entries import Tenure
from copydesk.namebook.opening import open_namebook
from copydesk.namebook.sources import read_sources

PEOPLE = """name,also,role,nation,born,died
Dmitry Peskov,Dmitri Peskov,Kremlin spokesman since 2012,Russia,1967-10-17,
Nico Hülkenberg,,German Formula One driver,Germany,,
Xi Jinping,,China president since 2013,China,,
William H. Rehnquist,,United States chief justice 1986–2005,United States,1924,2005
Virgil van Dijk,,Dutch footballer,Netherlands,,
"""
OFFICES = """# as of 2025-10-31
office,of,holder,from,to
defence secretary,United Kingdom,Ben Wallace,2019-07-24,2023-08-31
defence secretary,United Kingdom,Grant Shapps,2023-08-31,2024-07-05
defence secretary,United Kingdom,John Healey,2024-07-05,
harbour master,Whitby,Ann Ostler,2001,2004-03
"""
PLACES = "name,also,what,in\nKalamazoo,,city,Michigan\nKyiv,Kiev,capital,Ukraine\n"
BODIES = "name,also,what,of\nAbercrombie & Fitch,,retailer,United States\n"
TITLES = "office,also,of\ndefence secretary,secretary of state for defence; defense secretary,United Kingdom\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    for kind, text in (("people", PEOPLE), ("offices", OFFICES), ("places", PLACES), ("organisations", BODIES)):
        (folder / kind).mkdir(parents=True)
        (folder / kind / "all.csv").write_text(text, "utf-8")
    (folder / "titles.csv").write_text(TITLES, "utf-8")
    return folder


@pytest.fixture
def book(sources: Path) -> NameBook:
    data, faults = compile_sources(sources)
    assert faults == []
    return NameBook(data)


def called(book: NameBook, name: str) -> list[str]:
    return [entry.name for entry in book.named(name)]


@pytest.mark.parametrize(
    ("printed", "entry"),
    [
        ("Dmitry Peskov", "Dmitry Peskov"),
        ("DMITRI PESKOV", "Dmitry Peskov"),
        ("Nico Huelkenberg", "Nico Hülkenberg"),
        ("William Rehnquist", "William H. Rehnquist"),
        ("Kiev", "Kyiv"),
        ("Abercrombie and Fitch".replace("and", "&"), "Abercrombie & Fitch"),
    ],
)
def test_every_accepted_spelling_is_found(book: NameBook, printed: str, entry: str) -> None:
    assert called(book, printed) == [entry]


@pytest.mark.parametrize("surname", ["Peskov", "van Dijk", "Dijk", "Xi", "Rehnquist", "Hulkenberg"])
def test_surnames(book: NameBook, surname: str) -> None:
    assert len(book.called(surname)) == 1


@pytest.mark.parametrize(
    ("words", "name", "meant", "distance"),
    [
        ("dmitry pesko", "Dmitry Peskov", "peskov", 1),
        ("dmtiry peskov", "Dmitry Peskov", "dmitry", 1),
        ("nico hulkenburg", "Nico Hülkenberg", "hulkenberg", 1),
        ("nico hullkenburg", "Nico Hülkenberg", "hulkenberg", 2),
        ("virgil van dijck", "Virgil van Dijk", "dijk", 1),
        ("kalamzoo", "Kalamazoo", "kalamazoo", 1),
        ("abercombie fitch", "Abercrombie & Fitch", "abercrombie", 1),
    ],
)
def test_near_names(book: NameBook, words: str, name: str, meant: str, distance: int) -> None:
    first = next(near for near in book.near(words.split()) if near.word == meant)
    assert (first.entry.name, first.distance) == (name, distance)


def test_two_wrong_words_are_nobody(book: NameBook) -> None:
    assert book.near(["dmtry", "pesko"]) == []
    assert book.near(["dmitry", "peskov"]) == []


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(2022, 3, 1), "Ben Wallace"),
        (date(2024, 3, 14), "Grant Shapps"),
        (date(2025, 10, 31), "John Healey"),
        (date(2026, 1, 1), None),
    ],
)
def test_who_held_an_office_when(book: NameBook, day: date, holder: str | None) -> None:
    held = book.holders_on("defence secretary", "United Kingdom", day)
    assert (held[0].holder if held else None) == holder


def test_on_the_day_of_a_change_both_held_it(book: NameBook) -> None:
    held = book.holders_on("defence secretary", "United Kingdom", date(2023, 8, 31))
    assert [one.holder for one in held or []] == ["Ben Wallace", "Grant Shapps"]


def test_an_office_goes_by_other_names(book: NameBook) -> None:
    assert book.offices_called("Defense Secretary") == [("defence secretary", "United Kingdom")]
    assert ("defence secretary", "") in book.offices_called("defence secretary")


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2000, 12, 31), False),
        (date(2001, 6, 1), None),
        (date(2002, 6, 1), True),
        (date(2004, 3, 15), None),
        (date(2004, 4, 1), False),
    ],
)
def test_a_year_is_no_day(day: date, held: bool | None) -> None:
    assert Tenure("harbour master", "Whitby", "Ann Ostler", "2001", "2004-03", "").held_on(day) is held


@pytest.mark.parametrize(
    ("kind", "row", "fault"),
    [
        ("people", ",,somebody,,,", "people/bad.csv:2: name: is empty"),
        ("people", "Ann Ostler,,,,31 May,", "people/bad.csv:2: born: '31 May' is no date"),
        ("people", "Ann,a,b,c,1990,,,,", "people/bad.csv:2: 9 fields where the header has 6"),
        ("offices", "mayor,Leeds,,2001,", "offices/bad.csv:2: holder: is empty"),
        ("offices", "mayor,Leeds,Ann,2001-13,", "offices/bad.csv:2: from: '2001-13' is no date"),
        ("offices", "mayor,Leeds,Ann,2001,1999", "offices/bad.csv:2: to: 1999 is before 2001"),
    ],
)
def test_a_bad_row_is_named_and_left_out(sources: Path, kind: str, row: str, fault: str) -> None:
    header = (sources / kind / "all.csv").read_text("utf-8").replace("# as of 2025-10-31\n", "").split("\n", 1)[0]
    (sources / kind / "bad.csv").write_text(f"{header}\n{row}\n", "utf-8")
    assert fault in read_sources(sources).faults
    NameBook(compile_sources(sources)[0])


@pytest.mark.parametrize("keep", [0, 10, 64, 500, -1])
def test_a_damaged_index_says_so(sources: Path, keep: int) -> None:
    data, _ = compile_sources(sources)
    with pytest.raises(DamagedIndex):
        NameBook(data[:keep])


def test_a_damaged_cache_is_made_again(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.namebook.opening.cache_folder", lambda: tmp_path / "cache")
    assert called(open_namebook(sources), "Kyiv") == ["Kyiv"]
    (cached,) = (tmp_path / "cache").iterdir()
    whole = cached.read_bytes()
    for damage in (b"", b"not an index", whole[:-7]):
        cached.write_bytes(damage)
        assert called(open_namebook(sources), "Kyiv") == ["Kyiv"]
        assert cached.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_trouble(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("copydesk.namebook.opening.cache_folder", lambda: tmp_path / "file" / "cache")
    assert called(open_namebook(sources), "Kyiv") == ["Kyiv"]


def test_changed_sources_are_seen(sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.namebook.opening.cache_folder", lambda: tmp_path / "cache")
    assert called(open_namebook(sources), "Lviv") == []
    with (sources / "places" / "all.csv").open("a", encoding="utf-8") as file:
        file.write("Lviv,Lvov,city,Ukraine\n")
    assert called(open_namebook(sources), "Lvov") == ["Lviv"]


def test_an_index_is_written_whole(sources: Path, tmp_path: Path) -> None:
    target = tmp_path / "deep" / "names.index"
    assert write_index(sources, target) == []
    assert called(NameBook(target.read_bytes()), "Peskov Dmitry") == []
    assert called(NameBook(target.read_bytes()), "dmitry peskov") == ["Dmitry Peskov"]
