"""The rule page-furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule

_ALONE = frozenset(
    "advertisement|story continues below|article continues below|story continues below ad|"
    "scroll for more|scroll down|copy link|link copied|view gallery|open gallery|view comments|"
    "show comments|skip to content|skip to main content|print this|print this page|email this|"
    "accept cookies|load more|show more|view more|close modal|tap to enlarge|play video|"
    "video player|media player|view in browser|view image in fullscreen|view image in full screen|"
    "share this|tweet this|save for later|add to favourites|add to favorites|toggle caption|"
    "hide caption|enlarge this image|enlarge image|open image modal".split("|")
)
_FORMS = (
    r"(?:(?:image|photo|picture|slide|pic) \d{1,3} (?:of|/) ?\d{1,3}"
    r"|(?:click|tap|press)(?: here)? to (?:enlarge|expand|zoom|view|play|watch|see|open|share|listen|read)\b.{0,30}"
    r"|share (?:on|via|to|with) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|reddit|pinterest|bluesky|messenger)"
    r"|share this (?:article|story|page|post|on \w+)|(?:email|print|save|tweet) this (?:article|story|page|post)"
    r"|(?:story|article|post|video) continues (?:below|after)(?: (?:the |this )?(?:ad|advert"
    r"|advertisement|video|image|promo))?"
    r"|scroll down (?:for|to) \w+(?: \w+)?|skip (?:past|to) (?:the )?[\w ]{1,30}|(?:loading|buffering)"
    r"|open (?:in )?(?:a )?new (?:window|tab)|opens in (?:a )?new (?:window|tab))"
)
_FIRST = frozenset(
    "advertisement story article post video scroll copy link view open show skip print email accept load "
    "close tap play media share tweet save add toggle hide enlarge image photo picture slide pic click press "
    "loading buffering opens".split()
)
_KINDS = frozenset({"paragraph", "slug", "heading", "caption", "standfirst", "note", "credit"})
_LONGEST = 60  # letters


class PageFurniture(Rule):
    """A button or label of a web page stands in the copy as a line of its own.

    “Share on Facebook”, “Image 3 of 7” and “Article continues below advertisement” come along when a story is copied
    from its page. In another paper, an archive or a newsletter they refer to nothing.

    Only lines that are nothing else are judged, and only in the text of a story: what the page itself marks as its
    furniture is none. “Read more”, “Related” and lines that invite readers to something are written for them. A
    sentence about sharing or scrolling is a sentence.
    """

    id = "page-furniture"
    family = "residue"
    bad = (
        Bad(
            "The council met on Monday.\n\n[[Share on Facebook]]\n\nIt rose at noon, and nobody came.",
            fixed="The council met on Monday.\n\n\n\nIt rose at noon, and nobody came.",
        ),
        Bad(
            "The council met on Monday.\n\n[[Image 3 of 7]]\n\nIt rose at noon, and nobody came.",
            fixed="The council met on Monday.\n\n\n\nIt rose at noon, and nobody came.",
        ),
        Bad(
            "The council met on Monday.\n\n[[Article continues below advertisement]]\n\nIt rose at noon.",
            fixed="The council met on Monday.\n\n\n\nIt rose at noon.",
        ),
    )
    good = (
        "The council met on Monday.\n\nRead more: how the bridge was built\n\nIt rose at noon.",
        "The council met on Monday.\n\nRead more\n\nRelated\n\nIt rose at noon.",
        "Share this article with a friend, she said, and scroll down for the photos.",
        "Images of it, one of seven, were shared on Facebook.",
        Good("## Open in a new window\n\nThe option is off.\n\n- Copy link\n- Share this", format="markdown"),
        Good("<nav><p>Share on Facebook</p></nav><p>The council met on Monday.</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The line, to be taken out."""
        headings = sum(block.kind == "heading" for block in document.blocks)
        manual = headings > 2 and headings * 4 > len(document.blocks)
        for block in document.blocks:
            start, end = block.span
            if end - start > _LONGEST or block.kind not in _KINDS or (block.kind == "heading" and manual):
                continue
            prose = document.text[start:end].strip(" -–—*[]().:!…>»").lower()
            first = re.match(r"[a-z]+", prose)
            if first and first.group() in _FIRST and (prose in _ALONE or re.fullmatch(_FORMS, prose)):
                yield Finding(block.span, "a label of the page, not of the story", replace(block.span, ""))
