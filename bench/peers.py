"""Other spelling checkers on the same files, for bench/spelling.py. Each is asked only where it is installed.

    hunspell         apt-get install hunspell hunspell-en-gb hunspell-en-us
    pyspellchecker   comes with copydesk
    codespell, typos pip install codespell typos
    cspell           npm install cspell (in the folder that --npm names)

Hunspell is given both dictionaries and reports what neither knows. What a tool says of one form in one file counts
once, as it does for copydesk. Asking hunspell, pyspellchecker and cspell for suggestions takes them a tenth of a second
a word and more, so their first suggestions are judged on a sample, and the time for it is not counted.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

Reports = dict[str, dict[str, list[str]]]
"""For each file by its name, the forms that a tool reports, with what it suggests; empty where it was not asked."""

Suggest = Callable[[list[str]], dict[str, list[str]]]
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"


class Peer:
    """A tool that was found. `suggest` asks it what is meant, where it does not say so with its report."""

    def __init__(self, name: str, report: Callable[[Path], Reports], suggest: Suggest | None = None) -> None:
        self.name = name
        self.report = report
        self.suggest = suggest


def peers(npm: Path | None) -> Iterator[Peer | str]:
    """The tools that are installed, and a line for each that is not."""
    if shutil.which("hunspell") and _hunspell_has("en_GB") and _hunspell_has("en_US"):
        yield Peer("hunspell, en_GB and en_US", _hunspell, _hunspell_suggestions)
    else:
        yield "hunspell: not installed, or without en_GB and en_US"
    yield Peer("pyspellchecker, all words", _pyspellchecker(str), _pyspellchecker_suggestions)
    yield Peer("pyspellchecker, words in small letters", _pyspellchecker(_small), _pyspellchecker_suggestions)
    for name, report in (("codespell", _codespell), ("typos", _typos)):
        yield Peer(name, report) if _tool(name) else f"{name}: not installed"
    cspell = npm / "node_modules" / ".bin" / "cspell" if npm else None
    found = str(cspell) if cspell and cspell.exists() else shutil.which("cspell")
    if found:
        yield Peer("cspell, en and en-GB", partial(_cspell, found), partial(_cspell_suggestions, found))
    else:
        yield "cspell: not installed"


def _tool(name: str) -> str | None:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def _run(command: list[str], text: str | None = None, **more: object) -> str:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    return str(done.stdout)


def _words(path: Path) -> set[str]:
    return set(re.findall(WORD, path.read_text(encoding="utf-8")))


# hunspell


def _hunspell_has(dictionary: str) -> bool:
    return _run(["hunspell", "-d", dictionary, "-l"], "qqzzx\n").strip() == "qqzzx"


def _hunspell(folder: Path) -> Reports:
    found = {}
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding="utf-8").replace("’", "'")
        listed = [set(_run(["hunspell", "-i", "utf-8", "-d", each, "-l"], text).split()) for each in ("en_GB", "en_US")]
        found[path.name] = {form: [] for form in listed[0] & listed[1]}
    return found


def _hunspell_suggestions(forms: list[str]) -> dict[str, list[str]]:
    return {form: _hunspell_suggested(form) for form in forms}


def _hunspell_suggested(form: str) -> list[str]:
    said = _run(["hunspell", "-i", "utf-8", "-d", "en_GB", "-a"], f"^{form}\n")
    return [
        one.strip() for line in said.splitlines() if line.startswith("&") for one in line.split(":", 1)[1].split(",")
    ]


# pyspellchecker


def _small(form: str) -> str | None:
    return form if form.islower() else None


def _pyspellchecker(kept: Callable[[str], str | None]) -> Callable[[Path], Reports]:
    def report(folder: Path) -> Reports:
        checker = _checker()
        found = {}
        for path in sorted(folder.iterdir()):
            forms = {form.replace("’", "'").removesuffix("'s"): form for form in _words(path) if kept(form)}
            found[path.name] = {forms[form]: [] for form in forms if form not in checker}
        return found

    return report


def _pyspellchecker_suggestions(forms: list[str]) -> dict[str, list[str]]:
    return {form: [best] if (best := _checker().correction(form)) else [] for form in forms}


def _checker():  # type: ignore[no-untyped-def]
    global _spellchecker
    if _spellchecker is None:
        from spellchecker import SpellChecker

        _spellchecker = SpellChecker()
    return _spellchecker


_spellchecker = None


# The others


def _codespell(folder: Path) -> Reports:
    found: Reports = {path.name: {} for path in folder.iterdir()}
    for line in _run([str(_tool("codespell")), str(folder)]).splitlines():
        match = re.fullmatch(r"(.*?):\d+: (\S+) ==> (.*?)(?: \|.*)?", line)
        if match:
            found[Path(match[1]).name][match[2]] = [one.strip() for one in match[3].split(",")]
    return found


def _typos(folder: Path) -> Reports:
    found: Reports = {path.name: {} for path in folder.iterdir()}
    for line in _run([str(_tool("typos")), "--format", "json", str(folder)]).splitlines():
        said = json.loads(line)
        if said.get("type") == "typo":
            found[Path(said["path"]).name][said["typo"]] = said["corrections"]
    return found


def _cspell(cspell: str, folder: Path) -> Reports:
    found: Reports = {path.name: {} for path in folder.iterdir()}
    for name, form, suggested in _cspell_says(cspell, folder):
        found[name][form] = suggested
    return found


def _cspell_suggestions(cspell: str, forms: list[str]) -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent, "forms")
        folder.mkdir()
        (folder / "forms.txt").write_text("\n".join(forms), encoding="utf-8")
        return {form: suggested for _, form, suggested in _cspell_says(cspell, folder, "--show-suggestions")}


def _cspell_says(cspell: str, folder: Path, *more: str) -> Iterator[tuple[str, str, list[str]]]:
    settings = folder.parent / "cspell.json"
    settings.write_text(json.dumps({"version": "0.2", "language": "en,en-GB", "numSuggestions": 3}), encoding="utf-8")
    options = ["--no-progress", "--no-summary", "--no-color", "-c", str(settings), *more]
    for line in _run([cspell, *options, "."], cwd=folder, env=os.environ | {"CI": "1"}).splitlines():
        match = re.match(
            r"(\S+?):\d+:\d+ - (?:Unknown|Misspelled|Forbidden) word \((.*?)\)(?:.*Suggestions: \[(.*?)\])?", line
        )
        if match:
            suggested = [one.strip(" *") for one in (match[3] or "").split(",")]
            yield Path(match[1]).name, match[2], list(filter(None, suggested))
