"""The sentence that a date stands in, and whether it tells of the past or of what is to come."""

from __future__ import annotations

import re
from bisect import bisect_right

from copydesk.analysis import sentences
from copydesk.document import Document, Span

_AHEAD = frozenset(
    "will shall would should could may might must can ll due set scheduled slated planned plans plan "
    "planning expected expects "
    "expect hopes hope aims aim intends intend upcoming forthcoming until till before deadline expire expires expiring "
    "effective starting beginning postponed delayed rescheduled moved booked tickets tomorrow ahead invited bailed "
    "adjourned remanded pencilled earmarked arranged calendar target forecast projected ending through "
    "pledged promised "
    "appear return resume proposed extended awaiting eligible".split()
)
_PAST = frozenset(
    "was were had did said told began ended took won lost found gave went came made became left met held "
    "spoke wrote sold "
    "bought fell rose grew stood sat saw heard ran led fought struck broke shot built cut hit put won died "
    "drew flew kept "
    "knew paid sent set shut signed stole taught thought threw understood woke withdrew sank shrank chose "
    "drove fell rang "
    "swore tore wore bore beat became bid bled blew brought burst caught clung dealt dug fed felt fled "
    "forgot froze got hid "
    "hung hurt knelt laid lent lit mistook overtook quit read rode sang shook shone slept slid spent split "
    "spread sprang "
    "stuck stung swept swam swung undertook won wound been".split()
)


def sentence_at(document: Document, offset: int) -> Span:
    """The sentence that an offset lies in."""
    found = sentences(document)
    number = bisect_right(found, offset, key=lambda span: span.start) - 1
    return found[number] if number >= 0 else Span(0, 0)


def sentence_number(document: Document, offset: int) -> int:
    """The number of the sentence that an offset lies in."""
    return bisect_right(sentences(document), offset, key=lambda span: span.start) - 1


def words_of(text: str) -> list[str]:
    """The words of a stretch of copy, in small letters; the ends of `isn’t` and `he’ll` are words of their own."""
    return re.findall(r"[^\W\d_]+", text.lower())


def looks_ahead(text: str) -> bool:
    """Whether any word speaks of what is to come; `May` is a month."""
    return any(word in _AHEAD for word in words_of(text.replace("May", "")))


def is_past(word: str) -> bool:
    """Whether a word is the past form of a verb, as far as its own letters say."""
    return word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_VERBS)


_NOT_VERBS = frozenset(
    "indeed hundred sacred naked wicked exceed proceed succeed speed breed bleed steed hatred kindred".split()
)


def tells_of_the_past(text: str) -> bool:
    """Whether any word is a past form; one with a capital is a name."""
    return any(is_past(word) for word in re.findall(r"(?<![^\W\d_])[a-z]+", text))


def is_quoted(document: Document, offset: int) -> bool:
    """Whether an offset lies inside quotation marks that opened in its block."""
    block = document.block_at(offset).span
    before = document.text[block.start : offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


_SET_FOR_A_DAY = frozenset(
    "open close begin start end run meet face play go leave return reopen host visit appear expire fall marry retire "
    "resume launch travel fly arrive take come is are payable due".split()
)
_BY_THE_WAY = r",\s(?:who|which|whose|born|built|set up|now|last|first|[a-z]+ed)\b[^,;.]*,"


def tells_of_what_comes(text: str) -> bool:
    """Whether the main clause is of the future, or of the present with a verb that keeps an appointment."""
    main = re.sub(_BY_THE_WAY, ",", text)
    if tells_of_the_past(main):
        return False
    words = set(words_of(main))
    return bool(words & {"will", "shall"}) or any(
        word in _SET_FOR_A_DAY or word.removesuffix("s") in _SET_FOR_A_DAY or word.removesuffix("es") in _SET_FOR_A_DAY
        for word in words
    )
