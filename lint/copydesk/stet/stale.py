"""What is said of stets that let nothing stand. No rule can find them: only the desk knows what it let stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from copydesk.document import Document, Span
from copydesk.finding import Diagnostic, Edit, Repair
from copydesk.placing import fingerprint
from copydesk.rule import Rule
from copydesk.stet.comments import Stet

STALE = "stale-stet"
"""The id of the rule in whose name they are reported."""


class Stale:
    """Reports stets of a document, in the name of a rule. `names` are the rules and families that there are."""

    def __init__(self, document: Document, rule: Rule, names: Collection[str]) -> None:
        self._source = document.source
        self._rule = rule
        self._names = names
        self._seen: Counter[tuple[str, ...]] = Counter()

    def report(self, stet: Stet, idle: list[str | None]) -> Iterator[Diagnostic]:
        """What is wrong with one stet, if anything is. `idle` are those of its names that let nothing stand."""
        whole = stet.comment.span
        if stet.fault:
            yield self._diagnostic(whole, stet.fault, "unread" if not stet.kind else "unopened", self._without(stet))
            return
        unknown = [name for name in stet.names if name not in self._names]
        for name in unknown if len(unknown) < len(stet.names) else unknown[:1]:
            here = self._name(stet, name)
            yield self._diagnostic(here, f"“{name}” is no rule and no family", "unknown", self._instead(here, name))
        idle = [known for known in idle if known not in unknown]
        if idle and len(idle) == len(stet.wanted):
            yield self._diagnostic(whole, "this stet lets nothing stand", "", self._without(stet))
            return
        for known in idle:
            here = self._name(stet, known or "")
            yield self._diagnostic(here, f"“{known}” lets nothing stand here", "", ())

    def _name(self, stet: Stet, name: str) -> Span:
        """Where a stet names a rule or a family."""
        (start, end), text = stet.comment.span, self._source.text
        opens = re.compile(r"(?i)<!--\s*stet(?:-\w+)?").match(text, start)
        match = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").search(text, opens.end() if opens else start, end)
        return Span(*match.span()) if match else stet.comment.span

    def _without(self, stet: Stet) -> tuple[Repair, ...]:
        return (Repair((Edit(stet.comment.span, ""),), safe=False, suggestion=""),) if stet.kind else ()

    def _instead(self, here: Span, name: str) -> tuple[Repair, ...]:
        from difflib import get_close_matches

        near = get_close_matches(name.lower(), sorted(self._names), n=2, cutoff=0.75)
        return tuple(Repair((Edit(here, one),), safe=False, suggestion=one) for one in near)

    def _diagnostic(self, span: Span, message: str, variant: str, fixes: tuple[Repair, ...]) -> Diagnostic:
        source, rule = self._source, self._rule
        excerpt = source.text[span.start : span.end]
        self._seen[excerpt, message] += 1
        return Diagnostic(
            rule=rule.id,
            family=rule.family,
            variant=variant,
            severity=rule.severity,
            path=source.path,
            span=span,
            start=source.place(span.start),
            end=source.place(span.end),
            message=message,
            excerpt=excerpt,
            fixes=fixes,
            related=(),
            fingerprint=fingerprint((rule.id, excerpt, message, str(self._seen[excerpt, message]))),
        )
