"""The one mechanism behind every analysis."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from copydesk.document import Document

Found = TypeVar("Found")


def analysis(function: Callable[[Document], Found]) -> Callable[[Document], Found]:
    """Make a function of the document an analysis: computed when first asked for, remembered while it lives."""

    @wraps(function)
    def remembered(document: Document) -> Found:
        memory = document.memory
        if remembered not in memory:
            memory[remembered] = function(document)
        found: Found = memory[remembered]
        return found

    return remembered
