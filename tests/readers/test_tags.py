"""The tags of HTML: held against turbohtml, which follows the standard's tokenizer, on hostile mark-up."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.readers.references import references
from copydesk.readers.tags import Comment, Tag, attributes, tokens

turbohtml = pytest.importorskip("turbohtml")

HOSTILE = (
    "<",
    "</",
    "<>",
    "</>",
    "</3",
    "<3",
    "<b",
    "<b>",
    "</b>",
    "<p class=x>",
    "<p class='a > b'>",
    '<p title="a > b">',
    "<p title=a/>",
    "<br/>",
    "<a b c = d e= 'f'>",
    "<a =b>",
    "<a b==c>",
    "<a/b/c>",
    '<a b="c"d>',
    "<!-->",
    "<!--->",
    "<!---->",
    "<!-- a -- b -->",
    "<!-- a --!>",
    "<!-- <p> -->",
    "<!--[if IE]><p><![endif]-->",
    "<![if !IE]>",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "<!doctype html>",
    "<script>",
    "</script>",
    "</script >",
    "</scripts>",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "&amp;",
    "&amp",
    "&lt;b&gt;",
    "&eacute;",
    "&eacutee",
    "&notit;",
    "&#233;",
    "&#xE9;",
    "&#x80;",
    "&#0;",
    "&nope;",
    "&",
    "& ",
    "&#",
    "&#x",
    "AT&T",
    "a",
    " ",
    "x y",
    "é",
    "😀",
    "\n",
    "\r\n",
    "\r",
    '"',
    "'",
    "=",
    "/",
    ">",
)


def ours(text: str) -> list[tuple[str, str]]:
    """Tags by name and text with its entities read, in order."""
    found: list[tuple[str, str]] = []
    for token in tokens(text, 0, len(text)):
        if isinstance(token, Comment):
            continue
        if isinstance(token, Tag):
            found.append(("end" if token.closing else "start", token.name))
            continue
        said, at = [], token.start
        if not token.verbatim:
            for value, start, end in references(text, token.start, token.end):
                said += [text[at:start], value]
                at = end
        found.append(("text", "".join([*said, text[at : token.end]])))
    return joined(found)


def theirs(text: str) -> list[tuple[str, str]]:
    """The same by the standard's tokenizer."""
    names = {"START_TAG": "start", "END_TAG": "end", "TEXT": "text"}
    found = [
        (names[token.type.name], token.tag or token.data)
        for token in turbohtml.tokenize(text)
        if token.type.name in names
    ]
    return joined(found)


def joined(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    kept: list[tuple[str, str]] = []
    for what, word in found:
        word = word.replace("\r\n", "\n").replace("\r", "\n")
        if what == "text" and kept and kept[-1][0] == "text":
            kept[-1] = ("text", kept[-1][1] + word)
        elif word:
            kept.append((what, word))
    return kept


@given(st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join))
@settings(max_examples=1500, deadline=None)
def test_tokens_are_those_of_the_standard(text: str) -> None:
    assert ours(text.replace("\r\n", "\n").replace("\r", "\n")) == theirs(text)
    places = [(token.start, token.end) for token in tokens(text, 0, len(text))]
    assert all(start < end for start, end in places)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(places))


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<a href=x>", {"href": "x"}),
        ("<a href='a > b' hidden>", {"href": "a > b", "hidden": ""}),
        ('<img alt="" src=/a/b/>', {"alt": "", "src": "/a/b/"}),
        ('<a HREF = \n x Title="y">', {"href": "x", "title": "y"}),
        ("<a a=1 A=2>", {"a": "1"}),
        ("<a/b/c=d/>", {"b": "", "c": "d/"}),
        ("<a b= >", {"b": ""}),
        ("<a =x y=z>", {"=x": "", "y": "z"}),
        ("<a b='c'd=e>", {"b": "c", "d": "e"}),
    ],
)
def test_attributes(tag: str, expected: dict[str, str]) -> None:
    (token,) = tokens(tag, 0, len(tag))
    assert isinstance(token, Tag)
    found = attributes(tag, *token.attributes)
    assert {name: tag[start:end] for name, (start, end) in found.items()} == expected
    (theirs,) = turbohtml.tokenize(tag)
    assert dict(reversed(theirs.attrs)) == expected


def test_an_unclosed_quotation_mark_costs_no_copy() -> None:
    text = '<p>One <a href="x>two</a> three</p>'
    assert [text[token.start : token.end] for token in tokens(text, 0, len(text)) if not isinstance(token, Tag)] == [
        "One ",
        "two",
        " three",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<a " * 200_000,
        "<" * 500_000,
        "<!--" * 100_000,
        "<b>" * 200_000,
        "&a" * 300_000,
        "<a b='" * 100_000,
        "</" * 200_000,
        "<script>" * 50_000,
        "<title>" * 50_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    import time

    start = time.process_time()
    for token in tokens(text, 0, len(text)):
        if not isinstance(token, Tag):
            list(references(text, token.start, token.end))
    assert time.process_time() - start < 5


def test_xml_has_cdata_and_empty_elements() -> None:
    text = "<p><![CDATA[a < b & c]]></p><script src='x'/><p>d</p>"
    found = [text[t.start : t.end] for t in tokens(text, 0, len(text), xml=True) if not isinstance(t, Tag)]
    assert found == ["a < b & c", "d"]
