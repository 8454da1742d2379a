"""Stets in comments: `stet misspelling: "Borish" (the band)`, `stet-on`, `stet-off`, `stet-file`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.document import Comment, Document, Span
from copydesk.finding import Diagnostic

KINDS = ("stet", "stet-on", "stet-off", "stet-file")
_OPENS = r"(?i)\s*(stet(?:-[\w-]*)?)(?!\w)"
_QUOTED = '"[^"]+"|“[^”]+”'
_REST = (
    r"(?s)\s*:?\s*(?P<names>[\w-]+(?:[\s,]+[\w-]+)*)?\s*:?\s*"
    rf"(?P<words>(?:{_QUOTED})(?:\s*,\s*(?:{_QUOTED}))*)?\s*(?:\(.*\))?\s*\.?\s*"
)
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")


class Stet:
    """One stet. `names` are ids of rules and families, none for everything; `words` narrow it to their letters.

    `reach` says for each name (None for everything) where it holds, and `places` where its words stand, both in the
    source. One that has a `fault` holds nowhere.
    """

    __slots__ = ("comment", "fault", "kind", "names", "places", "reach", "words")

    def __init__(
        self, comment: Comment, kind: str, names: tuple[str, ...] = (), words: tuple[str, ...] = (), fault: str = ""
    ) -> None:
        self.comment, self.kind, self.names, self.words, self.fault = comment, kind, names, words, fault
        self.reach: dict[str | None, Span] = {}
        self.places: tuple[Span, ...] = ()

    @property
    def wanted(self) -> tuple[str | None, ...]:
        """The names, or None for everything."""
        return self.names or (None,)

    def excuses(self, one: Diagnostic) -> list[str | None]:
        """The names by which it lets a finding stand."""
        if self.words and not any(_meet(one.span, place) for place in self.places):
            return []
        meant = (None, one.rule, one.family)
        return [name for name, reach in self.reach.items() if name in meant and _lies_in(one.span, reach)]


def stets(document: Document) -> list[Stet]:
    """The stets in the comments of a document, each with its reach."""
    found = [stet for comment in document.comments if (stet := parse(comment))]
    end = len(document.source.text)
    for stet in found:
        stet.places = tuple(_places(document, stet.words))
        if stet.kind == "stet-file":
            stet.reach = dict.fromkeys(stet.wanted, Span(0, end))
        elif stet.kind == "stet" and not stet.fault:
            stet.reach = dict.fromkeys(stet.wanted, _block(document, stet.comment))
    _ranges(found, end)
    return found


def parse(comment: Comment) -> Stet | None:
    """The stet in a comment, or None for a comment that is none."""
    opens = re.match(_OPENS, comment.text)
    if not opens:
        return None
    kind = opens[1].lower()
    rest = re.fullmatch(_REST, comment.text[opens.end() :])
    if kind not in KINDS or not rest:
        known = f"{', '.join(KINDS[:-1])} and {KINDS[-1]}"
        why = "this cannot be read as a stet" if kind in KINDS else f"“{kind}” is no stet; there are {known}"
        return Stet(comment, "", fault=why)
    names = tuple(dict.fromkeys(re.split(r"[\s,]+", rest["names"]))) if rest["names"] else ()
    words = tuple(one[1:-1] for one in re.findall(_QUOTED, rest["words"] or ""))
    return Stet(comment, kind, names, words)


def _places(document: Document, words: Iterable[str]) -> Iterator[Span]:
    """Where words stand whole, in the source. The shape of quotation marks and the ends of lines do not count."""
    text = document.text.translate(_STRAIGHT)
    for each in words:
        pattern = r"\s+".join(map(re.escape, each.translate(_STRAIGHT).split()))
        whole = rf"(?:(?<!\w)|(?!\w)){pattern}(?:(?!\w)|(?<!\w))"
        for match in re.finditer(whole, text) if pattern else ():
            yield document.in_source(Span(*match.span()))


def _block(document: Document, comment: Comment) -> Span:
    """The block that a comment stands in or, between two blocks, all from the comment to the end of the next."""
    blocks = [document.in_source(block.span) for block in document.blocks[comment.block :]]
    if comment.inside and blocks:
        return blocks[0]
    following = next((block for block in blocks if block.start >= comment.span.end), None)
    return Span(comment.span.end, following.end if following else comment.span.end)


def _ranges(found: Iterable[Stet], end: int) -> None:
    """Each `stet-on` reaches to the `stet-off` of the same name, to one of no name, or to the end of the file."""
    open_: list[tuple[str | None, Stet]] = []
    for stet in found:
        at = stet.comment.span
        if stet.kind == "stet-on":
            stet.reach = dict.fromkeys(stet.wanted, Span(at.end, end))
            open_ += [(name, stet) for name in stet.wanted]
        elif stet.kind == "stet-off":
            closed = [(name, on) for name, on in open_ if not stet.names or name in stet.names]
            for name, on in closed:
                on.reach[name] = Span(on.comment.span.end, at.start)
            open_ = [one for one in open_ if one not in closed]
            missing = set(stet.wanted) - {name for name, _ in closed}
            if missing if stet.names else not closed:
                of = "".join(f" for “{name}”" for name in stet.names if name in missing)
                stet.fault = f"no stet-on is open here{of}"


def _lies_in(span: Span, reach: Span) -> bool:
    if span.start == span.end:
        return reach.start <= span.start <= reach.end
    return reach.start <= span.start < reach.end


def _meet(span: Span, place: Span) -> bool:
    return span.touches(place) or (span.start == span.end and place.start <= span.start <= place.end)
