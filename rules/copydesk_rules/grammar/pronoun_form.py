"""The rule pronoun-form."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._phrases import AUXILIARIES, PASTS, begins

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "I": "me"}
_SUBJECTS = {"Him": "He", "Me": "I", "Them": "They", "Us": "We"}
_BEFORE = frozenset("to with from by against about towards behind beside".split())
_OWN = frozenset("his her their my our the".split())
_KINDS = frozenset({"paragraph", "standfirst", "quote", "item", "note", "caption"})


class PronounForm(Rule):
    """A pronoun stands in the wrong case beside “and”: “between he and his wife”, “Him and his brother were”.

    Alone, the pronoun would never go wrong (“between he”, “him was”); it is the “and” that misleads the ear
    (Fowler’s Modern English Usage, 4th ed., “I”).

    Judged only behind “between” and a few prepositions that begin no clause, and at the head of a sentence with its
    verb. “For he and his wife had left” is a clause; “she who dares” is a figure of speech. What people say is
    their own.
    """

    id = "pronoun-form"
    family = "grammar"
    quoted = "skipped"
    bad = (
        Bad("It was agreed between [[he]] and the club.", fixed="It was agreed between him and the club."),
        Bad(
            "There was little love between her and [[I]], he wrote.",
            fixed="There was little love between her and me, he wrote.",
        ),
        Bad("It was left to [[she]] and her sister.", fixed="It was left to her and her sister."),
        Bad("[[Him]] and his brother were arrested on Sunday.", fixed="He and his brother were arrested on Sunday."),
    )
    good = (
        "It was agreed between him and the club. It is a choice between he who pays and she who does not.",
        "For he and his wife had left by then. To him and his wife it was clear. By then he and they had gone.",
        "“Him and his brother were there,” she said. “It’s between he and the club.”",
        "They spoke to the boys, and he and his wife left. Him and her they knew. It is to I and II that we turn.",
        "What he came to she and her sister never knew. It lies between, he said. Between, he and she sat.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The pronoun, and its other form."""
        found = words(document)
        for form, right in (*_OBJECTS.items(), *_SUBJECTS.items()):
            for number in found.places.get(form, ()):
                start = found.starts[number]
                judged = _is_subject(document, found, number) if form in _SUBJECTS else _is_object(found, number)
                if judged and document.block_at(start).kind in _KINDS:
                    span = found[number].span
                    yield Finding(span, f"“{right}”, not “{form}”, belongs here", replace(span, right))


def _is_object(found: Words, number: int) -> bool:
    before, after = found.before(number), found.after(number)
    if before is None or found.gap(number - 1) != " ":
        return False
    ends = after is None or found.gap(number)[:1] in ",.;" or after.text in {"for", "in", "at", "on", "since", "over"}
    if before.text == "and":
        return number > 2 and found.forms[number - 3] == "between" and found.forms[number - 2] in {
            "you", "him", "her", "them", "us", "me"
        } and ends  # fmt: skip
    if after is None or after.text != "and" or found.gap(number) != " ":
        return False
    if before.text == "between":
        return True
    return (
        before.text in _BEFORE
        and number + 3 < len(found)
        and found.forms[number + 2] in _OWN
        and _is_closed(found, number + 3)
    )


def _is_closed(found: Words, number: int) -> bool:
    """Whether the sentence or its clause ends with the word: no verb follows that the pronoun could be subject of."""
    return found.gap(number)[:1] in {".", ";", "?", "!", ""}


def _is_subject(document: Document, found: Words, number: int) -> bool:
    """“Him and his brother were”: at the head of a sentence, with its verb soon behind."""
    if number + 3 >= len(found) or found.forms[number + 1] != "and" or not begins(document, found, number):
        return False
    for at in range(number + 2, min(number + 5, len(found) - 1)):
        if found.gap(at) != " ":
            return False
        if found.forms[at + 1] in AUXILIARIES or found.forms[at + 1] in PASTS:
            return found.forms[at + 1] not in {"do", "did", "does"} and found.forms[at] not in {
                "he",
                "they",
                "we",
                "she",
                "I",
            }
    return False
