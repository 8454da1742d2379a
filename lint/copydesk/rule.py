"""What a rule is."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from copydesk.document import Document, primary
from copydesk.finding import Finding

FAMILIES = ("names", "spelling", "dates", "punctuation", "quotes", "numbers", "residue", "grammar")


class Good(NamedTuple):
    """Copy in which the rule finds nothing. `dateline` is an ISO date, `house` the text of a house's word list."""

    text: str
    format: str = "text"
    language: str | None = None
    dateline: str | None = None
    house: str = ""


class Bad(NamedTuple):
    """Copy in which the rule finds what stands between `[[` and `]]`, and nothing else.

    `fixed` is the copy once the first fix of every finding is made; None where the rule offers none.
    """

    text: str
    fixed: str | None = None
    format: str = "text"
    language: str | None = None
    dateline: str | None = None
    house: str = ""


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
    severity: str = "warning"
    enabled: ClassVar[bool] = True
    """Whether the rule runs unless it is asked not to."""
    repeatable: ClassVar[bool] = True
    """Whether the same copy has the same findings every time, so that they may be kept for the next run."""
    yields_to: ClassVar[tuple[str, ...]] = ()
    """Rules and families that say it better where they find something in the same letters."""
    languages: ClassVar[tuple[str, ...]] = ("en",)
    """The languages of copy that it reads; `("*",)` for all. Copy that names none is English."""
    quoted: ClassVar[str] = "checked"
    """What becomes of its findings inside quotations: `checked`, `skipped`, or `only`, where no others count."""
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
        from inspect import get_annotations

        return {name: getattr(cls, name) for name in get_annotations(cls)}

    @classmethod
    def reads(cls, language: str | None) -> bool:
        """Whether it looks at copy in that language, a BCP 47 tag."""
        return cls.languages == ("*",) or primary(language) in cls.languages

    def open(self) -> None:
        """Make ready what all processes of a run share; a rule that reads the document alone has nothing of it."""

    def check(self, document: Document) -> Iterator[Finding]:
        """What is wrong in the document, in any order."""
        raise NotImplementedError(f"{type(self).__name__} has no check")
