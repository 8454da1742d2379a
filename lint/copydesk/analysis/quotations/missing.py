"""Marks that want a partner, where it belongs, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis.quotations import attribution
from copydesk.analysis.quotations.found import MissingMark
from copydesk.analysis.quotations.pairing import Paired
from copydesk.document import Document, Span

_SPEAKING = frozenset("i we you me us my our your mine ours yours let's this these that here now".split())
_NARRATING = frozenset("said says told he she they his her their was were had is are has have been will would".split())


class Missing:
    """The marks of a document that want a partner, as they come to light."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.unclosed: list[MissingMark] = []
        self.unopened: list[MissingMark] = []

    def closing(self, mark: int, stretch: Span, reason: str, *, continued: bool = False) -> None:
        """An opening mark that nothing closes in a stretch; `continued`: the next paragraph may go on with it."""
        text = partner(self.text[mark])
        said = attribution.inside(self.text, Span(stretch.start + 1, stretch.end))
        if said is not None and not continued:
            self.unclosed.append(MissingMark(mark, said, text, "said", 0.9))
        elif reason == "ended" and not continued and (at := self._unparted(stretch)) is not None:
            self.unclosed.append(MissingMark(mark, at, "," + text, "said", 0.8))
        elif reason == "ended" and not continued:
            known = self._opens_a_sentence(mark)
            sure = 0.5 if self.text[mark] == "'" else 0.8 if known else 0.6  # 'Orrible, with a capital, quotes nothing
            self.unclosed.append(MissingMark(mark, stretch.end if known else None, text, "ended", sure))
        elif reason == "reopened":
            wanted = self._unparted(stretch)
            sure = 0.3 if wanted is None else 0.7
            self.unclosed.append(MissingMark(mark, wanted, text if wanted is None else "," + text, "reopened", sure))

    def _unparted(self, stretch: Span) -> int | None:
        return attribution.unparted(self.text, Span(stretch.start + 1, stretch.end))

    def opening(self, at: int, block: Span) -> None:
        """A closing mark with nothing to close."""
        text = partner(self.text[at])
        start = _sentence_start(self.text, at, block)
        followed = attribution.after(self.text, at + 1, block.end) is not None
        if not followed and (self._is_narrated(start, at, block) or self._is_passed(at, block)):
            self.unopened.append(MissingMark(at, at, "", "stray", 0.8))
            return
        sure = 0.9 if followed else 0.6
        self.unopened.append(MissingMark(at, start, text, "unopened", sure))

    def _is_narrated(self, start: int, at: int, block: Span) -> bool:
        """Whether the sentence that a lone closing mark ends is the paper's own: nobody in it says I, we or you."""
        sentence = self.text[start:at]
        stopped = self.text[at + 1 : at + 2] == "."  # the stop stands behind the mark
        behind = self.text[at + 1 + stopped : min(block.end, at + 4)].strip()[:1]
        ends = not behind or behind.isupper()
        words = {word.strip(".,;:!?’'\"”“") for word in sentence.lower().replace("’", "'").replace("'", " ").split()}
        speaking = _SPEAKING if sentence.startswith("That") else _SPEAKING - {"that"}
        before = self.text[max(block.start, start - 3) : start].rstrip()
        told = before[-1:] not in (",", ":", "”", '"') and (sentence[-1:] == "." or stopped)
        return ends and told and len(words) > 5 and bool(words & _NARRATING) and not words & speaking

    def _is_passed(self, at: int, block: Span) -> bool:
        """Whether the sentence goes on behind the mark as if there were none: where a quotation began, nobody knows."""
        behind = self.text[at + 1 : min(block.end, at + 4)]
        return self.text[at - 1].isalnum() and behind[:1] == " " and behind[1:].strip()[:1].islower()

    def singles(self, block: Span, paired: Paired) -> Iterator[int]:
        """A single mark left open may be an apostrophe: only an attribution, or a quotation round it, proves more.

        Yields those that may open a quotation that runs on.
        """
        for at in paired.single_open:
            around = next((pair for pair in paired.pairs if pair.opening < at < pair.closing), None)
            stretch = Span(at + 1, around.closing if around else block.end)
            if around:
                known = self.text[max(0, at - 2) : at] in (", ", ": ")
                if known and self.text[at + 1].isupper():
                    self.unclosed.append(MissingMark(at, stretch.end, partner(self.text[at]), "ended", 0.85))
                continue
            said = attribution.inside(self.text, stretch) if self._opens_a_sentence(at) else None
            if said is not None:
                self.unclosed.append(MissingMark(at, said, partner(self.text[at]), "said", 0.85))
            elif at == block.start and paired.left_open is None and self.text[at + 1].isupper():
                yield at
            elif self._ends_open(at, block, paired):
                self.unclosed.append(MissingMark(at, block.end, "’", "ended", 0.8))

    def _ends_open(self, at: int, block: Span, paired: Paired) -> bool:
        """Whether a curly single mark opens a sentence, where others do, and its paragraph ends before it is closed."""
        styled = any(self.text[pair.opening] == "‘" for pair in paired.pairs)
        begins = self.text[at] == "‘" and self.text[at + 1].isupper() and self._opens_a_sentence(at)
        ended = self.text[block.end - 1] in ".?!" and self.text[block.end :].lstrip()[:1] not in ("‘", "“")
        return styled and begins and ended

    def _opens_a_sentence(self, at: int) -> bool:
        before = self.text[max(0, at - 3) : at].rstrip(" \n")
        start = self.document.block_at(at).span.start
        return at == start or before[-1:] in ".?!:,—–"


def is_foreign(document: Document, span: Span) -> bool:
    """Whether a stretch is set by the rules of another language: most of its words are of it, or the copy says so."""
    beside = document.quote(document.block_at(span.start).span)
    if any(sign in beside for sign in ("„", "«", "Swed", "Finn", "Polish", "Pole ", "German")):
        return True
    forms = re.findall(r"[^\W\d_]+", document.quote(span))
    known = document.knowledge.lexicon.known_word
    strange = sum(not known(form) or not form.isascii() for form in forms)
    return strange * 2 >= len(forms) and strange > 0


def _sentence_start(text: str, closing: int, block: Span) -> int:
    """Where the sentence that a closing mark ends begins: there its opening mark is wanted."""
    start = block.start
    lead = r"(?:[.?!]['\"”’)]*|\b(?:said|says|told \w+|asked|added)[,:])\s+"
    for match in re.compile(lead).finditer(text, block.start, closing - 1):
        start = match.end()
    return start


def partner(mark: str) -> str:
    """The mark that pairs with it."""
    return {"“": "”", "‘": "’", "”": "“", "’": "‘", "„": "“", "«": "»", "»": "«", "‹": "›", "›": "‹"}.get(mark, mark)
