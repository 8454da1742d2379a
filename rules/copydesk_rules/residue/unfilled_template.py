"""The rule unfilled-template."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.residue._copy import is_spoken_of

_FORMS = (
    ("{{", r"\{\{\{?(?![<%])[^{}\n]{0,80}\}?\}\}"),
    ("{%", r"\{%[^%\n]{0,80}%\}"),
    ("{", r"(?<![\w{$#])\{(?:[a-z]+_[a-z_]+|[A-Z][A-Z0-9_]{2,}|[a-z]+[A-Z][A-Za-z]+|\d)\}(?!\})"),
    ("%%", r"%%[A-Za-z][\w .:-]{0,60}%%"),
    ("${", r"\$\{[^{}\n]{1,80}\}"),
    ("#{", r"#\{[^{}\n]{1,80}\}"),
    ("[[", r"\[\[(?=[^\]\n]*[_:{=])[^\]\n]{1,120}\]\]|\[\[[A-Z][A-Z0-9 ]{2,60}\]\]"),
    ("<%", r"<%[=#-]?[^%\n]{1,80}%>"),
    ("<?", r"<\?(?:php|=)[^\n]{0,120}?\?>"),
    ("@@", r"@@[A-Za-z]\w{1,60}@@"),
    ("##", r"(?<!#)##[A-Z][A-Z0-9_]{2,60}##(?!#)"),
    ("*|", r"\*\|[A-Z][A-Z0-9_:]{1,60}\|\*"),
    ("<<", r"<<[A-Za-z]+(?:[_ ][A-Za-z]+){0,4}>>"),
    ("%", r"%(?<![\w%]%)(?:(?:\([A-Za-z_]\w*\)[sdrf]|\d\$[sd@]|[sd@](?!\w))(?!%)|[A-Z][A-Z0-9]*_[A-Z0-9_]+%)"),
    ("$", r"\$(?<![\w$]\$)[a-z][a-z_]{2,30}\$(?![\w$])"),
    ("%", r"%(?<![\w%]%)[A-Z][A-Z0-9]{2,30}%(?![\w%])"),
    ("[%", r"\[%[-+]?\s[^%\n]{1,80}%\]"),
    ("«", r"«(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Za-z]+_[A-Za-z_]+|[A-Z]{4,30})»"),
    (
        "{",
        r"(?<![\w{$#\\])(?<!\ufffc )\{(?:name|date|title|headline|author|byline|city|price|count|amount|total|year|time"
        r"|url|link|rate"
        r"|score|location|team|company|email|username|user|place|day|month|caption|image)\}(?!\})",
    ),
    (
        "null",
        r"(?:(?<=[Bb]y )|(?<=Dear )|(?<=Hello )|(?<=Published )|(?<=Updated ))null\b|\bnull(?= (?:per ?cent"
        r"|percent|people"
        r"|minutes|comments|shares|days ago|votes)\b)",
    ),
    ("undefined", r"\bundefined(?= (?:per ?cent|percent|people|minutes|comments|shares|days ago|votes)\b)"),
    ("__", r"(?<![\w_])__[A-Z][A-Z0-9_]{2,60}__(?![\w_])"),
    ("[object", r"\[object Object\]"),
    ("NaN", r"NaN(?<![\w.]NaN)(?:%|(?= (?:per cent|percent|people|minutes?|min|days|ago|comments|shares)\b))"),
    ("undefined", r"(?:(?<=^)|(?<=\n)|(?<=Dear )|(?<=By )|(?<=Hello ))undefined(?=[,.!]?\n|,|$)"),
)
_BUILDERS_OWN = (
    r"\{\{-?\s*(?:site|page|relref|ref|url_for)\b|"
    r"\{%-?\s*(?:include|link|post_url|(?:end)?raw|(?:end)?highlight|comment)\b"
)


class UnfilledTemplate(Rule):
    """A variable of a template was never filled in.

    The page was made before its data came, or the name of the field is wrong: readers see `{{headline}}`.
    Addresses in links count too, for a link to it leads nowhere.

    Code is no prose, and manuals that explain templates are left alone: what stands in quotation marks or
    beside words such as “template” and “variable”. So are the tags by which site builders fill in Markdown
    later, and wiki links.
    """

    id = "unfilled-template"
    family = "residue"
    severity = "error"
    languages = ("*",)
    yields_to = ("placeholder",)
    bad = (
        Bad("Dear [[{{first_name}}]], the vote is on Monday."),
        Bad("All fixes are in the [release notes]([[{{release_notes_url}}]]).", format="markdown"),
        Bad(
            "<figure>[[%%RATE_GRAPHIC%%]]</figure><p>The rate rose.</p>",
            format="html",
            fixed="<figure></figure><p>The rate rose.</p>",
        ),
        Bad("<p>[[{{boilerplate}}]]</p>", format="html"),
        Bad(
            "The rate was [[${rate}]], or [[{rate_now}]], at [[<%= time %>]], said [[@@SPOKESMAN@@]] and [[*|FNAME|*]]."
        ),
        Bad("You have [[%s]] and [[%(count)d]] messages, [[%1$s]]."),
        Bad("Posted [[{% date %}]] by [[##AUTHOR##]] for [[<<First Name>>]]."),
        Bad("Read in [[NaN]] minutes."),
    )
    good = (
        "In a template, write {{ name }} where the name belongs.",
        "The placeholder %s stands for text; “{{name}}” is filled in.",
        Good("Use `{{ name }}` and `%s` here.", format="markdown"),
        Good(
            "See [the page]({{ site.baseurl }}/about) and {{< figure >}} and {% include box.html %}.", format="markdown"
        ),
        "It rose 100% so that 5%d or 3%s is odd. {sic} [[sic]] {a, b} {1, 2}.",
        "See [[Main Page]] and [[London]].",
        "It was 5 % steeper, and NaN is no number. The cause is undefined, she said.",
        "## HEADING ##",
        "C# {Get;Set;} << less >> more",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The tag."""
        text = document.text
        taken: list[Span] = []
        for mark, pattern in _FORMS:
            if mark not in text:
                continue
            for match in re.finditer(pattern, text):
                span = Span(*match.span())
                if any(span.touches(other) for other in taken) or re.match(_BUILDERS_OWN, match.group()):
                    continue
                if not is_spoken_of(document, span):
                    taken.append(span)
                    whole = span == document.block_at(span.start).span and not document.quote(span).startswith("{")
                    yield Finding(span, "a template field was not filled in", replace(span, "") if whole else ())
