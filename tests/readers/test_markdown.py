"""Markdown, construct by construct: what is prose, of what kind, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.document import Document

THING = "\ufffc"
TABLE = "| Plan | Price |\n|:---|---:|\n| Home | $4 |\n| Field \\| team | `x` a |\n"

CASES: dict[str, list[tuple[str, str]]] = {
    # Paragraphs, breaks, white space
    "One\ntwo": [("paragraph", "One two")],
    "One\n\n\ntwo": [("paragraph", "One"), ("paragraph", "two")],
    "  One\n   two": [("paragraph", "One two")],
    "One  \ntwo": [("paragraph", "One\ntwo")],
    "One\\\ntwo": [("paragraph", "One\ntwo")],
    "One<br>two": [("paragraph", "One\ntwo")],
    "One<br><br>two": [("paragraph", "One"), ("paragraph", "two")],
    "One  two": [("paragraph", "One  two")],
    "One\r\ntwo\r\n\r\nthree": [("paragraph", "One two"), ("paragraph", "three")],
    "One\rtwo\r\rthree": [("paragraph", "One two"), ("paragraph", "three")],
    # Headings
    "# One": [("headline", "One")],
    "# One #\n\n# Two\n\n## Three": [("headline", "One"), ("heading", "Two"), ("heading", "Three")],
    "## One\n\nText.": [("headline", "One"), ("paragraph", "Text.")],
    "One\ntwo\n===": [("headline", "One two")],
    "# One\n\nTwo\n---": [("headline", "One"), ("heading", "Two")],
    "####### One": [("paragraph", "####### One")],
    "#One": [("paragraph", "#One")],
    "# One {#anchor .class}": [("headline", "One")],
    "#": [],
    # Thematic breaks
    "One\n\n***\n\ntwo": [("paragraph", "One"), ("paragraph", "two")],
    "One\n\n- - -\n\ntwo": [("paragraph", "One"), ("paragraph", "two")],
    # Code
    "    code": [],
    "One\n\n    code\n\ntwo": [("paragraph", "One"), ("paragraph", "two")],
    "```py\ncode\n```\ntwo": [("paragraph", "two")],
    "~~~\ncode\n\nmore": [],
    "A `span` here": [("paragraph", f"A {THING} here")],
    "A ``sp`an`` here": [("paragraph", f"A {THING} here")],
    "A `sp\nan` here": [("paragraph", f"A {THING} here")],
    "A ` here": [("paragraph", "A ` here")],
    # Emphasis
    "*Mon*day": [("paragraph", "Monday")],
    "un**frigging**believable": [("paragraph", "unfriggingbelievable")],
    "***both*** _one_ __two__": [("paragraph", "both one two")],
    "snake_case_word": [("paragraph", "snake_case_word")],
    "2 * 3 * 4": [("paragraph", "2 * 3 * 4")],
    "**open": [("paragraph", "**open")],
    "a ~~wrong~~ word": [("paragraph", f"a {THING} word")],
    # Escapes and entities
    "\\*one\\*": [("paragraph", "*one*")],
    "\\a": [("paragraph", "\\a")],
    "R&eacute;my &amp; co &#8217; &#x2019;": [("paragraph", "Rémy & co ’ ’")],
    "AT&T &nope; &copy": [("paragraph", "AT&T &nope; &copy")],
    "1&nbsp;000": [("paragraph", "1\u00a0000")],
    # Links
    "[link](https://a.example/b)ed": [("paragraph", "linked")],
    '[a](b "The title")': [("paragraph", "a"), ("title", "The title")],
    "[a](b 'A &quot;title&quot; \\'x\\'')": [("paragraph", "a"), ("title", "A \"title\" 'x'")],
    "[a](b (Round))": [("paragraph", "a"), ("title", "Round")],
    "[a][r] and [r]\n\n[r]: https://a.example 'The title'": [("paragraph", "a and r"), ("title", "The title")],
    "[a]": [("paragraph", "[a]")],
    "[not](a link)": [("paragraph", "[not](a link)")],
    "<https://a.example> <a@b.example>": [("paragraph", f"{THING} {THING}")],
    "See https://a.example/b_c_d?e=f.": [("paragraph", f"See {THING}.")],
    "See www.a.example/b, or a@b.example!": [("paragraph", f"See {THING}, or {THING}!")],
    "[https://a.example](https://a.example)": [("paragraph", THING)],
    "[](a)b": [("paragraph", "b")],
    # Addresses that were never filled in
    "[notes]({{release_url}})": [("paragraph", "notes"), ("target", "{{release_url}}")],
    "[notes](%%LINK%%)": [("paragraph", "notes"), ("target", "%%LINK%%")],
    "[notes](${url})": [("paragraph", "notes"), ("target", "${url}")],
    "[notes](TK)": [("paragraph", "notes"), ("target", "TK")],
    "[notes](https://a.example/{{slug}}/x)": [("paragraph", "notes"), ("target", "{{slug}}")],
    "![A quay]({{hero}})": [("alt", "A quay"), ("target", "{{hero}}")],
    "[a][r]\n\n[r]: {{url}}": [("paragraph", "a"), ("target", "{{url}}")],
    "[notes](/tk-maxx/stock)": [("paragraph", "notes")],
    "[notes](#)": [("paragraph", "notes")],
    # Pictures
    "![A *quay*](q.png)": [("alt", "A quay")],
    '![A quay](q.png "Low tide")': [("alt", "A quay"), ("title", "Low tide")],
    "One ![A quay](q.png) two": [("paragraph", f"One {THING} two"), ("alt", "A quay")],
    "[![A quay](q.png)](b)": [("alt", "A quay")],
    "![](q.png) One": [("paragraph", "One")],
    "![A quay](q.png)\n\n*The quay at dusk*": [("alt", "A quay"), ("caption", "The quay at dusk")],
    "![A quay](q.png)\n*The quay at dusk*": [("caption", "The quay at dusk"), ("alt", "A quay")],
    "![A quay](q.png)\n\nThe *quay* at dusk": [("alt", "A quay"), ("paragraph", "The quay at dusk")],
    "*Caption: The quay at dusk*": [("caption", "Caption: The quay at dusk")],
    # Containers
    "> One\n> two": [("quote", "One two")],
    "> One\ntwo": [("quote", "One two")],
    "> > One": [("quote", "One")],
    "> # One\n> two": [("headline", "One"), ("quote", "two")],
    "> [!NOTE]\n> One": [("paragraph", "One")],
    "- One\n- two": [("item", "One"), ("item", "two")],
    "- One\n\n  two\n- three": [("item", "One"), ("item", "two"), ("item", "three")],
    "1. One\n   - two\n2. three": [("item", "One"), ("item", "two"), ("item", "three")],
    "- [ ] One\n- [x] two": [("item", "One"), ("item", "two")],
    "- > One": [("quote", "One")],
    "- One\n\n      code": [("item", "One")],
    "1986\\. A year": [("paragraph", "1986. A year")],
    TABLE: [
        ("cell", "Plan"),
        ("cell", "Price"),
        ("cell", "Home"),
        ("cell", "$4"),
        ("cell", "Field | team"),
        ("cell", f"{THING} a"),
    ],
    "Said[^1] so.\n\n[^1]: The *note*.": [("paragraph", "Said so."), ("note", "The note.")],
    # HTML
    "wo<!-- stet -->rd": [("paragraph", "word")],
    "a <!-- stet --> b": [("paragraph", "a b")],
    "<b>Mon</b>day": [("paragraph", "Monday")],
    "a <kbd>Ctrl</kbd> b": [("paragraph", f"a {THING} b")],
    "a <span hidden>no *no*</span> b": [("paragraph", "a b")],
    '<abbr title="Two words">TW</abbr>': [("paragraph", "TW"), ("title", "Two words")],
    "<div>One &amp; <i>t</i>wo</div>": [("paragraph", "One & two")],
    "<div class=pullquote>\n\nOne *two*\n\n</div>\n\nThree": [("pull-quote", "One two"), ("paragraph", "Three")],
    "<figure>\n<img src=a alt='A quay'>\n<figcaption>The quay</figcaption>\n</figure>": [
        ("alt", "A quay"),
        ("caption", "The quay"),
    ],
    "<!-- one\n\ntwo -->\n\nThree": [("paragraph", "Three")],
    "<script>\nvar a;\n\nvar b;\n</script>\n\nThree": [("paragraph", "Three")],
    "> <div>One\n> two</div>": [("paragraph", "One two")],
    "> <!-- one\n> two -->\n\nThree": [("paragraph", "Three")],
    "> One <i\n> class='x'>two</i>": [("quote", "One two")],
    "<table><tr><td>One<td>two</table>": [("cell", "One"), ("cell", "two")],
    "a < b and b > c": [("paragraph", "a < b and b > c")],
    # Lines of a story
    "# One\n\nBy Jo Tran": [("headline", "One"), ("byline", "By Jo Tran")],
    "# One\n\n*By Jo Tran*\n\n5 March 2024": [
        ("headline", "One"),
        ("byline", "By Jo Tran"),
        ("dateline", "5 March 2024"),
    ],
    "(Reporting by Jo Tran)": [("credit", "(Reporting by Jo Tran)")],
    "soft\u00adly co&shy;op": [("paragraph", "softly coop")],
}


@pytest.mark.parametrize("source", CASES)
def test_construct(source: str, document: Callable[..., Document]) -> None:
    read = document(source, format="markdown")
    assert [(block.kind, read.quote(block.span)) for block in read.blocks] == CASES[source]


def test_an_author_line_is_a_byline(document: Callable[..., Document]) -> None:
    read = document(
        "---\nauthor: Priya Raman\n---\n\n# Out today\n\n*Priya Raman, product manager*\n\nPriya Raman said so.",
        format="markdown",
    )
    assert [block.kind for block in read.blocks] == ["headline", "byline", "paragraph"]


def test_places_behind_letters_of_many_bytes(document: Callable[..., Document]) -> None:
    text = "Ünï 😀😀 *wörd* 漢字 `x` &eacute; Ж\n\n# 😀 é\n"
    read = document(text, format="markdown")
    for word in ("Ünï", "wörd", "漢字", "Ж", "é"):
        at = read.text.rindex(word)
        here = read.in_source(type(read.blocks[0].span)(at, at + len(word)))
        assert text[slice(*here)] in (word, "&eacute;")
