"""The rule escaped-entity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import in_marks

_ENTITY = (
    r"&(?:amp;)*(?:nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|pound|euro|copy|reg|trade"
    r"|shy|middot|bull|[lr]aquo|[aeiouAEIOU](?:acute|grave|circ|uml)|[nN]tilde|ccedil|deg"
    r"|frac(?:12|14|34)|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)
_BARE = (
    r"(?<![\w&;])(?:nbsp|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip);|&(?:nbsp|rsquo|lsquo|ldquo"
    r"|rdquo|mdash|ndash)\b(?!;)"
)
_ESCAPED = r"\\u(?:20[0-2][0-9a-fA-F]|00[a-fA-F][0-9a-fA-F]|20[aA][cC])"
_PERCENT = (
    r"(?:%E2%80%[89][0-9A-F]|%C[23]%[89AB][0-9A-F]|(?<=[a-z])%20(?=[a-z]))+"
    r"|(?:=E2=80=[89][0-9A-F]|=C[23]=[89AB][0-9A-F])+"
)


class EscapedEntity(Rule):
    """A character reference of HTML stands in the prose, for all to see.

    `&amp;nbsp;` in the source shows `&nbsp;` on the page: text was escaped twice, or pasted from source into
    plain copy.

    An ampersand in a name (AT&T, R&D) is none, and what stands in quotation marks or in code is being talked about.
    """

    id = "escaped-entity"
    family = "residue"
    severity = "error"
    languages = ("*",)
    bad = (
        Bad("It sells bread[[&nbsp;]]and wine.", fixed="It sells bread and wine."),
        Bad("She works for AT[[&amp;]]T.", fixed="She works for AT&T."),
        Bad("<p>It comes in three:[[&amp;nbsp;]] one.</p>", format="html", fixed="<p>It comes in three: one.</p>"),
        Bad("We[[&amp;#8217;]]re late, [[&quot;]]so[[&quot;]].", fixed='We’re late, "so".'),
        Bad("The council[[\\u2019]]s vote, and caf[[%C3%A9]].", fixed="The council’s vote, and café."),
        Bad("It was late [[mdash;]] and dark.", fixed="It was late — and dark."),
    )
    good = (
        "AT&T and R&D; Marks & Spencer; and so on.",
        "Write “&nbsp;” for it.",
        Good("Write `&nbsp;` for it &mdash; or not.", format="markdown"),
        Good("<p>Bread&nbsp;&amp; wine, <code>&amp;lt;</code></p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The reference, and the character that it stands for."""
        text = document.text
        patterns = [_ENTITY] if "&" in text else []
        if ";" in text and any(name in text for name in ("nbsp", "quo;", "dash;", "hellip;")):
            patterns.append(_BARE)
        if "\\u" in text:
            patterns.append(_ESCAPED)
        if "%20" in text or "%E2" in text or "%C" in text or "=E2" in text or "=C" in text:
            patterns.append(_PERCENT)
        for pattern in patterns:
            for match in re.finditer(pattern, text):
                span = Span(*match.span())
                if not in_marks(text, span):
                    reads = _read(match.group()).replace("\u00a0", "" if text[span.end : span.end + 1] == " " else " ")
                    yield Finding(span, f"“{match.group()}” stands for a character", replace(span, reads))


def _read(reference: str) -> str:
    from html import unescape

    if reference.startswith("\\u"):
        return chr(int(reference[2:], 16))
    if reference[0] in "%=":
        return bytes.fromhex(reference.replace("%", "").replace("=", "")).decode(errors="replace")
    whole = ("" if reference.startswith("&") else "&") + reference.rstrip(";") + ";"
    while (reads := unescape(whole)) != whole and reads != "&":
        whole = reads
    return reads
