"""The rule stop-outside-quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import RUNNING

_OUTSIDE = r"(?<=[^\W\d_])[\"”][.,](?=\s|$)"
_INSIDE = r"(?<=\w)[.,][\"”](?=[\s)]|$)"
_SPOKEN = frozenset(
    "i we you they he she it is was are were have has had will would can could do did don't don’t it's it’s".split()
)
_WORDS = r"[“\"]([^“”\"\n]{2,200})$"
_AS_TYPED = r"[^\w\s'’‘,;–—%$-]|(?<!\w)-"
_LEAST_INSIDE = 3
_ENDED = r"(?<=[a-z])[”\"]\.(?=\s|$)"
_BEGUN = r"(?:^|[.?!][”\"’]? |\n)$"
_LEAST = 20  # letters of a sentence


class StopOutsideQuote(Rule):
    """A full stop or comma stands outside the quotation mark where it belongs inside.

    American papers set periods and commas within the closing mark, whatever is quoted (the Associated Press Stylebook,
    under “quotation marks”; The Chicago Manual of Style, 17th ed., 6.9). One that stands outside came with a pasted
    sentence.

    A quotation that is a sentence of its own has its full stop inside everywhere (New Hart's Rules, 9.2.3).

    It is marked where the other quotations of the copy have theirs inside.

    Otherwise only copy whose spelling, dates or dateline say that it is American is judged, and only where its other
    quotations have their stops inside. Colons, semicolons, single marks, and what a reader is to type stay as they are.
    """

    id = "stop-outside-quote"
    family = "punctuation"
    severity = "note"
    yields_to = ("doubled-mark", "unclosed-quote")
    bad = (
        Bad(
            'AKRON, Ohio (AP) — The center opened on March 3, 2024. "It was late," she said. "We were tired." '
            'He called the color "a crime," and she was "about to [[cry".]] Nobody laughed.',
            fixed='AKRON, Ohio (AP) — The center opened on March 3, 2024. "It was late," she said. "We were tired." '
            'He called the color "a crime," and she was "about to cry." Nobody laughed.',
        ),
        Bad(
            "AKRON, Ohio (AP) — The center opened on March 3, 2024. “It was late,” she said. “We were tired.” "
            "He called the color “a [[crime”,]] and she was “about to cry.” Nobody laughed.",
            fixed="AKRON, Ohio (AP) — The center opened on March 3, 2024. “It was late,” she said. “We were tired.” "
            "He called the color “a crime,” and she was “about to cry.” Nobody laughed.",
        ),
        Bad(
            "“We were late,” she said. “So late.” “I was in the kitchen and it was [[dark”.]] Nobody knew.",
            fixed="“We were late,” she said. “So late.” “I was in the kitchen and it was dark.” Nobody knew.",
        ),
    )
    good = (
        "She read it. “War and Peace, and the Tale of Two Cities” was long. The song was “I Want to Hold Your Hand”.",
        "“We knew,” she said. He called it “a mistake that we had all been waiting for, and we were right”. So it was.",
        "The centre opened on 3 March 2024. “It was late,” she said. “We were tired.” He called the colour “a crime”, "
        "and she was “about to cry”. Nobody laughed.",
        'AKRON, Ohio (AP) — The center opened on March 3, 2024. "It was late," she said. He called the color '
        '"a crime"; she was "about to cry": it was late.',
        'AKRON, Ohio (AP) — The center opened on March 3, 2024. "It was late," she said. "We were tired," he '
        'said. "So late," she said. Type "git add -A", then rename the file to "notes.txt".',
        Good("“It was late,” she said. “We were tired.” He called it “a crime,” she “a shame”."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word with both marks, turned round."""
        text = document.text
        if not any(pair in text for pair in ('".', '",', "”.", "”,")):
            return
        whole = {match.start() for match in re.finditer(_ENDED, text) if _is_sentence(document, match.start())}
        outside = [match.start() for match in re.finditer(_OUTSIDE, text) if _is_prose(document, match)]
        inside = len(re.findall(_INSIDE, text))
        if inside < 2 * len(whole):
            whole = set()  # the custom of the copy
        american = bool(outside) and inside >= max(_LEAST_INSIDE, 3 * len(outside)) and _is_american(document)
        for at in sorted(whole.union(outside) if american else whole):
            yield _finding(text, at, american=american)


def _finding(text: str, at: int, *, american: bool) -> Finding:
    start = at
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    stop = "comma" if text[at + 1] == "," else "period" if american else "full stop"
    where = "in American copy" if american else "of a whole sentence"
    fix = Fix((Edit(Span(at, at + 2), text[at + 1] + text[at]),))
    return Finding(Span(start, at + 2), f"a {stop} outside the quotation mark {where}", (fix,))


def _is_sentence(document: Document, closing: int) -> bool:
    """Whether the quotation begins where a sentence does, and holds the end of one or the small words of one."""
    text, block = document.text, document.block_at(closing)
    mark = "“" if text[closing] == "”" else '"'
    opened = text.rfind(mark, block.span.start, closing)
    if opened < 0 or closing - opened < _LEAST or block.kind not in RUNNING or not text[opened + 1].isupper():
        return False
    if mark == '"' and text.count('"', block.span.start, opened) % 2:
        return False
    if not re.search(_BEGUN, text[max(block.span.start, opened - 4) : opened]):
        return False
    quoted = text[opened + 1 : closing]
    return re.search(r"[a-z][.?!] [A-Z]", quoted) is not None or _spoken(quoted)


def _spoken(quoted: str) -> bool:
    return len(_SPOKEN.intersection(quoted.lower().strip('“”".').split())) > 1


def _is_prose(document: Document, match: re.Match[str]) -> bool:
    """Whether the mark closes words of the copy, and none that somebody is to type."""
    block = document.block_at(match.start())
    if block.kind not in RUNNING | {"item", "caption"}:
        return False
    words = re.search(_WORDS, document.text[block.span.start : match.start()])
    return words is not None and not re.search(_AS_TYPED, words[1]) and any(form.isalpha() for form in words[1].split())


def _is_american(document: Document) -> bool:
    from copydesk_rules.spelling._variety import variety

    return variety(document) == "US"
