"""Which form of a verb its helper takes."""

from __future__ import annotations

from copydesk.analysis import Words
from copydesk.document import Document
from copydesk_rules.grammar._lexis import (
    IRREGULAR_VERBS,
    NOUNS_ONLY,
    is_noun,
    known,
    past_of,
    singular_of,
)
from copydesk_rules.grammar._phrases import CLOSED, LINKS, begins, determiner_at, opens

MODALS = frozenset(
    "will would could can should may might must cannot can't can’t couldn't couldn’t wouldn't wouldn’t shouldn't "
    "shouldn’t won't won’t".split()
)
DOING = frozenset("didn't didn’t doesn't doesn’t don't don’t".split())
HAVING = frozenset({"has", "have", "had"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
ALSO = frozenset("also already since never just recently finally always not now once".split())
_PRONOUNS = frozenset("he she it they we I you He She It They We You".split())
_ASKING = frozenset("what all whatever everything much little anything nothing something how whoever".split())
_OWNED = _ASKING | frozenset("that than as it him her them those one ones few most more something anyone where".split())
CONTRACTED = ("'ve", "’ve", "'d", "’d")
_SHORT = frozenset("i've you've we've they've who've i'd you'd he'd she'd we'd they'd who'd it'd".split())
_TRANSITIVE = frozenset(
    "write give take choose break steal drive throw see forget shake draw eat know wear tear begin".split()
)
STRONG = {"hold": "held", "build": "built", "send": "sent", "sell": "sold", "make": "made", "take": "taken",
           "give": "given", "tell": "told", "find": "found", "pay": "paid", "keep": "kept", "leave": "left",
           "write": "written", "choose": "chosen", "bring": "brought", "lose": "lost", "teach": "taught",
           "arrest": "arrested", "kill": "killed"}  # fmt: skip
_BEHIND = frozenset("at by on in to from into with off behind as that for under after before".split())

PASTS = {past: (base, participle) for base, (past, participle) in IRREGULAR_VERBS.items() if base != "be"}


def has_subject(document: Document, found: Words, verb: int) -> bool:
    """Whether what stands before the helper is its subject and begins the clause: no relative clause ends there."""
    head = _head(found, verb)
    if head is None:
        return False
    form = found.forms[head]
    if form in _PRONOUNS:
        return opens(document, found, head) and found.forms[head - 1] != "that"
    if not (is_noun(form) or singular_of(form)):
        return (
            form[0].isupper()
            and form.isalpha()
            and opens(document, found, head, comma=False)
            and not begins(document, found, head)
        )
    first = determiner_at(found, head)
    if first is None:
        return form[0].isupper() and begins(document, found, head)
    return opens(document, found, first) and found.forms[first - 1] != "that"


def _head(found: Words, verb: int) -> int | None:
    """The number of the word before the helper, “also” and the like passed over."""
    head = verb - 1
    if head >= 0 and found.forms[head] in ALSO:
        head -= 1
    return head if head >= 0 and found.gap(head) == " " else None


def is_relative(document: Document, found: Words, verb: int) -> bool:
    """Whether a relative clause may end at the helper: “the money he had went on rent”, “what it was became clear”."""
    head = _head(found, verb)
    if head is None:
        return True
    form, first = found.forms[head], head
    if form.lower() in _ASKING or form in {"one", "those", "best", "most", "least", "far", "that", "there", "as"}:
        return True
    if form not in _PRONOUNS and form not in {"who", "which"}:
        determiner = determiner_at(found, head)
        if determiner is None and not form[0].isupper() and not singular_of(form) and not is_noun(form):
            return True
        first = head if determiner is None else determiner
    if form in {"who", "which"} or first == 0 or begins(document, found, first) or found.gap(first - 1) != " ":
        return False
    before = found.forms[first - 1]
    if begins(document, found, first - 1) and before.lower() not in _OWNED:
        return is_noun(before.lower(), NOUNS_ONLY) or singular_of(before.lower()) is not None
    if before[0].isupper() or before in _OWNED:
        return True
    return before not in CLOSED and before not in LINKS and before not in PASTS and not before.endswith(("ed", "ly"))


def after_having(document: Document, found: Words, number: int, participle: str) -> str | None:
    """“Has went”, “had began”: the participle."""
    past, before = found.forms[number], found.forms[number - 1]
    if participle == past:
        return None
    if (before in ALSO and found.forms[number - 2] in HAVING) or before in {"Having", "having"}:
        return participle
    if before.endswith(CONTRACTED) and before.lower().replace("’", "'") in _SHORT:
        return participle
    if before == "have" and found.forms[number - 2] in MODALS | {"to", "not"}:
        return participle
    return participle if before in HAVING and not is_relative(document, found, number - 1) else None


def after_being(document: Document, found: Words, number: int, base: str, participle: str) -> str | None:
    """“Was wrote”: the participle."""
    before = found.forms[number - 1]
    if before not in BEING or base not in _TRANSITIVE or found.forms[number] == "broke":
        return None
    sure = before in {"be", "been"} or (
        before == "being" and found.forms[number - 2] in BEING | {"not", "of", "without"}
    )
    return participle if sure or (before != "being" and not is_relative(document, found, number - 1)) else None


def after_modal(document: Document, found: Words, number: int) -> bool:
    """Whether a negated modal, or a negated “do”, stands before the word."""
    before, further = found.forms[number - 1], found.forms[number - 2]
    if before in DOING or (before == "not" and further in {"did", "does", "do"}):
        at = number - (1 if before in DOING else 2)
        return not {found.forms[each] for each in range(max(0, at - 3), at)} & (
            _ASKING | {"who", "those", "that", "if", "as"}
        )
    return (before == "not" and further in MODALS) or (before in MODALS and before[-2:] in {"'t", "’t", "ot"})


def bare_participle(document: Document, found: Words, number: int) -> str | None:
    """The participle for a verb that stands in the infinitive behind “is” or “has”: “is expect”, “has announce”."""
    form, before = found.forms[number], found.forms[number - 1]
    after = found.after(number)
    if form in STRONG:
        strong = before in BEING and after is not None and after.text in _BEHIND and found.gap(number) == " "
        return STRONG[form] if strong and _is_told(document, found, number - 1) else None
    if form not in known()["verb"]:
        return None
    if before in HAVING:
        return past_of(form) if has_subject(document, found, number - 1) else None
    if before not in BEING or after is None or found.gap(number) != " ":
        return None
    return past_of(form) if _is_told(document, found, number - 1) else None


def _is_told(document: Document, found: Words, being: int) -> bool:
    """Whether the helper has its subject, and is no “all he did was announce”."""
    at = being
    while at > 0 and found.forms[at - 1] in MODALS | HAVING | {"be", "been", "to", "not"} and found.gap(at - 1) == " ":
        at -= 1
    return has_subject(document, found, at) or (at < being and found.forms[at] in MODALS | {"to"} and at + 1 == being)
