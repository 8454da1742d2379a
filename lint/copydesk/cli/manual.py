"""`copydesk rules` and `copydesk explain`."""

from __future__ import annotations

import sys

from copydesk.manual import in_order, page, summary
from copydesk.plugins import load_plugins
from copydesk.screen import screen_width
from copydesk.trouble import DeskError


def rules() -> int:
    """List the rules, one a line under their families. Returns the exit code."""
    rules = in_order(load_plugins().rules)
    wide = max(len(rule.id) for rule in rules) + 2
    room = screen_width() - wide - 2 if sys.stdout.isatty() else sys.maxsize
    family = None
    for rule in rules:
        if rule.family != family:
            print(f"{'' if family is None else chr(10)}{rule.family}")
            family = rule.family
        text = summary(rule) + ("" if rule.enabled else " (off by default)")
        print(f"  {rule.id:<{wide}}{text if len(text) <= room else text[: room - 1] + '…'}")
    return 0


def explain(name: str) -> int:
    """Show the page of a rule: rendered on a terminal, Markdown elsewhere. Returns the exit code."""
    known = {rule.id: rule for rule in load_plugins().rules}
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, n=1)
        raise DeskError(f"rule {name}", "no such rule", f"did you mean {near[0]}?" if near else "see `copydesk rules`")
    text = page(known[name])
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(text))
    else:
        sys.stdout.write(text)
    return 0
