"""The rule misquote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from copydesk.analysis import quotations
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix, Related
from copydesk.rule import Bad, Rule

if TYPE_CHECKING:
    from copydesk_rules.quotes._wordings import Match, Wording


class Misquote(Rule):
    """One quotation is given in two wordings.

    A person said it once, in one way. Where a headline, a pull quote, a caption or a later paragraph gives the same
    words with one of them changed, one of the two is not what was said, and only the notes or the recording can tell
    which (a headline that leaves out the middle of a long one, and does not show it, too): both wordings are offered
    and neither is put in unasked. Quotations are compared word by word, whole against whole and fragment against
    whole.

    Left alone: what the copy itself marks as changed (an ellipsis, square brackets); contractions and figures for
    words; a speaker who builds one sentence like the last (“We asked for patience. We asked for time”); an answer
    that turns a sentence into its opposite; different speakers; articles that a headline drops, and a quotation that
    it shortens to a few words; what ends differently where nothing says that it is a repeat.
    """

    id = "misquote"
    family = "quotes"
    yields_to = ("spelling",)
    bad = (
        Bad(
            "Headline about the bridge and the mayor\n\n"
            "“I would rather swim than pay that toll again,” said Anna Kovac, 44, who drives over it every day.\n\n"
            "The bridge opened in 1931. It has been closed eleven times since then, three of them for good.\n\n"
            "On Friday she had not changed her mind. “I would rather swim than pay that [[fee]] again,” she repeated.",
            fixed="Headline about the bridge and the mayor\n\n"
            "“I would rather swim than pay that toll again,” said Anna Kovac, 44, who drives over it every day.\n\n"
            "The bridge opened in 1931. It has been closed eleven times since then, three of them for good.\n\n"
            "On Friday she had not changed her mind. “I would rather swim than pay that toll again,” she repeated.",
        ),
        Bad(
            "'You cannot [[feed]] a village on promises'\n\n"
            "The farmers came to the capital on Monday with forty tractors and one goat, which they tied to the "
            "gates.\n\n"
            '"You cannot build a village on promises," said Pavel Hruby, who had driven all night.',
            fixed="'You cannot build a village on promises'\n\n"
            "The farmers came to the capital on Monday with forty tractors and one goat, which they tied to the "
            "gates.\n\n"
            '"You cannot build a village on promises," said Pavel Hruby, who had driven all night.',
        ),
        Bad(
            "The minister told the house: “We shall leave no stone unturned until every family has been heard.” "
            "The benches behind her were empty.\n\n"
            "The families heard of it from a reporter on the steps outside, in the rain.\n\n"
            "Asked whether they believed that she would “leave no stone unturned until every family has been "
            "[[paid]]”, "
            "as she had said, two of them laughed.",
            fixed="The minister told the house: “We shall leave no stone unturned until every family has been heard.” "
            "The benches behind her were empty.\n\n"
            "The families heard of it from a reporter on the steps outside, in the rain.\n\n"
            "Asked whether they believed that she would “leave no stone unturned until every family has been heard”, "
            "as she had said, two of them laughed.",
        ),
        Bad(
            "The bank spoke of “considerable uncertainty” over the coming months and left the rate where it was.\n\n"
            "Asked what “[[considerble]] uncertainty” meant, the governor said that he was not certain.",
            fixed="The bank spoke of “considerable uncertainty” over the coming months and left the rate where "
            "it was.\n\n"
            "Asked what “considerable uncertainty” meant, the governor said that he was not certain.",
        ),
        Bad(
            "<h1>A ward without a roof since the storm of May</h1><p>The ward has forty beds and nobody knows when it "
            "will have a roof again.</p><blockquote class='pullquote'>We have [[been nursing under tarpaulin for]] "
            "months</blockquote><p>“We have nursed under a tarpaulin for four months,” said Ann Hale.</p>",
            format="html",
            fixed="<h1>A ward without a roof since the storm of May</h1><p>The ward has forty beds and nobody knows "
            "when it will have a roof again.</p><blockquote class='pullquote'>We have nursed under a tarpaulin for "
            "four months</blockquote><p>“We have nursed under a tarpaulin for four months,” said Ann Hale.</p>",
        ),
    )
    good = (
        "“We asked for patience from everybody here. We asked for time from everybody here,” she said.",
        "“I have always said that I would fight for our schools,” she said. “I have always said that I would fight "
        "for our hospitals.”",
        "“It is a good deal for the people of this town,” he said.\n\nNobody in the hall spoke for a while.\n\n"
        "“It is not a good deal for the people of this town,” she answered.",
        "“I would rather swim […] than pay that toll again,” she said.\n\nIt rained until the evening.\n\n"
        "“I would rather swim than pay that toll again,” she repeated.",
        "“I'm going to play until they carry me off the field,” he said in May.\n\nHe is 41.\n\n"
        "“I am going to play until they carry me off the field,” he repeated on Sunday.",
        "'We will win title'\n\nThe captain spoke to reporters for six minutes after training and did not smile "
        "once.\n\n"
        '"We will win the title," she said.',
        "“I want to see every school in this county rebuilt,” she said.\n\nThe crowd cheered for a minute.\n\n"
        "“I want to see every hospital in this county rebuilt,” she went on.",
        "“I came here to find work for the winter,” said Omar Aziz.\n\nThere were forty beds in the room.\n\n"
        "“I came here to find my brother and his family,” said Ilse Brandt.",
        "He called it “a matter of national interest”.\n\nShe spoke of “a matter of some national interests” instead.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The words that differ, in the display copy or the later place."""
        if len(quotations(document).all) < 2:
            return
        from copydesk_rules.quotes._likeness import is_display, is_one_quotation
        from copydesk_rules.quotes._wordings import candidates, match, wordings

        seen: set[Span] = set()
        for short, long in candidates(wordings(document, quotations(document).all, 2)):
            display = [is_display(document, one.quotation) for one in (short, long)]
            found = match(short, long, cut=display == [True, False])
            if found and is_one_quotation(document, found):
                finding = _finding(document, found)
                if not any(span.touches(finding.span) for span in seen):
                    seen.update((finding.span, finding.related[0].span))
                    yield finding


