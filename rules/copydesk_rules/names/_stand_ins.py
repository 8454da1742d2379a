"""Names that people do bear, where they stand for somebody of the story whose name is nearly that."""

from __future__ import annotations

from copydesk.analysis.names import Names, Use, vocabulary
from copydesk.namebook import fold
from copydesk_rules.names._context import says_family
from copydesk_rules.names._evidence import Story

_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss"))
_THE_STORYS_OWN = 3.0
"""What speaks for somebody of the book whom a story can call by the surname alone."""
_DOES = frozenset(
    """took made gave went came got left ran wrote spoke spent told met found led drove played bowled batted kept hit
    began bought sold put sent held lost won broke stood sat then later also himself herself""".split()
)


def stands_in(found: Names, told: Story, odd: Use, usual: Use) -> bool:
    """Whether a name that people do bear is nobody's here, and does what somebody of nearly that name would do."""
    known, form, title = found.known, odd.part.text, odd.mention.title
    if usual.part.start > odd.part.start or form[0] != usual.part.text[0]:
        return False
    if odd.mention.titled or len(found.uses[form]) > 1:
        return False
    if title and title[-1].text.rstrip(".") not in _TITLES:
        return False
    if not (found.says(odd) or (not known.is_word(form) and _takes_part(found, odd))):
        return False
    is_given_only = "given" in known.kinds(form) and "surname" not in known.kinds(form)
    if fold(form) in found.by_surname or is_given_only:
        return False
    if says_family(told.document, odd.part.start) or says_family(told.document, usual.part.start):
        return False
    if any(told.weight(one, odd.part.start) >= _THE_STORYS_OWN for one in known.book.called(form)):
        return False
    return not _strangers(found, form)


def _takes_part(found: Names, use: Use) -> bool:
    after = found.word_after(use.part)
    return after in _DOES or after in vocabulary.AUXILIARIES


def _strangers(found: Names, odd: str) -> bool:
    """Whether the copy calls others by a surname alone whom it never introduces, as reports for those who know do."""
    return any(
        form != odd
        and uses[0].alone
        and not uses[0].mention.titled
        and "surname" in found.known.kinds(form)
        and fold(form) not in found.by_surname
        and not any(fold(form) in fold(person.name).split() for person in found.people)
        and any(found.says(use) or _takes_part(found, use) for use in uses)
        for form, uses in found.uses.items()
    )
