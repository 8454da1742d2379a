"""The rule leftover-markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import OPAQUE, Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import in_marks

_TAG = (
    r"</?(?:b|i|em|strong|p|br|a|u|s|hr|span|div|img|h[1-6]|ul|ol|li|td|tr|th|table|tbody"
    r"|blockquote|script|style|iframe|font|sup|sub|"
    r"center|small|figure|figcaption|section|article|aside|o:p|video|audio|input|form"
    r"|button)(?:\s[^<>=\n]{1,40}=[^<>\n]{0,300})?\s?/?>"
)
_FORMS = (
    ("<", _TAG),
    ("<!--", r"<!--[^\n]{0,200}?-->"),
    ("](", r"\[[^\[\]\n]{2,80}\]\((?![^()\n]*\))"),
    ("](", r"!?\[[^\[\]\n]{1,120}\]\(\s?(?:" + OPAQUE + r"|/|#|mailto:|tel:)[^()\n]*\)"),
    ("**", r"\*\*(?<![*\w]\*\*)(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*(?![*\w])"),
    ("__", r"(?<![\w_])__(?=[^\s_])[^_\n]{1,80} [^_\n]{0,80}(?<=[^\s_])__(?![\w_])"),
    ("# ", r"#{1,6} (?=[^\W\d_])"),
    (
        "[",
        r"(?i)\[/?(?:b|i|u|s|url|img|quote|code|color|size|center|list|left|right"
        r"|spoiler)(?:=[^\[\]\n]{1,100})?\](?=[^\n]*\[/)|\[/(?:b|i|u|s|url|img|quote|code|color|size"
        r"|center|list)\]",
    ),
    (
        "[",
        r"\[/?(?:caption|gallery|embed|video|audio|playlist|youtube|vimeo|twitter|tweet|instagram"
        r"|facebook|soundcloud|vc_\w+|et_pb_\w+|su_\w+|gravityform|contact-form-7|shortcode|pullquote"
        r"|dropcap|button|ad|adrotate|newsletter|poll|related)(?:\s[^\[\]\n]*=[^\[\]\n]*)\]"
        r"|\[/(?:caption|gallery|embed|video|audio|vc_\w+|et_pb_\w+|su_\w+|pullquote|dropcap|button)\]",
    ),
    ("<<<<<<<", r"<<<<<<< ?[^\n]{0,60}"),
    (">>>>>>>", r">>>>>>> ?[^\n]{0,60}"),
    ("{", r"\{(?:\+\+[^{}\n]*\+\+|--[^{}\n]*--|~~[^{}\n]*~~|==[^{}\n]*==|>>[^{}\n]*<<)\}"),
    ("[", r"\[(?:Deleted|Inserted|Formatted|Moved|DELETED|INSERTED)(?: \[?\w+\]?)?: [^\[\]\n]{1,120}\]"),
    ("Comment", r"\[(?:Comment(?:ed)? )\[?[A-Z]{1,3}\d{1,3}\]?\]?:?|\bComment(?:ed)? \[[A-Z]{1,3}\d{1,3}\]:"),
    ("Formatted:", r"\bFormatted: (?:Font|Indent|Normal|Space|Left|Right|Not)\b[^\n]{0,40}"),
    (
        "{",
        r"\{ ?(?:display|font-(?:family|size|weight)|margin|padding|color|background(?:-color)?|"
        r"width|height|position) ?:[^{}\n]{1,200}\}",
    ),
    (
        "(function",
        r"\b(?:googletag\.cmd|window\.\w+|document\.write|dataLayer)\.?\w*(?:\.push)?\((?:function|\""
        r"|'|\{)[^\n]{0,60}|\$\(document\)\.ready\(",
    ),
    ("[if", r"\[if (?:gte|lte|!|IE|mso|support)[^\]\n]*\]|<!\[endif\]"),
)
_MESSAGE = "mark-up stands in the text"
_KEPT = (
    r"\*\*([^*]+)\*\*|__([^_]+)__|\{\+\+([^{}]*)\+\+\}|\{--[^{}]*--\}|\{==([^{}]*)==\}|\{>>[^{}]*<<\}"
    r"|(?<!!)\[([^\[\]]+)\]\([^()\n]*\)?"
)
_DROPPED = r"<[^<>]*>|\[/?\w[^\[\]]*\]|#{1,6} |!\[[^\[\]]*\]\([^()\n]*\)"
_STARS = 6  # `**` pairs in plain copy: more are a manner of writing, not a slip


class LeftoverMarkup(Rule):
    """Mark-up stands in the prose as text: tags, Markdown, shortcodes, marks of a merge or of tracked changes.

    It was pasted from one system into another that does not read it, and readers see `<b>` and `**`.

    Code is no prose. Tags in quotation marks are talked about. Plain copy that uses two stars or number signs
    throughout means them, and so does “a < b”.
    """

    id = "leftover-markup"
    family = "residue"
    severity = "error"
    languages = ("*",)
    yields_to = ("unfilled-template", "placeholder", "desk-note")
    bad = (
        Bad(
            "The vote was [[<b>]]carried[[</b>]] by 31 to 12.[[<br />]]",
            fixed="The vote was carried by 31 to 12.",
        ),
        Bad(
            "<p>The vote was [[&lt;i&gt;]]carried by 31 to 12.</p>",
            format="html",
            fixed="<p>The vote was carried by 31 to 12.</p>",
        ),
        Bad(
            "<p>The vote was [[**carried**]] by 31 to 12.</p>",
            format="html",
            fixed="<p>The vote was carried by 31 to 12.</p>",
        ),
        Bad(
            "<p>See [[[the list](https://copy.example/list)]] of them.</p>",
            format="html",
            fixed="<p>See the list of them.</p>",
        ),
        Bad("[[<<<<<<< HEAD]]\n\nThe council met on Monday.\n\n[[>>>>>>> main]]\n\nThe council met on Tuesday."),
        Bad("The council [[{++may++}]] vote.", fixed="The council may vote."),
        Bad("[[# ]]The vote\n\nThe council met on Monday.", fixed="The vote\n\nThe council met on Monday."),
        Bad("The vote was [[**]]carried by 31 to 12.", fixed="The vote was carried by 31 to 12."),
    )
    good = (
        "If a < b and c > d, then <no tag> is meant; I <3 it; x <-> y.",
        "The tag “<b>” makes it bold.",
        Good("Use `<b>` and **bold** and [the list](https://copy.example/list).", format="markdown"),
        Good("<p>A <b>bold</b> word, 2 * 3 ** 4, and C# or # 1.</p>", format="html"),
        "He rated it ** and the next **** and *one*.",
        "“He [b. 1931] knew,” and [the mayor] (who did) left; [i] and [ii].",
        "#1 is first; issue # 4; #bridge\n\n# # #\n\n###",
        "The council met.\n\n=======\n\nIt rose.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The mark-up itself."""
        text = document.text
        taken: list[Span] = []
        for mark, pattern in _FORMS:
            if mark not in text or (mark in {"**", "# "} and len(re.findall(pattern, text)) >= _STARS):
                continue
            for match in re.finditer(pattern, text):
                span = Span(*match.span())
                if mark == "# " and span.start != document.block_at(span.start).span.start:
                    continue
                if in_marks(text, span) or any(span.touches(other) for other in taken):
                    continue
                if document.block_at(span.start).kind != "target":
                    taken.append(span)
                    yield _finding(text, span)
        if text.count("**") == 1 and text.count("*") == 2:
            yield from _half(document)


