"""Our own rules, LanguageTool, and both together on annotated copy: recall, false alarms and time.

    python bench/languagetool.py FOLDER [--clean FOLDER] [--list] [--server URL]

FOLDER holds annotated copy (seeds/README.md has the annotation), `--clean` names published copy, in which a finding
is a false alarm or the publisher's own mistake. LanguageTool runs on this machine (see docs/languagetool.md) unless a
server is named. Its start is not in the times: a run on one file waits for it, a desk that stays open does not.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

from copydesk.desk import Desk
from copydesk.finding import Diagnostic
from copydesk.plugins import Plugins, load_plugins
from copydesk.report import Checked
from copydesk.rule import FAMILIES
from copydesk.settings import Settings
from copydesk.testing import read_seeds, score

OURS = FAMILIES
THEIRS = ("languagetool",)
ALL_OF_IT = (("spelling", True), ("style", True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clean", type=Path)
    parser.add_argument("--list", action="store_true", help="what LanguageTool adds, and its false alarms")
    parser.add_argument("--server", default="")
    arguments = parser.parse_args()
    desks = _desks(load_plugins(), arguments.server)
    for name, desk in desks.items():
        _checked(desk, sorted(arguments.folder.rglob("*.txt"))[:2])  # lexicon, Java and its classes are warm
        print(f"ready: {name}", flush=True)
    _on_seeds(desks, arguments.folder, arguments.list)
    if arguments.clean:
        _on_clean(desks, arguments.clean)


def _desks(plugins: Plugins, server: str) -> dict[str, Desk]:
    def desk(select: tuple[str, ...], *options: tuple[str, object]) -> Desk:
        told = (("languagetool", (("server", server), ("timeout", 300.0), *options)),)
        return Desk(plugins, Settings(select=select, options=told))

    return {
        "ours alone": desk(OURS),
        "LanguageTool alone, as copydesk asks it": desk(THEIRS),
        "LanguageTool alone, with dictionary and style": desk(THEIRS, *ALL_OF_IT),
        "both": desk((*OURS, *THEIRS)),
    }


def _checked(desk: Desk, paths: Iterable[Path]) -> list[Checked]:
    checked = [desk.check_file(str(path)) for path in paths]
    for one in checked:
        for trouble in one.troubles:
            raise SystemExit(f"{one.path}: {trouble}")
    return checked


def _on_seeds(desks: dict[str, Desk], folder: Path, listed: bool) -> None:
    seeds = read_seeds(folder)
    planted = sum(len(seed.planted) for seed in seeds)
    found: dict[str, dict[Path, tuple[Diagnostic, ...]]] = {}
    print(f"\n{len(seeds)} files with {planted} planted errors\n")
    print("| | recall | false | per 1,000 words | first suggestion right | seconds |\n|---|---|---|---|---|---|")
    for name, desk in desks.items():
        start = time.perf_counter()
        checked = _checked(desk, (seed.path for seed in seeds))
        seconds, words = time.perf_counter() - start, sum(one.words for one in checked)
        found[name] = {Path(one.path): one.diagnostics for one in checked}
        total = score(seeds, found[name])["all"]
        print(f"| {name} | {total.recall:.2f} | {total.false} | {1000 * total.false / words:.2f} "
              f"| {total.first_fix:.2f} | {seconds:.1f} |")  # fmt: skip
    if listed:
        ours, both = (score(seeds, found[name])["all"] for name in ("ours alone", "both"))
        missed = {id(error) for _, error in both.missed}
        for seed, error in ours.missed:
            if id(error) not in missed:
                text = seed.source.text[error.place.start : error.place.end]
                print(f"added  {seed.path.name}: {text!r} ({error.why})")
        for seed, one in both.invented:
            print(f"false  {seed.path.name}:{one.start.line}  {one.rule} {one.variant}  {one.excerpt!r}  {one.message}")


def _on_clean(desks: dict[str, Desk], folder: Path) -> None:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md", ".html"))
    print(f"\n{len(paths)} files of clean copy\n\n| | findings | per 1,000 words | seconds |\n|---|---|---|---|")
    for name, desk in desks.items():
        start = time.perf_counter()
        checked = _checked(desk, paths)
        seconds, words = time.perf_counter() - start, sum(one.words for one in checked)
        findings = sum(len(one.diagnostics) for one in checked)
        print(f"| {name} | {findings} | {1000 * findings / words:.2f} | {seconds:.1f} |")


if __name__ == "__main__":
    main()
