"""The rule slot-name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.analysis import words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule

_SLOTS = frozenset(
    "ad ads advert mpu leaderboard skyscraper banner img image images pic picture photo hero lead main inline embed "
    "embedded widget slot box block module rail sidebar carousel gallery thumb thumbnail video player audio poll quiz "
    "newsletter signup promo teaser related also read more recirc outbrain taboola dfp gpt social share ugc caption "
    "graphic infographic chart map table header footer nav story article body intro para top mid bottom left right "
    "placement sponsor native partner paywall meter cta button link links tag tags topic topics author bio byline cms "
    "component template section container wrapper content text item list grid card tile feed stream live blog ticker "
    "pullquote quote factbox sub subhead standfirst headline media asset figure iframe html amp mobile desktop app web "
    "trending popular latest next prev breaking alert strap kicker end start opener end".split()
)
_SURE = frozenset(
    "ad ads advert mpu banner img image images pic picture photo video widget embed slot box "
    "module carousel gallery thumb thumbnail "
    "promo gpt recirc outbrain taboola dfp ugc infographic iframe player rail placement newsletter signup".split()
)
_SPACED = frozenset("img image pic widget embed slot mpu banner promo".split())
_NAME = r"[A-Za-z]+\d*(?:(?:__?|-)[A-Za-z0-9]+)+|[A-Za-z]+_?\d+"
_CAMEL = r"[a-z]+(?:[A-Z][a-z]+)+\d*"
_LITTLE = frozenset("of in on the to up me and at for by a an no non".split())
_FILE = r"[\w .()-]{1,80}\.(?:jpe?g|png|gif|webp|avif|tiff?|heic|svg|bmp|mp4|mov|mp3|wav|psd|eps|indd|idml|docx?|rtf)"
_CAMERA = r"(?:IMG|DSC|DSCN|DSCF|PXL|MVI|GOPR|P\d{2})_?\d{3,10}(?:[_-]\w+)?(?:\.\w{3,4})?"
_AT_START = r"([a-z]+(?:_[a-z0-9]+)+) (?=[A-Z“\"‘])"
_KINDS_OF_NAMES = frozenset({"cell", "item", "heading", "headline", "target"})
_LONGEST = 100  # letters


class SlotName(Rule):
    """The name of a slot, a widget or a picture file stands in the copy.

    “ugc_banner”, “main img”, “also_read_widget” and “IMG_2034.jpg” are names from the machine room of a page.
    They appear where a component failed to load, or where a page was copied together with its scaffolding. As the
    alternative text of a picture, a file name is what a blind reader hears.

    Only a line of its own is judged, or the start of one, and only words that name parts of pages. Names of files
    and options in lists, tables and headings of manuals are left alone, and so are “Advertisement” and “Read more”,
    which readers are meant to see.
    """

    id = "slot-name"
    family = "residue"
    severity = "error"
    languages = ("*",)
    yields_to = ("placeholder", "unfilled-template", "desk-note")
    bad = (
        Bad(
            "[[ugc_banner]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "[[story_hero_img_2]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "[[also_read_widget]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "[[hero image]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "[[ad-slot-1]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "[[IMG_2034.jpg]]\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
            fixed="\n\nCouncil votes for bridge\n\nIt met on Monday, he said.",
        ),
        Bad(
            "The council met on Monday, it said.\n\n[[main img]]\n\nThe bridge was voted for.",
            fixed="The council met on Monday, it said.\n\n\n\nThe bridge was voted for.",
        ),
        Bad(
            "<p>[[related_stories_box]] The council met on Monday.</p>",
            format="html",
            fixed="<p>The council met on Monday.</p>",
        ),
        Bad(
            '<p>The council met.</p><img src=a.jpg alt="[[bridge-final-v2.png]]">',
            format="html",
            fixed='<p>The council met.</p><img src=a.jpg alt="">',
        ),
        Bad(
            "![](a.png)\n\n[[HERO_IMAGE_1]]\n\nThe council met.",
            format="markdown",
            fixed="![](a.png)\n\n\n\nThe council met.",
        ),
    )
    good = (
        "Read more\n\nAdvertisement\n\nRelated\n\nThe council met on Monday, and the bridge was voted for.",
        "Photo gallery\n\nLive blog\n\nThe council met on Monday, and the bridge was voted for.",
        "story\n\nThe council met on Monday, and the bridge was voted for.",
        Good(
            "## hero_image\n\nSets the picture.\n\n- ad_slot\n- logo.png\n\n| img_box | 1 |\n|---|---|\n| a.png | b |",
            format="markdown",
        ),
        "main street\n\nad-free\n\nread-only\n\nCOVID-19\n\nA350-1000\n\nThe council met on Monday.",
        "The photo is called IMG_2034.jpg, and the box main_img_box holds it.",
        "end\n\nThe council met on Monday, and the bridge was voted for.",
        Good('<p>The council met.</p><img src=a.jpg alt="The bridge at dawn">', format="html"),
        "1984\n\nCatch-22\n\nSE5\n\nBoeing 737\n\nThe council met on Monday.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The name, to be taken out."""
        for block in document.blocks:
            length = block.span.end - block.span.start
            prose = document.text[block.span.start : min(block.span.end, block.span.start + _LONGEST)]
            if block.kind in _KINDS_OF_NAMES:
                if block.kind in {"heading", "headline"} and length < _LONGEST and re.fullmatch(_CAMERA, prose):
                    yield Finding(block.span, f"“{prose}” is the name of a file", replace(block.span, ""))
                continue
            if length < _LONGEST and _names_a_slot(prose):
                yield Finding(block.span, f"“{prose}” names a part of the page", replace(block.span, ""))
            elif length < _LONGEST and _names_a_file(prose):
                yield Finding(block.span, f"“{prose}” is the name of a file", replace(block.span, ""))
            elif "_" in prose:
                match = re.match(_AT_START, prose)
                if match and _names_a_slot(match[1]):
                    span = Span(block.span.start, block.span.start + match.end(1))
                    whole = Span(block.span.start, block.span.start + match.end())
                    yield Finding(span, f"“{match[1]}” names a part of the page", replace(whole, ""))
        yield from _behind_a_line(document)


