"""A part, the whole it is of, and the share that the copy says it is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from copydesk.analysis import Figure
from copydesk_rules.numbers._sketch import Sketch

_NOUN = r"(?: [\w’'-]+){0,4}?"
_OF = r"(?:the |its |their |all |his |her |our )?(?:[\w-]+[’']s? )?(?:total of )?"
_FORMS = (
    rf"<c:part>{_NOUN} (?:out )?of {_OF}<c:whole>{_NOUN}(?:,? or|,? \(|,? which is|,? that is,?|,| [–—-]) "
    rf"?<p:share>(?: of (?:them|the total|those)| [–—-]|,|\))",
    rf"<c:whole>[^⟨⟩.;]{{0,60}}, of (?:which|whom|these|them) <c:part>{_NOUN}(?:,? or| \(|, that is,?) ?<p:share>",
    rf"\bOf {_OF}<c:whole>[^⟨⟩.;]{{0,40}}, (?:only |just |some )?<c:part>{_NOUN}(?:,? or| \(|,) ?<p:share>",
    rf"(?:^|[,;:] |and )<p:share>,? or <c:part>{_NOUN},? of {_OF}<c:whole>",
    rf"<p:share> of {_OF}<c:whole>{_NOUN}(?:, or|, that is,?| \(|, some|,) ?<c:part>(?: people| of them)?[,)]",
    rf"<f:share> of {_OF}<c:whole>{_NOUN}(?:, or|, that is,?| \(|, some|,) ?<c:part>(?: people| of them)?[,)]",
)
_EXACT_ENOUGH = frozenset({"", "some"})


class Part(NamedTuple):
    """So many of so many, and the share."""

    part: Figure
    whole: Figure
    share: Figure

    @property
    def per_cent(self) -> Fraction:
        """What the copy says, in per cent."""
        return self.share.value * (100 if self.share.kind == "fraction" else 1)

    @property
    def made(self) -> Fraction:
        """What the part is of the whole, in per cent."""
        return 100 * self.part.value / self.whole.value


def parts(sketch: Sketch) -> Iterator[Part]:
    """The shares of a sentence whose part and whole stand beside them, and are exact."""
    seen: set[Figure] = set()
    for form in _FORMS:
        for match in sketch.find(form, brackets=True):
            one = Part(*(sketch.figure(match, name) for name in ("part", "whole", "share")))
            inexact = {one.part.vague, one.whole.vague, one.share.vague} - _EXACT_ENOUGH
            if one.share not in seen and not inexact and 0 < one.part.value <= one.whole.value:
                seen.add(one.share)
                yield one
