"""The rule doubled-word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

from copydesk.analysis import Words, is_quoted, words
from copydesk.document import Document, Span
from copydesk.finding import Edit, Finding, Fix
from copydesk.rule import Bad, Rule
from copydesk_rules.spelling._evidence import in_prose, is_excused

_NEVER_TWICE = frozenset(
    "a an the of to and with for from by at or but as was were are be been being has have will would could should "
    "may might must shall these those their his its my our your he she we they it i not which when where if than then "
    "into after before about between against among because during since until while through without within under "
    "over upon also both either neither nor only just such any some each every there this what how why in on is him "
    "them us me does did into onto toward towards whose whether although though".split()
)
"""Small words of which the second is a slip, but for what stands in `_LAWFUL`."""

_LAWFUL = frozenset("that had her do very so no yes bye now ha well more much many far long really please".split())
_CALLS = frozenset(
    "knock tut hear aye ding cha can tom yo win mahi pom tuk boo dum beri bora night there never again go come up "
    "down out ho hee la na da ta ya blah yeah hey wow oh ah choo chop quick one two three four five big old little "
    "good bad nice hot cold slow slowly round on off half pooh cheep quack woof dik talk beep buy sell fifty never "
    "same true too right wait run stop look see work boom bang tick click fight love live wrong low high deep dark "
    "goodbye honey baby daddy mummy home play ever years days hours miles bling bon chin chow dub gaga grr hubba "
    "hush kay lai lu mama papa nine pee pei pi puff rah rara sing tsk tutu tweet walla wee winky woo yah yum zig "
    "who whom forever double like hip rat tap tum rub dear ooh jaw wink nudge fat wild wide small great new hard "
    "easy sure ok okay maybe absolutely completely utterly totally truly only always cou couscous".split()
)
"""Words that are said twice for weight, and calls, sounds and names that are double by nature."""

_PARTICLES = frozenset("in on over under through about".split())
_TAKE_PARTICLES = frozenset(
    "came come comes coming moved move moves moving went go goes going gone log logs logged logging turned turn "
    "turning kicked kick kicking set sets setting checked check checking handed hand handing carried carry carrying "
    "brought bring called call calling gave give given took take taken taking settled settle joined join stayed stay "
    "dug dig sent send drew filled fill stepped step cut put live lived voted vote tuned tune zoomed zoom weighed "
    "weigh broke break caved cave tucked tuck passed pass sworn flown fly flew held hold holding kept keep what "
    "brought rein reined phase phased locked lock signed sign bussed fitted blended built thrown plugged shipped "
    "stepping signing breaking getting got get looked look think thought talked knocked based taken hang hung".split()
)
_BEFORE_IS = frozenset("is it what thing problem truth fact point trouble question reason idea that matter who".split())


class DoubledWord(Rule):
    """A word stands twice where it belongs once.

    “The the” comes from editing, often over the end of a line, where the eye passes it by.

    What English does say twice is left alone: “that that”, “had had”, “her her”; words repeated for weight (“very
    very”, “bye bye”); “came in in March”; names (Duran Duran); numbers. Outside quotations other words are
    reported too, inside them only the small words that nobody says twice.
    """

    id = "doubled-word"
    family = "spelling"
    severity = "error"
    bad = (
        Bad("It was [[the the]] last train.", fixed="It was the last train."),
        Bad("The council voted [[to\nto]] close it.", fixed="The council voted to close it."),
        Bad("[[The the]] council voted.", fixed="The council voted."),
        Bad("It ran to the end [[of the of the]] road.", fixed="It ran to the end of the road."),
        Bad("The [[minister minister]] said no.", fixed="The minister said no."),
        Bad("It was held [[at at]] 9.", fixed="It was held at 9."),
    )
    good = (
        "He said that that was all he had had, and gave her her coat.",
        "It was very very good, and Duran Duran said bye bye.",
        "He moved in in March and logged on on Monday.",
        "What it is is hard to say. To be or not to be, be bold.",
        "They went on and on and on. The The played; Sirhan Sirhan was held.",
        "It is 5 5 and 10 10.\n\nthe\n\nthe end",
        "The phrase “the the” is an error.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each repetition that is a slip; the second of the two goes."""
        found = words(document)
        forms = found.forms
        for number in _repeated(found):
            if forms[number] == forms[number - 1] or forms[number] == forms[number - 1].lower():
                if self._is_slip(document, found, number):
                    yield _finding(document, found, number, 1)
            elif number > 2 and forms[number - 2] == forms[number] and _is_pair(document, found, number):
                yield _finding(document, found, number, 2)

    @staticmethod
    def _is_slip(document: Document, found: Words, number: int) -> bool:
        word = found.forms[number]
        low = word.lower()
        if not word.isalpha() or (len(word) < 2 and low != "a") or not _is_close(document, found, number):
            return False
        if low in _LAWFUL or low in _CALLS or _is_name(found, number):
            return False
        before = found.forms[number - 2].lower() if number > 1 else ""
        if (low in _PARTICLES and before in _TAKE_PARTICLES) or (low == "is" and before in _BEFORE_IS):
            return False
        if low not in _NEVER_TWICE and (len(word) < 3 or is_quoted(document, found[number].span)):
            return False
        return in_prose(document, number) and not _is_spoken_of(document, found, number)


