"""Notes in brackets that ask a colleague for something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Span

_BRACKETED = r"[(\[]([^()\[\]\n]{2,120})[)\]]"
_ASKING = (
    r"(?i)(?:pls |please )?(?:(?:to )?(?:re-?|double-?|fact-?)?check|chk|confirm|cfm|verify|query"
    r"|awaiting|waiting|get|find|add|insert|cut|trim|move|update|replace|need|needs|do we|can we"
    r"|could we|is this|is that|are we|have we|legal|subs?|desk|ed|eds|editor|picture desk"
    r"|pic desk|night desk|news desk|note to|nb)\b"
)
_DESK = (
    r"(?i)\b(?:pls|plz|subs|legal|lawyers?|the desk|night desk|news ?desk|pic(?:ture)? desk|ir"
    r"|comms|press office|b4|w/|before (?:pub|publication|publishing|printing|we (?:publish|print"
    r"|run|go))|spelling|sp\?|asap|for space|if (?:short|tight)|from here|from wires?|wires"
    r"|reporter|byline|headline|hed|cutline|quote (?:tk|to come|here)|caption|right\?|correct\?"
    r"|ok\?|figure|figures|number|date|name|title|attribution|copy)(?:\b|(?<=[/?]))"
)
_NOT_READERS = (
    r"(?i)\b(?:website|site|listings|schedule|local|venue|times|availability|our|your|weather"
    r"|forecast|terms|prices?|before (?:you|travel)|see page)\b"
)
_CODES = r"\((?:cq|CQ|sp\??|SP\?|stet|STET|ck|fc|tk)\)"
_VAGUE = r"(?i)(?:add|insert|get|find|move|update|replace|needs?|cut|trim) (?:an?|your|the|them|it)\b"
_SURELY = r"(?i)\b(?:pls|please|desk|subs|here|tk)\b"
_LONGEST = 12  # words


def asking_notes(text: str) -> Iterator[Span]:
    """“(confirm w/ IR pls)”, “[check spelling]”, “(cq)”: the brackets with what they hold."""
    for match in re.finditer(_BRACKETED, text):
        if _is_code(text, match) or _asks(match[1]):
            yield Span(*match.span())


def _asks(inside: str) -> bool:
    if not re.match(_ASKING, inside) or len(inside.split()) > _LONGEST:
        return False
    if not re.search(_DESK, inside) or re.search(_NOT_READERS, inside):
        return False
    return not re.match(_VAGUE, inside) or re.search(_SURELY, inside) is not None


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Whether it is a code of subs, and no abbreviation of the words before it: Congressional Quarterly (CQ)."""
    if not re.fullmatch(_CODES, match.group()):
        return False
    before, letters = text[max(0, match.start() - 60) : match.start()].split(), match[1]
    return not letters.isupper() or "".join(word[0] for word in before[-len(letters) :]) != letters
