"""What a cache gives back is what the desk would find; anything else it does not give back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk
from copydesk.cache import Cache, state_of
from copydesk.desk import Desk
from copydesk.document import Place, Source, Span
from copydesk.finding import Diagnostic, Edit, RelatedPlace, Repair
from copydesk.plugins import load_plugins
from copydesk.readers.encoding import decode
from copydesk.report import Checked
from copydesk.trouble import Trouble

COPY = "The the council met on Monday, March 5, 2024,\n\n“It was signficant ,” said Ann Lee .\n".encode()

offsets = st.integers(0, 10**6)
texts = st.text(st.characters(codec="utf-8"), max_size=20)
places = st.builds(Place, offsets, offsets)
spans = st.builds(Span, offsets, offsets)
repairs = st.builds(
    Repair, st.lists(st.builds(Edit, spans, texts), max_size=3).map(tuple), st.booleans(), st.none() | texts
)
diagnostics = st.builds(
    Diagnostic,
    *(texts, texts, texts, texts, st.just("copy.txt"), spans, places, places, texts, texts),
    st.lists(repairs, max_size=2).map(tuple),
    st.lists(st.builds(RelatedPlace, places, places, texts, texts), max_size=2).map(tuple),
    texts,
)


@pytest.fixture
def source() -> Source:
    return decode("copy.txt", COPY)


def test_what_the_desk_found_comes_back_as_it_was(tmp_path: Path) -> None:
    found = Desk(load_plugins()).check_bytes("copy.txt", COPY)
    assert len(found.diagnostics) > 3
    assert found.source
    Cache(str(tmp_path), "state").keep(found, COPY, "settings")
    assert Cache(str(tmp_path), "state").find(found.source, COPY, "settings") == found


@given(st.lists(diagnostics, max_size=3).map(tuple), st.integers(0, 9))
def test_any_finding_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, found: tuple[Diagnostic, ...], words: int
) -> None:
    source = decode("copy.txt", COPY)
    checked = Checked("copy.txt", source, found, words=words, left_out=(("stet", "00ff"),))
    cache = Cache(str(tmp_path_factory.getbasetemp() / "findings"), "")
    cache.keep(checked, COPY, ())
    assert cache.find(source, COPY, ()) == checked


@pytest.mark.parametrize(
    ("state", "data", "settings"),
    [("new", COPY, "settings"), ("state", COPY + b"\n", "settings"), ("state", COPY, "others")],
)
def test_nothing_comes_back_for_another_state_text_or_settings(
    tmp_path: Path, source: Source, state: str, data: bytes, settings: str
) -> None:
    Cache(str(tmp_path), "state").keep(Checked("copy.txt", source), COPY, "settings")
    assert Cache(str(tmp_path), "state").find(source, COPY, "settings")
    assert Cache(str(tmp_path), state).find(source, data, settings) is None


def test_work_that_was_not_done_is_not_kept(tmp_path: Path, source: Source) -> None:
    cache = Cache(str(tmp_path), "state")
    cache.keep(Checked("copy.txt", source, troubles=(Trouble("copy.txt", "a rule failed", "mend it"),)), COPY, "")
    assert cache.find(source, COPY, "") is None


def broken(change: Callable[[dict[str, object]], object]) -> Callable[[bytes], bytes]:
    """An entry that has been changed after it was read."""

    def changed(entry: bytes) -> bytes:
        told = json.loads(entry)
        change(told)
        return json.dumps(told).encode()

    return changed


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda entry: b"", id="empty"),
        pytest.param(lambda entry: entry[:-5], id="cut off"),
        pytest.param(lambda entry: b"\xff\xfe\x00", id="no text"),
        pytest.param(lambda entry: b"[" * 100_000, id="nested too deep"),
        pytest.param(lambda entry: b"[]", id="a list"),
        pytest.param(lambda entry: b"null", id="nothing"),
        pytest.param(broken(lambda told: told.update(found=[["rule"]])), id="too few values"),
        pytest.param(broken(lambda told: told.update(found=[7])), id="a number for a finding"),
        pytest.param(broken(lambda told: told.update(words=None)), id="no count"),
        pytest.param(broken(lambda told: told.pop("left_out")), id="an older shape"),
    ],
)
def test_a_damaged_entry_is_as_good_as_none_and_is_made_anew(
    tmp_path: Path, source: Source, damage: Callable[[bytes], bytes]
) -> None:
    cache = Cache(str(tmp_path), "state")
    checked = Checked("copy.txt", source, words=4)
    cache.keep(checked, COPY, "")
    (entry,) = tmp_path.glob("*.json")
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.find(source, COPY, "") is None
    cache.keep(checked, COPY, "")
    assert cache.find(source, COPY, "") == checked


def test_a_folder_that_cannot_be_made_is_no_harm(tmp_path: Path, source: Source) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(str(tmp_path / "file" / "cache"), "state")
    cache.keep(Checked("copy.txt", source), COPY, "")
    assert cache.find(source, COPY, "") is None


def test_git_leaves_the_folder_alone(tmp_path: Path, source: Source) -> None:
    Cache(str(tmp_path / "cache"), "").keep(Checked("copy.txt", source), COPY, "")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_the_state_changes_with_any_file_of_a_package_and_with_the_files_named(tmp_path: Path) -> None:
    listed = tmp_path / "words.txt"
    before = state_of(["copydesk"], [str(listed)])
    assert state_of(["copydesk"], [str(listed)]) == before
    listed.write_text("kassler\n")
    after = state_of(["copydesk"], [str(listed)])
    assert after != before
    os.utime(listed, ns=(1, 1))
    assert state_of(["copydesk"], [str(listed)]) != after
    assert state_of(["copydesk", "copydesk_rules"]) != state_of(["copydesk"])


def test_the_state_changes_with_the_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    module = tmp_path / "deep" / "module.py"
    module.write_text("")
    monkeypatch.setattr(copydesk.__spec__, "submodule_search_locations", [str(tmp_path)])
    before = state_of(["copydesk"])
    module.write_text("VALUE = 1\n")
    assert state_of(["copydesk"]) != before


def many(folder: Path) -> list[str]:
    """A project of a dozen files of copy."""
    (folder / "copydesk.toml").write_text("")
    for number in range(12):
        (folder / f"story{number}.txt").write_bytes(COPY)
    return sorted(str(path) for path in folder.glob("*.txt"))


def checked(folder: Path, *options: str) -> str:
    """What the command prints."""
    command = [sys.executable, "-m", "copydesk", "check", ".", "--format", "concise", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_second_run_says_what_the_first_said_and_what_changed_since(tmp_path: Path, jobs: str) -> None:
    story = many(tmp_path)[3]
    first = checked(tmp_path, "--jobs", jobs)
    assert len(list((tmp_path / ".copydesk" / "cache").glob("*.json"))) == 12
    assert checked(tmp_path, "--jobs", jobs) == first == checked(tmp_path, "--no-cache")
    Path(story).write_text("A tale of teh sea was told.\n")
    again = checked(tmp_path, "--jobs", jobs)
    assert again != first
    assert again == checked(tmp_path, "--no-cache")


def test_a_result_that_was_kept_is_used_and_other_settings_ask_anew(tmp_path: Path) -> None:
    many(tmp_path)
    checked(tmp_path)
    for entry in (tmp_path / ".copydesk" / "cache").glob("*.json"):
        told = json.loads(entry.read_text())
        entry.write_text(json.dumps(told | {"found": []}))
    assert "story" not in checked(tmp_path)
    assert "signficant" in checked(tmp_path, "--ignore", "names")
    (tmp_path / ".copydesk" / "words.txt").write_text("signficant\n")
    assert "story0.txt" in checked(tmp_path)


def test_no_cache_neither_reads_nor_writes(tmp_path: Path) -> None:
    many(tmp_path)
    checked(tmp_path, "--no-cache")
    assert not (tmp_path / ".copydesk").exists()


def test_a_few_files_are_not_worth_a_folder(tmp_path: Path) -> None:
    many(tmp_path)
    for path in list(tmp_path.glob("*.txt"))[3:]:
        path.unlink()
    checked(tmp_path)
    assert not (tmp_path / ".copydesk").exists()
