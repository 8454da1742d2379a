"""The rule placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.residue._copy import in_small_letters, is_spoken_of

_BRACKETED = r"[\[<(]([^\[\]<>()\n]{1,60})[\])>]"
_SLOTS = frozenset(
    "caption check insert name names date tbc tbd tk headline byline photo photos picture "
    "pictures pic pics image graphic "
    "map quote quotes link links embed title age figure figures number source city place location company add fill "
    "placeholder todo fixme copy text confirm verify legal subs credit hyperlink url xx xxx standfirst intro kicker "
    "box chart table video audio tweet file slug dateline para paragraph surname".split()
)
_SMALL = (
    r"(?i)(?:insert|your|enter|add)\s.+|(?:first|last|company|client|reporter|author|product|city"
    r"|full)\s?name(?: here)?|tb[cd]|tk|x{2,}|\?+|check|todo|fixme|link|citation needed|source\?"
    r"|name here"
)
_UNKNOWN = r"(?:(?<=[\s(\[$£€])|(?<![\s\S]))\?{2,}(?=[\s,.;)\]%]|$)"
_AMOUNT = (
    r"[$£€]\s?(?:[Xx]{1,4}(?:[.,][Xx]{1,3})*)(?:m|bn|k)?(?![\w.]\w|\w)(?:\s(?:million"
    r"|billion)\b)?|[Xx](?<!\w[Xx])[Xx]{0,2}[.,][Xx]{1,3}\b"
)
_COUNTED = (
    r"[Xx]{2,4}(?<!\w[Xx]{2})(?<!\w[Xx]{3})(?<!\w[Xx]{4})(?:\s?%|(?:st|nd|rd|th)\b"
    r"|(?=\s(?:per\s?cent|percent|people|million|billion|years?|months?|days?|words|points|votes"
    r"|miles|seats|patients|homes|jobs|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b))"
)
_LINE = (
    r"(?i)^\W{0,3}(?:(?:image|photo|picture|pic|video|map|graphic|chart|table|box|quote|pull quote|headline|standfirst|"
    r"caption|byline|body|text|copy|intro|subhead(?:ing)?|name|title|link|cross-?heads?)\s){1,3}"
    r"(?:to come|tk|tbc|tbd|goes here|here|placeholder|needed|to follow)\W{0,3}$"
    r"|^\W{0,3}(?:insert|enter|add) (?:the |your |a )?"
    r"(?:image|photo|picture|map|name|text|caption|headline|quote|link|video"
    r"|graphic)s?(?: here)?\W{0,3}$|^\W{0,3}TO COME\W{0,3}$"
)
_PHRASES = (
    r"(?i)lorem ipsum(?: dolor(?: sit amet)?)?|\b(?:name|text|caption|headline|title|quote|date"
    r"|link) goes here\b|\b(?:insert|enter|add) (?:your )?(?:name|text|caption|headline|title"
    r"|quote|date|link) here\b|\bfirst ?name (?:last ?name|surname)\b"
)
_CUES = (
    "lorem ipsum",
    "goes here",
    "name here",
    "text here",
    "caption here",
    "headline here",
    "title here",
    "quote here",
    "date here",
    "link here",
    "firstname",
    "first name last",
    "first name sur",
)
_AMOUNT_CUES = ("$X", "$x", "$ X", "£X", "£x", "£ X", "€X", "€x", "€ X", "X.X", "x.x")
_SMALL_CUES = ("insert", "enter", "your", "tk", "?", "x")
_LONGEST_LINE = 60  # letters
_SURE = frozenset({"TK", "TKTK", "CHECK", "INSERT", "CAPTION", "TODO", "FIXME", "TBC", "TBD", "XX", "XXX"})


class Placeholder(Rule):
    """Something stands in for words or figures that were never put in.

    TK, “$X.XX”, “[INSERT MAP]”, “??” and “lorem ipsum” are how newsrooms and templates hold a place. In print they
    say that nobody read the page.

    Brackets that an editor lawfully puts into a quotation (“the [UN] council”), labels such as [LIVE] and [PDF],
    names (TK Maxx, Super Bowl XXX, King Louis XX), kisses (xxx) and sizes (XXL) are left alone, and so is copy
    that speaks of placeholders: in quotation marks, or beside a word such as “placeholder”.
    """

    id = "placeholder"
    family = "residue"
    severity = "error"
    bad = (
        Bad("It expects [[$X.XX]] a share for 2025."),
        Bad("The council spent [[£XXm]] on it, or [[xx]] per cent."),
        Bad("The work was built on it[[ (LINK TK)]].", fixed="The work was built on it."),
        Bad("The mayor, [[TK]], said that [[TKTK]] people came."),
        Bad("By 188 votes to six[[ (CHECK)]].", fixed="By 188 votes to six."),
        Bad("It was[[ <INSERT MAP>]] there.", fixed="It was there."),
        Bad("The mayor, aged [[??]], said no."),
        Bad(
            "[[PIC CAPTION TO COME]]\n\nThe council met on Monday and voted for the bridge.",
            fixed="\n\nThe council met on Monday and voted for the bridge.",
        ),
        Bad(
            "*[[Lorem ipsum dolor sit amet]]*\n\nThe council met on Monday.",
            format="markdown",
            fixed="**\n\nThe council met on Monday.",
        ),
        Bad("<p>Dear[[ <b>(insert name here)]]</b>, hi.</p>", format="html", fixed="<p>Dear<b></b>, hi.</p>"),
        Bad(
            "<figcaption>[[Caption goes here]]</figcaption><p>It met on Monday.</p>",
            format="html",
            fixed="<figcaption></figcaption><p>It met on Monday.</p>",
        ),
        Bad("By [[Firstname Surname]]\n\nThe council met on Monday and voted for the bridge."),
    )
    good = (
        "TK Maxx and T.K. Whitaker; TK Smith won.",
        "“The [UN] council and [NATO] knew,” she said. “[Expletive], [name withheld] did.”",
        "[LIVE] Budget [UPDATED] [PDF] [VIDEO]",
        "Super Bowl XXX, Louis XX, an XXL shirt, the XXX-rated film, Vin Diesel in xXx, chromosomes XX.",
        "See you soon, love Mum xxx",
        "What?? He said that???",
        "Reporters write “TK” for what is to come, and printers “lorem ipsum”.",
        "Dummy text such as lorem ipsum has been used since the 1960s.",
        "Check the (name) of the (company) and the (date).",
        "He came (as a check on the date) and added (a name).",
        "The link between the two, and the photo here, will be needed. Chart to follow the vote.",
        "Call 0800 00 1066 or 00 44 20; it is £0.00 or 00:00, £100m and 100 per cent.",
        Good("<p>The <b>name</b> here is right.</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The place that was held."""
        found = sorted({span for span in _spans(document) if not is_spoken_of(document, span)})
        end = -1
        for span in found:
            if span.start >= end:
                end = span.end
                yield _finding(document, span)


