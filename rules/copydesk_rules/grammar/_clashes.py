"""Small words side by side of which one is too many."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._idioms import CLASHING, CLASHING_TO, FOREIGN, LEADING_TO
from copydesk_rules.grammar._phrases import AUXILIARIES, begins, determiner_at
from copydesk_rules.grammar._verbs import has_subject


def clashes(document: Document, found: Words) -> Iterator[int]:
    """The numbers of the first of two words that cannot stand together."""
    for form, others in CLASHING.items():
        for number in found.places.get(form, ()):
            if number + 2 < len(found) and found.forms[number + 1] in others and found.gap(number) == " ":
                judge = _are_helpers if form in AUXILIARIES else _are_small
                if judge(document, found, number):
                    yield number
    for number in found.places.get("to", ()):
        after = found.after(number)
        led = number and found.forms[number - 1].lower() in LEADING_TO and found.gap(number - 1) == " "
        if led and after and after.text in CLASHING_TO and found.gap(number) == " ":
            yield number


def _are_small(document: Document, found: Words, number: int) -> bool:
    further = found.forms[number + 2]
    if found.gap(number + 1) != " " or not further.isalpha() or further in FOREIGN or len(further) < 3:
        return False
    if found.forms[number] == "the" and found.forms[number + 1] in {"that", "this"}:
        return further.islower() and further not in {"clause", "keyword", "pointer"}
    return found.before(number) is None or found.gap(number - 1) in {" ", ", "}


def _are_helpers(document: Document, found: Words, number: int) -> bool:
    """Whether the first has its subject, and no clause is the subject of the second: “what it was is clear”."""
    head = number - 1
    if not has_subject(document, found, number) or found.gap(number + 1) != " ":
        return False
    first = determiner_at(found, head)
    start = head if first is None else first
    return begins(document, found, start) or found.gap(start - 1) == ", " or found.forms[start - 1] in {"said", "says"}
