"""The rule stray-punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._following import leads_to_display

_NAMES = {",": "a comma", ";": "a semicolon", ":": "a colon", "-": "a hyphen", "–": "a dash", "—": "a dash"}
_LAST = r"[^\s]*?[^\s,;:–—-]([,;:]|\s?[–—]|\s-)[”\"’']?$"
_TITLES = frozenset({"headline", "standfirst", "heading"})
_LONGEST_TITLE = 14  # words
_GREETING = frozenset("dear yours sincerely faithfully regards wishes hi hello love cheers thanks sir madam".split())
_SAYING = frozenset(
    "said says say saying added adds adding asked asks replied wrote writes tweeted posted concluded continued "
    "declared explained told read reads".split()
)


class StrayPunctuation(Rule):
    """A comma, semicolon, colon or dash ends a paragraph, or a mark stands alone.

    It is what remains when a sentence is cut or two paragraphs are parted, and it tells the reader that
    something was lost.

    Only running text and titles are judged. A line of a letter, a verse, a table or a list may well end in a
    comma, and so may the clauses of a resolution, one paragraph each. A colon may lead to what follows, a
    comma after “she said” to a quotation set apart, and a dash may break off what somebody says.
    """

    id = "stray-punctuation"
    family = "punctuation"
    severity = "error"
    yields_to = ("residue",)
    bad = (
        Bad(
            "The minister said on Monday that the talks would go on for as long as they [[must,]]\n\n"
            "The delegates left in the evening, and no date was set for another round.",
            fixed="The minister said on Monday that the talks would go on for as long as they must.\n\n"
            "The delegates left in the evening, and no date was set for another round.",
        ),
        Bad(
            "The ferry will stay in dry dock until the inspectors have looked at both of its [[engines;]]\n\n"
            "The company said that nobody was hurt.",
            fixed="The ferry will stay in dry dock until the inspectors have looked at both of its engines.\n\n"
            "The company said that nobody was hurt.",
        ),
        Bad(
            "“We had waited nine years for this evening, and it was worth every one of [[them,”]]\n\n"
            "The celebrations went on in the square until four in the morning.",
            fixed="“We had waited nine years for this evening, and it was worth every one of them.”\n\n"
            "The celebrations went on in the square until four in the morning.",
        ),
        Bad("The court rose at noon and will sit again on Tuesday, when the last witness is to be [[heard:]]"),
        Bad("The road was closed for two hours while the crew cleared the fallen [[tree –]]\n\nNobody was hurt."),
        Bad(
            "Council approves new bridge over the [[Wear,]]\n\nThe vote was carried by 31 to 12 on Monday night.",
            fixed="Council approves new bridge over the Wear\n\nThe vote was carried by 31 to 12 on Monday night.",
        ),
        Bad(
            "The vote was carried by 31 to 12 on Monday night.\n\n[[.]]\n\nThe work is to begin in the "
            "spring of next year.",
            fixed="The vote was carried by 31 to 12 on Monday night.\n\n\n\nThe work is to begin in the spring "
            "of next year.",
        ),
        Bad(
            "The vote was carried by 31 to 12 on Monday night.\n\n[[,]] said the mayor, who had hoped for more.",
        ),
    )
    good = (
        "Dear Sir,\n\nThe delegates left in the evening, and no date was set for another round.",
        "I have written to the council about it three times since the spring and have had no answer.\n\n"
        "Yours sincerely and in the hope of better days,\n\nMargaret Whitlow",
        Good("- milk,\n- bread,\n- butter", format="markdown"),
        "The committee resolved on Tuesday evening:\n\nto approve the budget for the coming year as it was printed;\n\n"
        "to ask the treasurer for a second report before the end of March; and\n\nto meet again.",
        "In the afternoon the prime minister's office sent out a statement of two sentences, which said,\n\n"
        "“The visit will go ahead as planned. The prime minister is looking forward to it.”",
        "These are the changes that passengers will notice first when the new timetable begins:\n\n"
        "Trains leave every ten minutes instead of every fifteen.",
        Good(
            "The council has a form for it, which is quite short. For example,\n\n```\nx = 1\n```\n\nThat is all.",
            format="markdown",
        ),
        "“I never told him to go, and if anybody says that I told him to go then —”\n\n"
        "The chairman did not let her finish.",
        "The vote was carried by 31 to 12 on Monday night.\n\n***\n\nThe work is to begin in the spring of next year.",
        "The vote was carried by 31 to 12 on Monday night.\n\n—\n\nThe work is to begin in the spring of next year.",
        "… and so, after eleven years, two inquiries and a change of government, the bridge was opened.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The last word of the block with its mark; a stop is offered where one belongs."""
        blocks = document.blocks
        for number, block in enumerate(blocks):
            first, last = document.text[block.span.start], document.text[block.span.end - 1]
            if first in ".,;:!?)":
                yield from _in_front(document, block)
            if last in ",;:–—-" or (last in "”\"’'" and document.text[block.span.end - 2] in ",;"):
                before = blocks[number - 1] if number else None
                after = blocks[number + 1] if number + 1 < len(blocks) else None
                if not (document.text[block.span.end - 1] in ",;:" and leads_to_display(document, number, last=True)):
                    yield from _at_end(document, block, before, after)


