"""The rule placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import in_marks, in_quotation
from copydesk_rules.residue._copy import is_spoken_of
from copydesk_rules.residue._fillers import fillers
from copydesk_rules.residue._to_come import to_come

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
_ORDER = (
    r"(?i).{3,}\bto be (?:updated|confirmed|added|supplied|provided|completed|inserted|checked|approved|agreed|replaced"
    r"|rewritten|filled in)(?: (?:by|later|here|before|once|when)\b.*)?"
)
_FIELD = (
    r"(?:Your |Company |First |Last |Full |Client |Team |Event |Product |Insert |Spokesperson )?(?:Name"
    r"|Date|City|Location"
    r"|Company|Title|Venue|Amount|Number|Address|Place|Organi[sz]ation|Topic|Town|Country|Age|Job Title|Contact)"
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
_AMOUNT_CUES = ("$X", "$x", "$ X", "£X", "£x", "£ X", "€X", "€x", "€ X", "X.X", "x.x")
_SMALL_CUES = ("insert", "enter", "your", "tk", "?", "x")
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
    languages = ("*",)
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
        Bad(
            "<p>It was founded in 1990[[ [history to be updated by Legal&#93;]].</p>",
            format="html",
            fixed="<p>It was founded in 1990.</p>",
        ),
        Bad("Fares go up on Monday ([[TODO]] table), the council said."),
        Bad(
            '<p><img src="a.png" alt="[[Alt text here]]"> It met on Monday.</p>',
            format="html",
            fixed='<p><img src="a.png" alt=""> It met on Monday.</p>',
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
        "The linter lists every TODO in the code, and a TODO comment without a name.",
        "“The road is [one to be completed by May],” he said. The venue (to be confirmed) is large.",
        Good("<p>The <b>name</b> here is right.</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The place that was held."""
        found = sorted({span for span in _spans(document) if not _is_explained(document, span)})
        end = -1
        for span in found:
            if span.start >= end:
                end = span.end
                yield _finding(document, span)


def _is_explained(document: Document, span: Span) -> bool:
    """Whether the copy speaks of it; a line that is nothing else cannot be about itself."""
    if span == document.block_at(span.start).span:
        return in_marks(document.text, span)
    return is_spoken_of(document, span)


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
    yield from to_come(document)
    yield from fillers(document)


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
        sure = bool(_SURE.intersection(forms)) or (mark != "(" and not _is_label(document, match.start()))
        small = re.fullmatch(_SMALL, match[1]) is not None and (mark == "[" or _is_sure(match[1]))
        asked = mark == "[" and (_is_field(document, match) or _is_order(document, match))
        if (loud and sure) or small or asked:
            yield Span(*match.span())


def _is_field(document: Document, match: re.Match[str]) -> bool:
    """Whether “[Name]” or “[Your City]” stands in a sentence, and not in what somebody says."""
    begins = match.start() == document.block_at(match.start()).span.start
    return not begins and re.fullmatch(_FIELD, match[1]) is not None and not in_quotation(document, match.start())


def _is_order(document: Document, match: re.Match[str]) -> bool:
    """Whether “[Boilerplate to be updated by Legal]” asks a colleague for something, and speaks for nobody."""
    return re.fullmatch(_ORDER, match[1]) is not None and not in_quotation(document, match.start())


def _is_label(document: Document, offset: int) -> bool:
    """Whether it stands where labels such as [VIDEO] do."""
    return document.block_at(offset).kind in {"headline", "slug", "heading", "furniture", "title"}


def _is_sure(inside: str) -> bool:
    """Whether words in a round bracket can only hold a place."""
    return re.fullmatch(r"(?i)(?:insert|enter|your) .*(?:here|name)|tk|\?+|x{2,}", inside) is not None
