"""A desk with rules that find plain words, so that a test says what is found and what is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.plugins import Plugins
from copydesk.report import Checked
from copydesk.rule import Rule
from copydesk.settings import Settings
from copydesk_rules.residue.stale_stet import StaleStet


def finder(id: str, family: str, word: str, **attributes: object) -> type[Rule]:
    """A rule that finds a word wherever it stands."""

    def check(self: Rule, document: Document) -> Iterator[Finding]:
        for match in re.finditer(word, document.text):
            yield Finding(Span(*match.span()), f"{word} is found")

    told = {"id": id, "family": family, "languages": ("*",), "bad": (), "good": ()}
    return type(id, (Rule,), {**attributes, **told, "check": check})


RULES = (
    finder("odd", "spelling", "odd"),
    finder("queer", "spelling", "queer"),
    finder("strange", "grammar", "strange"),
    finder("rare", "grammar", "rare", enabled=False),
    StaleStet,
)


@pytest.fixture
def check() -> Callable[..., Checked]:
    """Checks a text: `check("…", "story.md")`."""

    def make(text: str, path: str = "story.md", rules: tuple[type[Rule], ...] = RULES, **asked: object) -> Checked:
        desk = Desk(Plugins(rules, readers.BUILT_IN, ()), Settings(**asked))  # type: ignore[arg-type]
        checked = desk.check_bytes(path, text.encode())
        assert not checked.troubles, checked.troubles
        return checked

    return make


@pytest.fixture
def reported(check: Callable[..., Checked]) -> Callable[..., list[str]]:
    """What is reported of a text, as `excerpt` or, for a stet, `stale: excerpt`."""

    def make(text: str, path: str = "story.md", **asked: object) -> list[str]:
        found = check(text, path, **asked).diagnostics
        return [f"stale: {one.excerpt}" if one.rule == "stale-stet" else one.excerpt for one in found]

    return make
