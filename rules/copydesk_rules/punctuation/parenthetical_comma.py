"""The rule parenthetical-comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._appositions import unclosed_appositions

_CLAUSE = r", (?:who|which|whose)((?: [\w’'£$€%-]+){4,30})(?=[.,;:?!(–—]| [–—-] )"
_HEAD = (
    r"(?:(?:The|A|An|His|Her|Their|Its) (?:[\w’'-]+ ){0,3}[\w’'-]+|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,3})$"
)
_LONGEST = 60  # letters of a subject
_NO_NAME = frozenset(
    "Meet Enter Take Consider Ask See Thank Remember Then Here There Next Not And But Or So Yes No Also Among".split()
)
_PAST = frozenset(
    "was were is are has had took told said gave went came made won lost led left began became "
    "found held kept put ran saw sat set spoke stood "
    "thought wrote fell felt flew grew knew met paid rose sold sent shot sang struck taught threw "
    "understood wore beat bought brought built "
    "caught chose cut drew drove fought got hit laid lay let read rode shut slept spent stole "
    "swore will would can could may might must should says".split()
)
_SAYING = frozenset({"said", "told", "says"})
_HELD_BACK = frozenset(
    "and or but to not that who which whose when while where as if than because after before "
    "since until what how why is was were are be been being has have had".split()
)
_SUBJECTS = frozenset("he she it they we you i who which that there this these those".split())


class ParentheticalComma(Rule):
    """A clause is opened by a comma and never closed.

    “Pelham, who sat in the dock with a ring binder took notes”: the second comma is missing before the verb
    of the sentence (Fowler’s Modern English Usage, 4th ed., “comma”).

    Only a sentence that begins with a name or a plain noun and “, who” or “, which” is judged, where no other
    mark follows before its end and a second verb does; and one that begins with a person’s name and what they are
    (“Ann Doyle, the mayor of Hull said that”), or with a thing and the year in which it was made.
    """

    id = "parenthetical-comma"
    family = "punctuation"
    bad = (
        Bad(
            "Pelham, who sat in the dock with a ring [[binder took]] notes throughout.",
            fixed="Pelham, who sat in the dock with a ring binder, took notes throughout.",
        ),
        Bad(
            "The agency, which has worked in Kenya for [[decades told]] the court that it was so.",
            fixed="The agency, which has worked in Kenya for decades, told the court that it was so.",
        ),
        Bad(
            "It rained. Ann Doyle, who lives beside the old [[bridge said]] that it was late.",
            fixed="It rained. Ann Doyle, who lives beside the old bridge, said that it was late.",
        ),
        Bad(
            "Ann Doyle, the mayor of [[Hull said]] on Friday that the bridge was shut.",
            fixed="Ann Doyle, the mayor of Hull, said on Friday that the bridge was shut.",
        ),
        Bad(
            "The bridge, built in [[1931 was]] closed on Friday.",
            fixed="The bridge, built in 1931, was closed on Friday.",
        ),
    )
    good = (
        "Ann Doyle, the mayor of Hull, said so. Ann Doyle, the prosecutor told the court, was late.",
        "According to Ann Doyle, the mayor of Hull said on Friday that it was shut. For Ann Doyle, the mayor said it.",
        "Once a miner, Joe Bell said that he was poor. In Hull, a retired miner told the court that it was so.",
        "The bridge, built in 1931, was closed. The first, built in 1931 by the county, fell.",
        "Pelham, who sat in the dock with a ring binder, took notes throughout.",
        "The dog belonged to Pelham, who sat in the dock and took notes.",
        "The bridge, which the council said was safe, fell. The bridge, which is old (and was shut), fell.",
        "Meet Pelham, who left his job in the city and took notes.",
        "Pelham, who said that he took notes and who left – he was late – took none.",
        "The winner: Pelham, who left his job and then took notes.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words on either side of the gap, and the comma."""
        text = document.text
        for span, at in unclosed_appositions(document):
            if document.block_at(at).kind in {"paragraph", "standfirst", "item"}:
                yield Finding(
                    span, "what is added to the name is not closed by a comma", (Fix((Edit(Span(at, at), ","),)),)
                )
        for match in re.finditer(_CLAUSE, text):
            block = document.block_at(match.start())
            ended = match.end() == block.span.end or text[match.end()] in ".?!"
            if block.kind not in {"paragraph", "standfirst"} or not (ended or text[match.end()] == ","):
                continue
            verb = _second_verb(match[1], opened=match.group()[2:7] != "whose")
            if (
                verb
                and (ended or verb.group().split()[1] in _SAYING)
                and _begins(text, block.span.start, match.start())
            ):
                start, comma = match.start(1) + verb.start(1), match.start(1) + verb.end(1)
                fix = Fix((Edit(Span(comma, comma), ","),))
                yield Finding(
                    Span(start, match.start(1) + verb.end()),
                    "the clause before the verb is not closed by a comma",
                    (fix,),
                )


def _begins(text: str, block: int, comma: int) -> bool:
    """Whether nothing but a name or a plain noun stands between the start of the sentence and the comma."""
    before = text[max(block, comma - _LONGEST) : comma]
    stop = max(before.rfind(mark) for mark in (". ", "? ", "! ", "” ", "\n"))
    if stop < 0 and comma - _LONGEST > block:
        return False
    head = before[stop + 1 :].strip()
    return re.match(_HEAD, head) is not None and head.split(None, 1)[0] not in _NO_NAME


def _second_verb(clause: str, *, opened: bool) -> re.Match[str] | None:
    """A noun and the verb behind it, where the clause has a verb already."""
    forms = clause.split()
    verbs = int(opened and not _is_verb(forms[0]) and forms[0].islower() and forms[0].endswith(("ed", "s")))
    for number, form in enumerate(forms):
        if not _is_verb(form) or (number and forms[number - 1].lower() in _HELD_BACK):
            continue
        verbs += 1
        if verbs > 1 and number >= 4 and not _follows_a_subject(forms, number):
            return re.compile(rf"(?<= )({re.escape(forms[number - 1])}) {re.escape(form)}(?= |$)").search(clause)
    return None


def _is_verb(form: str) -> bool:
    return form in _PAST or (
        form.endswith("s") and form in {"lives", "works", "runs", "plays", "leads", "owns", "sits", "says"}
    )


def _follows_a_subject(forms: list[str], number: int) -> bool:
    """Whether the verb has a subject of its own in the clause: a pronoun, or a name behind a verb of saying."""
    before = forms[number - 1]
    return (
        before.lower() in _SUBJECTS
        or before.endswith("ly")
        or any(
            form
            in {
                "said",
                "says",
                "that",
                "told",
                "when",
                "where",
                "while",
                "because",
                "after",
                "before",
                "how",
                "what",
                "why",
                "if",
                "as",
                "than",
                "whose",
            }
            for form in forms[:number]
        )
    )
