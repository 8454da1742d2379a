"""Lines of their own that one colleague wrote for another."""

from __future__ import annotations

import re

_EDGE = " -–—*#_()[]<>{}.:!\u2022"
_ALONE = frozenset(
    "do not publish|do not use|do not run|do not print|not for publication|hold|on hold|killed|"
    "boilerplate|boilerplate here|boilerplate to come|boilerplate tk|draft|final draft|first draft|"
    "rough draft|draft copy|for subbing|subbed|unsubbed|legalled|lawyered|to be lawyered|copy ends|"
    "ends copy|copy follows|story ends|end copy|fixme|todo|to do|tbc|tbd|tk|untitled|"
    "untitled document|new document|document title|no title|legal read needed|for print only|web only|"
    "print only|with pic|with pix|spike|for approval|awaiting approval|awaiting copy".split("|")
)
"""Lower-case lines that are notes when nothing else stands on them."""
_VERSION = frozenset(
    "draft version v ver rev revision take final clean subbed legalled legal copy use this one do not web print edit "
    "edited new old approved latest pls please subs sub master changes tracked amended updated".split()
)
_ADDRESSED = (
    r"(?:NB|FYI|ATTN|Attn|FAO|N\.B\.|nb|fyi)[ ,:.–-]+(?i:subs?|desk|eds?|editors?|legal|pics?|picture|news|night|web"
    r"|all)\b|(?i:note|memo|message) (?i:to|for) (?i:subs?|(?:the )?(?:news |night |picture |web )?desk|eds?|editors?"
    r"|sub-?editors?|self|designers?|layout)\s?[:–—-]|(?:SUBS?|DESK|EDS?|LEGAL|NB SUBS|NB EDS|NB DESK"
    r"|Subs?|Eds)\s?[:–—-]"
    r"(?=\s?(?:[A-Z]{2}|(?:please|pls|can|could|cut|trim|check|do|is|are|this|the|we|new|need|add|use|one|no|if|par|"
    r"legal|not|may|copy|see|story|hold|now|par)\b))"
    r"|(?:TODO|FIXME|TO DO|XXX|HACK)(?:\s?\([\w .-]{1,30}\))?\s?[:–—-]|(?:TODO|FIXME)(?:\([\w .-]{1,30}\))? [a-z]"
    r"|(?:PLEASE|PLS|Pls|Please) (?i:check|cfm|confirm|query|verify|hold|trim|cut)\b"
    r"(?i:.*\b(?:subs?|desk|legal|lawyers?|eds?|running|publishing|publication|copy|byline|pars?)\b)"
)
_WIRE = (
    r"(?i)(?:PA|AP|AFP|Reuters|Press Association|wires?|agency|full|main|sub|rest of|more)(?: \w+)?? copy"
    r" (?:follows?|below|to come|to follow|tk|here|ends)"
)
_SECRET = r"(?:DO NOT|NOT FOR) (?:PUBLISH|PUBLICATION|USE|RUN|PRINT|RELEASE)\b[^a-z\n]{0,60}"
_HELD = r"(?i)(?:embargo(?:ed)?|hold|held)\s*:?\s+(?:until|till|for|to)\b.{1,50}|embargo(?:ed)?\s?:.{1,50}"
_COUNT = r"(?i)(?:word|character) ?count\s?[:–-]? ?\d+(?: ?w(?:or)?ds)?"
_LABEL = (
    r"(?:(?i:slug|seo (?:title|headline|description)|meta (?:title|description)|keywords|word ?count|deadline|"
    r"web head(?:line)?|print head(?:line)?|url slug)\s?: ?.{1,80}|(?i:byline|headline|standfirst|caption"
    r"|credit|pic)\s?:"
    r" ?(?i:tb[acd]|tk|to come|tktk|xx+|\?+))"
)
_STARTS = frozenset(
    "nb fyi attn fao n note memo message subs sub desk ed eds legal todo fixme to xxx hack please pls pa"
    " ap afp reuters "
    "press wire wires agency full main rest more do not embargo embargoed hold held word character slug seo meta "
    "keywords deadline web print url byline headline standfirst caption credit pic".split()
)
_LONGEST = 40  # words


def is_note(prose: str, kind: str) -> bool:
    """Whether a block is nothing but a note."""
    bare = prose.strip(_EDGE)
    if len(prose) <= 60 and (_is_alone(bare, prose) or _is_version(bare, kind)):
        return True
    first = re.match(r"[^\W\d_]+", bare)
    if first is None or first.group().lower() not in _STARTS or prose.count(" ") >= _LONGEST:
        return False
    return (
        (
            re.match(_ADDRESSED, bare) is not None
            and (kind != "heading" or ":" in bare or first.group() not in {"TODO", "FIXME"})
        )
        or re.fullmatch(_WIRE, bare) is not None
        or re.fullmatch(_SECRET, bare) is not None
        or re.fullmatch(_COUNT, bare) is not None
        or (kind != "item" and re.fullmatch(_LABEL, bare) is not None)
    )


def is_embargo(prose: str) -> bool:
    """Whether a line tells until when the copy is to be held; a press release tells it lawfully."""
    return prose.lower().lstrip("*-( ").startswith(("embargo", "hold ", "held ")) and (
        re.fullmatch(_HELD, prose.strip(_EDGE)) is not None
    )


def _is_alone(bare: str, prose: str) -> bool:
    lowered = bare.lower().rstrip("0123456789 ")
    if lowered in {
        "to do",
        "hold",
        "final draft",
        "draft",
        "killed",
        "spike",
        "untitled",
        "tk",
        "tbc",
        "tbd",
        "do not use",
    }:
        return bare.isupper() or prose[0] in "[(*-<" or (lowered == "untitled" and bare != "Untitled")
    return lowered in _ALONE


def _is_version(bare: str, kind: str) -> bool:
    """“v2 FINAL final”, “bridge-story-v3-FINAL-subbed”, “Draft 2 - do not use”."""
    forms = [form for form in re.split(r"[\s_,.:;/–—-]+", bare.lower()) if form]
    if len(forms) < 2 or len(forms) > 9:
        return False
    numbered = any(re.fullmatch(r"(?:v|ver|rev|draft|version|take)?\d{1,3}", form) for form in forms)
    said = [form for form in forms if form in _VERSION]
    if " " not in bare:
        sure = any(re.fullmatch(r"v\d{1,2}", form) for form in forms)
        return len(forms) > 2 and sure and bool({"final", "draft", "subbed", "edit", "clean"}.intersection(forms))
    if not all(form in _VERSION or re.fullmatch(r"(?:v|ver|rev)?\d{1,3}", form) for form in forms):
        return False
    return numbered and bool({"final", "draft", "clean", "subbed", "use"}.intersection(said))
