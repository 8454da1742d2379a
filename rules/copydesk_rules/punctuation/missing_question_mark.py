"""The rule missing-question-mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule

_KINDS = frozenset({"paragraph", "heading", "item", "quote", "note"})
_SUBJECT = (
    r"(?:I|you|we|they|he|she|it|this|that|these|those|there|your|his|her|its|their|our|my|the|a"
    r"|an|any|anyone|anybody|nobody|no one|everybody|everyone|people)"
)
_HELPERS = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
_DO = r"(?:do|does|did|don['’]t|doesn['’]t|didn['’]t)"
_ASKING = (
    rf"(?:What|Why|How|When|Where|Who|Which [a-z]+|How (?:many|much|long|often|far) ?[a-z]*"
    rf"|What [a-z]+) {_DO} {_SUBJECT}\b"
    rf"|(?:Why|Where|How) (?:{_HELPERS}|isn['’]t|aren['’]t|can['’]t|won['’]t|wasn['’]t) {_SUBJECT}\b"
    rf"|What (?:can|could|should|would|will|are|have) (?:I|you|we|they|he|she|it)\b"
    rf"|(?:Does|Did|Can|Could|Are|Is|Was|Do|Have|Has|Will|Isn['’]t|Aren['’]t|Doesn['’]t|Didn['’]t"
    rf"|Won['’]t|Haven['’]t|Hasn['’]t) (?:I|you|we|they|he|she|it|there|anyone|anybody|no one|nobody)\b"
    rf"|What (?:could|can|would) be (?:more|less|better|worse|simpler|easier|finer|nicer)\b"
    rf"|What (?:is|was) to be done\b"
    rf"|Who (?:would|could|will|can) (?:have (?:thought|guessed|imagined|known|believed|predicted)|want|blame|forget)\b"
    rf"|What (?:was|were|is|are) (?:(?:the|his|her|their|our|your|my) [a-z]+|he|she|they|you|we|it) [a-z]+ing\b"
    rf"|Why not (?!is\b|was\b)[a-z]+ [a-z]+"
)
_FIRST = (
    "Should Can Could Will Would Does Did Do Is Are Was Were Has Have Had What Why How When Where "
    "Who Which Isn't Isn’t Aren't Aren’t "
    "Doesn't Doesn’t Didn't Didn’t Won't Won’t Haven't Haven’t Hasn't Hasn’t But And So Yet Then Or"
).split()
_JOINED = r"(?:But|And|So|Yet|Then|Or),? (?=(?:why|what|how|where|who|when|which) )"
_OPEN = r"(?:Who (?:pays|decides|knows|gains|loses|benefits)|What (?:happens|follows|comes next|changed)) "
"""Questions in the order of a statement: judged only behind “but” or “so”, where no statement begins like it."""
_SENTENCE = r"([A-Z][^.?!\n“”\"]{8,160}[^\s.?!\n“”\"A-Z])\.(?=[\s”\"’'*]|$)"
_BEFORE = "“\"‘'\n"
_POLITE = (
    r"(?i)\b(?:please|kindly)\b|^(?:Is|Was|Does|Did|Do) (?:it|he|she|they) ever\b|^How (?:can"
    r"|could|will|should) [^,]*, (?:is|was|remains)\b"
)
_ANSWERS = r"\b(?:is|was|are|were|remains?|matters?|depends)\b"


class MissingQuestionMark(Rule):
    """A question ends with a full stop.

    A reader hears a question from its first two words, and stumbles at the end.

    Only questions by their form are judged: a question word or a helping verb, then the subject (“Why did
    they go.”). Indirect questions (“What he did is known.”), requests (“Would you please sit.”), conditions
    (“Should you need help, call.”) and noun clauses are statements. Where the questions beside it all have
    their mark (an interview, a list of answers), a question without the commonest form is judged too.
    """

    id = "missing-question-mark"
    family = "punctuation"
    yields_to = ("residue",)
    bad = (
        Bad(
            "The council met. Why did they close the [[bridge.]] Nobody knows.",
            fixed="The council met. Why did they close the bridge? Nobody knows.",
        ),
        Bad("You, or me? What could be more [[English.]]", fixed="You, or me? What could be more English?"),
        Bad("So why did nobody tell the [[police.]] We ask.", fixed="So why did nobody tell the police? We ask."),
        Bad("“Do you think it will [[last.]]” she asked.", fixed="“Do you think it will last?” she asked."),
        Bad(
            "**Can I still use your [[servers.]]** You can. It is a switch.\n\n**What does it cost?** Nothing.",
            format="markdown",
            fixed="**Can I still use your servers?** You can. It is a switch.\n\n**What does it cost?** Nothing.",
        ),
        Bad(
            "**Is it safe?** It is.\n\n**Should adults have it as [[well.]]** They may.\n\n**Who pays?** Nobody.",
            format="markdown",
            fixed="**Is it safe?** It is.\n\n**Should adults have it as well?** They may.\n\n**Who pays?** Nobody.",
        ),
    )
    good = (
        "What he did is known. How they left was odd. When they came it was late. Who pays is open. "
        "Why it fell is not known.",
        "Should you need help, call us. Had he known, he would have left. Were it so. May you be happy.",
        "Would you please sit down. Can you please come. Do the dishes. Have a go. Will you please be quiet.",
        "What was the mill is now a house. Why not is another matter. Who would be king is told in act two.",
        "But why they went is not known. And what happens next is anybody’s guess. So who pays matters.",
        "What a day it was. How strange it is. How many came is not known. Where there is smoke there is fire.",
        "He asked why they did it. She wondered what it was.",
        "What is clear is that it fell. What was once a mill is now a house. Which is why it fell.",
        "Can it. Is it ever. Will is a name. Does are female deer.",
        "How can it be, she asked, that it fell. Why they went I do not know.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word with its stop, and a question mark offered."""
        text, found = document.text, words(document)
        starts = sorted(found.starts[number] for form in _FIRST for number in found.places.get(form, ()))
        among = text.count("?") > 1
        pattern = re.compile(_SENTENCE)
        for start in starts:
            if (
                start
                and text[start - 1] not in _BEFORE
                and text[start - 2 : start] not in {". ", "? ", "! ", "” ", "’ ", '" '}
            ):
                continue
            match = pattern.match(text, start)
            if not match:
                continue
            block, prose = document.block_at(start), match[1]
            first = start - block.span.start <= 3
            if block.kind in _KINDS and (_is_question(prose) or (among and first and _inverts(prose))):
                span = Span(prose.rfind(" ") + 1 + start, match.end(1) + 1)
                yield Finding(
                    span, "a question ends with a full stop", replace(span, text[span.start : match.end(1)] + "?")
                )


def _is_question(prose: str) -> bool:
    joined = re.match(_JOINED, prose)
    if joined:
        prose = prose[joined.end()].upper() + prose[joined.end() + 1 :]
    match = re.match(_ASKING, prose) or (re.match(_OPEN, prose) if joined else None)
    if not match or re.search(_POLITE, prose):
        return False
    rest = prose[match.end() :]
    return (
        "," not in prose
        and len(prose.split()) > 3
        and (match.group().startswith(("Why", "Does", "Did")) or not re.search(_ANSWERS, rest))
    )


def _inverts(prose: str) -> bool:
    """Whether a helping verb and a subject of one or two words begin it, as in “Should adults have it”."""
    simple = re.match(r"(?:Should|Can|Could|Will|Does|Did|Do|Are|Is) (?:the |a |my |your )?[a-z]+ [a-z]+", prose)
    asked = re.match(rf"(?:What|Why|How|When|Where|Who|Which) (?:{_HELPERS}) [a-z]+ ", prose)
    return (
        bool(simple or asked)
        and "," not in prose
        and not re.search(_POLITE, prose)
        and not re.search(r" (?:is|are|was|were) ", prose[8:])
    )
