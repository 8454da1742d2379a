"""Where names stand: runs of capitalised words with what holds them together, taken apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.analysis.names import vocabulary
from copydesk.analysis.remembered import analysis
from copydesk.analysis.words import Words, words
from copydesk.document import Block, Document, Span

MARKS = "'’ʼ"
_ENDS_SENTENCE = '.!?:"“”‘([…—;\n'
_HEADS = frozenset(("headline", "heading", "standfirst", "slug", "title", "cell", "furniture", "caption", "alt"))
_OUTSIDE = frozenset(("byline", "credit", "dateline", "furniture", "target"))


class Part(NamedTuple):
    """A word of a name as it stands, without a possessive ending."""

    text: str
    number: int
    """Of the word among `words(document)`."""
    start: int

    @property
    def span(self) -> Span:
        """Its letters in the prose."""
        return Span(self.start, self.start + len(self.text))


class Mention(NamedTuple):
    """A name where it stands: what goes before it as a title, and its own words.

    `text` is the name's words, joined by spaces. `opens` says that its first word opens a sentence, so that the
    capital proves nothing; `titled` that it stands where every word has a capital; `possessive` that it has such
    an ending; `kind` is the kind of the block.
    """

    title: tuple[Part, ...]
    parts: tuple[Part, ...]
    text: str
    opens: bool
    titled: bool
    possessive: bool
    kind: str

    @property
    def span(self) -> Span:
        """From its first letter to its last, without title and possessive."""
        return Span(self.parts[0].start, self.parts[-1].span.end)

    @property
    def start(self) -> int:
        """Where it begins, its title included."""
        return (self.title or self.parts)[0].start

    @property
    def whole(self) -> Mention:
        """The mention with what was taken for a title among its words: `Premier League`, `General Electric`."""
        if not self.title:
            return self
        parts = self.title + self.parts
        return self._replace(title=(), parts=parts, text=" ".join(part.text for part in parts))


def bare(form: str) -> str:
    """A word without its possessive ending: `Johnson’s` and `Williams’` (whose mark is no part of the word)."""
    if len(form) > 2 and form[-1] in "sS" and form[-2] in MARKS:
        return form[:-2]
    return form


def is_name_like(form: str) -> bool:
    """Whether a word begins as names do: with a capital, or as `d’Estaing` and `al-Assad` do."""
    if form[0].isupper():
        return True
    return (
        len(form) > 3
        and not form.islower()
        and any(form[at] in "'’-" and form[at + 1].isupper() for at in range(1, min(4, len(form) - 1)))
    )


@analysis
def mentions(document: Document) -> tuple[Mention, ...]:
    """Every run of capitalised words that can be a name, in reading order. Bylines and credits hold none."""
    found: list[Mention] = []
    all_words = words(document)
    capitals = [number for number, form in enumerate(all_words.forms) if not form.islower() and is_name_like(form)]
    for block in document.blocks:
        if block.kind not in _OUTSIDE:
            inside = all_words.inside(block.span)
            own = capitals[bisect_left(capitals, inside.start) : bisect_left(capitals, inside.stop)]
            if own:
                found += _in_block(document, all_words, block, inside, own)
    return tuple(found)


def _in_block(
    document: Document, all_words: Words, block: Block, inside: range, capitals: list[int]
) -> Iterator[Mention]:
    is_sentence = block.kind not in _HEADS and document.text[block.span.end - 1] in _ENDS_SENTENCE
    titled = not is_sentence and _is_titled(all_words.forms, inside, capitals)
    done = -1
    for number in capitals:
        if number > done:
            last = _run_end(all_words, number, inside.stop)
            done = last
            mention = _parse(document, all_words, number, last, titled, block)
            if mention:
                yield mention


def _is_titled(forms: list[str], inside: range, capital: list[int]) -> bool:
    """Whether a block is set with a capital on nearly every word, as headlines are."""
    if len(capital) < 3 or len(capital) * 4 < len(inside) * 2:
        return False
    small = sum(1 for number in inside if len(forms[number]) > 4 and forms[number].islower())
    return small * 8 <= len(capital)


def _run_end(all_words: Words, first: int, stop: int) -> int:
    """The number of the last word of the run that begins there."""
    forms, gaps = all_words.forms, all_words.gaps
    last = at = first
    while at + 1 < stop and (gaps[at] == " " or gaps[at] in _HOLDING) and _holds(gaps[at], forms[at]):
        after = forms[at + 1]
        if not after.islower() and is_name_like(after):
            last = at = at + 1
        elif after in vocabulary.PARTICLES and at - last < 2 and gaps[at] == " ":
            at += 1
        else:
            break
    return last


_HOLDING = (" ", "\u00a0", " & ", ". ", ".")


def _holds(gap: str, before: str) -> bool:
    """Whether what stands between two words, which may do so, keeps them in one name."""
    if gap in (". ", "."):
        return len(before.replace(".", "")) <= 2 or before.lower() in _SHORTENED
    return before[-2:-1] not in MARKS or bare(before) == before


_SHORTENED = frozenset(
    "mr mrs ms dr prof rev sen rep gov gen col lt sgt capt maj adm cmdr cpl hon messrs mme det insp supt brig jr "
    "sr st ft mt cllr pres sens reps".split()
)


def _parse(document: Document, all_words: Words, first: int, last: int, titled: bool, block: Block) -> Mention | None:
    forms, starts = all_words.forms, all_words.starts
    opens = _opens(document.text, starts[first], block.span.start)
    if len(forms[first]) > 1 and _is_small_word(forms[first], opens):
        first += 1
        while first <= last and not is_name_like(forms[first]):
            first += 1
        opens = False
    if first < last:
        first, last = _without_days(all_words.lowered, first, last)
    elif first > last:
        return None
    tail, behind = forms[last], all_words.gaps[last][:1]
    name = bare(tail)
    possessive = name is not tail or (tail[-1] in "sS" and behind != "" and behind in MARKS)
    parts = [Part(forms[number], number, starts[number]) for number in range(first, last)]
    parts.append(Part(name, last, starts[last]))
    while len(parts) > 1 and parts[-1].text.lower().strip(".") in vocabulary.SUFFIXES:
        parts.pop()
    if len(parts) == 1:
        return Mention((), tuple(parts), parts[0].text, opens, titled, possessive, block.kind)
    cut = _title_end(parts)
    text = " ".join([part.text for part in parts[cut:]])
    return Mention(tuple(parts[:cut]), tuple(parts[cut:]), text, opens and not cut, titled, possessive, block.kind)


def _without_days(lowered: list[str], first: int, last: int) -> tuple[int, int]:
    """The run of words without the days at either end of it: `On Monday Johnson said`."""
    while first < last and lowered[first] in vocabulary.WEEKDAYS:
        first += 1
    while first < last and lowered[last] in vocabulary.WEEKDAYS:
        last -= 1
    return first, last


def _is_small_word(form: str, opens: bool) -> bool:
    """Whether a capitalised word is no name but a small word that opens a sentence, or a contraction."""
    lowered = form.lower()
    if "’" in lowered or "'" in lowered:
        lowered = lowered.replace("’", "'")
        if lowered.endswith(("'ll", "'re", "'ve", "n't", "i'm", "'d")):
            return True
    return opens and lowered in vocabulary.STARTERS


def _title_end(parts: list[Part]) -> int:
    """How many words at the front are a title: `Mr`, `Russian Deputy Foreign Minister`."""
    cut = 0
    for at, part in enumerate(parts[:-1]):
        lowered = part.text.lower()
        if lowered in vocabulary.HOLDERS or (at == cut and lowered in vocabulary.TITLES):
            cut = at + 1
    return cut


def _opens(text: str, start: int, block_start: int) -> bool:
    """Whether a word that starts there opens a block, a sentence or a quotation."""
    at = start - 1
    while at >= block_start and text[at] in " \u00a0'’*_•-–":
        at -= 1
    return at < block_start or text[at] in _ENDS_SENTENCE
