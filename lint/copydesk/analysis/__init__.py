"""What can be known of a document as a whole: functions of it, computed once, when first asked for."""

from copydesk.analysis.remembered import analysis
from copydesk.analysis.sentences import sentences
from copydesk.analysis.words import Word, Words, words

__all__ = ["Word", "Words", "analysis", "sentences", "words"]
