"""The rule machine-residue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
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
    (
        "would you like me to",
        r"\bWould you like me to (?:add|expand|write|rewrite|revise|include|make|create|draft|adjust|provide"
        r"|turn|shorten"
        r"|help|generate|polish|tailor|format)\b",
    ),
    (
        "feel free to ",
        r"(?i)\bfeel free to (?:adjust|modify|tweak|customi[sz]e|edit|adapt) (?:the|it|this|any|as|these|names)\b",
    ),
    (
        "fictional|illustrative",
        r"(?i)\bthis (?:article|story|piece|text|report) is (?:entirely )?(?:fictional|generated|a fictional)\b"
        r"|\bfor illustrative purposes only\b(?=\.?$)",
    ),
    (" an ai ", r"(?i)\bas an AI (?:assistant|model|system|chatbot)\b(?=, I\b| I\b)"),
    (
        "real-time",
        r"(?i)\bI (?:do not|don['’]t) have (?:access to )?(?:real-time|current|up-to-date) (?:data|information)\b",
    ),
    ("information you provided", r"(?i)\bbased on the information (?:you|you've|you’ve) provided\b"),
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
    r"(?:(?:Certainly|Sure|Absolutely)[!.:]|(?:Of course|Great|Okay)!) (?:[Hh]ere(?:['’]s| is"
    r"| are)|I['’]d be happy|[Bb]elow is)\b"
    r"|(?:Certainly|Sure|Absolutely|Of course), (?:here|below)(?:['’]s| is| are) (?:an?|the|your|my|some) [^.\n]{0,30}"
    r"(?:version|draft|article|story|summary|headline|rewrite)s?\b"
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
_MESSAGE = "the words of a writing machine, not of the copy"


class MachineResidue(Rule):
    """What a writing machine says to the person at the keyboard was published.

    “As an AI language model”, “Certainly! Here is a revised version:” and citation marks such as
    `[oaicite:0]` show that nobody read what was pasted. The whole sentence is marked, for none of it is copy.

    A story about machines may quote them: what stands inside quotation marks is left alone.
    """

    id = "machine-residue"
    family = "residue"
    severity = "error"
    bad = (
        Bad(
            "The council met.[[ As an AI language model, I cannot say when.]] It rose at noon.",
            fixed="The council met. It rose at noon.",
        ),
        Bad(
            "[[Certainly! Here is a story about the bridge:]]\n\nThe council met on Monday.",
            fixed="\n\nThe council met on Monday.",
        ),
        Bad(
            "[[Here is a revised version of the article:]]\n\nThe council met on Monday.",
            fixed="\n\nThe council met on Monday.",
        ),
        Bad(
            "The bridge cost £14m[[ :contentReference[oaicite:0]{index=0}]], and opened in May[[ citeturn0search3]].",
            fixed="The bridge cost £14m, and opened in May.",
        ),
        Bad("The bridge cost £14m.[[【4†source】]] It opened.", fixed="The bridge cost £14m. It opened."),
        Bad(
            "The bridge opened.[[ I hope this helps!]][[ Let me know if you'd like me to shorten it.]]",
            fixed="The bridge opened.",
        ),
        Bad("[[Would you like me to add a quote?]]\n\nThe council met.", fixed="\n\nThe council met."),
        Bad("It is old.[[ As of my last knowledge update, the bridge was shut.]]", fixed="It is old."),
    )
    good = (
        "The paper had printed the words “As an AI language model, I cannot”.",
        "He said: \"I'm sorry, but I can't help you.\" Let me know if it rains.",
        "Here is the news: the bridge is open. Here are three things to know: none.",
        "The firm trains a large language model; as a language model it is small.",
        "More at https://copy.example/bridge?page=2.",
        "Certainly, here is where it began. Would you like me to stay? Feel free to come.",
        "Of course, here is where the turn is; turn 2 search.",
        Good("See [the page](https://copy.example/?utm_source=list).", format="markdown"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The sentence of the machine, to be taken out; a mark of its own goes alone."""
        text, lowered = document.text, in_small_letters(document)
        taken: list[Span] = []
        for cue, pattern in _PHRASES:
            for match in re.finditer(pattern, text) if any(part in lowered for part in cue.split("|")) else ():
                span = Span(*match.span())
                if not in_quotation(document, span.start) and not any(span.touches(other) for other in taken):
                    here = _sentence(document, span) if match.group()[0].isalpha() and " " in match.group() else span
                    taken.append(here)
                    yield _finding(text, here)
        for block in document.blocks:
            if text.startswith(_FIRST, block.span.start):
                opening = re.match(_OPENINGS, document.quote(block.span))
                first = Span(block.span.start, block.span.start + (opening.end() if opening else 0))
                if opening and not any(first.touches(other) for other in taken):
                    yield _finding(text, _sentence(document, first))


def _sentence(document: Document, span: Span) -> Span:
    """The sentence round the words, or the line that ends in a colon."""
    text, block = document.text, document.block_at(span.start).span
    starts = [match.end() for match in re.finditer(r"[.?!][”\"’')\]]* ", text[block.start : span.start])]
    stop = re.search(r"[.?!:][”\"’')\]]*(?= |$)", text[span.end - 1 : block.end])
    return Span(block.start + (starts[-1] if starts else 0), span.end - 1 + stop.end() if stop else block.end)


def _finding(text: str, span: Span) -> Finding:
    """The finding, with the space that goes along: the one in front, or at the start of a block the one behind."""
    first = span.start == 0 or text[span.start - 1] == "\n"
    before = text[span.start - 1 : span.start] == " "
    behind = first and text[span.end : span.end + 1] == " "
    here = Span(span.start - before, span.end + behind)
    return Finding(here, _MESSAGE, replace(here, ""))
