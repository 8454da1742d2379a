"""Front matter: its values, their places, and what it says of the story. PyYAML is the oracle of the quick way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.document import Document, Meta
from copydesk.readers import frontmatter
from copydesk.readers.frontmatter_yaml import yaml as by_parser

STORY = "The council voted on Monday to close two libraries."

KINDS = {
    "title: The vote": [("headline", "The vote")],
    "headline: 'It''s over'": [("headline", "It's over")],
    'title: "A \\"mad\\" \\u00e9lan"': [("headline", 'A "mad" élan')],
    'title: "The vote" # of Monday': [("headline", "The vote")],
    "title: The vote # of Monday": [("headline", "The vote")],
    "title: Vote: the end": [],
    "title: Vote 10:30 and on": [("headline", "Vote 10:30 and on")],
    "description: >-\n  Two branches\n  close": [("standfirst", "Two branches close")],
    "summary: |\n  Two branches\n  close\n": [("standfirst", "Two branches\nclose")],
    "dek: Two branches\n  close": [("standfirst", "Two branches close")],
    "image:\n  src: /a.png\n  alt: A quay\n  caption: The quay at dusk": [
        ("alt", "A quay"),
        ("caption", "The quay at dusk"),
    ],
    "tags: [news, vote]\nlayout: post\nauthor: Jo Tran": [],
    "seo_title: Vote | Ledger\nmeta_description: Two close": [("title", "Vote | Ledger"), ("standfirst", "Two close")],
    "authors:\n  - name: Jo Tran\n    title: Reporter": [("title", "Reporter")],
}


@pytest.mark.parametrize("source", KINDS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_values_that_are_prose(source: str, newline: str, document: Callable[..., Document]) -> None:
    read = document(f"---\n{source}\n---\n\n{STORY}\n".replace("\n", newline), format="markdown")
    assert [(block.kind, read.quote(block.span)) for block in read.blocks[:-1]] == KINDS[source]
    assert read.quote(read.blocks[-1].span) == STORY
    for block in read.blocks:
        here = read.source.text[slice(*read.in_source(block.span))]
        assert here[0] == read.text[block.span.start]
        assert here[-1] == read.text[block.span.end - 1]


@pytest.mark.parametrize(
    ("source", "meta"),
    [
        (
            "---\ndate: 2024-03-05\nlang: en_GB\nauthor: Jo Tran and Ann Lee\n---\n",
            Meta("en-GB", date(2024, 3, 5), None, ("Jo Tran", "Ann Lee")),
        ),
        ("---\npubDate: 2024-03-05T23:30:00Z\nupdated: 2024-03-07\n---\n", Meta(None, date(2024, 3, 5))),
        ("---\nupdated: 2024-03-07\n---\n", Meta(None, date(2024, 3, 7))),
        ("---\ndate: 5 March 2024\n---\n", Meta(None, date(2024, 3, 5))),
        ('---\ndate: "March 5, 2024"\n---\n', Meta(None, date(2024, 3, 5))),
        ("---\ndate: 2024-02-30\n---\n", Meta()),
        ("---\ndate: 05/03/2024\n---\n", Meta()),
        (
            "---\nauthors:\n- Jo Tran\n- Ann Lee\nlocale: en-US\n---\n",
            Meta("en-US", None, None, ("Jo Tran", "Ann Lee")),
        ),
        ("---\nauthors: [Jo Tran, Ann Lee]\nlanguage: English\n---\n", Meta(None, None, None, ("Jo Tran", "Ann Lee"))),
        ("---\nauthors:\n  - name: Jo Tran\n    url: https://a.example\n---\n", Meta(None, None, None, ("Jo Tran",))),
        (
            '+++\ndate = 2024-03-05\ntitle = "The \\"vote\\""\nauthors = ["Jo Tran"]\nlang = "en-GB"\n+++\n',
            Meta("en-GB", date(2024, 3, 5), 'The "vote"', ("Jo Tran",)),
        ),
        ("+++\ntitle = 'The vote'\n[params]\nauthor = 'Jo Tran'\n+++\n", Meta(None, None, "The vote", ("Jo Tran",))),
    ],
)
def test_what_it_says_of_the_story(source: str, meta: Meta) -> None:
    place = frontmatter.extent(source)
    assert place
    assert frontmatter.said(frontmatter.values(source, *place[:2])) == meta


def test_toml_prose(document: Callable[..., Document]) -> None:
    read = document(
        '+++\ntitle = "The \\"vote\\""\ndescription = \'Two close\'\nn = 1\n+++\n\nThe end.', format="markdown"
    )
    assert read.text == 'The "vote"\n\nTwo close\n\nThe end.'
    assert read.source.text[slice(*read.in_source(read.blocks[0].span))] == 'The \\"vote\\"'


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe end.\n\n---\n\nMore.",
        "---\nThe end of it.\n---\n",
        "--- \ntitle: x\n",
        "The end.\n---\ntitle: x\n---\n",
        "----\ntitle: x\n----\n",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert frontmatter.extent(text) is None


@pytest.mark.parametrize(
    "body",
    ["a: [", "a: &x *y", "\t- a: b", "title: {{ title }}", "? : ! :", "a: b\n- c", "title: '", "a: !!python/none x"],
)
def test_broken_front_matter_costs_nothing_but_itself(body: str, document: Callable[..., Document]) -> None:
    read = document(f"---\na: b\n{body}\n---\n\n{STORY}", format="markdown")
    assert read.quote(read.blocks[-1].span) == STORY


SCALARS = st.sampled_from(
    [
        "The vote",
        "'The vote'",
        '"The vote"',
        "It's 5",
        "10:30",
        "2024-03-05",
        "a, b",
        "[a, b c]",
        "",
        '"a: b"',
        "é 😀",
        "~",
        "yes",
        "a-b",
        "-1",
        "a  b ",
        "x#y",
        "(a)",
    ]
)
LINES = st.lists(
    st.tuples(st.sampled_from(["title", "date", "pub-date", "Author", "tags"]), SCALARS), min_size=1, max_size=5
)


@given(LINES)
@example([("title", "a"), ("tags", ""), ("title", "b")])
def test_the_quick_way_is_the_way_of_the_parser(lines: list[tuple[str, str]]) -> None:
    body = "".join(f"{key}: {value}\n" for key, value in lines)
    quick = frontmatter._simple(body, 0, len(body))
    if quick is None:
        return
    slow = [value for value in by_parser(body, 0, len(body)) if value.text]
    assert [(value.key, value.text) for value in quick] == [(value.key, value.text) for value in slow]
    assert yaml.safe_load(body)
    for value in quick:
        for _, start, end in value.letters:
            assert body[start:end] == value.text
