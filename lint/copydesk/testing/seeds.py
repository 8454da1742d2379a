"""Copy with errors planted on purpose, and what a desk makes of it; seeds/README.md has the annotation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from copydesk.document import Source, Span
from copydesk.finding import Diagnostic
from copydesk.readers.encoding import decode

SUFFIXES = (".txt", ".md", ".html")


@dataclass(frozen=True)
class Planted:
    """An error that was planted: its place, the other places that contradict it, and what would mend it.

    Spans are code points of the file. `fixes` is empty where only a person can decide.
    """

    kind: str
    place: Span
    also: tuple[Span, ...]
    fixes: tuple[str, ...]
    why: str

    def shared(self, span: Span) -> int:
        """How many letters it shares with a span at any of its places; a gap counts as one where it stands."""
        return max(_shared(span, place) for place in (self.place, *self.also))


@dataclass(frozen=True)
class Seed:
    """An annotated file. One without planted errors is clean."""

    path: Path
    source: Source
    planted: tuple[Planted, ...]


@dataclass
class Score:
    """Counts for one kind of error, or for all. `asked` are the errors found that have a known fix."""

    planted: int = 0
    found: int = 0
    false: int = 0
    asked: int = 0
    right: int = 0
    missed: list[tuple[Seed, Planted]] = field(default_factory=list)
    invented: list[tuple[Seed, Diagnostic]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the planted errors that was found; 1 where there are none."""
        return self.found / self.planted if self.planted else 1.0

    @property
    def first_fix(self) -> float:
        """Of the errors found that have a known fix, the share where the first suggestion is one; 1 for none."""
        return self.right / self.asked if self.asked else 1.0


def read_seeds(folder: Path) -> list[Seed]:
    """The annotated files in a folder. Raises ValueError where an annotation is not in the text."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.name != "README.md")
    return [_read_seed(path) for path in paths]


def score(seeds: Iterable[Seed], found: Mapping[Path, Sequence[Diagnostic]]) -> dict[str, Score]:
    """The score of each kind and, as `all`, of the whole.

    A finding is credited to one planted error: of those it touches and nobody found before, the one it
    shares most letters with. One that touches a planted error is never false; any other is.
    """
    scores: dict[str, Score] = {"all": Score()}
    for seed in seeds:
        diagnostics = found[seed.path]
        credit = _credit(seed, diagnostics)
        for planted in seed.planted:
            for one in (scores["all"], scores.setdefault(planted.kind, Score())):
                _count(one, seed, planted, credit.get(planted), diagnostics)
        for diagnostic in diagnostics:
            if not any(planted.shared(diagnostic.span) for planted in seed.planted):
                for one in (scores["all"], scores.setdefault(diagnostic.family, Score())):
                    one.false += 1
                    one.invented.append((seed, diagnostic))
    return scores


def _read_seed(path: Path) -> Seed:
    source = decode(str(path), path.read_bytes())
    annotation = path.with_name(f"{path.stem}.gold.json")
    raw = json.loads(annotation.read_text("utf-8")) if annotation.exists() else {}
    planted = (
        Planted(
            error["kind"],
            _locate(source, error, annotation.name),
            tuple(_locate(source, also, annotation.name) for also in error.get("also", ())),
            tuple(error.get("fix") or ()),
            error.get("why", ""),
        )
        for error in raw.get("errors", ())
    )
    return Seed(path, source, tuple(planted))


def _locate(source: Source, place: dict[str, Any], name: str) -> Span:
    starts = [*source.line_starts, len(source.text)]
    line, text = place["line"], place["text"]
    if not 1 <= line < len(starts):
        raise ValueError(f"{name}: there is no line {line}")
    at = starts[line - 1] - 1
    for _ in range(place.get("occurrence", 1)):
        at = source.text.find(text, at + 1, starts[line])
        if at < 0:
            raise ValueError(f"{name}: {text!r} does not stand on line {line} so often")
    return Span(at, at + len(text))


def _shared(one: Span, other: Span) -> int:
    if one.start == one.end or other.start == other.end:
        return int(one.start <= other.end and other.start <= one.end)
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _credit(seed: Seed, diagnostics: Iterable[Diagnostic]) -> dict[Planted, Diagnostic]:
    credit: dict[Planted, Diagnostic] = {}
    for diagnostic in diagnostics:
        open_ = [planted for planted in seed.planted if planted not in credit and planted.shared(diagnostic.span)]
        if open_:
            credit[max(open_, key=lambda planted: planted.shared(diagnostic.span))] = diagnostic
    return credit


def _count(
    one: Score, seed: Seed, planted: Planted, credited: Diagnostic | None, diagnostics: Sequence[Diagnostic]
) -> None:
    one.planted += 1
    if credited is None:
        one.missed.append((seed, planted))
        return
    one.found += 1
    at_home = [diagnostic for diagnostic in diagnostics if _shared(diagnostic.span, planted.place)]
    if planted.fixes and at_home:
        one.asked += 1
        at_home.sort(key=lambda diagnostic: diagnostic is not credited)
        one.right += _mends(seed, planted, next((d for d in at_home if d.suggestions), None))


def _mends(seed: Seed, planted: Planted, diagnostic: Diagnostic | None) -> bool:
    if diagnostic is None:
        return False
    made = _replaced(seed, diagnostic.span, diagnostic.suggestions[0])
    return any(made == _replaced(seed, planted.place, fix) for fix in planted.fixes)


def _replaced(seed: Seed, span: Span, text: str) -> str:
    return seed.source.text[: span.start] + text + seed.source.text[span.end :]
