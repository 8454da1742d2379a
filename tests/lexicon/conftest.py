from __future__ import annotations

import pytest

from copydesk.lexicon import Lexicon, open_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return open_lexicon()
