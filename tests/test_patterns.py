"""Patterns that were kept find what freshly compiled ones find, and a damaged cache changes nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.patterns import Patterns

SAMPLES = (
    (r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+)(?: (\d{4}))?", "on 14 March 2024 and 3 May"),
    (r"(?i)\b(the|and) \1\b", "The the harbour"),
    (r"(?<=[.?!] )[“\"]?[A-Zé](?!\w*\d)", "Yes. “Éa. No! Never? “Well"),
    (r"(?x) [^\W\d_]+ (?: ['’] s )?  # a word", "Ó Briain’s café's"),
    (r"[Ͱ-Ͽ一-龥]+|(?:ab|ac|ad){2,3}?", "abacad Ελλάς 日本"),
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    for memory in ("_cache", "_cache2"):
        if hasattr(re, memory):
            monkeypatch.setattr(re, memory, {})
    return tmp_path


def found(pattern: str, text: str) -> list[tuple[object, ...]]:
    return [(match.span(), match.groups(), match.groupdict()) for match in re.finditer(pattern, text)]


def fill() -> list[list[tuple[object, ...]]]:
    for number in range(20):
        re.search(f"filler number {number:02}", "")
    return [found(pattern, text) for pattern, text in SAMPLES]


def test_a_kept_pattern_is_the_pattern(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = fill()
    assert Patterns().keep() >= len(SAMPLES) + 20
    re.purge()
    assert Patterns().recall() >= len(SAMPLES) + 20

    def compiles(*_: object) -> None:
        raise AssertionError("compiled anew")

    monkeypatch.setattr(re._compiler, "compile", compiles)
    assert fill() == fresh
    assert any(fresh)


def test_nothing_is_written_for_a_few_new_patterns(cache: Path) -> None:
    fill()
    kept = Patterns()
    assert kept.keep()
    kept.recall()
    re.search("one more that is new", "")
    assert kept.keep() == 0


@pytest.mark.parametrize("damage", [b"", b"\0", b"not at all what was written", None])
def test_a_damaged_cache_is_ignored(cache: Path, damage: bytes | None) -> None:
    fresh = fill()
    Patterns().keep()
    (file,) = cache.rglob("packed-patterns-*")
    file.write_bytes(file.read_bytes()[:-9] + b"\xff" * 9 if damage is None else damage)
    re.purge()
    assert Patterns().recall() == 0
    assert fill() == fresh


def test_a_cache_that_cannot_be_written_is_no_hindrance(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = cache / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setenv("LOCALAPPDATA", str(blocked))
    fill()
    assert Patterns().keep() == 0
    assert Patterns().recall() == 0


def test_findings_are_the_same_with_and_without(tmp_path: Path) -> None:
    seed = next((Path(__file__).parents[1] / "seeds").glob("001-*.txt"))
    command = [sys.executable, "-m", "copydesk", "check", str(seed), "--format", "json"]
    runs = [
        subprocess.run([*command, *option], capture_output=True, check=False, cwd=tmp_path).stdout
        for option in ([], [], ["--no-cache"])
    ]
    assert runs[0] == runs[1] == runs[2]
    assert runs[0].count(b'"rule"') >= 3
