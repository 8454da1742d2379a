"""Who is whom: the people of a story, each with every mention of them."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from copydesk.analysis.names import vocabulary
from copydesk.analysis.names.familiar import Familiar, familiar
from copydesk.analysis.names.mentions import Mention, Part, mentions
from copydesk.analysis.remembered import analysis
from copydesk.analysis.words import words
from copydesk.document import Document
from copydesk.namebook.folding import fold


class Person:
    """Someone in the story: how the copy names them, and where.

    `given` and `surname` are as at the introduction; `mentions` are in the order in which they were understood.
    """

    def __init__(self, given: str, surname: str, mentions: list[Mention]) -> None:
        self.given = given
        self.surname = surname
        self.mentions = mentions

    @property
    def name(self) -> str:
        """The name in full."""
        return f"{self.given} {self.surname}".strip()


class Use(NamedTuple):
    """A word of a name where it stands: in which mention, and as which of its words."""

    part: Part
    mention: Mention
    at: int

    @property
    def alone(self) -> bool:
        """Whether it is the whole name."""
        return len(self.mention.parts) == 1

    @property
    def last(self) -> bool:
        """Whether it is the last word of a longer name."""
        return self.at == len(self.mention.parts) - 1 > 0

    @property
    def given(self) -> str:
        """The word before it in its name, or nothing."""
        return self.mention.parts[0].text if self.at else ""


class Names:
    """The names of a document: mentions, the uses of each form, and the people."""

    def __init__(self, document: Document) -> None:
        self.mentions = mentions(document)
        self.known = familiar(document)
        self._words = words(document)
        self.uses: dict[str, list[Use]] = defaultdict(list)
        for mention in self.mentions:
            for at, part in enumerate(mention.parts):
                self.uses[part.text].append(Use(part, mention, at))
        self.people: list[Person] = []
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self._gather()

    def _gather(self) -> None:
        lone: list[Mention] = []
        for mention in self.mentions:
            if len(mention.parts) > 1 and mention.parts[0].text.lower() not in vocabulary.PARTICLES:
                if self.is_person(mention):
                    self._introduce(mention)
            else:
                lone.append(mention)
        by_given: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            by_given[fold(person.given.split(" ")[0])].append(person)
        for mention in lone:
            folded = fold(mention.text)
            bearers = self.by_surname.get(folded) or by_given.get(folded) or ()
            if len(bearers) == 1:
                bearers[0].mentions.append(mention)

    def _introduce(self, mention: Mention) -> None:
        given, surname = split_name([part.text for part in mention.parts])
        folded = fold(surname)
        for person in self.by_surname.get(folded, ()):
            if same_given(person.given, given):
                person.mentions.append(mention)
                return
        person = Person(given, surname, [mention])
        self.people.append(person)
        for key in {folded, folded.rpartition(" ")[2]}:
            self.by_surname[key].append(person)

    def is_person(self, mention: Mention) -> bool:
        """Whether a name of two words or more is somebody's."""
        if mention.titled:
            return False
        texts = [part.text for part in mention.parts]
        entries = self.known.book.entries("n:" + fold(mention.text))
        if entries:
            return any(entry.kind == "person" for entry in entries)
        if len(texts) > 5 or any(text.lower() in _NOT_PEOPLE for text in texts):
            return False
        if mention.title and mention.title[-1].text.lower().rstrip(".") in vocabulary.COURTESY:
            return True
        if any(mark.isdigit() for text in texts for mark in text) or texts[-1].isupper():
            return False
        return self._begins_as_people(texts, self.known)

    @staticmethod
    def _begins_as_people(texts: list[str], known: Familiar) -> bool:
        first = texts[0]
        if len(first.replace(".", "")) <= 2 and first.replace(".", "").isupper():
            return True
        if not known.is_given(first):
            return False
        kinds = known.kinds(first)
        if "place" in kinds or known.is_word(first):
            return bool({"surname", "name"} & known.kinds(texts[-1])) or _is_rare(known, texts[-1])
        return True

    def in_lower_case(self, form: str) -> bool:
        """Whether the copy also uses the word without a capital."""
        return form.lower() in self._words.places

    def only_in_names(self, form: str, uses: list[Use]) -> bool:
        """Whether a form stands nowhere but in these uses, with or without a possessive ending."""
        count = sum(len(self._words.places.get(form + ending, ())) for ending in ("", "'s", "’s"))
        return count == len(uses)

    def says(self, use: Use) -> bool:
        """Whether a name is that of one person: with a courtesy title and a verb, or as one who says something."""
        if use.mention.title and use.mention.title[-1].text in ("Messrs", "Sens", "Reps"):
            return False
        return self.word_after(use.part) in vocabulary.SAYING or self.word_before(use.part) in (
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
        )

    def speaks(self, part: Part) -> bool:
        """Whether the word is followed by an age, a relative clause, an apposition or a verb of saying."""
        after, gap = self.word_after(part), self._words.gap(part.number)
        if gap == ", ":
            return after.isdigit() or after in ("who", "whose", "a", "an", "the", "his", "her")
        return gap == " " and after in vocabulary.SAYING

    def acts(self, use: Use) -> bool:
        """Whether a lone name stands as somebody does: with a courtesy title, or as one who says or does something."""
        title = use.mention.title
        if title and title[-1].text.lower() in vocabulary.COURTESY:
            return True
        if self.word_before(use.part) in vocabulary.SAYING:
            return True
        after = self.word_after(use.part)
        gap = self._words.gap(use.part.number)
        if use.mention.possessive or (gap == ", " and after == "who"):
            return True
        if gap != " " or not after.isalpha():
            return False
        if use.mention.opens and self._words.forms[use.part.number + 1].islower():
            return after not in vocabulary.JOINING
        return after in vocabulary.SAYING or after in vocabulary.AUXILIARIES or after.endswith("ed")

    def word_after(self, part: Part) -> str:
        """The word behind one, in lower case; nothing at the block's end."""
        word = self._words.after(part.number)
        return word.text.lower() if word else ""

    def word_before(self, part: Part) -> str:
        """The word before one, in lower case; nothing at the block's start."""
        word = self._words.before(part.number)
        return word.text.lower() if word else ""


_NOT_PEOPLE = vocabulary.BODY_NAMES | vocabulary.DAYS | frozenset(("street", "road", "avenue", "square", "airport"))


def _is_rare(known: Familiar, form: str) -> bool:
    """Whether a form is a surname of the book, or nothing that the lexicon knows."""
    return known.book.is_surname(fold(form)) or not known.kinds(form)


def split_name(texts: list[str]) -> tuple[str, str]:
    """Given names and surname of a full name; a particle belongs to the surname."""
    first = next((at for at, text in enumerate(texts[1:-1], 1) if text.lower() in vocabulary.PARTICLES), None)
    at = len(texts) - 1 if first is None else first
    return " ".join(texts[:at]), " ".join(texts[at:])


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, or an initial of the other, or one without a middle name."""
    first, second = fold(one).split(), fold(other).split()
    if not first or not second:
        return True
    if len(first[0]) == 1 or len(second[0]) == 1:
        return first[0][0] == second[0][0]
    return first[0] == second[0]


@analysis
def names(document: Document) -> Names:
    """The names of the document: who and what is mentioned where, and who is whom."""
    return Names(document)
