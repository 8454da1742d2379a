"""The rule subject-comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Rule

_VERB = (
    r", (?:was|were|is|are|has|have|had|will|would|can|could|should|does|did) (?!(?:I|you|we|they"
    r"|he|she|it|there)\b)([^\s.,;:?!]+)(?=[\s.,])"
)
_HEAD = (
    r"(?:The|This|That|These|Those|His|Her|Their|Its|Our|My|Only the|Both|Each|Every|Another|All the|Most of the) "
    r"(?:[^\s.,;:?!()“”\"–—]+ ){0,9}(?:No\. )?[^\s.,;:?!()“”\"–—]+$"
)
_LONGEST = 90  # letters of a subject
_CLAUSE = frozenset(
    "who whom whose which that when where while if than because after before since until said "
    "says was were is are has have had will would "
    "can could should may might must do does did it he she they we you i went came took made got "
    "gave told put led left lost won met ran sat "
    "day fell grew rose felt flew drew broke began became held kept found heard knew said sold "
    "sent spent stood took wrote "
    "week month year morning afternoon evening night time moment minute more less better "
    "worse sooner longer further".split()
)
_KINDS = frozenset({"paragraph", "item", "standfirst", "note"})
_ADVERBS = frozenset("however though too therefore meanwhile moreover indeed perhaps".split())


class SubjectComma(Rule):
    """A comma parts the subject from its verb.

    “The photograph known as No. 51, was taken in May”: the writer paused, the grammar does not (Fowler’s
    Modern English Usage, 4th ed., “comma”).

    Only a simple subject that begins its sentence is judged, with no other comma and no clause in it, and a
    helping verb behind the comma. A comma that closes an aside has another before it; “That day, was there
    hope” asks; a comma before “and” joins.
    """

    id = "subject-comma"
    family = "punctuation"
    bad = (
        Bad(
            "The photograph known as [[No. 51, was]] taken in May.",
            fixed="The photograph known as No. 51 was taken in May.",
        ),
        Bad(
            "It fell. The bridge over the [[river, has]] been shut since.",
            fixed="It fell. The bridge over the river has been shut since.",
        ),
        Bad(
            "His plans for the old [[harbour, were]] rejected on Monday.",
            fixed="His plans for the old harbour were rejected on Monday.",
        ),
    )
    good = (
        "The bridge, which is old, was shut. The bridge over the river, the Wear, was shut.",
        "The day after the vote, was there hope? That morning, was he there. The more he talked, the less was said.",
        "The council met, was shouted down, and left. The man who came, was late.",
        "This time, is it over? The others left, had lunch and came back.",
        "The bridge, however, was shut. In the end, was it worth it?",
        "“The bridge is old,” was all he said.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words on either side of the comma, which goes."""
        text = document.text
        for match in re.finditer(_VERB, text):
            comma, block = match.start(), document.block_at(match.start())
            head = _head(text, max(block.span.start, comma - _LONGEST), comma, block.span.start)
            if block.kind not in _KINDS or not head or not _is_simple(head.lower().split()):
                continue
            sentence = text[match.end() : text.find(".", match.end())]
            if "?" in sentence or re.match(r"[^,]*, (?:and|but|or|[a-z]+ed)\b", f" {match[1]}{sentence}"):
                continue
            start = text.rfind(" ", 0, comma) + 1
            start -= 4 if text[start - 4 : start] == "No. " else 0
            fix = Fix((Edit(Span(comma, comma + 1), ""),))
            yield Finding(Span(start, match.start(1) - 1), "a comma parts the subject from its verb", (fix,))


def _head(text: str, start: int, comma: int, block: int) -> str:
    """The words from the start of the sentence to the comma, where they can be a subject; else nothing."""
    before = text[start:comma]
    stops = [
        at
        for mark in (". ", "? ", "! ", "\n")
        for at in [before.rfind(mark)]
        if at >= 0 and before[at - 2 : at] != "No"
    ]
    if not stops and start != block:
        return ""
    head = before[max(stops) + 1 :].strip() if stops else before
    return head if re.match(_HEAD, head) else ""


def _is_simple(forms: list[str]) -> bool:
    """Whether no clause stands in the subject, and no verb of its own."""
    if len(forms) < 3 or _CLAUSE.intersection(forms) or forms[-1] in _ADVERBS:
        return False
    return _is_participle(forms)


def _is_participle(forms: list[str]) -> bool:
    """Whether a word in -ed belongs to the noun before it, as in “known as” and “based in”: a preposition follows."""
    behind = {"by", "in", "at", "on", "as", "from", "to", "for", "with", "of"}
    return all(forms[at + 1] in behind for at, form in enumerate(forms[:-1]) if form.endswith("ed")) and not forms[
        -1
    ].endswith("ed")
