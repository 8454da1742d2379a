"""What may be imported before it is needed: nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

AT_START = {"copydesk", "copydesk_rules", "cython_runtime", "editdistpy", "marisa_trie", "sentencex"}
"""All that may be imported, beside the standard library, to check plain copy and report it to a pipe."""

HEAVY = {
    *("asyncio", "concurrent", "difflib", "email", "importlib.metadata", "multiprocessing", "pathlib"),
    *("unittest", "urllib", "zipfile"),
}
"""Of the standard library, what that run may not import."""

COPY = (
    "Council agrees to mend the harbour wall\n\nBy Ann Lee\n\nLONDON, March 14, 2024 (Wire) - The council agreed on"
    " Thursday to mend the harbour wall, which a storm broke in January.\n\n“It is not before time,” said Ben Ross,"
    " who owns two of the 14 boats there. The work is expected to cost £2.5m and to end in the autumn.\n"
)
RUN = (
    "import sys, json\n"
    "from copydesk.cli import run\n"
    "code = run(['check', sys.argv[1], '--format', 'concise'])\n"
    "print(json.dumps([code, sorted(sys.modules)]))\n"
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    story = tmp_path_factory.mktemp("start") / "story.txt"
    story.write_text(COPY)
    command = [sys.executable, "-c", RUN, str(story)]
    subprocess.run(command, check=True, capture_output=True)  # what is made once and kept is made here
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stdout
    return set(modules)


def test_no_library_is_imported_before_it_is_needed(imported: set[str]) -> None:
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(' '.join(sys.modules))"], check=True, capture_output=True, text=True
    )
    ours = imported - set(bare.stdout.split())
    libraries = {name.partition(".")[0] for name in ours} - set(sys.stdlib_module_names)
    assert {name for name in libraries if not name.startswith("_")} <= AT_START


def test_nothing_heavy_of_the_standard_library_is_imported(imported: set[str]) -> None:
    assert not {name for name in imported if name in HEAVY}


def test_no_reader_or_reporter_is_imported_that_the_run_does_not_use(imported: set[str]) -> None:
    unused = ("copydesk.readers.markdown", "copydesk.readers.html_", "copydesk.reporters.terminal", "copydesk.testing")
    assert not imported & set(unused)


def test_importing_the_package_costs_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, copydesk; print([m for m in sys.modules if m.startswith('copydesk.')])"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_two_packages_are_named_as_they_are_imported() -> None:
    for folder in ("lint", "rules"):
        assert not (Path(__file__).parents[1] / folder / "__init__.py").exists()