def _in_front(document: Document, block: Block) -> Iterator[Finding]:
    prose = document.quote(block.span)
    if prose in {".", ",", ";", ":", "!", ")"}:
        yield Finding(block.span, "a mark stands alone", replace(block.span, ""), variant="alone")
    elif block.kind == "paragraph" and re.match(r"[,;)] \w|\. [A-Z]", prose):
        yield Finding(Span(block.span.start, block.span.start + 1), "a mark begins the paragraph", variant="front")


def _at_end(document: Document, block: Block, before: Block | None, after: Block | None) -> Iterator[Finding]:
    prose = document.quote(block.span)
    match = re.search(_LAST, prose)
    if not match:
        return
    here, mark = Span(block.span.start + match.start(), block.span.end), match[1].strip()
    led = _leads_on(document, prose, mark, before, after)
    count = len(prose.split())
    if block.kind in _TITLES and mark in ",;" and 4 <= count <= _LONGEST_TITLE and not led:
        yield Finding(
            here, f"{_NAMES[mark]} ends the {block.kind}", replace(here, _without(document.quote(here), mark, ""))
        )
    elif (
        (block.kind == "paragraph" or (block.kind in _TITLES and count > _LONGEST_TITLE))
        and _is_sentence(prose)
        and not led
    ):
        fixes = replace(here, _without(document.quote(here), mark, ".")) if mark in ",;" else ()
        yield Finding(here, f"{_NAMES[mark]} ends the paragraph", fixes)


def _without(word: str, mark: str, stop: str) -> str:
    head, _, tail = word.rpartition(mark)
    return head.rstrip() + stop + tail


def _is_sentence(prose: str) -> bool:
    forms = prose.lower().split()
    return len(forms) >= 8 and not any(form.strip(",") in _GREETING for form in (forms[0], *forms[:4]))


def _leads_on(document: Document, prose: str, mark: str, before: Block | None, after: Block | None) -> bool:
    """Whether the mark may be meant: the block is one of a list, or leads to the next one."""
    ends = [document.text[block.span.end - 1] for block in (before, after) if block]
    if (before and ends[0] in ":;") or (after and ends[-1] in ";,"):
        return True
    if re.search(r"[,;] (?:and|or)$", prose) or (before and ends[0] == "," and before.kind == "paragraph"):
        return True
    if after is None:
        return mark in "–—-" and prose[-1] not in "–—-"
    if mark == ":" or document.text[after.span.start].islower() or after.kind in {"item", "quote", "verse", "cell"}:
        return True
    if mark in "–—-":
        return prose[0] in "“\"‘'" or prose.count("“") > prose.count("”") or prose.count('"') % 2 == 1
    quoted = document.text[after.span.start] in "“\"‘'«"
    return mark == "," and quoted and bool(_SAYING.intersection(prose.lower().rstrip(",").split()[-3:]))
