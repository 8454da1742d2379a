"""The rule desk-note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._prose import in_marks
from copydesk_rules.residue._copy import in_small_letters

_BRACKETED = r"[(\[]([^()\[\]\n]{2,120})[)\]]"
_ASKING = (
    r"(?i)(?:pls |please )?(?:(?:to )?(?:re-?|double-?|fact-?)?check|chk|confirm|cfm|verify|query"
    r"|awaiting|waiting|get|find|add|insert|cut|trim|move|update|replace|need|needs|do we|can we"
    r"|could we|is this|is that|are we|have we|legal|subs?|desk|ed|eds|editor|picture desk"
    r"|pic desk|night desk|news desk|note to|nb)\b"
)
_DESK = (
    r"(?i)\b(?:pls|plz|subs|legal|lawyers?|the desk|night desk|news ?desk|pic(?:ture)? desk|ir"
    r"|comms|press office|b4|w/|before (?:pub|publication|publishing|printing|we (?:publish|print"
    r"|run|go))|spelling|sp\?|asap|for space|if (?:short|tight)|from here|from wires?|wires"
    r"|reporter|byline|headline|hed|cutline|quote (?:tk|to come|here)|caption|right\?|correct\?"
    r"|ok\?|figure|figures|number|date|name|title|attribution|copy)(?:\b|(?<=[/?]))"
)
_NOT_READERS = (
    r"(?i)\b(?:website|site|listings|schedule|local|venue|times|availability|our|your|weather"
    r"|forecast|terms|prices?|before (?:you|travel)|see page)\b"
)
_CODES = r"\((?:cq|sp\??|stet|ck|fc|tk)\)"
_WHOLE = (
    r"(?:[-–—*#(\[ ]*(?:M(?:ORE|ore) (?:TO COME|FOLLOWS|TK|FOLLOWING)|more to come|\(more\)|mf"
    r"|mtf|TO FOLLOW)[-–—*#)\] .]*"
    r"|(?i:(?:standfirst|headline|hed|dek|strap(?:line)?|caption|intro|kicker|sell|body"
    r"|pull ?quote|box|copy|words|panel|sidebar|nib|lead|splash)s?)"
    r"[ :,–-]*\d+ ?(?i:wds?|words|chars?|characters|lines|pars?|cms?)\b.{0,20}"
    r"|\d{1,4} ?(?i:wds)(?i: max| min)?\.?|(?i:take \d|\d(?:st|nd|rd|th) (?:add|lead|ld)"
    r"|first add|w/ ?(?:pix|pics|pic|art|box|graphic).*|with pic|for print only)"
    r"|(?i:not for publication|legal (?:to check|read needed)|(?:to be )?lawyered|subs (?:to"
    r"|please|pls) check|hold for (?:print|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|release|lawyers?|legal|pix|art).*))"
)
_AT_START = (
    r"(?:SUBS?|DESK|EDS?|Eds|LEGAL|NB SUBS|NB EDS|NB DESK|Note to (?:subs?|desk|eds?"
    r"|sub-editors?)|NOTE TO (?:SUBS?|DESK|EDS?)|Memo to (?:subs|desk|editors)"
    r"|HED|DEK|SLUG|CUTLINE|WEB HED|STANDFIRST|Hed|Dek|Standfirst|Slug)\s?[:–—-]"
)
_PICTURE = r"(?:PICS?|PIX|CAPTION)\s?: (?=(?:\S+ ){0,3}[a-z])"
_LOUD = (
    r"(?i)\b(?:subs(?: please| pls) check|legal(?: please| pls) check|legal to check"
    r"|not for publication|pic(?:ture)? desk (?:to|please|pls)\b[^.\n]{0,60}"
    r"|can (?:the )?desk\b[^.\n]{0,60}|pls (?:check|confirm|cfm|chk|use|insert)\b[^.)\]\n]{0,60}"
    r"|quote to come|copy to come|more quotes? to come)"
)
_ENDS = r"[-–—\s]*(?:ends|ENDS|Ends)[-–—\s.]*"
_RELEASE = (
    r"(?i)press release|news release|media release|for immediate release|notes? (?:to"
    r"|for) editors|media (?:contact|enquir|inquir)|press (?:contact|office|enquir)"
    r"|\babout [A-Z][\w ]+\n|embargo|contact:|further information|for more information"
)
_LINE_WORDS = frozenset(
    "more (more) mf mtf wds wds. words chars characters lines pars max take add lead ld w/pix "
    "w/pics w/pic w/art w/box pix pic print "
    "publication legal lawyered subs hold".split()
)
_STARTS = tuple(
    "SUB DESK ED Eds LEGAL NB Note NOTE Memo HED Hed DEK Dek SLUG Slug CUTLINE WEB STANDFIRST "
    "Standfirst PIC PIX CAPTION".split()
)
_LONGEST = 12  # words
_CUES = (
    "subs please",
    "subs pls",
    "subs check",
    "legal please",
    "legal pls",
    "legal check",
    "legal to check",
    "not for publication",
    "picture desk",
    "pic desk",
    "can desk",
    "can the desk",
    "pls ",
    "quote to come",
    "copy to come",
    "quotes to come",
)


class DeskNote(Rule):
    """A note from one colleague to another was left in the copy.

    Queries, instructions to subs and the lengths of a template are written to be taken out. Readers learn from them
    what the desk did not know.

    What speaks to readers stays: notes to editors and the word “ends” in a press release, “More to follow” in a live
    story, advice to check a website, credits of pictures, and notes that editors sign.
    """

    id = "desk-note"
    family = "residue"
    severity = "error"
    yields_to = ("placeholder",)
    bad = (
        Bad(
            "It left its dividend at 20 cents[[ (confirm w/ IR pls)]] and rose.",
            fixed="It left its dividend at 20 cents and rose.",
        ),
        Bad("The mayor, Ann Ode[[ (check spelling)]], came.", fixed="The mayor, Ann Ode, came."),
        Bad("The vote was 31 to 12[[ (subs: is this right?)]], he said.", fixed="The vote was 31 to 12, he said."),
        Bad("The mayor, Ann Ode[[ (cq)]], came.", fixed="The mayor, Ann Ode, came."),
        Bad(
            "[[STANDFIRST 30 WDS MAX]]\n\nThe council met on Monday, and the bridge was voted for.",
            fixed="\n\nThe council met on Monday, and the bridge was voted for.",
        ),
        Bad(
            "The council met on Monday, and the bridge was voted for.\n\n[[MORE TO COME]]",
            fixed="The council met on Monday, and the bridge was voted for.\n\n",
        ),
        Bad("The council met on Monday, and the bridge was voted for. [[Subs please check]]."),
        Bad("[[Note to subs:]] cut from the end.\n\nThe council met on Monday, and the bridge was voted for."),
        Bad("[[PIC:]] the mayor opening the bridge\n\nThe council met on Monday, and the bridge was voted for."),
        Bad(
            "The council met on Monday, and the bridge was voted for.\n\n[[ends]]",
            fixed="The council met on Monday, and the bridge was voted for.\n\n",
        ),
    )
    good = (
        "The pool is open from nine (please check the website before you travel).",
        "The play runs until May (check local listings for dates).",
        "He asked (to confirm the date of the vote) for a copy.",
        "FOR IMMEDIATE RELEASE\n\nThe firm has opened a plant in Reno, and it will "
        "hire.\n\nENDS\n\nNotes to editors: none.",
        "The council met on Monday, and the bridge was voted for.\n\nMore to follow.",
        "PIC: JANE BARLOW\n\nThe council met on Monday, and the bridge was voted for.",
        "She told the desk that it was “not for publication”.",
        "NB: the pool is shut on Mondays. Legal: the firm is sued. The road ends",
        "(Ed: the writer is a member of the council.)",
        "The letter was marked private, and the note to editors said so.",
        "He needs (find out why here) a name (add your name to the list).",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The note, to be taken out."""
        text = document.text
        if "(" in text or "[" in text:
            yield from _bracketed(document)
        for block in document.blocks:
            if block.kind not in {"cell", "target", "furniture", "alt", "title"}:
                yield from _line(document, block)
        lowered = in_small_letters(document)
        if not any(cue in lowered for cue in _CUES):
            return
        for match in re.finditer(_LOUD, text):
            if not in_marks(text, Span(*match.span())) and not re.fullmatch(
                _WHOLE, document.quote(document.block_at(match.start()).span)
            ):
                yield _finding(text, Span(*match.span()))