def _behind_a_line(document: Document) -> Iterator[Finding]:
    """“main img” at the end of a block: the line was joined to the one before it."""
    found = words(document)
    for number in found.places.get("img", ()):
        before, word = found.before(number), found[number]
        block = document.block_at(word.start)
        if not before or word.end != block.span.end or block.kind in _KINDS_OF_NAMES:
            continue
        joined = before.start > block.span.start and not document.text[before.start - 2].islower()
        if before.text in _SLOTS and joined:
            span = Span(before.start, word.end)
            yield Finding(span, f"“{document.quote(span)}” names a part of the page", replace(span, ""))


def _names_a_slot(prose: str) -> bool:
    """Whether a line is nothing but a name made of the words for parts of pages."""
    if prose.count(" ") == 0:
        return _is_name(prose)
    parts = prose.split()
    words_alone = all(part in _SLOTS or part.isdigit() for part in parts)
    return len(parts) <= 4 and prose.islower() and words_alone and any(part in _SPACED for part in parts)


def _is_name(prose: str) -> bool:
    """Whether one word is such a name: `hero_image`, `related-articles-widget`, `heroImage`."""
    camel = re.fullmatch(_CAMEL, prose) is not None
    if not camel and not re.fullmatch(_NAME, prose):
        return False
    bare = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", prose) if camel else prose
    parts = [part for part in re.split(r"[_\-\d]+", bare.lower()) if part]
    slots = sum(part in _SLOTS for part in parts)
    sure = any(part in _SURE for part in parts)
    if "_" in prose:
        return sure or slots >= 2 or (prose.islower() and all(len(part) > 1 for part in parts) and len(parts) > 1)
    if camel:
        return sure or slots >= 2
    numbered = len(parts) > 1 or prose[-1].isdigit()
    if not (prose.islower() and numbered and (sure or (len(parts) > 2 and slots == len(parts)))):
        return False
    return slots == len(parts) or (
        not _LITTLE.intersection(parts) and (parts[-1] in _SURE or (len(parts) > 2 and slots >= 2))
    )


def _names_a_file(prose: str) -> bool:
    return re.fullmatch(_CAMERA, prose) is not None or (
        prose[-5:].find(".") >= 0 and re.fullmatch(_FILE, prose) is not None
    )
