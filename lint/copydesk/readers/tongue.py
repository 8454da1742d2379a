"""Which language copy is in that does not say so: told by its small words, and only where they leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

_ENGLISH = frozenset(
    "the of and to in is was for on that with at by it from he she his are be has have this not but".split()
)
_ENOUGH_ENGLISH, _ENOUGH, _AHEAD = 0.08, 0.14, 1.3
_LEAST, _MOST = 20, 600  # words looked at

_SMALL_WORDS = (
    "ar في من على إلى أن ما لا هذا هذه التي الذي كان قد مع عن لم كل بعد قال",
    "de der die und das den von zu mit sich auf für ist im dem nicht ein eine als auch es an aus er hat dass sie",
    "es el la de que y en los del se las por un para con no una su al lo como más pero sus le ha si este ya",
    "eu eta da ez du bat dute izan dira dela ere egin zuen beste baina hori zen dugu baino duten behar",
    "fa و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد",
    "fr de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux",
    "it di e il la che un in per del una non con da le i si è dei della al sono alla gli nel anche come più ha lo",
    "lv un ir ar no par uz ka kas arī tika lai bet nav gan vai pēc kā jau to kad ko šo",
    "nl de van het een en in is dat op te met voor niet aan er om ook als dan maar bij uit nog wordt door hij naar",
    "pt de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou são",
    "ru и в не на что с по это как он но из к у за от то для же все так его только был о бы они мы вы или до при если "
    "когда уже ещё их её этот эта был была были есть быть можно",
)
"""Of each language the small words of which its running copy is full."""


def recognised(blocks: Iterable[tuple[str, str]]) -> str | None:
    """The language of the copy in these blocks if it is one of which there is a list, and plainly not English."""
    words = list(islice((word for _, text in blocks for word in text.split()), _MOST))
    if len(words) < _LEAST or sum(map(_ENGLISH.__contains__, words)) >= _ENOUGH_ENGLISH * len(words):
        return None
    counts = sorted(((_count(words, line), line[:2]) for line in _SMALL_WORDS), reverse=True)
    (most, language), (second, _) = counts[:2]
    return language if most >= _ENOUGH * len(words) and most >= _AHEAD * second else None


def _count(words: list[str], line: str) -> int:
    small = frozenset(line.split()[1:])
    return sum(map(small.__contains__, words))
