"""The sources can be reviewed: sorted, each entry once, every file credited, every kind understood."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.lexicon import Lexicon, flags, sources
from copydesk.lexicon.sources import curated_table

SOURCES = Path(sources.SOURCES)
TABLES = sorted(SOURCES.glob("*.tsv.xz"))
LISTS = sorted((SOURCES / "curated").glob("*.txt"))


def lines(path: Path) -> list[str]:
    return lzma.open(path, "rt", encoding="utf-8").read().splitlines()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_are_sorted_and_say_nothing_twice(path: Path) -> None:
    found = lines(path)
    assert len(found) > 1000
    assert found == sorted(set(found))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_lists_are_of_a_kind_and_say_nothing_twice(path: Path) -> None:
    head, *forms = path.read_text(encoding="utf-8").splitlines()
    assert head.removeprefix("# kind: ") in {*flags.KINDS, "dialect"}
    assert len(forms) == len(set(forms)) > 20
    assert all(form == form.strip() and form for form in forms)


def test_every_source_is_credited() -> None:
    credits = (SOURCES / "CREDITS.md").read_text(encoding="utf-8")
    assert [path.name for path in TABLES if f"`{path.name}`" not in credits] == []
    assert "CC BY-SA 4.0" in credits


def refused() -> Iterator[str]:
    for slip, *_ in curated_table("refused"):
        yield slip


@pytest.mark.parametrize("slip", list(refused()))
def test_what_is_refused_is_not_known(lexicon: Lexicon, slip: str) -> None:
    assert not lexicon.known(slip)


def test_what_is_meant_by_a_refused_form_is_known(lexicon: Lexicon) -> None:
    for slip, meant in curated_table("refused"):
        assert all(lexicon.known(word) for word in meant.split()), slip


def test_unsure_spellings_are_given_a_reason() -> None:
    assert all(len(fields) == 2 and fields[1] for fields in curated_table("unsure"))
