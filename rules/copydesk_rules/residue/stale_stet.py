"""The rule stale-stet."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import Bad, Good, Rule


class StaleStet(Rule):
    """A stet lets nothing stand.

    `<!-- stet misspelling -->` tells the desk to leave the next block as it is. Once the words have changed it only
    waits to hide the next mistake; and one that names no rule never did anything, though its writer thinks so.

    Reported are a stet under which nothing is found, one that names a rule that there is not, a `stet-off` without
    its `stet-on`, and what cannot be read as a stet. In a list of rules only the idle one is marked.

    A stet is left alone where the rules that it names did not run. One in `.copydesk/stet.toml` is reported in that
    file, when the copy that it speaks of is checked. The desk itself finds these, for it alone knows what it let stand.
    """

    id = "stale-stet"
    family = "residue"
    languages = ("*",)
    languages = ("*",)
    bad = (
        Bad(
            "[[<!-- stet -->]]\n\nThe council met on Monday.",
            format="markdown",
            fixed="\n\nThe council met on Monday.",
        ),
        Bad(
            "<p>The council met on Monday.[[<!-- stet-off -->]]</p>",
            format="html",
            fixed="<p>The council met on Monday.</p>",
        ),
        Bad("<!-- stet [[no-such-rule]] -->\n\nThe council met on Monday.", format="markdown"),
        Bad("[[<!-- stet-from here -->]]\n\nThe council met on Monday.", format="markdown"),
    )
    good = (
        Good("<!-- stet-file stale-stet -->\n\n<!-- stet -->\n\nThe council met on Monday.", format="markdown"),
        Good("<!-- The Stetson hat, and where to stop: stetted copy. -->\n\nThe council met.", format="markdown"),
        Good("`<!-- stet -->` lets the next block stand.", format="markdown"),
        "Write <!-- stet --> above the paragraph.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Nothing in the prose: stets stand beside it."""
        return iter(())
