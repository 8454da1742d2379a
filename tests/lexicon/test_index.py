"""Where the index lives, how it is known to be whole, and what happens where it is not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.lexicon import compile, index

HEAVY = ("marisa_trie", "editdistpy", "wordfreq", "spellchecker", "lzma", "tempfile", "hashlib")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """A cache of its own, and a compile step that writes little and notes where."""
    made: list[Path] = []

    def compile_little(folder: Path) -> None:
        made.append(folder)
        for name in index.FILES:
            (folder / name).write_bytes(name.encode() * 5000)
        index.write_manifest(str(folder), index.FILES)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(index, "PACKAGED", str(tmp_path / "none"))
    monkeypatch.setattr(compile, "compile_index", compile_little)
    return made


def test_it_is_compiled_once(compiled: list[Path], tmp_path: Path) -> None:
    first, second = index.find_index(), index.find_index()
    assert len(compiled) == 1
    assert first.folder == second.folder
    assert tmp_path in Path(first.folder).parents
    assert [path.name for path in (tmp_path / "copydesk").iterdir()] == [Path(first.folder).name]


@pytest.mark.parametrize("damage", ["cut short", "garbled", "gone", "manifest gone", "manifest garbled"])
def test_a_damaged_index_is_built_anew(compiled: list[Path], damage: str) -> None:
    folder = Path(index.find_index().folder)
    victim = Path(folder) / ("manifest" if damage.startswith("manifest") else "near.lists")
    if damage.endswith("gone"):
        victim.unlink()
    elif damage == "cut short":
        victim.write_bytes(victim.read_bytes()[:-1])
    else:
        victim.write_bytes(b"\xff" * victim.stat().st_size)
    assert not index.sound(str(folder))
    assert index.sound(index.find_index().folder)
    assert len(compiled) == 2


def test_a_cache_that_cannot_be_written_is_no_hindrance(
    compiled: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    folder = index.find_index().folder
    assert index.sound(folder)
    assert blocked not in Path(folder).parents


def test_a_failing_build_leaves_nothing_half_done(
    compiled: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(folder: Path) -> None:
        (folder / "forms.trie").write_bytes(b"half")
        raise OSError("no space left on device")

    monkeypatch.setattr(compile, "compile_index", fail)
    with pytest.raises(OSError, match="no space"):
        index.find_index()
    assert list((tmp_path / "copydesk").iterdir()) == []


def test_old_indexes_are_cleared_away(compiled: list[Path], tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / "copydesk" / f"lexicon-{number:016x}").mkdir(parents=True)
    kept = index.find_index().folder
    assert Path(kept).exists()
    assert len(list((tmp_path / "copydesk").iterdir())) <= 4


def test_other_sources_have_another_index(compiled: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    before = index.cached_folder()
    monkeypatch.setattr("copydesk.lexicon.sources.stamp", lambda: "other")
    assert index.cached_folder() != before


def test_importing_the_lexicon_loads_nothing_heavy() -> None:
    code = f"import sys, copydesk.lexicon; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def test_a_file_that_is_none_of_ours_is_named_with_the_remedy(compiled: list[Path]) -> None:
    with pytest.raises(OSError, match=r"forms\.trie is damaged; delete its folder"):
        index.find_index().trie("forms.trie")
