"""The rule desk-note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._prose import in_marks
from copydesk_rules.residue._bracket_notes import bracket_notes
from copydesk_rules.residue._copy import in_small_letters, is_spoken_of
from copydesk_rules.residue._note_lines import is_embargo, is_note
from copydesk_rules.residue._round_notes import asking_notes

_WHOLE = (
    r"(?:[-–—*#(\[ ]*(?:M(?:ORE|ore) (?:TO COME|FOLLOWS|TK|FOLLOWING)|more to come|\(more\)|mf"
    r"|mtf|TO FOLLOW)[-–—*#)\] .]*|(?=[-–—*#(\[])[-–—*#(\[ ]+(?:MORE|More|more|mf|mtf|30|ENDS?|Ends)[-–—*#)\] .]+"
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
    r"(?:SUBS?|DESK|EDS?|LEGAL|HED|DEK|SLUG|CUTLINE|WEB HED|STANDFIRST|HEADLINE|Hed|Dek|Standfirst|Slug|Headline)"
    r"\s?[:–—-]"
)
_PICTURE = r"(?:PICS?|PIX|CAPTION)\s?: (?=(?:\S+ ){0,3}[a-z])"
_LOUD = (
    r"(?i)\b(?:subs(?: please| pls) check|legal(?: please| pls) check|legal to check"
    r"|pic(?:ture)? desk (?:to|please|pls)\b[^.\n]{0,60}"
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
    "more (more) mf mtf -30- --30-- more-- -more- (mf) (mtf) ends -ends- --ends-- wds wds. words chars characters "
    "lines pars max take add lead ld w/pix "
    "w/pics w/pic w/art w/box pix pic print "
    "publication legal lawyered subs hold".split()
)
_STARTS = tuple(
    "SUB DESK ED LEGAL HED Hed DEK Dek SLUG Slug CUTLINE WEB STANDFIRST Standfirst HEADLINE Headline PIC PIX "
    "CAPTION".split()
)
_TITLED = ("HEADLINE", "Headline", "HED", "Hed", "STANDFIRST", "Standfirst", "DEK", "Dek")
_CUES = (
    "subs please",
    "subs pls",
    "subs check",
    "legal please",
    "legal pls",
    "legal check",
    "legal to check",
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
        Bad(
            "[[Note to subs: cut from the end.]]\n\nThe council met on Monday, and the bridge was voted for.",
            fixed="\n\nThe council met on Monday, and the bridge was voted for.",
        ),
        Bad("The mayor[[ (TODO: name)]] came. He left.", fixed="The mayor came. He left."),
        Bad(
            "[[TODO(anna): ask the mayor]]\n\nThe council met on Monday.",
            fixed="\n\nThe council met on Monday.",
        ),
        Bad("[[v2 FINAL final]]\n\nThe council met on Monday.", fixed="\n\nThe council met on Monday."),
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
        asking = list(asking_notes(text)) if "(" in text or "[" in text else []
        noted = [span for span in bracket_notes(document) if not is_spoken_of(document, span)]
        for span in (*asking, *(span for span in noted if not any(span.touches(other) for other in asking))):
            yield _finding(text, _with_space(document, span), whole=True)
        for block in document.blocks:
            if block.kind not in {"cell", "target", "furniture", "alt", "title"}:
                yield from _line(document, block)
        lowered = in_small_letters(document)
        if not any(cue in lowered for cue in _CUES):
            return
        for match in re.finditer(_LOUD, text):
            block = document.block_at(match.start())
            prose = document.quote(block.span)
            whole = re.fullmatch(_WHOLE, prose) or is_note(prose, block.kind)
            if not in_marks(text, Span(*match.span())) and not whole:
                yield _finding(text, Span(*match.span()))


def _finding(text: str, span: Span, *, whole: bool = False) -> Finding:
    fixes = replace(span, "") if whole else ()
    return Finding(span, f"“{text[span.start : span.end].strip()}” is a note to the desk", fixes)


def _with_space(document: Document, span: Span) -> Span:
    """The stretch and the space in front of it, which goes with it; at the start of its block, the one behind it."""
    text, block = document.text, document.block_at(span.start).span
    if span.start > block.start:
        return Span(span.start - (text[span.start - 1] == " "), span.end)
    return Span(span.start, span.end + (span.end < block.end and text[span.end] == " "))


def _is_whole_note(document: Document, block: Block, prose: str) -> bool:
    start, end = block.span
    if len(prose) < 80 and is_embargo(prose):
        return not re.search(_RELEASE, document.text[:start] + document.text[end:])
    return is_note(prose, block.kind) and not is_spoken_of(document, block.span)


def _line(document: Document, block: Block) -> Iterator[Finding]:
    """A line that is a note, or begins as one."""
    text, (start, end) = document.text, block.span
    prose = text[start : min(end, start + 300)]
    words = document.text[start : min(end, start + 80)].lower().split()
    length = len(prose) < 80 and bool(_LINE_WORDS.intersection(words))
    if (length and re.fullmatch(_WHOLE, prose)) or _is_whole_note(document, block, prose):
        yield _finding(text, block.span, whole=True)
    elif len(prose) < 16 and re.fullmatch(_ENDS, prose):
        if block is document.blocks[-1] and not re.search(_RELEASE, text):
            yield _finding(text, block.span, whole=True)
    elif prose.startswith(_STARTS):
        match = re.match(_AT_START, prose) or re.match(_PICTURE, prose)
        if match:
            label = Span(start, start + len(match.group().rstrip()))
            gap = Span(start, label.end + (text[label.end : label.end + 1] == " "))
            fixes = replace(gap, "") if prose.startswith(_TITLED) and label.end < end else ()
            yield Finding(label, f"“{text[start : label.end]}” is a label of the desk", fixes)
