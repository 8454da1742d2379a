"""The rule article."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.grammar._sounds import article_for, is_sounded_h

_GAPS = frozenset({" ", " “", ' "', " ‘", " '", " (", "\u00a0", " $", " £", " €", " “£", " “$"})
_SILENT_KINDS = frozenset({"target", "furniture", "cell", "verse"})
_NO_NOUN = frozenset(
    "the this that his her "
    "a an and or of on in is it if as at are am i e o u to la le el de da do das dos en un una ei es".split()
)

_IRISH = frozenset(
    "Taoiseach Tánaiste Garda Post Bord Taisce Phoblacht Daingean Coimisiún Chomhairle Lár Rinn Dáil".split()
)

_PLAIN = {"a": frozenset("bcdgjkpqtvwz"), "an": frozenset("ai")}
"""Letters at which every English word in small letters takes that article."""

_FOREIGN = frozenset(
    "viva vive de que en em por para il los las non né entre contra sobre und der die das ou et ave".split()
)


class Article(Rule):
    """“A” stands where the sound takes “an”, or the reverse.

    The choice follows the sound, not the letter: an hour, a European, an MP, a unit, an £8m, a £22bn, an
    X-ray, a NATO (Fowler’s Modern English Usage, 4th ed., “a, an”; AP Stylebook, “a, an”).

    Where usage differs (a historic, an historic; a herb, an herb; a FAQ, a URL, 1,100 and 1800) and where the
    sound of a name or an abbreviation is not sure, both stand. “A” is no article as a grade, a group, a
    vitamin or an initial.
    """

    id = "article"
    family = "grammar"
    severity = "error"
    bad = (
        Bad("It came after [[a early]] change.", fixed="It came after an early change."),
        Bad("She works as [[a usher]] there.", fixed="She works as an usher there."),
        Bad("It left [[an £22bn]] hole and [[a £8m]] bill.", fixed="It left a £22bn hole and an £8m bill."),
        Bad("It is [[a X-ray]] image and [[a F-16]] jet.", fixed="It is an X-ray image and an F-16 jet."),
        Bad("It has [[an unique]] ID, [[an European]] one.", fixed="It has a unique ID, a European one."),
        Bad("[[A MP]] met [[a FBI]] agent for [[a hour]].", fixed="An MP met an FBI agent for an hour."),
        Bad("He drove [[a SUV]] to [[an NATO]] base.", fixed="He drove an SUV to a NATO base."),
        Bad(
            "It is [[a 18-year-old]] and [[a 11th]] one, [[an 10th]].",
            fixed="It is an 18-year-old and an 11th one, a 10th.",
        ),
        Bad(
            "He called it [[a “absurd]]” and [[an “useful]]” plan.",
            fixed="He called it an “absurd” and a “useful” plan.",
        ),
        Bad("[[An one-off]] payment, [[an UN]] body, [[a iPhone]].", fixed="A one-off payment, a UN body, an iPhone."),
        Bad("[[An house]] on the hill.", fixed="A house on the hill."),
        Bad(
            "<p>It was [[a <b>honest]]</b> mistake.</p>", format="html", fixed="<p>It was an <b>honest</b> mistake.</p>"
        ),
    )
    good = (
        "An hour, an heir, an honest man, an honour; a eulogy, a ewe, a one-off, a ouija board, a once-great club.",
        "A historic day, an historic day; a hotel, an hotel; a herb, an herb; a URL, an URL; a FAQ, "
        "an FAQ; a SQL, an SQL.",
        "A UN body, an MSP, an NHS trust, an SUV, an LGBT group, an R&B star, an 8am start, an 11-hour day.",
        "A NASA probe, a FIFA rule, a UEFA cup, a US senator, a UK firm, a UFO, an Uber, a Uighur, an "
        "IMF loan, an RAF base.",
        "An 1851 show, an 18th, an 80th, an £11m deal, a £1.8m one, a 10th, a 0-0 draw, an 800m race, "
        "a 1,100-seat hall.",
        "Vitamin A is good; Serie A open; Group A England; plan A or plan B; an A or a B; grade A eggs.",
        "A unit, a union, a united front, a university, a uniform, a unilateral step, an unidentified "
        "man, an unimportant one.",
        "An uninvited guest, an unusual one, an urgent call, an umbrella, an upper hand, a usual one, "
        "a U-turn, a utopia.",
        "Un ballo in maschera; a la carte; viva a igualdade; à la mode.",
        "It is a, an or the. An X-ray, an Xbox, an S-bend, a T-shirt, an H-bomb, a B-52, an MRI, an "
        "mRNA vaccine, an F. Scott book.",
        "A McLaren, a Mr Smith, an Mbappé goal, an Ndidi pass, a Yves, a Xi plan.",
        "An Post and an Garda Síochána; the field of Páirc an Tobair; An Taoiseach left.",
        "An ‘honest’ man and a “useful” one.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The article and the word that it meets."""
        found = words(document)
        for form in ("a", "an", "A", "An", "AN"):
            plain = _PLAIN[form.lower()]
            for number in found.places.get(form, ()):
                if (
                    number + 1 < len(found)
                    and found.forms[number + 1][0] in plain
                    and found.forms[number + 1].islower()
                ):
                    continue
                gap = found.gap(number)
                after = found.after(number) if gap in _GAPS else None
                if after and _is_article(document, found, number):
                    yield from _judge(document, form, Span(found.starts[number], after.end), gap[1:] + after.text)


def _judge(document: Document, form: str, span: Span, follows: str) -> Iterator[Finding]:
    word = follows.lstrip("“\"‘'(")
    wanted = article_for(word)
    if wanted is None or wanted == form.lower() or word in _NO_NOUN:
        return
    if wanted == "a" and word[0] in "hH" and word[1:2].islower() and not is_sounded_h(word):
        return
    if wanted == "a" and word[:1].isupper() and word[1:2].islower() and _is_irish(document, span, form, word):
        return
    right = wanted.upper() if form == "AN" else wanted.capitalize() if form[0] == "A" else wanted
    here = Span(span.start, span.end)
    yield Finding(
        here, f"“{word}” takes “{wanted}”", replace(here, right + document.text[span.start + len(form) : span.end])
    )


def _is_irish(document: Document, span: Span, form: str, word: str) -> bool:
    """Whether “an” is the Irish article, as in An Post, an Garda Síochána and Páirc an Tobair."""
    before = document.text[document.block_at(span.start).span.start : span.start].split()
    named = bool(before) and before[-1][:1].isupper() and before[-1].isalpha()
    return form != "an" or named or word.rstrip("’'s") in _IRISH


def _is_article(document: Document, found: Words, number: int) -> bool:
    """Whether the form is the article: in small letters anywhere, with a capital where a sentence begins."""
    word = found[number]
    block = document.block_at(word.start)
    if block.kind in _SILENT_KINDS:
        return False
    before = document.text[max(block.span.start, word.start - 2) : word.start]
    ahead = found.before(number)
    if ahead and ahead.text.lower() in _FOREIGN:
        return False
    if word.text[0] == "a":
        return not before.endswith(("-", "’", "'", "/", ".", "&"))
    begins = not before or (
        before.strip(" \u00a0“\"‘'(*") in {"", ".", "?", "!", ":", "…", "—", "–"} and not before[-1:].isalnum()
    )
    return begins and (not before.isspace() or word.start - 2 < block.span.start or before.strip() != "")
