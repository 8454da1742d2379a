"""Which lines of a story are its slug, headline, byline, dateline, subheads and credits."""

from __future__ import annotations

import re

ENDED = r"[.?!…][\"'”’»)\]*]*\s*$"
"""How a sentence ends."""

_BYLINE = (
    r"(?:(?:[Bb]y|BY)\s+(?=[^\W\d_a-z])|(?i:compiled|reported|written|words|text|story|interview|report|analysis|"
    r"photographs?|pictures?|edited)\s+by\s).{2,140}$"
)
_CREDIT = (
    r"(?i)\(?\s*(?:(?:additional\s+)?(?:reporting|writing|editing|research|graphics?|production)\b[^.]*\bby\b"
    r"|with\s+(?:inputs?|reporting|files|additional\s+reporting)\b|(?:photo(?:graph)?s?|pictures?|images?|pic|illustration|"
    r"video|credit|source)(?:\s+(?:by|credit))?\s*[:|©/(]|©|copyright\b)"
)
_STAMP = (
    r"(?i)(?:[\w ,]{0,20}?\b(?:last\s+)?(?:updated|published|posted|modified|issued|filed|first\s+published)\b\s*(?:on|at|:|\|)?"
    r"[^.]{0,6}\d|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2}),?\s+\d{4}\b).{0,60}$"
)
_PLACE_DATE = r"[^\W\d_a-z][^a-z\n]{2,40},\s+\w{3,9}\.?\s+\d{1,2}(?:,\s+\d{4})?(?:\s+\([^)\n]{2,20}\))?\s*[-–—]*\s*$"
_LONG = 12  # words: more than a subhead has


def kind_of_line(text: str) -> str | None:
    """`byline`, `credit` or `dateline` where a line is one by its own words, in any format; else None."""
    if len(text) > 200:
        return "credit" if text.startswith("(") and re.match(_CREDIT, text) else None
    if re.match(_BYLINE, text) and not re.search(r"[.?!][\"'”’)]*$", text):
        return "byline"
    if re.match(_CREDIT, text):
        return "credit"
    if re.match(_STAMP, text) or re.match(_PLACE_DATE, text):
        return "dateline"
    return None


def is_running(text: str) -> bool:
    """Whether a block reads as the running text of a story: a long one, or one of whole sentences."""
    count = len(text.split())
    return count >= 30 or (count >= 6 and re.search(ENDED, text) is not None)


def head_kinds(texts: list[str]) -> list[str]:
    """The kinds of the blocks that stand before the running text: one headline, the rest by what they look like."""
    kinds = [kind_of_line(text) or "" for text in texts]
    open_ = [number for number, kind in enumerate(kinds) if not kind]
    titles = [number for number in open_ if _is_title(texts[number])] or open_
    if titles:
        kinds[titles[0]] = "headline"
    return [kind or ("standfirst" if _is_title(text) else "slug") for kind, text in zip(kinds, texts, strict=True)]


def body_kind(text: str, *, last: bool) -> str:
    """The kind of a block of the running text that no mark-up tells; `last` says that nothing follows it."""
    kind = kind_of_line(text)
    if kind:
        return kind
    short = len(text.split()) <= _LONG and not re.search(r"[.?!…:;,\"'”’)\]–—-]\s*$", text)
    return "heading" if short and not last else "paragraph"


def _is_title(text: str) -> bool:
    return len(text.split()) >= 4 and text.upper() != text
