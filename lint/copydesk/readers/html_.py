"""HTML: a newsroom's page or a piece of one."""

from __future__ import annotations

from functools import partial

from copydesk.document import Meta
from copydesk.readers.attributes import prose, said
from copydesk.readers.flow import Flow
from copydesk.readers.kinds import settle_kinds
from copydesk.readers.page import Page
from copydesk.reading import Reading

_CURLY = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")


def read(reading: Reading) -> Meta:
    """Take the prose of the page; what its head says to search engines stands behind it."""
    source = reading.source
    page = Page(Flow(reading), source.text, xml=source.path.lower().endswith(".xhtml"))
    page.feed(0, len(source.text))
    page.end_block()
    meta = page.head.said()
    settle_kinds(reading, meta.authors)
    _take_head(page)
    reading.written = partial(written, source.text)
    return meta


def written(source: str, prose: str, at: int) -> str:
    """Prose as it is written in HTML at an offset; inside a tag a quotation mark would end the attribute."""
    prose = prose.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if ('"' in prose or "'" in prose) and source.rfind("<", 0, at) > source.rfind(">", 0, at):
        return prose.replace('"', "&quot;").replace("'", "&#39;")
    return prose


def _take_head(page: Page) -> None:
    """Take titles and summaries that nobody wrote for the page itself: a system writes one field into many places."""
    reading, text = page.flow.reading, page.flow.text
    blocks = [(kind, _plain(words)) for kind, words in reading.blocks()]
    headlines = [words for kind, words in blocks if kind == "headline"]
    known = "\n".join(words for _, words in blocks)
    for kind, places in (("title", page.head.titles), ("standfirst", page.head.summaries)):
        for place in places:
            letters = prose(text, *place)
            words = _plain(said(text, letters))
            if not words or words in known or (kind == "title" and any(each in words for each in headlines)):
                continue
            page.flow.behind(kind, letters)
            known += "\n" + words
    page.flow.end()


def _plain(words: str) -> str:
    """The words without what a system may have changed: the shape of marks, and where it cut them off."""
    return " ".join(words.translate(_CURLY).split()).removesuffix("…").removesuffix("...").rstrip()
