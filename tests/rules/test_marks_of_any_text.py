"""Whatever the text: no rule fails, every finding lies in the prose, and safe fixes change marks and spaces alone."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.desk import Desk
from copydesk.finding import Finding
from copydesk.plugins import Plugins
from copydesk.readers import BUILT_IN
from copydesk.rule import Rule

MAY_CHANGE = set(" \u00a0.,;:?!()\"'“”‘’´`–—-")
FAMILIES = ("punctuation", "residue", "grammar")
WORDS = (
    "the a an hour unit it's its The Monday council’s p.m. Inc. TK [CHECK] {{x}} one of most players were was £8m 3 "
    'don‘t ‘90s said, who which Pelham, “We ready,“ ”so” "no" (by end) :) .. ,, ; ? ! – — - … &amp; <b> ** img '
    "Liverpools’ Liverpool yesterdays match two weeks notice Kremlin that in middle of to went has not "
    "number have there is many Â£3 \u200b x"
).split()


def rules() -> list[type[Rule]]:
    found = []
    for family in FAMILIES:
        package = import_module(f"copydesk_rules.{family}")
        for module in iter_modules(package.__path__):
            if not module.name.startswith("_"):
                name = "".join(part.title() for part in module.name.split("_"))
                found.append(getattr(import_module(f"{package.__name__}.{module.name}"), name))
    return found


RULES = rules()
DESK = Desk(Plugins(tuple(RULES), BUILT_IN, ()))
COPY = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)).flatmap(
        lambda word: st.sampled_from((f"{word} ", word, f"{word}\n\n"))
    ),
    max_size=60,
).map("".join)


@given(COPY, st.sampled_from((".txt", ".md", ".html")))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_rule_fails_and_findings_lie_in_the_prose(text: str, suffix: str) -> None:
    document = DESK.read(f"copy{suffix}", f"Copy. {text}".encode())
    for rule in DESK.rules:
        for finding in rule.check(document):
            assert 0 <= finding.span.start <= finding.span.end <= len(document.text), rule.id
            assert finding.span.start < finding.span.end, f"{rule.id} marks nothing"
            _change_marks_alone(document.text, rule, finding)


def _change_marks_alone(text: str, rule: Rule, finding: Finding) -> None:
    for fix in finding.fixes:
        for edit in fix.edits:
            gone, come = text[edit.span.start : edit.span.end], edit.text
            if fix.safe and rule.family == "punctuation":
                assert _letters(gone) == _letters(come), f"{rule.id} makes {come!r} of {gone!r} as a safe fix"


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter not in MAY_CHANGE)
