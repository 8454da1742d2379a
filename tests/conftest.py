from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.document import Document
from copydesk.rule import Good
from copydesk.testing import read


@pytest.fixture
def document() -> Callable[..., Document]:
    """Reads a text as the desk would: `document("…", format="html", dateline="2024-03-14")`."""

    def make(text: str, **example: str) -> Document:
        return read(Good(text, **example))

    return make
