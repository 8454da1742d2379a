"""The rule apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.analysis import Words, words
from copydesk.document import Document, Span
from copydesk.finding import Finding, replace
from copydesk.rule import Bad, Rule
from copydesk_rules.punctuation._contractions import without_apostrophe
from copydesk_rules.punctuation._its import wrong_its
from copydesk_rules.punctuation._owners import of_names, of_nouns
from copydesk_rules.punctuation._peoples import of_peoples
from copydesk_rules.punctuation._plurals import counted_plurals, family_plurals, loose_plurals, plural
from copydesk_rules.punctuation._possessives import (
    PRONOUNS,
    SPANS_OF_TIME,
    names_in_s,
    of_one,
    of_time,
)


class Apostrophe(Rule):
    """An apostrophe is missing, stray or in the wrong place.

    Only forms that can be nothing else are marked: “it’s own” and “of it’s two goals”, “its a”, “its been”; “her’s”;
    a plural with an apostrophe behind a number (“20 acid’s that”); “last weeks match”, “two weeks notice” (The
    Chicago Manual of Style, 17th ed., 7.24); the plural possessive of a name that the copy knows in the singular
    (Liverpools’ for Liverpool’s); a plural where the copy speaks of one (“the councils own budget”); people in the
    plural in front of what is theirs (“the swimmers changing rooms”); a plural with an apostrophe that somebody sells,
    mends or eats (“sells banana’s”).

    Decades, letters and abbreviations (1990’s, A’s, MP’s) are a matter of house style. “The dog’s had his dinner”,
    “a friend of my father’s” and “two’s company” are right, and so are names that end in s.
    """

    id = "apostrophe"
    family = "punctuation"
    severity = "error"
    bad = (
        Bad("It cuts the risks to [[it's]] two goals.", fixed="It cuts the risks to its two goals."),
        Bad("The club has a bus of [[it’s]] own.", fixed="The club has a bus of its own."),
        Bad("He says [[its]] a scandal that isn’t new.", fixed="He says it’s a scandal that isn’t new."),
        Bad("He says [[its]] been a bad year.", fixed="He says it's been a bad year."),
        Bad("“[[Its]] not clear who pays,” she said.", fixed="“It's not clear who pays,” she said."),
        Bad("[[Its]] said to be safer.", fixed="It's said to be safer."),
        Bad("If [[its]] empty, you now get a dash.", fixed="If it's empty, you now get a dash."),
        Bad("The trust lost [[it's]] £30,000 grant.", fixed="The trust lost its £30,000 grant."),
        Bad(
            "The [[swimmers]] petition, which was long, failed.",
            fixed="The swimmers' petition, which was long, failed.",
        ),
        Bad("She mends [[accordion's]] by ear.", fixed="She mends accordions by ear."),
        Bad("The house is [[her's]] now.", fixed="The house is hers now."),
        Bad("Its links, the 20 amino [[acid’s]] that we use.", fixed="Its links, the 20 amino acids that we use."),
        Bad("Wall Street [[analyst's]] had expected 81 cents.", fixed="Wall Street analysts had expected 81 cents."),
        Bad("Several [[banana’s]] were left.", fixed="Several bananas were left."),
        Bad("It was lost in [[yesterdays]] match.", fixed="It was lost in yesterday's match."),
        Bad("He missed [[last weeks]] game.", fixed="He missed last week's game."),
        Bad("It will be seen at [[this years]] festival.", fixed="It will be seen at this year's festival."),
        Bad("She gave two [[weeks]] notice.", fixed="She gave two weeks' notice."),
        Bad("They meet again in three [[months]] time.", fixed="They meet again in three months' time."),
        Bad(
            "At Liverpool, it was late. [[Liverpools’]] back four stood.",
            fixed="At Liverpool, it was late. Liverpool’s back four stood.",
        ),
        Bad(
            "The council met. He said the [[councils]] own budget, passed in May, was short.",
            fixed="The council met. He said the council's own budget, passed in May, was short.",
        ),
        Bad(
            "The court rose. She was the [[courts]] first woman.",
            fixed="The court rose. She was the court's first woman.",
        ),
    )
    good = (
        "Its said ambition is growth. If its empty rooms are let, it pays. Its hard, dark shell. "
        "Whether it’s £30 or £40.",
        "The residents fear the worst; the teachers union met at the farmers market. He told the residents complaints "
        "were welcome. Some of the workers demand more.",
        "She says dinner's on the table. He works at the baker's. They sell men's and women's shoes.",
        "The proofreader struck “Morris’s’s” out of the leaflet before it went to the printer.",
        "It's time, he said; it's the risk. In it's the rub, by it’s a mile.",
        "The dog's had his dinner, and the government's been told. The bank's had expected losses.",
        "A friend of my father's was there; my brother's were blue; two's company.",
        "In his last years in Paris; these last weeks of war; the next years were hard; all our yesterdays.",
        "Its not-for-profit arm, its a cappella group, its best, its own, its going rate, its time to shine.",
        "He has ten years of experience and two weeks to go; two months pregnant; 10 days later; for "
        "six months time stood still.",
        "The Democrats’ plan, and a Democrat said so; in Americans’ votes and of the American.",
        "In the 1990's the CD's and MP's, and three A's. The do's and don'ts.",
        "The councils own 300 houses, and a council is rich. The two clubs last met in May; the club lost.",
        "Three women's teams, two children's wards, four men's shoes, 10 o'clock news.",
        "Six of the company's directors; two of the bank's three boards; these people's lives; two "
        "weeks ago today's vote.",
        "It was St James's, at Wales’ expense, and James’ book, by ‘the Leeds’ and at Leeds’ ground.",
        "Ten minutes' walk and two years’ time.",
        "The courts first ruled on it when the court was new, and the courts last sat in May.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """The word, and how it reads with its apostrophe put right."""
        found, text = words(document), document.text
        mark = "’" if text.count("’") > text.count("'") else "'"
        for number, right in (*wrong_its(found), *without_apostrophe(found)):
            yield _finding(found[number].span, right.replace("’", mark))
        for form, numbers in found.places.items():
            last = form[-1]
            if last != "s" or len(form) < 4:
                continue
            if form[-2] in "'’":
                yield from _with_mark(found, form, numbers)
            elif form.lower() in SPANS_OF_TIME:
                for span, right in of_time(found, form, numbers):
                    yield _finding(span, right.replace("’", mark))
            else:
                for span, right in _without_mark(document, form, numbers):
                    yield _finding(span, right.replace("’", mark))


def _with_mark(found: Words, form: str, numbers: list[int]) -> Iterator[Finding]:
    """Words with an apostrophe that is one too many."""
    stem = form[:-2]
    if stem in PRONOUNS:
        yield from (_finding(found[number].span, PRONOUNS[stem]) for number in numbers)
    elif stem[-2:] in {"'s", "’s"}:
        shown = ("”", '"')  # a slip that the copy shows, and does not make
        yield from (_finding(found[number].span, stem) for number in numbers if not found.gap(number).startswith(shown))
    elif form.lower() not in {"it's", "it’s"}:
        plain = (counted_plurals, family_plurals, loose_plurals)
        for number in sorted({number for plurals in plain for number in plurals(found, form, numbers)}):
            yield _finding(found[number].span, plural(stem))


def _without_mark(document: Document, form: str, numbers: list[int]) -> Iterator[tuple[Span, str]]:
    """Words in s that lack their apostrophe, or have it in the wrong place."""
    found, text = words(document), document.text
    if form[0].isupper():
        for number in names_in_s(found, text, form, numbers):
            end = found[number].end
            yield Span(end - len(form), end + 1), form[:-1] + "’s"
        if form[1:].islower():
            for number, right in of_names(found, form, numbers, document.knowledge.lexicon):
                yield found[number].span, right
    elif form.islower():
        taken = set()
        for number in of_peoples(found, form, numbers):
            taken.add(number)
            yield found[number].span, form + "’"
        for number, right in of_nouns(
            found, form, [one for one in numbers if one not in taken], document.knowledge.lexicon
        ):
            taken.add(number)
            yield found[number].span, right
        if len(numbers) == 1 and numbers[0] not in taken and of_one(found, form, numbers[0]):
            yield found[numbers[0]].span, form[:-1] + "’s"


def _finding(span: Span, right: str) -> Finding:
    return Finding(span, f"“{right}” is meant here", replace(span, right))