def _repeated(found: Words) -> list[int]:
    """The numbers of the words that equal, in small letters, the word before them or the one before that."""
    low = found.lowered
    once = compress(range(1, len(low)), map(eq, islice(low, 1, None), low))
    over = compress(range(2, len(low)), map(eq, islice(low, 2, None), low))
    return sorted({*once, *over})


def _is_spoken_of(document: Document, found: Words, number: int) -> bool:
    """Whether the pair is quoted by itself, or marked [sic]."""
    start, end = found.starts[number - 1], found[number].end
    before, after = document.text[max(0, start - 1) : start], document.text[end : end + 1]
    return (bool(before and after) and before in "“‘\"'" and after in "”’\"'") or is_excused(document, number)


def _is_close(document: Document, found: Words, number: int) -> bool:
    """Whether nothing but a space or the end of a line stands between the word and the one before."""
    gap = found.gap(number - 1)
    return gap.isspace() and len(gap) <= 3 and document.same_block(found.starts[number - 1], found.starts[number])


def _is_name(found: Words, number: int) -> bool:
    """Whether both have a capital: a name, unless it is a word in capitals that no name repeats."""
    word, first = found.forms[number], found.forms[number - 1]
    if word[0].islower():
        return first[0].isupper() and first.lower() not in _NEVER_TWICE
    return word.lower() not in _NEVER_TWICE or word == "The" or word.lower() in ("i", "us", "it", "may", "will")


def _is_pair(document: Document, found: Words, number: int) -> bool:
    first = found.forms[number - 1]
    if found.forms[number - 3] != first or found.forms[number] not in _NEVER_TWICE:
        return False
    together = all(_is_close(document, found, at) for at in (number - 2, number - 1, number))
    small = first in _NEVER_TWICE and {first, found.forms[number]} & {"a", "an", "the"}
    return bool(small) and together and in_prose(document, number) and not is_excused(document, number)


def _finding(document: Document, found: Words, number: int, count: int) -> Finding:
    first, last = found[number - 2 * count + 1], found[number]
    kept_until = found[number - count].end
    said = document.quote(Span(first.start, kept_until))
    small = count > 1 or last.text.lower() in _NEVER_TWICE  # other words may be names: piri piri, ylang ylang
    safe = small and not is_quoted(document, last.span)
    fix = Fix((Edit(Span(kept_until, last.end), ""),), safe)
    return Finding(Span(first.start, last.end), f"“{said}” twice", (fix,))
