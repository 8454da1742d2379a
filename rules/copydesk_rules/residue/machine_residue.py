"""The rule machine-residue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import OPAQUE, Document, Span
from copydesk.finding import Finding
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import in_quotation
from copydesk_rules.residue._copy import in_small_letters

_PHRASES = (
    (
        "language model",
        r"(?i)\bas an? (?:AI|large|artificial intelligence)\b[^.\n]{0,12}\b(?:language )?model\b"
        r"|\bI(?:'m| am|’m) (?:just )?an? (?:AI|large) language model\b",
    ),
    (
        "i cannot",
        r"\bI cannot (?:fulfill?|assist with|help with|comply with|browse|provide real-time"
        r"|access real-time)\b",
    ),
    (
        "i can't",
        r"\bI can't (?:fulfill?|assist with|help with that|comply with|browse|provide real-time"
        r"|access real-time)\b",
    ),
    (
        "i can’t",
        r"\bI can’t (?:fulfill?|assist with|help with that|comply with|browse|provide real-time"
        r"|access real-time)\b",
    ),
    ("sorry, ", r"I(?:['’]m| am) sorry, (?:but )?I (?:cannot|can['’]t|am unable to|['’]m unable to)\b"),
    ("let me know if you", r"(?i)\blet me know if you(?:['’]d| would) like (?:me to|any|more|a )[^.\n]{0,40}"),
    ("hope this ", r"I hope this (?:helps|article|draft|version|meets)\b"),
    ("happy to help", r"(?i)\bI(?:['’]d| would) be happy to help (?:you )?with\b"),
    (
        "my knowledge|my last|my latest|my training",
        r"(?:[Aa]s of|[Ss]ince|[Bb]eyond|[Uu]ntil) my (?:last |latest )?(?:knowledge(?: update"
        r"| cut-?off)|training(?: data)?|update)\b",
    ),
    ("knowledge cut", r"\b[Mm]y knowledge cut-?off\b"),
    ("oaicite", r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]"),
    ("citeturn", r"cite(?:turn\d+(?:search|news|view|image|fetch|academia|file)\d+)+"),
    ("\ue200", r"\ue200[^\ue201\n]{0,200}\ue201"),
    ("†", r"【[^【】\n]{1,60}†[^【】\n]{0,60}】"),
    ("grok_", r"\bgrok_(?:card|render)\w*"),
    ("attached_file", r"\[?attached_file:\d+\]?"),
)
"""What must stand in the copy, in small letters, and the pattern that is then looked for."""

_OPENINGS = (
    r"(?:(?:Certainly|Sure|Absolutely)[!,.:]|(?:Of course|Great|Okay)!) (?:[Hh]ere(?:['’]s| is"
    r"| are)|I['’]d be happy|[Bb]elow is)\b"
    r"|Here(?:['’]s| is| are) (?:a|an|the|your|my|some|three|five)\b[^.\n]{0,30}\b(?:rewritten"
    r"|revised|polished|edited|improved|shortened|rephrased|"
    r"updated|summari[sz]ed|draft|version|headlines?)\b[^.\n]{0,60}:(?=\s|$)"
    r"|(?:Regenerate response|Copy code|ChatGPT said:|You said:)$|\(?[Ww]ord count: ?\d+(?: words)?\)?$"
)
_FIRST = (
    "Certainly",
    "Sure",
    "Absolutely",
    "Of course",
    "Great!",
    "Okay!",
    "Here",
    "Regenerate",
    "Copy code",
    "ChatGPT",
    "You said",
    "Word count",
    "(Word",
    "word count",
    "(word",
)
_TRACKED = r"[?&]utm_(?:source|medium|campaign|content|term)="
_MESSAGE = "the words of a writing machine, not of the copy"


class MachineResidue(Rule):
    """What a writing machine says to the person at the keyboard was published.

    “As an AI language model”, “Certainly! Here is a revised version:”, citation marks such as `[oaicite:0]` and the
    trackers that chat services hang on to addresses show that nobody read what was pasted.

    A story about machines may quote them: what stands inside quotation marks is left alone.
    """

    id = "machine-residue"
    family = "residue"
    severity = "error"
    bad = (
        Bad("The council met. [[As an AI language model]], I cannot say when."),
        Bad(
            "[[Certainly! Here is]] a story about the bridge:\n\nThe council met on Monday, and the "
            "bridge was voted for."
        ),
        Bad(
            "[[Here is a revised version of the article:]]\n\nThe council met on Monday, and the bridge was voted for."
        ),
        Bad("The bridge cost £14m [[:contentReference[oaicite:0]{index=0}]], and opened in May [[citeturn0search3]]."),
        Bad("The bridge cost £14m.[[【4†source】]] It opened in May."),
        Bad("The bridge opened. [[I hope this helps]]! [[Let me know if you'd like me to shorten it]]."),
        Bad("[[As of my last knowledge update]], the bridge was shut."),
        Bad("More at [[https://copy.example/bridge?utm_source=chatgpt.com]]."),
    )
    good = (
        "The paper had printed the words “As an AI language model, I cannot”.",
        "He said: \"I'm sorry, but I can't help you.\" Let me know if it rains.",
        "Here is the news: the bridge is open. Here are three things to know: none.",
        "The firm trains a large language model; as a language model it is small.",
        "More at https://copy.example/bridge?page=2.",
        "Of course, here is where the turn is; turn 2 search.",
        Good("See [the page](https://copy.example/?utm_source=list).", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words of the machine."""
        text, lowered = document.text, in_small_letters(document)
        taken: list[Span] = []
        for cue, pattern in _PHRASES:
            for match in re.finditer(pattern, text) if any(part in lowered for part in cue.split("|")) else ():
                span = Span(*match.span())
                if not in_quotation(document, span.start) and not any(span.touches(other) for other in taken):
                    taken.append(span)
                    yield Finding(span, _MESSAGE)
        for block in document.blocks:
            if text.startswith(_FIRST, block.span.start):
                opening = re.match(_OPENINGS, document.quote(block.span))
                if opening:
                    yield Finding(Span(block.span.start, block.span.start + opening.end()), _MESSAGE)
        if OPAQUE in text and "utm_" in document.source.text:
            yield from _tracked(document)


def _tracked(document: Document) -> Iterator[Finding]:
    """Addresses that readers see, with a tracker on them."""
    for piece in document.pieces:
        if document.text[piece.prose.start : piece.prose.end] == OPAQUE:
            address = document.source.text[piece.source.start : piece.source.end]
            if re.search(_TRACKED, address) and address.startswith(("http", "www")):
                yield Finding(piece.prose, "the address carries a tracker (utm)")
