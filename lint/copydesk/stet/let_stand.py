"""The filter of stets in comments: what they let stand is left out, and those that let nothing stand are reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from copydesk.document import Document
from copydesk.finding import Diagnostic
from copydesk.report import Checked
from copydesk.rule import FAMILIES, Rule
from copydesk.stet.comments import Stet, stets
from copydesk.stet.stale import STALE, Stale

WHY = "stet"

_Used = set[tuple[Stet, str | None]]


def let_stand(document: Document, checked: Checked, ran: Collection[Rule], known: Iterable[type[Rule]]) -> Checked:
    """The same without what the stets in the document's comments let stand.

    `ran` are the rules whose findings these are, `known` are all that there are.
    """
    found = stets(document)
    if not found:
        return checked
    used: _Used = set()
    standing = {id(one) for one in checked.diagnostics if _excuse(found, one, used)}
    stale = next((rule for rule in ran if rule.id == STALE), None)
    if stale is not None:
        idle = _Idle(document, stale, ran, tuple(known))
        for stet, one in idle.among(found, used):
            _excuse([other for other in found if other is not stet], one, used)
        for stet, one in idle.among(found, used):
            checked = checked._replace(diagnostics=(*checked.diagnostics, one))
            if _excuse([other for other in found if other is not stet], one, used):
                standing.add(id(one))
        ordered = sorted(checked.diagnostics, key=lambda one: (one.span, one.rule))
        checked = checked._replace(diagnostics=tuple(ordered))
    checked = checked.leave_out(WHY, lambda one: id(one) in standing)
    return checked._replace(diagnostics=tuple(_sparing(found, one) for one in checked.diagnostics))


def _excuse(found: Iterable[Stet], one: Diagnostic, used: _Used) -> bool:
    """Whether a finding stands; every stet that says so is of use."""
    by = {(stet, name) for stet in found for name in stet.excuses(one)}
    used |= by
    return bool(by)


def _sparing(found: Iterable[Stet], one: Diagnostic) -> Diagnostic:
    """The finding without fixes that would also change what a stet lets stand: another mention of the word."""
    spared = [fix for fix in one.fixes if not any(stet.excuses(one._replace(span=edit.span))
              for edit in fix.edits for stet in found)]  # fmt: skip
    return one if len(spared) == len(one.fixes) else one._replace(fixes=tuple(spared))


class _Idle:
    """Tells which stets are of no use: one is of use, too, where it lets another stand that is not."""

    def __init__(self, document: Document, rule: Rule, ran: Iterable[Rule], known: tuple[type[Rule], ...]) -> None:
        self._document, self._rule, self._known = document, rule, known
        self._ran = {one.id for one in ran}
        self._names = {one.id for one in known} | {one.family for one in known} | set(FAMILIES)

    def among(self, found: Iterable[Stet], used: _Used) -> list[tuple[Stet, Diagnostic]]:
        """Those of no use, each with what is said of it."""
        stale = Stale(self._document, self._rule, self._names)
        reported = []
        for stet in found:
            idle = [name for name in stet.reach if (stet, name) not in used and self._has_run(name)]
            reported += [(stet, one) for one in stale.report(stet, idle)]
        return reported

    def _has_run(self, name: str | None) -> bool:
        """Whether all the rules ran that the name stands for."""
        meant = [one for one in self._known if name == one.id or (one.enabled and name in (None, one.family))]
        return all(one.id in self._ran for one in meant)
