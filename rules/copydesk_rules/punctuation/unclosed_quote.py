"""The rule unclosed-quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import MissingMark, quotations
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, replace
from copydesk.rule import Bad, Good, Rule

_RUNNING = frozenset({"paragraph", "quote", "item", "verse", "standfirst", "caption", "note", "pull-quote"})


class UnclosedQuote(Rule):
    """A quotation mark has no partner, or looks the wrong way.

    Where a quotation is not closed, readers can no longer tell the speaker's words from the paper's.
    The mark is missed where an attribution stands and the quotation is still open (“…our business, said
    X”), at the end of a paragraph that the next one does not continue with an opening mark, and at the
    beginning of a sentence that a mark closes. A mark that closes nothing, behind a sentence in which nobody speaks, is
    one too many; so is one behind which the sentence goes on as if there were none.

    A quotation that runs over paragraphs has its opening mark on each of them and is closed on the last:
    that is how newspapers set it (the Associated Press Stylebook, under “quotation marks”; New Hart's
    Rules, 9.2.2), and it is left alone. So are inches and feet, apostrophes of every kind, quotations in
    headlines, and copy in which marks without partners are the custom rather than the exception.
    """

    id = "unclosed-quote"
    family = "punctuation"
    bad = (
        Bad(
            '"I have lived here since the war and never seen the river so [[high,]] said Ada Penrose, 91, of Mill Row. '
            '"You could have sailed to church."',
            fixed='"I have lived here since the war and never seen the river so high," said Ada Penrose, 91, of '
            "Mill Row. "
            '"You could have sailed to church."',
        ),
        Bad(
            "“We shall appeal. The judgment leaves us no [[choice.]]\n\n"
            "The council has 28 days in which to lodge its papers with the court.",
            fixed="“We shall appeal. The judgment leaves us no choice.”\n\n"
            "The council has 28 days in which to lodge its papers with the court.",
        ),
        Bad(
            '[[We]] are going to win this," Marchetti said after training. "I have never been so sure of anything."',
            fixed='"We are going to win this," Marchetti said after training. "I have never been so sure of anything."',
        ),
        Bad(
            "“Nobody told us [[anything,“]] she said outside the hall. “We read it in the paper.”",
            fixed="“Nobody told us anything,” she said outside the hall. “We read it in the paper.”",
        ),
        Bad(
            "‘I had never heard such a silence in a [[theatre,]] Moreau says in the interval. ‘It was like snow.’",
            fixed="‘I had never heard such a silence in a theatre,’ Moreau says in the interval. ‘It was like snow.’",
        ),
        Bad(
            '"I told my sister, \'If it floats, we\'ll [[sell]]" she said. "And then it sank."',
            fixed='"I told my sister, \'If it floats, we\'ll sell\'" she said. "And then it sank."',
        ),
        Bad(
            "[[”Nobody]] told us anything,” she said outside the hall. “We read it in the paper.”",
            fixed="“Nobody told us anything,” she said outside the hall. “We read it in the paper.”",
        ),
        Bad(
            '"We never wanted to leave this [[house]] Mrs Doyle said, folding the letter. "They gave us no choice."',
            fixed='"We never wanted to leave this house," Mrs Doyle said, folding the letter. "They gave us no '
            'choice."',
        ),
        Bad(
            "The letter called the plan [[“a]] disgrace to the county and to everyone who had voted for it.\n\n"
            "It was signed by forty farmers, and the minister read it aloud.",
        ),
        Bad(
            "“It has been the hardest year of my [[life]] she said on Monday. “I would not wish it on anyone.”",
            fixed="“It has been the hardest year of my life,” she said on Monday. “I would not wish it on anyone.”",
        ),
        Bad(
            "The council said it would appeal against the [[ruling.”]] It has 28 days to do so.",
            fixed="The council said it would appeal against the ruling. It has 28 days to do so.",
        ),
    )
    good = (
        "”Det är bra,” she said in Swedish, and ”ja” and ”nej” were all she said after that.",
        "“We shall appeal. The judgment leaves us no choice.\n\n“I have told the chairman so,” said Mr Pole.",
        '"One paragraph of a speech that goes on.\n\n"Another of the same speech.\n\n"And the last," she said.',
        'The shelf is 12" deep and 6\' 2" high, and the pipe behind it is 1½" wide.',
        "“She is 6’2” and still growing,” her coach said.",
        "The workers' pay rose in the '90s, the unions' figures show, and nobody told 'em why.",
        "'Twas the night before the vote, and the members' lobby was rock 'n' roll.",
        "Minister calls plan 'a disgrace\n\nThe farmers' leaders met on Monday, and nothing was said about the plan.",
        "He said: ‘My mother used to say, “Never lend a book”, and I never have.’",
        "„Wir schaffen das“, she said in German, and « c’est fini » in French.",
        '"I said to the driver, he said no, and that was the end of it," she told the court.',
        Good("Use `\"` to open a string, and `'` for a letter.", format="text"),
    )

    surest: float = 0.6
    """How certain a missing mark must be to be reported, from 0 to 1."""
    custom: int = 4
    """More marks without partners than this are taken for the custom of the copy."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The word at which the mark is missing, with the mark."""
        found = quotations(document)
        missing = [one for one in (*found.unclosed, *found.unopened) if one.sure >= self.surest]
        if len(missing) > max(self.custom, len(found.all) // 4):
            return
        for one in missing:
            if document.block_at(one.mark).kind in _RUNNING:
                yield _finding(document, one)


def _finding(document: Document, missing: MissingMark) -> Finding:
    text, wanted = document.text, missing.wanted
    if wanted is None:
        here = _word(text, missing.mark)
        return Finding(here, "the quotation that opens here is never closed", variant="unclosed")
    if missing.reason == "stray":
        here = Span(_word_start(text, wanted), wanted + 1)
        return Finding(
            here, "nothing is quoted that this mark closes", replace(here, text[here.start : wanted]), variant="stray"
        )
    if missing.reason == "misdirected":
        if wanted < missing.mark:
            here = _word(text, wanted)
            fixed = missing.text + text[wanted + 1 : here.end]
            return Finding(
                here, "a closing mark where the quotation opens", replace(here, fixed), variant="misdirected"
            )
        here = Span(_word_start(text, wanted), wanted + 1)
        fixed = text[here.start : wanted] + missing.text
        return Finding(here, "an opening mark where the quotation closes", replace(here, fixed), variant="misdirected")
    if missing.reason == "unopened":
        here = _word(text, wanted)
        fixes = [Fix((Edit(here, missing.text + text[here.start : here.end]),))]
        if text.startswith(missing.text, wanted):
            fixes = []  # one more of the same would not open it either
        return Finding(here, "the quotation that starts here has no opening mark", tuple(fixes), variant="unopened")
    start = _word_start(text, wanted)
    here = Span(max(start, missing.mark), wanted)
    message = "the quotation is still open where its speaker is named"
    if missing.reason == "ended":
        message = "the quotation is never closed"
    return Finding(here, message, replace(here, text[here.start : here.end] + missing.text), variant="unclosed")


def _word_start(text: str, end: int) -> int:
    """Where the word before an offset begins."""
    at = end - 1
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _word(text: str, start: int) -> Span:
    """The word that begins at an offset, with a mark in front of it and without those behind."""
    match = re.compile(r"[^\w\s]*[\w’'-]*\w").match(text, start)
    return Span(start, match.end() if match else start + 1)
