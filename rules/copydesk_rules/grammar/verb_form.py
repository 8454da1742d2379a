"""The rule verb-form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._prose import in_quotation

_PAST = {
    past: (base, participle)
    for past, base, participle in (
        row.split()
        for row in (
            "went go gone|took take taken|gave give given|began begin begun|wrote write written|spoke "
            "speak spoken|drove drive driven|"
            "ate eat eaten|flew fly flown|knew know known|sang sing sung|swam swim swum|threw throw "
            "thrown|chose choose chosen|"
            "froze freeze frozen|wore wear worn|stole steal stolen|shook shake shaken|drank drink drunk|came come come|"
            "became become become|did do done|saw see seen|grew grow grown|drew draw drawn|fell fall "
            "fallen|broke break broken|"
            "rode ride ridden|blew blow blown|forgot forget forgotten"
        ).split("|")
    )
}
"""For a past tense, the infinitive and the participle."""

_NO_BASE = frozenset(_PAST) - {"saw", "fell", "did"}
_MODALS = frozenset(
    "would could should cannot can't can’t couldn't couldn’t wouldn't wouldn’t shouldn't "
    "shouldn’t won't won’t didn't didn’t doesn't doesn’t don't don’t".split()
)
_NEGATED = frozenset({"did", "does", "do", "could", "would", "should", "will", "can", "may", "might", "must"})
_HAVING = frozenset({"has", "have"})
_NO_PARTICIPLE = frozenset(
    "went took gave began wrote spoke drove ate flew knew sang swam threw chose froze wore stole "
    "shook drank grew drew fell".split()
)
_SUBJECTS = frozenset(
    "he she it they we I you He She It They We You who has have also already since never just recently finally".split()
)
_BEEN = frozenset(
    "will would could should may might must cannot can't can’t won't won’t couldn't couldn’t wouldn't wouldn’t".split()
)


class VerbForm(Rule):
    """A verb stands in a form that its helper cannot take: “has went”, “could took”, “did not gave”, “will been”.

    It is the mark of a sentence that was recast half way.

    Dialect in quotations is the speaker’s own. “What he did took years” and “all they have went” are two
    clauses, so a helper is judged only where it is negated, a modal, or has its subject in front of it.
    """

    id = "verb-form"
    family = "grammar"
    severity = "error"
    bad = (
        Bad("She has [[went]] to Paris, he wrote.", fixed="She has gone to Paris, he wrote."),
        Bad("The firm could not [[took]] the risk.", fixed="The firm could not take the risk."),
        Bad("They didn't [[gave]] a reason.", fixed="They didn't give a reason."),
        Bad("The vote would [[became]] law in May.", fixed="The vote would become law in May."),
        Bad("The bridge will [[been]] built by May.", fixed="The bridge will have been built by May."),
        Bad("He plans to [[went]] there in May.", fixed="He plans to go there in May."),
    )
    good = (
        "What he did took years; all they have went on food; the best he could came too late.",
        "“I should have went,” he said. “She has went.”",
        "He has gone; she had been; they would have been; he did go.",
        "The will became public. The can fell. The might of Rome grew. Those who could went home; "
        "those who would came.",
        "From Rome to went-brook; he owed it to what it became.",
        "He would, given time, have gone. Would it were so.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The form, and the one that the helper takes."""
        found = words(document)
        for past, (base, participle) in _PAST.items():
            for number in found.places.get(past, ()):
                right = _right_form(found.forms, number, past, base, participle)
                joined = number > 1 and found.gap(number - 1) == " " == found.gap(number - 2)
                if right and joined and not in_quotation(document, found.starts[number]):
                    span = found[number].span
                    yield Finding(span, f"“{found.forms[number - 1]}” takes “{right}”", replace(span, right))
        for number in found.places.get("been", ()):
            if (
                number
                and found.forms[number - 1] in _BEEN
                and found.gap(number - 1) == " "
                and not in_quotation(document, found.starts[number])
            ):
                span = found[number].span
                yield Finding(span, f"“have” is missing behind “{found.forms[number - 1]}”", replace(span, "have been"))


def _right_form(forms: list[str], number: int, past: str, base: str, participle: str) -> str | None:
    before, further = forms[number - 1], forms[number - 2]
    relative = forms[number - 3] in {"all", "what", "All", "What", "that", "which", "everything"}
    if before in _HAVING and past in _NO_PARTICIPLE and further in _SUBJECTS and not relative:
        return participle
    if past not in _NO_BASE:
        return None
    if before == "not" and further in _NEGATED:
        return base
    if before == "to" and past in {
        "went",
        "took",
        "gave",
        "began",
        "wrote",
        "spoke",
        "flew",
        "knew",
        "became",
        "chose",
    }:
        return base if re.fullmatch(r"[a-z]+", further) else None
    if before in _MODALS and further not in {
        "he",
        "she",
        "they",
        "we",
        "it",
        "I",
        "you",
        "who",
        "best",
        "as",
        "those",
        "all",
    }:
        return base
    negative = before in _MODALS and before[-2:] in {"'t", "’t", "ot"}
    return base if negative else None