def _finding(text: str, span: Span) -> Finding:
    """The finding; what the mark-up was put round stays."""
    stands = text[span.start : span.end]
    kept = re.fullmatch(_KEPT, stands)
    if kept:
        return Finding(span, _MESSAGE, replace(span, next((part for part in kept.groups() if part), "")))
    if not re.fullmatch(_DROPPED, stands):
        return Finding(span, _MESSAGE)
    first = span.start == 0 or text[span.start - 1] == "\n"
    if first and text[span.end : span.end + 1] == " ":
        span = Span(span.start, span.end + 1)
    parted = text[span.start - 1 : span.start].isalnum() and text[span.end : span.end + 1].isalnum()
    broken = parted and re.match(r"</?(?:br|p|div|li|td|tr|hr)\b", stands) is not None
    return Finding(span, _MESSAGE, replace(span, " " if broken else ""))


def _half(document: Document) -> Iterator[Finding]:
    """Two stars whose mates were taken away, in copy that has no other stars, and so no notes at its foot."""
    text = document.text
    for match in re.finditer(r"(?:(?<=[\s(“\"])|(?<![\s\S]))\*\*(?=[\w“\"])|(?<=[a-z.,!?”\"])\*\*(?=[\s.,]|$)", text):
        span = Span(*match.span())
        yield Finding(span, _MESSAGE, replace(span, ""))