def _stands(document: Document, wording: Wording, stretch: range) -> tuple[bool, bool, Span]:
    """What makes one of the two the likelier to be wrong: a word that nobody knows, display copy, the later place."""
    from copydesk_rules.quotes._likeness import is_display
    from copydesk_rules.quotes._wordings import forms

    known = document.knowledge.lexicon.known
    strange = len(stretch) == 1 and not known(forms(wording, stretch)[0])
    return strange, is_display(document, wording.quotation), wording.quotation.span


def _finding(document: Document, found: Match) -> Finding:
    """At the display copy or the later place; both wordings are offered."""
    from copydesk_rules.quotes._likeness import is_marked
    from copydesk_rules.quotes._wordings import frame

    changed = [one for one in found.differences if not is_marked(document, found, one)]
    here, there = found.here, found.there
    ours, theirs = (
        range(getattr(changed[0], side).start, getattr(changed[-1], side).stop) for side in ("here", "there")
    )
    if _stands(document, there, theirs) > _stands(document, here, ours):
        here, there, ours, theirs = there, here, theirs, ours
    span, other = frame(document, here, ours), frame(document, there, theirs)
    if not (ours and theirs):  # words are missing: they are shown between their neighbours
        span, other = frame(document, here, ours, 1), frame(document, there, theirs, 1)
    said, also = document.quote(frame(document, here, ours, 3)), document.quote(frame(document, there, theirs, 3))
    fixes = (
        Fix((Edit(span, document.quote(other)),)),
        Fix((Edit(other, document.quote(span)),)),
    )
    message = f"quoted as “{said}” here and as “{also}” elsewhere in the copy"
    return Finding(span, message, fixes, (Related(other, "the other wording"),))
