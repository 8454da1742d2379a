"""What a rule is."""

from collections.abc import Iterator
from inspect import get_annotations
from typing import ClassVar, NamedTuple

from copydesk.document import Document
from copydesk.finding import Finding

FAMILIES = ("names", "spelling", "dates", "punctuation", "quotes", "numbers", "residue", "grammar")


class Good(NamedTuple):
    """Copy in which the rule finds nothing. `dateline` is an ISO date."""

    text: str
    format: str = "text"
    language: str | None = None
    dateline: str | None = None


class Bad(NamedTuple):
    """Copy in which the rule finds what stands between `[[` and `]]`, and nothing else.

    `fixed` is the copy once the first fix of every finding is made; None where the rule offers none.
    """

    text: str
    fixed: str | None = None
    format: str = "text"
    language: str | None = None
    dateline: str | None = None


Example = Good | Bad


class Rule:
    """One thing the desk looks for.

    The docstring of a rule is its page in the manual: the first line says what is wrong, the rest why
    it matters and what the rule leaves alone. The attributes that it annotates are its options, with
    their defaults. Its examples are its tests.

    A rule reads the document and its own options. It sees no path, markup, clock, network or
    configuration, and keeps nothing from one document to the next.
    """

    id: ClassVar[str]
    """Names the fault in kebab-case and completes “stet …”."""
    family: ClassVar[str]
    severity: ClassVar[str] = "warning"
    enabled: ClassVar[bool] = True
    """Whether the rule runs unless it is asked not to."""
    yields_to: ClassVar[tuple[str, ...]] = ()
    """Rules and families that say it better where they find something in the same letters."""
    bad: ClassVar[tuple[Bad, ...]]
    good: ClassVar[tuple[Good | str, ...]]

    def __init__(self, **options: object) -> None:
        """A rule with these options instead of its defaults. Raises TypeError for one that it has not."""
        for name, value in options.items():
            if name not in self.options():
                raise TypeError(f"{self.id} has no option {name}")
            setattr(self, name, value)

    @classmethod
    def options(cls) -> dict[str, object]:
        """The options of the rule and their defaults."""
        return {name: getattr(cls, name) for name in get_annotations(cls)}

    def check(self, document: Document) -> Iterator[Finding]:
        """What is wrong in the document, in any order."""
        raise NotImplementedError(f"{type(self).__name__} has no check")
