"""The rounds: fix, read again, check again, until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from copydesk.document import Source
from copydesk.finding import Diagnostic
from copydesk.fixing.applying import apply
from copydesk.fixing.encoded import encoded
from copydesk.report import Checked
from copydesk.trouble import DeskError, Trouble

MOST_ROUNDS = 10

Check = Callable[[Source], Checked]
Keep = Callable[[bytes], tuple[str, ...]]
"""Puts the fixed bytes where they belong; returns what the user may want to know of it. Raises DeskError."""


def fix(
    data: bytes, first: Checked, check: Check, *, unsafe: bool = False, keep: Keep | None = None
) -> tuple[Checked, bytes]:
    """What remains once the fixes are made, and the bytes of the file then.

    `first` is what was found in `data`. Where the fixes cannot be kept, the result says why and is otherwise what
    it was without them. Nothing is raised.
    """
    source = first.source
    if source is None:
        return first, data
    last = _settled(first, check, unsafe)
    if last.source is None or last.source.text == source.text:
        return _with(first, last.troubles), data
    try:
        if not source.editable:
            raise DeskError(source.path, "not fixed: it cannot be written back", "mend it by hand")
        made = encoded(source, data, last.source.text)
        notes = keep(made) if keep else ()
    except DeskError as error:
        return _with(first, [error.trouble]), data
    return last._replace(source=last.source._replace(warnings=(*source.warnings, *notes))), made


def _settled(first: Checked, check: Check, unsafe: bool) -> Checked:
    """The copy after the round that changed nothing more, made without the rules whose fixes come to no end."""
    left_out: set[str] = set()
    while True:
        last, unsettled = _rounds(first, check, unsafe, left_out)
        if not unsettled:
            break
        left_out |= unsettled
    if not left_out:
        return last
    why = f"not all fixed: the fixes of {', '.join(sorted(left_out))} come to no end"
    return _with(last, [Trouble(first.path, why, "mend what is left by hand, and report the bug")])


def _rounds(first: Checked, check: Check, unsafe: bool, left_out: set[str]) -> tuple[Checked, set[str]]:
    """The copy after the last round, and the rules that would go on without end: they undo what another did, or
    their own.
    """
    last = first._replace(before=first.source)
    texts: list[str] = []
    made: list[tuple[Diagnostic, ...]] = []
    while last.source is not None:
        texts.append(last.source.text)
        wanted = [one for one in last.diagnostics if one.rule not in left_out]
        text, fixed = apply(last.source.text, wanted, unsafe=unsafe)
        made.append(fixed)
        if text in texts:
            return last, {one.rule for round_ in made[texts.index(text) :] for one in round_}
        if len(texts) > MOST_ROUNDS:
            return last, {one.rule for one in fixed}
        next_ = check(last.source._replace(text=text))
        last = _with(next_, last.troubles)._replace(before=first.source, fixed=last.fixed + fixed)
    return first, {one.rule for one in made[-1]}


def _with(checked: Checked, troubles: Iterable[Trouble]) -> Checked:
    """The same with more troubles, each once."""
    return checked._replace(troubles=tuple(dict.fromkeys((*checked.troubles, *troubles))))
