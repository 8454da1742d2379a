"""What the copy itself says: a word marked [sic], and the words of others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Finding
from copydesk.plugins import Plugins, load_plugins
from copydesk.rule import Rule

SIC = {
    "“An odd [sic] day,” he wrote.": [],
    "“An odd (sic) day,” he wrote.": [],
    "“An odd [Sic] and odd day,” he wrote.": ["odd"],
    "“It was odd” [sic], he wrote.": [],
    "It was odd, [sic] he wrote.": [],
    "It was odd[sic].": [],
    "A name Nmae [sic] of old.": [],
    "He odd it [sic].": ["odd"],
    "[sic] An odd day.": ["odd"],
    "An odd [basic] day.": ["odd"],
    "An odd (classic) day, an odd music.": ["odd", "odd"],
    "A wrong date 31 June [sic].": ["31 June"],
    "A strange [sic ] day.": [],
    "It was a hour [sic] later.": [],
    "A wore [sic] and a wear [sic], odd.": ["odd"],
}


class Words(Rule):
    """Finds words of a list."""

    id = "words"
    family = "spelling"
    languages = ("*",)
    bad = ()
    good = ()
    listed: tuple[str, ...] = ()

    def check(self, document: Document) -> list[Finding]:  # type: ignore[override]
        found = []
        for word in self.listed:
            at = document.text.find(word)
            while at >= 0:
                found.append(Finding(Span(at, at + len(word)), f"{word} is found"))
                at = document.text.find(word, at + 1)
        return found


def lister(family: str, *words: str, quoted: str = "checked") -> type[Rule]:
    attributes = {"id": f"{family}-words", "family": family, "listed": words, "quoted": quoted}
    return type(family.title(), (Words,), attributes)


def excerpts(rules: Sequence[type[Rule]], text: str, path: str = "story.txt") -> list[str]:
    checked = Desk(Plugins(tuple(rules), readers.BUILT_IN, ())).check_bytes(path, text.encode())
    assert not checked.troubles
    return [one.excerpt for one in checked.diagnostics]


@pytest.mark.parametrize("text", SIC)
def test_sic_silences_the_word_before_it(text: str) -> None:
    rules = (
        lister("spelling", "odd", "wore", "wear"),
        lister("grammar", "strange", "a hour"),
        lister("names", "Nmae"),
        lister("dates", "31 June"),
    )
    assert excerpts(rules, text) == SIC[text]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("“An odd *[sic]* day,” he wrote.", "story.md"),
        ("“An odd [*sic*] day,” he wrote.", "story.md"),
        ("<p>An odd [<i>sic</i>] day.</p>", "story.html"),
        ("<p>An <b>odd</b>&nbsp;&#91;sic&#93; day.</p>", "story.html"),
    ],
)
def test_sic_in_italics(text: str, path: str) -> None:
    assert excerpts([lister("spelling", "odd")], text, path) == []


def test_no_built_in_rule_needs_to_know_of_sic() -> None:
    desk = Desk(load_plugins())
    wrong = (
        "He wrote: “They was {sic} to recieve {sic} a hour {sic}, and its {sic} been Dimitry Peskov {sic} who have"
        " went {sic} there with the the {sic} money.”"
    )
    found = {one.rule for one in desk.check_bytes("a.txt", wrong.replace(" {sic}", "").encode()).diagnostics}
    assert len(found) >= 3, "the sentence has faults"
    marked = desk.check_bytes("a.txt", wrong.format(sic="[sic]").encode())
    assert [(one.rule, one.excerpt) for one in marked.diagnostics] == []


QUOTED = {
    "odd, he said": ([], ["odd"]),
    "“odd,” he said": (["odd"], []),
    '"odd," he said': (["odd"], []),
    "‘It is odd,’ he said.": (["odd"], []),
    "odd “yes” odd “odd” odd": (["odd"], ["odd", "odd", "odd"]),
    "“One ‘odd’ two odd,” he said. odd": (["odd", "odd"], ["odd"]),
    "“It is odd\n\n“It is odd again,” he said.\n\nodd": (["odd", "odd"], ["odd"]),
    "“It is odd, and never closed": (["odd"], []),
    "The plank of 6'2\" was odd.": ([], ["odd"]),
    "It’s the players’ odd day’s end": ([], ["odd"]),
}


@pytest.mark.parametrize("text", QUOTED)
def test_a_rule_says_what_it_does_in_quotations(text: str) -> None:
    inside, outside = QUOTED[text]
    assert excerpts([lister("grammar", "odd", quoted="only")], text) == inside
    assert excerpts([lister("grammar", "odd", quoted="skipped")], text) == outside
    assert len(excerpts([lister("grammar", "odd")], text)) == len(inside) + len(outside)


def test_each_rule_for_itself() -> None:
    rules = (
        lister("grammar", "odd", quoted="skipped"),
        lister("spelling", "odd", quoted="only"),
        lister("dates", "odd"),
    )
    checked = Desk(Plugins(rules, readers.BUILT_IN, ())).check_bytes("a.txt", "“odd” and odd".encode())
    assert [(one.span.start, one.family) for one in checked.diagnostics] == [
        (1, "dates"),
        (1, "spelling"),
        (10, "dates"),
        (10, "grammar"),
    ]


def test_a_finding_that_is_skipped_makes_no_other_yield() -> None:
    strong = lister("grammar", "odd day", quoted="skipped")
    weak = type("Weak", (Words,), {"id": "weak", "listed": ("odd",), "yields_to": ("grammar",)})
    assert excerpts([strong, weak], "An odd day") == ["odd day"]
    assert excerpts([strong, weak], "“An odd day”") == ["odd"]


@pytest.mark.parametrize("rule", load_plugins().rules, ids=lambda rule: rule.id)
def test_every_rule_says_one_of_three_things(rule: type[Rule]) -> None:
    assert rule.quoted in ("checked", "skipped", "only")
