"""Every example of every rule in other clothes: what a fix changes in the file is what the rule means, and no more."""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import pairwise

import pytest

from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.finding import Fix
from copydesk.fixing.applying import edited
from copydesk.placing import repair
from copydesk.plugins import load_plugins
from copydesk.rule import Bad, Rule
from copydesk.settings import Settings
from copydesk.testing import read, unmark

PLUGINS = load_plugins()
WHOLE_BLOCKS = frozenset(
    {"desk-note", "machine-residue", "page-furniture", "placeholder", "slot-name", "unfilled-template"}
)
"""Rules that take out whole blocks, none of it safely: what is left of the mark-up round one is not prose."""

RULES = [rule for rule in PLUGINS.rules if rule.bad and rule.enabled and rule.id not in WHOLE_BLOCKS]


def dressed(bad: Bad) -> Iterator[Bad]:
    """The example as it is and, of plain text, with other line ends and in other formats."""
    text, _ = unmark(bad.text)
    yield bad._replace(text=text)
    if bad.format != "text":
        return
    yield bad._replace(text=text.replace("\n", "\r\n"))
    yield bad._replace(text=text, format="markdown")
    for write in (escaped, with_entities, with_tags):
        blocks = "\r\n".join(f"<p>{write(block)}</p>" for block in text.split("\n\n"))
        yield bad._replace(text=f"<html><body>{blocks}</body></html>", format="html")


def escaped(prose: str) -> str:
    return html.escape(prose, quote=False)


def with_entities(prose: str) -> str:
    return "".join(
        f"&#{ord(letter)};" if number % 3 == 0 and not letter.isspace() else escaped(letter)
        for number, letter in enumerate(prose)
    )


def with_tags(prose: str) -> str:
    return "".join(escaped(letter) + ("<b></b>" if number % 4 == 1 else "") for number, letter in enumerate(prose))


def meant(document: Document, fix: Fix) -> str:
    edits = sorted(fix.edits)
    assert all(one.span.end <= other.span.start for one, other in pairwise(edits)), "the edits of a fix lie apart"
    return edited(document.text, edits)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_file_reads_as_the_rule_means(rule: type[Rule]) -> None:
    for bad in rule.bad:
        for example in dressed(bad):
            document = read(example)
            for finding in rule().check(document):
                for fix in finding.fixes:
                    edits = repair(document, fix, document.in_source(finding.span)).edits
                    made = edited(document.source.text, edits)
                    now = read(example, made).text if made.strip() else ""
                    assert now.split() == meant(document, fix).split(), made


def test_every_safe_fix_that_the_examples_know_is_made_and_settles() -> None:
    """With the whole desk: other rules may add theirs, and nothing comes to no end."""
    for rule in RULES:
        for bad in rule.bad:
            text, _ = unmark(bad.text)
            suffix = {"text": ".txt", "markdown": ".md", "html": ".html"}[bad.format]
            desk = Desk(PLUGINS, Settings(language=bad.language))
            for unsafe in (False, True):
                checked, data = desk.fix_bytes(f"copy{suffix}", text.encode(), unsafe=unsafe)
                assert not [one for one in checked.troubles if "nothing would be left" not in one.why], (rule.id, text)
                _, same = desk.fix_bytes(f"copy{suffix}", data, unsafe=unsafe)
                assert same == data, (rule.id, text)