def _finding(text: str, span: Span, *, whole: bool = False) -> Finding:
    fixes = replace(span, "") if whole else ()
    return Finding(span, f"“{text[span.start : span.end].strip()}” is a note to the desk", fixes)


def _bracketed(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in re.finditer(_BRACKETED, text):
        inside = match[1]
        code = re.fullmatch(_CODES, match.group()) is not None
        asks = re.match(_ASKING, inside) and re.search(_DESK, inside) and not re.search(_NOT_READERS, inside)
        if code or (asks and len(inside.split()) <= _LONGEST):
            spaced = text[match.start() - 1 : match.start()] == " "
            yield _finding(text, Span(match.start() - spaced, match.end()), whole=True)


def _line(document: Document, block: Block) -> Iterator[Finding]:
    """A line that is a note, or begins as one."""
    prose = (
        document.quote(block.span)
        if block.span.end - block.span.start <= 80
        else document.text[block.span.start : block.span.start + 80]
    )
    if len(prose) < 80 and _LINE_WORDS.intersection(prose.lower().split()) and re.fullmatch(_WHOLE, prose):
        yield _finding(document.text, block.span, whole=True)
    elif len(prose) < 16 and re.fullmatch(_ENDS, prose):
        if block is document.blocks[-1] and not re.search(_RELEASE, document.text):
            yield _finding(document.text, block.span, whole=True)
    elif not prose.startswith(_STARTS):
        return
    elif match := re.match(_AT_START, prose) or re.match(_PICTURE, prose):
        yield _finding(document.text, Span(block.span.start, block.span.start + len(match.group().rstrip())))
