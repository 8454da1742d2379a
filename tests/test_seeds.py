"""What is found in the seeds, against what is recorded. A clean seed gets no finding, ever.

`python tests/test_seeds.py` prints the scores and what is missed; `--record` writes them down.
"""

from __future__ import annotations

import argparse
import json
from functools import cache
from pathlib import Path

import pytest

from copydesk.desk import Desk
from copydesk.plugins import load_plugins
from copydesk.rule import FAMILIES
from copydesk.testing import Score, Seed, read_seeds, score

SEEDS = Path(__file__).parents[1] / "seeds"
RECORD = Path(__file__).with_suffix(".json")
SLACK = 1e-9


@cache
def checked() -> tuple[list[Seed], dict[str, Score]]:
    desk, seeds = Desk(load_plugins()), read_seeds(SEEDS)
    reports = {seed.path: desk.check_file(str(seed.path)) for seed in seeds}
    assert not [trouble for report in reports.values() for trouble in report.troubles]
    return seeds, score(seeds, {path: report.diagnostics for path, report in reports.items()})


def figures(one: Score) -> dict[str, float]:
    return {"recall": round(one.recall, 3), "false": one.false, "first_fix": round(one.first_fix, 3)}


@pytest.mark.parametrize("kind", ["all", *FAMILIES])
def test_no_figure_falls_below_what_is_recorded(kind: str) -> None:
    now, then = figures(checked()[1].get(kind, Score())), json.loads(RECORD.read_text())[kind]
    assert now["recall"] >= then["recall"] - SLACK
    assert now["first_fix"] >= then["first_fix"] - SLACK
    assert now["false"] <= then["false"]


def test_a_clean_seed_gets_no_finding() -> None:
    invented = [(seed.path.name, one.rule, one.excerpt) for seed, one in checked()[1]["all"].invented]
    clean = {seed.path.name for seed in checked()[0] if not seed.planted}
    assert len(clean) >= 5
    assert not [found for found in invented if found[0] in clean]


def test_the_seeds_cover_every_kind_in_every_format() -> None:
    seeds = checked()[0]
    for suffix in (".txt", ".md", ".html"):
        kinds = {planted.kind for seed in seeds if seed.path.suffix == suffix for planted in seed.planted}
        assert kinds >= set(FAMILIES), suffix


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true")
    record = parser.parse_args().record
    scores = {kind: checked()[1].get(kind, Score()) for kind in ("all", *FAMILIES)}
    for kind, one in scores.items():
        print(f"{kind:12} {one.found:4} of {one.planted:4}  {figures(one)}")
    for seed, planted in scores["all"].missed:
        text = seed.source.text[planted.place.start : planted.place.end]
        print(f"missed  {seed.path.name}:{seed.source.place(planted.place.start).line}  {text!r}  {planted.why}")
    for seed, one in scores["all"].invented:
        print(f"false   {seed.path.name}:{one.start.line}  {one.excerpt!r}  {one.rule}: {one.message}")
    if record:
        RECORD.write_text(json.dumps({kind: figures(one) for kind, one in scores.items()}, indent=1) + "\n")


if __name__ == "__main__":
    main()
