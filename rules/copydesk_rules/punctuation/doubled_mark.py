"""The rule doubled-mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Document, Span
from copydesk.finding import Finding, Fix, replace
from copydesk.rule import Bad, Good, Rule
from copydesk_rules.punctuation._prose import in_marks
from copydesk_rules.punctuation._round_quotes import stops_round_quotes

_MARKS = r"([.,;:?!]) ?([.,;:])(?![\w.,;:?!…])"
_ROUND_QUOTE = r"([.,])([”\"’])([.,])(?![\w.,;:?!…])"
_ABBREVIATIONS = frozenset(
    "ii iii iv vi vii viii ix xi xii etc vs al st ave rd blvd approx dept est no nos min max misc "
    "ext fig figs ed eds vol vols pp cf ibid orig temp "
    "ft lb lbs oz in hr hrs sec secs sq cu inc corp co cos jr sr ltd bros plc esq hon rev gen col capt lt sgt cpl pvt "
    "maj adm cmdr gov sen rep reps sens dr mr mrs ms messrs prof univ assn intl mfg jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan "
    "kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wyo alta ont que "
    "sask mt mts pt pts ph dist div ret dec'd incl excl ref refs sc ss viz ca circa op cit loc n.b tel mob".split()
)
_ATTRIBUTION = r"[”\"’'] (?:[a-z]|(?:Mr|Mrs|Ms|Dr)\b)"


class DoubledMark(Rule):
    """Two marks stand where one belongs.

    “Time,,” “p.m..” and “season.,” are what editing leaves behind: a word was cut or a sentence joined, and both
    marks stayed. A sentence that ends with an abbreviation has one full stop, and a quotation that ends with its
    own question mark takes no comma before “she asked” (The Chicago Manual of Style, 17th ed., 6.125).

    Ellipses, “?!” and “!!”, the point of an abbreviation before another mark, and titles and names that end in a
    question or exclamation mark are left alone, and so are `..` in paths and ranges.
    """

    id = "doubled-mark"
    family = "punctuation"
    severity = "error"
    yields_to = ("residue",)
    bad = (
        Bad(
            "He came on in stoppage [[time,,]] too late to matter.",
            fixed="He came on in stoppage time, too late to matter.",
        ),
        Bad("It came ashore at 8:30 [[p.m..]] The winds fell.", fixed="It came ashore at 8:30 p.m. The winds fell."),
        Bad("It has done so every [[season.,]] even this one.", fixed="It has done so every season, even this one."),
        Bad("Nobody was [[hurt..]] The road is open.", fixed="Nobody was hurt. The road is open."),
        Bad("The first was [[rejected;,]] the second passed.", fixed="The first was rejected; the second passed."),
        Bad("Who is to pay for [[it?.]] Nobody knows.", fixed="Who is to pay for it? Nobody knows."),
        Bad(
            "“Where is the rest of it supposed to [[go?,”]] asked Ann Doyle, 71.",
            fixed="“Where is the rest of it supposed to go?” asked Ann Doyle, 71.",
        ),
        Bad('"We could hear the [[sirens,",]] she said.', fixed='"We could hear the sirens," she said.'),
        Bad("“Who is to [[pay?”.]] Nobody answered.", fixed="“Who is to pay?” Nobody answered."),
        Bad("“Who is to [[pay?”,]] she asked.", fixed="“Who is to pay?” she asked."),
        Bad(
            "She left early, in [[March, ,]] and never came back.",
            fixed="She left early, in March, and never came back.",
        ),
        Bad(
            "<p>The harbour [[closed,,]] the ferries stayed in port.</p>",
            format="html",
            fixed="<p>The harbour closed, the ferries stayed in port.</p>",
        ),
    )
    good = (
        "Well... it was late, and so on....",
        "It sells paint, brushes, etc., and opened at 9 a.m., as Acme Inc., of Reno, Nev., had said.",
        "Ryan P. Cole Jr., the U.S., St., and Dr. Ph.D., all keep their points.",
        "It was bought by Yahoo!, which had also looked at Jeopardy!, the quiz.",
        "“Who’s Afraid of Virginia Woolf?,” the play by Edward Albee, is back.",
        "Open ../etc/hosts and pick any of 1..10; ../.. is the root.",
        "What?! He said that?? Never!!",
        "See S. Klabnik, “What Is Ownership?.”",
        "The notice read “Dogs?”, then “No.”",
        "Have you read “Who’s Afraid of Virginia Woolf?”. It ran with “Jeopardy!”, “Oliver!” and “Hair”.",
        "Is it Lt. Col. Smith (ret.), or Gen. Ode?",
        "He typed “,,” by mistake.",
        "On Sept. 9, 1976, No. 5, the last, was sold at 9 p.m.: a record.",
        "He wrote ,,Guten Tag‘ on the board.",
        "How . . . why . . . he would not say.",
        Good("<p>Ask for std::vector and the rest.</p>", format="html"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word and both marks; the one that fits is offered."""
        text = document.text
        for match in re.finditer(_MARKS, text):
            yield from self._pair(document, match)
        for match in re.finditer(_ROUND_QUOTE, text) if re.search(r"[.,][”\"’][.,]", text) else ():
            word, span = _word_before(text, match.start(), match.end())
            if word and text[match.start() - 1] not in ".,;:?!…" and not _is_abbreviation(word, match[1]):
                yield Finding(
                    span, "marks on both sides of the quotation mark", replace(span, word + match[1] + match[2])
                )

        for inside, end in stops_round_quotes(document):
            word, span = _word_before(text, inside, end)
            fixes = replace(span, word + text[inside : end - 1])
            yield Finding(span, "the quoted sentence has its own mark", fixes)

    def _pair(self, document: Document, match: re.Match[str]) -> Iterator[Finding]:
        text, first, second = document.text, match[1], match[2]
        word, span = _word_before(text, match.start(), match.end())
        if not word or text[match.start() - 1] in ".,;:?!…" or in_marks(text, Span(match.start(), match.end())):
            return
        spaced = match.end() - match.start() > 2
        if first == second == ":" and match.end() == document.block_at(match.start()).span.end:
            return  # leads to a literal block in the manner of reStructuredText
        if first in "?!" and (second not in ".," or spaced):
            return
        if first in "?!" and second == "." and not word.islower():
            return
        if first in "?!" and second == "," and not self._ends_a_question(text, match, word):
            return
        if spaced and first == "." and (second != "." or _is_ellipsis(text, match)):
            return
        if first == "." and second != "." and _is_abbreviation(word, first):
            return
        behind = text[match.end() : match.end() + 3].lstrip(" \n”\"’'")[:1]
        safe = first == second and match.end() - match.start() == 2 and not (first == "." and behind.islower())
        yield self._finding(text, span, word, first, second, safe=safe)

    @staticmethod
    def _ends_a_question(text: str, match: re.Match[str], word: str) -> bool:
        """Whether a quoted question ends before the comma, and no title or name with a mark of its own."""
        if not word.islower():
            return False
        after = text[match.end() : match.end() + 6]
        return bool(re.match(_ATTRIBUTION, after)) or (after[:1] == " " and match[1] == "?" and after[1:2].islower())

    @staticmethod
    def _finding(text: str, span: Span, word: str, first: str, second: str, *, safe: bool) -> Finding:
        closing = text[span.end] if second == "," and first in "?!" and text[span.end : span.end + 1] in '”"’' else ""
        span = Span(span.start, span.end + len(closing))
        best = first
        if first == "." and second != ".":
            best = second if text[span.end : span.end + 2].strip()[:1].islower() else first
        elif first == "," and second in ".;:":
            best = second
        fixes = [Fix((replace(span, word + best + closing)[0].edits), safe)]
        if first != second and first not in "?!":
            fixes += replace(span, word + (second if best == first else first) + closing)
        said = f"“{first}” twice" if first == second else f"“{first}” and “{second}” together"
        return Finding(span, said, tuple(fixes))


def _is_ellipsis(text: str, match: re.Match[str]) -> bool:
    """Whether two spaced points belong to three or four of them."""
    return text.startswith(" .", match.end()) or text[match.start() - 2 : match.start()] in {". ", " ."}


def _word_before(text: str, start: int, end: int) -> tuple[str, Span]:
    """The word in front of the marks, closing marks with it, and the stretch from it to their end."""
    at = start
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".'’-)”\"%"):
        at -= 1
    while at < start and not text[at].isalnum():
        at += 1
    return text[at:start], Span(at, end)


def _is_abbreviation(word: str, mark: str) -> bool:
    if mark != ".":
        return False
    bare = word.lower().rstrip(")”\"’'")
    short = len(bare) == 1 and bare.isalpha()
    return short or "." in bare or bare in _ABBREVIATIONS or (word[:1].isupper() and len(bare) <= 4)
