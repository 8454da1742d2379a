"""HTML, element by element, and a newsroom's page as a whole."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.document import Document, Meta
from copydesk.readers import BUILT_IN
from copydesk.readers.encoding import decode
from copydesk.reading import Reading

THING = "\ufffc"

CASES: dict[str, list[tuple[str, str]]] = {
    # White space
    "<p> One \n  two </p>": [("paragraph", "One two")],
    "<p>One <b> two</b> </p>": [("paragraph", "One two")],
    "<p>One&nbsp; two": [("paragraph", "One\u00a0 two")],
    "<p>One<br>\n two": [("paragraph", "One\ntwo")],
    "<p>One<br><br/>two": [("paragraph", "One"), ("paragraph", "two")],
    "<p><br>One<br></p>": [("paragraph", "One")],
    "<p>co&shy;op soft\u00adly long<wbr>word": [("paragraph", "coop softly longword")],
    "<pre>One\n  two</pre>": [("paragraph", "One\n  two")],
    "<pre>\nOne\r\n\r\ntwo</pre>": [("paragraph", "One"), ("paragraph", "two")],
    "<pre><code>x = 1</code></pre><p>One": [("paragraph", "One")],
    # Words and their tags
    "<p><i>Mon</i>day": [("paragraph", "Monday")],
    "<p>wo<!-- x -->rd": [("paragraph", "word")],
    "<p>One<p>two<div>three<p>four</div>five": [
        ("paragraph", word) for word in ("One", "two", "three", "four", "five")
    ],
    "One <b>two<p>three</b> four": [("paragraph", "One two"), ("paragraph", "three four")],
    "One": [("paragraph", "One")],
    "<p>E=mc<sup>2</sup>, H<sub>2</sub>O, 10<sup>th</sup>": [("paragraph", "E=mc2, H2O, 10th")],
    "<p>said.<sup><a href='#fn1'>1</a></sup> Then": [("paragraph", "said. Then")],
    "<p>said<sup class=reference>[2]</sup>": [("paragraph", "said")],
    # What is no prose
    "<p>a <code>x</code> b <kbd>y</kbd>": [("paragraph", f"a {THING} b {THING}")],
    "<p>a <s>wrong</s> word": [("paragraph", f"a {THING} word")],
    "<p>a <span aria-hidden=true>|</span> b<span hidden>c</span><span style='display: none'>d</span>": [
        ("paragraph", f"a {THING} b")
    ],
    "<nav><p>One</nav><script>two</script><style>three</style><template><p>four</template>five": [
        ("paragraph", "five")
    ],
    "<div hidden><p>One<div>two</div></div>three": [("paragraph", "three")],
    "<svg><title>One</title><text>two</text></svg><p>three": [("paragraph", "three")],
    "<noscript><p>One</noscript><iframe><p>two</iframe><p>three": [("paragraph", "three")],
    "<select><option>One</select><textarea>two</textarea>three": [("paragraph", "three")],
    "<ruby>漢<rp>(</rp><rt>kan</rt></ruby>": [("paragraph", "漢")],
    "<p>See https://a.example/?b=c&amp;d=e, or a@b.example.": [("paragraph", f"See {THING}, or {THING}.")],
    "<p>(https://a.example&gt;": [("paragraph", f"({THING}>")],
    # Attributes
    "<p>One <img alt='A &amp; B\n quay' src=a> two": [("paragraph", f"One {THING} two"), ("alt", "A & B quay")],
    "<img alt='' src=a><img src=a><p>One": [("paragraph", "One")],
    "<p><abbr title='Two words'>TW</abbr>": [("paragraph", "TW"), ("title", "Two words")],
    "<p><img alt='One' hidden>two": [("paragraph", "two")],
    "<p><a href='{{url}}'>One</a>": [("paragraph", "One"), ("target", "{{url}}")],
    "<p><a href='https://a.example/%%SLUG%%/'>One</a><a href=TK>two</a>": [
        ("paragraph", "Onetwo"),
        ("target", "%%SLUG%%"),
        ("target", "TK"),
    ],
    "<p><a href='?a=1&copy=2' title='AT&T &copy; x'>One": [("paragraph", "One"), ("title", "AT&T © x")],
    # Kinds
    "<h1>One</h1><h1>Two</h1><h2>Three</h2>": [("headline", "One"), ("heading", "Two"), ("heading", "Three")],
    "<h2>One</h2><p>The council voted on Monday.": [("headline", "One"), ("paragraph", "The council voted on Monday.")],
    "<ul><li>One<li><p>two</ul><dl><dt>three<dd>four": [("item", word) for word in ("One", "two", "three", "four")],
    "<blockquote><p>One</blockquote>": [("quote", "One")],
    "<blockquote class=pull-quote><p>One</blockquote><aside class='c-pullquote'>Two</aside>": [
        ("pull-quote", "One"),
        ("pull-quote", "Two"),
    ],
    "<div class='pull-right'><p>One": [("paragraph", "One")],
    "<table><caption>One</caption><tr><th>Two<td>3<tr><td>Four</table>five": [
        ("caption", "One"),
        ("cell", "Two"),
        ("cell", "3"),
        ("cell", "Four"),
        ("paragraph", "five"),
    ],
    "<table><tr><td>One<table><tr><td>two</table>three</table>": [("cell", "One"), ("cell", "two"), ("cell", "three")],
    "<figure><img alt=One><figcaption>Two <span class=credit>PA</span></figcaption></figure>": [
        ("alt", "One"),
        ("caption", "Two PA"),
    ],
    "<figure><figcaption><p>Two</p><p class=photo-credit>PA</p></figcaption></figure>": [
        ("caption", "Two"),
        ("credit", "PA"),
    ],
    "<p class='article__byline'>Jo Tran": [("byline", "Jo Tran")],
    "<p><a rel=author href=/jo>Jo Tran</a>": [("byline", "Jo Tran")],
    "<p>By Jo Tran": [("byline", "By Jo Tran")],
    "<h1>One</h1><p class=standfirst>Two": [("headline", "One"), ("standfirst", "Two")],
    "<h1>One</h1><h2 class=dek>Two": [("headline", "One"), ("standfirst", "Two")],
    "<div><time datetime=2024-03-05>11:05 p.m.</time></div>": [("dateline", "11:05 p.m.")],
    "<p><span class=dateline>LONDON</span> — The minister has gone.": [
        ("paragraph", "LONDON — The minister has gone.")
    ],
    "<div class=author-bio><p>Jo Tran has written for the paper since 1998 and lives, with two dogs and a "
    "boat that does not float, on the "
    "coast of Northumberland, of which she has written a history.": [
        (
            "paragraph",
            "Jo Tran has written for the paper since 1998 and lives, with two dogs and a boat that does not "
            "float, on the coast of "
            "Northumberland, of which she has written a history.",
        ),
    ],
    # What stands round a story
    "<p>One<footer><p>Two": [("paragraph", "One"), ("furniture", "Two")],
    "<article><p>One<footer><p>(Editing by Jo Tran)</footer></article>": [
        ("paragraph", "One"),
        ("credit", "(Editing by Jo Tran)"),
    ],
    "<aside class=related-stories><h2>One</h2><ul><li>two</ul></aside>three": [
        ("furniture", "One"),
        ("furniture", "two"),
        ("paragraph", "three"),
    ],
    "<div class=cookie-banner><p>One</div><main><p>Two": [("furniture", "One"), ("paragraph", "Two")],
    "<body class='has-sidebar newsletter'><p>One": [("paragraph", "One")],
    "<div class=newsletter><article><h1>One</h1><p>Two": [("headline", "One"), ("paragraph", "Two")],
    "<aside><p>One": [("paragraph", "One")],
    "<button>Share</button>": [("furniture", "Share")],
    # Hostile
    "</p></div></b>One": [("paragraph", "One")],
    "<p>3 < 4 & 5 > 2 <3": [("paragraph", "3 < 4 & 5 > 2 <3")],
    "<p>One</>two</3>three": [("paragraph", "Onetwothree")],
    "<p>One<![CDATA[two]]>three": [("paragraph", "Onethree")],
    "<!--[if IE]><p>One<![endif]--><p>two<![if !IE]>three<![endif]>": [("paragraph", "twothree")],
    "<p title='a > b'>One": [("paragraph", "One"), ("title", "a > b")],
    "<p>One<!-- two": [("paragraph", "One")],
    "<p>One <a href='x": [("paragraph", "One")],
    "<p>&lt;b&gt; &amp;amp; &#8217;&#x2019;&rsquo; &eacute &notit; &#0;": [
        ("paragraph", "<b> &amp; ’’’ é ¬it; \ufffd")
    ],
    "<P>One<BR>two</P>": [("paragraph", "One\ntwo")],
    "<p>One\r\ntwo\rthree": [("paragraph", "One two three")],
    "<code>One<p>two</p>": [("paragraph", "")][1:],
    "<title>One</title><title>Two</title>": [("title", "One"), ("title", "Two")],
}


@pytest.mark.parametrize("source", CASES)
def test_element(source: str, document: Callable[..., Document]) -> None:
    read = document(source, format="html")
    assert [(block.kind, read.quote(block.span)) for block in read.blocks] == CASES[source]


def page_of(text: str, name: str = "a.html") -> tuple[Reading, Meta]:
    reading = Reading(decode(name, text.encode()))
    return reading, next(reader for reader in BUILT_IN if reader.name == "html").read(reading)


HEADLINE = "Treasurer’s money moved by night"


@pytest.mark.parametrize(
    ("head", "taken"),
    [
        ("<title>Treasurer's money moved by night | Courier</title>", []),
        ("<title>Tresurer moved money | Courier</title>", [("title", "Tresurer moved money | Courier")]),
        ("<meta property=og:title content='Treasurer&#39;s money moved by night'>", []),
        (
            "<meta name=description content='Gareth Pelham denies fraud.'>",
            [("standfirst", "Gareth Pelham denies fraud.")],
        ),
        ("<meta name=description content='The treasurer of a harbour charity …'>", []),
        (
            "<meta name=description content='A&amp;B'><meta property=og:description content='A&amp;B'>",
            [("standfirst", "A&B")],
        ),
        ("<meta name=keywords content='fraud, harbour'><meta name=viewport content=x>", []),
    ],
)
def test_what_the_head_says_is_taken_once(head: str, taken: list[tuple[str, str]]) -> None:
    reading, _ = page_of(f"<head>{head}</head><h1>{HEADLINE}</h1><p>The treasurer of a harbour charity moved £400,000.")
    assert reading.blocks()[2:] == taken


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "meta"),
    [
        ("<html lang=en-GB>", Meta("en-GB")),
        ("<html lang=en><meta property=og:locale content=en_AU>", Meta("en-AU")),
        ("<html lang=fr><meta property=og:locale content=en_AU>", Meta("fr")),
        ("<meta property=article:published_time content=2024-03-05T23:30:00+05:30>", Meta(published=date(2024, 3, 5))),
        ("<meta name=date content='5 March 2024'>", Meta(published=date(2024, 3, 5))),
        ("<meta property=article:modified_time content=2024-03-07>", Meta(published=date(2024, 3, 7))),
        ("<p>By <time datetime=2024-03-05>Tuesday</time>", Meta(published=date(2024, 3, 5))),
        ("<footer><time datetime=2024-03-05>Tuesday</time></footer>", Meta()),
        ("<meta name=author content='Jo Tran and Ann Lee'>", Meta(authors=("Jo Tran", "Ann Lee"))),
        ("<meta property=article:author content=https://a.example/jo>", Meta()),
        ("<title>\n One &amp; two</title>", Meta(title="One & two")),
        (
            LD.format(
                '{"@type": "NewsArticle", "headline": "One", "datePublished": "2024-03-05", "inLanguage": '
                '"en-US", "author": {"name": "Jo Tran"}}'
            ),
            Meta("en-US", date(2024, 3, 5), "One", ("Jo Tran",)),
        ),
        (
            LD.format(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["Article"], '
                '"datePublished": "2024-03-05", '
                '"author": [{"@type": "Person", "name": "Jo Tran"}, "Ann Lee"]}]}'
            ),
            Meta(None, date(2024, 3, 5), None, ("Jo Tran", "Ann Lee")),
        ),
        (
            LD.format(
                '//<![CDATA[\n[{"@type": "Organization", "name": "Courier"}, {"@type": "LiveBlogPosting", '
                '"headline": "One"}]\n//]]>'
            ),
            Meta(title="One"),
        ),
        (LD.format('{"@type": "NewsArticle", "headline": "One",}'), Meta()),
        (LD.format('{"@type": "Product", "datePublished": "2024-03-05"}'), Meta()),
        (LD.format('{"@type": "Article", "headline": 5, "author": [[["x"]]], "datePublished": null}'), Meta()),
        (LD.format('{"@type": "Article", "mainEntity": ' + "[" * 50_000 + "]" * 50_000 + "}"), Meta()),
    ],
)
def test_what_a_page_says_of_itself(head: str, meta: Meta) -> None:
    assert page_of(head + "<p>One")[1] == meta


def test_xhtml() -> None:
    reading, _ = page_of(
        '<?xml version="1.0"?><html><head><title/><script src="a"/></head>'
        "<body><p><![CDATA[3 < 4\n\n&amp; 5]]></p><p/><p>two</p></body></html>",
        "a.xhtml",
    )
    assert reading.blocks() == [("paragraph", "3 < 4 &amp; 5"), ("paragraph", "two")]


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "One",
        "<b>" * 100_000 + "One</i>" * 10_000,
        "<p>" * 100_000 + "One",
        "<ul><li>" * 50_000 + "One",
        "<table><tr><td>" * 30_000 + "One",
        "<p>One</p>" * 25_000,
        "<div><p>" * 25_000 + "</div>" * 25_000,
        "One &" * 50_000,
        "<a title=x>" * 30_000 + "One",
        "<img alt=x>" * 25_000,
        "<p>a.b" * 40_000,
        "<font>" * 400 + "<p>One</p></div>" * 10_000,
        "<code>" * 50_000 + "One",
        "a@" * 100_000,
        "a." * 100_000,
        "<span class='a-b c-d'>x</span>" * 10_000,
    ],
)
def test_half_a_megabyte_of_anything_is_read(text: str) -> None:
    start = time.process_time()
    page_of(text)
    assert time.process_time() - start < 8


FRAGMENTS = (
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<li>",
    "<ul>",
    "</ul>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<b>",
    "</b>",
    "<code>",
    "</code>",
    "<a href='{{x}}'>",
    "</a>",
    "<br>",
    "<img alt='a &amp; b'>",
    "<title>",
    "</title>",
    "<script>",
    "</script>",
    "<pre>",
    "</pre>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<svg>",
    "</svg>",
    "<time datetime=x>",
    "<nav>",
    "</nav>",
    "<span hidden>",
    "</span>",
    "<aside class=pull>",
    "<footer>",
    "<main>",
    "<article>",
    "</article>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<",
    "&",
    "&eacute;",
    "&shy;",
    "\u00ad",
    "word",
    " ",
    "\n",
    "\r\n",
    "\t",
    "https://a.example/b",
    "é",
    "😀",
    "<sup>",
    "<select>",
    "<meta name=description content='x y'>",
    "<html lang=en>",
    "\u00a0",
    "a&b",
)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
@settings(max_examples=500, deadline=None)
def test_no_page_is_too_broken(text: str) -> None:
    if not text.strip():
        return
    reading, meta = page_of(text)
    read = reading.finish(meta, None)  # type: ignore[arg-type]
    for block in read.blocks:
        prose = read.quote(block.span)
        assert prose
        assert prose == prose.strip()
        assert "\n\n" not in prose
        inside = [piece.source for piece in read.pieces if block.span.covers(piece.prose)]
        assert all(one.end <= other.start for one, other in itertools.pairwise(inside))
    for piece in read.pieces:
        source = read.source.text[slice(*piece.source)]
        if piece.verbatim:
            assert all(
                a == b or (a.isspace() and b.isspace()) for a, b in zip(read.quote(piece.prose), source, strict=True)
            )