def _finding(document: Document, span: Span) -> Finding:
    """The finding; what stands by itself, in brackets or on a line of its own, can be taken out."""
    stands, text = document.quote(span), document.text
    message = f"“{stands}” holds a place for something that is missing"
    whole = span == document.block_at(span.start).span
    if not whole and stands[0] not in "[(<":
        return Finding(span, message)
    spaced = not whole and text[span.start - 1 : span.start] == " "
    here = Span(span.start - spaced, span.end)
    return Finding(here, message, replace(here, ""))


def _spans(document: Document) -> Iterator[Span]:
    text = document.text
    if "??" in text:
        yield from (Span(*match.span()) for match in re.finditer(_UNKNOWN, text))
    if any(cue in text for cue in _AMOUNT_CUES):
        yield from (Span(*match.span()) for match in re.finditer(_AMOUNT, text))
    if "XX" in text or "xx" in text:
        yield from (Span(*match.span()) for match in re.finditer(_COUNTED, text))
    yield from _bracketed(document)
    yield from _tk(document)
    yield from _lines(document)


def _bracketed(document: Document) -> Iterator[Span]:
    text = document.text
    if "[" not in text and "(" not in text and "<" not in text:
        return
    for match in re.finditer(_BRACKETED, text):
        mark = match.group()[0]
        if not match[1].isupper() and mark != "[" and not match[1].lower().startswith(_SMALL_CUES):
            continue
        forms = re.findall(r"[^\W_]+", match[1])
        loud = bool(forms) and match[1].isupper() and bool(_SLOTS.intersection(form.lower() for form in forms))
        small = re.fullmatch(_SMALL, match[1]) is not None
        if (loud and (_SURE.intersection(forms) or (mark != "(" and not _is_label(document, match.start())))) or (
            small and (mark == "[" or _is_sure(match[1]))
        ):
            yield Span(*match.span())


def _is_label(document: Document, offset: int) -> bool:
    """Whether it stands where labels such as [VIDEO] do."""
    return document.block_at(offset).kind in {"headline", "slug", "heading", "furniture", "title"}


def _is_sure(inside: str) -> bool:
    """Whether words in a round bracket can only hold a place."""
    return re.fullmatch(r"(?i)(?:insert|enter|your) .*(?:here|name)|tk|\?+|x{2,}", inside) is not None


def _tk(document: Document) -> Iterator[Span]:
    """The newsroom's “to come”: TK alone, not the initials of a name."""
    found = words(document)
    for form in ("TK", "TKTK", "TKTKTK", "TKs"):
        for number in found.places.get(form, ()):
            after = found.after(number)
            named = after is not None and after.text[0].isupper() and found.gap(number).strip(". ") == ""
            if form != "TK" or not (
                named
                or (document.text[found[number].end : found[number].end + 1] == "." and found.gap(number - 1) == ".")
            ):
                yield found[number].span


def _lines(document: Document) -> Iterator[Span]:
    """Lines that say what belongs there, and filler."""
    for block in document.blocks:
        if block.span.end - block.span.start <= _LONGEST_LINE and block.kind not in {"cell", "target"}:
            prose = document.quote(block.span)
            if re.search(_LINE, prose):
                yield block.span
    lowered = in_small_letters(document)
    if any(cue in lowered for cue in _CUES):
        for match in re.finditer(_PHRASES, document.text):
            yield Span(*match.span())
