"""Notes in brackets, and between stars or strokes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk_rules.punctuation._prose import in_quotation

_SQUARE = r"\[{1,2}([^\[\]\n]{2,160})\]{1,2}"
_ROUND = r"\(([^()\n]{2,160})\)"
_MARKED = (
    r"(?:\*\*\*?|//|/|>>|__)\s?(?i:check|chk|cfm|confirm|query|tk|tbc|verify|fix|source|sp)(?i: this| me|"
    r" spelling| name"
    r"| figure| date| quote| with \w+)?\s?\??\s?(?:\*\*\*?|//|/|<<|__)"
)
_OPENING = frozenset(
    "todo tk tbc tbd fixme check chk confirm cfm verify query insert pls please awaiting subs desk lawyers fyi nb "
    "recheck doublecheck".split()
)
_SOFT = (
    r"(?i)(?:links? to\b|(?:add|get|find|need|needs|update|replace|fill in|missing|source) (?:an? |the "
    r"|more |new |our )?"
    r"(?:link|quote|name|date|figure|source|photo|pic|caption|detail|number|stat|age|title|background|context|response"
    r"|comment|map|video|byline|par|paragraph|check|checking|confirmation)s?\b"
    r"|(?:legal|lawyer|note|sub|ed|eds)\s?[:–—-].*(?:\?$|\bpls\b|\bplease\b|\bcheck\b|\bconfirm\b|\bcut\b))"
)
_TO = (
    r"(?i)(?:re-?|double-?|fact-?)check\b|(?:is|are|was) (?:this|that|it|he|she|we) .*\?|do we\b"
    r"|can (?:we|you|someone)\b"
)
_CLOSING = (
    r"(?i)(?:\b(?:here|tk|tbc|tbd|to come|to follow|to confirm|to check|to be confirmed|goes here|needed|to supply)"
    r"|\? ?[–—-] ?[A-Z]{2,3}|(?<=\w)[.?]? [–—-] ?(?-i:[A-Z]{2,3}))$"
)
_ASKED = frozenset(
    "name age date year title sp spelling source figure number surname when where figures town place rank job quote cq "
    "caption byline correct right".split()
)
_ASSET = (
    r"(?i)(?:photo|picture|pic|image|graphic|video|map|chart|embed|tweet|audio|gallery|infographic|pull"
    r" ?quote|box|fact ?box"
    r"|illustration|table|timeline|poll|podcast|link|caption)s?(?: ?\d{1,2})?(?: (?:tweet|video|post|map|here|tk))?"
    r"(?:\s?[:–—-]\s.{1,120})?"
)
_HANDLED = r"@\w+[ ,:]+(?:can|could|please|pls|check|confirm|is|do|have|what|any)\b"
_PICTURE = r"(?i)(?:pic|pix|photo|image|picture|graphic|map|video|box|chart)s? ?\d{1,2}\s?[:–—-]\s.+"


def bracket_notes(document: Document) -> Iterator[Span]:
    """Square brackets that hold a note, not what an editor puts into a quotation; round ones that a desk fills."""
    text = document.text
    for match in re.finditer(_SQUARE, text) if "[" in text else ():
        span, inside = Span(*match.span()), match[1].strip()
        block = document.block_at(span.start)
        if block.kind in {"target", "cell"}:
            continue
        whole = span == block.span
        if (whole and re.fullmatch(_ASSET, inside)) or _is_square_note(document, span, inside):
            yield span
    for match in re.finditer(_ROUND, text) if "(" in text else ():
        inside = match[1].strip()
        block = document.block_at(match.start())
        whole = Span(*match.span()) == block.span
        if (whole and re.fullmatch(_PICTURE, inside)) or _is_round_note(inside):
            yield Span(*match.span())
    if "**" in text or "/" in text or ">>" in text or "__" in text:
        yield from (Span(*match.span()) for match in re.finditer(_MARKED, text) if _is_loud(text, match))


def _is_loud(text: str, match: re.Match[str]) -> bool:
    """Whether strokes stand apart, as no date or path has them."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return not before.isalnum() and not after.isalnum() and (match.group()[0] != "/" or match.group()[1].isupper())


def _is_square_note(document: Document, span: Span, inside: str) -> bool:
    forms = re.findall(r"[^\W_]+", inside)
    if not forms:
        return False
    first = forms[0].lower()
    quoted = in_quotation(document, span.start) or document.block_at(span.start).kind in {"quote", "pull-quote"}
    if re.match(_HANDLED, inside):
        return True
    if len(forms) == 1:
        asks = inside.endswith("?") and first in _ASKED and not quoted
        return asks or (
            forms[0].isupper() and first in {"check", "chk", "cfm", "query", "confirm", "verify", "boilerplate"}
        )
    if first in _OPENING and (not quoted or forms[0].isupper() or first in {"todo", "tk", "tbc", "subs", "desk"}):
        return True
    if quoted:
        return False
    if re.match(_SOFT, inside):
        return True
    asks = inside.endswith("?") and (len(forms) <= 3 and bool(_ASKED.intersection(form.lower() for form in forms)))
    return asks or re.match(_TO, inside) is not None or re.search(_CLOSING, inside) is not None


def _is_round_note(inside: str) -> bool:
    if re.match(_HANDLED, inside):
        return True
    first = re.match(r"[^\W\d_]+", inside)
    if first and first.group() in {"TODO", "FIXME", "TK", "TBC"} and len(inside) > 3:
        return True
    return re.search(r"\b(?:TK|TBC|TBD|TKTK)$", inside) is not None and len(inside.split()) <= 8
