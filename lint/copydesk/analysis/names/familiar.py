"""What the desk's knowledge says of a form: thin, so that rules ask in the terms of names."""

from __future__ import annotations

from copydesk.analysis.remembered import analysis
from copydesk.document import Document


class Familiar:
    """The lexicon and the name book, asked about single forms; answers are remembered for the document."""

    def __init__(self, document: Document) -> None:
        self._lexicon = document.knowledge.lexicon
        self.book = document.knowledge.names
        self._known: dict[str, bool] = {}
        self._kinds: dict[str, frozenset[str]] = {}

    def kinds(self, form: str) -> frozenset[str]:
        """What the lexicon knows the form as: word, given, surname, place, brand …."""
        if form not in self._kinds:
            self._kinds[form] = frozenset(self._lexicon.kinds(form))
        return self._kinds[form]

    def is_word(self, form: str) -> bool:
        """Whether the form is a word of the language in lower case."""
        return bool(self._lexicon.known_word(form.lower()))

    def zipf(self, form: str) -> float:
        """How common the form is in print, on the Zipf scale; 0 for one never seen."""
        return float(self._lexicon.zipf(form))

    def is_given(self, form: str) -> bool:
        """Whether people bear it as a given name."""
        from copydesk.namebook import fold

        return "given" in self.kinds(form) or self.book.is_given(fold(form))

    def is_known(self, form: str) -> bool:
        """Whether lexicon or name book hold the form at all."""
        if form not in self._known:
            self._known[form] = self._is_known(form)
        return self._known[form]

    def _is_known(self, form: str) -> bool:
        from copydesk.namebook import fold

        if self._lexicon.known(form):
            return True
        return all(self.book.has_word(word) for word in fold(form).split())


@analysis
def familiar(document: Document) -> Familiar:
    """What is known of the forms of a document."""
    return Familiar(document)
