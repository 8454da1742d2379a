"""Hunspell dictionaries as lists of a house: encodings, languages, and what cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.house.house import House
from copydesk.house.hunspell import affixes_of
from copydesk.house.listed import Listed, lists_for
from copydesk.house.lists import open_list
from copydesk.trouble import DeskError

AFF = "SET {}\nSFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\nPFX R Y 1\nPFX R 0 re .\n"
Write = Callable[..., Path]


@pytest.fixture
def dictionary(tmp_path: Path) -> Callable[..., Listed]:
    def write(aff: str | bytes, dic: str | bytes, name: str = "law") -> Listed:
        for suffix, data in ((".aff", aff), (".dic", dic)):
            (tmp_path / f"{name}{suffix}").write_bytes(data if isinstance(data, bytes) else data.encode())
        return Listed(str(tmp_path / f"{name}.dic"), False, (0, 0))

    return write


@pytest.mark.parametrize(
    ("name", "codec"),
    [("UTF-8", "utf-8"), ("ISO8859-1", "latin-1"), ("ISO8859-15", "iso8859-15"), ("microsoft-cp1251", "cp1251"),
     ("KOI8-R", "koi8-r")],
)  # fmt: skip
def test_a_dictionary_is_read_in_the_encoding_that_it_names(
    dictionary: Callable[..., Listed], name: str, codec: str
) -> None:
    word = "фробль" if codec in ("cp1251", "koi8-r") else "frøbbl"
    listed = dictionary(AFF.format(name).encode(codec), f"1\n{word}/SR\n".encode(codec))
    house = House([open_list(listed)])
    assert house.accepts(f"{word}s")
    assert house.accepts(f"Re{word}s")
    assert not house.accepts(f"{word}d")


def test_without_set_it_is_latin_1_and_remarks_may_be_anything(dictionary: Callable[..., Listed]) -> None:
    assert House([open_list(dictionary(b"TRY abc\n", "1\nfrøbbl\n".encode("latin-1")))]).accepts("frøbbl")
    listed = dictionary(b"SET UTF-8\n# L\xe1szl\xf3\n", "1\nfrøbbl\n".encode(), "other")
    assert House([open_list(listed)]).accepts("frøbbl")


BROKEN = {
    "a rule that is none": (AFF.format("UTF-8") + "SFX X Y many\n", "1\nfoo\n", r"law\.aff: line 7: .*no affix rule"),
    "a bracket that is open": ("SFX X Y 1\nSFX X 0 s [a\n", "1\nfoo\n", r"law\.aff: line 2: .*bracket"),
    "no such style of flags": ("FLAG odd\n", "1\nfoo\n", "no such style"),
    "prefixes before prefixes": ("COMPLEXPREFIXES\n", "1\nfoo\n", "not supported"),
    "an unknown encoding": ("SET EBCDIC-9000\n", "1\nfoo\n", "SET EBCDIC-9000: no such encoding"),
    "words in another encoding": ("SET UTF-8\n", b"2\nfoo\nfr\xf8bbl\n", r"law\.dic:3: is not UTF-8"),
    "affixes in another encoding": (b"SET UTF-8\nSFX S Y 1\nSFX S 0 \xf8 .\n", "1\nfoo\n", r"law\.aff:3: is not UTF-8"),
    "no number of words": (AFF.format("UTF-8"), "foo\nbar\n", "line 1 is not the number"),
    "an empty file": (AFF.format("UTF-8"), "", "line 1 is not the number"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_dictionary_is_refused_with_its_place(dictionary: Callable[..., Listed], name: str) -> None:
    aff, dic, why = BROKEN[name]
    with pytest.raises(DeskError, match=why):
        open_list(dictionary(aff, dic))


def test_a_dictionary_without_affixes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "law.dic").write_text("1\nfoo\n")
    with pytest.raises(DeskError, match=r"has no law\.aff beside it"):
        open_list(Listed(str(tmp_path / "law.dic"), False, (0, 0)))


def test_a_dictionary_that_makes_too_many_words_is_refused(
    dictionary: Callable[..., Listed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copydesk.lexicon.affixes.MOST_FORMS", 4)
    with pytest.raises(DeskError, match="makes more than 4 words; take what you need"):
        open_list(dictionary(AFF.format("UTF-8"), "3\nfoo/SR\nbar/S\nbaz/R\n"))


def test_what_is_not_done_is_named() -> None:
    assert affixes_of("de.dic", b"COMPOUNDBEGIN x\nCOMPOUNDEND z\nCOMPOUNDRULE 1\n").unread == [
        "COMPOUNDBEGIN", "COMPOUNDEND", "COMPOUNDRULE",
    ]  # fmt: skip


def test_a_change_of_the_affixes_is_a_change_of_the_dictionary(tmp_path: Path) -> None:
    (tmp_path / ".copydesk").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".copydesk" / "law.dic").write_text("1\nfoo/S\n")
    (tmp_path / ".copydesk" / "law.aff").write_text("SET UTF-8\n")
    before = lists_for(str(tmp_path))
    (tmp_path / ".copydesk" / "law.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n")
    assert lists_for(str(tmp_path)) != before
    assert House(map(open_list, lists_for(str(tmp_path)))).accepts("foos")
