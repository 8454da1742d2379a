"""Modules kept from run to run: the same modules, never an old one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.modules import Modules


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of nine modules under the name of our rules, imported by no one yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "copydesk_rules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    for number in range(8):
        (folder / f"part{number}.py").write_text(f"VALUE = {number}\n")
    return folder


def run(package: Path, code: str) -> str:
    """What a fresh Python prints that finds the package, remembers kept modules, runs the code and keeps modules."""
    whole = f"""
import sys
from copydesk.modules import Modules
sys.path.insert(0, {str(package.parent)!r})
modules = Modules()
recalled = modules.recall()
{code}
kept = modules.keep()
print(recalled > 0, kept > 0)
"""
    done = subprocess.run([sys.executable, "-c", whole], check=True, capture_output=True, text=True)
    return done.stdout.strip()


IMPORT_ALL = (
    "from copydesk_rules import part0, part1, part2, part3, part4, part5, part6, part7; print(part7.VALUE, end=' ')"
)


def test_the_second_run_takes_what_the_first_kept(package: Path) -> None:
    assert run(package, IMPORT_ALL) == "7 False True"
    assert run(package, IMPORT_ALL) == "7 True False"


def test_a_module_that_has_changed_is_imported_anew(package: Path) -> None:
    run(package, IMPORT_ALL)
    (package / "part7.py").write_text("VALUE = 'new'\n")
    assert run(package, IMPORT_ALL) == "new True False"


def test_a_module_of_the_same_size_and_another_time_is_imported_anew(package: Path) -> None:
    run(package, IMPORT_ALL)
    (package / "part7.py").write_text("VALUE = 8\n")
    os.utime(package / "part7.py", ns=(1, 1))
    assert run(package, IMPORT_ALL).startswith("8 ")


def test_a_module_that_has_gone_cannot_be_imported(package: Path) -> None:
    run(package, IMPORT_ALL)
    (package / "part7.py").unlink()
    code = "try:\n    import copydesk_rules.part7\nexcept ImportError:\n    print('gone', end=' ')"
    assert run(package, code).startswith("gone ")


def test_a_kept_module_knows_its_source(package: Path) -> None:
    run(package, IMPORT_ALL)
    code = "import copydesk_rules.part7 as m, inspect; print(inspect.getsource(m).strip(), m.__file__, end=' ')"
    assert run(package, code) == f"VALUE = 7 {package / 'part7.py'} True False"


@pytest.mark.parametrize("damage", [b"", b"\0" * 16, b"nonsense", b"\0" * 7 + b"\x11" + b"\0" * 7 + b"\1N"])
def test_a_damaged_file_is_made_anew(package: Path, damage: bytes) -> None:
    run(package, IMPORT_ALL)
    (kept,) = (package.parent / "cache" / "copydesk").glob("modules-*")
    kept.write_bytes(damage)
    assert run(package, IMPORT_ALL) == "7 False True"
    assert run(package, IMPORT_ALL) == "7 True False"


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (package.parent / "cache").write_text("a file where the folder would be")
    assert run(package, IMPORT_ALL) == "7 False False"


def test_what_is_kept_belongs_to_one_python_and_one_copy_of_the_product(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Modules()._path
    monkeypatch.setattr(sys, "version", "another")
    assert Modules()._path != before
