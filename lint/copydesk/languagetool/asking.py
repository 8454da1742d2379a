"""Puts a document before LanguageTool, and makes findings of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.languagetool import taste
from copydesk.languagetool.families import family
from copydesk.languagetool.local import local_server
from copydesk.languagetool.markup import Places, Portion, portions
from copydesk.languagetool.talk import Late, Match, Server, server_at
from copydesk.trouble import DeskError

if TYPE_CHECKING:
    from copydesk.languagetool.rule import LanguageTool

_HEADS = ("headline", "heading", "title")
"""“Ally denies charges”, “Internet boom for shops”: they have a grammar of their own."""

_MOST_SUGGESTIONS = 5


def ask(document: Document, code: str, rule: LanguageTool) -> Iterator[Finding]:
    """What LanguageTool finds in the document, which it is to read as that language. Raises DeskError."""
    server = server_at(rule.server) if rule.server else local_server(rule.memory)
    asked = _asked(code, rule)
    for portion in portions(document):
        yield from _in_portion(document, portion, server, asked, rule)


def _in_portion(
    document: Document, portion: Portion, server: Server, asked: dict[str, str], rule: LanguageTool
) -> Iterator[Finding]:
    import json

    try:
        answer = server.check({**asked, "data": json.dumps({"annotation": portion.annotation})}, rule.timeout)
    except Late as late:
        what, why, remedy = late.trouble
        raise DeskError(document.source.path, f"{what} {why}", remedy) from late
    places = Places(document, portion)
    for match in answer.matches:
        span = places.span(match.offset, match.length)
        if span is None:
            raise DeskError(server.name, "names places that are not in the copy", "is it LanguageTool?")
        if places.is_prose(span) and not _unwanted(match, document, span, rule):
            yield _finding(match, span)
    if not answer.complete:
        why = f"{server.name} did not read it to the end"
        raise DeskError(document.source.path, why, "give the server more time, or split the file")


def _asked(code: str, rule: LanguageTool) -> dict[str, str]:
    """What is asked beside the copy. Rules that are named here cost the server nothing."""
    rules, categories = [*taste.CLOCK, *rule.disabled_rules], list(rule.disabled_categories)
    if not rule.spelling:
        rules.append(f"MORFOLOGIK_RULE_{code.replace('-', '_').upper()}")
    if not rule.style:
        rules += taste.RULES
        categories += taste.CATEGORIES
    asked = {"language": code, "disabledRules": ",".join(name for name in rules if "*" not in name)}
    if categories:
        asked["disabledCategories"] = ",".join(categories)
    if rule.picky:
        asked["level"] = "picky"
    return asked


def _unwanted(match: Match, document: Document, span: Span, rule: LanguageTool) -> bool:
    """Whether a match is to be left out after all: a server may not know, or not heed, what it was asked."""
    excerpt = document.quote(span)
    return (
        taste.matches(match.rule, (*taste.CLOCK, *rule.disabled_rules))
        or match.category in rule.disabled_categories
        or (not rule.spelling and taste.matches(match.rule, taste.SPELLING))
        or (match.category == "GRAMMAR" and _is_head(document, span))
        or (not rule.style and taste.is_taste(match.category, match.rule, excerpt, match.suggestions))
    )


def _is_head(document: Document, span: Span) -> bool:
    block = document.block_at(span.start)
    return block.kind in _HEADS and document.text[block.span.end - 1] not in ".!?"


def _finding(match: Match, span: Span) -> Finding:
    fixes = replace(span, *match.suggestions[:_MOST_SUGGESTIONS])
    message = " ".join(match.message.split()).rstrip(".") or "LanguageTool objects"
    return Finding(span, message, fixes, variant=match.rule, family=family(match.category, match.rule))
