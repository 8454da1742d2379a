"""Bought and sold, asked and paid: two sums and the difference between them."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding, Related, replace
from copydesk_rules.numbers._arithmetic import digits, is_near, named, rewritten
from copydesk_rules.numbers._sketch import sketches

_FORMS = (
    r"\bbought\b[^⟨⟩;.]{0,60}\bfor <m:low>[^⟨⟩;.]{0,60}\bsold\b[^⟨⟩;.]{0,60}\bfor "
    r"<m:high>[^⟨⟩;.]{0,40}\b(?:profit|gain) of <m:gap>",
    r"<m:high>, <m:gap> (?:more than|over|above)(?: [\w’'-]+){0,4} <m:low>",
    r"<m:low>, <m:gap> (?:less than|under|below|short of)(?: [\w’'-]+){0,4} <m:high>",
    r"<m:low>[^⟨⟩;.]{0,40}\b(?:and|against)\b[^⟨⟩;.]{0,40}<m:high>, (?:leaving )?(?:a|an) (?:[\w-]+ )?"
    r"(?:deficit|surplus|gap|shortfall|difference|loss|profit) of <m:gap>",
    r"<c:high>, <c:gap> more than(?: [\w’'-]+){0,4} <c:low>",
    r"<c:low>, <c:gap> (?:fewer|less) than(?: [\w’'-]+){0,4} <c:high>",
)
_CUES = (
    " sold ",
    " more than",
    " over ",
    " above ",
    " less than",
    " fewer than",
    " under ",
    " below ",
    " short of",
    " of ⟨m",
)


def bargains(document: Document) -> Iterator[Finding]:
    """A profit, a premium or a shortfall that is not the difference of the two sums beside it."""
    for sketch in sketches(document):
        if not (sketch.holds("m", 3) or sketch.holds("c", 3)) or not any(word in sketch.plain for word in _CUES):
            continue
        for form in _FORMS:
            for match in sketch.find(form):
                low, high, gap = (sketch.figure(match, name) for name in ("low", "high", "gap"))
                made = high.value - low.value
                slack = sum(one.step for one in (low, high, gap) if one.step != 1) / 2
                alike = low.unit == high.unit == gap.unit and not (low.vague or high.vague or gap.vague)
                if not alike or abs(abs(made) - gap.value) <= slack or not is_near(abs(made), gap.value):
                    continue
                message = f"{named(document, high)} less {named(document, low)} is {digits(abs(made))}"
                related = (Related(high.span, "one of the two"), Related(low.span, "the other"))
                yield Finding(
                    gap.span, message, replace(gap.span, rewritten(document, gap, abs(made))), related, "difference"
                )
