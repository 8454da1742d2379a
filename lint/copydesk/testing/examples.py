"""A rule against its own examples."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import date

from copydesk import readers
from copydesk.desk import Desk
from copydesk.document import Document, Span
from copydesk.finding import Diagnostic, Finding
from copydesk.knowledge import Knowledge
from copydesk.plugins import Plugins
from copydesk.rule import FAMILIES, Bad, Example, Good, Rule
from copydesk.settings import Settings

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def prove(rule: type[Rule], knowledge: Knowledge | None = None) -> None:
    """Hold a rule against its own examples. Raises AssertionError, which says what is wrong.

    It must have a page, at least one bad example and two good ones; find exactly what is marked; offer
    fixes where and only where an example says how it reads when fixed; find nothing in fixed copy.
    """
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id), f"{rule.id}: an id is kebab-case"
    assert rule.family, f"{rule.id}: has no family"
    page = inspect.getdoc(rule) or ""
    assert len(page.splitlines()) > 2, f"{rule.id}: its docstring is its page: what is wrong, then why it matters"
    assert rule.bad, f"{rule.id}: give a bad example"
    assert len(rule.good) >= 2, f"{rule.id}: give two good examples, one of them a near miss"
    for good in rule.good:
        _prove_good(rule, good if isinstance(good, Good) else Good(good), knowledge)
    for bad in rule.bad:
        _prove_bad(rule, bad, knowledge)


def read(example: Example, text: str | None = None, knowledge: Knowledge | None = None) -> Document:
    """The document in an example, or in another text in its format."""
    desk = _desk((), example, knowledge)
    return desk.read(f"example{_suffix(example)}", (example.text if text is None else text).encode())


def find(rule: type[Rule], example: Example, text: str, knowledge: Knowledge | None = None) -> list[Diagnostic]:
    """What the rule finds in a text of the example's format, language and dateline."""
    desk = _desk((rule,), example, knowledge)
    checked = desk.check(desk.read(f"example{_suffix(example)}", text.encode()))
    assert not checked.troubles, f"{rule.id}: {checked.troubles[0]}"
    return list(checked.diagnostics)


def unmark(marked: str) -> tuple[str, list[Span]]:
    """A text without its `[[` and `]]`, and the spans that they marked."""
    parts, spans, at, length = [], [], 0, 0
    for match in _MARK.finditer(marked):
        before = marked[at : match.start()]
        length += len(before)
        spans.append(Span(length, length + len(match[1])))
        length += len(match[1])
        parts += [before, match[1]]
        at = match.end()
    return "".join([*parts, marked[at:]]), spans


def mended(text: str, found: list[Diagnostic]) -> str:
    """The text once the first fix of every finding is made."""
    edits = sorted({edit for one in found for fix in one.fixes[:1] for edit in fix.edits}, reverse=True)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _prove_good(rule: type[Rule], good: Good, knowledge: Knowledge | None) -> None:
    found = find(rule, good, good.text, knowledge)
    assert not found, f"{rule.id}: finds {found[0].excerpt!r} ({found[0].message}) in good copy: {good.text!r}"


def _prove_bad(rule: type[Rule], bad: Bad, knowledge: Knowledge | None) -> None:
    text, marked = unmark(bad.text)
    found = find(rule, bad, text, knowledge)
    spans = [one.span for one in found]
    here, there = ([text[start:end] for start, end in places] for places in (spans, marked))
    assert spans == marked, f"{rule.id}: finds {here} where {there} is marked: {bad.text!r}"
    for one in found:
        assert one.message, f"{rule.id}: a finding says nothing"
        assert not one.message.endswith("."), f"{rule.id}: a message ends without a full stop"
    if bad.fixed is None:
        assert not any(one.fixes for one in found), f"{rule.id}: fixes what the example does not: {bad.text!r}"
        return
    made = mended(text, found)
    assert made == bad.fixed, f"{rule.id}: the first fixes make {made!r}, not {bad.fixed!r}"
    left = find(rule, bad, bad.fixed, knowledge)
    assert not left, f"{rule.id}: finds {left[0].excerpt!r} in fixed copy: {bad.fixed!r}"


def _desk(rules: tuple[type[Rule], ...], example: Example, knowledge: Knowledge | None) -> Desk:
    dateline = date.fromisoformat(example.dateline) if example.dateline else None
    settings = Settings(select=tuple(rule.id for rule in rules), language=example.language, dateline=dateline)
    return Desk(Plugins(rules or (_Nothing,), readers.BUILT_IN, ()), settings, _knowledge(example, knowledge))


def _knowledge(example: Example, knowledge: Knowledge | None) -> Knowledge:
    known = knowledge or Knowledge()
    if not example.house:
        return known
    from copydesk.house.house import House
    from copydesk.house.lists import open_text

    return known.under(House([open_text(example.house)]))


def _suffix(example: Example) -> str:
    return next(reader.suffixes[0] for reader in readers.BUILT_IN if reader.name == example.format)


class _Nothing(Rule):
    """Finds nothing, for reading alone."""

    id = "nothing"
    family = FAMILIES[0]
    bad = ()
    good = ()

    def check(self, document: Document) -> Iterator[Finding]:
        """Nothing."""
        return iter(())
