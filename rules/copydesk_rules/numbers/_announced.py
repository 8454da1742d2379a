"""The number that announces a list, and what is said where the list is of another length."""

from __future__ import annotations

import re

from copydesk.analysis import Figure
from copydesk.document import Document, Span
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, rewritten

GROUP = (
    r"\b(?:list|shortlist|longlist|panel|group|team|squad|party|band|cast|jury|committee|field|line-up|trio|"
    r"family) of $"
)
_MOST = 20


def announces(one: Figure, *, alone: bool = False) -> bool:
    """Whether the figure counts things, few enough to be listed; `alone`: a shortlist of six, with no noun."""
    counts = one.kind == "count" and (alone or bool(one.noun))
    return counts and not one.vague and one.value % 1 == 0 and 2 <= one.value <= _MOST


def miscounted(document: Document, announced: Figure, counts: frozenset[int], listing: Span) -> Finding:
    """The finding at the number, with the number that the list comes to, if that is certain."""
    count = min(counts)
    message = f"{document.quote(announced.span)} announced, {digits(count)} listed"
    fixes = replace(announced.span, rewritten(document, announced, count)) if len(counts) == 1 else ()
    return Finding(announced.span, message, fixes, (Related(listing, "the list"),))


def is_partial(before: str, between: str) -> bool:
    """Whether the number is a part of a greater one, or not of the things themselves."""
    if re.search(GROUP, before):
        return False
    part = r"(?i)\b(?:of|than|first|last|next|other|another|every|each|top|or)(?: the)?(?: \w+)?\s*$"
    return re.search(part, before) is not None or re.match(r"\s?(?:of the|in (?:ten|\d)|out of)\b", between) is not None
