"""The rule missing-stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._following import leads_to_display

_STOPPED = ".?!…:"
_CLOSING = "\"”’')]*»"
_SENTENCE_END = r"[.?!…][\"”’')\]]*\s+(?=[\"“‘'(]*[^\W_a-z])"
_ABBREVIATED = r"\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|St|vs|No|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr)\.$"
_OF_WRITER = r"(?:[A-Z][\w.'’-]* ){2,4}(?:is|was) (?:an?|the (?:author|editor|founder|director)|our)\b"
_FUNCTION_WORDS = frozenset(
    "a an the this that these those his her its their our my your he she it they we i you who which what there "
    "is are was were be been being has have had do does did will would can could should may might must not "
    "of to in on at by for from with into over after before since until when while as if because than about "
    "and or but said says".split()
)
_VERBS = frozenset(
    "is are was were be been has have had do does did will would can could should may might must said says told "
    "made came went took got gave won lost found held left began felt led put stands "
    "rose fell says runs costs needs wants hopes comes goes takes makes gives begins became knew saw ran set won met "
    "paid sold sent stood wrote spoke".split()
)
_DANGLING = frozenset("a an the of to and or but with for in by at from that which who whose into than as is".split())
_SUBJECTS = frozenset("i he she it we they you there that this nobody everybody".split())
_LINE = r"[•·*–—+-]|\d{1,2}[.)] |[a-z]\) "
_LEAST_WORDS = 12  # words of a paragraph that is one sentence, at least


class MissingStop(Rule):
    """A paragraph of sentences ends without its full stop.

    The reader cannot tell whether the sentence is over or the rest of it was lost.

    Only running text is judged, and only where the other paragraphs of the copy end with a stop. Headlines, the
    sentence under a headline, captions, list items, bylines, credits, verse and tables have none. Nor have teasers
    and lines of results, in which the small words of a sentence are missing; paragraphs that end in an address, a
    signature, or the name of an agency; and neighbours that all go without. What breaks off in the middle of a
    sentence is `truncated`.
    """

    id = "missing-stop"
    family = "punctuation"
    yields_to = ("truncated", "unclosed-quote", "residue")
    bad = (
        Bad(
            "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "The work cost £14m. It was to have been done by the spring of [[2019]]\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.",
            fixed="The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "The work cost £14m. It was to have been done by the spring of 2019.\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.",
        ),
        Bad(
            "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "The minister, who had flown in from Cork that morning, said that he had not been asked to [[come]]\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.",
            fixed="The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "The minister, who had flown in from Cork that morning, said that he had not been asked to come.\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.",
        ),
        Bad(
            "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.\n\n"
            "The owner said the pub was “finished”. She called what the council had done to it “[[unforgivable”]]",
            fixed="The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
            "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.\n\n"
            "The owner said the pub was “finished”. She called what the council had done to it “unforgivable”.",
        ),
        Bad(
            "The bridge was opened on Monday. She had promised it for years.\n\nThe mayor, who lives "
            "there, was the first to cross it.\n\nTraffic was let across it at noon today.\n\n"
            "The rate rose for the third month since the spring of last year. It now stands at "
            "[[5.25%]]\n\nNobody from the council was there to see it.",
            fixed="The bridge was opened on Monday. She had promised it for years.\n\nThe mayor, who lives "
            "there, was the first to cross it.\n\nTraffic was let across it at noon today.\n\n"
            "The rate rose for the third month since the spring of last year. It now stands at "
            "5.25%.\n\nNobody from the council was there to see it.",
        ),
    )
    good = (
        "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
        "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.\n\n"
        "Read more: everything you need to know about the bridge and how the toll will work\n\n"
        "It was to have been done by the spring of last year. – Reuters",
        "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
        "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.\n\n"
        "Scorers: Bath: Smith 12, Jones 34 (pen), Patel 71. Leeds: Okafor 55. Attendance 12,231. "
        "Referee A Cole (Durham)",
        "I was sorry to read of the bridge. My grandfather built the last one.\n\nIt was made of wood "
        "and it stood for a year.\n\n"
        "Nobody will miss the new one when it is gone.\n\nMargaret Whitlow, who lives beside the old "
        "bridge in Wearmouth",
        "The bridge was opened on Monday by the mayor. She had promised it for eleven years.\n\n"
        "Traffic will be let across it from noon today.\n\nNobody from the council was there to see it.\n\n"
        "The plans can be seen at the library. They are also at https://council.example.org/bridge",
        "It has a clock now\n\nIt was all his and it was all that he had in the world and he knew that it was so\n\n"
        "There was a bridge, and it was to be the end of the road for all of us that year",
        Good(
            "# Notes\n\nThe clock was mended. It keeps time.\n\nThe door was painted. It is green.\n\n"
            "The roof was mended. It is dry.\n\n- The stairs were swept. They had not been for a year",
            format="markdown",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word, with a full stop offered."""
        paragraphs = [block for block in document.blocks if block.kind == "paragraph"]
        open_ = [number for number, block in enumerate(paragraphs) if not _is_stopped(document, block)]
        sentences = [block for block in paragraphs if block.span.end - block.span.start > 40]
        stopped = sum(_is_stopped(document, block) for block in sentences)
        if not open_ or stopped < 3 or stopped < 0.75 * len(sentences):
            return
        unended = set(open_)
        for number in open_:
            if number - 1 in unended or number + 1 in unended:
                continue
            if not leads_to_display(document, document.blocks.index(paragraphs[number])):
                yield from self._judge(document, paragraphs[number])

    def _judge(self, document: Document, block: Block) -> Iterator[Finding]:
        prose = document.quote(block.span)
        ending = re.search(r"\w(?:[\w.,'’/-]*\w)?[%°]?[)\]]?[\"”’']?$", prose)
        if not ending or prose.endswith(("'", "’")) or not self._is_running(prose):
            return
        if re.match(_LINE, prose) or _is_under_title(document, block):
            return
        if re.search(r"\([A-Z][\w&.]*(?:[ /][A-Z][\w&.]*)?\)$", prose):
            return  # the agency, or the paper that a writer is of
        word = ending.group()
        span = Span(block.span.start + ending.start(), block.span.end)
        if word[-1] in '"”':
            spoken = re.search(r"(?:^|[.?!][”\"]? )[“\"][^“”\"]*.$", prose) is not None
            american = spoken or document.text.count("." + word[-1]) > document.text.count(word[-1] + ".")
            texts = [word[:-1] + "." + word[-1], word + "."]
            yield Finding(
                span, "the paragraph ends without a full stop", replace(span, *(texts if american else texts[::-1]))
            )
        else:
            yield Finding(span, "the paragraph ends without a full stop", replace(span, word + "."))

    def _is_running(self, prose: str) -> bool:
        """Whether it ends in a sentence: long enough, and with the small words that a title or a table lacks."""
        ends = [
            end for end in re.finditer(_SENTENCE_END, prose) if not re.search(_ABBREVIATED, prose[: end.start() + 1])
        ]
        last = prose[ends[-1].end() :] if ends else prose
        forms = re.findall(r"[\w-]+|['’][a-z]+", last.lower())
        small = sum(form in _FUNCTION_WORDS for form in forms)
        if not forms or forms[-1] in _DANGLING or (not last[0].isupper() and last[0] not in "“\"‘'"):
            return False
        if re.search(r"^[^.?!]{0,30}:|[|•]", last) or re.search(r"\s[–—-]\s?[A-Z][\w.]*(?: [A-Z][\w.]*)*$", last):
            return False
        if not ends and re.match(_OF_WRITER, prose):
            return False
        verbal = any(form in _VERBS or form.endswith("ed") for form in forms)
        if len(ends) > 1 and forms[0] in _SUBJECTS and len(forms) >= 3 and (verbal or forms[1][0] in "'’"):
            return True  # a short sentence, as the last of several
        least = 5 if ends else _LEAST_WORDS
        return len(forms) >= least and (verbal or bool(ends)) and small >= max(2, 0.25 * len(forms))


def _is_under_title(document: Document, block: Block) -> bool:
    """Whether it is the one sentence under the headline, which many houses set without a stop."""
    number = document.blocks.index(block)
    titled = 0 < number < 3 and all(one.kind != "paragraph" for one in document.blocks[:number])
    return titled and not re.search(_SENTENCE_END, document.quote(block.span))


def _is_stopped(document: Document, block: Block) -> bool:
    return document.quote(block.span).rstrip(_CLOSING)[-1:] in _STOPPED
