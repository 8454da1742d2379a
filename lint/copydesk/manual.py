"""The manual of the rules, made from the rules themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator

from copydesk.rule import FAMILIES, Example, Good, Rule


def summary(rule: type[Rule]) -> str:
    """What the rule finds, in a line without a full stop."""
    return (inspect.getdoc(rule) or "").split("\n", 1)[0].rstrip(".")


def in_order(rules: Iterable[type[Rule]]) -> list[type[Rule]]:
    """The rules by family, in the order in which the families are named everywhere; strangers last."""
    place = {family: number for number, family in enumerate(FAMILIES)}
    return sorted(rules, key=lambda rule: (place.get(rule.family, len(place)), rule.family, rule.id))


def page(rule: type[Rule]) -> str:
    """The page of a rule, in Markdown."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: type[Rule]) -> Iterator[str]:
    yield f"# {rule.id}"
    yield ""
    state = "on by default" if rule.enabled else f"off until `--select {rule.id}` asks for it"
    quoted = {"skipped": ", not in quotations", "only": ", only in quotations"}.get(rule.quoted, "")
    yield f"*{rule.family}, {rule.severity}, {state}{quoted}*"
    yield ""
    yield inspect.getdoc(rule) or ""
    if options := rule.options():
        yield from ("", "## Options", "")
        yield from (f"- `{name.replace('_', '-')}` (default: `{default!r}`)" for name, default in options.items())
    yield from ("", "## Finds", "")
    for bad in rule.bad:
        yield from _quoted(_marked(bad.text), bad)
        if bad.fixed is not None:
            yield from ("becomes", "")
            yield from _quoted(bad.fixed, None)
    yield from ("## Leaves alone", "")
    for good in rule.good:
        example = good if isinstance(good, Good) else Good(good)
        yield from _quoted(example.text, example)


def _marked(text: str) -> str:
    return text.replace("[[", "⟦").replace("]]", "⟧")


def _quoted(text: str, example: Example | None) -> Iterator[str]:
    if example is not None:
        facts = [example.language, example.dateline and f"published {example.dateline}"]
        if example.house:
            facts.append("of a house that has " + "; ".join(f"`{line}`" for line in example.house.splitlines()))
        told = ", ".join(fact for fact in facts if fact)
        if told:
            yield from (f"In copy that is {told}:", "")
    fence = "```" if "```" not in text else "````"
    yield fence + (example.format if example and example.format != "text" else "text")
    yield text
    yield from (fence, "")
