from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from copydesk.config import Configuration
from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import Rule
from copydesk.settings import Settings


class _Silent(Rule):
    """Finds nothing."""

    family = "names"
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        return iter(())


class WeekdayMismatch(_Silent):
    """A weekday does not fall on its date."""

    id = "weekday-mismatch"
    family = "dates"

    year: int = 2000
    """The first year that is
    looked at."""
    share: float = 0.5
    strict: bool = False
    house: str | None = None
    after: date | None = None
    style: Literal["british", "american"] = "british"
    longest_name: int = 3
    titles: tuple[str, ...] = ("Mr", "Ms")
    towns: frozenset[str] = frozenset()
    forms: dict[str, str] = {}


class ImpossibleDate(_Silent):
    """There is no such day."""

    id = "impossible-date"
    family = "dates"
    severity = "error"


class MisspeltName(_Silent):
    """A name is misspelt."""

    id = "misspelt-name"


class HouseForm(_Silent):
    """A name is not in the form of the house."""

    id = "house-form"
    enabled = False


class Languagetool(_Silent):
    """LanguageTool finds something."""

    id = "languagetool"
    family = "grammar"
    enabled = False

    server: str = ""


RULES = (HouseForm, ImpossibleDate, Languagetool, MisspeltName, WeekdayMismatch)


@pytest.fixture
def rules() -> tuple[type[Rule], ...]:
    """Two of dates, two of names of which one is off, and LanguageTool, off."""
    return RULES


Configured = Callable[..., Configuration]


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configured:
    """Writes a configuration into an empty folder, goes there, and reads it: `configured("language = 'en'")`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def make(text: str = "", name: str = "copydesk.toml", told: Settings | None = None, **how: object) -> Configuration:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return Configuration(RULES, told, **how)  # type: ignore[arg-type]

    return make
