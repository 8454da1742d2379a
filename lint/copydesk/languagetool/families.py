"""LanguageTool's categories and languages in our terms."""

from __future__ import annotations

from copydesk.document import Meta

FALLBACK = "grammar"

_FAMILIES = {
    "CASING": "spelling",
    "COMPOUNDING": "spelling",
    "CONFUSED_WORDS": "spelling",
    "FALSE_FRIENDS": "spelling",
    "MULTITOKEN_SPELLING": "names",
    "PROPER_NOUNS": "names",
    "PUNCTUATION": "punctuation",
    "SEMANTICS": "dates",
    "TYPOGRAPHY": "punctuation",
    "TYPOS": "spelling",
}
"""What stands here is not grammar. English has nothing in `SEMANTICS` but days, dates and ordinal numbers."""

_RULES = {"ENGLISH_WORD_REPEAT_RULE": "spelling", "EN_SIMPLE_REPLACE": "spelling", "EN_WORD_COHERENCY": "spelling"}
"""Of the category MISC, which holds everything else."""

_VARIETIES = ("US", "GB", "AU", "CA", "NZ", "ZA")
_AS_BRITISH = frozenset("BD GH HK IE IN JM KE LK MT MY NG PK SG TT TZ UG UK ZW".split())


def family(category: str, rule: str) -> str:
    """The family of a finding, by the category of LanguageTool's rule or by the rule itself."""
    return _RULES.get(rule) or _FAMILIES.get(category, FALLBACK)


def language(meta: Meta, *, spelling: bool) -> str | None:
    """LanguageTool's code for the language of the copy; None for copy that is not in English.

    English of no known variety is `en`, which has the rules that all varieties share but no dictionary: where
    spelling is wanted it is read as American.
    """
    tag = (meta.language or "en").replace("_", "-").lower()
    if tag.partition("-")[0] not in ("en", "eng"):
        return None
    if meta.variety in _VARIETIES:
        return f"en-{meta.variety}"
    if meta.variety in _AS_BRITISH:
        return "en-GB"
    return "en-US" if spelling or meta.variety == "PH" else "en"
