"""TK and what else says that a word is to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span

_STANDS_IN = (
    r"(?:(?<=, )|(?<=Mr )|(?<=Mrs )|(?<=Ms )|(?<=Dr )|(?<=named )|(?<=called )|(?<=aged )|(?<=by )|(?<=is )|(?<=of )|"
    r"(?<=in )|(?<=on )|(?<=at )|(?<=from )|(?<=to )|(?<=said ))(?:XXX+|NAME|SURNAME|FIRSTNAME|LASTNAME|TBC|TBD|TKTK)"
    r"(?=[,.;:]? |[,.]$|[,.]\n)"
)
_HELD = frozenset(
    "name names title age date quote quotes figure number spelling source link cost details surname byline caption "
    "copy aged about at from more".split()
)
_TK = r"(?<![\w.@/-])tk(?: tk)*(?![\w@/-]|\.\w)"


def to_come(document: Document) -> Iterator[Span]:
    """TK, “name tk”, “the mayor, NAME, said”."""
    text = document.text
    yield from _tk(document)
    yield from _to_do(document)
    if " tk" in text:
        yield from (Span(*match.span()) for match in re.finditer(_TK, text) if _holds(text, match))
    if any(cue in text for cue in ("XXX", "NAME", "TBC", "TBD", "TKTK")):
        yield from (Span(*match.span()) for match in re.finditer(_STANDS_IN, text) if _is_apart(document, match))


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
                yield _with_bracket(document, found[number].span)


def _to_do(document: Document) -> Iterator[Span]:
    """A programmer's “TODO” or “FIXME” that is a note, not the word for one: “a TODO comment”, “the TODOs”."""
    found = words(document)
    for form in ("TODO", "FIXME"):
        for number in found.places.get(form, ()):
            before = found.lowered[number - 1] if number and found.gaps[number - 1] in (" ", ", ") else ""
            after = found.lowered[number + 1] if found.gaps[number] == " " and number + 1 < len(found) else ""
            said = found.gaps[number].startswith((":", "(", " –", " -"))  # a note, which is another rule's
            if not said and before not in _NAMING_IT and after not in _KINDS_OF_IT:
                yield _with_bracket(document, found[number].span)


_NAMING_IT = frozenset(
    "a an the any each every this that these those no our your their its all some and or as of with for called named "
    "say says word new old".split()
)
_KINDS_OF_IT = frozenset(
    "comment comments list lists item items app apps application tag tags marker markers note notes file files is are "
    "was were and or as".split()
)


def _with_bracket(document: Document, span: Span) -> Span:
    """The whole of a short bracket that ends with it: “(more from police TK)”."""
    text = document.text
    opened = max(
        text.rfind("(", max(0, span.start - 60), span.start), text.rfind("[", max(0, span.start - 60), span.start)
    )
    inside = text[opened + 1 : span.start]
    if (
        opened < 0
        or text[span.end : span.end + 1] not in {")", "]"}
        or ")" in inside
        or "]" in inside
        or "\n" in inside
    ):
        return span
    return Span(opened, span.end + 1)


def _holds(text: str, match: re.Match[str]) -> bool:
    """Whether “tk” holds a place, and is not the toolkit of that name."""
    before = text[max(0, match.start() - 20) : match.start()].split()
    return " " in match.group() or (bool(before) and (before[-1].lower() in _HELD or before[-1].endswith(",")))


def _is_apart(document: Document, match: re.Match[str]) -> bool:
    """Whether it stands alone among words in small letters, in a sentence."""
    text, block = document.text, document.block_at(match.start())
    before = text[max(block.span.start, match.start() - 24) : match.start()].split()
    after = text[match.end() : match.end() + 24].split()
    if (
        block.kind not in {"paragraph", "standfirst", "item", "caption", "quote"}
        or len(document.quote(block.span)) < 20
    ):
        return False
    return bool(before) and not before[-1].rstrip(",").isupper() and not (after and after[0].strip(",.").isupper())
