"""What the elements, classes and attributes of a page say of the prose in them."""

from __future__ import annotations

import re

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main "
    "menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead title tr ul".split()
)
"""Elements that end a block of prose where they start and where they end; all others stand in a line."""

HIDDEN = frozenset(
    "script style template svg math noscript iframe object audio video canvas nav select textarea datalist "
    "title xmp noembed noframes rt rp".split()
)
"""Elements whose content is no prose of the copy."""

OPAQUE = frozenset("code kbd samp var tt del s strike math".split())
"""Inline elements that stand in a sentence and are no prose of it."""

CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "thead": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}),
    "tbody": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}),
    "tfoot": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"}),
}
"""Elements without an end tag of their own that the start of another ends."""

WALLS = frozenset("ul ol menu dl table html body template".split())
"""Elements that keep what stands in them from ending what they stand in."""

AROUND_WALLS = WALLS | frozenset(
    "div section article main aside header footer figure blockquote form nav details".split()
)
"""Elements whose end tag ends even lists and tables that were left open in them."""

IN_PARAGRAPHS = frozenset(
    "html head body title caption col colgroup tbody td tfoot th thead tr legend optgroup option".split()
)
"""Blocks whose start does not end a paragraph."""

KIND_OF_TAG = {
    "h1": "headline",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("button", "legend", "label", "option"), "furniture"),
    "blockquote": "quote",
    "time": "dateline",
}
KEPT_BY_TAGS = frozenset({"pull-quote", "caption", "byline", "credit", "dateline", "standfirst"})
"""Kinds that hold for all in an element, whatever its tag, unless a class says otherwise."""

_CLASSES = {
    "pull-quote": "pull pullquote",
    "caption": "caption cutline figcaption",
    "credit": "credit credits copyright",
    "byline": "byline bylines by author authors",
    "standfirst": "standfirst dek deck strap strapline subhead subheadline subheading subtitle summary",
    "dateline": "dateline timestamp pubdate published updated date",
    "slug": "kicker eyebrow overline slug",
}
_KIND_OF_CLASS = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
_LEADING = frozenset({"byline", "caption", "standfirst", "dateline", "pullquote"})
_STANDFIRST = frozenset({"standfirst", "dek", "deck"})
_NOWHERE: frozenset[str] = frozenset()
_FURNITURE = (
    r"(?:related|recirc\w*|newsletter|promos?|cookies?|consent|gdpr|shar(?:e|ing)|socials?|breadcrumbs?|sidebar|advert\w*|ads?"
    r"|sponsor\w*|comments|trending|most-(?:read|popular|viewed)|(?:more|read|also)-(?:stor\w*|news|from|read|on|next|more)|"
    r"subscri\w*|sign-?up|paywall|pagination|masthead|site-?(?:header|footer|nav)|page-?(?:header|footer)|toolbar|menu|nav|"
    r"skip-?(?:link|to)|outbrain|taboola|tags|topics)(?:$|[-_])"
)


def is_heading(name: str) -> bool:
    """Whether an element is a heading by its name."""
    return len(name) == 2 and name[0] == "h" and name[1] in "123456"


def kind_of_classes(name: str, classes: str, role: str) -> str | None:
    """What the classes of an element make of the prose in it; None where nothing."""
    if not classes and not role:
        return None
    if name in ("html", "body", "main", "article"):
        return None
    if role in ("banner", "contentinfo", "complementary", "search", "dialog"):
        return "furniture"
    for word in classes.lower().split():
        if re.match(_FURNITURE, word):
            return "furniture"
        if word in ("pull-quote", "pull_quote"):
            return "pull-quote"
        parts = word.replace("_", "-").split("-")
        naming = parts[-1] if parts[-1] in _KIND_OF_CLASS else parts[0]
        counts = naming in _LEADING or (naming == parts[-1] and naming in _KIND_OF_CLASS)
        if counts and (not is_heading(name) or naming in _STANDFIRST):
            return _KIND_OF_CLASS[naming]
    return None


def stops(name: str) -> frozenset[str]:
    """The elements that an end tag does not reach beyond."""
    if name in AROUND_WALLS:
        return _NOWHERE
    return WALLS if name in BLOCKS else BLOCKS
