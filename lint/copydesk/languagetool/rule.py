"""What the desk sees of LanguageTool: a rule that is off until it is switched on."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.document import Document
from copydesk.finding import Finding
from copydesk.rule import FAMILIES, Bad, Good, Rule
from copydesk.trouble import DeskError


class LanguageTool(Rule):
    """Something that LanguageTool finds in English copy.

    LanguageTool is a checker of its own, with some thousands of rules for English. They come beneath ours: where
    both speak of the same letters, ours are heard. Each finding has the family that it belongs to, and
    LanguageTool's name for its rule as the variant, which `disabled-rules` takes to switch that rule off.

    It is off by default, for it needs Java or a server, and it is far less quiet than our own rules. Without a
    `server` it runs on this machine, where it starts once for a run. docs/languagetool.md says how to install it.

    It leaves alone: copy in other languages; bylines, datelines, credits and what stands round a story; what
    touches code or an address; and, unless asked, three kinds of findings that would be false alarms in published
    copy. `spelling` switches its dictionary on, which knows few names. `style` lets it speak of hyphens, accents,
    capitals, wordiness and the commas that houses differ on. `picky` adds the rules that LanguageTool itself
    keeps off. Its rules that look at the clock never run.
    """

    id = "languagetool"
    family = "grammar"
    severity = "note"
    enabled = False
    repeatable = False  # a server may learn, or be another one next time
    yields_to = FAMILIES
    bad = (
        Bad("The mayor [[could of]] known.", fixed="The mayor could have known."),
        Bad("She has [[ate]] the pie.", fixed="She has eaten the pie."),
        Bad(
            "*She* has [[ate]] the **pie** in the `yard`.",
            fixed="*She* has eaten the **pie** in the `yard`.",
            format="markdown",
        ),
    )
    good = ("The owl sat near the barn.", Good("Die Eule saß auf den Dach.", language="de"))

    server: str = ""
    timeout: float = 30.0
    memory: int = 1024
    spelling: bool = False
    style: bool = False
    picky: bool = False
    disabled_rules: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()

    def open(self) -> None:
        """Start the server that the processes of this run will share; where that fails, each file says so."""
        from contextlib import suppress

        from copydesk.languagetool.local import share

        if not self.server:
            with suppress(DeskError):
                share(self.memory)

    def check(self, document: Document) -> Iterator[Finding]:
        """What LanguageTool finds in the document. Raises DeskError where it cannot be asked."""
        from copydesk.languagetool.families import language

        code = language(document.meta, spelling=self.spelling)
        if code:
            from copydesk.languagetool.asking import ask

            yield from ask(document, code, self)
