"""The rule verb-form."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._infinitives import can_help, judge_of
from copydesk_rules.grammar._modals import after_modals


class VerbForm(Rule):
    """A verb stands in a form that its helper cannot take: “has went”, “could took”, “did not gave”, “will been”.

    It is the mark of a sentence that was recast half way.

    Judged are the perfect (“had began”), the passive (“was wrote”, “is expect”), modals (“will opens”, “must has”),
    “do” (“did not knew”, “does not believes”) and “to” (“to been”, “plans to opens”).

    Dialect in quotations is the speaker’s own. “What he did took years” and “all they have went” are two
    clauses, and “the will opens” has no helper, so a helper is judged only where it is negated or has its subject
    in front of it, and no relative clause can end there.
    """

    id = "verb-form"
    family = "grammar"
    quoted = "skipped"
    severity = "error"
    bad = (
        Bad("She has [[went]] to Paris, he wrote.", fixed="She has gone to Paris, he wrote."),
        Bad("The firm could not [[took]] the risk.", fixed="The firm could not take the risk."),
        Bad("They didn't [[gave]] a reason.", fixed="They didn't give a reason."),
        Bad("The vote would [[became]] law in May.", fixed="The vote would become law in May."),
        Bad("The bridge will [[been]] built by May.", fixed="The bridge will have been built by May."),
        Bad("He plans to [[went]] there in May.", fixed="He plans to go there in May."),
        Bad("The council had [[began]] work on it.", fixed="The council had begun work on it."),
        Bad("The verdict was [[wrote]] in May.", fixed="The verdict was written in May."),
        Bad("The verdict is [[expect]] on Monday.", fixed="The verdict is expected on Monday."),
        Bad("The firm has [[announce]] the cuts.", fixed="The firm has announced the cuts."),
        Bad("The museum will [[opens]] its doors in May.", fixed="The museum will open its doors in May."),
        Bad("It does not [[believes]] the figures, he wrote.", fixed="It does not believe the figures, he wrote."),
        Bad("The road has [[being]] closed since May.", fixed="The road has been closed since May."),
        Bad("They were able to [[solved]] it by May.", fixed="They were able to solve it by May."),
    )
    good = (
        "What he did took years; all they have went on food; the best he could came too late.",
        "“I should have went,” he said. “She has went.”",
        "He has gone; she had been; they would have been; he did go.",
        "The will became public. The can fell. The might of Rome grew. Those who could went home; "
        "those who would came.",
        "From Rome to went-brook; he owed it to what it became.",
        "He would, given time, have gone. Would it were so.",
        "All he did was announce it. The least they can do is accept. What it can means little to those who will.",
        "The money he has went on rent. The way it was became clear. All that she had became his.",
        "The will opens with a gift. A can opens easily. May opens the match; Will has come.",
        "They moved to revised terms, to opened doors, to cuts and to works by Bach. He has to agree; they used to.",
        "The drawback it has being the cost, they left. It was set, cut, read and put; it has become, come and run.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The form, and the one that the helper takes."""
        found = words(document)
        forms, seen = found.forms, set()
        for modal, number, rights in after_modals(document, found):
            seen.add(number)
            span = found[number].span
            yield Finding(span, f"“{forms[modal]}” takes “{rights[0]}”", replace(span, *rights))
        for form, numbers in found.places.items():
            judge = judge_of(form)
            for number in numbers if judge else ():
                helped = number > 1 and can_help(forms[number - 1], forms[number - 3]) and found.gap(number - 1) == " "
                right = judge(document, found, number) if judge and helped else None
                if right and number not in seen:
                    span = found[number].span
                    yield Finding(span, f"“{forms[number - 1]}” takes “{right}”", replace(span, right))
